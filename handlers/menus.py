"""What Telegram shows of the bot before anything is asked: commands per scope and language, and descriptions."""

from __future__ import annotations

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
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
GROUP = ("sco", "help")
ADMIN = (*GROUP, "settings")
SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeAllPrivateChats(), PRIVATE),
    (BotCommandScopeAllGroupChats(), GROUP),
    (BotCommandScopeAllChatAdministrators(), ADMIN),
)


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
