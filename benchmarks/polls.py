"""Updates that wait for a bot that polls: handed out in order, and gone once a later offset confirms them."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from functools import partial
from typing import Any

from benchmarks.wire import Served

MOST = 100
"""Updates handed out at once, as Telegram does."""
CONFLICT = b'{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}'


class Queue:
    """The updates of one bot. One poll waits at a time: a second one ends the first."""

    def __init__(self) -> None:
        self.polled = asyncio.Event()
        """Set when the bot has asked for the first time."""
        self._updates: deque[dict[str, Any]] = deque()
        self._unconfirmed: dict[int, asyncio.Future[None]] = {}
        self._offset = 0
        self._waiting: tuple[Served, asyncio.TimerHandle] | None = None

    def put(self, update: dict[str, Any]) -> asyncio.Future[None]:
        """Offers an update; done when it is confirmed. One that was offered before is not offered again."""
        number = update["update_id"]
        if number in self._unconfirmed:
            return self._unconfirmed[number]
        confirmed = asyncio.get_running_loop().create_future()
        if number < self._offset:
            confirmed.set_result(None)
        else:
            self._unconfirmed[number] = confirmed
            self._updates.append(update)
            self._hand_out()
        return confirmed

    def poll(self, connection: Served, offset: int, timeout: float) -> None:
        """A bot asks for what it has not confirmed: `offset` confirms every update before it. It is answered when
        there is something, or after `timeout` seconds."""
        self.polled.set()
        self._offset = max(self._offset, offset)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._unconfirmed.pop(self._updates.popleft()["update_id"]).set_result(None)
        if self._waiting:
            self._release()[0].reply(409, CONFLICT)
        timer = asyncio.get_running_loop().call_later(timeout, partial(self._hand_out, at_last=True))
        self._waiting = connection, timer
        self._hand_out()

    def close(self) -> None:
        """Lets go of the poll that waits."""
        if self._waiting:
            self._release()

    def _hand_out(self, *, at_last: bool = False) -> None:
        """Answers the poll that waits if there are updates, or its time is over."""
        if self._waiting and (self._updates or at_last):
            batch = [self._updates[number] for number in range(min(MOST, len(self._updates)))]
            connection, _ = self._release()
            connection.reply(200, json.dumps({"ok": True, "result": batch}).encode())

    def _release(self) -> tuple[Served, asyncio.TimerHandle]:
        assert self._waiting is not None
        released, self._waiting = self._waiting, None
        released[1].cancel()
        return released
