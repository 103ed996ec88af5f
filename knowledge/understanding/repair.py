"""Putting a text right before it is read: keyboard layout, transliteration, traditional characters, misspelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from rapidfuzz.distance import OSA

from knowledge.understanding.text import is_cyrillic, is_latin

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю.е"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS[:-1], _LATIN_KEYS[:-1])

SHORT, SHORT_CUT, LONG_CUT = 4, 0.70, 0.70
"""A misspelt word of up to SHORT letters must be at least SHORT_CUT alike to a known one, a longer one LONG_CUT."""
_SHARED, _MOST, _FIRST = 0.3, 200, 0.06


def other_layout(text: str) -> str:
    """The text as if typed on the other of the two keyboards (US and Russian), by which of them it looks like."""
    if sum(map(is_cyrillic, text)) > sum(map(is_latin, text)):
        return text.translate(_TO_LATIN)
    return text.translate(_TO_RUSSIAN)


def transliterated(text: str) -> str:
    """Russian written in Latin letters, in Cyrillic."""
    import cyrtranslit

    return str(cyrtranslit.to_cyrillic(text, "ru")).casefold().replace("ё", "е")


def simplified(text: str) -> str:
    """Traditional Chinese characters as simplified ones."""
    import zhconv

    return str(zhconv.convert(text, "zh-cn"))


class Spelling:
    """The known words, and the nearest of them to one that is not known."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words`: as often as they occur; of two equally near ones the more frequent is taken."""
        self.counts = Counter(words)

    @cached_property
    def _pairs(self) -> dict[str, list[str]]:
        """The known words by the pairs of letters in them, made when the first unknown word comes."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.counts:
            for pair in _pairs(word):
                found[pair].append(word)
        return found

    def __contains__(self, word: str) -> bool:
        return word in self.counts

    def nearest(self, word: str) -> tuple[str, float] | None:
        """The known word most like `word` with its similarity in 0..1, or None if none is near enough.

        Only words of more than two letters are put right.
        """
        if len(word) < 3 or word.isdecimal():
            return None
        pairs = _pairs(word)
        shared: Counter[str] = Counter()
        for pair in pairs:
            shared.update(self._pairs.get(pair, ()))
        least = max(1, round(_SHARED * len(pairs)))
        cut = SHORT_CUT if len(word) <= SHORT else LONG_CUT
        near: list[tuple[float, int, str]] = []
        for known, count in shared.most_common(_MOST):
            if count < least:
                break
            alike = OSA.normalized_similarity(word, known, score_cutoff=cut)
            if word != known and word.startswith(known):
                continue  # another word that goes on: завтрак is no завтра
            if alike and known[0] != word[0]:
                alike -= _FIRST
            if alike >= cut:
                near.append((round(alike, 3), self.counts[known], known))
        if not near:
            return None
        alike, _, nearest = max(near)
        return nearest, alike


def _pairs(word: str) -> set[str]:
    padded = f"^{word}$"
    return {padded[place : place + 2] for place in range(len(padded) - 1)}
