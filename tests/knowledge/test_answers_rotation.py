"""Rotation: whose turn is next, when a state's turn comes or came, the order, nominations, rules against the record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from knowledge.answers.base import Ask, UnanswerableError, cited, references
from knowledge.answers.rotation import COMPUTATIONS
from knowledge.model import LANGUAGES, Language, Office, State
from knowledge.question import Question, Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, ONE_TRACED, TODAY, ask, day, every, odd_slots, sweep, told, year

S = Slots
SG, RATS, CHAIR, CHG = ("secretary-general",), ("rats-director",), ("chair",), ("chg-chair",)
SPRING_2018 = date(2018, 5, 1)
JULY_2018 = date(2018, 7, 1)
NEXT, TURN, LAST, ORDER = "next-state", "turn-of-state", "last-turn", "rotation-order"
YEARS = (1999, 2001, *range(2003, 2046, 3), 2027, 2098)


def asked(snapshot: Snapshot, intent: str, language: Language, text: str, slots: Slots, on: date = TODAY) -> Ask:
    """A question with its words."""
    question = Question(text, language, "match", intent, slots, masked=text.casefold())
    return Ask(question, snapshot.intent(intent), snapshot, on, TODAY)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("on", DAYS)
def test_every_office_and_state_on_several_days(snapshot: Snapshot, language: Language, on: date) -> None:
    for intent in every(snapshot, "rotation"):
        told(COMPUTATIONS, ask(snapshot, intent.id, S(), language, on))
        for office in snapshot.all(Office):
            told(COMPUTATIONS, ask(snapshot, intent.id, S(office=(office,)), language, on))
            for state in ("cn", "kz", "in", "ir", "af", "jp") if on in (TODAY, JULY_2018) else ("kg", "pk"):
                told(COMPUTATIONS, ask(snapshot, intent.id, S(office=(office,), state=(state,)), language, on))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_of_the_world(snapshot: Snapshot, language: Language) -> None:
    for state in snapshot.all(State):
        for intent in (TURN, "why-no-turn"):
            told(COMPUTATIONS, ask(snapshot, intent, S(state=(state,)), language))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("office", ["secretary-general", "rats-director", "chair", "chg-chair", "rats-council-chair"])
def test_every_year(snapshot: Snapshot, language: Language, office: str) -> None:
    for first in YEARS:
        for intent, state in ((NEXT, ()), (TURN, ("kg",)), (TURN, ("pk",)), (ORDER, ()), ("next-nominee", ())):
            slots = S(office=(office,), state=state, date=(year(first),))
            told(COMPUTATIONS, ask(snapshot, intent, slots, language))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 2, 40):
        for intent in every(snapshot, "rotation"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


@pytest.mark.parametrize("on", DAYS)
def test_every_answer_has_its_sources(snapshot: Snapshot, on: date) -> None:
    for intent in every(snapshot, "rotation"):
        for slots in (S(), S(state=("in",)), S(state=("jp",)), S(office=RATS), S(office=CHAIR, state=("ru",))):
            try:
                draft = COMPUTATIONS[intent.answer](ask(snapshot, intent.id, slots, "en", on))
            except UnanswerableError:
                continue
            assert references(snapshot, cited(draft.records)), draft.headline


HEADLINES: list[tuple[str, Slots, date, Language, list[str]]] = [
    (NEXT, S(), TODAY, "en", ["Kyrgyzstan", "1 January 2028 – 31 December 2030", "projected", "7 of 7", "nobody"]),
    (NEXT, S(), TODAY, "ru", ["Кыргызстан", "1 января 2028", "прогноз", "никто пока не выдвинут"]),
    (NEXT, S(), TODAY, "zh", ["吉尔吉斯斯坦", "2028年1月1日至2030年12月31日", "推算", "尚无人获提名"]),
    (NEXT, S(state=("kz",)), TODAY, "en", ["After Kazakhstan", "Kyrgyzstan"]),
    (NEXT, S(state=("kg",)), TODAY, "ru", ["После Кыргызстана", "Россия", "2031"]),
    (NEXT, S(number=(3,)), TODAY, "en", ["Kyrgyzstan (2028–2030), Russia (2031–2033) and Tajikistan (2034–2036)"]),
    (NEXT, S(date=(year(2032),)), TODAY, "en", ["Russia (2031–2033)", "projected"]),
    (NEXT, S(date=(year(2036),)), TODAY, "zh", ["塔吉克斯坦"]),
    (NEXT, S(date=(year(2028, 2030),)), TODAY, "en", ["Kyrgyzstan (2028–2030)"]),
    (NEXT, S(date=(year(2028), year(2030))), TODAY, "en", ["2028–2030", "Kyrgyzstan (2028–2030) –"]),
    (NEXT, S(date=(year(2019),)), TODAY, "en", ["Uzbekistan (Vladimir Norov, 2019–2021)"]),
    (NEXT, S(office=CHAIR), TODAY, "en", ["Pakistan has the chair of the SCO now", "Russia (2027–2028)", "projection"]),
    (NEXT, S(office=CHAIR, state=("pk",)), TODAY, "zh", ["巴基斯坦", "俄罗斯"]),
    (NEXT, S(office=CHAIR, date=(year(2026, 2027),)), TODAY, "en", ["Pakistan (2026–2027)"]),
    (NEXT, S(office=CHG), TODAY, "en", ["Tajikistan", "Uzbekistan (2027)"]),
    (
        NEXT,
        S(office=RATS),
        TODAY,
        "en",
        ["Not established", "nobody has been named", "no published rule", "Kazakhstan"],
    ),
    (NEXT, S(office=RATS), TODAY, "ru", ["Не установлено", "Казахстана"]),
    (NEXT, S(body=("rats",)), TODAY, "en", ["RATS director"]),
    (NEXT, S(office=("rats-council-chair",)), TODAY, "en", ["No order of rotation is published", "Pakistan"]),
    (NEXT, S(office=("deputy-secretary-general",)), TODAY, "en", ["No order of rotation"]),
    (NEXT, S(), JULY_2018, "en", ["Vladimir Norov", "Uzbekistan", "approved on 10 June 2018 in Qingdao"]),
    (NEXT, S(), SPRING_2018, "en", ["Uzbekistan", "nobody is approved yet"]),
    (NEXT, S(), date(2030, 1, 1), "en", ["Russia", "2031"]),
    (TURN, S(state=("tj",)), TODAY, "en", ["Tajikistan", "1 January 2034 – 31 December 2036", "projected"]),
    (TURN, S(state=("uz",)), TODAY, "ru", ["Узбекистана", "2037"]),
    (TURN, S(state=("cn",)), TODAY, "en", ["1 January 2040"]),
    (TURN, S(state=("kz",)), TODAY, "en", ["Kazakhstan has the post", "31 December 2027", "2043–2045"]),
    (TURN, S(state=("pk",), date=(year(2028),)), TODAY, "en", ["No, ", "Kyrgyzstan (2028–2030)", "projected"]),
    (TURN, S(state=("pk",), date=(year(2028),)), TODAY, "ru", ["Нет", "Кыргызстан"]),
    (TURN, S(state=("pk",), date=(year(2028),)), TODAY, "zh", ["不是", "吉尔吉斯斯坦"]),
    (TURN, S(state=("kg",), date=(year(2028),)), TODAY, "en", ["Yes, ", "Kyrgyzstan"]),
    (TURN, S(state=("kz",), date=(year(2026),)), TODAY, "en", ["Yes: ", "Nurlan Yermekbayev"]),
    (
        TURN,
        S(state=("in",)),
        TODAY,
        "en",
        ["No turn is projected for India", "9 June 2017", "2028–2030 at the earliest"],
    ),
    (TURN, S(state=("in",), office=CHAIR), TODAY, "en", ["India", "2031"]),
    (TURN, S(state=("jp",)), TODAY, "en", ["Japan", "not a member"]),
    (TURN, S(state=("uz",)), JULY_2018, "en", ["Uzbekistan is next", "Vladimir Norov", "10 June 2018"]),
    (TURN, S(state=("ir",)), JULY_2018, "en", ["Iran", "not a member", "1 July 2018"]),
    (LAST, S(state=("kg",)), TODAY, "en", ["1 January 2010 – 31 December 2012", "Muratbek Imanaliyev"]),
    (LAST, S(state=("kz",)), TODAY, "en", ["31 December 2009", "Bolat Nurgaliyev", "Nurlan Yermekbayev"]),
    (LAST, S(state=("kg",), office=CHAIR), TODAY, "en", ["1 September 2025 – 1 September 2026"]),
    (LAST, S(state=("in",)), TODAY, "en", ["never"]),
    (LAST, S(state=("kz",), office=RATS), TODAY, "en", ["No source confirms", "Dzhumanbekov"]),
    (
        ORDER,
        S(),
        TODAY,
        "en",
        [
            "Charter (Art. 11)",
            "Russian alphabetical order",
            "Uzbekistan, China and Kazakhstan",
            "Kyrgyzstan (2028–2030)",
        ],
    ),
    (ORDER, S(), TODAY, "ru", ["Хартии", "русскому алфавиту"]),
    (ORDER, S(), TODAY, "zh", ["俄文字母"]),
    (ORDER, S(office=RATS), TODAY, "en", ["No rule of rotation is published"]),
    (
        "rotation-practice",
        S(),
        TODAY,
        "en",
        [
            "Only partly",
            "China came first (2004)",
            "again in 2022",
            "six founders",
            "Belarus, India, Iran and Pakistan",
        ],
    ),
    ("rotation-practice", S(), TODAY, "ru", ["шести основателей", "Казахстан"]),
    (
        "rotation-practice",
        S(),
        JULY_2018,
        "en",
        ["China came first (2004)", "Kazakhstan, Kyrgyzstan, Russia and Tajikistan"],
    ),
    ("rotation-practice", S(office=CHAIR), TODAY, "en", ["17 of 25", "the last 11 in a row"]),
    (
        "why-no-turn",
        S(state=("in",)),
        TODAY,
        "en",
        ["No source explains it", "9 June 2017", "China (2022–2024)", "founders"],
    ),
    ("why-no-turn", S(state=("in",)), TODAY, "zh", ["创始", "没有来源说明"]),
    ("why-no-turn", S(state=("kz",)), TODAY, "en", ["did have its turn", "Bolat Nurgaliyev (2007–2009)"]),
    ("why-no-turn", S(state=("ir",), office=CHAIR), TODAY, "en", ["has not had", "2032–2033"]),
    ("rule-record", S(), TODAY, "en", ["7 of 7", "3 of 7", "longest", "literally"]),
    ("rule-record", S(office=CHAIR), TODAY, "en", ["17 of 25", "16 of 25"]),
    ("rotation-literal", S(), TODAY, "en", ["China would follow Kazakhstan", "3 of 7"]),
    ("rotation-literal", S(state=("ru", "kz")), TODAY, "en", ["China would follow Kazakhstan"]),
    ("rotation-literal", S(state=("uz",)), TODAY, "en", ["Uzbekistan is followed by Belarus"]),
    ("rotation-literal", S(), JULY_2018, "en", ["India would follow Uzbekistan", "8 members"]),
    ("next-nominee", S(), TODAY, "en", ["Not yet", "nobody has been nominated or approved", "2027 summit in Pakistan"]),
    ("next-nominee", S(), TODAY, "ru", ["Пока нет", "2027 года в Пакистане", "Кыргызстан"]),
    ("next-nominee", S(), JULY_2018, "en", ["Yes: Vladimir Norov (Uzbekistan)", "approved on 10 June 2018 in Qingdao"]),
    ("next-nominee", S(), SPRING_2018, "en", ["Vladimir Norov", "nominated", "2018", "no approval yet"]),
    ("next-nominee", S(), date(2024, 6, 10), "en", ["No approval yet", "inferred", "May 2024"]),
    ("next-nominee", S(date=(year(2033),)), TODAY, "en", ["Not yet", "summit of 2030", "Russia"]),
    ("next-nominee", S(office=CHAIR), TODAY, "en", ["Nobody is nominated", "hosting", "Russia"]),
]


@pytest.mark.parametrize(("intent", "slots", "on", "language", "holds"), HEADLINES)
def test_headlines_hold_the_facts(
    snapshot: Snapshot, intent: str, slots: Slots, on: date, language: Language, holds: list[str]
) -> None:
    headline, _ = told(COMPUTATIONS, ask(snapshot, intent, slots, language, on))
    assert [fact for fact in holds if fact not in headline] == [], headline


DETAILS: list[tuple[str, Slots, list[str]]] = [
    (
        NEXT,
        S(),
        [
            "Russia (2031–2033)",
            "Nurlan Yermekbayev",
            "the 2027 summit in Pakistan",
            "China",
            "3 of 7",
            "India – 1 rule (at best 5 of 7)",
            "Kyrgyzstan – 7 rules (at best 7 of 7)",
        ],
    ),
    (NEXT, S(state=("kg",)), ["The very next: Kyrgyzstan (2028–2030)", "Russia (Dmitry Mezentsev, 2013–2015)"]),
    (NEXT, S(state=("in",)), ["No turn is projected for India"]),
    (NEXT, S(office=CHG), ["planned for Dushanbe in October 2026"]),
    (NEXT, S(office=RATS), ["Kazakhstan – 4 rules", "Pakistan – 1 rule", "Sharsheev"]),
    (TURN, S(state=("in",)), ["2031–2033", "2049–2051", "right in 6 of 7"]),
    (LAST, S(state=("kg",)), ["13 years ago", "2028–2030"]),
    (
        ORDER,
        S(),
        ["Uzbekistan (2037–2039), China (2040–2042) and Kazakhstan (2043–2045)", "Belarus, India, Iran, Kazakhstan"],
    ),
    ("rotation-practice", S(), ["2022 (China instead of India)"]),
    (
        "rule-record",
        S(),
        [
            "7 of 7: the founder that has waited longest; the English alphabet among the founders",
            "2 of 2 beyond the terms it was read off",
            "2025 (Kazakhstan instead of Kyrgyzstan)",
        ],
    ),
    ("rule-record", S(office=CHAIR), ["23 of 25", "Since 2016", "11 of 11"]),
    ("why-no-turn", S(state=("in",)), ["the turn of 2022; China had it"]),
]


@pytest.mark.parametrize(("intent", "slots", "holds"), DETAILS)
def test_details_hold_the_facts(snapshot: Snapshot, intent: str, slots: Slots, holds: list[str]) -> None:
    _, text = told(COMPUTATIONS, ask(snapshot, intent, slots, "en"))
    assert [fact for fact in holds if fact not in text] == [], text


@pytest.mark.parametrize(
    ("language", "text", "holds"),
    [
        ("en", "will China have the post again before 2040", ["No, not before 2040", "China"]),
        ("ru", "получит ли Китай пост до 2040 года", ["Нет, не раньше", "2040", "Китая"]),
        ("zh", "中国会在2040年之前再次担任吗", ["不会早于2040年", "中国"]),
        ("en", "will China have the post in 2040", ["Yes"]),
    ],
)
def test_before_a_year(snapshot: Snapshot, language: Language, text: str, holds: list[str]) -> None:
    question = asked(snapshot, TURN, language, text, S(state=("cn",), date=(year(2040),)))
    headline, _ = told(COMPUTATIONS, question)
    assert [fact for fact in holds if fact not in headline] == [], headline


@pytest.mark.parametrize(
    ("intent", "slots", "on", "certainty"),
    [
        (NEXT, S(), TODAY, "projected"),
        (NEXT, S(), JULY_2018, "scheduled"),
        (NEXT, S(date=(year(2019),)), TODAY, "recorded"),
        (TURN, S(state=("kg",)), TODAY, "projected"),
        (TURN, S(state=("kz",), date=(day("2026-05-05"),)), TODAY, "recorded"),
        (LAST, S(state=("kg",)), TODAY, "recorded"),
        (LAST, S(state=("kz",), office=RATS), TODAY, "disputed"),
    ],
)
def test_certainty_is_told(snapshot: Snapshot, intent: str, slots: Slots, on: date, certainty: str) -> None:
    assert COMPUTATIONS[intent](ask(snapshot, intent, slots, "en", on)).certainty == certainty


@pytest.mark.parametrize(
    ("intent", "slots", "focus"),
    [
        (NEXT, S(), {"state": ("kg",), "office": SG}),
        (NEXT, S(state=("kg",)), {"state": ("ru",), "office": SG}),
        (NEXT, S(office=CHAIR), {"state": ("ru",), "office": CHAIR}),
        (TURN, S(state=("tj",)), {"state": ("tj",), "office": SG}),
    ],
)
def test_follow_ups_refer_to_what_was_answered(
    snapshot: Snapshot, intent: str, slots: Slots, focus: dict[str, Any]
) -> None:
    found = COMPUTATIONS[intent](ask(snapshot, intent, slots, "en")).focus
    assert {kind: getattr(found, kind) for kind in focus} == focus


def test_before_the_office_nobody_is_named(snapshot: Snapshot) -> None:
    with pytest.raises(UnanswerableError, match="15 January 2004"):
        COMPUTATIONS[NEXT](ask(snapshot, NEXT, S(), "en", date(2001, 6, 15)))


def test_nothing_is_known_before_it_was_decided(snapshot: Snapshot) -> None:
    for intent in (NEXT, TURN, ORDER, "rotation-practice", "rule-record", "next-nominee"):
        _, text = told(COMPUTATIONS, ask(snapshot, intent, S(state=("uz",)), "en", date(2016, 5, 1)))
        assert "Norov" not in text
        assert "2025 (" not in text
