"""Summits and meetings of the heads of government: which, when, where, under whom, how often, what they decided."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answers.base import UnanswerableError
from knowledge.answers.calendar import COMPUTATIONS
from knowledge.model import LANGUAGES, Citation, Language, Meeting, Rule
from knowledge.partial import PartialDate
from knowledge.question import Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import (
    DAYS,
    ONE_TRACED,
    TODAY,
    ask,
    day,
    every,
    fitting_slots,
    month,
    odd_slots,
    sweep,
    told,
    year,
)

S = Slots
CITED = (Citation(source="s1"),)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_answered_soundly(snapshot: Snapshot, language: Language) -> None:
    for intent in every(snapshot, "calendar"):
        for slots in fitting_slots(snapshot, intent, "state", "place", "body", "office"):
            for on in DAYS if slots == S() else (TODAY,):
                told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("series", ["chs", "chg"])
def test_every_meeting_and_year(snapshot: Snapshot, language: Language, series: str) -> None:
    for intent in (
        "summit",
        "summit-outcomes",
        "summit-chair",
        "summit-motto",
        "summits-count",
        "summits-list",
        "timeline",
    ):
        for on in (TODAY, DAYS[2]):
            for first in (*range(1999, 2032), 2098):
                told(COMPUTATIONS, ask(snapshot, intent, S(date=(year(first),), body=(series,)), language, on))
        for number in range(-2, 30):
            told(COMPUTATIONS, ask(snapshot, "summit", S(ordinal=(number,), body=(series,)), language))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 1, 40):
        for intent in every(snapshot, "calendar"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


FACTS: list[tuple[str, Slots, Language, list[str]]] = [
    ("summit", S(place=("bishkek",)), "en", ["26th", "Bishkek", "31 August – 1 September 2026", "Japarov"]),
    ("summit", S(date=(year(2025),)), "en", ["Tianjin", "31 August – 1 September 2025", "Xi Jinping"]),
    (
        "summit",
        S(date=(year(2003),)),
        "en",
        ["3rd", "Moscow", "28–29 May 2003", "Kazakhstan, not Russia", "Nazarbayev"],
    ),
    ("summit", S(date=(year(2003),)), "ru", ["в Москве", "Казахстан", "28–29 мая 2003"]),
    ("summit", S(date=(year(2003),)), "zh", ["2003年5月28日至29日", "莫斯科", "哈萨克斯坦"]),
    ("summit", S(date=(year(2023),)), "en", ["video", "4 July 2023", "India"]),
    ("summit", S(date=(year(2020),)), "ru", ["по видеосвязи", "10 ноября 2020", "Россия"]),
    ("summit", S(date=(year(2027),)), "en", ["27th", "Islamabad", "Pakistan", "2027", "the day is not set"]),
    ("summit", S(date=(year(2022),)), "ru", ["Самарканд"]),
    ("summit", S(date=(year(2018),)), "ru", ["Циндао"]),
    ("summit", S(date=(year(2018),), place=("bishkek",)), "en", ["Not in Bishkek", "Qingdao"]),
    ("summit", S(date=(year(2024),), state=("ru",)), "en", ["Not Russia", "Astana"]),
    ("summit", S(date=(day("2024-05-05"),)), "en", ["Not on 5 May 2024", "3–4 July 2024"]),
    ("summit", S(date=(month(7, 2024),)), "en", ["Astana"]),
    ("summit", S(date=(year(2026),), body=("chg",)), "en", ["Dushanbe", "October 2026", "not confirmed"]),
    ("summit", S(date=(year(2002),), body=("chg",)), "en", ["No meeting of the heads of government", "2002"]),
    ("summit", S(date=(year(2001),), body=("chg",)), "ru", ["в сентябре 2001 года", "Алматы"]),
    ("summit", S(date=(year(2028),)), "en", ["Russia", "projection", "2028"]),
    ("summit", S(date=(year(2098),)), "en", ["not decided"]),
    ("summit", S(date=(year(1999),)), "en", ["Shanghai", "2001"]),
    ("summit", S(ordinal=(-1,)), "en", ["26th", "Bishkek"]),
    ("summit", S(ordinal=(40,)), "en", ["number 40", "26"]),
    ("summit", S(state=("uz",)), "en", ["Samarkand", "15–16 September 2022"]),
    ("summit", S(place=("sochi",)), "en", ["No, no SCO summit has been held in Sochi", "2017"]),
    ("summit", S(), "en", ["26th SCO summit (Bishkek", "27th SCO summit (Islamabad"]),
    ("summit", S(date=(year(2010, 2013),)), "en", ["Tashkent 2010", "Bishkek 2013", "4 SCO summits"]),
    ("summit-next", S(), "en", ["27th", "Islamabad", "2027"]),
    ("summit-next", S(), "ru", ["Исламабад", "2027", "Пакистан"]),
    ("summit-next", S(body=("chg",)), "en", ["Dushanbe", "not confirmed"]),
    ("summit-next", S(date=(year(2025),)), "en", ["Tianjin"]),
    ("summit-last", S(), "zh", ["第26次", "比什凯克"]),
    ("summit-last", S(body=("chg",)), "en", ["24th", "Moscow", "Dushanbe", "Mishustin"]),
    ("summit-last", S(date=(year(2024),)), "en", ["Astana"]),
    ("summits-list", S(), "en", ["26", "2003 Moscow", "2020 by video", "2026 Bishkek", "with Kazakhstan in the chair"]),
    ("summits-list", S(date=(year(2019),)), "en", ["Bishkek 2019"]),
    ("summits-list", S(date=(year(1998),)), "en", ["No SCO summit was held"]),
    ("summits-list", S(date=(year(2004, 2025),)), "en", ["22", "Tashkent 2004 to Tianjin 2025"]),
    ("summits-count", S(), "en", ["26 SCO summits", "25th anniversary"]),
    ("summits-count", S(number=(25,)), "en", ["Not 25", "26"]),
    ("summits-count", S(date=(year(2010),)), "en", ["10 SCO summits", "1 of them in 2010"]),
    ("summits-count", S(date=(year(2010, 2015),)), "ru", ["всего прошло 15 саммитов", "— 6 ("]),
    ("summits-count", S(date=(month(1, 2010),)), "en", ["No SCO summit was held in January 2010"]),
    ("summits-count", S(date=(year(2035),)), "en", ["26"]),
    ("summits-hosted", S(place=("bishkek",)), "en", ["four times", "2007, 2013, 2019 and 2026"]),
    ("summits-hosted", S(state=("cn",)), "zh", ["上海（2001年和2006年）", "北京", "青岛", "天津", "5次"]),
    ("summits-hosted", S(state=("cn",)), "en", ["five times", "Shanghai 2001 and 2006, Beijing 2012"]),
    ("summits-hosted", S(state=("kz",)), "en", ["four times", "2003: in Moscow, but with Kazakhstan in the chair"]),
    ("summits-hosted", S(state=("in",)), "en", ["once", "by video 2023"]),
    ("summits-hosted", S(state=("pk",)), "en", ["No, no SCO summit", "Islamabad", "2027", "2024"]),
    ("summits-hosted", S(place=("bishkek", "tashkent"), date=(year(2005, 2015),)), "en", ["twice", "once", "2010"]),
    ("summits-hosted", S(state=("kz",), body=("chg",)), "en", ["Almaty 2001", "by video 2021"]),
    ("summits-hosted", S(), "en", ["Astana", "Bishkek", "four times each", "China, five times"]),
    ("summit-outcomes", S(date=(year(2024),)), "en", ["Belarus", "Yermekbayev", "tenth member"]),
    ("summit-outcomes", S(date=(year(2011),)), "en", ["No decisions", "Astana"]),
    ("summit-outcomes", S(date=(year(2027),)), "en", ["Islamabad"]),
    ("summit-outcomes", S(date=(year(2024),), body=("chg",)), "en", ["17.6 %", "Islamabad 2024"]),
    ("summit-outcomes", S(date=(year(2024, 2025),)), "en", ["Tianjin"]),
    ("summit-outcomes", S(place=("sochi",)), "en", ["No, no SCO summit"]),
    ("summit-chair", S(date=(year(2003),)), "en", ["Kazakhstan chaired", "Nazarbayev", "7 June 2002 – 29 May 2003"]),
    ("summit-chair", S(date=(year(2003),), state=("ru",)), "en", ["Not Russia", "Kazakhstan chaired"]),
    ("summit-chair", S(date=(year(2022),), state=("in",)), "en", ["Not India", "Uzbekistan chaired", "not recorded"]),
    ("summit-chair", S(date=(year(2027),)), "en", ["Pakistan chairs", "Shehbaz Sharif"]),
    ("summit-chair", S(date=(year(2028),)), "en", ["Russia", "projection"]),
    ("summit-chair", S(date=(year(2026),), body=("chg",)), "en", ["Tajikistan", "since 18 November 2025"]),
    ("summit-motto", S(), "en", ["No motto is established yet for Pakistan", "25 years of the SCO"]),
    ("summit-motto", S(state=("kg",)), "ru", ["25 лет ШОС"]),
    ("summit-motto", S(date=(year(2024),)), "zh", ["加强多边对话"]),
    ("summit-motto", S(date=(year(2012),)), "en", ["No motto is established for it", "2026"]),
    ("summit-motto", S(date=(year(2012),), body=("chg",)), "en", ["No motto is established for it"]),
    ("summit-of-admission", S(state=("ir",)), "ru", ["4 июля 2023", "Инди", "Нью-Дели", "по видеосвязи"]),
    ("summit-of-admission", S(state=("in", "pk")), "en", ["India and Pakistan were admitted", "Astana", "9 June 2017"]),
    ("summit-of-admission", S(state=("by",)), "zh", ["2024年7月4日", "阿斯塔纳", "白俄罗斯"]),
    ("summit-of-admission", S(state=("uz",)), "en", ["founder", "15 June 2001", "Shanghai"]),
    ("summit-of-admission", S(state=("ir",), place=("samarkand",)), "en", ["Not in Samarkand. Iran was admitted"]),
    ("summit-of-admission", S(state=("mn",)), "en", ["not been admitted", "partner"]),
    ("summit-of-admission", S(state=("us",)), "en", ["no status"]),
    ("summits-online", S(), "en", ["2 SCO summits", "10 November 2020", "4 July 2023", "India"]),
    ("summits-online", S(body=("chg",)), "en", ["3 meetings", "25 November 2021"]),
    ("chair-count", S(state=("kz",)), "en", ["chaired the SCO five times", "2023–2024"]),
    ("chair-count", S(state=("ir",)), "en", ["has not chaired the SCO so far"]),
    ("chair-count", S(state=("fr",)), "en", ["not a member"]),
    ("chair-count", S(state=("cn",), office=("secretary-general",)), "en", ["twice", "Zhang Deguang and Zhang Ming"]),
    ("chair-count", S(state=("kz",), office=("rats-council-chair",)), "en", ["the end is not established"]),
    ("chair-count", S(state=("tj",), body=("chg",)), "en", ["four times", "from 2025"]),
    ("chair-count", S(), "en", ["Kazakhstan five times", "India once"]),
    ("timeline", S(date=(year(2017),)), "en", ["Astana", "India and Pakistan become members", "9 June 2017"]),
    ("timeline", S(date=(year(2001),)), "ru", ["основана ШОС", "15 июня 2001"]),
    ("timeline", S(date=(day("2024-07-04"),)), "en", ["Belarus becomes a member", "Yermekbayev"]),
    ("timeline", S(date=(day("2024-05-04"),)), "en", ["Nothing is recorded on 4 May 2024", "Astana"]),
    ("timeline", S(date=(month(9, 2025),)), "zh", ["天津", "老挝"]),
    ("timeline", S(date=(year(2027),)), "en", ["31 December 2027", "Islamabad"]),
    ("timeline", S(date=(year(2050),)), "en", ["Nothing is decided yet in 2050"]),
    ("timeline", S(date=(year(1997),)), "en", ["founded on 15 June 2001"]),
    ("timeline", S(date=(year(2026),)), "en", ["not confirmed as held"]),
]


@pytest.mark.parametrize(("intent", "slots", "language", "facts"), FACTS)
def test_facts(snapshot: Snapshot, intent: str, slots: Slots, language: Language, facts: list[str]) -> None:
    _, whole = told(COMPUTATIONS, ask(snapshot, intent, slots, language))
    assert [fact for fact in facts if fact not in whole] == [], whole


AS_OF: list[tuple[str, Slots, str, str, list[str]]] = [
    ("summit-next", S(), "2025-10-01", "2025-10-01", ["26th", "Bishkek", "31 August – 1 September 2026", "334 days"]),
    ("summit-last", S(), "2025-10-01", "2026-11-23", ["25th", "Tianjin"]),
    ("summit-last", S(), "2026-08-31", "2026-11-23", ["25th", "under way in Bishkek"]),
    ("summit", S(date=(year(2026),)), "2026-08-31", "2026-08-31", ["under way in Bishkek"]),
    ("summit", S(date=(year(2024),)), "2018-07-01", "2026-11-23", ["Still ahead on 1 July 2018", "Astana"]),
    ("summit", S(date=(year(2024),)), "2018-07-01", "2018-07-01", ["projection"]),
    ("summit", S(date=(year(2026),), body=("chg",)), "2026-10-10", "2026-10-10", ["due in Dushanbe", "October 2026"]),
    ("summit", S(place=("tianjin",)), "2018-07-01", "2018-07-01", ["No, no SCO summit"]),
    ("summit", S(), "2001-06-01", "2026-11-23", ["No SCO summit had been held"]),
    ("summit-next", S(), "2030-01-01", "2030-01-01", ["Islamabad", "not confirmed"]),
    ("summit-last", S(), "2001-06-01", "2026-11-23", ["No SCO summit had been held"]),
    ("summits-count", S(), "2018-07-01", "2026-11-23", ["18 SCO summits", "Qingdao"]),
    ("summits-count", S(), "2001-06-01", "2026-11-23", ["No SCO summit had been held"]),
    ("summits-hosted", S(), "2001-06-01", "2026-11-23", ["No SCO summit had been held"]),
    (
        "summits-hosted",
        S(place=("bishkek",)),
        "2018-07-01",
        "2026-11-23",
        ["twice in Bishkek: 2007 and 2013", "13–14 June 2019"],
    ),
    ("summits-online", S(), "2018-07-01", "2026-11-23", ["No SCO summit had been held by video"]),
    ("summit-outcomes", S(), "2001-06-01", "2026-11-23", ["No SCO summit had been held"]),
    ("summit-of-admission", S(state=("ir",)), "2022-01-01", "2026-11-23", ["Still ahead", "4 July 2023"]),
    ("summit-of-admission", S(state=("ir",)), "2022-01-01", "2022-01-01", ["observer"]),
    ("chair-count", S(), "2001-01-01", "2026-11-23", ["Nobody"]),
    ("timeline", S(date=(year(2025),)), "2024-08-01", "2026-11-23", ["Yermekbayev", "1 January 2025"]),
]


@pytest.mark.parametrize(("intent", "slots", "on", "today", "facts"), AS_OF)
def test_as_of(snapshot: Snapshot, intent: str, slots: Slots, on: str, today: str, facts: list[str]) -> None:
    question = ask(snapshot, intent, slots, "en", date.fromisoformat(on), date.fromisoformat(today))
    _, whole = told(COMPUTATIONS, question)
    assert [fact for fact in facts if fact not in whole] == [], whole


def test_what_is_named_wins_over_the_turn_before(snapshot: Snapshot) -> None:
    slots = Slots(place=("bishkek",), date=(year(2018),), inherited=frozenset({"date"}))
    headline, _ = told(COMPUTATIONS, ask(snapshot, "summit", slots, "en"))
    assert "26th SCO summit was held in Bishkek" in headline
    slots = Slots(place=("bishkek",), date=(year(2013),), inherited=frozenset({"date", "place"}))
    headline, _ = told(COMPUTATIONS, ask(snapshot, "summit-chair", slots, "en"))
    assert "Atambayev" in headline


def test_a_follow_up_knows_the_meeting(snapshot: Snapshot) -> None:
    draft = COMPUTATIONS["summit"](ask(snapshot, "summit", S(date=(year(2013),)), "en"))
    assert (draft.focus.place, draft.focus.state, draft.focus.body) == (("bishkek",), ("kg",), ())
    assert draft.values == {"meeting:chs-2013", "place:bishkek", "state:kg", "year:2013"}
    assert [record.id for record in draft.records] == ["chs-2013"]


def test_certainty(snapshot: Snapshot) -> None:
    for slots, certainty in (
        (S(date=(year(2013),)), "recorded"),
        (S(date=(year(2027),)), "scheduled"),
        (S(date=(year(2028),)), "projected"),
    ):
        assert COMPUTATIONS["summit"](ask(snapshot, "summit", slots, "en")).certainty == certainty
    assert COMPUTATIONS["timeline"](ask(snapshot, "timeline", S(date=(year(2027),)), "en")).certainty == "scheduled"


def test_admission_needs_a_state(snapshot: Snapshot) -> None:
    with pytest.raises(UnanswerableError):
        COMPUTATIONS["summit-of-admission"](ask(snapshot, "summit-of-admission", S(), "en"))


def test_records_that_editors_may_add(snapshot: Snapshot) -> None:
    """Meetings without a place, an exact day or a host's speech, and a rotation without a rule."""
    added = [
        Meeting(id="chs-2002b", series="chs", number=2, state="ru", start=PartialDate("2002"), sources=CITED),
        Meeting(
            id="chs-2028",
            series="chs",
            number=28,
            state="ru",
            start=PartialDate("2028-06-01"),
            status="scheduled",
            end=PartialDate("2028-07-02"),
            online=True,
            sources=CITED,
        ),
        Meeting(
            id="chs-2029",
            series="chs",
            number=29,
            state="tj",
            start=PartialDate("2029-12-31"),
            status="scheduled",
            end=PartialDate("2030-01-02"),
            sources=CITED,
        ),
        Meeting(id="chs-2030", series="chs", number=30, state="uz", place="samarkand", status="planned", sources=CITED),
    ]
    kinds = [record for kind in snapshot.records.values() for record in kind.values() if record.kind != "rule"]
    changed = Snapshot.of([*(r for r in kinds if r.id not in ("chs-2002", "chs-2027")), *added])
    for language in LANGUAGES:
        for intent in every(changed, "calendar"):
            for first in (2002, 2028, 2029, 2031):
                told(COMPUTATIONS, ask(changed, intent.id, S(date=(year(first),)), language, date(2028, 5, 1)))
            for slots in (S(state=("ru",)), S(state=("uz",)), S(place=("samarkand",)), S(ordinal=(30,))):
                told(COMPUTATIONS, ask(changed, intent.id, slots, language, date(2029, 5, 1)))


def test_nothing_to_go_by(snapshot: Snapshot) -> None:
    """No meeting ahead nor doubtful, and a rule that names nobody."""
    rule = snapshot.rules("chair")[0]
    empty = rule.model_copy(update={"method": "fixed", "order": ()})
    kinds = [record for kind in snapshot.records.values() for record in kind.values() if record.kind != Rule.kind]
    changed = Snapshot.of([*(r for r in kinds if r.id not in ("chs-2027", "chair-2027")), empty])
    _, whole = told(COMPUTATIONS, ask(changed, "summit-next", S(), "en"))
    assert whole == "No further SCO summit is recorded."
    _, whole = told(COMPUTATIONS, ask(changed, "summit", S(date=(year(2029),)), "en"))
    assert "nothing can be projected" in whole
