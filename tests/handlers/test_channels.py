"""Channels: a post is answered under it or under its copy in the discussion group, once."""

from __future__ import annotations

import pytest

from handlers.saying import say
from tests.conftest import Running, shown
from tests.telegram import faults
from tests.telegram.calls import Call
from tests.telegram.updates import ADMIN, CHANNEL, DISCUSSION, TELEGRAM
from tests.telegram.world import BOT

QUESTION = "/sco who is the secretary-general?"
HIM = "Yermekbayev"


def linked(bot: Running, *, group: str | None, channel: str = "administrator") -> None:
    """Gives the channel a discussion group; what the bot is in each."""
    bot.world.register(CHANNEL, linked_chat_id=DISCUSSION["id"])
    bot.world.register(DISCUSSION)
    bot.world.promote(CHANNEL["id"], BOT, channel)
    bot.world.promote(DISCUSSION["id"], BOT, group or "left")


async def both(bot: Running, text: str = QUESTION) -> list[Call]:
    """What is sent when a post comes, and then its copy."""
    post = bot.make.channel_post(text)
    copy = bot.make.automatic_forward(post)
    return [call for update in (post, copy) for call in await bot.ask(update) if call.method == "sendMessage"]


async def test_without_a_discussion_group_a_post_is_answered_in_the_channel(bot: Running) -> None:
    post = bot.make.channel_post(QUESTION)
    looked, sent = await bot.ask(post)
    assert (looked.method, sent.method, sent.chat_id) == ("getChat", "sendMessage", CHANNEL["id"])
    assert sent.parameters["reply_parameters"]["message_id"] == post["channel_post"]["message_id"]
    assert HIM in shown(sent)


async def test_a_card_of_a_channel_is_whole_and_leads_to_the_private_chat(bot: Running) -> None:
    _, sent = await bot.ask(bot.make.channel_post(QUESTION))
    (link,) = sent.buttons
    assert link["text"] == say("en", "button-private")
    assert link["url"].startswith(f"https://t.me/{BOT['username']}?start=q_")
    assert "<blockquote expandable>" in sent.text


@pytest.mark.parametrize(
    "text", ["/sco кто генеральный секретарь?", "/sco@sco_test_bot 秘书长是谁？", "/SCO\nwho chairs?"]
)
async def test_a_post_is_answered_in_its_language(bot: Running, text: str) -> None:
    _, sent = await bot.ask(bot.make.channel_post(text))
    told = {"к": "Ермекбаев", "秘": "叶尔梅克巴耶夫", "w": "Kyrgyzstan"}[text.split(maxsplit=1)[1][0]]
    assert told in shown(sent)


async def test_with_a_discussion_group_a_post_is_answered_there_alone(bot: Running) -> None:
    linked(bot, group="administrator")
    post = bot.make.channel_post(QUESTION)
    copy = bot.make.automatic_forward(post)
    assert [call.method for call in await bot.ask(post)] == ["getChat", "getChatMember"]
    *_, sent = await bot.ask(copy)
    assert (sent.method, sent.chat_id) == ("sendMessage", DISCUSSION["id"])
    assert sent.parameters["reply_parameters"]["message_id"] == copy["message"]["message_id"]
    assert HIM in shown(sent)


@pytest.mark.parametrize("reads_all", [True, False])
@pytest.mark.parametrize("group", ["creator", "administrator", "member", "left", "kicked"])
async def test_a_post_is_answered_once_whatever_the_bot_is_in_the_group(
    bot: Running, group: str, reads_all: bool
) -> None:
    bot.world.bot["can_read_all_group_messages"] = reads_all
    await bot.restart()
    linked(bot, group=group)
    (sent,) = await both(bot)
    there = group in ("creator", "administrator") or (group == "member" and reads_all)
    assert sent.chat_id == (DISCUSSION if there else CHANNEL)["id"]
    assert HIM in shown(sent)


async def test_a_copy_is_answered_where_the_bot_is_in_the_group_alone(bot: Running) -> None:
    linked(bot, group="member", channel="left")
    bot.recorder.fail("getChatMember", faults.KICKED, when=lambda call: call.chat_id == CHANNEL["id"])
    copy = bot.make.automatic_forward(bot.make.channel_post(QUESTION))
    *_, sent = await bot.ask(copy)
    assert (sent.method, sent.chat_id) == ("sendMessage", DISCUSSION["id"])


@pytest.mark.parametrize("method", ["getChat", "getChatMember"])
@pytest.mark.parametrize(
    "fault", [faults.CHAT_NOT_FOUND, faults.KICKED, faults.refusal(400, "Bad Request: member list")]
)
async def test_when_telegram_does_not_tell_the_channel_gets_the_answer(
    bot: Running, method: str, fault: faults.Reply
) -> None:
    linked(bot, group="administrator")
    bot.recorder.fail(method, fault)
    *_, sent = await bot.ask(bot.make.channel_post(QUESTION))
    assert (sent.method, sent.chat_id) == ("sendMessage", CHANNEL["id"])


async def test_a_network_that_is_down_leaves_the_post_for_later(bot: Running) -> None:
    bot.recorder.fail("getChat", faults.DROPPED, times=faults.ALWAYS)
    post = bot.make.channel_post(QUESTION)
    assert not await bot.take(post)
    bot.recorder.faults.waiting.clear()
    *_, sent = await bot.ask(post)
    assert HIM in shown(sent)


@pytest.mark.parametrize(
    "text", ["who is the secretary-general?", "/scooter", "/help", "news", "see /sco who?", "/sco@other_bot who is it?"]
)
async def test_other_posts_are_left_alone(bot: Running, text: str) -> None:
    linked(bot, group="administrator")
    post = bot.make.channel_post(text)
    assert [call.text for call in await bot.ask(post) + await bot.ask(bot.make.automatic_forward(post))] == []


@pytest.mark.parametrize("text", ["/sco", "/sco ", "/sco@sco_test_bot"])
async def test_a_command_without_a_question_is_left_alone(bot: Running, text: str) -> None:
    assert [call.text for call in await bot.ask(bot.make.channel_post(text)) if call.text] == []


async def test_a_picture_in_a_channel_is_left_alone(bot: Running) -> None:
    post = bot.make.channel_post(None, photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}])
    assert await bot.ask(post) == []


async def test_an_old_post_is_left_alone(bot: Running) -> None:
    linked(bot, group="administrator")
    post = bot.make.channel_post(QUESTION)
    copy = bot.make.automatic_forward(post)
    bot.later(minutes=11)
    assert await bot.ask(post) + await bot.ask(copy) == []


async def test_telegrams_own_account_asks_nothing(bot: Running) -> None:
    assert await bot.ask(bot.make.automatic_forward(bot.make.channel_post("who is the secretary-general?"))) == []
    comment = bot.make.group("who is it?", chat=DISCUSSION, user=TELEGRAM)
    assert await bot.ask(comment) == []


async def test_a_comment_under_a_post_is_a_question_like_others(bot: Running) -> None:
    linked(bot, group="administrator")
    copy = bot.make.automatic_forward(bot.make.channel_post("news"))
    await bot.ask(copy)
    asked = bot.make.group(QUESTION, chat=DISCUSSION, user=ADMIN, reply_to=copy["message"])
    answer = await bot.answer(asked)
    assert answer.parameters["reply_parameters"]["message_id"] == asked["message"]["message_id"]
