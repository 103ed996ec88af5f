"""The buttons under a card, and those of settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.helpers import create_deep_linked_url

from handlers.cards import Surface, title
from handlers.packing import shorten
from handlers.presses import Action, Press
from handlers.saying import say
from handlers.tokens import encode
from knowledge.answers.base import Answer, Lead
from knowledge.model import LANGUAGES, Language
from knowledge.snapshot import Snapshot

Row = list[InlineKeyboardButton]

COOLDOWNS = (0, 30, 60, 300, 900)
"""Seconds to choose from."""
SIZES: tuple[Literal["compact", "full"], ...] = ("compact", "full")
WIDEST = 60
"""Characters of a question on a button; the whole of a reading stands in the text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card stands and what its buttons need to know."""

    snapshot: Snapshot
    bot: str
    """The bot's user name."""
    surface: Surface
    token: str | None
    """The token of the card's own question, if it has one."""


def card(place: Place, answer: Answer, page: int, pages: int, *, voted: bool = False) -> InlineKeyboardMarkup | None:
    """The buttons under page `page` (from 0) of `pages`."""
    rows: list[Row] = []
    own = place.token or ""
    if answer.status == "unsure":
        rows += _leads(place, answer.candidates, Action.READ, answer.language, numbered=True)
        rows.append([_button(answer.language, "none", Press(Action.NONE, 0, own))])
    elif place.surface is Surface.PRIVATE:
        rows += _leads(place, answer.related, Action.ASK, answer.language)
    if answer.status == "answered":
        rows += _tools(place, answer, page, pages, own, voted=voted)
    if place.surface is Surface.GROUP:
        rows.append([_button(answer.language, "delete", Press(Action.DELETE))])
    return _markup(rows)


def working(place: Place, language: Language, page: int, pages: int) -> InlineKeyboardMarkup | None:
    """The buttons under the working: its other pages, and the way back."""
    own = place.token or ""
    back = _button(language, "answer", Press(Action.CARD, 0, own))
    return _markup([_turning(language, Action.WORKING, page, pages, own), [back]])


def more(bot: str, language: Language, token: str | None) -> InlineKeyboardMarkup:
    """One button that leads to the private chat, where the question is asked again."""
    url = create_deep_linked_url(bot, f"q_{token}" if token else "inline")
    return InlineKeyboardMarkup([[InlineKeyboardButton(say(language, "button-private"), url=url)]])


def sent_inline(place: Place, language: Language, *, worked: bool) -> InlineKeyboardMarkup:
    """The buttons under a card that was sent inline."""
    rows = more(place.bot, language, place.token).inline_keyboard
    tools = [_button(language, "working", Press(Action.WORKING, 0, place.token))] if worked and place.token else []
    return InlineKeyboardMarkup([*([tools] if tools else []), *rows])


def languages(language: Language) -> InlineKeyboardMarkup:
    """The languages to choose from."""
    names = ("auto", *LANGUAGES)
    return InlineKeyboardMarkup([[_setting(say(language, f"lang-name-{name}"), "language", name)] for name in names])


def settings(language: Language, chosen: str | None, size: str, cooldown: int) -> InlineKeyboardMarkup:
    """The settings of a group, what is set now being marked."""
    names = [(name, say(language, f"lang-name-{name}")) for name in ("auto", *LANGUAGES)]
    sizes = [(name, say(language, f"settings-{name}")) for name in SIZES]
    pauses = [(str(seconds), pause(language, seconds)) for seconds in COOLDOWNS]
    rows = [
        _choices("language", names[:2], chosen or "auto"),
        _choices("language", names[2:], chosen or "auto"),
        _choices("size", sizes, size),
        _choices("cooldown", pauses, str(cooldown)),
    ]
    return InlineKeyboardMarkup(rows)


def pause(language: Language, seconds: int) -> str:
    """A cooldown in words."""
    return say(language, "settings-seconds", n=seconds) if seconds else say(language, "settings-off")


def _choices(kind: str, options: Sequence[tuple[str, str]], now: str) -> Row:
    return [_setting(f"✓ {text}" if value == now else text, kind, value) for value, text in options]


def _setting(text: str, kind: str, value: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=Press(Action.SET, 0, f"{kind}-{value}").pack())


def _leads(
    place: Place, leads: Sequence[Lead], action: Action, language: Language, *, numbered: bool = False
) -> list[Row]:
    rows = []
    for number, lead in enumerate(leads, 1):
        token = encode(place.snapshot, lead.intent, lead.slots, language)
        if token:
            text = f"{number}. {lead.text}" if numbered else lead.text
            shown = shorten(text, WIDEST)
            rows.append([InlineKeyboardButton(shown, callback_data=Press(action, 0, token).pack())])
    return rows


def _tools(place: Place, answer: Answer, page: int, pages: int, own: str, *, voted: bool) -> list[Row]:
    language = answer.language
    tools = [_button(language, "working", Press(Action.WORKING, 0, own))]
    rows = [_turning(language, Action.CARD, page, pages, own, folded=place.surface is Surface.GROUP), tools]
    if place.surface is not Surface.PRIVATE:
        return rows
    last: Row = []
    if place.token:
        link = create_deep_linked_url(place.bot, f"q_{place.token}")
        shared = urlencode({"url": link, "text": title(answer)})
        last.append(InlineKeyboardButton(say(language, "button-share"), url=f"https://t.me/share/url?{shared}"))
    if not voted:
        last += [_mark("👍", Press(Action.VOTE, 1, own)), _mark("👎", Press(Action.VOTE, 0, own))]
    return [*rows, last]


def _turning(language: Language, action: Action, page: int, pages: int, own: str, *, folded: bool = False) -> Row:
    """The buttons that turn pages; of a folded card the first page unfolds and the others fold."""
    row = []
    if page > 0:
        row.append(_button(language, "less" if folded and page == 1 else "previous", Press(action, page - 1, own)))
    if page < pages - 1:
        row.append(_button(language, "more" if folded and page == 0 else "next", Press(action, page + 1, own)))
    return row


def _button(language: Language, key: str, press: Press) -> InlineKeyboardButton:
    return _mark(say(language, f"button-{key}"), press)


def _mark(text: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=press.pack())


def _markup(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None
