"""Small helps for sentences: dates inside them, lists that fit, notes cut at a sentence, and yes-or-no questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from babel.dates import get_month_names

from knowledge.answers.base import Ask
from knowledge.answers.sentences import LOCALES, written
from knowledge.model import Text
from knowledge.partial import PartialDate
from knowledge.question import Span
from knowledge.understanding.lexicon import lexicon
from knowledge.understanding.text import normalise, tokens

HEADLINE, LINE, WHOLE = 240, 220, 1_100
"""The most characters that a headline, a detail and a whole answer without its sources should have."""

_SENTENCE = re.compile(r"(?<=[。！？])|(?<=\w\w\w[.!?])\s+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OPEN = frozenset({"who", "when", "where", "long", "many", "age", "which", "why", "how", "list", "what"})
"""The cues of questions that "yes" or "no" does not answer."""


def capital(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def tidy(text: str) -> str:
    """`text` without a second full stop where a sentence ends in an abbreviation."""
    return text.replace("..", ".")


def dated(ask: Ask, day: date | PartialDate | None, *, named: bool = False) -> str:
    """A date as it stands after "from" or "until": in Russian a month alone is put into the genitive, too.

    `named`: as it stands by itself.
    """
    if not isinstance(day, PartialDate) or day.exact:
        return written(ask.language, day)
    if day.month is None:
        return ask.say("wording-year", year=str(day.year))
    if named:
        return written(ask.language, day)
    name = get_month_names("wide", "format", LOCALES[ask.language])[day.month]
    return ask.say("wording-month", month=str(name), number=str(day.month), year=str(day.year))


def period(ask: Ask, start: PartialDate | None, end: PartialDate | None) -> str:
    """A period as exact as it is known, or the empty text if nothing is."""
    if start and end:
        if start == end:
            return dated(ask, start, named=True)
        if start.month is None and end.month is None:
            return ask.say("wording-years", first=str(start.year), last=str(end.year))
        return ask.say("wording-period", start=dated(ask, start, named=True), end=dated(ask, end, named=True))
    if start:
        return ask.say("wording-since", start=dated(ask, start))
    return ask.say("wording-until", end=dated(ask, end)) if end else ""


def when(ask: Ask, span: Span) -> str:
    """The day or period asked about, as it opens a sentence: on a day, in a month, in a year, from one to another."""
    first, last = span.first, span.last
    if span.exact:
        return ask.say("wording-on", day=first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        key = "wording-in-year" if first.year == last.year else "wording-in-years"
        return ask.say(key, first=str(first.year), last=str(last.year))
    if (first.year, first.month) == (last.year, last.month):
        return ask.say("wording-in-month", month=PartialDate(f"{first:%Y-%m}"))
    return ask.say("wording-between", first=first, last=last)


def joined(ask: Ask, parts: Sequence[str]) -> str:
    """Parts that hold commas of their own, put in a row."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return ask.say("wording-joined", first=parts[0], rest=joined(ask, parts[1:]))


def fitting(ask: Ask, parts: Iterable[str], room: int = LINE) -> str:
    """Those of `parts`, in order, that have room; at least the first. Chinese says the same in half the room."""
    taken: list[str] = []
    for part in parts:
        if not taken or len(joined(ask, [*taken, part])) <= _room(ask, room):
            taken.append(part)
    return joined(ask, taken)


def _room(ask: Ask, room: int) -> int:
    return room // 2 if ask.language == "zh" else room


def packed(ask: Ask, parts: Iterable[str], room: int = LINE) -> list[str]:
    """All of `parts` in as few lines as have room for them."""
    lines: list[list[str]] = []
    for part in parts:
        if lines and len(joined(ask, [*lines[-1], part])) <= _room(ask, room):
            lines[-1].append(part)
        else:
            lines.append([part])
    return [joined(ask, line) for line in lines]


def kept(headline: str, details: Iterable[str]) -> list[str]:
    """The details, each once, none empty, as long as the answer has room for them."""
    found: list[str] = []
    room = WHOLE - len(headline)
    for line in dict.fromkeys(map(tidy, details)):
        if line and line != headline and len(line) <= room:
            found.append(line)
            room -= len(line)
    return found


def brief(ask: Ask, note: Text | None, room: int = LINE) -> str:
    """A note, or as many of its first sentences as have room; the empty text if none has.

    Asked as of a day gone by, sentences that speak of a later year are left out.
    """
    text = note.in_(ask.language) if note else ""
    pieces = _SENTENCE.split(text)
    if ask.day < ask.today:
        pieces = [piece for piece in pieces if not any(int(year) > ask.day.year for year in _YEAR.findall(piece))]
    elif len(text) <= room:
        return text
    found = ""
    for piece in pieces:
        longer = f"{found} {piece}" if found and ask.language != "zh" else found + piece
        if len(longer) > room:
            break
        found = longer
    return found


def polar(ask: Ask) -> bool:
    """Whether the question wants a yes or a no: it shows no sign of another type, and a sign of this one."""
    raw = normalise(ask.question.text)
    text = ask.question.masked or raw
    signs, others = (set(ask.say(key).split()) for key in ("wording-polar", "wording-open"))
    if _OPEN & set(lexicon(ask.language).types(text)):
        return False
    if ask.language == "zh":
        return any(sign in raw for sign in signs) and not any(sign in raw for sign in others)
    found = {token.text for token in tokens(f"{text} {raw}")}
    return not found & others and (bool(signs & found) or "?" in raw)


def agreed(ask: Ask, yes: bool | None, text: str, *, had: bool = False) -> str:
    """`text` after "yes" or "no"; as it is if neither is wanted. `had`: whether something was there, not is so."""
    if yes is None:
        return capital(text)
    return ask.say("wording-yes" if yes else "wording-no-had" if had else "wording-no", text=capital(text))
