"""Updates come in here, by polling or by webhook: each is handled once, and those of a chat in their order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime
from time import perf_counter

from cachetools import LRUCache
from telegram import Update

from bot.metrics import Metrics
from handlers.context import App, Services

log = logging.getLogger(__name__)

TRIES = 5
"""How often an update may fail for want of a connection before it is given up; the pauses between, in seconds, are
growing powers of two, as whoever brings the update may bring it again at once."""


class Intake:
    """Hands updates to the handlers. An update counts as handled when its answer was sent, and is noted then; whoever
    brought it may acknowledge it to Telegram only after `take` has said so."""

    def __init__(
        self,
        application: App,
        services: Services,
        metrics: Metrics,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._application = application
        self._services = services
        self._metrics = metrics
        self._now = now
        self._sleep = sleep
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}
        self._failed: LRUCache[int, int] = LRUCache(1_000)

    async def take(self, update: Update) -> bool:
        """Whether the update is done with: now, before, or for good. False: it is to come again.

        An update that is in hand already is waited for, not handled a second time.
        """
        kind = _kind(update)
        if self._services.chats.handled(update.update_id):
            self._metrics.updated(kind, "repeated")
            return True
        task = self._in_hand.get(update.update_id)
        if task is None:
            task = asyncio.create_task(self._handle(update, kind), name=f"update {update.update_id}")
            self._in_hand[update.update_id] = task
            task.add_done_callback(lambda _: self._in_hand.pop(update.update_id, None))
        else:
            self._metrics.updated(kind, "repeated")
        # Whoever brought the update may go away; the answer is given all the same.
        return await asyncio.shield(task)

    async def drain(self) -> None:
        """Waits until nothing is in hand."""
        while self._in_hand:
            await asyncio.wait(self._in_hand.values())

    async def _handle(self, update: Update, kind: str) -> bool:
        start = perf_counter()
        async with self._turn(_conversation(update)):
            await self._application.process_update(update)
        done = update.update_id not in self._services.unhandled
        self._services.unhandled.discard(update.update_id)
        if not done:
            tries = self._failed[update.update_id] = self._failed.get(update.update_id, 0) + 1
            if tries < TRIES:
                self._metrics.updated(kind, "failed")
                await self._sleep(2**tries)
                return False
            log.error("update %d was given up after %d tries", update.update_id, tries)
        self._services.chats.handle(update.update_id, self._now())
        self._metrics.updated(kind, "handled", perf_counter() - start)
        return True

    @asynccontextmanager
    async def _turn(self, conversation: int | None) -> AsyncIterator[None]:
        """The turn of a conversation: its updates one after the other, those of others meanwhile."""
        if conversation is None:
            yield
            return
        lock, waiting = self._turns.get(conversation) or (asyncio.Lock(), 0)
        self._turns[conversation] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._turns[conversation]
            if waiting == 1:
                del self._turns[conversation]
            else:
                self._turns[conversation] = lock, waiting - 1


def _kind(update: Update) -> str:
    """What an update brings, by the name of its field."""
    return next((kind for kind in _KINDS if getattr(update, kind, None) is not None), "other")


_KINDS: Iterable[str] = tuple(Update.ALL_TYPES)


def _conversation(update: Update) -> int | None:
    """The chat of an update, or who looks something up; None for what has no order."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
