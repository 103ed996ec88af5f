"""One record as evidence: its kind and name, what it says, how sure it is and in which sources it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from knowledge.answers import telling, turns
from knowledge.answers.base import Ask, cited
from knowledge.answers.decisions import cut_short, decided
from knowledge.answers.general import topic
from knowledge.answers.holders import Line
from knowledge.answers.lines import plain
from knowledge.answers.sentences import Value
from knowledge.answers.wording import brief, capital, joined, period, tidy
from knowledge.model import (
    Body,
    Citation,
    Document,
    Intent,
    Meeting,
    Office,
    Person,
    Place,
    Record,
    Rule,
    Source,
    Sourced,
    State,
    Status,
    Term,
    Topic,
    Version,
)
from knowledge.reasoning import order, participants, stage

SLOT = re.compile(r"\{(\w+)\}")
"""Where the label of an intent leaves room for a name."""
MISSES = 3
"""How many of the changes that a rule got wrong are named."""
TURNS = 8
"""How many of the turns taken are named."""
LONG = 400
"""The most characters of a text of a record that are quoted; longer ones end with a sentence."""


def titled(ask: Ask, record: Record) -> str:
    """The kind of a record in words, and its name."""
    return capital(ask.say("working-fact", fact=record.kind, value=name(ask, record)))


def name(ask: Ask, record: Record) -> str:
    """What a record is called: a term by office, holder and years, a topic by the question that it answers."""
    if isinstance(record, Term):
        line = Line(ask, ask.snapshot.office(record.office))
        return ask.say("working-named", one=line.office, two=line.short(record))
    if isinstance(record, Status):
        kind = ask.say("standing-kind", standing=record.standing)
        return ask.say("working-named", one=ask.snapshot.state(record.state), two=kind)
    if isinstance(record, Meeting):
        return telling.name(ask, record) if record.number else ask.name(record) if record.name else record.id
    if isinstance(record, Topic):
        asked = (i for i in ask.snapshot.all(Intent).values() if i.using.get("topic") == record.id)
        return next((name(ask, intent) for intent in asked), record.id)
    if isinstance(record, Intent):
        return SLOT.sub("…", record.label.in_(ask.language))
    if isinstance(record, Source):
        return record.title
    return ask.name(record) if hasattr(record, "name") else record.id


def told(ask: Ask, record: Record) -> list[str]:
    """What a record says, in a few lines, and how sure it is; seen from the day that `ask` is asked as of."""
    telling_of = _TELLING.get(type(record))
    lines = telling_of(ask, record) if telling_of else []
    sure = used(ask, record) if isinstance(record, Topic) else record if isinstance(record, Sourced) else None
    if sure:
        lines.append(ask.say("working-sure", confidence=sure.confidence, mark=sure.mark))
    note = brief(ask, record.note, LONG) if isinstance(record, Sourced) else ""
    return [tidy(line) for line in dict.fromkeys([*lines, note]) if line]


def citations(ask: Ask, record: Record) -> Sequence[Citation]:
    """Where a record stands; of a topic, the version that is used."""
    return used(ask, record).sources if isinstance(record, Topic) else cited([record])


def used(ask: Ask, record: Topic) -> Version:
    """The version of a topic that answers the question, or the latest where the question is about something else."""
    found = topic(ask).headline if ask.intent.using.get("topic") == record.id else ""
    return next((v for v in record.versions if v.headline.in_(ask.language) == found), record.versions[-1])


def tested(ask: Ask, rule: Rule) -> list[str]:
    """What a rotation rule says, how often it was right by the day, and where it was wrong."""
    test = turns.tested(ask, rule)
    missed = [
        ask.say(
            "practice-miss",
            year=str(miss.year),
            predicted=ask.snapshot.state(miss.predicted),
            actual=ask.snapshot.state(miss.actual),
        )
        for miss in test.misses[-MISSES:]
    ]
    more = len(test.misses) - len(missed)
    return [
        rule.explanation.in_(ask.language),
        ask.say("working-tested", record=turns.record(ask, rule), unverified=len(test.unverified)),
        ask.say("working-missed", list=missed, more=more) if missed else "",
    ]


def applied(ask: Ask, rule: Rule) -> list[str]:
    """A rotation rule with what it went by: who takes part on the day, and the latest turns known by then."""
    states = order(ask.snapshot, rule, participants(ask.snapshot, rule, ask.day), ask.day)
    line = Line(ask, ask.snapshot.office(rule.office))
    taken = [line.short(term) for term in line.known[-TURNS:]]
    return [
        ask.say("working-rule", rule=rule),
        *tested(ask, rule),
        ask.say("working-taking-part", day=ask.day, list=[ask.snapshot.state(state) for state in states]),
        ask.say("working-turns", list=joined(ask, taken)) if taken else "",
    ]


def facts(ask: Ask, **values: Value) -> str:
    """Those of the facts that there are, each with its label, as one line."""
    pairs = [
        ask.say("working-fact", fact=fact.replace("_", "-"), value=value) for fact, value in values.items() if value
    ]
    return ask.say("working-line", list=capital(joined(ask, pairs))) if pairs else ""


def _term(ask: Ask, term: Term) -> list[str]:
    line = Line(ask, ask.snapshot.office(term.office))
    exact = term.start and term.end and term.start.exact and term.end.exact
    limits = f"limits-{line.office.handover}" if exact else "limits"
    marks = {"start": term.start_mark, "end": term.end_mark}
    known = {"start": term.start, "end": term.end}
    doubts = {f"{end}_mark": ask.say("working-mark", mark=m) for end, m in marks.items() if known[end] and m != "seen"}
    said = ask.snapshot.state(term.unverified_state) if term.unverified_state else None
    return [
        facts(ask, ordinal=str(term.number or ""), **{limits: line.period(term)}),
        ask.say("working-stage", stage=_stage(line, term), day=ask.day),
        decided(line, term),
        facts(ask, **doubts, said=said),
    ]


def _stage(line: Line, term: Term) -> str:
    """How far a term had come by the day, or how it ended."""
    if not (term.start or term.end or term.seen_on):
        return "undated"
    found = stage(term, line.ask.day)
    if found != "over" or not line.by_persons:
        return found
    if term.end is None:
        return "unended"
    regular = line.office.years and term.start
    return "early" if cut_short(line, term) else "full" if regular else found


def _meeting(ask: Ask, meeting: Meeting) -> list[str]:
    if meeting.number and meeting.state:
        return [telling.sentence(ask, meeting)]
    return [facts(ask, days=telling.item(ask, meeting))]


def _status(ask: Ask, status: Status) -> list[str]:
    steps = [ask.say("standing-step", date=step.date, what=step.what) for step in status.steps]
    return [
        facts(
            ask,
            standing=ask.say("working-founder" if status.founder else "standing-kind", standing=status.standing),
            since=status.start or ask.say("working-unknown"),
            until=status.end,
            doubtful=plain(status.doubtful_start.in_(ask.language)) if status.doubtful_start else None,
        ),
        facts(ask, steps=joined(ask, steps)),
    ]


def _document(ask: Ask, document: Document) -> list[str]:
    place = ask.snapshot.place(document.place) if document.place else None
    dates = {"signed": document.signed, "place": place, "in_force": document.in_force, "ended": document.ended}
    return [facts(ask, **dates), document.summary.in_(ask.language)]


def _rule(ask: Ask, rule: Rule) -> list[str]:
    use = ask.say("working-use", use="default" if rule.default else "tested")
    return [facts(ask, office=ask.snapshot.office(rule.office), use=use), *tested(ask, rule)]


def _topic(ask: Ask, record: Topic) -> list[str]:
    current = used(ask, record)
    others = [_limits(ask, version) for version in record.versions if version != current]
    return [
        facts(ask, version=_limits(ask, current), others=joined(ask, others)),
        current.headline.in_(ask.language),
    ]


def _limits(ask: Ask, version: Version) -> str:
    """The days of a version, both inclusive."""
    return period(ask, version.since, version.until) or ask.say("working-always")


def _body(ask: Ask, body: Body) -> list[str]:
    seat = ask.snapshot.place(body.seat) if body.seat else None
    return [body.role.in_(ask.language), facts(ask, article=body.article, founded=body.founded, seat=seat)]


def _office(ask: Ask, office: Office) -> list[str]:
    bodies = {
        fact: ask.snapshot.body(code) if code else None
        for fact, code in {
            "body": office.body,
            "nominator": office.nominated_by,
            "approver": office.approved_by,
        }.items()
    }
    extension = "" if office.extendable is None else "yes" if office.extendable else "no"
    return [
        facts(
            ask,
            since=office.since,
            length=ask.say("working-years", years=office.years) if office.years else None,
            extension=ask.say("working-extension", extension=extension) if extension else None,
        ),
        facts(ask, **bodies),
    ]


def _state(ask: Ask, state: State) -> list[str]:
    variant = state.russian_variant
    return [
        facts(ask, long_name=state.long_name),
        ask.say("working-ordered", name=state.name.in_("ru"), variant=variant, kind="two" if variant else "one"),
    ]


def _person(ask: Ask, person: Person) -> list[str]:
    state = ask.snapshot.state(person.state) if person.state else None
    return [
        person.summary.in_(ask.language) if person.summary else "",
        facts(ask, state=state, born=person.born, birthplace=person.birthplace),
    ]


def _place(ask: Ask, place: Place) -> list[str]:
    return [facts(ask, state=ask.snapshot.state(place.state))]


def _source(ask: Ask, source: Source) -> list[str]:
    return [facts(ask, publisher=source.publisher, dated=source.date)]


_TELLING: dict[type[Record], Callable[[Ask, Any], list[str]]] = {
    Term: _term,
    Meeting: _meeting,
    Status: _status,
    Document: _document,
    Rule: _rule,
    Topic: _topic,
    Body: _body,
    Office: _office,
    State: _state,
    Person: _person,
    Place: _place,
    Source: _source,
}
"""How each kind of record is told; another organisation or an intent is named alone."""
