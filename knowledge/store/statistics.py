"""What was asked and how that went, which answers were liked, what was changed; and the day of the last digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from knowledge.model import Language
from knowledge.store.database import Database
from knowledge.store.journal import RELEASE, note
from knowledge.store.tables import META

DIGEST = "digest"
"""Under what `meta` notes the day of the last digest."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How often was asked in a language, and how that went."""

    language: Language
    answered: int
    unsure: int
    refused: int

    @property
    def all(self) -> int:
        return self.answered + self.unsure + self.refused


@dataclass(frozen=True, slots=True)
class Voted:
    """The thumbs under the answers to an intent."""

    intent: str
    up: int
    down: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What is known of some days."""

    first: date
    last: date
    """Both inclusive."""
    asked: tuple[Asked, ...]
    """By language, the one asked in most first."""
    intents: tuple[tuple[str, int], ...]
    """The intents asked most, with how often; some may be no intents any more."""
    up: int
    down: int
    disliked: tuple[Voted, ...]
    """The intents voted down most."""

    @property
    def answered(self) -> int:
        return sum(one.answered for one in self.asked)

    @property
    def unsure(self) -> int:
        return sum(one.unsure for one in self.asked)

    @property
    def refused(self) -> int:
        return sum(one.refused for one in self.asked)

    @property
    def all(self) -> int:
        return sum(one.all for one in self.asked)


async def statistics(database: Database, today: date, days: int, most: int = 10) -> Statistics:
    """What was asked in the last `days` days, today included; at most `most` intents of a kind.

    What is still being written is not in it. Raises StoreError.
    """
    first = today - timedelta(days=days - 1)
    between = first.isoformat(), today.isoformat()
    asked = await _rows(database, _ASKED, *between)
    intents = await _rows(database, _INTENTS, *between, most)
    votes = await _rows(database, _VOTES, *between)
    disliked = await _rows(database, _DISLIKED, *between, most)
    return Statistics(
        first,
        today,
        tuple(Asked(*row) for row in asked),
        tuple((intent, count) for intent, count in intents),
        votes[0].up,
        votes[0].down,
        tuple(Voted(*row) for row in disliked),
    )


async def changes(database: Database, today: date, days: int) -> int:
    """How many changes were made in the last `days` days, today included, not counting releases. Raises StoreError."""
    first = today - timedelta(days=days - 1)
    query = "SELECT count(*) AS made FROM journal WHERE who != ? AND substr(at, 1, 10) BETWEEN ? AND ?"
    rows = await _rows(database, query, RELEASE, first.isoformat(), today.isoformat())
    return int(rows[0].made)


async def waiting(database: Database) -> int:
    """How many questions wait to be reviewed. Raises StoreError."""
    return int((await _rows(database, "SELECT count(*) AS them FROM missed WHERE NOT dismissed"))[0].them)


async def digest_sent(database: Database) -> date | None:
    """The day of the last digest. Raises StoreError."""
    async with database.reading() as connection:
        found = (await connection.execute(select(META.c.value).where(META.c.name == DIGEST))).scalar()
    return date.fromisoformat(found) if found else None


async def note_digest(database: Database, day: date) -> None:
    """Notes that the digest is sent on a day. Raises StoreError."""
    async with database.changing() as connection:
        await connection.run_sync(lambda within: note(within, digest=day.isoformat()))


_ASKED = """
    SELECT language, coalesce(sum(count) FILTER (WHERE outcome = 'answered'), 0),
        coalesce(sum(count) FILTER (WHERE outcome = 'unsure'), 0),
        coalesce(sum(count) FILTER (WHERE outcome = 'refused'), 0)
    FROM tally WHERE day BETWEEN ? AND ? GROUP BY language ORDER BY sum(count) DESC, language
"""
_INTENTS = """
    SELECT intent, sum(count) FROM tally WHERE day BETWEEN ? AND ? AND intent != ''
    GROUP BY intent ORDER BY sum(count) DESC, intent LIMIT ?
"""
_VOTES = """
    SELECT coalesce(sum(good), 0) AS up, coalesce(sum(NOT good), 0) AS down FROM vote WHERE day BETWEEN ? AND ?
"""
_DISLIKED = """
    SELECT intent, sum(good), sum(NOT good) FROM vote WHERE day BETWEEN ? AND ?
    GROUP BY intent HAVING sum(NOT good) > 0 ORDER BY sum(NOT good) DESC, sum(good), intent LIMIT ?
"""


async def _rows(database: Database, query: str, *values: object) -> Sequence[Any]:
    async with database.reading() as connection:
        return (await connection.exec_driver_sql(query, values)).all()
