"""Answers as articles to choose from inline, or as the one article of a guest's mention."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2s

from telegram import InlineQueryResultArticle, InputTextMessageContent

from handlers import keyboards
from handlers.answering import token_of
from handlers.cards import Surface, description, notice, pages, title
from handlers.context import Context
from handlers.keyboards import Place
from handlers.packing import shorten
from handlers.saying import say
from knowledge.answers.base import Lead
from knowledge.answers.engine import STARTING, leads
from knowledge.desk import Reply
from knowledge.model import Language
from knowledge.question import Question, Slots

MOST = 10
"""How many articles are offered."""
NEAR = 0.6
"""The share of the best score from which on another reading is offered too."""


def found(context: Context, reply: Reply) -> list[InlineQueryResultArticle]:
    """The best answer, the other readings, and what leads on from it."""
    answer, question = reply.answer, reply.question
    if answer.status == "unsure":
        return _unique(_opened(context, answer.candidates, answer.language))
    if answer.status == "refused":
        return [declined(context, answer.language, answer.headline)]
    snapshot = context.services.desk.snapshot
    least = NEAR * question.score
    near = [candidate.intent for candidate in question.candidates[1:] if candidate.score >= least]
    others = [intent for intent in near if snapshot.intent(intent).family != "outside"]
    readings = leads(snapshot, [(intent, question.slots) for intent in others], answer.language)
    best = article(context, reply, title(answer), Surface.INLINE)
    return _unique([best, *_opened(context, (*readings, *answer.related), answer.language)])


async def asked_most(context: Context, language: Language) -> list[InlineQueryResultArticle]:
    """The questions asked most, with their answers; the first ones of all while nothing was asked yet."""
    services = context.services
    names = await services.chats.most_asked(services.today, language, MOST)
    known = [name for name in (*names, *STARTING) if name in services.desk.snapshot.records["intent"]]
    questions = [
        lead for name in dict.fromkeys(known) for lead in leads(services.desk.snapshot, [(name, Slots())], language)
    ]
    return _unique(_opened(context, questions[:MOST], language))


def article(context: Context, reply: Reply, heading: str, surface: Surface) -> InlineQueryResultArticle:
    """A reply as an article that sends its card."""
    services, answer = context.services, reply.answer
    text = pages(answer, surface)[0]
    token = token_of(services, reply, services.today)
    place = Place(services.desk.snapshot, context.bot.username, surface, token)
    return InlineQueryResultArticle(
        id=blake2s(f"{heading}\n{text}".encode(), digest_size=16).hexdigest(),
        title=heading,
        description=description(answer),
        input_message_content=InputTextMessageContent(text),
        reply_markup=keyboards.sent_inline(place, answer.language, worked=answer.status == "answered"),
    )


def declined(context: Context, language: Language, reason: str) -> InlineQueryResultArticle:
    """What is offered when nothing was found: why, and how to ask."""
    text = notice(say(language, "inline-hint-text", bot=context.bot.username))
    return InlineQueryResultArticle(
        id=f"declined-{language}",
        title=say(language, "inline-declined-title"),
        description=shorten(reason, 200),
        input_message_content=InputTextMessageContent(text),
        reply_markup=keyboards.more(context.bot.username, language, None),
    )


def _opened(context: Context, questions: Iterable[Lead], language: Language) -> list[InlineQueryResultArticle]:
    """The questions with their answers, as of today; those without an answer are left out."""
    services = context.services
    made = []
    for lead in questions:
        asked = Question(lead.text, language, "match", lead.intent, lead.slots, 1.0)
        reply = services.desk.open(asked, services.today, services.today)
        if reply.answer.status == "answered":
            made.append(article(context, reply, lead.text, Surface.INLINE))
    return made


def _unique(articles: Iterable[InlineQueryResultArticle]) -> list[InlineQueryResultArticle]:
    """Each card once, at most MOST."""
    kept: dict[str, InlineQueryResultArticle] = {}
    for one in articles:
        content = one.input_message_content
        assert isinstance(content, InputTextMessageContent)
        kept.setdefault(content.message_text, one)
    return list(kept.values())[:MOST]
