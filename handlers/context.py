"""What every handler has at hand: the desk, what is kept of chats, the clock and the limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cachetools import LRUCache, TTLCache
from telegram import InlineKeyboardMarkup, Message
from telegram.ext import Application, CallbackContext, ExtBot

from handlers.cooldowns import Cooldowns
from handlers.floods import Floods
from handlers.talks import Talks
from knowledge.answers.base import Answer
from knowledge.desk import Desk
from knowledge.model import LANGUAGES, Language
from knowledge.store.chats import Chats

if TYPE_CHECKING:
    from handlers.editors.editing import Editing


@dataclass(frozen=True, slots=True)
class View:
    """One page of a card as it is sent."""

    text: str
    keyboard: InlineKeyboardMarkup | None


@dataclass(frozen=True, slots=True)
class Past:
    """The knowledge as it stood after an entry of the journal."""

    number: int
    at: datetime
    desk: Desk


def _past() -> TTLCache[int, Past]:
    return TTLCache(20, 3600)


def _views() -> LRUCache[tuple[object, ...], tuple[Answer, View]]:
    return LRUCache(600)


@dataclass
class Services:
    """What the handlers share. `desk` is replaced whole when the knowledge changes."""

    desk: Desk
    chats: Chats
    now: Callable[[], datetime]
    """The time, in UTC."""
    floods: Floods
    talks: Talks
    cooldowns: Cooldowns
    told: Callable[[str, str, str], None]
    """Counts an answer, by surface, status and language."""
    editing: Editing
    owners: frozenset[int] = frozenset()
    late_after: timedelta = timedelta(minutes=10)
    mentions: bool = False
    """Whether Telegram delivers every message of a group to this bot."""
    unhandled: set[int] = field(default_factory=set)
    """Updates that could not be answered for want of a connection, and are to come again."""
    views: LRUCache[tuple[object, ...], tuple[Answer, View]] = field(default_factory=_views)
    """The cards made last, each with its answer."""

    past: TTLCache[int, Past] = field(default_factory=_past)
    """The chats of editors that are answered from the knowledge as it once stood."""

    @property
    def today(self) -> date:
        return self.now().date()

    def desk_in(self, chat: int) -> Desk:
        """The desk that answers in a chat."""
        past = self.past.get(chat)
        return past.desk if past else self.desk

    def late(self, message: Message) -> bool:
        """Whether a message has waited longer than an answer is expected."""
        return self.now() - (message.edit_date or message.date) > self.late_after


Bot = ExtBot[None]


class Context(CallbackContext[Bot, dict[Any, Any], dict[Any, Any], Services]):
    """The context of an update, with the services typed."""

    @property
    def services(self) -> Services:
        return self.bot_data


App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], Services, Any]

_NEIGHBOURS = frozenset({"be", "kk", "ky", "tg", "uz"})
"""Languages of the SCO's members in whose states Russian is widely read."""


def spoken(code: str | None) -> Language:
    """The language to use with somebody whose client is set to `code` (an IETF tag), if nothing else tells."""
    first = (code or "").lower().partition("-")[0]
    if first in _NEIGHBOURS:
        return "ru"
    return next((language for language in LANGUAGES if language == first), "en")
