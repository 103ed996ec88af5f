"""Every handler, in order, each with the reason for its place; and the kinds of update they take."""

from __future__ import annotations

import re

from telegram import Update
from telegram.ext import (
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers import buttons, channels, edits, groups, guests, inline, others, private
from handlers.context import App
from handlers.editors import dispatch, exchange
from handlers.editors.commands import COMMANDS
from handlers.failures import Failures

KINDS = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.EDITED_CHANNEL_POST,
    Update.INLINE_QUERY,
    Update.CALLBACK_QUERY,
    Update.GUEST_MESSAGE,
)
"""The kinds of update to ask Telegram for, all named at every start: it remembers a list that was set once."""

ANONYMOUS_ADMIN = 1087968824
"""Telegram's account in whose name admins write for their group."""
CHANNEL_BOT = 136817688
"""Telegram's account in whose name people write for their channels."""

NEW = filters.UpdateType.MESSAGE
"""A text filter alone would take in edited messages, posts and guests' messages too."""
PRIVATE = NEW & filters.ChatType.PRIVATE
GROUP = NEW & filters.ChatType.GROUPS
SCO = filters.Regex(re.compile(r"^/sco(?:@\w+)?(?:\s|$)", re.IGNORECASE))


def register(application: App, bot_id: int) -> None:
    """Adds every handler; the first one that takes an update is the only one."""
    add = application.add_handler
    bots = filters.ViaBot(bot_id) | (_BOT & ~filters.User([ANONYMOUS_ADMIN, CHANNEL_BOT]))

    # Not messages at all, and quick to tell.
    add(CallbackQueryHandler(buttons.pressed))
    add(InlineQueryHandler(inline.query))
    # A guest's message has the chat of somebody else: nothing below may take it for one of ours.
    add(MessageHandler(filters.UpdateType.GUEST_MESSAGE, guests.mention))
    # A post comes twice, in its channel and as a copy in the discussion group; before bots, as Telegram's own account
    # brings the copy.
    add(MessageHandler(filters.UpdateType.CHANNEL_POST & SCO, channels.post))
    add(MessageHandler(GROUP & filters.IS_AUTOMATIC_FORWARD & SCO, channels.forwarded))
    add(MessageHandler(NEW & filters.IS_AUTOMATIC_FORWARD, others.silence))
    # Other bots, and what people sent with this one inline: answering them could go on for ever.
    add(MessageHandler(bots, others.silence))
    # An edit changes the answer that stands; before commands, whose handlers would take edits as new ones.
    add(MessageHandler(filters.UpdateType.EDITED & filters.TEXT, edits.edited))
    # The one service message that matters; before the others, which do not.
    add(MessageHandler(GROUP & filters.StatusUpdate.MIGRATE, groups.moved))
    add(MessageHandler(filters.StatusUpdate.ALL, others.silence))

    # Private commands; before texts, as they are texts too.
    for name, callback in {
        "start": private.start,
        "help": private.help_,
        "lang": private.lang,
        "asof": private.asof,
        "who": private.who,
        "sources": private.sources,
        "privacy": private.privacy,
        "forgetme": private.forgetme,
        "sco": private.question,
        "settings": private.hint("settings-groups"),
        **dict.fromkeys(private.OPENED, private.opened),
    }.items():
        add(CommandHandler(name, callback, filters=PRIVATE))
    # Editors' commands; for anybody else there are none such.
    add(CommandHandler(list(COMMANDS), dispatch.command, filters=PRIVATE))
    add(MessageHandler(PRIVATE & filters.COMMAND, private.hint("hint-command")))
    # Commands of groups; any other is for another bot.
    add(CommandHandler("sco", groups.command, filters=GROUP))
    add(CommandHandler(["help", "start"], groups.help_, filters=GROUP))
    add(CommandHandler("settings", groups.settings, filters=GROUP))
    add(MessageHandler(GROUP & filters.COMMAND, others.silence))

    # Texts: in private each is a question, unless an editor was asked for it; in groups those that name the bot or
    # reply to it.
    add(MessageHandler(PRIVATE & filters.TEXT, dispatch.text))
    add(MessageHandler(GROUP & filters.TEXT, groups.talk))
    # A file of knowledge that an editor sends.
    add(MessageHandler(PRIVATE & filters.Document.ALL, exchange.document))
    # Pictures, voices, places and all the rest.
    add(MessageHandler(PRIVATE, private.hint("hint-media")))
    add(TypeHandler(Update, others.silence))

    application.add_error_handler(Failures().failed)


class _FromBot(filters.MessageFilter):
    """Messages that a bot has written."""

    def filter(self, message: object) -> bool:
        writer = getattr(message, "from_user", None)
        return bool(writer and writer.is_bot)


_BOT = _FromBot()
