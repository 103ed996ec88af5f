"""All records at one moment, in memory and unchangeable; a change makes a new snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from knowledge.change import Item
from knowledge.errors import UnknownRecordError
from knowledge.model import (
    Body,
    Document,
    Intent,
    Language,
    Meeting,
    Office,
    Organisation,
    Person,
    Phrase,
    Place,
    Record,
    Rule,
    Source,
    State,
    Status,
    Term,
    Topic,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Every record by kind and id, and the few indexes that questions need.

    `revision` changes whenever any record does. Safe to share between tasks; holding on to an old one is harmless.
    """

    records: Mapping[str, Mapping[str, Record]] = field(repr=False)
    phrases: Mapping[Language, tuple[tuple[str, str], ...]] = field(repr=False)
    """(intent, text) of every phrase, per language."""
    revision: str = ""
    derived: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Indexes worked out from the records and kept beside them (see `knowledge.understanding.derive`)."""

    memo: dict[object, object] = field(default_factory=dict, repr=False)
    """What pure functions have worked out from the records, by keys of their own, so as not to do it again."""

    @classmethod
    def of(cls, records: Iterable[Record], revision: str = "") -> Snapshot:
        """A snapshot of `records`; their references are expected to have been checked."""
        kinds: dict[str, dict[str, Record]] = defaultdict(dict)
        phrases: dict[Language, list[tuple[str, str]]] = {"en": [], "ru": [], "zh": []}
        for record in records:
            if isinstance(record, Phrase):
                phrases[record.language].append((record.intent, record.text))
            else:
                kinds[record.kind][record.id] = record
        return cls(
            MappingProxyType({kind: MappingProxyType(found) for kind, found in kinds.items()}),
            MappingProxyType({language: tuple(found) for language, found in phrases.items()}),
            revision,
        )

    def changed(self, items: Iterable[Item], revision: str = "") -> Snapshot:
        """This snapshot with some records changed, those that are new coming last; indexes are not taken over."""
        records: dict[str, Mapping[str, Record]] = dict(self.records)
        phrases = dict(self.phrases)
        fresh: dict[str, dict[str, Record]] = {}
        texts: dict[Language, dict[tuple[str, str], None]] = {}
        for item in items:
            if isinstance(item.record, Phrase):
                told = texts.setdefault(item.record.language, dict.fromkeys(phrases[item.record.language]))
                for phrase in (item.before, item.after):
                    if isinstance(phrase, Phrase):
                        told.pop((phrase.intent, phrase.text), None)
                if isinstance(item.after, Phrase):
                    told[item.after.intent, item.after.text] = None
                continue
            kind, name = item.key
            found = fresh.setdefault(kind, dict(self.records.get(kind, {})))
            if item.after is None:
                found.pop(name, None)
            else:
                found[name] = item.after
        records |= {kind: MappingProxyType(found) for kind, found in fresh.items()}
        phrases |= {language: tuple(told) for language, told in texts.items()}
        return Snapshot(MappingProxyType(records), MappingProxyType(phrases), revision)

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind by id, in the order of the files."""
        return self.records.get(kind.kind, {})  # type: ignore[return-value]

    def get(self, kind: type[R], record_id: str) -> R:
        """One record. Raises UnknownRecordError."""
        try:
            return self.all(kind)[record_id]
        except KeyError:
            raise UnknownRecordError(f"There is no {kind.kind} called {record_id!r}.") from None

    def person(self, record_id: str) -> Person:
        return self.get(Person, record_id)

    def state(self, record_id: str) -> State:
        return self.get(State, record_id)

    def office(self, record_id: str) -> Office:
        return self.get(Office, record_id)

    def body(self, record_id: str) -> Body:
        return self.get(Body, record_id)

    def place(self, record_id: str) -> Place:
        return self.get(Place, record_id)

    def meeting(self, record_id: str) -> Meeting:
        return self.get(Meeting, record_id)

    def topic(self, record_id: str) -> Topic:
        return self.get(Topic, record_id)

    def document(self, record_id: str) -> Document:
        return self.get(Document, record_id)

    def source(self, record_id: str) -> Source:
        return self.get(Source, record_id)

    def intent(self, record_id: str) -> Intent:
        return self.get(Intent, record_id)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        return self.all(Organisation)

    def rules(self, office: str) -> tuple[Rule, ...]:
        """The rules by which `office` may rotate, the default one first."""
        found = [rule for rule in self.all(Rule).values() if rule.office == office]
        return tuple(sorted(found, key=lambda rule: not rule.default))

    def terms(self, office: str) -> tuple[Term, ...]:
        """Every recorded term of an office, the earliest first; terms with no known start come last."""
        return self._terms.get(office, ())

    def terms_of(self, person: str) -> tuple[Term, ...]:
        """Every term of a person in any office, the earliest first."""
        return tuple(sorted((t for t in self.all(Term).values() if t.person == person), key=_start))

    def meetings(self, series: str) -> tuple[Meeting, ...]:
        """The meetings of a series in the order of their numbers."""
        return self._meetings.get(series, ())

    def statuses(self, state: str) -> tuple[Status, ...]:
        """Every standing a state had, the earliest first."""
        return self._statuses.get(state, ())

    @cached_property
    def _terms(self) -> Mapping[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = defaultdict(list)
        for term in self.all(Term).values():
            found[term.office].append(term)
        return {office: tuple(sorted(terms, key=_start)) for office, terms in found.items()}

    @cached_property
    def _meetings(self) -> Mapping[str, tuple[Meeting, ...]]:
        found: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.all(Meeting).values():
            found[meeting.series].append(meeting)
        return {
            series: tuple(sorted(meetings, key=lambda m: (m.number or 0, m.id))) for series, meetings in found.items()
        }

    @cached_property
    def _statuses(self) -> Mapping[str, tuple[Status, ...]]:
        found: dict[str, list[Status]] = defaultdict(list)
        for status in self.all(Status).values():
            found[status.state].append(status)
        return {
            state: tuple(sorted(statuses, key=lambda s: str(s.start or "9999"))) for state, statuses in found.items()
        }


def _start(term: Term) -> str:
    """Sort key: the start, or else the first day seen in post, or else last."""
    return str(term.start or (term.seen_on[0] if term.seen_on else "9999"))
