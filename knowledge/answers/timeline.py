"""What happened in a year, a month or on a day: meetings, terms, statuses, documents and bodies, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from knowledge.answers.base import Ask, Certainty, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, LINES, chained, kept, opened, packed, together
from knowledge.answers.meetings import period, phase
from knowledge.answers.sentences import Value
from knowledge.answers.telling import dates, name, span_dates
from knowledge.model import Body, Document, Meeting, Office, Record, Status, Term
from knowledge.partial import PartialDate
from knowledge.question import Slots, Span
from knowledge.reasoning import known_from, state_of

WEIGHTS = {
    "founded": 9,
    "member": 8,
    "summit": 7,
    "begins": 6,
    "approved": 5,
    "body": 5,
    "signed": 4,
    "force": 4,
    "ends": 4,
    "observer": 4,
    "dialogue-partner": 4,
    "partner": 4,
    "government": 3,
    "chair": 3,
    "step": 2,
    "minor": 1,
}
"""How much each kind of event matters, for the headline and where not all have room."""
IN_HEADLINE = 3
"""How many events the headline tells at most."""
_MINOR = {"deputy-secretary-general", "rats-council-chair", "chg-chair"}


@dataclass(slots=True)
class Event:
    """Something that happened: its days, what kind it is, its sentence and what that is filled with."""

    start: PartialDate
    end: PartialDate
    weight: int
    key: str
    arguments: dict[str, Value]
    records: list[Record] = field(default_factory=list)

    def text(self, ask: Ask) -> str:
        return ask.say(f"timeline-{self.key}", **self.arguments)


def timeline(ask: Ask) -> Draft:
    """The events of the period named; on a day without any, those of its month or year."""
    span = period(ask) or Span(date(ask.day.year, 1, 1), ask.day)
    every = list(_events(ask))
    lead, found = [], _inside(every, span)
    for wider in (Span(*_month(span)), Span(date(span.first.year, 1, 1), date(span.last.year, 12, 31))):
        if not found:
            found = _inside(every, wider)
            if found:
                lead = [opened(ask.say("timeline-nothing-then", day=span_dates(ask, span, "when")))]
                span = wider
    if not found:
        raise UnanswerableError(_nothing(ask, span))
    ranked = sorted(found, key=lambda event: (-event.weight, event.start.last))
    top: list[Event] = []
    headline = ""
    for event in ranked:
        longer = _headline(ask, span, lead, [*top, event])
        if len(top) < IN_HEADLINE and (not top or len(longer) <= HEADLINE):
            headline, top = longer, [*top, event]
    rest = [event for event in ranked if event not in top]
    ahead = all(event.start.first > ask.day for event in top)
    certainty: Certainty = "scheduled" if ahead else "recorded"
    records = list(dict.fromkeys(record for event in ranked for record in event.records))
    values = {f"{record.kind}:{record.id}" for event in top for record in event.records}
    return Draft(headline, kept(headline, _lines(ask, rest)), records[:12], certainty, Slots(date=(span,)), values)


def _headline(ask: Ask, span: Span, lead: list[str], events: list[Event]) -> str:
    ordered = sorted(events, key=lambda event: event.start.last)
    texts = [event.text(ask) if span.exact else _dated(ask, event) for event in ordered]
    told = ask.say("timeline-in", day=span_dates(ask, span), texts=chained(ask, texts))
    return together(ask, *lead, opened(told))


def _lines(ask: Ask, ranked: list[Event]) -> list[str]:
    """The most important events as lines of one date each, in order."""
    days: dict[tuple[PartialDate, PartialDate], list[Event]] = {}
    for event in ranked:
        key = (event.start, event.end)
        if key in days or len(days) < LINES:
            days.setdefault(key, []).append(event)
    return [
        ask.say(
            "timeline-on",
            day=dates(ask, *key),
            texts=packed(ask, [event.text(ask) for event in events], 180, "then")[0],
        )
        for key, events in sorted(days.items(), key=lambda item: (item[0][0].first, item[0][1].first))
    ]


def _dated(ask: Ask, event: Event) -> str:
    return ask.say("timeline-dated", text=event.text(ask), day=dates(ask, event.start, event.end))


def _inside(events: list[Event], span: Span) -> list[Event]:
    """The events that surely touch a period: one known to the year alone is not told of a month."""
    return [
        event
        for event in events
        if (event.start.first <= span.last and event.end.last >= span.first)
        and (
            (event.start.exact and event.end.exact) or (event.start.first >= span.first and event.end.last <= span.last)
        )
    ]


def _month(span: Span) -> tuple[date, date]:
    return PartialDate(f"{span.first:%Y-%m}").first, PartialDate(f"{span.last:%Y-%m}").last


def _nothing(ask: Ask, span: Span) -> str:
    kind = "before" if span.last.year < 2001 else "ahead" if span.first > ask.day else "none"
    return opened(ask.say("timeline-nothing", kind=kind, day=span_dates(ask, span, "when")))


def _events(ask: Ask) -> Iterator[Event]:
    """Everything that is recorded with a date and was known on the day asked as of."""
    yield from _meetings(ask)
    yield from _statuses(ask)
    for term in ask.snapshot.all(Term).values():
        yield from _term(ask, term)
    for document in ask.snapshot.all(Document).values():
        for kind, day in (("signed", document.signed), ("force", document.in_force)):
            if day and day.first <= ask.day:
                yield Event(day, day, WEIGHTS[kind], kind, {"document": document}, [document])
    for body in ask.snapshot.all(Body).values():
        if body.founded and body.founded.first <= ask.day and body.id != "sco":
            yield Event(body.founded, body.founded, WEIGHTS["body"], "body", {"body": body}, [body])


def _meetings(ask: Ask) -> Iterator[Event]:
    for meeting in ask.snapshot.all(Meeting).values():
        if meeting.start is None or phase(ask, meeting) == "later":
            continue
        place = ask.snapshot.place(meeting.place) if meeting.place and not meeting.online else None
        kind = "online" if meeting.online else "there" if place else "nowhere"
        told: dict[str, Value] = {
            "name": name(ask, meeting),
            "kind": kind,
            "place": place,
            "doubt": phase(ask, meeting) if phase(ask, meeting) in ("ahead", "unconfirmed") else "no",
            "host": ask.snapshot.state(meeting.state or ""),
        }
        weight = WEIGHTS["summit" if meeting.series == "chs" else "government"]
        yield Event(meeting.start, meeting.end or meeting.start, weight, "meeting", told, [meeting])


def _statuses(ask: Ask) -> Iterator[Event]:
    begun: dict[tuple[PartialDate, str], list[Status]] = {}
    steps: dict[tuple[PartialDate, str], list[Status]] = {}
    for status in ask.snapshot.all(Status).values():
        if status.start and status.start.first <= ask.day:
            begun.setdefault((status.start, "founded" if status.founder else status.standing), []).append(status)
        for step in status.steps:
            if step.date.first <= ask.day and step.date != status.start:
                steps.setdefault((step.date, step.what.in_(ask.language)), []).append(status)
    for (day, kind), statuses in begun.items():
        states = [ask.snapshot.state(status.state) for status in statuses]
        told: dict[str, Value] = {"kind": kind, "states": states, "count": len(states)}
        yield Event(day, day, WEIGHTS[kind], "standing", told, list(statuses))
    for (day, what), statuses in steps.items():
        states = [ask.snapshot.state(status.state) for status in statuses]
        yield Event(day, day, WEIGHTS["step"], "step", {"states": states, "what": what}, list(statuses))


def _term(ask: Ask, term: Term) -> Iterator[Event]:
    office: Office = ask.snapshot.office(term.office)
    if known_from(term) > ask.day:
        return
    minor = WEIGHTS["minor"] if office.id in _MINOR else None
    told: dict[str, Value] = {
        "office": office,
        "state": ask.snapshot.state(state_of(ask.snapshot, term) or "") if state_of(ask.snapshot, term) else None,
    }
    if office.holder == "state":
        if term.start:
            yield Event(term.start, term.start, minor or WEIGHTS["chair"], "chair", told, [term])
        return
    told |= {
        "person": ask.snapshot.person(term.person) if term.person else None,
        "kind": "known" if told["state"] else "no",
    }
    lower = 0 if office.id == "secretary-general" else 2
    approved = term.approved.date if term.approved else None
    for kind, day in (
        ("approved", approved if approved != term.start else None),
        ("begins", term.start),
        ("ends", term.end),
    ):
        if day and (kind != "approved" or day.first <= ask.day):
            yield Event(day, day, minor or WEIGHTS[kind] - lower, kind, told, [term])


COMPUTATIONS: dict[str, Computation] = {"timeline": timeline}
