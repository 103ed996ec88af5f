"""Thumbs under a card: noted once a card, without who pressed."""

from __future__ import annotations

import pytest

from handlers.saying import say
from tests.conftest import Running, button, toast
from tests.knowledge.store_samples import rows
from tests.telegram.calls import JSON
from tests.telegram.updates import USER

QUESTION = "who is the secretary-general?"
OLD, WORKING, BACK = say("en", "toast-old"), say("en", "button-working"), say("en", "button-answer")
THANKS = say("en", "toast-thanks")


async def card(bot: Running, text: str = QUESTION) -> JSON:
    """The card of a question in private."""
    await bot.ask(bot.make.private(text))
    return bot.world.shown(USER["id"])[-1]


async def votes(bot: Running) -> list[tuple[object, ...]]:
    await bot.services.chats.flush()
    return rows(bot.path, "SELECT intent, language, good FROM vote ORDER BY rowid")


@pytest.mark.parametrize(("thumb", "good"), [("👍", 1), ("👎", 0)])
async def test_a_vote_is_noted_with_thanks(bot: Running, thumb: str, good: int) -> None:
    before = await card(bot)
    edited, closed = await bot.press(thumb)
    assert toast(closed) == THANKS
    assert edited.text == before["html"]
    labels = [one["text"] for one in bot.buttons()]
    assert WORKING in labels
    assert not {"👍", "👎"} & set(labels)
    assert await votes(bot) == [("holder", "en", good)]


@pytest.mark.parametrize(("thumb", "count"), [("👍", 0), ("👎", 1)])
async def test_only_what_is_voted_down_is_for_editors_to_review(bot: Running, thumb: str, count: int) -> None:
    await card(bot)
    for _ in range(2):
        await bot.press(thumb) if thumb in {one["text"] for one in bot.buttons()} else None
    await bot.services.chats.flush()
    found = rows(bot.path, "SELECT language, text, reason, intent, count FROM missed")
    assert found == [("en", QUESTION, "vote", "holder", 1)] * count


async def test_a_card_is_voted_on_once(bot: Running) -> None:
    before = await card(bot)
    await bot.press("👍")
    for stale in ("👎", "👍"):
        (*_, closed) = await bot.ask(bot.make.press(button(before, stale)["callback_data"], before))
        assert toast(closed) == THANKS
    await bot.restart()
    now = bot.world.shown(USER["id"])[-1]
    (closed,) = await bot.ask(bot.make.press(button(before, "👎")["callback_data"], now))
    assert toast(closed) == THANKS
    assert await votes(bot) == [("holder", "en", 1)]


async def test_the_thumbs_do_not_come_back(bot: Running) -> None:
    await card(bot)
    await bot.press("👍")
    await bot.restart()
    await bot.press(WORKING)
    await bot.press(BACK)
    assert not {"👍", "👎"} & {one["text"] for one in bot.buttons()}


async def test_a_new_answer_can_be_voted_on(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    await bot.press("👍")
    await bot.ask(bot.make.edited(question, "who was secretary-general in 2010?"))
    await bot.press("👎")
    assert [good for _, _, good in await votes(bot)] == [1, 0]


@pytest.mark.parametrize("data", ["v2.eIrSooxinA", "v1.", "v1.zzzz"])
async def test_a_forged_vote_is_none(bot: Running, data: str) -> None:
    await card(bot)
    message = bot.world.shown(USER["id"])[-1]
    await bot.restart(cards=False)
    (closed,) = await bot.ask(bot.make.press(data, message))
    assert toast(closed) == OLD
    assert await votes(bot) == []
