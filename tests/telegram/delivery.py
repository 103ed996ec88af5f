"""Updates that wait for the bot: fetched by it, or posted to its webhook as Telegram does, several at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from itertools import takewhile
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector
from lo_bot_api_emulator import updates
from lo_bot_api_emulator.updates import UpdateError, UpdateQueues

from tests.telegram.calls import JSON
from tests.telegram.faults import CONFLICT

KINDS = (
    "message edited_message channel_post edited_channel_post callback_query inline_query chosen_inline_result "
    "guest_message my_chat_member chat_member message_reaction message_reaction_count managed_bot"
)
updates.KINDS.update(KINDS.split())
updates.ALLOWED_UPDATE_TYPES.update(updates.KINDS)

POLLED = (("offset", 0), ("limit", 100), ("timeout", 0))
AT_ONCE = 40
"""Updates posted at once unless the bot says how many."""
LONGEST = 60
"""Seconds in which a webhook has to answer."""
LONGEST_PAUSE = 1.0
"""Seconds before a post that failed is made again; the first pause is a twentieth of it."""


class Delivery(UpdateQueues):  # type: ignore[misc]
    """The queues of updates. An update stays until it is acknowledged: by an offset above it, or by a 2xx."""

    def __init__(self, **more: Any) -> None:
        super().__init__(record=lambda _: None, max_updates=1_000_000, insecure_webhooks=True, **more)
        self.posted: list[tuple[int, int]] = []
        """Every post to a webhook: (number of the update, status; 0 if there was no answer)."""
        self._posting: dict[int, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._client: ClientSession | None = None
        self._poller: object = None

    def waiting(self, token: str) -> list[JSON]:
        """Updates that are not acknowledged."""
        return list(self._state(token).updates)

    def polled(self, token: str) -> bool:
        """Whether a poll is waiting for updates."""
        return bool(self._state(token).polling)

    async def poll(self, token: str, fields: JSON, *, disconnected: Callable[[], bool]) -> list[JSON]:
        """Gives the updates from an offset on, or waits for one. A newer poll ends an older one, as Telegram has it."""
        state, loop = self._state(token), asyncio.get_running_loop()
        offset, limit, timeout = (int(fields.get(name, other)) for name, other in POLLED)
        mine = self._poller = object()
        async with state.condition:
            if "allowed_updates" in fields:
                state.allowed = updates.allowed_updates(fields["allowed_updates"])
            state.updates = [update for update in state.updates if update["update_id"] >= offset]
            state.condition.notify_all()
            deadline = loop.time() + timeout
            state.polling = True
            try:
                while True:
                    if state.url or self._poller is not mine:
                        raise UpdateError(CONFLICT[1]["description"], 409)
                    found = [update for update in state.updates if self._wants(state, update)][:limit]
                    left = deadline - loop.time()
                    if found or left <= 0:
                        return found
                    if disconnected():
                        raise asyncio.CancelledError
                    with suppress(TimeoutError):
                        await asyncio.wait_for(state.condition.wait(), min(left, 0.1))
            finally:
                if self._poller is mine:
                    state.polling = False

    @staticmethod
    def _wants(state: Any, update: JSON) -> bool:
        return not state.allowed or any(kind in update for kind in state.allowed)

    async def enqueue_again(self, token: str, update: JSON) -> None:
        """Delivers an update once more, as Telegram does when an acknowledgement was lost."""
        state = self._state(token)
        async with state.condition:
            state.updates.append(update)
            state.condition.notify_all()
        await self.deliver(token)

    async def set_webhook(self, token: str, fields: JSON) -> bool:
        """Takes the address and how many updates may be posted at once."""
        self._slots = asyncio.Semaphore(int(fields.get("max_connections", AT_ONCE)))
        return bool(await super().set_webhook(token, fields))

    async def deliver(self, token: str) -> int:
        """Starts posting every update that waits and is wanted; the posts go on by themselves."""
        state = self._state(token)
        newest_first = reversed(state.updates if state.url else [])
        new = list(takewhile(lambda update: update["update_id"] not in self._posting, newest_first))
        for update in reversed(new):
            if self._wants(state, update):
                self._posting[update["update_id"]] = asyncio.create_task(self._post(state, update))
        return len(new)

    async def _post(self, state: Any, update: JSON) -> None:
        """Posts one update until it is taken or the webhook is gone."""
        pause = LONGEST_PAUSE / 20
        try:
            while True:
                async with self._slots:
                    if not state.url or update not in state.updates:
                        return
                    status = await self._posted(state, update)
                self.posted.append((update["update_id"], status))
                if 200 <= status < 300:
                    state.updates.remove(update)
                    continue  # it may have been given again meanwhile
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, 2 * pause)
        finally:
            del self._posting[update["update_id"]]

    async def _posted(self, state: Any, update: JSON) -> int:
        if self._client is None:
            self._client = ClientSession(timeout=ClientTimeout(LONGEST), connector=TCPConnector(limit=0))
        headers = {"X-Telegram-Bot-Api-Secret-Token": state.secret} if state.secret else {}
        try:
            async with self._client.post(state.url, json=update, headers=headers, allow_redirects=False) as reply:
                return reply.status
        except (ClientError, TimeoutError):
            return 0

    async def close(self) -> None:
        """Ends the posts that are still being tried."""
        tasks = list(self._posting.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.close()
