"""The soak: many updates of all kinds while calls fail; everything answered exactly once, and memory flat."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import questions
from benchmarks.api import BotApi, Call
from benchmarks.faults import Faults
from benchmarks.load import Webhook
from benchmarks.processes import OURS, Bot, pinned, prepared, running
from benchmarks.scripts import Chat
from benchmarks.updates import Post, Update
from benchmarks.verdict import Verdict

GROUPS = 0.2
"""The share of chats that are groups."""
BLOCKED = 0.01
"""The share of chats that have blocked the bot."""
OUTAGES = 10
"""How often the server refuses connections for a moment, if anything is to fail at all."""
OUTAGE = 0.1
"""Seconds that it does so."""
SAMPLE = 500
"""Updates from one look at the bot's memory to the next."""


async def run(
    *,
    updates: int = 20_000,
    chats: int = 500,
    faults: float = 0.02,
    warm_up: int = 1_000,
    polling: bool = False,
    seed: int = 20261123,
    pin: bool = True,
    database: Path | None = None,
) -> Verdict:
    """Runs the bot under `updates` updates from `chats` chats, while a share of `faults` of its calls fails.

    Every chat does one step at a time and waits until its updates are acknowledged: what the server saw of the chat
    meanwhile is what the step brought about. The last steps begun are finished, so there may be a few updates more.
    `database` is a filled one, which is changed; by default one is made. `pin` keeps this process on one core and the
    bot on another. Raises BotFailedError if the bot does not start, or ends before its time.
    """
    groups = round(chats * GROUPS)
    people = [10_000 + number for number in range(chats - groups)]
    ids = people + [-10_000 - number for number in range(groups)]
    async with AsyncExitStack() as stack:
        shared = stack.enter_context(pinned(pin))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        database = database or await prepared(folder)
        plan = Faults(faults, seed)
        api = await stack.enter_async_context(BotApi(plan, blocked=people[: round(chats * BLOCKED)]))
        core = shared[1] if shared else None
        bot = await stack.enter_async_context(running(OURS, api, folder, database, core, webhook=not polling))
        verdict = Verdict(shared, plan.drawn)
        soak = _Soak(bot, None if polling else Webhook(await api.hook), updates, warm_up, verdict)
        post, texts = Post(api), questions.conversations()
        await soak.work([Chat(chat, post, api, questions.chance(f"{seed} {chat}"), texts) for chat in ids])
        await soak.end()
    return verdict


class _Soak:
    """The soak of one bot while it runs."""

    def __init__(self, bot: Bot, webhook: Webhook | None, updates: int, warm_up: int, verdict: Verdict) -> None:
        self._bot = bot
        self._webhook = webhook
        self._most = updates
        self._warm_up = warm_up
        self._verdict = verdict
        self._calls: dict[str, list[Call]] = defaultdict(list)
        self._begun = 0
        self._outages: set[asyncio.Task[None]] = set()
        self._start, self._cpu = time.perf_counter(), bot.cpu
        bot.api.watchers.append(lambda call: self._calls[call.place].append(call))

    async def work(self, chats: Sequence[Chat]) -> None:
        """Lets every chat go on until all updates were sent. Raises BotFailedError if the bot ends before."""
        talking = asyncio.gather(*(self._talk(chat) for chat in chats))
        ended = asyncio.ensure_future(self._bot.process.wait())
        try:
            await asyncio.wait((talking, ended), return_when=asyncio.FIRST_COMPLETED)
            if not talking.done():
                raise self._bot.failed("ended in the middle")
            await talking
            await asyncio.gather(*self._outages)
        finally:
            started: list[asyncio.Future[Any]] = [talking, ended, *self._outages]
            for future in started:
                future.cancel()
            await asyncio.gather(*started, return_exceptions=True)

    async def end(self) -> None:
        """Stops the bot; the verdict is complete then."""
        verdict = self._verdict
        self._weigh()
        verdict.seconds = time.perf_counter() - self._start
        verdict.cpu = self._bot.cpu - self._cpu
        verdict.most_memory = self._bot.most_memory
        if self._webhook:
            verdict.repeated, verdict.handling = self._webhook.repeated, self._webhook.handling
            self._webhook.close()
        verdict.exit_code = await self._bot.stop()
        verdict.left_over([call for calls in self._calls.values() for call in calls])
        verdict.read_log(self._bot.log.read_text("utf-8").splitlines())

    async def _talk(self, chat: Chat) -> None:
        opening = chat.opening()
        blocked = chat.id in self._bot.api.blocked
        while self._begun < self._most:
            step = chat.step(opening.pop(0) if opening else None)
            self._begun += len(step.updates)
            await asyncio.gather(*(self._deliver(update) for update in step.updates))
            calls = [call for place in step.places for call in self._calls.pop(place, ())]
            chat.saw(step, calls)
            self._verdict.judge(step, calls, blocked=blocked and str(chat.id) in step.places)

    async def _deliver(self, update: Update) -> None:
        verdict = self._verdict
        if self._webhook:
            await self._webhook.deliver(update)
        else:
            offered = time.perf_counter()
            await self._bot.api.queue.put(update)
            verdict.handling.append(time.perf_counter() - offered)
        verdict.updates += 1
        if verdict.updates >= self._warm_up and (verdict.updates - self._warm_up) % SAMPLE == 0:
            self._weigh()
        due = self._bot.api.faults.rate and verdict.updates % max(self._most // (OUTAGES + 1), 1) == 0
        if due and all(outage.done() for outage in self._outages):
            self._outages.add(asyncio.create_task(self._bot.api.outage(OUTAGE)))

    def _weigh(self) -> None:
        self._verdict.memory.append((self._verdict.updates, self._bot.memory))
