"""The records by which questions are understood: intents, their phrases, and words that name a value."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from knowledge.record import Id, Language, Names, Record, Text


class Word(Record):
    """A word that names a value in questions: an ordinal, a number, a meaning of time."""

    kind: ClassVar[str] = "word"
    meaning: Literal["ordinal", "number"]
    value: int
    words: Names


class Intent(Record):
    """One kind of question and the computation that answers it."""

    kind: ClassVar[str] = "intent"
    family: Id
    answer: Id
    """The computation, a name of `knowledge.answers`."""
    using: dict[str, str] = Field(default_factory=dict)
    """Fixed slots: {"office": "secretary-general"}, {"topic": "seat"}."""
    needs: tuple[str, ...] = ()
    """Slots without which there is no answer; taken from the turn before if the question lacks them."""
    takes: tuple[str, ...] = ()
    """Slots it can use if they are there."""
    label: Text
    """The question as the bot would ask it; {person}, {state} … are filled from the slots."""
    related: tuple[Id, ...] = ()
    """What leads on from it."""
    akin: tuple[Id, ...] = ()
    """Intents whose answer holds this one's too, and the other way round: between them it need not be asked."""


class Golden(Record):
    """A question whose reading is guarded: a change that would have it read otherwise has to be confirmed as such."""

    kind: ClassVar[str] = "golden"
    language: Language
    text: str
    intent: Id | None = None
    """The intent it is to be read as; None if it is to be declined."""


class Phrase(Record):
    """One way of asking an intent in one language; entities stand as {person}, {state}, {office} …"""

    kind: ClassVar[str] = "phrase"
    intent: Id
    language: Language
    text: str
