"""Cards by the words in them, for texts with some of these words, misspelt ones too."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from math import log

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from knowledge.editing.cards import Card, read
from knowledge.understanding.text import is_cyrillic, is_han, is_latin

WORDS = 24
"""Words of a text that count; of Chinese, characters and their pairs."""
_WORDS, _WHOLE = 80, 0.2
"""What all the words of a text together give, of 100; and each hundredth of its likeness to a card as a whole."""
_NEAR, _NEAREST = 0.7, 6
"""A misspelt word is so like those that it may mean, at most so many."""
_BEGUN, _BEGINNINGS = 0.85, 40
"""What a word counts that is only begun, and how many it may become."""
_CHARACTER = 0.4
"""What a Chinese character counts, as the pair counts that it is a half of."""
_LEFT = 0.25
"""A card that has none of the rarer words is passed over once those that are left weigh less than this part."""
_RANKED = 60
"""The cards, best by their words, that are compared as wholes."""


class CardIndex:
    """Finds cards by their words; a text is worth more the rarer the words are that a card has of it."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = cards
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._wholes: dict[str, list[int]] = defaultdict(list)
        for number, card in enumerate(cards):
            for word in card.words:
                self._postings[word].append(number)
            for one in card.wholes:
                self._wholes[one].append(number)
        self._sorted = sorted(word for word in self._postings if is_latin(word) or is_cyrillic(word))
        self._same: dict[tuple[bool, int], list[str]] = defaultdict(list)
        for word in self._sorted:
            self._same[is_latin(word), len(word)].append(word)
        self._rarest = log(1 + len(cards))
        self._meant = lru_cache(maxsize=1_000)(self._weighed)

    def ranked(self, text: str, kind: str | None = None) -> list[tuple[float, Card]]:
        """The cards (of one kind of record) that have words of a text, with a score of 100, the best first."""
        wanted = read(text)
        sought = list(dict.fromkeys(wanted.words))[:WORDS]
        meant = sorted(map(self._meant, sought), key=lambda one: -one[0])
        total = left = sum(weight for weight, _ in meant)
        gained: dict[int, float] = {}
        for weight, alike in meant:
            self._gain(gained, weight, alike, fresh=left >= _LEFT * total)
            left -= weight
        rated = {
            number: self.cards[number].weight * _WORDS * gain / total
            for number, gain in gained.items()
            if kind is None or self.cards[number].record.kind == kind
        }
        short = {*nlargest(_RANKED, rated, key=rated.__getitem__), *self._wholes.get(wanted.whole, ())} & rated.keys()
        best = [(rated[number] + self._compared(wanted.whole, number), number) for number in short]
        return [(score, self.cards[number]) for score, number in sorted(best, key=lambda one: (-one[0], one[1]))]

    def _gain(self, gained: dict[int, float], weight: float, alike: dict[str, float], *, fresh: bool) -> None:
        """Adds what one word of the text gives to each card that has it; `fresh`: also to those without a rarer one."""
        given: dict[int, float] = {}
        for word, quality in alike.items():
            for number in self._postings[word]:
                if (fresh or number in gained) and quality > given.get(number, 0.0):
                    given[number] = quality
        for number, quality in given.items():
            gained[number] = gained.get(number, 0.0) + weight * quality

    def _compared(self, text: str, number: int) -> float:
        card = self.cards[number]
        best = process.extractOne(text, card.wholes, scorer=fuzz.token_sort_ratio) if card.wholes else None
        return card.weight * _WHOLE * best[1] if best else 0.0

    def _weighed(self, word: str) -> tuple[float, dict[str, float]]:
        """What a word of a text weighs, and the known words it may mean with how much each is like it, up to 1."""
        alike = {word: 1.0} if word in self._postings else {}
        if len(word) > 2 and (is_latin(word) or is_cyrillic(word)):
            alike = {**self._begun(word), **alike} or self._near(word)
        count = sum(len(self._postings[known]) for known in alike)
        share = _CHARACTER if is_han(word) and len(word) == 1 else 1.0
        return share * max(0.3, self._rarest - log(1 + count)), alike

    def _begun(self, word: str) -> dict[str, float]:
        """The known words that begin with a text."""
        start = bisect_left(self._sorted, word)
        return {known: _BEGUN for known in self._sorted[start : start + _BEGINNINGS] if known.startswith(word)}

    def _near(self, word: str) -> dict[str, float]:
        """The known words that a misspelt one may be."""
        slack = 1 if len(word) < 5 else 2
        lengths = range(len(word) - slack, len(word) + slack + 1)
        known = [one for length in lengths for one in self._same.get((is_latin(word), length), ())]
        near = process.extract(word, known, scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=_NEAREST)
        return {one: score for one, score, _ in near}
