"""Private chats: any text is a question, and the commands of the menu."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date

from telegram import Message, Update

from handlers import keyboards
from handlers.addressing import asked_text
from handlers.answering import admitted, answer, ask, language_with, open_question, send
from handlers.cards import notice
from handlers.context import Context, View
from handlers.editors import past
from handlers.saying import say
from handlers.talks import LIFE
from handlers.tokens import decode
from knowledge.answers.engine import leads
from knowledge.model import LANGUAGES, Document, Language, Source
from knowledge.question import Question, Slots, Span
from knowledge.store.chats import KEPT, VOTES_KEPT
from knowledge.store.missed import MISSED_KEPT
from knowledge.understanding.dates import FOUNDED, find_dates
from knowledge.understanding.text import normalise

SECRETARY_GENERAL = Slots(office=("secretary-general",))
OPENED = {
    "rotation": ("next-state", SECRETARY_GENERAL),
    "term": ("term-end", SECRETARY_GENERAL),
    "members": ("members-list", Slots(sco=True)),
    "summits": ("summits-list", Slots(sco=True)),
}
"""The commands that ask one question: its intent and slots."""
OFFICES = ("secretary-general", "rats-director", "chair")
"""The offices whose holders /who tells."""


async def question(update: Update, context: Context) -> None:
    """Answers any text."""
    message = update.effective_message
    if message is None or not await admitted(context, message):
        return
    await answer(context, message, await ask(context, message, asked_text(message)))


async def start(update: Update, context: Context) -> None:
    """Greets, or opens the question that a link holds."""
    message, payload = _message(update), " ".join(context.args or [])
    if payload.startswith("q_"):
        found = decode(context.services.desk.snapshot, payload[2:])
        if found:
            if await admitted(context, message):
                await answer(context, message, await open_question(context, message, found.question, found.day))
            return
    await _say(context, message, "start-inline" if payload == "inline" else "start-welcome", bot=context.bot.username)


async def help_(update: Update, context: Context) -> None:
    """Tells what can be asked and what not."""
    message = _message(update)
    if not await admitted(context, message):
        return
    language = await language_with(context, message)
    text = say(language, "help-private", bot=context.bot.username)
    await send(message, View(notice(text, say(language, "help-limits")), None))


async def lang(update: Update, context: Context) -> None:
    """Sets the language named, or offers all."""
    message = _message(update)
    if not await admitted(context, message):
        return
    chosen = next(iter(context.args or []), "").lower()
    if chosen in (*LANGUAGES, "auto"):
        await send(message, View(notice(await set_language(context, message, chosen)), None))
        return
    language = await language_with(context, message)
    await send(message, View(notice(say(language, "lang-choose")), keyboards.languages(language)))


async def set_language(context: Context, message: Message, chosen: str) -> str:
    """Sets the language of a chat (`auto`: that of each question), and tells so in it."""
    language = next((language for language in LANGUAGES if language == chosen), None)
    await context.services.chats.prefer(message.chat.id, context.services.now(), language=language)
    if language is None:
        return say(await language_with(context, message), "lang-auto")
    return say(language, "lang-set", language=say(language, f"lang-name-{language}"))


async def asof(update: Update, context: Context) -> None:
    """Sets the day that questions are answered as of, ends that, or tells it."""
    message, services = _message(update), context.services
    language, text = await language_with(context, message), " ".join(context.args or [])
    preferences = await services.chats.preferences(message.chat.id)
    if not text:
        key, values = ("asof-active", {"day": preferences.as_of}) if preferences.as_of else ("asof-none", {})
        await _say(context, message, key, **values)
        return
    if services.editing.editor(message) is not None and (told := await past.chosen(services, message, text, language)):
        await send(message, View(notice(told), None))
        return
    if normalise(text) in _NOW:
        there = services.past.pop(message.chat.id, None)
        await services.chats.prefer(message.chat.id, services.now(), as_of=None)
        await _say(context, message, "asof-ended" if preferences.as_of or there else "asof-none")
        return
    day = read_day(text, language, services.today)
    if day is None:
        await _say(context, message, "asof-unreadable", text=text[:60])
    elif day < FOUNDED:
        await _say(context, message, "asof-early", first=FOUNDED)
    else:
        await services.chats.prefer(message.chat.id, services.now(), as_of=day)
        await _say(context, message, "asof-set", day=day)


_NOW = frozenset({"now", "today", "off", "сейчас", "сегодня", "现在", "今天"})


def read_day(text: str, language: Language, today: date) -> date | None:
    """The day that a text names in any usual form; of a longer time its first day. None if it names none, or if a
    number in it is left over: then it would be another day than was meant."""
    read = normalise(text)
    found = [one for spoken in (language, *LANGUAGES) for one in find_dates(read, spoken, today)]
    best = max(found, key=lambda one: one.end - one.start, default=None)
    if best is None or any(letter.isdigit() for letter in read[: best.start] + read[best.end :]):
        return None
    return best.span.first


async def opened(update: Update, context: Context) -> None:
    """Answers a command that stands for one question."""
    message = _message(update)
    name = (message.text or "").split()[0].lstrip("/").partition("@")[0].lower()
    intent, slots = OPENED[name]
    language = await language_with(context, message)
    named = context.services.desk.understanding.names(" ".join(context.args or []), language)
    if slots.office and named.office:
        slots = replace(slots, office=named.office)
    if await admitted(context, message):
        asked = _question(context, intent, slots, language)
        await answer(context, message, await open_question(context, message, asked))


async def who(update: Update, context: Context) -> None:
    """Tells who held the offices on a day."""
    message, services = _message(update), context.services
    language, text = await language_with(context, message), " ".join(context.args or [])
    day = read_day(text, language, services.today)
    if day is None or day < FOUNDED:
        key, values = ("asof-early", {"first": FOUNDED}) if day else ("who-how", {})
        await _say(context, message, key, **values)
        return
    if not await admitted(context, message):
        return
    on = Slots(date=(Span(day, day),))
    questions = [_question(context, "holder", replace(on, office=(office,)), language) for office in OFFICES]
    first = await open_question(context, message, questions[0])
    others = [services.desk.open(question, first.day, services.today).answer for question in questions[1:]]
    whole = first.reply.answer
    together = replace(
        whole,
        details=(*(other.headline for other in others), *whole.details),
        sources=tuple(dict.fromkeys((*whole.sources, *(source for other in others for source in other.sources[:1])))),
        records=tuple(dict.fromkeys((*whole.records, *(record for other in others for record in other.records)))),
    )
    await answer(context, message, replace(first, reply=replace(first.reply, answer=together)))


def _question(context: Context, intent: str, slots: Slots, language: Language) -> Question:
    found = leads(context.services.desk.snapshot, [(intent, slots)], language)
    return Question(found[0].text if found else "", language, "match", intent, slots, 1.0)


async def sources(update: Update, context: Context) -> None:
    """Tells what the answers rest on."""
    snapshot = context.services.desk.snapshot
    count, documents = len(snapshot.all(Source)), len(snapshot.all(Document))
    await _say(context, _message(update), "sources-text", count=count, documents=documents)


async def privacy(update: Update, context: Context) -> None:
    """Tells what is kept, and for how long."""
    hours, minutes = (int(kept.total_seconds()) for kept in (KEPT, LIFE))
    await _say(
        context,
        _message(update),
        "privacy-text",
        hours=hours // 3600,
        days=VOTES_KEPT.days,
        minutes=minutes // 60,
        missed=MISSED_KEPT.days,
    )


async def forgetme(update: Update, context: Context) -> None:
    """Deletes all that is kept of somebody."""
    message = _message(update)
    language = await language_with(context, message)
    if message.from_user:
        await context.services.chats.forget(message.from_user.id)
        context.services.talks.forget(message.from_user.id)
    await send(message, View(notice(say(language, "forget-done")), None))


def hint(key: str) -> Callable[[Update, Context], Coroutine[None, None, None]]:
    """A handler that says what to do instead."""

    async def tell(update: Update, context: Context) -> None:
        await _say(context, _message(update), key)

    return tell


async def _say(context: Context, message: Message, key: str, **values: object) -> None:
    if not await admitted(context, message):
        return
    text = say(await language_with(context, message), key, **values)  # type: ignore[arg-type]
    await send(message, View(notice(text), None))


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message is not None
    return message
