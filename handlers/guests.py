"""Mentions in chats that the bot is not in: one answer at once, and nothing is kept of them."""

from __future__ import annotations

from telegram import Update

from handlers import articles
from handlers.addressing import without_name
from handlers.cards import Surface, title
from handlers.context import Context
from handlers.floods import Verdict


async def mention(update: Update, context: Context) -> None:
    """Answers a guest's question with one article."""
    message = update.guest_message
    if message is None:
        return
    services = context.services
    asker = message.from_user.id if message.from_user else message.chat.id
    if await services.floods.admit(asker) is not Verdict.ANSWER:
        return
    there = message.reply_to_message
    text = without_name(message, context.bot.username) or (there.text if there else None) or ""
    reply = services.desk.reply(text, services.today, services.today)
    services.told(Surface.GUEST.value, reply.answer.status, reply.answer.language)
    await message.answer_guest_query(articles.article(context, reply, title(reply.answer), Surface.GUEST))
