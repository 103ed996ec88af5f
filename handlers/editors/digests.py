"""The weekly digest for the editors who want it: the week's numbers, and what waits for them."""

from __future__ import annotations

import asyncio
import logging
from datetime import date, datetime

from telegram.error import TelegramError

from handlers.context import App, Services
from handlers.editors.editing import Offer
from handlers.markup import Block, Bold
from handlers.packing import pack
from handlers.render import BULLET
from handlers.saying import say
from knowledge.editing.reporting import stale
from knowledge.model import Language
from knowledge.store import ledger
from knowledge.store.statistics import changes, digest_sent, note_digest, statistics, waiting

log = logging.getLogger(__name__)

WEEK = 7
HOUR = 8
"""Of a Monday, in UTC, from which it is sent."""


def due(now: datetime, last_sent: date | None) -> bool:
    """Whether it is to be sent now, in UTC: on Mondays from HOUR on, if it was not sent that day."""
    return now.weekday() == 0 and now.hour >= HOUR and last_sent != now.date()


async def digest_text(services: Services, today: date, language: Language = "en") -> list[Block]:
    """The digest of the week that ends with `today`. Raises StoreError."""
    workshop = services.editing.workshop
    await services.chats.flush()
    asked = await statistics(workshop.database, today, WEEK)
    confirmed = await ledger.confirmed(workshop.database)
    old = await asyncio.to_thread(stale, workshop.desk.snapshot, confirmed, today)
    numbers = {
        "report-asked": asked.all,
        "report-unsure": asked.unsure,
        "report-refused": asked.refused,
        "report-digest-review": await waiting(workshop.database),
        "report-digest-due": len(old.due),
        "report-digest-old": len(old.old),
        "report-digest-changes": await changes(workshop.database, today, WEEK),
        "report-conflicts": len(await ledger.conflicts(workshop.database)),
    }
    heading = (Bold(say(language, "report-digest-week", day=today)),)
    return [(heading,), tuple((BULLET + say(language, key, count=count),) for key, count in numbers.items())]


async def send_digests(application: App) -> int:
    """Sends the digest to all who want it, if it is due; to how many it went. To be called once an hour.

    That it is sent is noted before: whoever cannot be reached does not get it later, and nobody gets it twice. Raises
    StoreError.
    """
    services = application.bot_data
    database, now = services.editing.workshop.database, services.now()
    if not due(now, await digest_sent(database)):
        return 0
    await note_digest(database, now.date())
    sent = 0
    for account in await services.editing.editors.wanting_digest(services.editing.owners):
        try:
            await _send(application, account, now.date())
            sent += 1
        except TelegramError as error:
            log.info("a digest could not be sent: %s", error.message)
    return sent


async def _send(application: App, account: int, today: date) -> None:
    services = application.bot_data
    language = (await services.chats.preferences(account)).language or "en"
    rows = [
        [
            Offer(say(language, "report-digest-to-review"), "/review"),
            Offer(say(language, "report-digest-to-stale"), "/stale"),
            Offer(say(language, "report-digest-to-check"), "/check"),
        ],
        [Offer(say(language, "report-digest-switch-off"), "/digest off")],
    ]
    keyboard = services.editing.offer(account, rows)
    for page in pack(await digest_text(services, today, language)):
        await application.bot.send_message(account, page, reply_markup=keyboard)
