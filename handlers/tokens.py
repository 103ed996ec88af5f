"""A reading of a question as a short token for buttons and deep links, whole in itself: it outlives any restart.

A token is `<language><intent>` and then a letter with a value for each slot. Records stand as the first 24 bits of a
digest of their kind and id, which stays the same from release to release.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from hashlib import blake2s

from knowledge.answers.engine import leads
from knowledge.model import LANGUAGES, Intent, Language
from knowledge.question import Question, Slots, Span
from knowledge.snapshot import Snapshot
from knowledge.understanding.dates import EARLIEST, FOUNDED, LATEST

LONGEST = 56
"""Characters of a token: what is left in a button's 64 bytes and in a deep link's 64 characters."""
_RECORDS = {
    "p": "person",
    "s": "state",
    "o": "office",
    "b": "body",
    "l": "place",
    "d": "document",
    "g": "organisation",
}
_NUMBERS = {"n": "ordinal", "m": "number"}
_LANGUAGES = {language[0]: language for language in LANGUAGES}
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_FIRST_DAY = date(1990, 1, 1)
_LEAST, _MOST = -1, 64**3 - 2
_PART = re.compile(
    r"([psobldg])([\w-]{4})|([nm])([\w-]{3})|t([\w-]{3})|u([\w-]{3})([\w-]{3})|(c)|a([\w-]{3})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Token:
    """What a token stands for: a question that was understood, and the day it is asked as of if that is not today."""

    question: Question
    day: date | None = None


def encode(
    snapshot: Snapshot, intent: str | None, slots: Slots, language: Language, day: date | None = None
) -> str | None:
    """The token of a reading; None if it has none, as it is no intent's, or too long."""
    if intent is None or intent not in snapshot.all(Intent):
        return None
    try:
        token = language[0] + _digest("intent", intent) + "".join(_parts(slots, day))
    except ValueError:
        return None
    return token if len(token) <= LONGEST else None


def decode(snapshot: Snapshot, token: str) -> Token | None:
    """What a token stands for, or None if it is forged, or of a record that is no longer there."""
    language = _LANGUAGES.get(token[:1])
    intent = _names(snapshot, "intent").get(token[1:5])
    if language is None or intent is None or len(token) > LONGEST:
        return None
    values: dict[str, tuple[object, ...]] = {}
    day: date | None = None
    place = 5
    while place < len(token):
        part = _PART.match(token, place)
        if part is None:
            return None
        place = part.end()
        kind, value = _value(snapshot, part)
        if value is None:
            return None
        if kind == "day":
            day = value if isinstance(value, date) else None
        else:
            values[kind] = (*values.get(kind, ()), value)
    sco = bool(values.pop("sco", ()))
    slots = Slots(**values, sco=sco)  # type: ignore[arg-type]
    asked = leads(snapshot, [(intent, slots)], language)
    return Token(Question(asked[0].text if asked else "", language, "match", intent, slots, 1.0), day)


def _parts(slots: Slots, day: date | None) -> Iterator[str]:
    """Raises ValueError for a number or a day that has no room."""
    for letter, kind in _RECORDS.items():
        yield from (letter + _digest(kind, record) for record in getattr(slots, kind))
    for letter, kind in _NUMBERS.items():
        yield from (letter + _number(value) for value in getattr(slots, kind))
    for span in slots.date:
        yield f"t{_day(span.first)}" if span.exact else f"u{_day(span.first)}{_day(span.last)}"
    if slots.sco:
        yield "c"
    if day:
        yield f"a{_day(day)}"


def _value(snapshot: Snapshot, part: re.Match[str]) -> tuple[str, object]:
    """The kind of a slot and its value, which is None if it stands for nothing."""
    record, digest, letter, number, exact, first, last, sco, day = part.groups()
    if record:
        kind = _RECORDS[record]
        return kind, _names(snapshot, kind).get(digest)
    if letter:
        return _NUMBERS[letter], _read(number) + _LEAST
    if exact:
        first = last = exact
    if first:
        since, until = _dated(first), _dated(last)
        return "date", Span(since, until) if EARLIEST <= since <= until <= LATEST else None
    if sco:
        return "sco", True
    asked = _dated(day)
    return "day", asked if FOUNDED <= asked <= LATEST else None


def _digest(kind: str, record: str) -> str:
    return urlsafe_b64encode(blake2s(f"{kind} {record}".encode(), digest_size=3).digest()).decode()


def _names(snapshot: Snapshot, kind: str) -> dict[str, str]:
    """Every id of a kind by its digest."""
    key = ("tokens", kind)
    found = snapshot.memo.get(key)
    if not isinstance(found, dict):
        digest = partial(_digest, kind)
        found = snapshot.memo[key] = {digest(record): record for record in snapshot.records.get(kind, {})}
    return found


def _number(value: int) -> str:
    if not _LEAST <= value <= _MOST:
        raise ValueError(value)
    value -= _LEAST
    return "".join(_DIGITS[value >> shift & 63] for shift in (12, 6, 0))


def _read(text: str) -> int:
    return sum(_DIGITS.index(digit) << shift for digit, shift in zip(text, (12, 6, 0), strict=True))


def _day(day: date) -> str:
    return _number((day - _FIRST_DAY).days)


def _dated(text: str) -> date:
    return _FIRST_DAY + timedelta(days=_read(text) + _LEAST)
