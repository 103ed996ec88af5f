"""Text as the matcher sees it: normal form, sentences, words and their stems, and the script it is written in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

from knowledge.model import Language

LONGEST = 1_000
"""Characters of a message that are read; more is cut off before anything else is done."""

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff]")
_PIECE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff]+|[a-z]+|[а-я]+|\d+|[^\W_]")
_SENTENCE = re.compile(r"[.!?…]+(?=\s|$)|[\n;。！？；～~]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe0f]")
_POSSESSIVE = re.compile(r"(?<=[a-z])['’]s\b")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or run of Chinese characters of a normalised text, and where it stands there."""

    text: str
    start: int
    end: int


def normalise(text: str) -> str:
    """NFKC, case folded, ё as е, without apostrophes inside words, control or format characters."""
    text = _CONTROL.sub(" ", unicodedata.normalize("NFKC", text[:LONGEST]))
    text = _POSSESSIVE.sub(" ", text.casefold()).replace("ё", "е")
    return _APOSTROPHES.sub("", text)


def sentences(text: str) -> list[str]:
    """The sentences of a normalised text, without the empty ones."""
    return [piece.strip() for piece in _SENTENCE.split(text) if _WORD.search(piece)]


def tokens(text: str) -> list[Token]:
    """The words of a normalised text: letters of one script, digits, or Chinese characters in a run."""
    return [Token(match.group(), match.start(), match.end()) for match in _PIECE.finditer(text)]


def is_han(text: str) -> bool:
    """Whether the text begins with a Chinese character."""
    return bool(_HAN.match(text))


def is_cyrillic(text: str) -> bool:
    return "а" <= text[:1] <= "я"


def is_latin(text: str) -> bool:
    return "a" <= text[:1] <= "z"


def script_language(text: str) -> Language | None:
    """The language that most of a normalised text's script belongs to; None without any letters."""
    weights: dict[Language, float] = {"en": 0.0, "ru": 0.0, "zh": 0.0}
    for token in tokens(text):
        if is_han(token.text):
            weights["zh"] += len(token.text) * 0.8
        elif is_cyrillic(token.text):
            weights["ru"] += 1.0
        elif is_latin(token.text):
            weights["en"] += 0.7
    best = max(weights, key=lambda language: weights[language])
    return best if weights[best] else None


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of a word, by its script; numbers and Chinese stay as they are."""
    if is_cyrillic(word):
        return str(_stemmer("russian").stemWord(word))
    if is_latin(word):
        return str(_stemmer("english").stemWord(word))
    return word
