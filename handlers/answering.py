"""From a message that asks something to the card that answers it: asked, shown, kept, and edited with its question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from telegram import Message
from telegram.error import BadRequest

from handlers import keyboards
from handlers.cards import Surface, notice, pages
from handlers.context import Context, Services, View, spoken
from handlers.floods import Verdict
from handlers.keyboards import Place
from handlers.saying import say
from handlers.talks import Key
from handlers.tokens import encode
from knowledge.desk import Reply
from knowledge.model import Language
from knowledge.question import Question
from knowledge.store import Card, Preferences
from knowledge.understanding import Memory

_GONE = re.compile("(repl|thread|topic).*not found|topic_deleted")
"""What Telegram says when the message that is replied to, or its topic, is gone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply with all that showing it takes."""

    reply: Reply
    day: date
    """The day it was asked as of."""
    preferences: Preferences
    notices: tuple[str, ...] = ()


class Standing(NamedTuple):
    """Where a card stands: its chat and message, the message of its question, and who asked."""

    chat: int
    answer: int
    question: int | None
    asker: int | None


def person_of(message: Message) -> int | None:
    """Who wrote: an account, or the group or channel in whose name it was written."""
    writer = message.sender_chat or message.from_user
    return writer.id if writer else None


def topic_of(message: Message) -> int:
    """The forum topic of a message, 0 if it is in none."""
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def surface_of(message: Message) -> Surface:
    """What kind of chat a message is in."""
    kinds = {"private": Surface.PRIVATE, "channel": Surface.CHANNEL}
    return kinds.get(message.chat.type, Surface.GROUP)


async def admitted(context: Context, message: Message) -> bool:
    """Whether a question is answered now; an account that asks too fast is told so once."""
    services = context.services
    verdict = await services.floods.admit(person_of(message) or message.chat.id)
    if verdict is Verdict.WARN:
        language = await language_with(context, message)
        await send(message, View(notice(say(language, "limit-slow", seconds=services.floods.pause)), None))
    return verdict is Verdict.ANSWER


async def language_with(context: Context, message: Message) -> Language:
    """The language of the bot's own sentences in a chat: the one chosen, or else that of the writer's client."""
    preferences = await context.services.chats.preferences(message.chat.id)
    return preferences.language or spoken(message.from_user.language_code if message.from_user else None)


async def ask(context: Context, message: Message, text: str) -> Asked:
    """The reply to what a message asks, in the memory of its conversation, which then remembers it."""
    services = context.services
    preferences = await services.chats.preferences(message.chat.id)
    key = _key(message)
    before = await _before(services, message, key)
    day = preferences.as_of or services.today
    desk = services.desk_in(message.chat.id)
    reply = desk.reply(text, day, services.today, before, preferences.language)
    services.talks.remember(key, message.message_id, before, reply.memory)
    late = (say(reply.answer.language, "hint-late"),) if services.late(message) else ()
    counted(services, reply, surface_of(message))
    notices = (*standing(services, message, reply), *banner(reply, day, preferences), *late)
    return Asked(reply, day, preferences, notices)


def standing(services: Services, message: Message, reply: Reply) -> tuple[str, ...]:
    """What stands above a card in a chat that is answered from the knowledge as it once stood."""
    past = services.past.get(message.chat.id)
    if past is None:
        return ()
    return (say(reply.answer.language, "asof-past", number=past.number, day=past.at.date()),)


def banner(reply: Reply, day: date, preferences: Preferences) -> tuple[str, ...]:
    """What stands above a card while the chat has chosen the day that it is answered as of."""
    return (say(reply.answer.language, "asof-banner", day=day),) if preferences.as_of == day else ()


def counted(services: Services, reply: Reply, surface: Surface) -> None:
    """Counts an answer: by kind of question and language, without its text."""
    answer = reply.answer
    services.chats.count(services.today, answer.intent or "", answer.language, answer.status)
    services.told(surface.value, answer.status, answer.language)


def missed(services: Services, reply: Reply) -> None:
    """Keeps a question that got no answer for the editors, without who asked it."""
    question = reply.question
    if question.outcome != "match":
        services.chats.miss(services.today, question.text, question.language, question.outcome, question.intent)


def view(context: Context, asked: Asked, surface: Surface, page: int = 0, *, voted: bool = False) -> View:
    """Page `page` of a card with its buttons; of a page that is not there the last one.

    The cards made last are kept, as many ask the same.
    """
    views, answer = context.services.views, asked.reply.answer
    size = asked.preferences.size if surface is Surface.GROUP else ""
    key = (id(answer), surface, size, page, voted, asked.notices, asked.day, context.services.today)
    kept = views.get(key)
    if kept is None or kept[0] is not answer:
        kept = views[key] = (answer, _view(context, asked, surface, page, voted=voted))
    return kept[1]


def _view(context: Context, asked: Asked, surface: Surface, page: int, *, voted: bool) -> View:
    services = context.services
    answer = asked.reply.answer
    compact = surface is Surface.GROUP and asked.preferences.size == "compact"
    found = pages(answer, surface, compact=compact, notices=asked.notices)
    page = min(page, len(found) - 1)
    token = token_of(services, asked.reply, asked.day)
    place = Place(services.desk.snapshot, context.bot.username, surface, token)
    if surface is Surface.CHANNEL:
        return View(found[0], keyboards.more(context.bot.username, answer.language, token))
    return View(found[page], keyboards.card(place, answer, page, len(found), voted=voted))


def token_of(services: Services, reply: Reply, day: date) -> str | None:
    """The token by which a reply can be had again, if it has one."""
    question = reply.question
    if question.outcome != "match":
        return None
    asked = day if day != services.today else None
    return encode(services.desk.snapshot, question.intent, question.slots, reply.answer.language, asked)


async def answer(context: Context, message: Message, asked: Asked) -> None:
    """Sends the card under a question, and keeps what its buttons and an edit of the question need."""
    sent = await send(message, view(context, asked, surface_of(message)))
    keep(context.services, asked, Standing(message.chat.id, sent.message_id, message.message_id, person_of(message)))


async def revise(context: Context, message: Message, card: Card, asked: Asked) -> None:
    """Makes of a card that stands the answer to its edited question."""
    shown = view(context, asked, surface_of(message))
    await edit(context, card.chat, card.answer, shown)
    keep(context.services, asked, Standing(card.chat, card.answer, card.question, card.asker))


def keep(services: Services, asked: Asked, there: Standing) -> None:
    """Keeps what was asked, by whom, and in which messages the question and its card stand."""
    services.chats.keep(Card(*there, asked_at=services.now(), asked=asked.reply.question, day=asked.day))
    missed(services, asked.reply)


async def send(message: Message, shown: View, *, quote: bool | None = None) -> Message:
    """Sends under a message: in its topic, and in groups as a reply. What is replied to, or its topic, may be gone."""
    try:
        return await message.reply_html(shown.text, reply_markup=shown.keyboard, do_quote=quote)
    except BadRequest as error:
        if quote is False or not _GONE.search(error.message.lower()):
            raise
        return await message.get_bot().send_message(message.chat.id, shown.text, reply_markup=shown.keyboard)


async def edit(context: Context, chat: int, message: int, shown: View) -> None:
    """Replaces a card; nothing happens if it shows this already."""
    try:
        await context.bot.edit_message_text(shown.text, chat, message, reply_markup=shown.keyboard)
    except BadRequest as error:
        if "not modified" not in error.message.lower():
            raise


def _key(message: Message) -> Key:
    return message.chat.id, topic_of(message), person_of(message) or 0


async def _before(services: Services, message: Message, key: Key) -> Memory | None:
    """What a message may refer to: the card that it replies to, or else the turn before."""
    there = message.reply_to_message
    if there is not None and there.from_user is not None and there.from_user.id == message.get_bot().id:
        card = await services.chats.card(message.chat.id, there.message_id)
        if card:
            return services.desk.open(card.asked, card.day, services.today).memory
    return services.talks.before(key, message.message_id)


async def open_question(
    context: Context, message: Message, question: Question, day: date | None = None, person: int | None = None
) -> Asked:
    """The reply to a question that was understood before: of a command, a link, or a button under `message`, which
    `person` pressed."""
    services = context.services
    preferences = await services.chats.preferences(message.chat.id)
    on = day or preferences.as_of or services.today
    reply = services.desk_in(message.chat.id).open(question, on, services.today)
    key = _key(message) if person is None else (message.chat.id, topic_of(message), person)
    services.talks.remember(key, message.message_id, None, reply.memory)
    counted(services, reply, surface_of(message))
    notices = (*standing(services, message, reply), *banner(reply, on, preferences))
    return Asked(reply, on, preferences, notices)
