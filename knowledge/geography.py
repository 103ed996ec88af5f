"""The records of states, cities and other organisations."""

from __future__ import annotations

from typing import ClassVar

from knowledge.record import Id, Names, Part, Record, Text


class RussianForms(Part):
    """Case forms of a Russian name, for use inside Russian sentences."""

    genitive: str
    dative: str
    accusative: str
    instrumental: str
    prepositional: str
    """With its preposition: «в Казахстане»."""


class State(Record):
    """A state, whether or not it has a status in the SCO. `id` is the ISO 3166 two-letter code."""

    kind: ClassVar[str] = "state"
    name: Text
    long_name: Text | None = None
    russian: RussianForms | None = None
    russian_variant: str | None = None
    """Another Russian short name by which the alphabet may be read (Киргизия)."""
    also: Names = Names()
    """Other names, demonyms and adjectives: KZ, Kazakh, казах, казахский, 哈国."""


class Place(Record):
    """A city."""

    kind: ClassVar[str] = "place"
    name: Text
    russian: RussianForms | None = None
    state: Id
    also: Names = Names()


class Organisation(Record):
    """Another organisation: its own offices and affairs are declined."""

    kind: ClassVar[str] = "organisation"
    name: Text
    also: Names = Names()
