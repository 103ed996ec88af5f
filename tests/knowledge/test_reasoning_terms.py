"""Terms on a small, invented record: partial dates, open ends, gaps, handovers, ages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Office, Person, Record, State, Status, Term
from knowledge.reasoning import (
    Age,
    Period,
    age_on,
    days,
    days_left,
    days_served,
    first_of_state,
    gaps,
    holder_on,
    holders_in,
    holders_on,
    is_future,
    known_from,
    last_of_state,
    longest,
    nth,
    of_state,
    oldest,
    predecessor,
    share_elapsed,
    shortest,
    stage,
    state_of,
    states_had,
    states_never,
    successor,
    tenure_on,
    time_left,
    time_served,
    upcoming,
    youngest,
)
from knowledge.snapshot import Snapshot

CITED: dict[str, Any] = {"sources": ["s1"]}


def office(name: str, **fields: Any) -> Office:
    return Office.model_validate({"id": name, "name": {"en": name}, "since": "2000", **CITED, **fields})


def term(name: str, office_id: str, **fields: Any) -> Term:
    return Term.model_validate({"id": name, "office": office_id, **CITED, **fields})


def person(name: str, **fields: Any) -> Person:
    return Person.model_validate({"id": name, "name": {"en": name}, **CITED, **fields})


RECORDS: list[Record] = [
    office("head", years=3),
    term("head-1", "head", person="ada", start="2004", end="2006-12-31"),
    term("head-2", "head", person="ben", start="2007-01-01", end="2009-12-31", unverified_state="kz"),
    term("head-3", "head", person="cleo", start="2010-02-01", end="2012-12-31"),
    term(
        "head-4",
        "head",
        person="dora",
        state="kz",
        start="2013-01-01",
        status="serving",
        seen_on=["2014-05-06"],
        nominated={"date": "2012-03", "mark": "seen"},
        approved={"date": "2012-06-07"},
    ),
    office("deputy", plural=True),
    term("deputy-a", "deputy", person="ada", state="ru", start="2004-01-15", seen_on=["2006-06"]),
    term("deputy-b", "deputy", person="ben", state="cn", seen_on=["2005-03-01", "2005-09-01"]),
    term("deputy-c", "deputy", person="cleo", state="ru", start="2008-01-01", end="2010-12-31"),
    term("deputy-d", "deputy", person="dora", state="uz"),
    office("chair", holder="state", years=1, handover="same-day"),
    term("chair-1", "chair", state="ru", start="2001-06-15", end="2002-06-07"),
    term("chair-2", "chair", state="kz", start="2002-06-07", end="2003-05-29"),
    term("chair-3", "chair", state="ru", start="2003-05-29", end="2004", status="serving"),
    office("council", holder="state", handover="same-day"),
    term("council-2", "council", state="cn", start="2016-09"),
    term("council-1", "council", state="kz", end="2016-09"),
    person("ada", state="uz", born="1941"),
    person("ben", born="1951-07-25"),
    person("cleo", state="kg", born="1956-02"),
    person("dora"),
    *(
        State.model_validate({"id": state, "name": {"en": english, "ru": russian}})
        for state, english, russian in (
            ("kz", "Kazakhstan", "Казахстан"),
            ("cn", "China", "Китай"),
            ("kg", "Kyrgyzstan", "Кыргызстан"),
            ("ru", "Russia", "Россия"),
            ("uz", "Uzbekistan", "Узбекистан"),
        )
    ),
    *(
        Status.model_validate({"id": state, "state": state, "standing": "member", "start": "2001-06-15", **CITED})
        for state in ("kz", "cn", "kg", "ru", "uz")
    ),
]
SMALL = Snapshot.of(RECORDS)


def of(name: str) -> Term:
    return SMALL.get(Term, name)


def held(office_id: str, day: str) -> str | None:
    found = holder_on(SMALL, office_id, date.fromisoformat(day))
    return found.id if found else None


@pytest.mark.parametrize(
    ("office_id", "day", "holder", "certain"),
    [
        ("head", "2003-12-31", None, None),
        ("head", "2004-01-01", "head-1", False),  # 2004: perhaps not yet
        ("head", "2004-12-31", "head-1", True),
        ("head", "2006-12-31", "head-1", True),
        ("head", "2007-01-01", "head-2", True),
        ("head", "2010-01-31", None, None),  # a gap
        ("head", "2014-05-06", "head-4", True),
        ("head", "2030-01-01", "head-4", False),  # serves on, last seen in 2014
        ("chair", "2002-06-06", "chair-1", True),
        ("chair", "2002-06-07", "chair-2", True),  # the successor on the day of the handover
        ("chair", "2003-12-31", "chair-3", True),
        ("chair", "2004-12-31", "chair-3", False),  # 2004: perhaps over
        ("chair", "2005-01-01", None, None),
    ],
)
def test_the_holder_on_a_day_and_how_sure(office_id: str, day: str, holder: str | None, certain: bool | None) -> None:
    assert held(office_id, day) == holder
    tenure = tenure_on(SMALL, office_id, date.fromisoformat(day))
    assert (tenure.certain if tenure else None) is certain


def test_an_open_end_is_presumed_but_nobody_is_called_the_holder() -> None:
    day = date(2017, 3, 1)
    tenure = tenure_on(SMALL, "council", day)
    assert tenure is not None
    assert (tenure.term.id, tenure.certain) == ("council-2", False)
    assert holder_on(SMALL, "council", day) is None
    assert tenure_on(SMALL, "council", date(2021, 3, 1)) is None


@pytest.mark.parametrize(
    ("day", "sure", "perhaps"),
    [
        ("2004-01-14", (), ()),
        ("2005-03-01", ("deputy-a", "deputy-b"), ()),
        ("2006-06-30", (), ("deputy-a", "deputy-b")),  # seen in June 2006: on which day is not known
        ("2007-06-01", (), ("deputy-a", "deputy-b")),
        ("2008-01-01", ("deputy-c",), ("deputy-b",)),  # the next one of the same state ends the presumption
        ("2010-12-31", ("deputy-c",), ()),
        ("2011-01-01", (), ()),
    ],
)
def test_several_hold_an_office_at_once(day: str, sure: tuple[str, ...], perhaps: tuple[str, ...]) -> None:
    found = holders_on(SMALL, "deputy", date.fromisoformat(day))
    assert tuple(tenure.term.id for tenure in found if tenure.certain) == sure
    assert tuple(tenure.term.id for tenure in found if not tenure.certain) == perhaps


def test_an_office_of_several_has_no_single_holder() -> None:
    for ask in (
        lambda: holder_on(SMALL, "deputy", date(2005, 1, 1)),
        lambda: successor(SMALL, of("deputy-a")),
        lambda: gaps(SMALL, "deputy"),
    ):
        with pytest.raises(ValueError, match="several persons hold deputy"):
            ask()


def test_holders_of_a_period() -> None:
    def ids(office_id: str, first: date, last: date) -> list[str]:
        return [found.id for found in holders_in(SMALL, office_id, first, last)]

    assert ids("head", date(2006, 12, 31), date(2007, 1, 1)) == ["head-1", "head-2"]
    assert ids("head", date(2010, 1, 1), date(2010, 1, 31)) == []
    assert ids("head", date(2025, 1, 1), date(2025, 1, 31)) == ["head-4"]
    assert ids("chair", date(2002, 6, 7), date(2002, 6, 8)) == ["chair-2"]
    assert ids("chair", date(2002, 6, 6), date(2002, 6, 7)) == ["chair-1", "chair-2"]
    with pytest.raises(ValueError, match="before it begins"):
        holders_in(SMALL, "head", date(2010, 1, 2), date(2010, 1, 1))


def test_neighbours_and_numbers() -> None:
    first, last = nth(SMALL, "head", 1), nth(SMALL, "head", -1)
    assert first is not None
    assert last is not None
    assert (first.id, last.id) == ("head-1", "head-4")
    assert predecessor(SMALL, first) is None
    assert successor(SMALL, last) is None
    assert nth(SMALL, "head", 5) is None
    assert nth(SMALL, "head", -5) is None
    with pytest.raises(ValueError, match="counted from 1"):
        nth(SMALL, "head", 0)
    assert successor(SMALL, of("council-1")) == of("council-2")  # although its start is not known


def test_gaps_are_told_by_their_days() -> None:
    assert [(gap.before.id, gap.after.id, gap.first, gap.last) for gap in gaps(SMALL, "head")] == [
        ("head-2", "head-3", date(2010, 1, 1), date(2010, 1, 31))
    ]
    assert gaps(SMALL, "chair") == ()


def test_states() -> None:
    assert state_of(SMALL, of("head-1")) == "uz"  # the person's
    assert state_of(SMALL, of("head-2")) is None
    assert state_of(SMALL, of("head-2"), unverified=True) == "kz"
    assert of_state(SMALL, "head", "kz") == (of("head-4"),)
    assert of_state(SMALL, "head", "kz", unverified=True) == (of("head-2"), of("head-4"))
    assert first_of_state(SMALL, "chair", "ru") == of("chair-1")
    assert last_of_state(SMALL, "chair", "ru", date(2003, 5, 28)) == of("chair-1")
    assert last_of_state(SMALL, "chair", "ru", date(2003, 5, 29)) == of("chair-3")
    assert last_of_state(SMALL, "chair", "cn", date(2020, 1, 1)) is None
    assert states_had(SMALL, "chair", date(2020, 1, 1)) == ("ru", "kz")
    never = states_never(SMALL, "head", date(2012, 1, 1))
    assert (never.states, never.doubtful) == (("cn", "ru"), ("kz",))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2012-03-30", "unknown"),  # nominated in March 2012: for sure only by its last day
        ("2012-03-31", "nominated"),
        ("2012-06-07", "appointed"),
        ("2013-01-01", "serving"),
        ("2099-01-01", "serving"),
    ],
)
def test_how_far_a_term_has_come(day: str, expected: str) -> None:
    when = date.fromisoformat(day)
    assert stage(of("head-4"), when) == expected
    assert (of("head-4") in upcoming(SMALL, "head", when)) == (expected in ("nominated", "appointed"))
    assert is_future(of("head-4"), when) == (when < date(2013, 1, 1))
    assert stage(of("head-1"), when) == "over"


def test_an_inferred_nomination_makes_nothing_known() -> None:
    decision = {"date": "2012-03", "mark": "inferred"}
    later = term("x", "head", person="ada", start="2013-01-01", nominated=decision)
    assert known_from(later) == date(2013, 1, 1)
    assert stage(later, date(2012, 6, 1)) == "unknown"


def test_lengths() -> None:
    assert days(of("head-2")) == 1096
    assert days(of("head-1")) is None  # 2004
    assert days(of("head-4")) is None
    assert days_served(of("head-4"), date(2013, 1, 31)) == 31
    assert days_left(of("head-4"), date(2013, 1, 31)) is None
    assert days_left(of("head-2"), date(2006, 12, 31)) == 1096
    assert days_left(of("head-2"), date(2009, 12, 30)) == 1
    assert share_elapsed(of("head-2"), date(2010, 5, 1)) == 1
    assert share_elapsed(of("head-2"), date(2006, 5, 1)) == 0
    assert days_served(of("chair-3"), date(2003, 12, 31)) == 217
    assert days_served(of("chair-3"), date(2004, 3, 1)) is None  # perhaps over
    assert days_served(of("deputy-a"), date(2010, 1, 1)) is None  # end not known
    assert time_served(of("head-2"), date(2009, 12, 31)) == Period(3, 0, 0)
    assert time_left(of("head-2"), date(2006, 1, 1)) == Period(3, 0, 0)
    assert time_left(of("head-2"), date(2007, 11, 23)) == Period(2, 1, 8)
    assert time_left(of("head-1"), date(2005, 1, 1)) is None
    assert time_served(of("head-1"), date(2005, 1, 1)) is None


@given(st.dates(date(2000, 1, 1), date(2020, 1, 1)))
def test_served_and_left_make_the_whole(day: date) -> None:
    for whole in (of("head-2"), of("head-3"), of("chair-1")):
        served, left, length, share = (
            days_served(whole, day),
            days_left(whole, day),
            days(whole),
            share_elapsed(whole, day),
        )
        assert served is not None
        assert left is not None
        assert share is not None
        assert served + left == length
        assert 0 <= share <= 1
        again = days_served(whole, day + timedelta(days=1))
        assert again is not None
        assert again - served in (0, 1)


def test_extremes_say_what_is_not_known() -> None:
    day = date(2012, 12, 31)
    most, least = longest(SMALL, "head", day), shortest(SMALL, "head", date(2013, 1, 1))
    assert ([found.id for found in most.terms], most.certain) == (["head-1", "head-2"], False)  # 731 to 1096 days
    assert ([found.id for found in least.terms], least.certain) == (["head-1", "head-3"], False)
    later = longest(SMALL, "head", date(2019, 1, 1))
    assert ([found.id for found in later.terms], later.certain) == (["head-4"], True)  # serves on
    young = youngest(SMALL, "head", day)
    assert ([found.id for found in young.terms], young.certain) == (["head-3"], True)  # 53, and 55 before
    old = oldest(SMALL, "head", date(2013, 1, 1))
    assert ([found.id for found in old.terms], old.certain) == (["head-1"], False)
    assert [found.id for found in old.unmeasured] == ["head-4"]
    assert longest(SMALL, "head", date(1999, 1, 1)).terms == ()


@pytest.mark.parametrize(
    ("born", "day", "low", "high"),
    [
        ("1957", "2022-01-01", 64, 65),
        ("1956-02", "2010-01-01", 53, 53),
        ("1956-02", "2010-02-15", 53, 54),
        ("1955-08-31", "2019-08-30", 63, 63),
        ("1955-08-31", "2019-08-31", 64, 64),
        ("2001-06", "2001-06-10", 0, 0),
    ],
)
def test_ages(born: str, day: str, low: int, high: int) -> None:
    age = age_on(person("x", born=born), date.fromisoformat(day))
    assert age == Age(low, high)
    assert age.exact == (low == high)


def test_no_age_without_or_before_a_birth() -> None:
    assert age_on(person("x"), date(2000, 1, 1)) is None
    with pytest.raises(ValueError, match="was born on 1957"):
        age_on(person("x", born="1957"), date(1956, 12, 31))


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_a_partial_birth_brackets_every_exact_one(day: date) -> None:
    loose = age_on(person("x", born="1957-02"), day)
    assert loose is not None
    for number in range(1, 29):
        exact = age_on(person("x", born=f"1957-02-{number:02}"), day)
        assert exact is not None
        assert loose.low <= exact.low == exact.high <= loose.high
    assert loose.high - loose.low <= 1
