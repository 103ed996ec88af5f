"""Polling acknowledges what was handled, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest
from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot import polling
from bot.intake import Intake
from bot.polling import LONGEST_PAUSE, Polling
from handlers.context import Bot
from handlers.registry import KINDS
from tests.conftest import Running
from tests.telegram.updates import USER

QUESTION = "who is the secretary-general?"


class Telegram:
    """Holds updates until an offset above them is fetched with, as Telegram does; notes every offset."""

    def __init__(self, *numbers: int) -> None:
        self.waiting = {number: Update(number) for number in numbers}
        self.offsets: list[int | None] = []
        self.asked: list[tuple[Any, ...]] = []
        self.faults: list[TelegramError] = []
        self.calls: list[str] = []
        self.idle = False
        """Whether a fetch waits for updates to come."""
        self._come = asyncio.Event()

    async def delete_webhook(self) -> bool:
        self.calls.append("deleteWebhook")
        return True

    async def get_updates(
        self, offset: int | None, limit: int, timeout: int, *, allowed_updates: tuple[str, ...]
    ) -> tuple[Update, ...]:
        self.calls.append("getUpdates")
        self.offsets.append(offset)
        self.asked.append((limit, timeout, allowed_updates))
        await asyncio.sleep(0)
        if self.faults:
            raise self.faults.pop(0)
        self.waiting = {number: update for number, update in self.waiting.items() if number >= (offset or 0)}
        while not self.waiting and timeout:
            self._come.clear()
            self.idle = True
            await self._come.wait()
        return tuple(self.waiting[number] for number in sorted(self.waiting)[:limit])

    def bring(self, *updates: Update) -> None:
        self.waiting |= {update.update_id: update for update in updates}
        self.idle = False
        self._come.set()


class Hands:
    """Stands for the intake: an update is in hand until a test says what became of it, and known from then on."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.outcomes: dict[int, asyncio.Future[bool]] = {}
        self.at_once: Callable[[int], bool] | None = lambda _: True
        self._done: set[int] = set()

    async def take(self, update: Update) -> bool:
        self.taken.append(update.update_id)
        if self.at_once:
            return self.at_once(update.update_id)
        if update.update_id in self._done:
            return True
        self.outcomes[update.update_id] = future = asyncio.Future[bool]()
        if done := await future:
            self._done.add(update.update_id)
        return done


class Run:
    """Polling, started by `async with` and stopped at its end."""

    def __init__(self, telegram: Telegram, hands: Hands) -> None:
        self.telegram, self.hands = telegram, hands
        self.stop = asyncio.Event()
        self.polling = Polling(cast("Bot", telegram), cast("Intake", hands))

    async def __aenter__(self) -> Run:
        self.task = asyncio.create_task(self.polling.run(self.stop))
        await self.fetches()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stop.set()
        for future in self.hands.outcomes.values():
            if not future.done():
                future.set_result(True)
        await asyncio.wait_for(asyncio.gather(self.task, return_exceptions=True), 5)

    async def fetches(self) -> None:
        """Waits for a few fetches to be made, or for one that finds nothing."""
        enough = len(self.telegram.offsets) + 3
        async with asyncio.timeout(5):
            while len(self.telegram.offsets) < enough and not self.telegram.idle:
                await asyncio.sleep(0.001)

    async def rest(self) -> None:
        """Waits for a fetch that finds nothing."""
        async with asyncio.timeout(5):
            while not self.telegram.idle:
                await asyncio.sleep(0.001)


@pytest.fixture(autouse=True)
def together(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is expected to be done together is, sooner."""
    monkeypatch.setattr(polling, "TOGETHER", 0.005)


@pytest.fixture
def hands() -> Hands:
    return Hands()


async def test_what_was_handled_is_acknowledged_by_the_next_fetch(hands: Hands) -> None:
    telegram = Telegram(10, 11)
    async with Run(telegram, hands) as run:
        assert telegram.calls[0] == "deleteWebhook"
        assert telegram.offsets == [None, 12]
        telegram.bring(Update(12))
        await run.rest()
        assert telegram.offsets == [None, 12, 13]
    assert hands.taken == [10, 11, 12]


async def test_every_kind_of_update_is_asked_for_at_each_fetch(hands: Hands) -> None:
    telegram = Telegram(10)
    async with Run(telegram, hands):
        pass
    assert [kinds for _, _, kinds in telegram.asked] == [KINDS] * len(telegram.asked)
    assert telegram.asked[0][:2] == (100, 30)


async def test_what_is_in_hand_is_not_acknowledged_and_does_not_stop_the_others(hands: Hands) -> None:
    hands.at_once = None
    telegram = Telegram(10, 11)
    async with Run(telegram, hands) as run:
        hands.outcomes[11].set_result(True)
        await run.fetches()
        telegram.bring(Update(12))
        await run.fetches()
        assert hands.taken[:2] == [10, 11]
        assert 12 in hands.taken
        assert {offset for offset in telegram.offsets if offset} == {10}
        assert hands.taken.count(10) == 1, "it is in hand still, and not taken again"
        hands.outcomes[12].set_result(True)
        hands.outcomes[10].set_result(True)
        await run.rest()
        assert max(offset or 0 for offset in telegram.offsets) == 13
        assert telegram.waiting == {}


async def test_what_failed_is_not_acknowledged_and_comes_again(hands: Hands) -> None:
    tries = iter([False, False, True])
    hands.at_once = lambda number: number != 10 or next(tries)
    telegram = Telegram(10, 11)
    async with Run(telegram, hands) as run:
        await run.rest()
    assert hands.taken.count(10) == 3
    assert telegram.offsets[:3] == [None, 10, 10]
    assert telegram.waiting == {}


async def test_what_failed_is_not_acknowledged_while_a_later_one_is_in_hand(hands: Hands) -> None:
    hands.at_once = None
    telegram = Telegram(10, 11)
    async with Run(telegram, hands) as run:
        hands.outcomes[10].set_result(False)
        await run.fetches()
        assert 10 in telegram.waiting
        assert hands.taken.count(10) >= 2
        assert hands.taken.count(11) == 1
        hands.outcomes[10].set_result(True)
        hands.outcomes[11].set_result(True)
        await run.rest()
        assert telegram.waiting == {}


async def test_an_error_in_handling_is_logged_and_does_not_end_it(
    hands: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(number: int) -> bool:
        if number == 10:
            raise ZeroDivisionError
        return True

    hands.at_once = fail
    telegram = Telegram(10)
    async with Run(telegram, hands) as run:
        telegram.bring(Update(11))
        await run.rest()
        assert hands.taken[-1] == 11
    assert "update 10 failed" in caplog.text


async def test_stopping_finishes_what_is_in_hand_and_acknowledges_it(hands: Hands) -> None:
    hands.at_once = None
    telegram = Telegram(10)
    async with Run(telegram, hands) as run:
        run.stop.set()
        await asyncio.sleep(0.01)
        assert not run.task.done()
        hands.outcomes[10].set_result(True)
        await run.task
    assert (telegram.offsets[-1], telegram.asked[-1][:2]) == (11, (1, 0))
    assert telegram.waiting == {}


async def test_stopping_does_not_acknowledge_what_failed(hands: Hands) -> None:
    hands.at_once = None
    telegram = Telegram(10, 11)
    async with Run(telegram, hands) as run:
        run.stop.set()
        hands.outcomes[10].set_result(False)
        hands.outcomes[11].set_result(True)
        await run.task
    assert telegram.offsets[-1] == 10
    assert sorted(telegram.waiting) == [10, 11]


async def test_stopping_ends_a_fetch_that_waits(hands: Hands) -> None:
    async with Run(Telegram(), hands) as run:
        assert not run.task.done()
        run.stop.set()
        await asyncio.wait_for(run.task, 1)


async def test_a_stop_that_cannot_be_acknowledged_is_a_stop(hands: Hands) -> None:
    telegram = Telegram(10)
    async with Run(telegram, hands) as run:
        telegram.faults = [NetworkError("down")]
        run.stop.set()
        await run.task


@pytest.mark.parametrize("error", [Conflict("terminated by other getUpdates request"), InvalidToken("refused")])
async def test_what_no_patience_heals_is_raised_when_all_is_done(hands: Hands, error: TelegramError) -> None:
    hands.at_once = None
    telegram = Telegram(10)
    async with Run(telegram, hands) as run:
        telegram.faults = [error]
        hands.outcomes[10].set_result(True)
        with pytest.raises(type(error)):
            await run.task
    assert telegram.faults == []
    assert telegram.calls.count("getUpdates") == len(telegram.offsets)


@pytest.mark.parametrize("error", [NetworkError("down"), TimedOut(), RetryAfter(3)])
async def test_a_network_that_is_down_is_tried_again_with_growing_pauses(
    hands: Hands, error: TelegramError, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def passing(seconds: float) -> None:
        if seconds >= 0.5:
            pauses.append(seconds)
            seconds = 0
        await sleep(seconds)

    monkeypatch.setattr(asyncio, "sleep", passing)
    telegram = Telegram(10)
    telegram.faults = [error] * 9
    async with Run(telegram, hands) as run:
        await run.rest()
        assert hands.taken == [10]
        telegram.faults = [error]
        telegram.bring(Update(11))
        await run.rest()
    assert pauses[:9] == [0.5, 1, 2, 4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]
    assert pauses[9:] == [0.5], "it begins anew"
    assert "cannot be reached" in caplog.text


async def test_stopping_ends_a_pause(hands: Hands) -> None:
    telegram = Telegram()
    telegram.faults = [NetworkError("down")]
    run = Run(telegram, hands)
    run.polling._pause = LONGEST_PAUSE
    running = asyncio.create_task(run.polling.run(run.stop))
    while not telegram.offsets:
        await asyncio.sleep(0.001)
    run.stop.set()
    await asyncio.wait_for(running, LONGEST_PAUSE / 10)


async def test_with_the_real_intake_an_answer_goes_before_its_acknowledgement(bot: Running) -> None:
    first, second = bot.make.private(QUESTION), bot.make.private("/help")
    for update in (first, second):
        bot.world.see(update)
    telegram, stop = Telegram(), asyncio.Event()
    telegram.bring(bot.read(first), bot.read(second))
    running = asyncio.create_task(Polling(cast("Bot", telegram), bot.intake).run(stop))
    while len(bot.recorder.sent("sendMessage")) < 2:
        await asyncio.sleep(0.005)
        assert not (bot.recorder.sent("sendMessage") == [] and any(telegram.offsets))
    stop.set()
    await running
    assert telegram.offsets[-1] == second["update_id"] + 1
    assert [call.chat_id for call in bot.recorder.sent("sendMessage")] == [USER["id"]] * 2
