"""Whom a message is meant for, and what of its text is the question."""

from __future__ import annotations

from enum import Enum, auto

from telegram import Message, MessageEntity


class Address(Enum):
    """How a message is meant for the bot."""

    NAMED = auto()
    """By command or by its name: it always answers."""
    REPLY = auto()
    """By replying to it: people also reply "thanks", so what is not understood is passed over."""


def asked_text(message: Message) -> str:
    """The text of a message without a leading /sco."""
    text = message.text or ""
    first, *rest = text.split(maxsplit=1) or [""]
    return " ".join(rest) if first.partition("@")[0].casefold() == "/sco" else text


def calls(message: Message, username: str) -> bool:
    """Whether a message begins with /sco, and not that of another bot."""
    first = (message.text or "").split(maxsplit=1)[:1] or [""]
    name, _, bot = first[0].casefold().partition("@")
    return name == "/sco" and bot in ("", username.casefold())


def address_of(message: Message, bot_id: int, username: str) -> Address | None:
    """How a message is meant for the bot, if it is."""
    names = message.parse_entities([MessageEntity.MENTION]).values()
    if any(name.casefold() == f"@{username}".casefold() for name in names):
        return Address.NAMED
    mentioned = message.parse_entities([MessageEntity.TEXT_MENTION])
    if any(entity.user and entity.user.id == bot_id for entity in mentioned):
        return Address.NAMED
    there = message.reply_to_message
    return Address.REPLY if there is not None and by(there, bot_id) else None


def by(message: Message, bot_id: int) -> bool:
    """Whether the bot itself wrote a message."""
    return message.from_user is not None and message.from_user.id == bot_id


def without_name(message: Message, username: str) -> str:
    """The text of a message without the bot's name."""
    text = message.text or ""
    for name in set(message.parse_entities([MessageEntity.MENTION]).values()):
        if name.casefold() == f"@{username}".casefold():
            text = text.replace(name, " ")
    return text.strip()
