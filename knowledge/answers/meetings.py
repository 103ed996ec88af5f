"""Which meeting a question means, and how far it had come by a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from knowledge.answers.base import Ask
from knowledge.model import Meeting, Place, State
from knowledge.question import Slots, Span
from knowledge.reasoning import held_until, hosted_by, in_place, in_state, in_year, next_ahead
from knowledge.reasoning.calendar import last_day

Phase: TypeAlias = Literal["over", "running", "ahead", "later", "unconfirmed"]
"""over, running: on the day asked as of; ahead: the next one, known by then; later: beyond what was known then, held
since; unconfirmed: its time has gone by, but nothing says that it was held."""

CHAIRS = {"chs": "chair", "chg": "chg-chair"}
"""The office that goes with each series of meetings."""
_POINTERS = ("date", "place", "ordinal", "state")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a question points at: one meeting, several in a period, a year or number without one, or nothing."""

    meeting: Meeting | None = None
    several: tuple[Meeting, ...] = ()
    year: int | None = None
    """The year of a date on which no meeting is recorded."""
    number: int | None = None
    """A number that no meeting has."""
    off_day: Span | None = None
    """The period named, where the meeting was not in it."""
    not_place: Place | None = None
    not_state: State | None = None
    """A place or state named that does not go with the meeting."""


def series_of(ask: Ask) -> str:
    """The series of meetings meant: of the heads of government if they are named, or else the summits."""
    return "chg" if "chg" in ask.slots.body or "chg-chair" in ask.slots.office else "chs"


def pointers(ask: Ask) -> Slots:
    """What tells the meetings apart: named in this question, or else all of it from the turn before."""
    filled = {kind: values for kind in _POINTERS if (values := getattr(ask.slots, kind))}
    own = {kind: values for kind, values in filled.items() if kind not in ask.slots.inherited}
    return Slots(**(own or filled))


def period(ask: Ask) -> Span | None:
    """The period named; two dates are its limits."""
    spans = pointers(ask).date
    if not spans:
        return None
    text = spans[0].text if len(spans) == 1 else ""
    return Span(min(span.first for span in spans), max(span.last for span in spans), text)


def meant(ask: Ask, series: str) -> Meant:
    """The meeting meant: the date wins with the place, then the number, then the latest in a place or under a state."""
    named = pointers(ask)
    span = period(ask)
    if span:
        return _checked(ask, _dated(ask, series, span), named)
    if named.ordinal:
        return _checked(ask, _numbered(ask, series, named.ordinal[0]), named)
    if named.place:
        return Meant(_latest(ask, in_place(ask.snapshot, series, named.place[0])))
    if named.state:
        state = named.state[0]
        hosted = hosted_by(ask.snapshot, series, state) or in_state(ask.snapshot, series, state)
        return Meant(_latest(ask, hosted))
    return Meant()


def within(meetings: Iterable[Meeting], span: Span) -> tuple[Meeting, ...]:
    """Those of the meetings that touch a period."""
    return tuple(
        meeting
        for meeting in meetings
        if meeting.start
        and (last := last_day(meeting))
        and meeting.start.first <= span.last
        and last.last >= span.first
    )


def phase(ask: Ask, meeting: Meeting) -> Phase:
    """How far a meeting had come by the day asked as of."""
    last = last_day(meeting)
    begun = meeting.start is not None and meeting.start.last <= ask.day
    if meeting.status != "held":
        return "unconfirmed" if begun else "ahead"
    if last and last.last <= ask.day:
        return "over"
    if begun:
        return "running"
    following = next_ahead(ask.snapshot, meeting.series, ask.day)
    return "ahead" if following and following.id == meeting.id else "later"


def known(ask: Ask, meeting: Meeting) -> bool:
    """Whether a meeting can be told: not one that was not yet known on the day asked as of, and lies ahead today.

    One that is decided but not held is known once the one before it is over.
    """
    if meeting.start and meeting.start.first <= ask.today:
        return True
    following = next_ahead(ask.snapshot, meeting.series, ask.day)
    return following is not None and following.id == meeting.id


def _dated(ask: Ask, series: str, span: Span) -> Meant:
    found = [m for m in within(ask.snapshot.meetings(series), span) if known(ask, m)]
    if len(found) > 1:
        return Meant(several=tuple(found))
    if found:
        return Meant(found[0])
    year = span.last.year
    of_year = [m for m in in_year(ask.snapshot, series, year) if known(ask, m)]
    if of_year and span.first.year == year:
        return Meant(of_year[-1], off_day=span)
    return Meant(year=year)


def _numbered(ask: Ask, series: str, number: int) -> Meant:
    if number < 0:
        held = held_until(ask.snapshot, series, ask.day)
        found = held[number] if -number <= len(held) else None
    else:
        found = next((m for m in ask.snapshot.meetings(series) if m.number == number), None)
    return Meant(found) if found and known(ask, found) else Meant(number=number)


def _latest(ask: Ask, meetings: tuple[Meeting, ...]) -> Meeting | None:
    """The latest of `meetings` that had begun by the day asked as of, else the next one that can be told."""
    begun = [meeting for meeting in meetings if phase(ask, meeting) in ("over", "running")]
    return begun[-1] if begun else next((meeting for meeting in meetings if known(ask, meeting)), None)


def _checked(ask: Ask, found: Meant, named: Slots) -> Meant:
    """With the place or state named that does not go with the meeting found."""
    meeting = found.meeting
    if meeting is None:
        return found
    place = ask.snapshot.place(meeting.place) if meeting.place else None
    states = {meeting.state, place.state if place else None}
    other = ask.snapshot.place(named.place[0]) if named.place and meeting.place not in named.place else None
    elsewhere = ask.snapshot.state(named.state[0]) if named.state and not states & set(named.state) else None
    return Meant(meeting, off_day=found.off_day, not_place=other, not_state=elsewhere)
