"""The recorder and the server of the kit do what Telegram does, faults included; both are tried alike."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest

from tests.telegram import faults
from tests.telegram.contract import check_call
from tests.telegram.recording import Recorder
from tests.telegram.server import TOKEN, BotApi
from tests.telegram.updates import ADMIN, CHANNEL, DISCUSSION, FORUM, GROUP, USER, Updates, private_chat

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Related", callback_data="r:1")]])


class Side:
    """A bot at one end, and at the other the kit's Telegram, in process or over HTTP."""

    def __init__(self, telegram: Recorder | BotApi, request: BaseRequest, url: str) -> None:
        self.telegram = telegram
        self.bot = Bot(TOKEN, base_url=url, request=request, get_updates_request=request)


@pytest.fixture(params=["recorder", "server", "light server"])
async def side(request: pytest.FixtureRequest) -> AsyncIterator[Side]:
    if request.param == "recorder":
        recorder = Recorder(strict=True)
        yield Side(recorder, recorder, "https://api.telegram.org/bot")
        return
    async with BotApi(light=request.param == "light server") as api:
        client = HTTPXRequest()
        yield Side(api, client, f"{api.url}/bot")
        await client.shutdown()


async def test_a_conversation(side: Side) -> None:
    make, bot, world = Updates(), side.bot, side.telegram.world
    question = make.private("who?")
    world.see(question)
    assert (await bot.get_me()).username == "sco_test_bot"
    sent = await bot.send_message(
        1001,
        "<b>He</b> &amp; she",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
        reply_to_message_id=1,
        protect_content=True,
    )
    assert (sent.text, sent.chat.type, sent.reply_to_message and sent.reply_to_message.text) == (
        "He & she",
        "private",
        "who?",
    )
    later = await bot.send_message(1001, "[1]")
    assert later.message_id > sent.message_id
    await bot.edit_message_text("They", 1001, sent.message_id)
    assert [message["text"] for message in world.shown(1001)] == ["They", "[1]"]
    assert "reply_markup" not in world.shown(1001)[0]
    await bot.delete_message(1001, later.message_id)
    assert len(world.shown(1001)) == 1
    assert [call.method for call in side.telegram.sent("sendMessage", "deleteMessage")] == ["sendMessage"] * 2 + [
        "deleteMessage"
    ]
    for call in side.telegram.calls:
        check_call(call)


async def test_editing_to_the_same_is_refused(side: Side) -> None:
    side.telegram.world.register(private_chat(USER))
    sent = await side.bot.send_message(1001, "<b>a</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await sent.edit_text("<b>a</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await sent.edit_reply_markup(KEYBOARD)
    await sent.edit_reply_markup(None)
    await sent.edit_text("<b>a</b>", parse_mode="HTML", reply_markup=KEYBOARD)


async def test_what_is_not_there_is_refused(side: Side) -> None:
    bot, world = side.bot, side.telegram.world
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(1001, "a")
    question = Updates().group("/sco who?")
    world.see(question)
    with pytest.raises(BadRequest, match=r"(?i)thread not found"):
        await bot.send_message(GROUP["id"], "a", message_thread_id=5)
    with pytest.raises(BadRequest, match=r"(?i)replied not found"):
        await bot.send_message(GROUP["id"], "a", reply_to_message_id=99)
    await bot.send_message(GROUP["id"], "a", reply_to_message_id=99, allow_sending_without_reply=True)
    with pytest.raises(BadRequest, match=r"(?i)to edit not found"):
        await bot.edit_message_text("a", GROUP["id"], 99)
    with pytest.raises(BadRequest, match=r"(?i)can't be edited"):
        await bot.edit_message_text("a", GROUP["id"], question["message"]["message_id"])
    with pytest.raises(BadRequest, match=r"(?i)to delete not found"):
        await bot.delete_message(GROUP["id"], 99)
    with pytest.raises(BadRequest, match=r"(?i)text is empty"):
        await bot.send_message(GROUP["id"], " ")
    with pytest.raises(BadRequest, match=r"(?i)too long"):
        await bot.send_message(GROUP["id"], "a" * 4097)


async def test_a_query_is_answered_once(side: Side) -> None:
    make, bot = Updates(), side.bot
    press, inline, guest = make.press("v:1", inline_message_id="a"), make.inline("who"), make.guest("who")
    for update in (press, inline, guest):
        side.telegram.world.see(update)
    article = InlineQueryResultArticle("1", "title", InputTextMessageContent("text"))
    await bot.answer_callback_query(press["callback_query"]["id"], "Thanks")
    await bot.answer_inline_query(inline["inline_query"]["id"], [article], cache_time=5)
    sent = await bot.answer_guest_query(guest["guest_message"]["guest_query_id"], article)
    assert side.telegram.world.inline_messages[sent.inline_message_id]["text"] == "text"
    for again in (press["callback_query"]["id"], "unknown"):
        with pytest.raises(BadRequest, match=r"(?i)query is too old"):
            await bot.answer_callback_query(again)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_inline_query(inline["inline_query"]["id"], [article])


async def test_chats_members_and_menus(side: Side) -> None:
    bot, world = side.bot, side.telegram.world
    world.register(CHANNEL, linked_chat_id=DISCUSSION["id"])
    world.register(FORUM)
    world.promote(FORUM["id"], ADMIN)
    world.promote(FORUM["id"], USER, "creator")
    assert (await bot.get_chat("@sco_news")).linked_chat_id == DISCUSSION["id"]
    assert (await bot.get_chat(FORUM["id"])).is_forum
    assert {member.user.id for member in await bot.get_chat_administrators(FORUM["id"])} == {1001, 1002}
    assert (await bot.get_chat_member(FORUM["id"], 1002)).status == "administrator"
    assert (await bot.get_chat_member(FORUM["id"], 4)).status == "left"
    await bot.set_my_commands([("who", "Who")], language_code="en")
    assert [command.command for command in await bot.get_my_commands(language_code="en")] == ["who"]
    assert not await bot.get_my_commands()
    await bot.set_my_short_description("Short", "ru")
    assert (await bot.get_my_short_description("ru")).short_description == "Short"
    topic = await bot.send_message(FORUM["id"], "a", message_thread_id=5)
    assert (topic.chat.type, topic.is_topic_message, topic.message_thread_id) == ("supergroup", True, 5)
    post = await bot.send_message(CHANNEL["id"], "a")
    assert (post.from_user, post.sender_chat and post.sender_chat.id) == (None, CHANNEL["id"])


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (faults.flood(3), RetryAfter),
        (faults.SERVER_ERROR, NetworkError),
        (faults.BAD_GATEWAY, NetworkError),
        (faults.BLOCKED, Forbidden),
        (faults.CHAT_NOT_FOUND, BadRequest),
        (faults.NOT_MODIFIED, BadRequest),
        (faults.migrated(-1001000000009), ChatMigrated),
        (faults.CONFLICT, Conflict),
        (faults.UNAUTHORIZED, InvalidToken),
        (faults.DROPPED, NetworkError),
    ],
)
@pytest.mark.parametrize("applied", [False, True])
async def test_faults(side: Side, reply: faults.Reply | None, error: type[Exception], applied: bool) -> None:
    telegram = side.telegram
    telegram.world.register(private_chat(USER))
    telegram.world.register(private_chat(ADMIN))
    telegram.fail("sendMessage", reply, times=2, when=lambda call: call.chat_id == 1001, applied=applied)
    await side.bot.send_message(1002, "untouched")
    for _ in range(2):
        with pytest.raises(error):
            await side.bot.send_message(1001, "a")
    assert len(telegram.world.shown(1001)) == (2 if applied else 0)
    assert len(telegram.sent("sendMessage")) == (3 if applied else 1)
    await side.bot.send_message(1001, "a")
    assert len(telegram.calls) == 4


async def test_an_exception_is_raised_by_the_recorder() -> None:
    recorder = Recorder()
    recorder.fail("*", TimedOut())
    bot = Bot(TOKEN, request=recorder, get_updates_request=recorder)
    with pytest.raises(TimedOut):
        await bot.send_message(-5, "a")
    assert (await bot.send_message(-5, "a")).chat.type == "supergroup"
    assert [call.applied for call in recorder.calls] == [False, True]


async def test_a_recorder_that_is_not_strict_takes_any_message_for_real() -> None:
    recorder = Recorder()
    bot = Bot(TOKEN, request=recorder, get_updates_request=recorder)
    await bot.edit_message_text("a", 1001, 77)
    await bot.edit_message_text("a", inline_message_id="x")
    await bot.answer_callback_query("never seen")
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await bot.edit_message_text("a", 1001, 77)
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await bot.edit_message_text("a", inline_message_id="x")
