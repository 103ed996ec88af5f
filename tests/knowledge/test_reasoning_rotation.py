"""Rotation rules on a small, invented record: each method, what-ifs, what was known on a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import UnknownRecordError
from knowledge.model import Meeting, Office, Person, Record, Rule, State, Status, Term
from knowledge.reasoning import (
    alphabetical,
    backtest,
    decision_day,
    default_rule,
    key,
    latin_key,
    order,
    participants,
    predict,
    project,
    turn_of,
)
from knowledge.snapshot import Snapshot

CITED: dict[str, Any] = {"sources": ["s1"]}
NAMES = {
    "by": ("Belarus", "Беларусь", "Республика Беларусь"),
    "cn": ("China", "Китай", "Китайская Народная Республика"),
    "kg": ("Kyrgyzstan", "Кыргызстан", "Кыргызская Республика"),
    "kz": ("Kazakhstan", "Казахстан", "Республика Казахстан"),
    "mn": ("Mongolia", "Монголия", "Монголия"),
    "ru": ("Russia", "Россия", "Российская Федерация"),
}
FOUNDERS = ("kz", "cn", "kg", "ru")
TODAY = date(2014, 1, 1)


def state(name: str) -> State:
    english, russian, long = NAMES[name]
    variant = "Киргизия" if name == "kg" else None
    fields = {"id": name, "name": {"en": english, "ru": russian}, "long_name": {"ru": long}}
    return State.model_validate({**fields, "russian_variant": variant})


def rule(**fields: Any) -> Rule:
    text = {"en": "A rule"}
    base = {"id": "rule", "office": "head", "name": text, "explanation": text, "method": "successor"}
    return Rule.model_validate({**base, **CITED, **fields})


def head(number: int, of: str, start: str, end: str, approved: str | None = None, **fields: Any) -> Term:
    decision = {"approved": {"date": approved}} if approved else {}
    base = {"id": f"head-{number}", "office": "head", "number": number, "state": of, "start": start, "end": end}
    return Term.model_validate({**base, **decision, **CITED, **fields})


def chair(number: int, of: str, start: str, end: str, **fields: Any) -> Term:
    base = {"id": f"chair-{number}", "office": "chair", "number": number, "state": of, "start": start, "end": end}
    return Term.model_validate({**base, **CITED, **fields})


def office(name: str, **fields: Any) -> Office:
    return Office.model_validate({"id": name, "name": {"en": name}, "since": "2004-01-01", **CITED, **fields})


STATES = [state(name) for name in NAMES]
MEMBERS = [
    Status.model_validate(
        {
            "id": name,
            "state": name,
            "standing": "member",
            "founder": name != "by",
            "start": "2010-06-10" if name == "by" else "2001-06-15",
            **CITED,
        }
    )
    for name in (*FOUNDERS, "by")
]
HEADS = [
    head(1, "cn", "2004-01-01", "2006-12-31", "2003-05-29"),
    head(2, "kz", "2007-01-01", "2009-12-31", "2006-06-15"),
    head(3, "kg", "2010-01-01", "2012-12-31", "2009-06-16"),
    head(4, "ru", "2013-01-01", "2015-12-31", "2012-06-07", status="serving"),
]
BASE: list[Record] = [*STATES, *MEMBERS, office("head", years=3), *HEADS]
SMALL = Snapshot.of(BASE)


def named(rule_: Rule, count: int = 5, day: date = TODAY, **what_if: Any) -> list[str]:
    return [turn.state for turn in project(SMALL, rule_.office, day, count, rule_, **what_if)]


def test_the_russian_alphabet() -> None:
    assert alphabetical(SMALL, NAMES) == ("by", "kz", "cn", "kg", "mn", "ru")
    assert alphabetical(SMALL, NAMES, "russian-variant") == ("by", "kz", "kg", "cn", "mn", "ru")
    assert alphabetical(SMALL, NAMES, "russian-long") == ("cn", "kg", "mn", "by", "kz", "ru")
    assert alphabetical(SMALL, NAMES, "latin") == ("by", "cn", "kz", "kg", "mn", "ru")
    assert key("Ёлка") < key("Жук")  # by code points Ё comes before А
    assert key("елка") < key("ёлка") < key("елки")
    assert key("Иран") < key("Йемен")
    assert latin_key("Türkiye") == latin_key("TURKIYE")
    with pytest.raises(UnknownRecordError):
        alphabetical(SMALL, ["xx"])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["by", "kz", "cn", "kg", "ru"]),
        ({"candidates": "founders"}, ["kz", "cn", "kg", "ru", "kz"]),
        ({"alphabet": "latin"}, ["by", "cn", "kz", "kg", "ru"]),
        ({"method": "longest-waiting"}, ["by", "cn", "kz", "kg", "ru"]),
        ({"method": "longest-waiting", "candidates": "founders"}, ["cn", "kz", "kg", "ru", "cn"]),
        ({"method": "fixed", "order": ["cn", "kz", "kg", "ru"]}, ["cn", "kz", "kg", "ru", "cn"]),
        # ticked off: the first round is over, each new one starts from the top
        ({"method": "rounds", "first": "cn", "candidates": "founders"}, ["kz", "cn", "kg", "ru", "kz"]),
        ({"method": "rounds", "first": "cn"}, ["by", "kz", "cn", "kg", "ru"]),
        # walked down: the round began with Kazakhstan in 2006 and ends with Russia
        ({"method": "rounds"}, ["by", "kz", "cn", "kg", "ru"]),
    ],
)
def test_each_method(fields: dict[str, Any], expected: list[str]) -> None:
    assert named(rule(**fields)) == expected


def test_a_round_under_way_does_not_let_a_new_member_in() -> None:
    late = Snapshot.of([*BASE[:-1]])  # the last known is Kyrgyzstan, in a round that began before Belarus joined
    for first in (None, "cn"):
        turns = project(late, "head", date(2011, 1, 1), 3, rule(method="rounds", first=first))
        assert [turn.state for turn in turns] == ["ru", "by", "kz"]
    assert [turn.state for turn in project(late, "head", date(2011, 1, 1), 2, rule())] == ["ru", "by"]


def test_exchanged_names_stand_in_each_others_place_up_to_a_year() -> None:
    swapped = rule(exchanged=["kg", "ru"], exchanged_until="2012")
    assert order(SMALL, swapped, FOUNDERS, date(2012, 12, 31)) == ("kz", "cn", "ru", "kg")
    assert order(SMALL, swapped, FOUNDERS, date(2013, 1, 1)) == ("kz", "cn", "kg", "ru")
    assert order(SMALL, swapped, ["kz", "kg"], date(2012, 1, 1)) == ("kz", "kg")  # only where both are there


def test_turns_have_days_and_numbers() -> None:
    turns = project(SMALL, "head", TODAY, 2, rule())
    assert [(str(turn.start), str(turn.end), turn.number) for turn in turns] == [
        ("2016-01-01", "2018-12-31", 5),
        ("2019-01-01", "2021-12-31", 6),
    ]
    far = project(SMALL, "head", TODAY, 99, rule())
    assert far[-1].end.year <= 2100
    assert len(far) < 99


def test_only_what_was_known_counts() -> None:
    waiting = rule(method="longest-waiting")
    assert named(waiting, 2, date(2012, 6, 6)) == ["by", "ru"]  # Russia is not appointed yet
    assert named(waiting, 2, date(2012, 6, 7)) == ["by", "cn"]
    assert named(waiting, 2, date(2010, 6, 9)) == ["ru", "cn"]  # Belarus has not joined yet
    assert predict(SMALL, waiting, date(2010, 6, 9)) == "ru"
    nominee = head(5, "kg", "2016-01-01", "2018-12-31", nominated={"date": "2014-05-01"}, status="scheduled")
    later = Snapshot.of([*BASE, nominee])
    assert [turn.number for turn in project(later, "head", date(2014, 4, 30), 1, rule())] == [5]
    assert [turn.state for turn in project(later, "head", date(2014, 5, 1), 1, rule())] == ["ru"]  # after Kyrgyzstan


def test_what_if_a_state_joins_or_is_passed_over() -> None:
    assert named(rule(method="longest-waiting"), 3, include=["mn"]) == ["by", "mn", "cn"]
    assert named(rule(method="longest-waiting", candidates="founders"), include=["mn"]) == [
        "cn",
        "kz",
        "kg",
        "ru",
        "cn",
    ]
    assert named(rule(), 3, exclude=["by", "kz"]) == ["cn", "kg", "ru"]
    with pytest.raises(ValueError, match="no candidate left"):
        named(rule(candidates="founders"), exclude=FOUNDERS)
    turn = turn_of(SMALL, "head", TODAY, "kg", rule())
    assert turn is not None
    assert (turn.state, turn.number) == ("kg", 8)
    assert turn_of(SMALL, "head", TODAY, "by", rule(candidates="founders")) is None


def test_an_office_kept_apart_from_another() -> None:
    other = rule(id="other", office="second", default=True, method="longest-waiting", candidates="founders")
    apart = rule(apart_from="second", method="longest-waiting", candidates="founders")
    now = head(4, "cn", "2013-01-01", "2015-12-31", "2012-06-07", office="second")
    snapshot = Snapshot.of([*BASE, office("second", years=3), other, now.model_copy(update={"id": "second-4"})])
    assert [turn.state for turn in project(snapshot, "second", TODAY, 4)] == ["kz", "kg", "ru", "cn"]
    assert [turn.state for turn in project(snapshot, "head", TODAY, 4, apart)] == ["cn", "kz", "kg", "ru"]
    ahead = head(5, "cn", "2016-01-01", "2018-12-31", "2013-06-07", office="second", status="scheduled")
    decided = Snapshot.of([*BASE, office("second", years=3), other, ahead.model_copy(update={"id": "second-5"})])
    assert [turn.state for turn in project(decided, "head", TODAY, 2, apart)] == ["kz", "cn"]


def test_a_rule_is_needed() -> None:
    with pytest.raises(ValueError, match="no rule is marked"):
        project(SMALL, "head", TODAY, 1)
    marked = Snapshot.of([*BASE, rule(id="first"), rule(id="second", default=True)])
    assert default_rule(marked, "head").id == "second"
    with pytest.raises(ValueError, match="is a rule for head"):
        predict(SMALL, rule(), chair(1, "kz", "2001", "2002"))


def test_the_first_turn_of_all() -> None:
    nothing = Snapshot.of([*STATES, *MEMBERS, office("head", years=3)])
    for fields, expected in (({}, "kz"), ({"first": "cn"}, "cn"), ({"method": "fixed", "order": ["ru", "cn"]}, "ru")):
        turn = project(nothing, "head", date(2003, 1, 1), 1, rule(**fields))[0]
        assert (turn.state, str(turn.start), str(turn.end), turn.number) == (expected, "2004-01-01", "2006-12-31", 1)


def test_an_end_that_is_not_recorded_is_the_regular_one() -> None:
    open_end = Snapshot.of([*BASE[:-1], HEADS[3].model_copy(update={"end": None})])
    assert str(project(open_end, "head", TODAY, 1, rule())[0].start) == "2016-01-01"
    unknown = Snapshot.of([*BASE[:-1], HEADS[3].model_copy(update={"end": None, "start": None})])
    with pytest.raises(ValueError, match="not known when head-4 ends"):
        project(unknown, "head", TODAY, 1, rule())


def test_a_chair_goes_from_meeting_to_meeting() -> None:
    def meeting(name: str, series: str, start: str) -> Meeting:
        return Meeting.model_validate({"id": name, "series": series, "start": start, **CITED})

    for series, members in (("chs", ("ru", "kz")), ("chg", ("ru", "by"))):
        chairs = [
            chair(1, "kg", "2009-06-16", "2010-06-10", meeting="m1"),
            chair(2, "ru", "2010-06-10", "2011-06-15", meeting="m2"),
            chair(3, "kz", "2011-06-15", "2012-06-07", meeting="m3"),
        ]
        meetings = [meeting(f"m{number}", series, str(term.end)) for number, term in enumerate(chairs, 1)]
        yearly = office("chair", holder="state", years=1, handover="same-day", series=series)
        snapshot = Snapshot.of([*STATES, *MEMBERS, yearly, *chairs, *meetings])
        # Belarus joined on the day of the first meeting: too late for the chair of the organisation handed over then
        day = decision_day(snapshot, chairs[1])
        assert day == (date(2010, 6, 9) if series == "chs" else date(2010, 6, 10))
        by_name = rule(office="chair")
        assert ("by" in participants(snapshot, by_name, day)) == (series == "chg")
        assert predict(snapshot, by_name, chairs[1]) == members[0]
        early = project(snapshot, "chair", date(2010, 12, 1), 2, by_name)
        assert [(turn.state, str(turn.start), str(turn.end)) for turn in early] == [
            ("by", "2011", "2012"),  # the date of the next meeting was not known
            ("kz", "2012", "2013"),
        ]
        late = project(snapshot, "chair", date(2012, 6, 7), 1, by_name)
        assert [(turn.state, str(turn.start), str(turn.end), turn.number) for turn in late] == [
            ("cn", "2012-06-07", "2013", 4)
        ]


def test_a_backtest_counts_changes_and_tells_what_it_rests_on() -> None:
    result = backtest(SMALL, rule(method="longest-waiting", candidates="founders", first="cn"))
    assert (result.hits, result.total, result.misses, result.opening) == (3, 3, (), None)
    literal = backtest(SMALL, rule())
    assert (literal.hits, literal.total) == (1, 3)
    assert [(miss.term.id, miss.predicted, miss.actual) for miss in literal.misses] == [
        ("head-2", "kg", "kz"),
        ("head-3", "cn", "kg"),
    ]
    assert literal.opening is not None
    assert (literal.opening.predicted, literal.opening.actual) == ("kz", "cn")
    assert (literal.since(2010).hits, literal.since(2010).total) == (1, 2)
    assert backtest(SMALL, rule(), date(2009, 6, 15)).total == 1
    fixed = backtest(SMALL, rule(method="fixed", order=["cn", "kz", "kg"]))
    assert (fixed.hits, fixed.total) == (2, 3)
    assert (fixed.out_of_sample().hits, fixed.out_of_sample().total) == (0, 1)
    said = HEADS[1].model_copy(update={"state": None, "person": "ada", "unverified_state": "kz"})
    silent = HEADS[3].model_copy(update={"state": None, "person": "ada"})
    people = Snapshot.of([*BASE, said, silent, Person.model_validate({"id": "ada", "name": {"en": "Ada"}, **CITED})])
    doubtful = backtest(people, rule())
    assert [term.id for term in doubtful.unverified] == ["head-2"]
    assert doubtful.total == 2  # the one without any state is left out
    assert predict(people, rule(), said) == "kg"
    with pytest.raises(ValueError, match="head-4"):
        predict(people, rule(), silent)


METHODS = st.sampled_from(("successor", "rounds", "longest-waiting", "fixed"))
ALPHABETS = st.sampled_from(("russian", "russian-variant", "russian-long", "latin"))
RULES = st.builds(
    lambda method, alphabet, who, first, listed: rule(
        method=method, alphabet=alphabet, candidates=who, first=first, order=listed if method == "fixed" else ()
    ),
    METHODS,
    ALPHABETS,
    st.sampled_from(("members", "founders")),
    st.sampled_from((None, "cn")),
    st.permutations(FOUNDERS),
)
DAYS = st.dates(date(2004, 1, 1), date(2030, 1, 1))


@given(RULES, st.lists(st.sampled_from(sorted(NAMES)), unique=True), DAYS)
def test_an_order_is_a_permutation(by: Rule, states: list[str], day: date) -> None:
    assert sorted(order(SMALL, by, states, day)) == sorted(states)


@given(RULES, DAYS, st.sets(st.sampled_from(sorted(NAMES)), max_size=3), st.integers(1, 12))
def test_only_candidates_are_named(by: Rule, day: date, without: set[str], count: int) -> None:
    taking_part = set(participants(SMALL, by, day)) - without
    turns = project(SMALL, "head", day, count, by, exclude=without)
    assert {turn.state for turn in turns} <= taking_part
    assert len(turns) == count
    assert [turn.number for turn in turns] == list(range(turns[0].number, turns[0].number + count))
    assert all(before.end.last < after.start.first for before, after in pairwise(turns))


@given(RULES, DAYS, st.integers(1, 4))
def test_a_new_member_pushes_nobody_out(by: Rule, day: date, count: int) -> None:
    plain = [turn.state for turn in project(SMALL, "head", day, count, by)]
    joined = [turn.state for turn in project(SMALL, "head", day, count + 1, by, include=["mn"])]
    assert [name for name in joined if name != "mn"][:count] == plain
    assert set(participants(SMALL, by, day)) <= set(participants(SMALL, by, day, ["mn"]))


@given(RULES, DAYS)
def test_turns_come_one_after_the_other_however_many_are_asked(by: Rule, day: date) -> None:
    assert project(SMALL, "head", day, 3, by) == project(SMALL, "head", day, 8, by)[:3]
    assert project(SMALL, "head", day, 0, by) == ()
    assert predict(SMALL, by, day) == project(SMALL, "head", day, 1, by)[0].state
