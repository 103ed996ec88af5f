"""Meetings in time: which was on, last or next, where, and by whom."""

from __future__ import annotations

from datetime import date

from knowledge.model import Meeting
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot


def meeting_on(snapshot: Snapshot, series: str, day: date) -> Meeting | None:
    """The meeting that was or is on that very day, its first and last day included."""
    return next((meeting for meeting in snapshot.meetings(series) if _sure(meeting, day)), None)


def in_year(snapshot: Snapshot, series: str, year: int) -> tuple[Meeting, ...]:
    """The meetings of a calendar year, planned ones included."""
    return tuple(meeting for meeting in snapshot.meetings(series) if meeting.start and meeting.start.year == year)


def numbered(snapshot: Snapshot, series: str, number: int) -> Meeting | None:
    """The meeting with that number; a negative one counts from the last held (-1 is the last held)."""
    if number < 0:
        held = [meeting for meeting in snapshot.meetings(series) if meeting.status == "held"]
        return held[number] if -number <= len(held) else None
    return next((meeting for meeting in snapshot.meetings(series) if meeting.number == number), None)


def hosted_by(snapshot: Snapshot, series: str, state: str) -> tuple[Meeting, ...]:
    """The meetings that a state hosted or presided over, wherever they took place."""
    return tuple(meeting for meeting in snapshot.meetings(series) if meeting.state == state)


def in_place(snapshot: Snapshot, series: str, place: str) -> tuple[Meeting, ...]:
    """The meetings in a city, whoever presided."""
    return tuple(meeting for meeting in snapshot.meetings(series) if meeting.place == place)


def in_state(snapshot: Snapshot, series: str, state: str) -> tuple[Meeting, ...]:
    """The meetings on a state's soil, whoever presided: the summit of 2003 was in Russia under Kazakhstan."""
    return tuple(
        meeting
        for meeting in snapshot.meetings(series)
        if meeting.place and snapshot.place(meeting.place).state == state
    )


def held_until(snapshot: Snapshot, series: str, day: date) -> tuple[Meeting, ...]:
    """The meetings known to be held that were over on `day`, their last day included."""
    return tuple(
        meeting
        for meeting in snapshot.meetings(series)
        if meeting.status == "held" and (last := last_day(meeting)) and last.last <= day
    )


def last_held(snapshot: Snapshot, series: str, day: date) -> Meeting | None:
    """The latest meeting that was over on `day`; one that was only planned never counts."""
    return max(held_until(snapshot, series, day), key=_order, default=None)


def next_ahead(snapshot: Snapshot, series: str, day: date) -> Meeting | None:
    """The earliest meeting that had not begun on `day`, or may not have begun where its date is not exact.

    None if none is recorded. A planned meeting whose time has gone by is not ahead: see `unconfirmed`.
    """
    ahead = (
        meeting
        for meeting in snapshot.meetings(series)
        if (meeting.start and meeting.start.last > day) or (meeting.start is None and meeting.status != "held")
    )
    return min(ahead, key=_order, default=None)


def unconfirmed(snapshot: Snapshot, series: str, day: date) -> tuple[Meeting, ...]:
    """The meetings that were to have begun by `day` and are not confirmed as held."""
    return tuple(
        meeting
        for meeting in snapshot.meetings(series)
        if meeting.status != "held" and meeting.start and meeting.start.last <= day
    )


def last_day(meeting: Meeting) -> PartialDate | None:
    """The last day of a meeting as exact as known."""
    return meeting.end or meeting.start


def _sure(meeting: Meeting, day: date) -> bool:
    last = last_day(meeting)
    if not (meeting.start and last and meeting.start.exact and last.exact):
        return False
    return meeting.start.first <= day <= last.first


def _order(meeting: Meeting) -> tuple[date, int]:
    return meeting.start.first if meeting.start else date.max, meeting.number or 0
