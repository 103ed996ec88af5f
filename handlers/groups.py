"""Groups, supergroups and forum topics: what is addressed to the bot is answered, everything else is left alone."""

from __future__ import annotations

from telegram import Message, Update
from telegram.error import BadRequest

from handlers import keyboards
from handlers.addressing import Address, address_of, asked_text, by, without_name
from handlers.answering import Asked, admitted, answer, ask, language_with, person_of, send, topic_of
from handlers.cards import notice
from handlers.context import Context, View
from handlers.saying import say

ADMINS = frozenset({"creator", "administrator"})
SMALL_TALK = "topics-about"
"""The family of intents that are about the bot itself: thanks, greetings, what it is."""


async def command(update: Update, context: Context) -> None:
    """/sco with a question, or in reply to somebody's question."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    await _called(context, message, asked_text(message))


async def talk(update: Update, context: Context) -> None:
    """Any other text: answered if it names the bot or replies to it."""
    message = update.effective_message
    if message is None or context.services.late(message):
        return
    address = address_of(message, context.bot.id, context.bot.username)
    text = without_name(message, context.bot.username)
    if address is Address.NAMED:
        await _called(context, message, text)
    elif address is Address.REPLY:
        await respond(context, message, text, address)


async def _called(context: Context, message: Message, text: str) -> None:
    """Answers what names the bot, or else the message of somebody that it replies to."""
    there = message.reply_to_message
    if not text and there is not None and not by(there, context.bot.id):
        text = asked_text(there)
    if text.strip():
        await respond(context, message, text, Address.NAMED)
    elif await admitted(context, message):
        language = await language_with(context, message)
        await send(message, View(notice(say(language, "hint-empty-group", bot=context.bot.username)), None))


async def respond(context: Context, message: Message, text: str, address: Address) -> None:
    """Answers in the group, unless it was said a moment ago or a mere reply was not understood."""
    if not await admitted(context, message):
        return
    asked = await ask(context, message, text)
    if address is Address.REPLY and not worth_saying(context, asked, text):
        return
    cooldowns, chat, topic = context.services.cooldowns, message.chat.id, topic_of(message)
    headline = asked.reply.answer.headline
    answered = asked.reply.answer.status == "answered"
    if answered and cooldowns.resting(chat, topic, headline, asked.preferences.cooldown):
        return
    await answer(context, message, asked)
    if answered:
        cooldowns.given(chat, topic, headline)


def worth_saying(context: Context, asked: Asked, text: str) -> bool:
    """Whether a mere reply to the bot is answered: not if it is small talk, or no question."""
    reply = asked.reply
    named = reply.answer.intent
    small = named is not None and context.services.desk.snapshot.intent(named).family == SMALL_TALK
    if reply.answer.status == "answered" and not small:
        return True
    return reply.question.outcome != "none" and text.rstrip().endswith(("?", "？"))


async def help_(update: Update, context: Context) -> None:
    """Tells how to ask in a group."""
    message = update.effective_message
    if message is None or context.services.late(message) or not await admitted(context, message):
        return
    language = await language_with(context, message)
    mentions = "yes" if context.services.mentions else "no"
    text = say(language, "help-group", bot=context.bot.username, mentions=mentions)
    await send(message, View(notice(text), None))


async def settings(update: Update, context: Context) -> None:
    """Offers the settings of the group to its admins."""
    message = update.effective_message
    if message is None or context.services.late(message) or not await admitted(context, message):
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
    try:
        member = await context.bot.get_chat_member(chat, user)
    except BadRequest:  # nobody that Telegram knows there
        return False
    return member.status in ADMINS


async def moved(update: Update, context: Context) -> None:
    """A group has become a supergroup: its settings go with it."""
    message = update.effective_message
    if message is not None and message.migrate_to_chat_id:
        await context.services.chats.moved(message.chat.id, message.migrate_to_chat_id)
