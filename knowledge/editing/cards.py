"""What a record can be found by: the words of its names, of what it joins and of its texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import NamedTuple

from knowledge.editing.titles import titled
from knowledge.model import LANGUAGES, Meeting, Part, Phrase, Record, Rule, Status, Term
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot
from knowledge.understanding.text import Token, is_han, normalise, stem, tokens

NAME, TEXT, PHRASE = 1.0, 0.9, 0.8
"""What a record counts that is found by its name, by its text, and a phrase."""
JOINED = (Term, Status, Meeting, Rule)
"""Records that have no name of their own, or one that few know: they are found by what they join."""
JOINING = frozenset({"person", "state", "office", "body", "place"})
"""The kinds of record that they join."""
_NAMES = ("name", "short", "family", "long_name", "russian_variant", "also", "title", "label", "words")
_COUNTERS = "年月日届次任号"
"""What follows a number in Chinese and tells nothing apart."""
_TOLD = ("headline", "text", "motto")


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """One way to find a record: words in any order, and the texts that a text is compared with as a whole."""

    weight: float
    record: Record
    words: tuple[str, ...]
    wholes: tuple[str, ...]


def cards_of(snapshot: Snapshot, record: Record) -> tuple[Card, ...]:
    """The cards of a record: a phrase has one, any other one for its names and one for all that it says."""
    if isinstance(record, Phrase):
        phrase = read(record.text)
        return (Card(PHRASE, record, tuple(dict.fromkeys(phrase.words)), (phrase.whole,)),)
    names = list(_names(record))
    if isinstance(record, JOINED):
        names += [titled(snapshot, record, language) for language in LANGUAGES]
    parts = (record, *getattr(record, "versions", ()))
    told = [text for part in parts for field in _TOLD for text in _strings(getattr(part, field, None))]
    named = _distinct([record.id, record.kind, *names, *_joined(snapshot, record)])
    return (
        Card(NAME, record, named, _wholes(names)),
        Card(TEXT, record, tuple(dict.fromkeys((*named, *_distinct(_strings(record))))), _wholes(told)),
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for text in texts for word in _again(text).words))


def _wholes(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_again(text).whole for text in texts))


class Read(NamedTuple):
    """A text as it is found by."""

    words: tuple[str, ...]
    """By their stems; of Chinese, each pair of characters, and each character."""
    whole: str
    """All of it, to be compared."""


def read(text: str) -> Read:
    """A text, however it is written, as it is found by."""
    found = tokens(normalise(text))
    return Read(tuple(map(intern, _words(found))), " ".join(token.text for token in found))


def _words(found: Iterable[Token]) -> Iterator[str]:
    counted = False
    for token in found:
        if is_han(token.text):
            run = token.text[1:] if counted and token.text[0] in _COUNTERS else token.text
            yield from map("".join, pairwise(run))
            yield from run
        else:
            yield stem(token.text)
        counted = token.text.isdecimal()


_again = lru_cache(maxsize=4_000)(read)
"""For the names, which stand on many cards."""


def _joined(snapshot: Snapshot, record: Record) -> Iterator[str]:
    """The names of what a record joins, and the years that it spans."""
    keys: list[tuple[str, str | None]] = []
    days: list[PartialDate | None] = []
    match record:
        case Term():
            keys = [("person", record.person), ("state", record.state), ("office", record.office)]
            days = [record.start, record.end, *record.seen_on]
        case Status():
            keys, days = [("state", record.state)], [record.start, record.end]
            yield record.standing
        case Meeting():
            keys = [("place", record.place), ("state", record.state), ("body", record.series)]
            days = [record.start, record.end]
            yield str(record.number or "")
        case Rule():
            keys = [("office", record.office)]
    for kind, name in keys:
        other = snapshot.records.get(kind, {}).get(name or "")
        yield from _names(other) if other else ()
    years = [day.year for day in days if day]
    if years:
        yield " ".join(map(str, range(min(years), max(years) + 1)))


def _names(record: Record) -> Iterator[str]:
    """What a record is called, in every language."""
    for field in _NAMES:
        value = getattr(record, field, None)
        if not (field == "family" and isinstance(value, str)):  # the family of an intent is no name of its own
            yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep, and the dates as they are written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, PartialDate):
        yield str(value)
    elif isinstance(value, Part):
        for field in type(value).model_fields:
            yield from _strings(getattr(value, field))
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, Collection):
        for item in value:
            yield from _strings(item)
