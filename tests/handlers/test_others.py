"""What is no question: a hint in private, silence elsewhere."""

from __future__ import annotations

import pytest

from handlers.registry import KINDS
from handlers.saying import say
from tests.conftest import Running, shown
from tests.telegram.calls import JSON
from tests.telegram.updates import CHANNEL, DISCUSSION, GROUP, MEDIA, OTHER_BOT, SERVICE, USER, private_chat, user
from tests.telegram.world import BOT

QUESTION = "who is the secretary-general?"


@pytest.mark.parametrize("kind", MEDIA)
async def test_anything_but_text_has_a_hint_in_private_and_silence_elsewhere(bot: Running, kind: str) -> None:
    assert shown(await bot.answer(bot.make.media(kind))) == say("en", "hint-media")
    assert shown(await bot.answer(bot.make.media(kind, user=user(7, language="ru")))) == say("ru", "hint-media")
    assert await bot.ask(bot.make.media(kind, chat=GROUP)) == []
    await bot.ask(bot.make.group(f"/sco {QUESTION}"))
    card = bot.world.shown(GROUP["id"])[-1]
    assert await bot.ask(bot.make.media(kind, chat=GROUP, reply_to=card)) == []
    post = bot.make.content(CHANNEL, sender_chat=CHANNEL, **{kind: MEDIA[kind]})
    assert await bot.ask(bot.make.update("channel_post", post)) == []


async def test_a_caption_is_no_question(bot: Running) -> None:
    assert shown(await bot.answer(bot.make.media("photo", caption=QUESTION))) == say("en", "hint-media")
    assert await bot.ask(bot.make.media("photo", chat=GROUP, caption=f"/sco {QUESTION}")) == []


@pytest.mark.parametrize("kind", SERVICE)
@pytest.mark.parametrize("chat", [GROUP, private_chat(USER), CHANNEL], ids=["group", "private", "channel"])
async def test_service_messages_are_left_alone(bot: Running, kind: str, chat: JSON) -> None:
    assert await bot.ask(bot.make.service(kind, chat=chat)) == []


async def test_a_pinned_card_is_left_alone(bot: Running) -> None:
    await bot.ask(bot.make.group(f"/sco {QUESTION}"))
    card = bot.world.shown(GROUP["id"])[-1]
    pinned = {name: value for name, value in card.items() if name not in ("html", "reply_to_message")}
    assert await bot.ask(bot.make.service("pinned_message", value=pinned)) == []


@pytest.mark.parametrize("text", [QUESTION, f"/sco {QUESTION}", "/help", "/settings", f"@sco_test_bot {QUESTION}"])
async def test_other_bots_are_left_alone(bot: Running, text: str) -> None:
    assert await bot.ask(bot.make.group(text, user=OTHER_BOT)) == []
    assert await bot.ask(bot.make.private(text, user=OTHER_BOT)) == []
    message = bot.make.group(text, user=OTHER_BOT)
    assert await bot.ask(bot.make.edited(message, f"/sco {QUESTION}")) == []


async def test_another_bots_reply_to_a_card_is_left_alone(bot: Running) -> None:
    await bot.ask(bot.make.group(f"/sco {QUESTION}"))
    card = bot.world.shown(GROUP["id"])[-1]
    assert await bot.ask(bot.make.group("until when?", user=OTHER_BOT, reply_to=card)) == []


async def test_a_card_sent_through_the_bot_is_not_answered(bot: Running) -> None:
    for update in (
        bot.make.group(f"/sco {QUESTION}", via_bot=BOT),
        bot.make.private(QUESTION, via_bot=BOT),
    ):
        assert await bot.ask(update) == []
    other = bot.make.private(QUESTION, via_bot=OTHER_BOT)
    assert "Yermekbayev" in shown(await bot.answer(other)), "what was sent through another bot is a text"


async def test_an_automatic_forward_is_left_alone(bot: Running) -> None:
    for post in (
        bot.make.channel_post(QUESTION),
        bot.make.channel_post(None, photo=MEDIA["photo"]),
        bot.make.channel_post(f"@sco_test_bot {QUESTION}"),
    ):
        assert await bot.ask(bot.make.automatic_forward(post)) == []
        copy = bot.make.automatic_forward(post)["message"]
        assert await bot.ask(bot.make.update("edited_message", {**copy, "edit_date": copy["date"]})) == []


@pytest.mark.parametrize("chat", [GROUP, CHANNEL, DISCUSSION, None])
@pytest.mark.parametrize(("before", "after"), [("left", "member"), ("member", "administrator"), ("member", "kicked")])
async def test_a_change_of_what_the_bot_is_somewhere_is_left_alone(
    bot: Running, chat: JSON | None, before: str, after: str
) -> None:
    assert await bot.ask(bot.make.membership(before, after, chat=chat)) == []


async def test_what_the_bot_never_asked_for_is_left_alone(bot: Running) -> None:
    reaction = {
        "chat": GROUP,
        "message_id": 1,
        "date": int(bot.now.timestamp()),
        "user": USER,
        "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "👍"}],
    }
    assert await bot.ask(bot.make.update("message_reaction", reaction)) == []


async def test_an_old_question_is_answered_in_private_and_left_alone_elsewhere(bot: Running) -> None:
    late = {
        kind: make(f"/sco {QUESTION}")
        for kind, make in (
            ("private", bot.make.private),
            ("group", bot.make.group),
            ("channel", bot.make.channel_post),
        )
    }
    bot.later(hours=9)
    assert {kind: len(await bot.ask(update)) for kind, update in late.items()} == {
        "private": 1,
        "group": 0,
        "channel": 0,
    }


def test_every_kind_that_is_handled_is_asked_for() -> None:
    assert set(KINDS) == {
        *("message", "edited_message", "channel_post", "edited_channel_post"),
        *("inline_query", "callback_query", "guest_message"),
    }
