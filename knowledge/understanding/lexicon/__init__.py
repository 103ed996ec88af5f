"""The words of each language that shape a question without naming anything."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's patterns, over normalised text."""

    filler: re.Pattern[str]
    """Greetings, thanks and the like: they are taken out before matching."""
    stop: frozenset[str]
    back: re.Pattern[str]
    """Words that point to an earlier turn."""
    opening: re.Pattern[str]
    """Words that open a turn which goes on from the one before."""
    then: re.Pattern[str]
    """Words that stand for a day named before."""
    cues: tuple[tuple[str, re.Pattern[str]], ...]
    """What tells the type of a question (who, when, where …), its polarity and its direction in time."""

    def types(self, text: str) -> list[str]:
        """The types of question that `text` shows signs of."""
        return [name for name, pattern in self.cues if pattern.search(text)]


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read once."""
    words = tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text("utf-8"))

    def any_of(patterns: list[str], *, at_start: bool = False) -> re.Pattern[str]:
        body = "|".join(sorted(patterns, key=len, reverse=True))
        if language == "zh":
            return re.compile(f"^(?:{body})" if at_start else f"(?:{body})")
        return re.compile(rf"^(?:{body})\b" if at_start else rf"(?<!\w)(?:{body})(?!\w)")

    return Lexicon(
        filler=any_of(words["filler"]),
        stop=frozenset(words["stop"]),
        back=any_of(words["back"]),
        opening=any_of(words["opening"], at_start=True),
        then=any_of(words["then"]),
        cues=tuple((name, any_of(patterns)) for name, patterns in words["cues"].items()),
    )
