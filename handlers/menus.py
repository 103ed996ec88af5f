"""What Telegram shows of the bot before anything is asked: commands per scope and language, and descriptions."""

from __future__ import annotations

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from handlers.context import Bot
from handlers.saying import say
from knowledge.model import LANGUAGES, Language

log = logging.getLogger(__name__)

PRIVATE = (
    *("start", "help", "who", "rotation", "term", "members", "summits"),
    *("asof", "lang", "sources", "privacy", "forgetme"),
)
EDITORS = (
    *(
        "find",
        "edit",
        "add",
        "end",
        "alias",
        "phrase",
        "answer",
        "review",
        "show",
        "remove",
        "still",
        "history",
        "entry",
    ),
    *("undo", "check", "stale", "stats", "why", "export", "import", "digest", "editors", "cancel"),
)
"""Shown to editors alone, in their private chats, before what everybody is shown there."""
GROUP = ("sco", "help")
ADMIN = (*GROUP, "settings")
SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeAllPrivateChats(), PRIVATE),
    (BotCommandScopeAllGroupChats(), GROUP),
    (BotCommandScopeAllChatAdministrators(), ADMIN),
)


async def publish_to(bot: Bot, editor: int, *, appointed: bool = True) -> None:
    """Tells Telegram what an editor is shown in his private chat, or that he is one no longer; he may not have one."""
    scope = BotCommandScopeChat(editor)
    for language in LANGUAGES:
        code = None if language == "en" else language
        try:
            if appointed:
                commands = [BotCommand(name, say(language, f"menu-{name}")) for name in (*EDITORS, *PRIVATE)]
                await bot.set_my_commands(commands, scope=scope, language_code=code)
            else:
                await bot.delete_my_commands(scope=scope, language_code=code)
        except TelegramError as error:
            log.info("the menu of an editor was not set: %s", error)


async def publish(bot: Bot) -> None:
    """Tells Telegram all of it; what is refused or cannot be sent is logged and left as it was."""
    for language in LANGUAGES:
        try:
            await _publish(bot, language, None if language == "en" else language)
        except TelegramError as error:
            log.warning("the menus in %s were not set: %s", language, error)


async def _publish(bot: Bot, language: Language, code: str | None) -> None:
    """In one language; `code` is None for everybody who has none of the others."""
    for scope, names in SCOPES:
        commands = [BotCommand(name, say(language, f"menu-{name}")) for name in names]
        await bot.set_my_commands(commands, scope=scope, language_code=code)
    await bot.set_my_description(say(language, "about-description"), language_code=code)
    await bot.set_my_short_description(say(language, "about-short"), language_code=code)
