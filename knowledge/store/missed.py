"""Questions kept for editors to review: those not answered, and those whose answer was voted down; never who asked."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from knowledge.model import Language
from knowledge.store.database import Database

MISSED_KEPT = timedelta(days=30)
"""How long a question is kept after it was last asked."""
MISSED_MOST = 5_000
"""How many are kept; those asked longest ago go first."""
MISSED_LONGEST = 300
"""Characters of a question that are kept."""

Reason = Literal["unsure", "none", "vote"]

_GONE = "…"
_FORMAT = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_NAMED = re.compile(rf"(?:(?![{_HAN}])[\w.%+'-])*[@＠](?:[A-Za-z0-9_.-]+|[\w.-]*)")
"""E-mail addresses and @names; before the sign no Chinese, as it is written without spaces."""
_LABEL = "[A-Za-zА-Яа-яЁё0-9_-]+"
_WEB = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*://\S*|(?<![A-Za-z0-9])[Ww]{{3}}\.\S*"
    rf"|(?<![A-Za-zА-Яа-яЁё0-9_-])(?!\d\d?\.[A-Za-zА-Яа-яЁё])(?:{_LABEL}[.．])+(?:[a-zа-яё]{{2,}}|[A-ZА-ЯЁ]{{2,}})"
    r"(?:[:/?#]\S*)?"
)
"""Web addresses, with and without a beginning; "15.мая" is none, nor is ".Кто", a sentence begun without a space."""
_RUN = re.compile(r"[+(（]*\d(?:[\s.()（）/+_·*‐‑‒–—−－-]{0,3}\d){6,}")
"""Seven digits or more in a row, or parted as in telephone numbers."""
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<!\d)(?:{_YEAR}([./-]){_MONTH}\1{_DAY}|(?:{_DAY}([./-]){_MONTH}|{_MONTH}([./-]){_DAY})[./-]{_YEAR}"
    rf"|{_YEAR}[./-]{_MONTH}|{_MONTH}[./-]{_YEAR}|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|{_YEAR})(?!\d)"
)


class MissedKey(NamedTuple):
    """What is counted as one question: its text as it is kept, and why it is kept."""

    language: Language
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class MissedQuestion:
    """A question to review; `day`: when it was last asked, `intent`: what it was taken for at best."""

    number: int
    day: date
    language: Language
    text: str
    reason: Reason
    intent: str | None
    count: int


def scrubbed(text: str) -> str | None:
    """A question as it may be kept: in one line, cut to MISSED_LONGEST characters, e-mail and web addresses, @names
    and telephone numbers replaced by "…"; None if it is a command or no letter is left. Dates and years stay."""
    plain = "".join(_GONE if unicodedata.category(c) in ("Cs", "Co") else _visible(c) for c in text)
    line = " ".join(plain.split())
    if line.startswith("/"):
        return None
    for pattern in (_NAMED, _WEB):
        line = pattern.sub(_GONE, line)
    line = _RUN.sub(_unless_dates, line)[:MISSED_LONGEST].strip()
    return line if any(letter.isalpha() for letter in line) else None


def _visible(letter: str) -> str:
    """Nothing for what is not seen, so that it hides no number; a space for what parts lines."""
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in _FORMAT else letter


def _unless_dates(found: re.Match[str]) -> str:
    """A run of digits if it is dates and years, with at most a small number beside them."""
    run = unicodedata.normalize("NFKC", found.group())
    left = [digit for digit in _DATE.sub(" ", re.sub("[‐‑‒–—−]", "-", run)) if digit.isdigit()]
    return found.group() if len(left) <= 2 and not run.startswith("+") else _GONE


async def all_missed(database: Database) -> list[MissedQuestion]:
    """The questions that were not dismissed, the first kept first. Raises StoreError."""
    query = "SELECT number, day, language, text, reason, intent, count FROM missed WHERE NOT dismissed ORDER BY number"
    async with database.reading() as connection:
        rows = (await connection.exec_driver_sql(query)).all()
    return [MissedQuestion(row[0], date.fromisoformat(row[1]), *row[2:]) for row in map(tuple, rows)]


async def dismiss(database: Database, numbers: Iterable[int]) -> int:
    """Takes questions from review, also for when they are asked again while they are kept; returns how many there were.
    Raises StoreError."""
    return await _each(database, _DISMISS, numbers)


async def settle(database: Database, numbers: Iterable[int]) -> int:
    """Deletes questions that are answered now; returns how many there were. Raises StoreError."""
    return await _each(database, _SETTLE, numbers)


async def _each(database: Database, statement: str, numbers: Iterable[int]) -> int:
    async with database.changing() as connection:
        return (await connection.exec_driver_sql(statement, (json.dumps([*numbers]),))).rowcount


_DISMISS = "UPDATE missed SET dismissed = 1 WHERE NOT dismissed AND number IN (SELECT value FROM json_each(?))"
_SETTLE = "DELETE FROM missed WHERE number IN (SELECT value FROM json_each(?))"
