"""Updates are handled once each, those of a chat in their order, and those of other chats meanwhile."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.intake import TRIES
from tests.conftest import Running, shown
from tests.telegram import faults
from tests.telegram.calls import JSON
from tests.telegram.updates import MEDIA, OTHER_BOT, USER, user

QUESTION = "who is the secretary-general?"
OTHER = user(3001, "Olga")


def counted(bot: Running, outcome: str, kind: str = "message") -> int:
    """How many updates had an outcome, by the metrics."""
    told = bot.metrics.render()[0].decode()
    found = re.search(rf'sco_updates_total{{kind="{kind}",outcome="{outcome}"}} (\d+)', told)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("kind", ["private", "group", "channel_post", "inline", "guest"])
async def test_an_update_that_comes_twice_is_answered_once(bot: Running, kind: str) -> None:
    text = f"/sco {QUESTION}" if kind in ("group", "channel_post") else QUESTION
    update = getattr(bot.make, kind)(text)
    assert await bot.ask(update)
    assert await bot.ask(update) == []
    await bot.restart()
    assert await bot.ask(update) == []


async def test_a_press_or_an_edit_that_comes_twice_is_done_once(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    vote = bot.make.press("v1.eIrSooxinA", bot.world.shown(USER["id"])[-1])
    edit = bot.make.edited(question, "who was secretary-general in 2010?")
    for update in (vote, edit):
        assert await bot.ask(update)
        assert await bot.ask(update) == []


async def test_an_update_that_comes_thrice_at_once_is_answered_once(bot: Running) -> None:
    update = bot.make.private(QUESTION)
    assert await asyncio.gather(*(bot.take(update) for _ in range(3))) == [True] * 3
    assert len(bot.recorder.sent("sendMessage")) == 1
    assert (counted(bot, "handled"), counted(bot, "repeated")) == (1, 2)


async def test_an_update_that_fails_at_once_fails_for_all_who_brought_it(bot: Running) -> None:
    bot.recorder.fail("sendMessage", faults.DROPPED, times=faults.ALWAYS)
    update = bot.make.private(QUESTION)
    assert await asyncio.gather(*(bot.take(update) for _ in range(2))) == [False, False]
    bot.recorder.faults.waiting.clear()
    assert await bot.take(update)
    assert len(bot.recorder.sent("sendMessage")) == 1
    assert (counted(bot, "failed"), counted(bot, "handled")) == (1, 1)


async def flooded(bot: Running, *updates: JSON) -> list[asyncio.Task[bool]]:
    """Delivers updates of one chat whose first answer waits until `bot.passing` is set."""
    bot.passing.clear()
    bot.recorder.fail("sendMessage", faults.flood(20))
    tasks = [asyncio.create_task(bot.take(update)) for update in updates]
    while not bot.waited:
        await asyncio.sleep(0.001)
    return tasks


async def test_those_of_a_chat_are_answered_in_their_order_and_others_meanwhile(bot: Running) -> None:
    mine = [bot.make.private(text) for text in ("who was secretary-general in 2010?", "until when?", "/help")]
    theirs = [bot.make.private(text, user=OTHER) for text in (QUESTION, "/help")]
    waiting = await flooded(bot, *mine)
    assert [await bot.take(update) for update in theirs] == [True, True]
    assert [task.done() for task in waiting] == [False] * 3
    assert {call.chat_id for call in bot.recorder.sent()} == {OTHER["id"]}
    bot.passing.set()
    assert await asyncio.gather(*waiting) == [True] * 3
    sent = [shown(call) for call in bot.recorder.sent() if call.chat_id == USER["id"]]
    assert [text.split()[:2] for text in sent] == [["The", "Secretary-General"], ["The", "last"], ["Any", "text"]]


async def test_two_people_in_one_group_are_answered_in_their_order(bot: Running) -> None:
    first = bot.make.group(f"/sco {QUESTION}")
    second = bot.make.group("/sco how many members are there?", user=OTHER)
    waiting = await flooded(bot, first, second)
    bot.passing.set()
    assert await asyncio.gather(*waiting) == [True, True]
    replied = [call.parameters["reply_parameters"]["message_id"] for call in bot.recorder.sent("sendMessage")]
    assert replied == [update["message"]["message_id"] for update in (first, second)]


async def test_looking_up_goes_on_while_a_chat_waits(bot: Running) -> None:
    (waiting,) = await flooded(bot, bot.make.group(f"/sco {QUESTION}"))
    assert await bot.take(bot.make.inline(QUESTION))
    assert not waiting.done()
    bot.passing.set()
    assert await waiting


async def test_whoever_brought_it_may_go_away(bot: Running) -> None:
    (bringing,) = await flooded(bot, bot.make.private(QUESTION))
    bringing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await bringing
    draining = asyncio.create_task(bot.intake.drain())
    await asyncio.sleep(0)
    assert not draining.done()
    bot.passing.set()
    await draining
    assert len(bot.recorder.sent("sendMessage")) == 1


async def test_nothing_in_hand_is_drained_at_once(bot: Running) -> None:
    await bot.intake.drain()


async def test_an_update_of_nobody_is_handled(bot: Running) -> None:
    update: JSON = {"update_id": 99, "poll": MEDIA["poll"]}
    assert await bot.intake.take(bot.read(update))
    assert counted(bot, "handled", "poll") == 1


@pytest.mark.parametrize("kind", ["message", "inline_query", "callback_query", "channel_post", "guest_message"])
async def test_updates_are_counted_by_their_kind(bot: Running, kind: str) -> None:
    await bot.said(QUESTION)
    makers = {
        "message": lambda: bot.make.group("talk"),
        "inline_query": lambda: bot.make.inline(QUESTION),
        "callback_query": lambda: bot.make.press("zzz", bot.world.shown(USER["id"])[-1]),
        "channel_post": lambda: bot.make.channel_post("news"),
        "guest_message": lambda: bot.make.guest(QUESTION, user=OTHER_BOT),
    }
    before = counted(bot, "handled", kind)
    await bot.ask(makers[kind]())
    assert counted(bot, "handled", kind) == before + 1


async def test_nothing_is_left_behind_when_all_is_done(bot: Running) -> None:
    bot.recorder.fail("sendMessage", faults.DROPPED, times=TRIES * 4)
    updates = [bot.make.private(QUESTION, user=user(number)) for number in range(5000, 5050)]
    for _ in range(TRIES):
        await asyncio.gather(*(bot.take(update) for update in updates))
    assert bot.intake._in_hand == {}
    assert bot.intake._turns == {}
    assert bot.services.unhandled == set()
    bot.mishaps_taken()
