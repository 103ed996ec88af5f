"""A question as it was understood: the intent, what fills its slots, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Span:
    """A day or a period named in a question; both ends inclusive."""

    first: date
    last: date
    text: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Slots:
    """What a question names, by kind, in the order of the text; ids of records unless said otherwise."""

    person: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    office: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    date: tuple[Span, ...] = ()
    ordinal: tuple[int, ...] = ()
    """-1 is the last one."""
    number: tuple[int, ...] = ()
    sco: bool = False
    inherited: frozenset[str] = frozenset()
    """The kinds that come from an earlier turn, not from this text."""

    def kinds(self) -> frozenset[str]:
        """The kinds that are filled."""
        return frozenset(kind for kind in SLOT_KINDS if getattr(self, kind))

    def filled(self, other: Slots, kinds: frozenset[str] | set[str]) -> Slots:
        """With those of `kinds` that are empty here taken from `other`."""
        taken = {kind for kind in kinds if not getattr(self, kind) and getattr(other, kind)}
        values = {kind: getattr(other, kind) for kind in taken}
        return replace(self, **values, inherited=self.inherited | taken) if taken else self


SLOT_KINDS = (
    "person",
    "state",
    "office",
    "body",
    "place",
    "document",
    "organisation",
    "date",
    "ordinal",
    "number",
    "sco",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent that a text may mean, with its score in 0..1 and what the score is made of."""

    intent: str
    score: float
    parts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """What a text was understood to ask.

    `outcome`: match (one intent, clearly), unsure (two close readings), none (nothing fits).
    """

    text: str
    language: Language
    outcome: Literal["match", "unsure", "none"]
    intent: str | None
    slots: Slots
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    masked: str = ""
    """The text as it was compared with the phrases."""
    words: tuple[str, ...] = ()
    """The words left when names and dates are taken out, repaired."""
    repairs: tuple[tuple[str, str], ...] = ()
    """(as typed, as read)."""
    variants: tuple[Slots, ...] = ()
    """When a name is shared and it cannot be told who is meant: the slots with each of them."""

    @property
    def key(self) -> tuple[object, ...]:
        """All of it that an answer can depend on, hashable."""
        intents = tuple(candidate.intent for candidate in self.candidates)
        understood = (self.text, self.language, self.outcome, self.intent, self.slots, self.score)
        return (*understood, intents, self.masked, self.words, self.variants)
