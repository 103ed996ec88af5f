"""The load: updates posted to a webhook as Telegram posts them, over connections that are kept, and what it took."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from benchmarks.api import Call, Hook
from benchmarks.processes import PATIENCE, Bot
from benchmarks.updates import Post, Update
from benchmarks.wire import Client

PAUSE = 0.1
"""Seconds after which an update that was not accepted is sent again, the first time; then twice as long, and so on."""
LONGEST_PAUSE = 5.0


class Webhook:
    """Posts updates over at most so many connections as the bot asked for (Telegram's default is 40)."""

    def __init__(self, hook: Hook) -> None:
        address = urlsplit(hook.url)
        self._host, self._port = address.hostname or "", address.port or 80
        head = f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Type: application/json\r\n"
        secret = f"X-Telegram-Bot-Api-Secret-Token: {hook.secret}\r\n" if hook.secret else ""
        self._head = f"{head}{secret}Content-Length: ".encode()
        self.connections = hook.connections
        self._free: asyncio.LifoQueue[Client | None] = asyncio.LifoQueue()
        for _ in range(hook.connections):
            self._free.put_nowait(None)
        self.repeated = 0
        """Deliveries that had to be made again."""
        self.handling: list[float] = []
        """Seconds from posting each update to its acknowledgement, waiting for a free connection not among them."""

    async def post(self, update: Update) -> int:
        """The status of one delivery. Raises OSError if the connection was refused or broke."""
        body = json.dumps(update, ensure_ascii=False).encode()
        client = await self._free.get()
        try:
            if client is None or not client.usable:
                loop = asyncio.get_running_loop()
                _, client = await loop.create_connection(Client, self._host, self._port)
            posted = time.perf_counter()
            status = await client.send(self._head + b"%d\r\n\r\n" % len(body) + body)
            if 200 <= status < 300:
                self.handling.append(time.perf_counter() - posted)
            return status
        finally:
            self._free.put_nowait(client)

    async def deliver(self, update: Update) -> None:
        """Posts an update until it is accepted."""
        pause = PAUSE
        while True:
            try:
                if 200 <= await self.post(update) < 300:
                    return
            except OSError:
                pass
            self.repeated += 1
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def close(self) -> None:
        """Closes every connection."""
        while not self._free.empty():
            if client := self._free.get_nowait():
                client.close()


@dataclass(frozen=True)
class Round:
    """What one bot did with one load."""

    seconds: float
    """From the first update posted to the last answer sent."""
    updates: int
    cpu: float
    """Seconds of the bot's processor time."""
    accepted: list[float] = field(repr=False)
    """Seconds from posting each update to its acknowledgement."""
    answered: list[float] = field(repr=False)
    """Seconds from when each update was due to be posted to when its answer reached the server."""
    load: float
    """The share of its core that the load and the server took themselves."""

    @property
    def rate(self) -> float:
        """Updates answered a second."""
        return self.updates / self.seconds

    @property
    def cpu_each(self) -> float:
        """Milliseconds of the bot's processor time for each update."""
        return self.cpu / self.updates * 1e3


def quantile(values: Sequence[float], share: float) -> float:
    """The value below or at which lies this share of all."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


class Load:
    """Questions from many private chats, put to one bot that sends one message for each."""

    def __init__(self, bot: Bot, webhook: Webhook, post: Post, chats: int) -> None:
        self._bot = bot
        self._webhook = webhook
        self._post = post
        self._chats = chats
        self._due: dict[int, deque[float]] = {}
        self._answered: list[float] = []
        self._expected = 0
        self._done = asyncio.Event()
        bot.api.watchers.append(self._watch)

    async def flood(self, texts: Sequence[str]) -> Round:
        """Every connection posts the next question as soon as its last was acknowledged."""
        pending = iter(enumerate(texts))

        async def worker() -> None:
            for number, text in pending:
                await self._ask(number, text, time.perf_counter())

        return await self._measured(len(texts), [worker() for _ in range(self._webhook.connections)])

    async def pace(self, texts: Sequence[str], rate: float) -> Round:
        """`rate` questions a second, each when it is due, whatever became of those before."""
        start = time.perf_counter()

        async def one(number: int, text: str) -> None:
            due = start + number / rate
            await asyncio.sleep(due - time.perf_counter())
            await self._ask(number, text, due)

        return await self._measured(len(texts), [one(number, text) for number, text in enumerate(texts)])

    async def _measured(self, updates: int, work: Sequence[Coroutine[None, None, None]]) -> Round:
        self._due, self._answered, self._webhook.handling = {}, [], []
        self._expected = updates
        self._done.clear()
        start, cpu, own = time.perf_counter(), self._bot.cpu, time.process_time()
        await asyncio.gather(*work)
        try:
            await asyncio.wait_for(self._done.wait(), PATIENCE)
        except TimeoutError:
            raise self._bot.failed(f"answered {len(self._answered)} of {updates} updates") from None
        seconds = time.perf_counter() - start
        load = (time.process_time() - own) / seconds
        return Round(seconds, updates, self._bot.cpu - cpu, self._webhook.handling, self._answered, load)

    async def _ask(self, number: int, text: str, due: float) -> None:
        person = 1_000_000 + number % self._chats
        self._due.setdefault(person, deque()).append(due)
        status = await self._webhook.post(self._post.message(person, person, text))
        if status >= 300:
            raise self._bot.failed(f"refused an update with {status}")

    def _watch(self, call: Call) -> None:
        if call.method != "sendMessage":
            return
        self._answered.append(time.perf_counter() - self._due[int(call.place)].popleft())
        if len(self._answered) == self._expected:
            self._done.set()
