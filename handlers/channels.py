"""Channels: a post that begins with /sco is answered under it, in the discussion group if the bot is there, once."""

from __future__ import annotations

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden

from handlers.addressing import asked_text, calls
from handlers.answering import admitted, answer, ask
from handlers.context import Context
from handlers.groups import ADMINS

_OUT = frozenset({"left", "kicked", None})


async def post(update: Update, context: Context) -> None:
    """Answers a post in the channel, unless its copy in the discussion group comes too and the answer with it."""
    message = update.effective_message
    if message is None or context.services.late(message) or not calls(message, context.bot.username):
        return
    group = await _discussion(context, message.chat.id)
    if group is None or not await _hears(context, group):
        await _answer(context, message)


async def forwarded(update: Update, context: Context) -> None:
    """Answers a post under its copy in the discussion group, unless that was done in the channel (see `post`)."""
    message = update.effective_message
    if message is None or message.sender_chat is None or context.services.late(message):
        return
    if not calls(message, context.bot.username):
        return
    if await _hears(context, message.chat.id) or await _status(context, message.sender_chat.id) in _OUT:
        await _answer(context, message)


async def _discussion(context: Context, channel: int) -> int | None:
    """The discussion group of a channel, if it has one."""
    try:
        return (await context.bot.get_chat(channel)).linked_chat_id
    except (BadRequest, Forbidden):
        return None


async def _hears(context: Context, group: int) -> bool:
    """Whether Telegram brings the copies of posts in a group to this bot for sure: to admins, and to bots that read
    everything where they are members."""
    status = await _status(context, group)
    return status in ADMINS or (context.services.mentions and status not in _OUT)


async def _status(context: Context, chat: int) -> str | None:
    """What the bot is in a chat; None if it is told nothing of it."""
    try:
        return (await context.bot.get_chat_member(chat, context.bot.id)).status
    except (BadRequest, Forbidden):
        return None


async def _answer(context: Context, message: Message) -> None:
    text = asked_text(message)
    if text.strip() and await admitted(context, message):
        await answer(context, message, await ask(context, message, text))
