"""What every answer is made of: the question with its records at hand, a draft, and the finished answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from knowledge.answers.sentences import Value, sentence
from knowledge.model import Citation, Intent, Language, Office, Person, Record, Sourced, Term
from knowledge.question import Question, Slots, Span
from knowledge.reasoning import terms
from knowledge.snapshot import Snapshot

Certainty = Literal["recorded", "scheduled", "projected", "disputed"]

SECRETARY_GENERAL = "secretary-general"
HEADS = {
    "secretariat": SECRETARY_GENERAL,
    "rats": "rats-director",
    "rats-executive-committee": "rats-director",
    "rats-council": "rats-council-chair",
    "chs": "chair",
    "chg": "chg-chair",
}
"""The office meant when only its body is named."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as it is shown: its title with publisher, article and link."""

    title: str
    url: str | None = None


class Lead(NamedTuple):
    """A question that the bot offers: as it would ask it, and what it means."""

    text: str
    intent: str
    """Empty for a claim of a quiz, which is no intent's question."""
    slots: Slots


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as data, in one language; nothing in it is escaped for any surface."""

    status: Literal["answered", "unsure", "refused"]
    language: Language
    intent: str | None
    score: float
    headline: str
    details: tuple[str, ...] = ()
    certainty: Certainty | None = None
    as_of: date | None = None
    sources: tuple[Reference, ...] = ()
    related: tuple[Lead, ...] = ()
    """Questions that lead on, ready to be asked."""
    candidates: tuple[Lead, ...] = ()
    """The readings to choose from when unsure, as questions."""
    records: tuple[tuple[str, str], ...] = ()
    """(kind, id) of every record the answer rests on."""
    values: frozenset[str] = frozenset()
    """What the answer says in one word each (`place:beijing`, `number:10`), by which quiz options are told apart."""
    focus: Slots = field(default_factory=Slots)
    """What a follow-up refers to."""


@dataclass(slots=True)
class Draft:
    """What a computation found; `finish` makes an Answer of it."""

    headline: str
    details: list[str] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    certainty: Certainty = "recorded"
    focus: Slots = field(default_factory=Slots)
    values: set[str] = field(default_factory=set)
    citations: list[Citation] = field(default_factory=list)
    """Sources of what is not a Sourced record (a version of a topic)."""
    status: Literal["answered", "refused"] = "answered"
    related: tuple[str, ...] | None = None
    """Intents to offer instead of those of the intent."""


class UnanswerableError(Exception):
    """The question lacks something, or the knowledge does: the message is what the user is told."""


@dataclass(frozen=True, eq=False)
class Ask:
    """One question with everything that answering it needs. `day` is the day it is asked as of."""

    question: Question
    intent: Intent
    snapshot: Snapshot
    day: date
    today: date

    @property
    def language(self) -> Language:
        return self.question.language

    @property
    def slots(self) -> Slots:
        return self.question.slots

    def say(self, key: str, **values: Value) -> str:
        """A sentence of the intent's family; see `knowledge.answers.sentences`."""
        return sentence(self.language, key, values)

    def name(self, record: Record) -> str:
        """The record's name in the language of the question."""
        return record.name.in_(self.language)  # type: ignore[attr-defined,no-any-return]

    @cached_property
    def office(self) -> Office:
        """The office asked about: fixed by the intent, named, implied by a body, or the Secretary-General."""
        named = self.intent.using.get("office") or next(iter(self.slots.office), None)
        if named is None:
            held = (term.office for person in self.slots.person for term in self._highest(person))
            named = implied(self.slots) or next(held, SECRETARY_GENERAL)
        return self.snapshot.office(named)

    @property
    def headless(self) -> bool:
        """Whether a body is named that has no office of its own, and no office, person or number with it."""
        named = self.slots.office or self.slots.person or self.slots.ordinal or "office" in self.intent.using
        bodies = [body for body in self.slots.body if body != "sco"]
        return bool(bodies) and not named and not any(body in HEADS for body in bodies)

    def _highest(self, person: str) -> tuple[Term, ...]:
        """The person's terms, those in an office with one holder first."""
        found = self.snapshot.terms_of(person)
        return tuple(sorted(found, key=lambda term: self.snapshot.office(term.office).plural))

    @cached_property
    def span(self) -> Span | None:
        """The day or period asked about, if one is named: by a date, or by an event (a summit, an accession, the day
        somebody took office) that the intent itself has no other use for."""
        if self.slots.date:
            return self.slots.date[0]
        return None

    @cached_property
    def term(self) -> Term | None:
        """The term that is meant: of the person named, the n-th, the one on the day named, or the present one."""
        if self.slots.person:
            person = self.slots.person[0]
            of_office = [t for t in self.snapshot.terms_of(person) if t.office == self.office.id]
            found = of_office or list(self._highest(person))
            return found[0] if found else None
        if self.slots.ordinal:
            return terms.nth(self.snapshot, self.office.id, self.slots.ordinal[0])
        if self.office.plural:
            return None
        return terms.holder_on(self.snapshot, self.office.id, self.span.first if self.span else self.day)

    @cached_property
    def person(self) -> Person | None:
        """The person meant: named, or the holder that is meant."""
        if self.slots.person:
            return self.snapshot.person(self.slots.person[0])
        return self.snapshot.person(self.term.person) if self.term and self.term.person else None


Computation = Callable[[Ask], Draft]


def implied(slots: Slots) -> str | None:
    """The office that is meant by naming its body, if one is."""
    return next((HEADS[body] for body in slots.body if body in HEADS), None)


def references(snapshot: Snapshot, citations: Iterable[Citation], most: int = 4) -> tuple[Reference, ...]:
    """The sources as they are shown, each once, at most `most`."""
    found: dict[Reference, None] = {}
    for citation in citations:
        source = snapshot.source(citation.source)
        parts = [source.title, citation.at, f"({source.publisher})" if source.publisher else None]
        title = " ".join(part for part in (", ".join(p for p in parts[:2] if p), parts[2]) if part)
        found[Reference(title, source.url)] = None
    return tuple(found)[:most]


def cited(records: Iterable[Record]) -> list[Citation]:
    """The citations of the sourced ones among `records`, the first of each record before the second of any."""
    lists = [record.sources for record in records if isinstance(record, Sourced)]
    longest = max(map(len, lists), default=0)
    return [sources[place] for place in range(longest) for sources in lists if place < len(sources)]
