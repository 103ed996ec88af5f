"""Polling: updates are fetched, handled, and only then acknowledged, so that a crash loses none."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.intake import Intake
from handlers.context import Bot
from handlers.registry import KINDS

log = logging.getLogger(__name__)

WAIT = 30
"""Seconds that Telegram waits for an update to come."""
AT_ONCE = 100
"""The most updates that Telegram gives at once."""
TOGETHER = 0.3
"""Seconds in which the updates of one fetch are expected to be done, so that the next one acknowledges them."""
LONGEST_PAUSE = 30.0
"""Seconds between tries when Telegram cannot be reached."""


class Polling:
    """Fetches updates until it is stopped. Telegram forgets those below the offset of a fetch, which is therefore the
    first one that is still in hand; those after it come again, and are known."""

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
        self._next = 0
        self._pause = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Polls until `stop`, then finishes what is in hand and acknowledges it.

        Raises Conflict if another program polls with the same token, InvalidToken if the token is refused.
        """
        await self._bot.delete_webhook()
        stopping, alone = asyncio.create_task(stop.wait()), True
        try:
            while not stop.is_set():
                fetching = asyncio.create_task(self._fetch())
                await asyncio.wait([fetching, stopping], return_when=asyncio.FIRST_COMPLETED)
                if not fetching.done():
                    fetching.cancel()
                    with suppress(asyncio.CancelledError):
                        await fetching
                    break
                self._take(fetching.result())
                await self._settle(stopping)
        except (Conflict, InvalidToken):
            alone = False
            raise
        finally:
            stopping.cancel()
            await self._finish(acknowledging=alone)

    async def _fetch(self) -> tuple[Update, ...]:
        try:
            found = await self._bot.get_updates(self._offset(), AT_ONCE, WAIT, allowed_updates=KINDS)
        except (NetworkError, RetryAfter) as error:
            self._pause = min(LONGEST_PAUSE, 2 * self._pause or 0.5)
            log.warning("Telegram cannot be reached (%s), the next try is in %.1f s", type(error).__name__, self._pause)
            await asyncio.sleep(self._pause)
            return ()
        self._pause = 0.0
        return found

    def _offset(self) -> int | None:
        """The first update that is not done with; None at the start, for whatever is left."""
        return min([self._next, *self._in_hand]) or None

    def _take(self, updates: tuple[Update, ...]) -> None:
        for update in updates:
            if update.update_id not in self._in_hand:
                self._in_hand[update.update_id] = asyncio.create_task(self._intake.take(update))
                self._next = max(self._next, update.update_id + 1)

    async def _settle(self, stopping: asyncio.Task[bool]) -> None:
        """Waits a moment for what is in hand. What is still in hand then is waited for only until one is done, as each
        fetch brings it again at once; what failed is let go, to come again."""
        if not self._in_hand:
            return
        await asyncio.wait(self._in_hand.values(), timeout=TOGETHER)
        if not any(task.done() for task in self._in_hand.values()):
            some = [*self._in_hand.values(), stopping]
            await asyncio.wait(some, timeout=TOGETHER, return_when=asyncio.FIRST_COMPLETED)
        self._collect()

    def _collect(self) -> None:
        for number, task in list(self._in_hand.items()):
            if task.done():
                del self._in_hand[number]
                if task.exception() is not None:
                    log.error("update %d failed", number, exc_info=task.exception())
                elif not task.result():
                    self._next = min(self._next, number)

    async def _finish(self, *, acknowledging: bool) -> None:
        """Lets what is in hand come to its end, and acknowledges it unless that would end another program's poll."""
        if self._in_hand:
            await asyncio.wait(self._in_hand.values())
        self._collect()
        if self._next and acknowledging:
            with suppress(TelegramError):
                await self._bot.get_updates(self._offset(), 1, 0, allowed_updates=KINDS)
