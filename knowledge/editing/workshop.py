"""Where changes are made: proposed, tried, confirmed once, undone; and the desk that answers with what is confirmed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex

from cachetools import LRUCache, TTLCache

from knowledge.change import Change, Item, Key
from knowledge.desk import Desk
from knowledge.editing.previewing import Bench, Preview
from knowledge.errors import EditError, StoreError
from knowledge.model import Record
from knowledge.store import asked, ledger
from knowledge.store.database import Database
from knowledge.store.derived import keep
from knowledge.store.ledger import Entry
from knowledge.store.load import load

LIFE = timedelta(minutes=30)
"""How long a draft waits to be confirmed."""
MOST = 200
"""How many drafts wait; the oldest go first."""
ASKED = 40
"""How many of the questions asked most often are tried, beside the guarded ones."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that waits to be confirmed by whoever proposed it."""

    token: str
    """By which its buttons name it: eight hexadecimal digits, and it is known for good once it is confirmed."""
    who: str
    preview: Preview

    @property
    def change(self) -> Change:
        return self.preview.change


class Workshop:
    """Changes the knowledge in one database, for one process and its event loop."""

    def __init__(self, database: Database, desk: Desk, now: Callable[[], datetime]) -> None:
        self.database = database
        self.desk = desk
        self.now = now
        self.swapped: Callable[[Desk, frozenset[Key] | None], None] = lambda _desk, _keys: None
        """Is told of the desk that answers from now on, and of the records that are others; None if it is not known."""
        self._number: int | None = None
        """The newest entry when the desk was made, once it is known."""
        self._before = desk
        """The desk before the one that answers now, which followed it."""
        self._saved = desk.snapshot.revision
        self._drafts: TTLCache[str, Draft] = TTLCache(MOST, LIFE.total_seconds(), timer=lambda: now().timestamp())
        self._done: LRUCache[str, Entry] = LRUCache(MOST)
        self._benches: TTLCache[str, Bench] = TTLCache(1, LIFE.total_seconds(), timer=lambda: now().timestamp())
        self._past: LRUCache[tuple[int, str], Desk] = LRUCache(2)
        self._trying = asyncio.Lock()
        self._renewing = asyncio.Lock()

    async def propose(self, change: Change, who: str) -> Draft:
        """A draft of a change with its effect, to be confirmed by `who` within LIFE.

        Raises EditError if it changes nothing, ConflictError if a record is no longer as the change found it.
        """
        if not change.items:
            raise EditError("This changes nothing: the knowledge has it already.")
        await self.refresh()
        preview = await self.preview(change)
        draft = Draft(token_hex(4), who, preview)
        self._drafts[draft.token] = draft
        return draft

    async def preview(self, change: Change) -> Preview:
        """The effect of a change on the records as they stand. Raises ConflictError."""
        today = self.now().date()
        questions = await asked.most_asked(self.database, ASKED)
        async with self._trying:
            bench = await self._bench()
            return await asyncio.to_thread(bench.preview, change, questions, today)

    async def warm(self) -> None:
        """Prepares for the next preview, which is then as quick as any, unless that is done."""
        bench = self._benches.get("")
        if bench is None or not bench.of(self.desk):
            with suppress(StoreError):
                await self.preview(Change(()))

    def draft(self, token: str, who: str) -> Draft | None:
        """The draft of `who`; None if there is none, or no longer."""
        found = self._drafts.get(token)
        return found if found and found.who == who else None

    def drop(self, token: str, who: str) -> bool:
        """Gives a draft up; whether there was one."""
        return self.draft(token, who) is not None and self._drafts.pop(token, None) is not None

    async def confirm(self, token: str, who: str, *, although: bool = False) -> Entry:
        """Makes the change of a draft: in the file, with its entry, and in every answer from then on.

        Confirmed twice it is made once. `although`: in spite of the guarded questions that it breaks. Raises EditError
        if the draft is gone, cannot be confirmed or breaks guarded questions, ConflictError if a record was changed
        meanwhile, StoreError if the file cannot be written.
        """
        done = self._done.get(token)
        if done is not None and done.who == who:
            return done
        draft = self.draft(token, who)
        if draft is None:
            raise EditError("This preview has expired: send the change again.")
        if draft.preview.problems:
            raise EditError(f"This cannot be confirmed: {draft.preview.problems[0]}")
        if draft.preview.broken and not although:
            raise EditError("This breaks guarded questions: confirm it as such, or drop it.")
        entry = await ledger.apply(self.database, draft.change, who, token, self.now())
        self._done[token] = entry
        self._drafts.pop(token, None)
        await self.refresh()
        return entry

    async def undoing(self, number: int, why: str = "") -> Change:
        """What takes an entry back. Raises EditError if there is no such entry, or it cannot be taken back."""
        entry = await ledger.entry(self.database, number)
        change = await ledger.change_of(self.database, number)
        if entry.undone_by is not None:
            raise EditError(f"Entry {number} was undone already, by entry {entry.undone_by}.")
        back = change.reversed()
        if not any(item.before != item.after for item in back.items):
            raise EditError(f"There is nothing to undo in entry {number}.")
        return Change(back.items, why or f"undoes {number}", change.source, undoes=number)

    async def at(self, number: int) -> Desk:
        """A desk that answers from the knowledge as it stood after an entry. Raises EditError if there is none."""
        await self.refresh()
        place = (number, self.desk.snapshot.revision)
        if place not in self._past:
            now: dict[Key, Record | None] = {}
            then: dict[Key, Record | None] = {}
            for item in await ledger.since(self.database, number):  # the newest first
                now.setdefault(item.key, item.after)
                then[item.key] = item.before
            items = [Item(now[key], then[key]) for key in now if now[key] != then[key]]
            snapshot = self.desk.snapshot.changed(items, f"{self.desk.snapshot.revision} at {number}")
            self._past[place] = await asyncio.to_thread(self.desk.following, snapshot)
        return self._past[place]

    async def refresh(self) -> bool:
        """Brings the desk up to the records in the file, if they were changed, by this process or another one."""
        async with self._renewing:
            number, revision = await ledger.newest(self.database)
            before, self._number = self._number, number
            if revision == self.desk.snapshot.revision:
                return False
            items = await ledger.since(self.database, before) if before else None
            snapshot = await load(self.database)
            self._before = self.desk
            self.desk = await asyncio.to_thread(self.desk.following, snapshot)
            self.swapped(self.desk, None if items is None else frozenset(item.key for item in items))
            return True

    async def save(self) -> None:
        """Keeps the indexes of changed records beside them, so that the next start is quick."""
        if self._saved != self.desk.snapshot.revision:
            self._saved = self.desk.snapshot.revision
            await keep(self.database, self.desk.snapshot, self.desk.understanding)

    async def _bench(self) -> Bench:
        bench, desk = self._benches.get(""), self.desk
        if bench is None:
            bench = self._benches[""] = await asyncio.to_thread(Bench, desk)
        elif not bench.of(desk):
            known = bench.following if bench.of(self._before) else Bench
            bench = self._benches[""] = await asyncio.to_thread(known, desk)
        return bench
