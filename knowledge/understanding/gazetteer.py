"""The names of everything the knowledge base knows, and finding them in a text, inflected or slightly misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.model import (
    LANGUAGES,
    Body,
    Document,
    Names,
    Office,
    Organisation,
    Person,
    Place,
    Record,
    State,
    Text,
    Word,
)
from knowledge.snapshot import Snapshot
from knowledge.understanding.text import is_cyrillic, is_han, normalise, stem, tokens

_ENDINGS = ("а", "у", "ом", "ым", "е", "ы", "и", "ой", "ою", "ю", "я", "ем", "ей", "ев", "ов", "ам", "ах", "ами")
"""Russian case endings that a name may carry; its stem is not always the same with each of them."""
_INFLECTED = (Person, State, Place)
_LONGEST_HAN = 16
_BEGINNING = 3
"""Letters by which a word and its inflected forms are alike."""

Name = tuple[str, str, str, bool]
"""The kind and id of what is named, the name, and whether Russian case endings are to be expected."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What a name stands for; several ids if people share it. For words the value, as text."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity found: which of the words (`end` exclusive), and how sure (1 is to the letter)."""

    entity: Entity
    start: int
    end: int
    likeness: float = 1.0


_Plain = tuple[str, tuple[str, ...]]
"""An entity as it is kept: its kind and ids."""


class Gazetteer:
    """Names by the stems of their words; Chinese names by their characters."""

    def __init__(self, names: Iterable[Name]) -> None:
        entities: dict[tuple[str, ...] | str, dict[tuple[str, str], None]] = defaultdict(dict)
        self.words: set[str] = set()
        self.characters: set[str] = set()
        self._stems: dict[str, str] = {}
        self._values: dict[str, _Plain] = {}
        self._sequences: dict[str, list[tuple[tuple[str, ...], _Plain]]] = {}
        self._han: dict[str, _Plain] = {}
        self._wild: dict[str, str] = {}
        for kind, record_id, name, inflected in names:
            normal = normalise(name)
            parts = [token.text for token in tokens(normal)]
            if not parts:
                continue
            if is_han(parts[0]):
                han = re.sub(r"[^\w]", "", normal)
                entities[han][kind, record_id] = None
                self.characters.update(han)
                continue
            self.words.update(parts)
            if kind in _VALUES and len(parts) == 1:
                self._values.setdefault(parts[0], (kind, (record_id,)))
                continue
            if inflected:
                for part in parts:
                    self._inflect(part)
            entities[tuple(map(stem, parts))][kind, record_id] = None
        for key, found in entities.items():
            self._keep(key, found)
        for sequences in self._sequences.values():
            sequences.sort(key=lambda item: -len(item[0]))

    def state(self) -> tuple[Any, ...]:
        """Everything kept, as plain containers; `restored` makes the same gazetteer of it."""
        return (self.words, self.characters, self._stems, self._values, self._sequences, self._han, self._wild)

    @classmethod
    def restored(cls, state: tuple[Any, ...]) -> Gazetteer:
        """The gazetteer whose `state` this was."""
        found = cls(())
        (found.words, found.characters, found._stems, found._values, found._sequences, found._han, found._wild) = state
        return found

    def _keep(self, key: tuple[str, ...] | str, found: Iterable[tuple[str, str]]) -> None:
        kinds = {kind for kind, _ in found}
        kind = next(kind for kind in _PRECEDENCE if kind in kinds)
        entity = (kind, tuple(record_id for k, record_id in found if k == kind))
        if not isinstance(key, str):
            self._sequences.setdefault(self.key(key[0]), []).append((tuple(map(self.key, key)), entity))
            return
        self._han[key] = entity
        if len(key) > 2:
            for place in range(len(key)):
                self._wild.setdefault(f"{key[:place]}*{key[place + 1 :]}", key)

    @classmethod
    def of(cls, snapshot: Snapshot) -> Gazetteer:
        """Every name of every record of a snapshot."""
        return cls(names_of(snapshot))

    def key(self, word_stem: str) -> str:
        """The stem under which a name's word is kept, whatever case ending it carries."""
        return self._stems.get(word_stem, word_stem)

    def _inflect(self, word: str) -> None:
        if is_cyrillic(word) and len(word) > 3:
            base = stem(word)
            bare = word[:-1] if word[-1] in "аяйьоеиы" else word
            for ending in ("", *_ENDINGS):
                found = stem(bare + ending)
                if len(found) > len(word) - 3:  # Geneva must not be found in any «жен»
                    self._stems.setdefault(found, base)

    def find(self, words: Sequence[str]) -> Iterator[Hit]:
        """The names among words, from left to right, the longest first, none overlapping."""
        keys = [self.key(stem(word)) for word in words]
        place = 0
        while place < len(keys):
            for sequence, entity in self._sequences.get(keys[place], ()):
                end = place + len(sequence)
                if tuple(keys[place:end]) == sequence:
                    yield Hit(Entity(*entity), place, end)
                    place = end
                    break
            else:
                if value := self._values.get(words[place]):
                    yield Hit(Entity(*value), place, place + 1)
                place += 1

    def find_han(self, run: str, *, fuzzy: bool = True) -> Iterator[Hit]:
        """The names in a run of Chinese characters; with `fuzzy` also those with one wrong character of three."""
        place = 0
        while place < len(run):
            hit = self._han_at(run, place)
            if hit is None and fuzzy:
                hit = self._wild_at(run, place)
            if hit is None:
                place += 1
            else:
                yield hit
                place = hit.end

    def _han_at(self, run: str, place: int) -> Hit | None:
        for end in range(min(len(run), place + _LONGEST_HAN), place, -1):
            entity = self._han.get(run[place:end])
            if entity:
                return Hit(Entity(*entity), place, end)
        return None

    def _wild_at(self, run: str, place: int) -> Hit | None:
        for length in range(min(8, len(run) - place), 2, -1):
            window = run[place : place + length]
            if any(self._han_at(run, inner) for inner in range(place + 1, place + length - 1)):
                continue
            for wrong in range(length):
                name = self._wild.get(f"{window[:wrong]}*{window[wrong + 1 :]}")
                if name and (length > 3 or alike(name[wrong], window[wrong])):
                    return Hit(Entity(*self._han[name]), place, place + length, 1 - 1 / length)
        return None


def alike(one: str, other: str) -> bool:
    """Whether two Chinese characters are read alike, tones apart: such are the slips of a pinyin keyboard."""
    from pypinyin import Style, pinyin

    readings = [set(pinyin(c, style=Style.NORMAL, heteronym=True)[0]) for c in (one, other)]
    return bool(readings[0] & readings[1])


_VALUES = ("ordinal", "number")
"""Kinds whose words are taken as they are: a stem would make five and fifth one."""
_PRECEDENCE = ("sco", "office", "body", "person", "document", "organisation", "state", "place", "ordinal", "number")
"""Which kind a name has that several kinds share."""


def names_of(snapshot: Snapshot) -> Iterator[Name]:
    """Every name of every record of a snapshot."""
    kinds: tuple[type[Record], ...] = (State, Place, Person, Body, Office, Document, Organisation)
    for model in kinds:
        for record in snapshot.all(model).values():
            kind = "sco" if model is Body and record.id == "sco" else model.kind
            for name in _record_names(record):
                yield kind, record.id, name, model in _INFLECTED
    for word in snapshot.all(Word).values():
        if word.value < 0:
            continue  # "last" is left a word: it tells questions apart
        for language in LANGUAGES:
            for name in getattr(word.words, language):
                yield word.meaning, str(word.value), name, False


def beginnings(names: Iterable[Name]) -> set[tuple[str, ...]]:
    """The first letters of the words of each name, by which `touched` tells where it may stand."""
    found = set()
    for _, _, name, _ in names:
        words = [token.text for token in tokens(normalise(name))]
        found.add(tuple(word if is_han(word) else word[:_BEGINNING] for word in words))
    return found - {()}


def touched(text: str, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether a phrase may read otherwise with these names than without them; rather once too often than too seldom.

    `names`: their `beginnings`.
    """
    phrase = text.casefold().replace("ё", "е")
    return any(all(beginning in phrase for beginning in name) for name in names)


def _record_names(record: Record) -> Iterator[str]:
    for field in ("name", "short", "family", "long_name", "also"):
        value = getattr(record, field, None)
        if isinstance(value, Text):
            yield from (text for language in LANGUAGES if (text := getattr(value, language)))
        elif isinstance(value, Names):
            yield from (name for language in LANGUAGES for name in getattr(value, language))
    variant = getattr(record, "russian_variant", None)
    if variant:
        yield variant
    forms = getattr(record, "russian", None)
    if forms:
        yield from (forms.genitive, forms.dative, forms.accusative, forms.instrumental)
