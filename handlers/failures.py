"""When something goes wrong: a log entry, a short apology with its reference, and one note in a while to the owners."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import datetime, timedelta
from secrets import token_hex

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from handlers.answering import language_with, send
from handlers.cards import notice
from handlers.context import Context, Services, View
from handlers.saying import say

log = logging.getLogger(__name__)

BETWEEN_NOTES = timedelta(minutes=10)
"""The least time from one note to the owners to the next."""
_GONE = (
    *("chat not found", "user is deactivated", "not enough rights", "have no rights", "administrator rights"),
    *("chat_write_forbidden", "topic_closed"),
)
_LATE = ("query is too old", "query id is invalid", "not modified", "message to edit not found", "can't be edited")


class Failures:
    """Failures since the owners were told last."""

    def __init__(self) -> None:
        self._told: datetime | None = None
        self._untold = 0

    async def failed(self, update: object, context: Context) -> None:
        """Handles whatever a handler has raised. Never raises itself."""
        error, services = context.error, context.services
        message = update.effective_message if isinstance(update, Update) else None
        if isinstance(error, Forbidden) or _says(error, _GONE):
            log.info("an answer could not be given: %s", error)
        elif _says(error, _LATE):
            log.debug("passed over: %s", error)
        elif isinstance(error, (NetworkError, RetryAfter)) and not isinstance(error, BadRequest):
            self._again(update, error, services)
        else:
            reference = token_hex(3)
            log.error("failure %s", reference, exc_info=error)
            await self._apologise(context, message, reference)
            await self._note(context, type(error).__name__, reference)

    def _again(self, update: object, error: TelegramError, services: Services) -> None:
        """Leaves an update that asks something for when it comes again; a press or a look-up cannot wait."""
        kind = "a timeout" if isinstance(error, TimedOut) else type(error).__name__
        log.warning("Telegram could not be reached: %s", kind)
        if isinstance(update, Update) and update.effective_message and not update.callback_query:
            services.unhandled.add(update.update_id)

    async def _apologise(self, context: Context, message: Message | None, reference: str) -> None:
        if message is None or message.guest_query_id:
            return  # nobody to tell, or a chat that the bot is not in
        with suppress(TelegramError):
            language = await language_with(context, message)
            await send(message, View(notice(say(language, "failure-sorry", reference=reference)), None))

    async def _note(self, context: Context, kind: str, reference: str) -> None:
        """Tells the owners, at most once in BETWEEN_NOTES, how many failures there were."""
        self._untold += 1
        now = context.services.now()
        if self._told and now - self._told < BETWEEN_NOTES:
            return
        self._told, count, self._untold = now, self._untold, 0
        text = notice(say("en", "failure-owner", reference=reference, kind=kind, count=count))
        for owner in context.services.owners:
            with suppress(TelegramError):
                await context.bot.send_message(owner, text)


def _says(error: BaseException | None, words: tuple[str, ...]) -> bool:
    return isinstance(error, BadRequest) and any(word in error.message.lower() for word in words)
