"""Finding any record by what people remember of it: its id, its name, what it joins, or words of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from textwrap import shorten

from knowledge.change import Key
from knowledge.editing.cards import JOINED, JOINING, Card, cards_of
from knowledge.editing.records import phrases_of
from knowledge.editing.searching import CardIndex
from knowledge.editing.titles import titled
from knowledge.errors import EditError
from knowledge.files import phrase_id
from knowledge.model import KINDS, LANGUAGES, Phrase, Record, Source
from knowledge.snapshot import Snapshot

__all__ = ["Finder", "Hit", "UnclearError", "resolve", "titled"]

CLEAR, LEAD = 78.0, 4.0
"""A hit that scores CLEAR, of 100, and LEAD more than the next is what was meant."""
LEAST = 35.0
"""What scores less is no hit."""
_ID, _BEGUN, _REST = 100.0, 86.0, 10.0
"""What an id scores; one that is only begun; and what is added by the part of it that is there."""
_PHRASE_ID = re.compile(r"(?:en|ru|zh)\.([a-z0-9._-]+)\.[0-9a-f]*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found; `score` is of 100."""

    kind: str
    id: str
    name: str
    score: float


class UnclearError(EditError):
    """A text names no record clearly; `hits` are those it may mean, the likeliest first."""

    def __init__(self, message: str, hits: tuple[Hit, ...]) -> None:
        super().__init__(message)
        self.hits = hits


class Finder:
    """Finds the records of one snapshot; what it needs is made when the first text comes, or by `prepare`."""

    def __init__(self, snapshot: Snapshot, cards: dict[Key, tuple[Card, ...]] | None = None) -> None:
        """`cards`: those of records and phrases that are known to be as they were."""
        self.snapshot = snapshot
        self._cards: dict[Key, tuple[Card, ...]] = cards or {}
        self._index: CardIndex | None = None

    @classmethod
    def of(cls, snapshot: Snapshot) -> Finder:
        """A finder for a snapshot, at no cost yet."""
        return cls(snapshot)

    def following(self, snapshot: Snapshot, keys: Iterable[Key]) -> Finder:
        """A finder for a snapshot in which the records `keys` differ; what it knows of the others is taken over."""
        changed = set(keys)
        joining = any(kind in JOINING for kind, _ in changed)
        kept = {
            key: cards
            for key, cards in self._cards.items()
            if key not in changed and not (joining and isinstance(cards[0].record, JOINED))
        }
        return Finder(snapshot, kept)

    def prepare(self) -> None:
        """Makes what finding needs, about a second of work: for a thread, so that the first text need not wait."""
        self._prepared()

    def find(self, text: str, most: int = 10, kind: str | None = None) -> list[Hit]:
        """The records that a text may mean, at most `most`, the likeliest first: by id, by name, by text, phrases.

        `kind`: only records of this kind.
        """
        wanted = text.strip().casefold()
        scored = [*self._by_id(wanted), *((score, card.record) for score, card in self._prepared().ranked(text, kind))]
        best: dict[Key, tuple[float, Record]] = {}
        for score, record in scored:
            key = record.kind, record.id
            if score >= LEAST and kind in (None, record.kind) and score > best.get(key, (0.0, record))[0]:
                best[key] = score, record
        found = nlargest(most, best.values(), key=lambda one: (one[0], one[1].id == wanted, one[1].kind != Source.kind))
        return [Hit(record.kind, record.id, titled(self.snapshot, record), round(score, 1)) for score, record in found]

    def _by_id(self, text: str) -> Iterator[tuple[float, Record]]:
        """The records whose id is a text or begins with it; of phrases, those of the intent that stands in it."""
        phrased = _PHRASE_ID.fullmatch(text)
        phrases = {phrase.id: phrase for phrase in phrases_of(self.snapshot, phrased[1])} if phrased else {}
        for records in (*self.snapshot.records.values(), phrases):
            for name, record in records.items():
                if name == text:
                    yield _ID, record
                elif len(text) > 1 and name.startswith(text):
                    yield _BEGUN + _REST * len(text) / len(name), record

    def _prepared(self) -> CardIndex:
        if self._index is None:
            self._cards = {key: self._cards.get(key) or cards_of(self.snapshot, one) for key, one in self._all()}
            self._index = CardIndex([card for cards in self._cards.values() for card in cards])
        return self._index

    def _all(self) -> Iterator[tuple[Key, Record]]:
        for kind, records in self.snapshot.records.items():
            for name, record in records.items():
                yield (kind, name), record
        for language in LANGUAGES:
            for intent, text in self.snapshot.phrases[language]:
                name = phrase_id(intent, language, text)
                key = Phrase.kind, name
                known = self._cards.get(key)
                yield key, known[0].record if known else Phrase(id=name, intent=intent, language=language, text=text)


def resolve(snapshot: Snapshot, finder: Finder, text: str) -> Key:
    """The record that a text names: `kind id`, `kind/id`, an id that only one record has, or what is clearly meant.

    Raises UnclearError if several or none may be meant.
    """
    wanted = text.strip()
    kind, _, rest = wanted.casefold().replace("/", " ", 1).partition(" ")
    if kind in KINDS and rest.strip():
        name = rest.strip()
        if name in snapshot.records.get(kind, {}):
            return kind, name
        hits = finder.find(name, kind=kind) or finder.find(wanted)
    else:
        name = wanted.casefold()
        hits = finder.find(wanted)
    exact = [hit for hit in hits if hit.id == name]
    if len(exact) == 1:
        return exact[0].kind, exact[0].id
    if not exact and hits and hits[0].score >= CLEAR and (len(hits) == 1 or hits[0].score - hits[1].score >= LEAD):
        return hits[0].kind, hits[0].id
    told = shorten(wanted, 60, placeholder="…")
    if hits:
        raise UnclearError(f"It is not clear which record {told!r} is: choose one of these.", tuple(exact or hits))
    raise UnclearError(f"No record is like {told!r}: write its id or more of its name.", ())
