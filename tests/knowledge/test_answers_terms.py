"""Answers on holders and terms: whatever the slots, and the facts that matter."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.answers.base import UnanswerableError
from knowledge.answers.terms import COMPUTATIONS
from knowledge.model import Language, Office, Person, Place, State
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import ONE_TRACED, ask, odd_slots
from tests.knowledge.office_cases import (
    DATES,
    LANGUAGES,
    OFFICES,
    ORDINALS,
    TODAY,
    asking,
    cases,
    kept,
    span,
    sweep,
    whole,
)

BEFORE = date(2018, 7, 1)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMPUTATIONS)
def test_every_answer_keeps_the_rules(snapshot: Snapshot, name: str, language: Language) -> None:
    for day, slots in cases(snapshot, snapshot.intent(name), language):
        kept(asking(snapshot, name, language, day, **slots), COMPUTATIONS[name])


@sweep
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_combination_of_slots_breaks_an_answer(snapshot: Snapshot, data: st.DataObject) -> None:
    def some(values: Any) -> Any:
        return data.draw(st.lists(st.sampled_from(sorted(values, key=str)), max_size=3).map(tuple))

    slots = {
        "person": some(snapshot.all(Person)),
        "state": some(snapshot.all(State)),
        "office": some(snapshot.all(Office))[:1],
        "place": some(snapshot.all(Place))[:1],
        "date": some(DATES)[:2],
        "ordinal": some(ORDINALS)[:1],
        "number": some((0, 3, 8, 60)),
    }
    kinds = sorted(kind for kind, found in slots.items() if found)
    inherited = frozenset(data.draw(st.lists(st.sampled_from(kinds))) if kinds else ())
    name = data.draw(st.sampled_from(sorted(COMPUTATIONS)))
    language = data.draw(st.sampled_from(LANGUAGES))
    day = data.draw(st.dates(date(2001, 6, 15), date(2035, 1, 1)))
    kept(asking(snapshot, name, language, day, inherited=inherited, **slots), COMPUTATIONS[name])


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 8, 40):
        for name, computation in COMPUTATIONS.items():
            kept(ask(snapshot, name, slots, language, on, today), computation)


SG, RATS, CHAIR, DEPUTY = ("secretary-general",), ("rats-director",), ("chair",), ("deputy-secretary-general",)
FACTS: list[tuple[str, Language, date, dict[str, Any], list[str]]] = [
    ("holder", "en", TODAY, {}, ["Nurlan Yermekbayev", "Kazakhstan", "1 January 2025", "31 December 2027", "403"]),
    ("holder", "ru", TODAY, {}, ["Ермекбаев", "Казахстан", "403 дня"]),
    ("holder", "zh", TODAY, {}, ["叶尔梅克巴耶夫", "哈萨克斯坦", "403天"]),
    ("holder", "en", TODAY, {"office": CHAIR}, ["Pakistan", "1 September 2026", "summit of 2027"]),
    ("holder", "en", TODAY, {"office": CHAIR, "state": ("pk",)}, ["Yes.", "Pakistan"]),
    ("holder", "en", TODAY, {"office": CHAIR, "state": ("ru",)}, ["No.", "Pakistan"]),
    ("holder", "en", TODAY, {"office": CHAIR, "date": (span("2026", "2027"),)}, ["Pakistan", "summit of 2027"]),
    ("holder", "en", TODAY, {"office": CHAIR, "date": (span("2026"),)}, ["Kyrgyzstan", "Pakistan"]),
    ("holder", "en", TODAY, {"office": CHAIR, "date": (span("2025-09-01"),)}, ["Kyrgyzstan"]),
    ("holder", "ru", TODAY, {"date": (span("2018-12-31"),)}, ["Алимов"]),
    ("holder", "en", TODAY, {"date": (span("2019-01-01"),)}, ["Norov"]),
    ("holder", "en", TODAY, {"date": (span("2003"),)}, ["no Secretary-General", "15 January 2004"]),
    ("holder", "en", TODAY, {"date": (span("2032"),)}, ["Projection", "Russia", "2031", "nominated"]),
    ("holder", "zh", TODAY, {"date": (span("2036"),)}, ["推算", "塔吉克斯坦"]),
    ("holder", "en", TODAY, {"place": ("tashkent",)}, ["Alimov", "24 June 2016"]),
    ("holder", "ru", TODAY, {"state": ("in", "pk")}, ["Алимов", "9 июня 2017"]),
    ("holder", "en", TODAY, {"office": CHAIR, "person": ("norov",)}, ["Kyrgyzstan", "1 January 2019"]),
    ("holder", "en", TODAY, {"person": ("norov",)}, ["No.", "Yermekbayev"]),
    ("holder", "en", TODAY, {"person": ("yermekbayev",)}, ["Yes.", "Yermekbayev"]),
    ("holder", "en", TODAY, {"office": DEPUTY}, ["Piao Yangfan", "13 July 2026", "not established"]),
    ("holder", "ru", TODAY, {"office": RATS}, ["Шаршеев", "страна не подтверждена"]),
    ("holder", "ru", date(2021, 12, 31), {"date": (span("2022-01-01"),)}, ["Чжан Мин", "уже решено"]),
    ("holder", "en", date(2030, 1, 1), {}, ["Projection", "Kyrgyzstan"]),
    ("holder-nth", "zh", TODAY, {"ordinal": (4,)}, ["梅津采夫", "俄罗斯"]),
    ("holder-nth", "en", TODAY, {"ordinal": (9,)}, ["Kyrgyzstan", "2028", "projection"]),
    ("holder-nth", "en", TODAY, {"ordinal": (-1,)}, ["Yermekbayev"]),
    ("predecessor", "en", TODAY, {"person": ("norov",)}, ["Rashid Alimov", "Tajikistan", "1 January 2019"]),
    ("predecessor", "en", TODAY, {}, ["Zhang Ming", "31 December 2024"]),
    ("predecessor", "ru", TODAY, {"office": CHAIR}, ["Кыргызстан", "Предыдущее"]),
    ("predecessor", "zh", TODAY, {"office": CHAIR, "state": ("kg",)}, ["中国"]),
    ("predecessor", "en", TODAY, {"person": ("zhang-deguang",)}, ["first", "Nobody came before"]),
    ("successor", "en", TODAY, {"person": ("norov",)}, ["Zhang Ming", "China", "31 December 2021"]),
    ("successor", "en", TODAY, {}, ["Kyrgyzstan", "projection", "31 December 2027"]),
    ("successor", "zh", TODAY, {"office": CHAIR}, ["俄罗斯", "推算"]),
    ("successor", "en", TODAY, {"office": RATS}, ["Nobody has been nominated", "31 December 2027"]),
    ("successor", "ru", TODAY, {"state": ("kg",), "inherited": frozenset({"state"})}, ["России", "2031", "прогноз"]),
    ("successor", "en", TODAY, {"office": CHAIR, "state": ("ru",), "inherited": frozenset({"state"})}, ["Tajikistan"]),
    ("successor", "en", BEFORE, {}, ["Norov", "1 January 2019"]),
    (
        "holders-between",
        "en",
        TODAY,
        {"person": ("zhang-deguang", "zhang-ming", "zhang-xinfeng")},
        ["Nurgaliyev", "Imanaliyev", "Mezentsev", "Alimov", "Norov"],
    ),
    ("holders-between", "en", TODAY, {"person": ("alimov", "norov")}, ["Nobody", "1 January 2019"]),
    ("term-of", "zh", TODAY, {"person": ("zhang-ming",)}, ["2022年1月1日", "2024年12月31日"]),
    ("term-of", "en", TODAY, {"person": ("zhang-deguang",)}, ["15 January 2004", "31 December 2006", "1,082"]),
    ("term-of", "en", TODAY, {"office": CHAIR, "state": ("kz",)}, ["5 times", "2002–2003", "2023–2024"]),
    ("term-of", "en", TODAY, {"person": ("yermekbayev",), "office": DEPUTY}, ["Deputy", "31 December 2024"]),
    ("term-start", "en", TODAY, {"office": CHAIR}, ["Pakistan", "1 September 2026"]),
    ("term-end", "en", TODAY, {"person": ("mezentsev",)}, ["31 December 2015", "1 January 2016", "Alimov"]),
    ("term-end", "ru", TODAY, {}, ["31 декабря 2027", "403"]),
    ("term-end", "en", TODAY, {"office": CHAIR}, ["summit of 2027", "Russia"]),
    ("term-end", "en", TODAY, {"person": ("norov",), "office": RATS}, ["has not been Director", "31 December 2021"]),
    ("days-served", "ru", TODAY, {}, ["692 дня", "1 год, 10 месяцев"]),
    ("days-served", "en", TODAY, {"person": ("zhang-ming",)}, ["1,096 days", "3 years"]),
    ("days-served", "en", TODAY, {"person": ("alimov",), "date": (span("2017-06-09"),)}, ["526 days"]),
    ("days-left", "zh", TODAY, {}, ["403天", "13个整月"]),
    ("days-left", "en", date(2025, 3, 11), {}, ["1,025 days"]),
    ("days-left", "en", TODAY, {"person": ("norov",)}, ["31 December 2021"]),
    ("share-elapsed", "ru", TODAY, {}, ["63,2", "692", "1 095"]),
    ("share-elapsed", "en", TODAY, {}, ["63.2%", "year 2 of 3", "midpoint"]),
    (
        "early-departure",
        "en",
        TODAY,
        {"person": ("norov",)},
        ["No:", "not dismissed", "1 January 2019 – 31 December 2021", "Deputy Foreign Minister"],
    ),
    ("early-departure", "ru", TODAY, {"person": ("mezentsev",)}, ["Нет", "31 декабря 2015", "22 сентября 2015"]),
    ("early-departure", "en", TODAY, {"date": (span("2020"),)}, ["Norov", "31 December 2021"]),
    ("early-departure", "en", TODAY, {}, ["No:", "7", "Mezentsev", "Norov"]),
    ("early-departure", "zh", TODAY, {}, ["没有", "7位"]),
    ("appointed", "en", TODAY, {"person": ("alimov",)}, ["10 July 2015", "Ufa", "1 January 2016"]),
    ("appointed", "en", TODAY, {"person": ("alimov",), "place": ("dushanbe",)}, ["No.", "Ufa"]),
    ("appointed", "ru", TODAY, {"person": ("imanaliyev",)}, ["16 июня 2009", "Екатеринбурге", "вывод"]),
    ("nominated", "en", TODAY, {"person": ("norov",)}, ["Ministers of Foreign Affairs", "2018", "Uzbekistan"]),
    ("nominated", "en", TODAY, {"person": ("mezentsev",)}, ["not recorded", "Council of Ministers of Foreign Affairs"]),
]


@pytest.mark.parametrize(("name", "language", "day", "slots", "said"), FACTS)
def test_what_an_answer_says(
    snapshot: Snapshot, name: str, language: Language, day: date, slots: dict[str, Any], said: list[str]
) -> None:
    draft = kept(asking(snapshot, name, language, day, **slots), COMPUTATIONS[name])
    assert draft is not None
    text = whole(draft).replace("\u202f", " ").replace("\xa0", " ")
    assert [part for part in said if part not in text] == [], text


@pytest.mark.parametrize(
    ("name", "slots", "certainty"),
    [
        ("holder", {}, "recorded"),
        ("holder", {"date": (span("2032"),)}, "projected"),
        ("successor", {}, "projected"),
        ("term-end", {}, "scheduled"),
        ("days-left", {}, "scheduled"),
        ("term-end", {"person": ("norov",)}, "recorded"),
        ("predecessor", {}, "recorded"),
    ],
)
def test_how_sure_an_answer_is(snapshot: Snapshot, name: str, slots: dict[str, Any], certainty: str) -> None:
    assert COMPUTATIONS[name](asking(snapshot, name, **slots)).certainty == certainty


def test_a_follow_up_refers_to_what_was_answered(snapshot: Snapshot) -> None:
    before = COMPUTATIONS["predecessor"](asking(snapshot, "predecessor", person=("norov",)))
    assert (before.focus.person, before.focus.state, before.focus.office) == (("alimov",), ("tj",), SG)
    after = COMPUTATIONS["successor"](asking(snapshot, "successor", office=CHAIR))
    assert (after.focus.person, after.focus.state, after.focus.office) == ((), ("ru",), CHAIR)
    assert after.focus.date[0] == span("2027", "2028")


def test_later_facts_are_not_known_yet(snapshot: Snapshot) -> None:
    with pytest.raises(UnanswerableError):
        COMPUTATIONS["term-of"](asking(snapshot, "term-of", day=BEFORE, person=("zhang-ming",)))
    draft = COMPUTATIONS["holder"](asking(snapshot, "holder", day=date(2025, 3, 1), today=TODAY))
    assert "2026" not in whole(draft)


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_that_several_hold_has_no_single_term(snapshot: Snapshot, office: str) -> None:
    ask = asking(snapshot, "term-end", office=(office,))
    if snapshot.office(office).plural:
        with pytest.raises(UnanswerableError, match="Several persons"):
            COMPUTATIONS["term-end"](ask)
    else:
        assert COMPUTATIONS["term-end"](ask).headline
