"""Answers from the knowledge as it once stood: after an entry of the journal, or at the end of a day."""

from __future__ import annotations

import re

from telegram import Message

from handlers.context import Past, Services
from handlers.saying import say
from knowledge.errors import KnowledgeError
from knowledge.model import Language
from knowledge.store import ledger
from knowledge.understanding.dates import parse_day

_ENTRY = re.compile(r"#\s?(\d{1,9})", re.ASCII)
_KNOWN = re.compile(r"known\s+(\S+)", re.ASCII | re.IGNORECASE)


async def chosen(services: Services, message: Message, text: str, language: Language) -> str | None:
    """Has the chat of an editor's message answered as `text` says, which may be `#12` (after that entry) or
    `known 2026-11-01` (at the end of that day, in UTC), and tells so; None if it says neither."""
    try:
        number = await _named(services, text)
        if number is None:
            return None
        workshop = services.editing.workshop
        entry = await ledger.entry(workshop.database, number)
        services.past[message.chat.id] = Past(number, entry.at, await workshop.at(number))
    except KnowledgeError as error:
        return str(error)
    return say(language, "asof-known", number=number)


async def _named(services: Services, text: str) -> int | None:
    """The entry that a text names."""
    if entry := _ENTRY.fullmatch(text):
        return int(entry[1])
    if known := _KNOWN.fullmatch(text):
        return await ledger.last_of(services.editing.workshop.database, parse_day(known[1]))
    return None
