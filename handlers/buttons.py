"""Presses of buttons: typed, checked, answered every time; what is old or forged gets a polite toast."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from handlers import keyboards
from handlers.answering import (
    Asked,
    Standing,
    banner,
    edit,
    keep,
    open_question,
    send,
    standing,
    surface_of,
    token_of,
    view,
)
from handlers.cards import Surface, notice, pages, working
from handlers.context import Context, View, spoken
from handlers.editors import dispatch
from handlers.floods import Verdict
from handlers.groups import is_admin, settings_view
from handlers.keyboards import COOLDOWNS, SIZES, Place
from handlers.presses import Action, Press
from handlers.private import set_language
from handlers.saying import say
from handlers.tokens import decode
from knowledge.answers.working import working as steps
from knowledge.model import LANGUAGES, Language
from knowledge.store import Card, Preferences
from knowledge.store.chats import Changes


@dataclass(frozen=True)
class Pressed:
    """A press with the card that it was made under."""

    query: CallbackQuery
    press: Press
    context: Context
    card: Card | None
    language: Language

    @property
    def message(self) -> Message | None:
        """The message under which it was pressed; None inline."""
        return self.query.message if isinstance(self.query.message, Message) else None

    @property
    def surface(self) -> Surface:
        return surface_of(self.message) if self.message else Surface.INLINE


async def pressed(update: Update, context: Context) -> None:
    """Does what a button says, and answers the press, whatever it is."""
    query = update.callback_query
    if query is None:
        return
    services = context.services
    place = query.message
    preferences = await services.chats.preferences(place.chat.id if place else query.from_user.id)
    language = preferences.language or spoken(query.from_user.language_code)
    press = Press.read(query.data)
    if press is None or (place is not None and not place.is_accessible):
        await _toast(query, say(language, "toast-old"))
        return
    if await services.floods.admit(query.from_user.id) is not Verdict.ANSWER:
        await _toast(query, say(language, "limit-slow", seconds=services.floods.pause))
        return
    card = await services.chats.card(place.chat.id, place.message_id) if place else None
    made = Pressed(query, press, context, card, card.asked.language if card and not preferences.language else language)
    said: str | None = None
    try:
        said = await _DOES[press.action](made)
    finally:
        await _toast(query, said)


async def _toast(query: CallbackQuery, text: str | None) -> None:
    """Answers a press; one that is too old can no longer be answered."""
    with suppress(BadRequest):
        await query.answer(text)


async def _ask(made: Pressed) -> str | None:
    """Asks what leads on, in a card of its own."""
    found = decode(made.context.services.desk.snapshot, made.press.token)
    if found is None or made.message is None:
        return say(made.language, "toast-old")
    day = made.card.day if made.card and made.card.day != made.context.services.today else None
    person = made.query.from_user.id
    asked = await open_question(made.context, made.message, found.question, found.day or day, person)
    sent = await send(made.message, view(made.context, asked, made.surface))
    keep(made.context.services, asked, Standing(made.message.chat.id, sent.message_id, None, person))
    return None


async def _read(made: Pressed) -> str | None:
    """Makes of a card that asked which reading is meant the answer to the one chosen."""
    found = decode(made.context.services.desk.snapshot, made.press.token)
    if found is None or made.message is None:
        return say(made.language, "toast-old")
    if not await _allowed(made):
        return say(made.language, "toast-not-yours")
    day = made.card.day if made.card else None
    person = (made.card.asker if made.card else None) or made.query.from_user.id
    asked = await open_question(made.context, made.message, found.question, found.day or day, person)
    chat, message = made.message.chat.id, made.message.message_id
    await edit(made.context, chat, message, view(made.context, asked, made.surface))
    question = made.card.question if made.card else None
    keep(made.context.services, asked, Standing(chat, message, question, person))
    return None


async def _card(made: Pressed) -> str | None:
    """Shows a page of the card."""
    if not await _allowed(made):
        return say(made.language, "toast-not-yours")
    asked = await _asked(made)
    if asked is None:
        return say(made.language, "toast-old")
    await _show(made, _page(made, asked, made.press.number))
    return None


async def _working(made: Pressed) -> str | None:
    """Shows how the answer was worked out."""
    if not await _allowed(made):
        return say(made.language, "toast-not-yours")
    asked = await _asked(made)
    if asked is None:
        return say(made.language, "toast-old")
    services, reply = made.context.services, asked.reply
    desk = services.desk_in(made.message.chat.id) if made.message else services.desk
    told = steps(reply.answer, reply.question, desk.snapshot, asked.day)
    found = working(reply.answer, told, made.surface)
    page = min(made.press.number, len(found) - 1)
    place = Place(services.desk.snapshot, made.context.bot.username, made.surface, token_of(services, reply, asked.day))
    await _show(made, View(found[page], keyboards.working(place, reply.answer.language, page, len(found))))
    return None


async def _vote(made: Pressed) -> str | None:
    """Takes note of a thumb, once a card."""
    asked = await _asked(made)
    if asked is None or made.surface is not Surface.PRIVATE or made.press.number not in (0, 1):
        return say(made.language, "toast-old")
    services = made.context.services
    if (made.card and made.card.voted) or not _offered(made):
        return say(made.language, "toast-thanks")
    if made.card:
        services.chats.keep(replace(made.card, voted=True))
    question = asked.reply.question
    services.chats.vote(services.today, question, asked.day, bool(made.press.number))
    if not made.press.number:
        services.chats.miss(services.today, question.text, question.language, "vote", question.intent)
    await _show(made, view(made.context, asked, made.surface, voted=True))
    return say(made.language, "toast-thanks")


def _offered(made: Pressed) -> bool:
    """Whether the button still stands under its message."""
    keyboard = made.message.reply_markup if made.message else None
    return keyboard is None or any(b.callback_data == made.query.data for row in keyboard.inline_keyboard for b in row)


async def _none(made: Pressed) -> str | None:
    """None of the readings was meant."""
    if not await _allowed(made):
        return say(made.language, "toast-not-yours")
    await _show(made, View(notice(say(made.language, "none-sorry")), None))
    return None


async def _delete(made: Pressed) -> str | None:
    """Takes a card away."""
    if made.message is None:
        return say(made.language, "toast-old")
    if not await _allowed(made):
        return say(made.language, "toast-not-yours")
    try:
        await made.message.delete()
    except BadRequest:  # too old to be deleted, or gone
        return say(made.language, "toast-old")
    made.context.services.chats.drop(made.message.chat.id, made.message.message_id)
    return say(made.language, "toast-gone")


async def _set(made: Pressed) -> str | None:
    """Changes a setting: of a private chat by its owner, of a group by its admins."""
    message, services = made.message, made.context.services
    kind, _, value = made.press.token.partition("-")
    change = _change(kind, value)
    if message is None or change is None:
        return say(made.language, "toast-old")
    if made.surface is Surface.PRIVATE:
        if kind != "language":
            return say(made.language, "toast-old")
        text = await set_language(made.context, message, value)
        await _show(made, View(notice(text), None))
        return None
    if not await is_admin(made.context, message.chat.id, made.query.from_user.id):
        return say(made.language, "toast-admins")
    await services.chats.prefer(message.chat.id, services.now(), **change)
    await _show(made, await settings_view(made.context, message))
    return say(made.language, "toast-saved")


async def _edit(made: Pressed) -> str | None:
    """Sends the command line of an editor's button."""
    account, editing = made.query.from_user.id, made.context.services.editing
    line = editing.taken(account, made.press) if editing.allowed(account) else None
    if line is None or not await dispatch.pressed(made.context, made.message, account, line, made.language):
        return say(made.language, "toast-old")
    return None


def _change(kind: str, value: str) -> Changes | None:
    """What a setting's button changes, or None if it is none that is offered."""
    for language in LANGUAGES:
        if (kind, value) == ("language", language):
            return {"language": language}
    for size in SIZES:
        if (kind, value) == ("size", size):
            return {"size": size}
    if (kind, value) == ("language", "auto"):
        return {"language": None}
    if kind == "cooldown" and value in map(str, COOLDOWNS):
        return {"cooldown": int(value)}
    return None


_DOES: dict[Action, Callable[[Pressed], Awaitable[str | None]]] = {
    Action.ASK: _ask,
    Action.READ: _read,
    Action.CARD: _card,
    Action.WORKING: _working,
    Action.VOTE: _vote,
    Action.NONE: _none,
    Action.DELETE: _delete,
    Action.SET: _set,
    Action.EDIT: _edit,
}


async def _asked(made: Pressed) -> Asked | None:
    """The reply of a card: as it was asked if the card is kept, or else by the token of its button."""
    services = made.context.services
    if made.card:
        question, day = made.card.asked, made.card.day
    else:
        found = decode(services.desk.snapshot, made.press.token)
        if found is None:
            return None
        question, day = found.question, found.day or services.today
    desk = services.desk_in(made.message.chat.id) if made.message else services.desk
    reply = desk.open(question, day, services.today)
    preferences = Preferences()
    if made.query.message:
        preferences = await services.chats.preferences(made.query.message.chat.id)
    above = standing(services, made.message, reply) if made.message else ()
    return Asked(reply, day, preferences, (*above, *banner(reply, day, preferences)))


def _page(made: Pressed, asked: Asked, number: int) -> View:
    if made.query.message is not None:
        return view(made.context, asked, made.surface, number, voted=bool(made.card and made.card.voted))
    services, reply = made.context.services, asked.reply
    token = token_of(services, reply, asked.day)
    place = Place(services.desk.snapshot, made.context.bot.username, Surface.INLINE, token)
    found = pages(reply.answer, Surface.INLINE)
    return View(found[0], keyboards.sent_inline(place, reply.answer.language, worked=True))


async def _allowed(made: Pressed) -> bool:
    """Whether a card may be turned by whoever pressed: in groups by its asker and by admins."""
    if made.query.message is None or made.surface is Surface.PRIVATE:
        return True
    if made.card and made.card.asker == made.query.from_user.id:
        return True
    return await is_admin(made.context, made.query.message.chat.id, made.query.from_user.id)


async def _show(made: Pressed, shown: View) -> None:
    """Replaces what stands under the button, in a chat or inline."""
    place = made.query.message
    if place is not None:
        await edit(made.context, place.chat.id, place.message_id, shown)
        return
    with suppress(BadRequest):
        await made.query.edit_message_text(shown.text, reply_markup=shown.keyboard)
