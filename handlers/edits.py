"""Questions that were edited: the answer that stands is edited too."""

from __future__ import annotations

from telegram import Message, Update

from handlers import channels, groups, private
from handlers.addressing import asked_text, calls, without_name
from handlers.answering import admitted, ask, revise, surface_of
from handlers.cards import Surface
from handlers.context import Context


async def edited(update: Update, context: Context) -> None:
    """Answers an edited question in its old card; one that had none is asked as if it were new."""
    message = update.effective_message
    if message is None or not message.text or context.services.late(message):
        return
    card = await context.services.chats.answered(message.chat.id, message.message_id)
    if card is None:
        await _afresh(update, context, message)
        return
    text = without_name(message, context.bot.username) if surface_of(message) is Surface.GROUP else message.text
    if text.startswith("/"):
        text = asked_text(message)
    if await admitted(context, message):
        await revise(context, message, card, await ask(context, message, text))


async def _afresh(update: Update, context: Context, message: Message) -> None:
    """A text that became a question only by being edited."""
    if message.is_automatic_forward:
        await channels.forwarded(update, context)
        return
    surface = surface_of(message)
    called = calls(message, context.bot.username)
    if surface is Surface.PRIVATE and not (message.text or "").startswith("/"):
        await private.question(update, context)
    elif surface is Surface.CHANNEL and called:
        await channels.post(update, context)
    elif surface is Surface.GROUP and called:
        await groups.command(update, context)
