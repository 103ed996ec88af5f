"""Reading a text: repairing its words, finding what it names, and masking each name by its kind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.model import Language
from knowledge.question import SLOT_KINDS, Slots, Span
from knowledge.understanding.dates import find_dates, month_names
from knowledge.understanding.gazetteer import Entity, Gazetteer
from knowledge.understanding.lexicon import Lexicon, lexicon
from knowledge.understanding.repair import Spelling
from knowledge.understanding.text import Token, is_han, normalise, stem, tokens

NAMED = frozenset({"office", "body", "document"})
"""Kinds whose members differ in what is asked of them: beside the kind the very name takes part in matching."""

USUAL = frozenset({"secretary-general"})
"""The office that is meant when none is named: its name tells nothing more."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_BLANK = re.compile(r"_{2,}|\(\s*\)|（\s*）|\.{4,}|…+")
_ORDINAL = re.compile(
    r"(?<![\w.-])(?:№|no\.?|number|номер)\s?(?P<a>\d{1,2})(?!\d)|(?<![\w.-])(?P<b>\d{1,2})(?:st|nd|rd|th)\b"
    r"|(?<![\w.-])(?P<c>\d{1,2})-?(?:й|я|е|го|му|ым|ой|ю|ого|ему|ему|ий|ая|ое|м)(?!\w)|第\s?(?P<d>\d{1,2})(?:任|届|次|个|位)?"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a name masked by its kind. `key` is what is compared: a stem, or `{kind}`."""

    key: str
    text: str
    entity: Entity | None = None
    span: Span | None = None
    weight: float = 1.0
    """How sure the word is after repair, in 0..1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read."""

    text: str
    units: tuple[Unit, ...]
    types: tuple[str, ...]
    repairs: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    """Words that are neither known nor near a known one."""

    @property
    def masked(self) -> str:
        """The text with every name replaced by its kind."""
        return " ".join(unit.key if unit.entity or unit.span else unit.text for unit in self.units)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that name nothing, as read."""
        return tuple(unit.text for unit in self.units if not unit.entity and not unit.span)

    def slots(self) -> Slots:
        """What the text names, by kind."""
        found: dict[str, list[object]] = defaultdict(list)
        sco = False
        for unit in self.units:
            if unit.span is not None:
                found["date"].append(unit.span)
            elif unit.entity is not None and unit.entity.kind == "sco":
                sco = True
            elif unit.entity is not None and unit.entity.kind in SLOT_KINDS:
                kind = unit.entity.kind
                values = (int(v) for v in unit.entity.ids[:1]) if kind in ("ordinal", "number") else unit.entity.ids
                found[kind] += [value for value in values if value not in found[kind]]
        return Slots(sco=sco, **{kind: tuple(values) for kind, values in found.items()})  # type: ignore[arg-type]


class Reader:
    """Reads texts of one language with the names of a gazetteer."""

    def __init__(self, language: Language, gazetteer: Gazetteer, counts: dict[str, int], stems: set[str]) -> None:
        """`counts`: the known words and how often they occur; `stems`: their stems."""
        self.language: Language = language
        self.lexicon: Lexicon = lexicon(language)
        self.gazetteer = gazetteer
        self.spelling = Spelling(counts)
        self._stems = stems

    @classmethod
    def of(cls, language: Language, gazetteer: Gazetteer, phrases: Iterable[str]) -> Reader:
        """A reader that knows the words of `phrases` and of all names."""
        vocabulary = [token.text for phrase in phrases for token in tokens(normalise(phrase)) if not is_han(token.text)]
        vocabulary += [*sorted(gazetteer.words), *sorted(lexicon(language).stop), *month_names(language)]
        counts = Counter(word for word in vocabulary if word.isalpha())
        return cls(language, gazetteer, counts, {stem(word) for word in set(vocabulary)})

    def state(self) -> tuple[Any, ...]:
        """The known words, as plain containers."""
        return dict(self.spelling.counts), self._stems

    def phrase(self, text: str) -> Reading:
        """Reads a phrase of the intent table: placeholders stand for names, and nothing is repaired."""
        units: list[Unit] = []
        place = 0
        plain = []
        for match in _PLACEHOLDER.finditer(text):
            before = text[place : match.start()]
            plain.append(before)
            units += self._units(normalise(before), None)
            kind = match.group(1)
            units.append(Unit(f"{{{kind}}}", match.group(), Entity(kind, ())))
            place = match.end()
        rest = text[place:]
        units += self._units(normalise(rest), None)
        plain.append(rest)
        return Reading(text, tuple(units), tuple(self.lexicon.types(normalise(" ".join(plain)))))

    def read(self, text: str, today: date) -> Reading:
        """Reads a normalised text as somebody typed it."""
        repaired, repairs, unknown = self._repair(_BLANK.sub(" ", text))
        weights = {read: likeness for _, read, likeness in repairs}
        units = self._units(repaired, today, weights)
        types = self.lexicon.types(repaired)
        return Reading(repaired, tuple(units), tuple(types), tuple((a, b) for a, b, _ in repairs), tuple(unknown))

    def known(self, text: str) -> tuple[float, int]:
        """The share of the letters of a normalised text that stand in known words, and the number of those words."""
        found = total = count = 0
        for token in tokens(text):
            if token.text.isdecimal():
                continue
            total += len(token.text)
            if self._is_known(token.text):
                found += len(token.text)
                count += 1
        return (found / total if total else 0.0), count

    def _is_known(self, word: str) -> bool:
        if word in self.spelling:
            return True
        base = stem(word)
        return base != word and (base in self._stems or self.gazetteer.key(base) in self._stems)

    def _repair(self, text: str) -> tuple[str, list[tuple[str, str, float]], list[str]]:
        pieces: list[str] = []
        repairs: list[tuple[str, str, float]] = []
        unknown: list[str] = []
        place = 0
        for token in tokens(text):
            if is_han(token.text) or not token.text.isalpha() or self._is_known(token.text):
                continue
            nearest = self.spelling.nearest(token.text)
            if nearest is None:
                unknown.append(token.text)
                continue
            word, likeness = nearest
            pieces += [text[place : token.start], word]
            place = token.end
            repairs.append((token.text, word, likeness))
        pieces.append(text[place:])
        return "".join(pieces), repairs, unknown

    def _units(self, text: str, today: date | None, weights: dict[str, float] | None = None) -> list[Unit]:
        """The units of a text; without `today` (a phrase) dates are read as well but relative ones stay words."""
        marked: list[tuple[int, int, Unit]] = []
        for found in find_dates(text, self.language, today or date(2001, 6, 15)):
            marked.append((found.start, found.end, Unit("{date}", text[found.start : found.end], None, found.span)))
        for match in _ORDINAL.finditer(text):
            if not any(match.start() < end and start < match.end() for start, end, _ in marked):
                number = next(group for group in match.groups() if group)
                entity = Entity("ordinal", (str(int(number)),))
                marked.append((match.start(), match.end(), Unit("{ordinal}", match.group(), entity)))
        marked.sort(key=lambda item: item[0])
        units: list[Unit] = []
        place = 0
        for start, end, unit in marked:
            units += self._words(text[place:start], weights or {}, today is not None)
            units.append(unit)
            place = end
        units += self._words(text[place:], weights or {}, today is not None)
        return units

    def _words(self, text: str, weights: dict[str, float], fuzzy: bool) -> list[Unit]:
        units: list[Unit] = []
        row: list[Token] = []
        for token in tokens(text):
            if is_han(token.text):
                units += self._row(row, weights)
                row = []
                units += self._han(token.text, fuzzy)
            else:
                row.append(token)
        return units + list(self._row(row, weights))

    def _row(self, row: list[Token], weights: dict[str, float]) -> Iterator[Unit]:
        place = 0
        for hit in self.gazetteer.find([token.text for token in row]):
            yield from (self._word(token.text, weights) for token in row[place : hit.start])
            words = " ".join(token.text for token in row[hit.start : hit.end])
            yield Unit(f"{{{hit.entity.kind}}}", words, hit.entity)
            place = hit.end
        yield from (self._word(token.text, weights) for token in row[place:])

    def _word(self, word: str, weights: dict[str, float]) -> Unit:
        if word.isdecimal() and len(word) < 4:
            return Unit("{number}", word, Entity("number", (word,)))
        return Unit(stem(word), word, weight=weights.get(word, 1.0) ** 2)

    def _han(self, run: str, fuzzy: bool) -> Iterator[Unit]:
        place = 0
        for hit in self.gazetteer.find_han(run, fuzzy=fuzzy):
            if hit.start > place:
                yield Unit(run[place : hit.start], run[place : hit.start])
            yield Unit(f"{{{hit.entity.kind}}}", run[hit.start : hit.end], hit.entity)
            place = hit.end
        if place < len(run):
            yield Unit(run[place:], run[place:])
