"""Which intent a reading means: a coarse score of every intent, then a close look at the phrases of the best."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from heapq import nlargest
from marshal import dumps, loads
from math import log, sqrt
from operator import itemgetter
from sys import intern
from typing import Any, NamedTuple

from cachetools import LRUCache
from rapidfuzz import fuzz

from knowledge.question import Candidate
from knowledge.understanding.features import Bag, grams, name_of, words
from knowledge.understanding.reading import Reading, Unit

ROUGH, SHORT_LIST = 24, 9
"""How many intents are looked at again by what they need, and how many phrase by phrase."""
WEIGHTS = {"words": 3.0, "grams": 4.2, "best": 9.0, "best3": 1.5, "cover": 2.0, "set": 3.0, "sort": 1.5}
"""How much each part counts; a candidate's score is their weighted mean, in 0..1."""
TOTAL = sum(WEIGHTS.values())
COMMON = 1.5
"""Letters of words that weigh no more stand in nearly every intent and tell nothing: they are passed over."""
UNKNOWN = 0.35
"""What a word that stands in no phrase weighs, as a share of the rarest known word."""
TYPE, NAME = 0.8, 0.8
"""What the type of a question and the name of an office or body weigh, as a share of a word's own weight."""

KEPT = 500
"""How many readings are kept with how near the intents are, for when a text comes that reads alike."""
ROUNDING = 1e-6
"""What is left of a sum when all that was added to it is taken off again, at most."""

Postings = dict[str, dict[int, float]]
_Lines = tuple[list[list[str]], list[float], dict[str, list[int]]]


class _Rough(NamedTuple):
    """How near an intent is as a whole."""

    coarse: float
    intent: int
    words: float
    grams: float


class _Measured(NamedTuple):
    """What a reading is compared by, and how near the intents are: the ROUGH likeliest, and those with the phrase."""

    rough: list[_Rough]
    exact: list[_Rough]
    own: Bag
    text: str
    closer: dict[int, dict[str, float]]

    def close(self, index: Index, intent: int) -> dict[str, float]:
        """How near the phrases of an intent are."""
        if intent not in self.closer:
            self.closer[intent] = index.nearness(intent, self.own, self.text)
        return self.closer[intent]


class Index:
    """The phrases of one language, by intent. Everything kept is a count or a sum: the order of phrases is nothing."""

    def __init__(self, stop: frozenset[str]) -> None:
        self._stop = stop
        self._intents: dict[str, int] = {}
        self._phrases: list[list[str]] = []
        self._kinds: list[dict[str, int]] = []
        self._words: Postings = {}
        self._grams: Postings = {}
        self._phrases_with: dict[str, int] = {}
        self._grams_with: dict[str, int] = {}
        self._exact: dict[str, dict[str, int]] = {}
        self._count = 0
        self._norms: tuple[list[float], list[float]] | None = None
        self._weights: dict[str, float] = {}
        self._strengths: dict[tuple[str, bool], list[tuple[int, float]]] = {}
        self._shares: dict[str, dict[str, float]] = {}
        self._split: dict[int, _Lines] = {}
        self._kept: LRUCache[object, _Measured] = LRUCache(KEPT)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]], read: Callable[[str], Reading], stop: frozenset[str]) -> Index:
        """The index of (intent, phrase) pairs."""
        index = cls(stop)
        for intent, phrase in phrases:
            index.add(intent, read(phrase))
        return index

    def state(self) -> tuple[Any, ...]:
        """Everything kept, as plain containers; `restored` makes the same index of it."""
        return (
            self._intents,
            self._phrases,
            self._kinds,
            self._words,
            self._grams,
            self._phrases_with,
            self._grams_with,
            self._exact,
            self._count,
            self._all_norms(),
        )

    @classmethod
    def restored(cls, state: tuple[Any, ...], stop: frozenset[str]) -> Index:
        """The index whose `state` this was."""
        index = cls(stop)
        (
            index._intents,
            index._phrases,
            index._kinds,
            index._words,
            index._grams,
            index._phrases_with,
            index._grams_with,
            index._exact,
            index._count,
            index._norms,
        ) = state
        return index

    def add(self, intent: str, reading: Reading) -> None:
        """Adds one phrase of an intent, as read."""
        number = self._intents.setdefault(intent, len(self._intents))
        if number == len(self._phrases):
            self._phrases.append([])
            self._kinds.append({})
        bag = words(reading, frozenset())
        self._phrases[number].append(" ".join(bag))
        kinds = self._kinds[number]
        for kind in {unit.key[1:-1] for unit in reading.units if unit.entity or unit.span}:
            kinds[kind] = kinds.get(kind, 0) + 1
        for word in bag:
            there = self._words.setdefault(word, {})
            there[number] = there.get(number, 0) + 1
            self._phrases_with[word] = self._phrases_with.get(word, 0) + 1
        for gram, count in grams(reading, self._stop).items():
            there = self._grams.setdefault(gram, {})
            there[number] = there.get(number, 0.0) + count
            self._grams_with[gram] = self._grams_with.get(gram, 0) + 1
        alike = self._exact.setdefault(_sequence(reading, named=True), {})
        alike[intent] = alike.get(intent, 0) + 1
        self._count += 1
        self._forget()

    def remove(self, intent: str, reading: Reading) -> None:
        """Takes out one phrase of an intent that was added, read as it was then."""
        number = self._intents[intent]
        bag = words(reading, frozenset())
        self._phrases[number].remove(" ".join(bag))
        kinds = self._kinds[number]
        for kind in {unit.key[1:-1] for unit in reading.units if unit.entity or unit.span}:
            _less(kinds, kind, 1)
        for word in bag:
            _less_of(self._words, word, number, 1)
            _less(self._phrases_with, word, 1)
        for gram, count in grams(reading, self._stop).items():
            _less_of(self._grams, gram, number, count)
            _less(self._grams_with, gram, 1)
        _less_of(self._exact, _sequence(reading, named=True), intent, 1)
        self._count -= 1
        self._forget()

    def copy(self) -> Index:
        """An index of its own, which changes apart from this one."""
        return Index.restored(loads(dumps(self.state())), self._stop)  # noqa: S302 - our own state

    def shared(self) -> Index:
        """An index of the same phrases, with what it works out kept apart: for another thread. Neither may change."""
        return Index.restored(self.state(), self._stop)

    def _forget(self) -> None:
        """What was worked out holds no longer."""
        self._kept.clear()
        self._norms = None
        self._weights.clear()
        self._strengths.clear()
        self._shares.clear()
        self._split.clear()

    def kinds(self, intent: str) -> dict[str, float]:
        """The kinds of names that stand in the phrases of an intent, and in what share of them, in 0..1."""
        if intent not in self._shares:
            number = self._intents.get(intent)
            kinds = self._kinds[number].items() if number is not None else ()
            self._shares[intent] = {kind: count / len(self._phrases[number or 0]) for kind, count in kinds}
        return self._shares[intent]

    def characters(self) -> set[str]:
        """Every single character that stands in a phrase by itself: in Chinese, all of them."""
        return {word for word in self._words if len(word) == 1}

    def exact(self, reading: Reading) -> list[str]:
        """The intents that have the very phrase."""
        whole = (_sequence(reading, named=named) for named in (True, False))
        return next((list(found) for sequence in whole if (found := self._exact.get(sequence))), [])

    def score(self, reading: Reading, adjust: Callable[[str], float] | None = None) -> list[Candidate]:
        """The likeliest intents, best first; `adjust` gives what is added to an intent's score for other reasons."""
        measured = self._measured(reading)
        names = list(self._intents)
        rough: list[tuple[float, float, _Rough]] = []
        for one in measured.rough:
            added = adjust(names[one.intent]) if adjust else 0.0
            rough.append((one.coarse + TOTAL * added, added, one))
        best = nlargest(SHORT_LIST, rough, key=itemgetter(0))
        listed = {one.intent for _, _, one in best}
        for one in measured.exact:
            if one.intent not in listed:
                best.append((0.0, adjust(names[one.intent]) if adjust else 0.0, one))
        found = []
        for _, added, one in best:
            parts = {"words": one.words, "grams": one.grams} | measured.close(self, one.intent)
            score = sum(WEIGHTS[name] * value for name, value in parts.items()) / TOTAL
            if added:
                parts["slots"] = added
            found.append(Candidate(names[one.intent], score + added, parts))
        return sorted(found, key=lambda candidate: -candidate.score)

    def _measured(self, reading: Reading) -> _Measured:
        """What of a text's scores depends on nothing but its reading, worked out once for all texts that read alike."""
        key = (tuple(_compared(unit) for unit in reading.units), reading.types)
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        bag, letters = words(reading, frozenset()), grams(reading, self._stop)
        by_words, by_grams = self._coarse(bag, letters)

        def rough(number: int) -> _Rough:
            in_words, in_grams = by_words.get(number, 0.0), by_grams.get(number, 0.0)
            return _Rough(WEIGHTS["words"] * in_words + WEIGHTS["grams"] * in_grams, number, in_words, in_grams)

        found = [rough(number) for number in by_words.keys() | by_grams.keys()]
        exact = [rough(self._intents[intent]) for intent in self.exact(reading)]
        own = {word: self.weight(word) * sure for word, sure in bag.items()}
        best = nlargest(ROUGH, found, key=lambda one: one.coarse)
        measured = self._kept[key] = _Measured(best, exact, own, _text(" ".join(bag)), {})
        return measured

    def known(self, reading: Reading) -> float:
        """The share of a reading's weight that stands in words that some phrase has, in 0..1."""
        weights = {word: self.weight(word) for word in words(reading, self._stop) if not word.startswith("?")}
        total = sum(weights.values())
        return sum(weight for word, weight in weights.items() if word in self._phrases_with) / total if total else 0.0

    def weight(self, word: str) -> float:
        """How telling a word is: the rarer among the phrases, the more."""
        known = self._weights.get(word)
        if known is not None:
            return known
        count = self._phrases_with.get(word)
        if count is None:
            return UNKNOWN * log(1 + self._count)
        share = TYPE if word[0] == "?" else NAME if ":" in word else 1.0
        self._weights[word] = weight = share * log(1 + self._count / count)
        return weight

    def _coarse(self, bag: Bag, letters: Bag) -> tuple[dict[int, float], dict[int, float]]:
        """The cosine of a text with each intent's words and with its grams."""
        word_norms, gram_norms = self._all_norms()
        by_words = _cosines(((self._there(word), self.weight(word), sure) for word, sure in bag.items()), word_norms)
        by_grams = _cosines(
            (
                (self._there(gram, grams=True), weight, _damped(n))
                for gram, n in letters.items()
                if (weight := self._gram_weight(gram)) > COMMON
            ),
            gram_norms,
        )
        return by_words, by_grams

    def _there(self, feature: str, *, grams: bool = False) -> list[tuple[int, float]]:
        """The intents that have a feature, and how strongly."""
        key = (feature, grams)
        if key not in self._strengths:
            found = (self._grams if grams else self._words).get(feature, {})
            self._strengths[key] = [(number, _damped(count)) for number, count in found.items()]
        return self._strengths[key]

    def nearness(self, number: int, own: Bag, text: str) -> dict[str, float]:
        """How near the phrases of one intent are."""
        norm = sqrt(sum(weight * weight for weight in own.values())) or 1.0
        total = sum(own.values()) or 1.0
        lines, lengths, places = self._lines(number)
        dots = [0.0] * len(lines)
        for word, weight in own.items():
            if word in places:
                product = weight * self.weight(word)
                for place in places[word]:
                    dots[place] += product
        near = sorted(
            ((dot / length, place) for place, (dot, length) in enumerate(zip(dots, lengths, strict=True))), reverse=True
        )
        top = [(score / norm, lines[place]) for score, place in near[:4]]
        texts = [_text(" ".join(line)) for _, line in top]
        return {
            "best": top[0][0],
            "best3": sum(score for score, _ in top[:3]) / 3,
            "cover": max(sum(own[word] for word in line if word in own) for _, line in top) / total,
            "set": max(map(partial(fuzz.token_set_ratio, text), texts)) / 100,
            "sort": max(map(partial(fuzz.token_sort_ratio, text), texts)) / 100,
        }

    def _lines(self, number: int) -> _Lines:
        """The phrases of an intent as words, their lengths as vectors, and in which of them each word stands."""
        if number not in self._split:
            lines = [[intern(word) for word in phrase.split(" ")] for phrase in self._phrases[number]]
            lengths = [sqrt(sum(self.weight(word) ** 2 for word in line)) or 1.0 for line in lines]
            places: dict[str, list[int]] = {}
            for place, line in enumerate(lines):
                for word in line:
                    places.setdefault(word, []).append(place)
            self._split[number] = (lines, lengths, places)
        return self._split[number]

    def _gram_weight(self, gram: str) -> float:
        count = self._grams_with.get(gram)
        return log(1 + self._count / count) if count else UNKNOWN * log(1 + self._count)

    def _all_norms(self) -> tuple[list[float], list[float]]:
        if self._norms is None:
            size = len(self._intents)
            self._norms = (
                _lengths(((there, self.weight(word)) for word, there in self._words.items()), size),
                _lengths(((there, self._gram_weight(gram)) for gram, there in self._grams.items()), size),
            )
        return self._norms


def _cosines(features: Iterable[tuple[list[tuple[int, float]], float, float]], norms: list[float]) -> dict[int, float]:
    dots = [0.0] * len(norms)
    norm = 0.0
    for there, weight, amount in features:
        norm += (weight * amount) ** 2
        strength = weight * weight * amount
        for number, share in there:
            dots[number] += strength * share
    length = sqrt(norm) or 1.0
    return {number: dot / (length * norms[number]) for number, dot in enumerate(dots) if dot}


def _lengths(features: Iterable[tuple[dict[int, float], float]], size: int) -> list[float]:
    squares = [0.0] * size
    for there, weight in features:
        for number, count in there.items():
            squares[number] += (weight * _damped(count)) ** 2
    return [sqrt(square) or 1.0 for square in squares]


def _less(counts: dict[Any, Any], key: object, amount: float) -> None:
    """Takes an amount off a count, which goes when nothing is left of it."""
    counts[key] -= amount
    if counts[key] <= ROUNDING:
        del counts[key]


def _less_of(counts: dict[str, dict[Any, Any]], key: str, part: object, amount: float) -> None:
    """The same of a count within counts."""
    _less(counts[key], part, amount)
    if not counts[key]:
        del counts[key]


def _damped(count: float) -> float:
    """Sub-linear: the tenth time counts less than the first."""
    return 1 + log(count) if count > 1 else count


def _compared(unit: Unit) -> tuple[object, ...]:
    """All of a unit that is compared: of a name its kind, and itself where it takes part in matching."""
    named = unit.entity is not None or unit.span is not None
    return unit.key, "" if named else unit.text, name_of(unit), unit.weight


def _text(phrase: str) -> str:
    """A phrase's words without the types of question."""
    return " ".join(word for word in phrase.split(" ") if word[0] != "?") if "?" in phrase else phrase


def _sequence(reading: Reading, *, named: bool) -> str:
    """The whole of a reading; `named`: with offices, bodies and documents by name instead of by kind."""
    return " ".join(name_of(unit) or unit.key if named else unit.key for unit in reading.units)
