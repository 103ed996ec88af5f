"""Cards and databases for the tests of what lasts about chats."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine

from knowledge.question import Candidate, Question, Slots, Span
from knowledge.store import Card, Chats, migrations, open_database

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TODAY = NOW.date()
WORDS = "who was the secretary-general in 2019"
ASKED = Question(
    WORDS,
    "en",
    "match",
    "holder",
    Slots(
        office=("sg",), date=(Span(date(2019, 1, 1), date(2019, 12, 31), "in 2019"),), inherited=frozenset({"office"})
    ),
    0.9,
    masked="who was the {office} {date}",
    words=("who", "was", "the"),
    repairs=(("secretry", "secretary"),),
)


def card(chat: int, answer: int, *, question: int | None = None, asker: int | None = 7, text: str = WORDS) -> Card:
    """A card, which came with the readings it was chosen from."""
    asked = replace(ASKED, text=text, candidates=(Candidate("holder", 0.9, {"words": 0.9}),), variants=(Slots(),))
    return Card(chat, answer, question, asker, NOW, asked, TODAY)


def later(**time: int) -> datetime:
    return NOW + timedelta(**time)


def empty(path: Path) -> Path:
    """A database without any records, at `path`."""
    path.write_bytes(_template())
    return path


@asynccontextmanager
async def chats_at(path: Path, *, wait: float = 10.0) -> AsyncIterator[Chats]:
    """As a process has them from its start to its end."""
    async with await open_database(f"sqlite:///{path}", wait=wait) as database:
        chats = await Chats.open(database, wait=wait)
        try:
            yield chats
        finally:
            await chats.close()


@cache
def _template() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.sqlite"
        engine = create_engine(f"sqlite:///{path}")
        with engine.begin() as connection:
            migrations.upgrade(connection)
        engine.dispose()
        with closing(sqlite3.connect(path)) as plain:
            plain.execute("PRAGMA journal_mode = WAL")
        return path.read_bytes()
