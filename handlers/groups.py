"""Groups, supergroups and forum topics: what is addressed to the bot is answered, everything else is left alone."""

from __future__ import annotations

from enum import Enum, auto

from telegram import Message, MessageEntity, Update

from handlers import keyboards
from handlers.answering import (
    Asked,
    View,
    admitted,
    answer,
    ask,
    language_with,
    person_of,
    send,
    topic_of,
)
from handlers.cards import notice
from handlers.context import Context
from handlers.private import asked_text
from handlers.saying import say

ANONYMOUS_ADMIN = 1087968824
"""Telegram's account in whose name admins write for their group."""
CHANNEL_BOT = 136817688
"""Telegram's account in whose name people write for their channels."""
LINKED = 777000
"""Telegram's account that forwards a channel's posts to its discussion group."""
ADMINS = frozenset({"creator", "administrator"})


class Address(Enum):
    """How a message is meant for the bot."""

    NAMED = auto()
    """By command or by its name: it always answers."""
    REPLY = auto()
    """By replying to it: people also reply "thanks", so what is not understood is passed over."""


async def command(update: Update, context: Context) -> None:
    """/sco with a question, or in reply to somebody's question."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    text = asked_text(message)
    there = message.reply_to_message
    if not text and there is not None and there.text:
        text = asked_text(there)
    if not text:
        language = await language_with(context, message)
        await send(message, View(notice(say(language, "hint-empty-group", bot=context.bot.username)), None))
        return
    await respond(context, message, text, Address.NAMED)


async def talk(update: Update, context: Context) -> None:
    """Any other text: answered if it names the bot or replies to it."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    address = address_of(message, context.bot.id, context.bot.username)
    if address:
        await respond(context, message, without_name(message, context.bot.username), address)


async def respond(context: Context, message: Message, text: str, address: Address) -> None:
    """Answers in the group, unless it was said a moment ago or a mere reply was not understood."""
    if not await admitted(context, message):
        return
    asked = await ask(context, message, text)
    if not worth_saying(asked, text, address):
        return
    cooldowns, chat, topic = context.services.cooldowns, message.chat.id, topic_of(message)
    headline = asked.reply.answer.headline
    answered = asked.reply.answer.status == "answered"
    if answered and cooldowns.resting(chat, topic, headline, asked.preferences.cooldown):
        return
    await answer(context, message, asked)
    if answered:
        cooldowns.given(chat, topic, headline)


def worth_saying(asked: Asked, text: str, address: Address) -> bool:
    """Whether a reply is shown: what is addressed by name always, a mere reply to the bot if it is a question."""
    if address is Address.NAMED or asked.reply.answer.status == "answered":
        return True
    return asked.reply.question.outcome != "none" and text.rstrip().endswith(("?", "？"))


def address_of(message: Message, bot_id: int, username: str) -> Address | None:
    """How a message is meant for the bot, if it is."""
    names = message.parse_entities([MessageEntity.MENTION]).values()
    if any(name.casefold() == f"@{username}".casefold() for name in names):
        return Address.NAMED
    mentioned = message.parse_entities([MessageEntity.TEXT_MENTION])
    if any(entity.user and entity.user.id == bot_id for entity in mentioned):
        return Address.NAMED
    there = message.reply_to_message
    if there is not None and there.from_user is not None and there.from_user.id == bot_id:
        return Address.REPLY
    return None


def without_name(message: Message, username: str) -> str:
    """The text of a message without the bot's name."""
    text = message.text or ""
    for name in set(message.parse_entities([MessageEntity.MENTION]).values()):
        if name.casefold() == f"@{username}".casefold():
            text = text.replace(name, " ")
    return text.strip()


async def help_(update: Update, context: Context) -> None:
    """Tells how to ask in a group."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    language = await language_with(context, message)
    mentions = "yes" if context.services.mentions else "no"
    text = say(language, "help-group", bot=context.bot.username, mentions=mentions)
    await send(message, View(notice(text), None))


async def settings(update: Update, context: Context) -> None:
    """Offers the settings of the group to its admins."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    if not await may_set(context, message):
        language = await language_with(context, message)
        await send(message, View(notice(say(language, "settings-admins")), None))
        return
    await send(message, await settings_view(context, message))


async def settings_view(context: Context, message: Message) -> View:
    """The settings as they are, with buttons to change them."""
    preferences = await context.services.chats.preferences(message.chat.id)
    language = await language_with(context, message)
    seconds = preferences.cooldown
    text = notice(
        say(language, "settings-title"),
        say(language, "settings-language", value=say(language, f"lang-name-{preferences.language or 'auto'}")),
        say(language, "settings-size", value=say(language, f"settings-{preferences.size}")),
        say(language, "settings-cooldown", value=keyboards.pause(language, seconds)),
    )
    return View(text, keyboards.settings(language, preferences.language, preferences.size, seconds))


async def may_set(context: Context, message: Message) -> bool:
    """Whether a message is by an admin of its group, in their own name or in the group's."""
    if message.sender_chat is not None:
        return message.sender_chat.id == message.chat.id
    writer = person_of(message)
    return writer is not None and await is_admin(context, message.chat.id, writer)


async def is_admin(context: Context, chat: int, user: int) -> bool:
    """Whether an account is an admin of a group, as Telegram says now."""
    member = await context.bot.get_chat_member(chat, user)
    return member.status in ADMINS


async def moved(update: Update, context: Context) -> None:
    """A group has become a supergroup: its settings go with it."""
    message = update.effective_message
    if message is not None and message.migrate_to_chat_id:
        await context.services.chats.moved(message.chat.id, message.migrate_to_chat_id)
