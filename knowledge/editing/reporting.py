"""How the knowledge stands: what does not hold in it, what it lacks, and what of it may be out of date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from knowledge.change import Key
from knowledge.files import Located
from knowledge.integrity import check
from knowledge.model import LANGUAGES, Body, Language, Meeting, Office, Record, Status, Term, Text, Topic
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot

SOON = timedelta(days=120)
"""How long before its day a term or a meeting is told of."""
_FILE = "the knowledge"
_NOW = re.compile(
    r"\b(?:today|now|currently|at present|so far|yet|latest|сегодня|сейчас|ныне|пока|последн\w+)\b"
    r"|目前|现在|如今|迄今|至今|最新|尚未",
    re.IGNORECASE,
)
"""Words of a text that time may make untrue."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The records counted and checked."""

    problems: tuple[str, ...]
    """What does not hold, a sentence each."""
    lacking: tuple[str, ...]
    """Texts that are not there in every language, a sentence each: no fault, but work to be done."""
    records: Mapping[str, int]
    """How many there are of a kind, without phrases."""
    phrases: Mapping[Language, int]


@dataclass(frozen=True, slots=True)
class Due:
    """A record whose day comes soon, or has passed though the record does not say so."""

    key: Key
    day: PartialDate
    begins: bool
    """Whether something begins on that day, or else ends."""
    passed: bool


@dataclass(frozen=True, slots=True)
class Old:
    """A record that time may make untrue, and when it was last confirmed."""

    key: Key
    confirmed: date


@dataclass(frozen=True, slots=True)
class Stale:
    """What may be out of date."""

    due: tuple[Due, ...]
    """By day, the earliest first."""
    old: tuple[Old, ...]
    """The longest unconfirmed first."""

    @property
    def all(self) -> tuple[Due | Old, ...]:
        return *self.due, *self.old


def checked(snapshot: Snapshot) -> Checked:
    """The records as they stand, checked; takes a moment, for a thread."""
    located = [Located(one, _FILE, 0) for found in snapshot.records.values() for one in found.values()]
    problems = list(check(located, complete=False))
    known = set(problems)
    lacking = [sentence for sentence in check(located) if sentence not in known]
    return Checked(
        tuple(map(_bare, problems)),
        tuple(map(_bare, lacking)),
        {kind: len(found) for kind, found in snapshot.records.items() if found},
        {language: len(snapshot.phrases[language]) for language in LANGUAGES},
    )


def stale(
    snapshot: Snapshot, confirmed: tuple[datetime, Mapping[Key, datetime]], today: date, days: int = 180
) -> Stale:
    """What may be out of date: terms and meetings whose day comes within SOON or has passed, and records that were not
    confirmed for more than `days` days. `confirmed`: as `knowledge.store.ledger.confirmed` has it."""
    first, each = confirmed
    old = [
        Old(key, at.date())
        for record in _passing(snapshot, today)
        for key in [(record.kind, record.id)]
        for at in [each.get(key, first)]
        if (today - at.date()).days > days
    ]
    due = [one for one in _due(snapshot, today) if one.day.first <= today + SOON]
    return Stale(tuple(sorted(due, key=_day)), tuple(sorted(old, key=lambda one: one.confirmed)))


def _due(snapshot: Snapshot, today: date) -> Iterator[Due]:
    """Every day that is still to come as the records have it."""

    def told(record: Record, day: PartialDate, *, begins: bool) -> Due:
        return Due((record.kind, record.id), day, begins, day.last < today)

    for term in snapshot.all(Term).values():
        meeting = snapshot.all(Meeting).get(term.meeting or "")
        end = term.end or (meeting.start if meeting else None)
        if term.status == "serving" and end:
            yield told(term, end, begins=False)
        elif term.status == "scheduled" and term.start:
            yield told(term, term.start, begins=True)
    for meeting in snapshot.all(Meeting).values():
        if meeting.status != "held" and meeting.start:
            yield told(meeting, meeting.start, begins=True)
    for status in snapshot.all(Status).values():
        if status.end and status.end.last >= today:
            yield told(status, status.end, begins=False)


def _passing(snapshot: Snapshot, today: date) -> Iterator[Record]:
    """The records that time may make untrue."""
    yield from (term for term in snapshot.all(Term).values() if term.status != "held")
    yield from (meeting for meeting in snapshot.all(Meeting).values() if meeting.status != "held")
    yield from (status for status in snapshot.all(Status).values() if status.end is None)
    yield from snapshot.all(Office).values()
    yield from snapshot.all(Body).values()
    yield from (topic for topic in snapshot.all(Topic).values() if _speaks_of_now(topic, today))


def _speaks_of_now(topic: Topic, today: date) -> bool:
    texts: list[Text] = []
    for version in topic.versions:
        if version.until is None or version.until.last >= today:
            texts += (version.headline, *version.details)
    return any(_NOW.search(getattr(text, language) or "") for text in texts for language in LANGUAGES)


def _bare(sentence: str) -> str:
    """A sentence of `check` without the place that records in the knowledge do not have."""
    return sentence.replace(f"{_FILE}:0: ", "")


def _day(due: Due) -> tuple[date, date, Key]:
    return due.day.first, due.day.last, due.key
