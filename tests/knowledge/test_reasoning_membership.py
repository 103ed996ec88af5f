"""Standings and meetings on a small, invented record: unknown starts, partial dates, plans gone by."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Document, Meeting, Place, Record, Status
from knowledge.reasoning import (
    accession,
    counts,
    dialogue_partners_on,
    founders,
    held_until,
    hosted_by,
    in_place,
    in_state,
    in_year,
    joined_in,
    last_held,
    meeting_on,
    members_on,
    next_ahead,
    nth_member,
    numbered,
    observers_on,
    partners_on,
    standing_on,
    unconfirmed,
)
from knowledge.snapshot import Snapshot

CITED: dict[str, Any] = {"sources": ["s1"]}


def status(state: str, standing: str, **fields: Any) -> Status:
    return Status.model_validate({"id": f"{state}-{standing}", "state": state, "standing": standing, **CITED, **fields})


def meeting(name: str, number: int, **fields: Any) -> Meeting:
    return Meeting.model_validate({"id": name, "series": "chs", "number": number, **CITED, **fields})


def regulation(name: str, signed: str) -> Document:
    text = {"en": name}
    return Document.model_validate({"id": name, "name": text, "summary": text, "signed": signed, **CITED})


RECORDS: list[Record] = [
    status("kz", "member", founder=True, start="2001-06-15"),
    status("cn", "member", founder=True, start="2001-06-15"),
    status("pk", "observer", start="2005-07-05", end="2017-06-09"),
    status("in", "member", start="2017-06-09"),
    status("pk", "member", start="2017-06-09"),
    status("by", "dialogue-partner", start="2010", end="2015"),
    status("by", "observer", start="2015", end="2024-07-04"),
    status("by", "member", start="2024-07-04"),
    status("mn", "observer", start="2004-06-17"),
    status("mn", "partner", start="2025-09-01"),
    status("tr", "dialogue-partner"),
    status("tr", "partner", start="2025-09-01"),
    regulation("dialogue-partner-regulation", "2008-08-28"),
    Place.model_validate({"id": "moscow", "name": {"en": "Moscow"}, "state": "ru"}),
    meeting("one", 1, state="cn", start="2001-06-14", end="2001-06-15"),
    meeting("two", 2, state="kz", place="moscow", start="2003-05-28", end="2003-05-29"),
    meeting("three", 3, state="kz", start="2004-09"),
    meeting("four", 4, state="cn", start="2026-10", status="planned"),
    meeting("five", 5, state="pk", start="2027", status="scheduled"),
    meeting("six", 6, state="ru", status="planned"),
]
SMALL = Snapshot.of(RECORDS)


@pytest.mark.parametrize(
    ("state", "day", "standing", "certain"),
    [
        ("kz", "2001-06-14", None, None),
        ("kz", "2001-06-15", "member", True),
        ("pk", "2017-06-08", "observer", True),
        ("pk", "2017-06-09", "member", True),  # the day of the next standing is not the old one's
        ("by", "2009-12-31", None, None),
        ("by", "2010-07-10", "dialogue-partner", False),
        ("by", "2012-01-01", "dialogue-partner", True),
        ("by", "2015-07-10", "dialogue-partner", False),
        ("by", "2016-01-01", "observer", True),
        ("by", "2024-07-04", "member", True),
        ("tr", "2008-08-27", None, None),  # there was no such standing yet
        ("tr", "2008-08-28", "dialogue-partner", False),
        ("tr", "2025-08-31", "dialogue-partner", False),
        ("tr", "2025-09-01", "partner", True),
        ("la", "2026-01-01", None, None),
    ],
)
def test_the_highest_standing_and_how_sure(state: str, day: str, standing: str | None, certain: bool | None) -> None:
    found = standing_on(SMALL, state, date.fromisoformat(day))
    assert (found.status.standing if found else None) == standing
    assert (found.certain if found else None) is certain


def test_without_the_regulation_an_unknown_start_reaches_back_to_the_founding() -> None:
    bare = Snapshot.of([status("tr", "dialogue-partner")])
    assert standing_on(bare, "tr", date(2001, 6, 14)) is None
    found = standing_on(bare, "tr", date(2001, 6, 15))
    assert found is not None
    assert not found.certain


def test_members_and_how_they_came() -> None:
    assert members_on(SMALL, date(2001, 6, 14)) == ()
    assert members_on(SMALL, date(2017, 6, 8)) == founders(SMALL) == ("kz", "cn")
    assert members_on(SMALL, date(2026, 1, 1)) == ("kz", "cn", "in", "pk", "by")
    assert [found.state for found in nth_member(SMALL, 1)] == ["kz", "cn"]
    assert [found.state for found in nth_member(SMALL, 4)] == ["in", "pk"]
    assert [found.state for found in nth_member(SMALL, -1)] == ["by"]
    assert nth_member(SMALL, 6) == nth_member(SMALL, -6) == ()
    with pytest.raises(ValueError, match="counted from 1"):
        nth_member(SMALL, 0)
    assert [found.state for found in joined_in(SMALL, 2017)] == ["in", "pk"]
    assert joined_in(SMALL, 2018) == ()
    assert [(count.since.year, count.members) for count in counts(SMALL)] == [(2001, 2), (2017, 4), (2024, 5)]
    joined = accession(SMALL, "by")
    assert joined is not None
    assert str(joined.start) == "2024-07-04"
    assert accession(SMALL, "mn") is None


def test_partners_of_both_kinds() -> None:
    def states(found: Any) -> list[str]:
        return [standing.status.state for standing in found]

    day = date(2026, 1, 1)
    assert states(partners_on(SMALL, day)) == ["mn", "tr"]
    assert {standing.status.standing for standing in partners_on(SMALL, day)} == {"partner"}
    assert states(observers_on(SMALL, day)) == ["mn"]  # the older status is not known to have lapsed
    assert states(dialogue_partners_on(SMALL, day)) == ["tr"]
    assert states(observers_on(SMALL, date(2016, 1, 1))) == ["pk", "by", "mn"]
    assert states(observers_on(SMALL, date(2017, 6, 9))) == ["by", "mn"]


@given(st.dates(date(2001, 1, 1), date(2030, 1, 1)))
def test_nobody_is_member_and_partner(day: date) -> None:
    partners = {standing.status.state for standing in partners_on(SMALL, day)}
    assert not partners & set(members_on(SMALL, day))
    assert {standing.status.state for standing in observers_on(SMALL, day)} <= partners
    assert {standing.status.state for standing in dialogue_partners_on(SMALL, day)} <= partners


@pytest.mark.parametrize(
    ("day", "on", "last", "ahead", "open_"),
    [
        ("2001-06-13", None, None, "one", []),
        ("2001-06-14", "one", None, "two", []),
        ("2001-06-15", "one", "one", "two", []),
        ("2004-09-15", None, "two", "three", []),  # in September 2004: not known whether it is over
        ("2004-09-30", None, "three", "four", []),
        ("2026-10-30", None, "three", "four", []),
        ("2026-10-31", None, "three", "five", ["four"]),
        ("2027-06-01", None, "three", "five", ["four"]),
        ("2027-12-31", None, "three", "six", ["four", "five"]),
    ],
)
def test_meetings_around_a_day(day: str, on: str | None, last: str | None, ahead: str | None, open_: list[str]) -> None:
    def name(found: Meeting | None) -> str | None:
        return found.id if found else None

    when = date.fromisoformat(day)
    assert name(meeting_on(SMALL, "chs", when)) == on
    assert name(last_held(SMALL, "chs", when)) == last
    assert name(next_ahead(SMALL, "chs", when)) == ahead
    assert [found.id for found in unconfirmed(SMALL, "chs", when)] == open_


def test_meetings_by_year_number_state_and_place() -> None:
    two = SMALL.meeting("two")
    assert in_year(SMALL, "chs", 2003) == (two,)
    assert numbered(SMALL, "chs", 2) == two
    assert numbered(SMALL, "chs", -2) == two
    assert numbered(SMALL, "chs", -4) is None
    assert numbered(SMALL, "chs", 9) is None
    assert [found.id for found in hosted_by(SMALL, "chs", "kz")] == ["two", "three"]
    assert in_place(SMALL, "chs", "moscow") == in_state(SMALL, "chs", "ru") == (two,)
    assert meeting_on(SMALL, "chg", date(2003, 5, 28)) is None
    assert next_ahead(SMALL, "chg", date(2003, 5, 28)) is None


@given(st.dates(date(2001, 1, 1), date(2030, 1, 1)))
def test_meetings_are_held_once(day: date) -> None:
    before, after = held_until(SMALL, "chs", day), held_until(SMALL, "chs", day + timedelta(days=1))
    assert set(before) <= set(after)
    ahead = next_ahead(SMALL, "chs", day)
    assert ahead not in before
    assert ahead != last_held(SMALL, "chs", day)
