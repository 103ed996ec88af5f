"""Putting texts of records into the lines of an answer: joined, opened with a capital, kept within their length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge.answers.base import Ask
from knowledge.model import Sourced, Text

HEADLINE, ANSWER = 240, 1080
"""How many characters a headline and a whole answer without its sources may have."""
LINES = 6

_SENTENCE_END = re.compile(r"(?<=[\w)»”\"]{2}[.!?])\s+(?=[^\W\d_a-zа-яё]|[«\"“])|(?<=[。！？])")

_CLAUSE_END = re.compile(r"[:;：；]")
_STOP = re.compile(r"[;；,，](?=\D)")
_COMMA = re.compile(r"[,，]")


def opened(text: str) -> str:
    """The text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """The text without its full stop, to be put into another sentence."""
    return text.rstrip(" .。")


def fitted(text: str, room: int) -> str:
    """The whole of a record's text, or its longest beginning up to a semicolon or a comma that has room."""
    whole = plain(text)
    if len(whole) <= room:
        return whole
    ends = [match.start() for match in _STOP.finditer(whole) if match.start() <= room]
    return whole[: ends[-1]] if ends else whole


def shorter(text: str) -> tuple[str, str, str]:
    """A record's text without its full stop; up to its first colon or semicolon; and up to its first comma."""
    whole = plain(text)
    clause = _CLAUSE_END.split(whole, maxsplit=1)[0]
    return whole, clause, _COMMA.split(clause, maxsplit=1)[0]


def parts(text: str) -> list[str]:
    """The sentences of a record's text."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def chained(ask: Ask, texts: Sequence[str], key: str = "then") -> str:
    """The texts one after another: in one sentence, or (`next`) each as a sentence, the last without its full stop."""
    found = texts[0] if texts else ""
    for text in texts[1:]:
        found = ask.say(f"lines-{key}", before=found, after=text)
    return found


def packed(ask: Ask, texts: Sequence[str], room: int, key: str = "next") -> tuple[str, list[str]]:
    """As many of the texts, at least the first, as fit in `room` characters; and the rest."""
    count = len(texts)
    while count > 1 and len(chained(ask, texts[:count], key)) > room:
        count -= 1
    return chained(ask, texts[:count], key), list(texts[count:])


def together(ask: Ask, *sentences: str) -> str:
    """Whole sentences one after another."""
    found = ""
    for text in filter(None, sentences):
        found = ask.say("lines-both", before=found, after=text) if found else text
    return found


def said(ask: Ask, texts: Iterable[Text | None]) -> list[str]:
    """Those of the texts that there are, in the language of the question."""
    return [text.in_(ask.language) for text in texts if text]


def note(ask: Ask, record: Sourced) -> list[str]:
    """The record's reservation, a line a sentence."""
    return parts(record.note.in_(ask.language)) if record.note else []


def kept(headline: str, details: Iterable[str], lines: int = LINES) -> list[str]:
    """The details that an answer has room for, each once, none that repeats the headline."""
    found: list[str] = []
    room = ANSWER - len(headline)
    for line in dict.fromkeys(details):
        if line and line not in headline and len(found) < lines and len(line) <= room:
            found.append(line)
            room -= len(line)
    return found
