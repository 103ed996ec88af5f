"""What is written behind: gathered in memory while the last of it is being written, then written in one transaction."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import ChainMap
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from knowledge.store.card import Key, Row
from knowledge.store.database import WAIT, Database
from knowledge.store.missed import MissedKey

BOUND = 10_000
"""How many things of a kind may wait; beyond, the oldest tenth is given up."""
PAUSE = 1.0
"""Seconds after a failure before something new sets off the next try."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Batch:
    """What is written together. Each thing stands once, as it was last; counts are summed."""

    cards: dict[Key, Row | None] = field(default_factory=dict)
    """None: the card is gone."""
    handled: dict[int, str] = field(default_factory=dict)
    """When an update was handled."""
    tally: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    """By day, intent, language and outcome."""
    votes: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    """Day, intent, language, reading and whether the answer was good."""
    missed: dict[MissedKey, tuple[str, str | None, int]] = field(default_factory=dict)
    """The last day, what it was taken for, and how often it came."""

    def __len__(self) -> int:
        return len(self.cards) + len(self.handled) + len(self.tally) + len(self.votes) + len(self.missed)

    def follow(self, older: Batch) -> None:
        """Takes in what an older batch could not write."""
        self.cards = _behind(self.cards, older.cards)
        self.handled = _behind(self.handled, older.handled)
        for key, count in older.tally.items():
            self.tally[key] = self.tally.get(key, 0) + count
        for question, (day, intent, count) in older.missed.items():
            newer = self.missed.get(question, (day, intent, 0))
            self.missed[question] = (newer[0], newer[1], newer[2] + count)
        self.votes = older.votes + self.votes
        for kind in (self.cards, self.handled, self.tally, self.missed):
            _shorten(kind)
        del self.votes[:-BOUND]

    def statements(self) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
        """The statements that write it, with the rows of each."""
        yield (
            "DELETE FROM card WHERE chat = ? AND answer = ?",
            [key for key, row in self.cards.items() if row is None],
        )
        yield (
            "REPLACE INTO card (chat, answer, question, asker, asked_at, body) VALUES (?, ?, ?, ?, ?, ?)",
            [row for row in self.cards.values() if row is not None],
        )
        yield "REPLACE INTO handled (update_id, at) VALUES (?, ?)", list(self.handled.items())
        yield (
            "INSERT INTO tally (day, intent, language, outcome, count) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (day, intent, language, outcome) DO UPDATE SET count = count + excluded.count",
            [(*key, count) for key, count in self.tally.items()],
        )
        yield (
            "INSERT INTO missed (language, text, reason, day, intent, count) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (language, text, reason) DO UPDATE SET count = count + excluded.count, day = excluded.day, "
            "intent = excluded.intent",
            [(*question, *rest) for question, rest in self.missed.items()],
        )
        yield "INSERT INTO vote (day, intent, language, body, good) VALUES (?, ?, ?, ?, ?)", list(self.votes)


def _behind(newer: dict[Any, Any], older: dict[Any, Any]) -> dict[Any, Any]:
    """All of the older ones that are not replaced, and then the newer."""
    return {key: value for key, value in older.items() if key not in newer} | newer


def _shorten(waiting: dict[Any, Any]) -> None:
    """Keeps to the bound. A tenth at a time, as a dictionary is slow to find its first key after many deletions."""
    if len(waiting) > BOUND:
        for key in list(islice(waiting, len(waiting) - BOUND + BOUND // 10)):
            del waiting[key]


class Trouble:
    """Tells each kind of trouble once, until it is over."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def tell(self, what: str, path: Path, problem: object) -> None:
        """Logs `what`, a sentence with places for the file and the problem."""
        if (said := f"{what} {problem}") not in self._told:
            self._told.add(said)
            log.warning(what, path, problem)

    def over(self) -> None:
        """Tells that it works again, if it did not."""
        if self._told:
            self._told.clear()
            log.info("What is kept about chats is read and written again.")


class Diary:
    """Writes behind, in a thread and on a connection of its own: through the engine, a commit would hold up the event
    loop twenty times as long. Nothing here raises for a file that cannot be written; it waits for the next try.

    `wait`: seconds to wait for another program that is writing.
    """

    def __init__(self, database: Database, trouble: Trouble, *, wait: float = WAIT) -> None:
        self.lock = asyncio.Lock()
        """Held by whoever writes about chats, so that all of it is written in the order in which it is seen."""
        self._database = database
        self._trouble = trouble
        self._wait = wait
        self._waiting = Batch()
        self._writing = Batch()
        self._connection: sqlite3.Connection | None = None
        self._task: asyncio.Task[None] | None = None
        self._next_try = 0.0
        self._closed = False

    @property
    def cards(self) -> Mapping[Key, Row | None]:
        """The cards that are not written yet; None for one that is gone."""
        return ChainMap(self._waiting.cards, self._writing.cards)

    def keep(self, row: Row) -> None:
        """A card that was sent, or edited."""
        self._put(self._waiting.cards, (row.chat, row.answer), row)

    def drop(self, key: Key) -> None:
        """A card that is gone."""
        self._put(self._waiting.cards, key, None)

    def handle(self, update_id: int, at: str) -> None:
        """An update that was handled."""
        self._put(self._waiting.handled, update_id, at)

    def count(self, day: str, intent: str, language: str, outcome: str) -> None:
        """One more answer of this kind."""
        key = (day, intent, language, outcome)
        self._put(self._waiting.tally, key, self._waiting.tally.get(key, 0) + 1)

    def vote(self, day: str, intent: str, language: str, reading: str, good: bool) -> None:
        """A vote on an answer."""
        self._waiting.votes.append((day, intent, language, reading, int(good)))
        del self._waiting.votes[:-BOUND]
        self._start()

    def miss(self, question: MissedKey, day: str, intent: str | None) -> None:
        """A question to review."""
        _, _, count = self._waiting.missed.get(question, (day, intent, 0))
        self._put(self._waiting.missed, question, (day, intent, count + 1))

    def forget(self, user: int) -> list[Row]:
        """Gives up the cards of a private chat, and those that its account asked for, before they are written; returns
        them.

        To be called under the lock.
        """
        cards = self._waiting.cards
        found = [(key, row) for key, row in cards.items() if key[0] == user or (row and row.asker == user)]
        for key, _ in found:
            del cards[key]
        return [row for _, row in found if row]

    def unmiss(self, question: MissedKey) -> bool:
        """Takes one arrival of a question to review back, if it is not written yet; to be called under the lock."""
        day, intent, count = self._waiting.missed.get(question, ("", None, 0))
        if count > 1:
            self._waiting.missed[question] = (day, intent, count - 1)
        elif count:
            del self._waiting.missed[question]
        return bool(count)

    async def flush(self) -> None:
        """Returns when all that was given before is in the file, or has been tried once more in vain."""
        if self._task:
            await asyncio.wait([self._task])
        self._start(now=True)
        if self._task:
            await asyncio.wait([self._task])

    async def close(self) -> None:
        """Writes what waits. What comes later is not written any more."""
        self._closed = True
        await self.flush()
        if left := len(self._waiting):
            log.error("%d notes about chats could not be written to %s and are lost.", left, self._database.path)
        if self._connection:
            await asyncio.to_thread(self._connection.close)
            self._connection = None

    def _put(self, kind: dict[Any, Any], key: Hashable, value: object) -> None:
        kind.pop(key, None)  # so that it is among the newest again
        kind[key] = value
        _shorten(kind)
        self._start()

    def _start(self, *, now: bool = False) -> None:
        """Begins to write what waits, unless that is going on or has just failed."""
        loop = asyncio.get_running_loop()
        if self._task is None and self._waiting and (now or (not self._closed and loop.time() >= self._next_try)):
            self._task = loop.create_task(self._write())

    async def _write(self) -> None:
        async with self.lock:
            batch = self._writing = self._waiting
            self._waiting = Batch()
            if failed := not await self._done_with(batch):
                self._waiting.follow(batch)
                self._next_try = asyncio.get_running_loop().time() + PAUSE
            self._writing = Batch()
        self._task = None
        if not failed:
            self._start()

    async def _done_with(self, batch: Batch) -> bool:
        """Whether a batch is written, or can never be: it would be refused again, and must not hold up the rest."""
        try:
            await asyncio.to_thread(self._commit, batch)
        except sqlite3.OperationalError as error:
            what = "What is kept about chats cannot be written to %s and waits in memory: %s."
            self._trouble.tell(what, self._database.path, error)
            return False
        except Exception as error:
            what = "What was to be kept about chats was refused by %s and is lost: %s."
            self._trouble.tell(what, self._database.path, type(error).__name__)
        else:
            self._trouble.over()
        return True

    def _commit(self, batch: Batch) -> None:
        if self._database.read_only:
            raise sqlite3.OperationalError("it is read-only")
        connection = self._connection or connect(self._database.path, self._wait)
        self._connection = None
        try:
            connection.execute("BEGIN IMMEDIATE")
            for statement, rows in batch.statements():
                if rows:
                    connection.executemany(statement, rows)
            connection.execute("COMMIT")
        except BaseException:
            connection.close()  # which rolls back; the next try begins with a new one
            raise
        self._connection = connection


def connect(path: Path, wait: float) -> sqlite3.Connection:
    """A connection to a file that is there, for one thread after the other."""
    return sqlite3.connect(f"{path.as_uri()}?mode=rw", wait, isolation_level=None, check_same_thread=False, uri=True)
