"""The time that a question on membership means: now, a day or period, a summit, or the day somebody took office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.answers import turns
from knowledge.answers.base import Ask, UnanswerableError
from knowledge.model import Meeting, State, Status
from knowledge.partial import PartialDate
from knowledge.question import Span
from knowledge.reasoning import accessions, alphabetical, first_known, in_place, latin_key
from knowledge.reasoning.membership import FOUNDED

MOST = 3
"""The most days or periods that one answer deals with."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, both ends inclusive, cut off at the day the question is asked as of; `at` says it, empty for now."""

    first: date
    last: date
    at: str = ""
    ahead: bool = False
    """Whether a time to come was asked about, of which only what holds now can be told."""

    @property
    def now(self) -> bool:
        """Whether nothing but the day of the question is meant."""
        return not self.at


def moments(ask: Ask) -> tuple[Moment, ...]:
    """Every time that the question names, or now. Raises UnanswerableError for a time before the SCO was founded."""
    named = [_of_span(ask, span) for span in ask.slots.date[:MOST]] or [_of_event(ask)]
    if any(moment.last < FOUNDED for moment in named):
        raise UnanswerableError(
            ask.say(
                "moments-too-early",
                at=named[0].at or ask.say("moments-day", day=ask.day),
                day=FOUNDED,
                list=names(ask, founders(ask)),
            )
        )
    return tuple(named)


def moment(ask: Ask) -> Moment:
    """The first time that the question names, or now."""
    return moments(ask)[0]


def names(ask: Ask, states: Iterable[str]) -> list[State]:
    """States in the order of the SCO's lists (the Russian alphabet), in English in that of their English names."""
    if ask.language == "en":
        found = [ask.snapshot.state(state) for state in dict.fromkeys(states)]
        return sorted(found, key=lambda state: latin_key(state.name.in_("en")))
    return [ask.snapshot.state(state) for state in alphabetical(ask.snapshot, states)]


def founders(ask: Ask) -> tuple[str, ...]:
    """The founders' ids."""
    return tuple(status.state for status in accessions(ask.snapshot) if status.founder)


def known(ask: Ask, limit: PartialDate | None) -> bool:
    """Whether a change had taken place by the day of the question, as far as its date tells."""
    return limit is not None and limit.first <= ask.day


def joined(ask: Ask) -> tuple[Status, ...]:
    """The accessions up to the day of the question, the earliest first."""
    return tuple(status for status in accessions(ask.snapshot) if known(ask, status.start))


def _of_span(ask: Ask, span: Span) -> Moment:
    for place in ask.slots.place[:1]:
        held = [meeting for meeting in _in_place(ask, place) if _within(meeting, span)]
        if held:
            return _at_meeting(ask, held[-1])
    if span.first > ask.day:
        return Moment(ask.day, ask.day, ahead=True)
    return Moment(span.first, min(span.last, ask.day), ask.say("moments-period", period=turns.period(ask, span)))


def _of_event(ask: Ask) -> Moment:
    if ask.slots.place:
        held = [meeting for meeting in _in_place(ask, ask.slots.place[0]) if known(ask, meeting.start)]
        if held:
            return _at_meeting(ask, held[-1])
    if ask.slots.person:
        begun = [term for term in ask.snapshot.terms_of(ask.slots.person[0]) if first_known(term) <= ask.day]
        heads = [term for term in begun if not ask.snapshot.office(term.office).plural] or begun
        if heads:
            day = first_known(heads[0])
            person = ask.snapshot.person(ask.slots.person[0])
            return Moment(day, day, ask.say("moments-person", day=day, person=person))
    return Moment(ask.day, ask.day)


def _in_place(ask: Ask, place: str) -> list[Meeting]:
    """The summits in a city, or else the heads of government's meetings there, the earliest first."""
    found = in_place(ask.snapshot, "chs", place) or in_place(ask.snapshot, "chg", place)
    return [meeting for meeting in found if meeting.start]


def _within(meeting: Meeting, span: Span) -> bool:
    return meeting.start is not None and span.first <= meeting.start.first <= span.last


def _at_meeting(ask: Ask, meeting: Meeting) -> Moment:
    last = meeting.end or meeting.start
    day = min(last.last if last else ask.day, ask.day)
    place = ask.snapshot.place(meeting.place) if meeting.place else None
    key = "moments-summit" if meeting.series == "chs" else "moments-meeting"
    return Moment(day, day, ask.say(key, day=day, place=place))
