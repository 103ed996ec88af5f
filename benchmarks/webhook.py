"""Updates a second through the webhook: this bot answering real questions, beside echo bots under the same load."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import questions
from benchmarks.api import BotApi
from benchmarks.load import Load, Round, Webhook, quantile
from benchmarks.processes import OURS, PEERS, Bot, pinned, prepared, running
from benchmarks.report import heading, note, spread, surroundings, table
from benchmarks.updates import Post
from knowledge.store import open_snapshot

TARGET = 0.8
"""Updates a second as a share of python-telegram-bot's own echo."""
PACED = 3
"""Seconds of each round in which updates come at a steady rate."""
BREATH = 0.2
"""Seconds after a bot's turn: what it does behind its answers is done before the next one's."""


@dataclass(frozen=True)
class Plan:
    """How much is asked of each bot under each stream of questions."""

    updates: int = 1_500
    """A round under full load."""
    rounds: int = 5
    chats: int = 500
    rate: float = 100.0
    """Updates a second in the rounds of a steady rate."""
    seed: int = 20261123
    pin: bool = True
    """Load and server on one core, the bot on another."""


@dataclass
class Tried:
    """One bot and its rounds under one stream of questions."""

    bot: Bot
    load: Load
    connections: int
    floods: list[Round] = field(default_factory=list)
    paces: list[Round] = field(default_factory=list)


async def run(plan: Plan) -> None:
    """Tries every bot under every stream, and prints the figures. Raises BotFailedError."""
    async with AsyncExitStack() as stack:
        shared = stack.enter_context(pinned(plan.pin))
        surroundings(shared)
        folder = Path(stack.enter_context(TemporaryDirectory()))
        database = await prepared(folder)
        snapshot = await open_snapshot(f"sqlite:///{database}")
        streams = {
            "few asked often, many seldom (Zipf)": questions.repeated(questions.chance(plan.seed)),
            "no text comes twice": questions.unrepeated(questions.chance(plan.seed), snapshot),
        }
        tried = []
        for kind in (OURS, *PEERS):
            api = await stack.enter_async_context(BotApi())
            core = shared[1] if shared else None
            bot = await stack.enter_async_context(running(kind, api, folder, database, core))
            webhook = Webhook(await api.hook)
            stack.callback(webhook.close)
            tried.append(Tried(bot, Load(bot, webhook, Post(api), plan.chats), webhook.connections))
        gc.collect()
        gc.freeze()
        for name, texts in streams.items():
            await _rounds(tried, texts, plan)
            _show(tried, name, plan)


async def _rounds(tried: Sequence[Tried], texts: Iterator[str], plan: Plan) -> None:
    """Bots in turn, A B C A B C …: first under full load, then at a steady rate."""
    warm_up = list(islice(texts, plan.updates // 4))
    for one in tried:
        one.floods, one.paces = [], []
        await one.load.flood(warm_up)
    for _ in range(plan.rounds):
        batch = list(islice(texts, plan.updates))
        for one in tried:
            one.floods.append(await one.load.flood(batch))
            await asyncio.sleep(BREATH)
    for _ in range(plan.rounds):
        batch = list(islice(texts, int(plan.rate * PACED)))
        for one in tried:
            one.paces.append(await one.load.pace(batch, plan.rate))
            await asyncio.sleep(BREATH)


def _show(tried: Sequence[Tried], name: str, plan: Plan) -> None:
    heading(f"Through the webhook: {name}")
    note(f"Full load: {plan.rounds} rounds of {plan.updates} updates, bots in turn; medians (least–most).")
    table(
        (
            "",
            "connections",
            "updates/s",
            "CPU ms each",
            "acknowledged p50 ms",
            "p99 ms",
            "answered p50 ms",
            "p99 ms",
            "MiB",
        ),
        [
            (
                one.bot.kind.name,
                str(one.connections),
                spread([turn.rate for turn in one.floods]),
                spread([turn.cpu_each for turn in one.floods], ".2f"),
                *(spread([quantile(turn.accepted, share) * 1e3 for turn in one.floods]) for share in (0.5, 0.99)),
                *(spread([quantile(turn.answered, share) * 1e3 for turn in one.floods]) for share in (0.5, 0.99)),
                f"{one.bot.memory:.0f}",
            )
            for one in tried
        ],
    )
    ours, *peers = tried
    table(
        ("this bot, round by round, as a share of", "updates/s", "1 / CPU each"),
        [
            (
                peer.bot.kind.name + (f" (target {TARGET})" if peer is peers[0] else ""),
                spread([a.rate / b.rate for a, b in zip(ours.floods, peer.floods, strict=True)], ".2f"),
                spread([b.cpu_each / a.cpu_each for a, b in zip(ours.floods, peer.floods, strict=True)], ".2f"),
            )
            for peer in peers
        ],
    )
    load = max(turn.load for one in tried for turn in one.floods)
    note(f"The load and the server took at most {load:.0%} of their core.")
    note(f"At {plan.rate:.0f} updates a second, from when each was due to its answer at the server:")
    table(
        ("", "p50 ms", "p99 ms", "longest ms"),
        [
            (
                one.bot.kind.name,
                *(
                    spread([quantile(turn.answered, share) * 1e3 for turn in one.paces], ".1f")
                    for share in (0.5, 0.99, 1)
                ),
            )
            for one in tried
        ],
    )
