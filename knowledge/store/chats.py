"""What lasts about chats: preferences, cards sent, updates handled, counts of what is asked, and votes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal, Self, TypedDict, Unpack

from cachetools import FIFOCache, LRUCache

from knowledge.errors import StoreError
from knowledge.model import Language
from knowledge.question import Question
from knowledge.store.card import Card, Key, Row, lean, reading, stamp, to_card, to_row
from knowledge.store.database import WAIT, Database
from knowledge.store.diary import Diary, Trouble
from knowledge.store.missed import MISSED_KEPT, MISSED_MOST, MissedKey, Reason, scrubbed

KEPT = timedelta(hours=48)
"""How long a card and the number of a handled update are kept; Telegram repeats an update for a day."""
VOTES_KEPT = timedelta(days=180)
PREFERENCES_KEPT = timedelta(days=365)
"""How long after a chat was last used."""
RECENT = timedelta(days=30)
"""The days, up to and including today, whose questions tell what is asked most often."""
CHATS, CARDS, UPDATES = 10_000, 500, 20_000
"""How many of each stay in memory."""

Outcome = Literal["answered", "unsure", "refused"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a chat wants to be answered."""

    language: Language | None = None
    """None: in the language of the question."""
    as_of: date | None = None
    """None: as of today."""
    size: Literal["compact", "full"] = "compact"
    cooldown: int = 30
    """Seconds before the same answer is given again."""


class Changes(TypedDict, total=False):
    """The preferences to change."""

    language: Language | None
    as_of: date | None
    size: Literal["compact", "full"]
    cooldown: int


class Chats:
    """What lasts about chats, for one process and its event loop; to be opened with `open`, and closed.

    What is "written behind" is known at once to whoever asks here, in the file moments later, and raises nothing if
    the file cannot be written; nor does reading, which then finds nothing. Both are told in the log, without any text
    of a question. Changes of preferences and deletions are in the file when they return, or raise StoreError.
    """

    def __init__(self, database: Database, *, wait: float = WAIT) -> None:
        self._database = database
        self._trouble = Trouble()
        self._diary = Diary(database, Trouble(), wait=wait)
        self._known: LRUCache[int, Preferences] = LRUCache(CHATS)
        self._changes = 0
        """Of preferences, so far: what was read before one of them is not remembered after it."""
        self._cards: LRUCache[Key, Card] = LRUCache(CARDS)
        self._handled: FIFOCache[int, str] = FIFOCache(UPDATES)

    @classmethod
    async def open(cls, database: Database, *, wait: float = WAIT) -> Self:
        """With the updates handled last at hand; the tables must be up to date (see `refresh`).

        `wait`: seconds to wait for another program that is writing. Raises StoreError if the file cannot be read.
        """
        chats = cls(database, wait=wait)
        query = "SELECT update_id, at FROM handled ORDER BY at DESC, update_id DESC LIMIT ?"
        async with database.reading() as connection:
            rows = (await connection.exec_driver_sql(query, (UPDATES,))).all()
        chats._handled.update((row.update_id, row.at) for row in reversed(rows))
        return chats

    async def preferences(self, chat: int) -> Preferences:
        """The preferences of a chat; the usual ones if it never set any."""
        if (known := self._known.get(chat)) is not None:
            return known
        changes = self._changes
        rows = await self._read(_PREFERENCES, chat)
        found = _preferences(rows)
        if rows is not None and changes == self._changes:
            self._known[chat] = found
        return found

    async def prefer(self, chat: int, now: datetime, **changes: Unpack[Changes]) -> Preferences:
        """Changes preferences of a chat, and returns all of them. Raises StoreError."""
        async with self._diary.lock:
            async with self._database.changing() as connection:
                rows = (await connection.exec_driver_sql(_PREFERENCES, (chat,))).all()
                found = replace(_preferences(rows), **changes)
                day = found.as_of and found.as_of.isoformat()
                await connection.exec_driver_sql(
                    "REPLACE INTO chat (id, language, as_of, size, cooldown, at) VALUES (?, ?, ?, ?, ?, ?)",
                    (chat, found.language, day, found.size, found.cooldown, stamp(now)),
                )
            self._changed(chat)
            self._known[chat] = found
            return found

    async def moved(self, old: int, new: int) -> None:
        """A group became a supergroup: its preferences follow, unless the new one has some. Raises StoreError."""
        async with self._diary.lock:
            async with self._database.changing() as connection:
                await connection.exec_driver_sql("UPDATE OR IGNORE chat SET id = ? WHERE id = ?", (new, old))
                await connection.exec_driver_sql("DELETE FROM chat WHERE id = ?", (old,))
            self._changed(old, new)

    def handled(self, update_id: int) -> bool:
        """Whether an update was handled, as far back as is remembered."""
        return update_id in self._handled

    def handle(self, update_id: int, now: datetime) -> None:
        """Remembers that an update was handled; written behind."""
        self._handled[update_id] = at = stamp(now)
        self._diary.handle(update_id, at)

    def keep(self, card: Card) -> None:
        """Keeps a card that was sent or edited; written behind."""
        card = lean(card)
        self._diary.keep(to_row(card))
        self._cards[card.chat, card.answer] = card

    def drop(self, chat: int, answer: int) -> None:
        """Forgets a card that was deleted; written behind."""
        self._cards.pop((chat, answer), None)
        self._diary.drop((chat, answer))

    async def card(self, chat: int, answer: int) -> Card | None:
        """The card that is message `answer` of a chat; None if it is not one, or no longer kept."""
        key = (chat, answer)
        if (known := self._cards.get(key)) is not None:
            return known
        unwritten = self._diary.cards
        if key in unwritten:
            row = unwritten[key]
        else:
            rows = await self._read(f"{_CARDS} WHERE chat = ? AND answer = ?", chat, answer)
            row = Row(*rows[0]) if rows else None
        return to_card(row) if row else None

    async def answered(self, chat: int, question: int) -> Card | None:
        """The card that answers message `question` of a chat, the newest if there are several."""
        unwritten = {key: row for key, row in self._diary.cards.items() if key[0] == chat}
        rows = await self._read(f"{_CARDS} WHERE chat = ? AND question = ?", chat, question)
        found = {(row.chat, row.answer): Row(*row) for row in rows or ()} | unwritten
        answers = [row for row in found.values() if row and row.question == question]
        return to_card(max(answers)) if answers else None

    def count(self, day: date, intent: str | None, language: Language, outcome: Outcome) -> None:
        """Counts an answer; written behind."""
        self._diary.count(day.isoformat(), intent or "", language, outcome)

    async def most_asked(self, today: date, language: Language, most: int) -> tuple[str, ...]:
        """The intents answered most often of late, the first one first: at most `most`, and those asked in `language`
        before others. Some may be no intents any more."""
        query = """
            SELECT intent FROM tally WHERE day BETWEEN ? AND ? AND outcome = 'answered' AND intent != '' GROUP BY intent
            ORDER BY sum(count) FILTER (WHERE language = ?) DESC, sum(count) DESC, intent LIMIT ?
        """
        first = today - RECENT + timedelta(days=1)
        rows = await self._read(query, first.isoformat(), today.isoformat(), language, most)
        return tuple(row.intent for row in rows or ())

    def vote(self, today: date, asked: Question, day: date, good: bool) -> None:
        """A vote on the answer to `asked` as of `day`, kept without its text and without who voted; written behind."""
        self._diary.vote(today.isoformat(), asked.intent or "", asked.language, reading(asked.slots, day), good)

    def miss(self, today: date, text: str, language: Language, reason: Reason, intent: str | None) -> None:
        """Keeps a question for editors to review, without who asked it; written behind."""
        if line := scrubbed(text):
            self._diary.miss(MissedKey(language, line, reason), today.isoformat(), intent)

    async def forget(self, user: int) -> None:
        """Deletes what is kept of an account: its private chat, the cards it asked for anywhere, and of the questions
        to review those that the cards show to be its own. Raises StoreError if the file still has it.
        """
        async with self._diary.lock:
            unwritten = self._diary.forget(user)
            self._drop_cards(lambda card: user in (card.chat, card.asker))
            async with self._database.changing() as connection:
                rows = await connection.exec_driver_sql(f"{_CARDS} WHERE chat = ? OR asker = ?", (user, user))
                found = {(row.chat, row.answer): row for row in (*map(Row._make, rows), *unwritten)}
                for question in filter(None, map(_missed, filter(None, map(to_card, found.values())))):
                    if not self._diary.unmiss(question):
                        for statement in _UNMISS:
                            await connection.exec_driver_sql(statement, tuple(question))
                await connection.exec_driver_sql("DELETE FROM chat WHERE id = ?", (user,))
                await connection.exec_driver_sql("DELETE FROM card WHERE chat = ? OR asker = ?", (user, user))
            self._changed(user)

    async def expire(self, now: datetime) -> None:
        """Deletes what is as old as it may become, or older. To be called at least once a day. Raises StoreError."""
        last = stamp(now - KEPT)
        async with self._diary.lock:
            self._drop_cards(lambda card: stamp(card.asked_at) <= last)
            for update_id in [update_id for update_id, at in self._handled.items() if at <= last]:
                del self._handled[update_id]
            async with self._database.changing() as connection:
                await connection.exec_driver_sql(_USED)
                for statement, limit in (
                    ("DELETE FROM card WHERE asked_at <= ?", last),
                    ("DELETE FROM handled WHERE at <= ?", last),
                    ("DELETE FROM vote WHERE day <= ?", stamp(now - VOTES_KEPT)[:10]),
                    ("DELETE FROM missed WHERE day <= ?", stamp(now - MISSED_KEPT)[:10]),
                    (_TOO_MANY_MISSED, MISSED_MOST),
                ):
                    await connection.exec_driver_sql(statement, (limit,))
                limit = stamp(now - PREFERENCES_KEPT)
                gone = await connection.exec_driver_sql("DELETE FROM chat WHERE at <= ? RETURNING id", (limit,))
                chats = gone.scalars().all()
            self._changed(*chats)

    async def flush(self) -> None:
        """Returns when all that was written behind before is in the file, or has been tried once more in vain."""
        await self._diary.flush()

    async def close(self) -> None:
        """Writes what is not written yet; the database stays open."""
        await self._diary.close()

    def _changed(self, *chats: int) -> None:
        """What is known of their preferences is no longer true."""
        self._changes += 1
        for chat in chats:
            self._known.pop(chat, None)

    def _drop_cards(self, which: Callable[[Card], bool]) -> None:
        for key in [key for key, card in self._cards.items() if which(card)]:
            del self._cards[key]

    async def _read(self, query: str, *values: object) -> Sequence[Any] | None:
        """The rows of a query; None if the file cannot be read."""
        try:
            async with self._database.reading() as connection:
                rows = (await connection.exec_driver_sql(query, values)).all()
        except StoreError as error:
            self._trouble.tell("What is kept about chats cannot be read from %s: %s", self._database.path, error)
            return None
        self._trouble.over()
        return rows


_PREFERENCES = "SELECT language, as_of, size, cooldown FROM chat WHERE id = ?"
_CARDS = "SELECT chat, answer, question, asker, asked_at, body FROM card"
_UNMISS = (
    "DELETE FROM missed WHERE language = ? AND text = ? AND reason = ? AND count = 1",
    "UPDATE missed SET count = count - 1 WHERE language = ? AND text = ? AND reason = ? AND count > 1",
)
"""Takes one arrival of a question to review back."""
_TOO_MANY_MISSED = """
    DELETE FROM missed WHERE number NOT IN (SELECT number FROM missed ORDER BY day DESC, number DESC LIMIT ?)
"""
_USED = """
    UPDATE chat SET at = asked_at FROM (SELECT chat, max(asked_at) AS asked_at FROM card GROUP BY chat) AS last
    WHERE chat.id = last.chat AND chat.at < last.asked_at
"""
"""A chat was last used when its preferences were changed or a card was sent: so that no question need note it."""


def _missed(card: Card) -> MissedKey | None:
    """The question to review that a card may have led to."""
    asked, line = card.asked, scrubbed(card.asked.text)
    if line is None or (asked.outcome == "match" and not card.voted):
        return None
    return MissedKey(asked.language, line, "vote" if asked.outcome == "match" else asked.outcome)


def _preferences(rows: Sequence[Any] | None) -> Preferences:
    if not rows:
        return Preferences()
    language, as_of, size, cooldown = rows[0]
    return Preferences(language, as_of and date.fromisoformat(as_of), size, cooldown)
