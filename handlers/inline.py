"""Look-ups in any chat: @bot and a question."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from telegram import InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, Update

from handlers import articles
from handlers.cards import Surface
from handlers.context import Context, spoken
from handlers.floods import Verdict
from handlers.saying import say
from knowledge.understanding.text import normalise, script_language

LONGEST = 300
"""Seconds for which Telegram may show the same results again."""


async def query(update: Update, context: Context) -> None:
    """Offers answers to what is typed after the bot's name; with nothing typed, to what is asked most."""
    asked = update.inline_query
    if asked is None:
        return
    services = context.services
    preferences = await services.chats.preferences(asked.from_user.id)
    language = preferences.language or spoken(asked.from_user.language_code)
    text = asked.query.strip()
    if await services.floods.admit(asked.from_user.id) is not Verdict.ANSWER:
        await asked.answer([], cache_time=services.floods.pause, is_personal=True)
        return
    if text:
        kept = preferences.language or (None if script_language(normalise(text)) else language)
        reply = services.desk.reply(text, services.today, services.today, None, kept)
        services.told(Surface.INLINE.value, reply.answer.status, reply.answer.language)
        found, language = articles.found(context, reply), reply.answer.language
    else:
        kept, found = language, await articles.asked_most(context, language)
    await _offer(asked, found, services.now(), say(language, "button-inline"), personal=kept is not None)


async def _offer(
    asked: InlineQuery, found: list[InlineQueryResultArticle], now: datetime, button: str, *, personal: bool
) -> None:
    """Answers the query. Results that depend on the asker's language are kept for the asker alone."""
    await asked.answer(
        found,
        cache_time=lasting(now),
        is_personal=personal,
        button=InlineQueryResultsButton(button, start_parameter="inline"),
    )


def lasting(now: datetime) -> int:
    """Seconds for which what is true today may be shown: never past midnight (UTC)."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), UTC)
    return min(LONGEST, int((midnight - now).total_seconds()))
