"""The running bot, put together: settings in, the desk opened, Telegram served until a signal ends it."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ContextTypes, Defaults
from telegram.request import BaseRequest

from bot import logs, webhook
from bot.intake import Intake
from bot.metrics import Metrics
from bot.pacing import Pacing
from bot.polling import Polling
from bot.settings import Settings, read_settings
from bot.transport import Transport
from handlers import menus
from handlers.context import App, Context, Services
from handlers.cooldowns import Cooldowns
from handlers.editors import digests
from handlers.editors.editing import Editing
from handlers.floods import Floods
from handlers.registry import KINDS, register
from handlers.talks import Talks
from knowledge.change import Key
from knowledge.desk import Desk
from knowledge.editing.workshop import Workshop
from knowledge.errors import KnowledgeError, StoreError
from knowledge.model import LANGUAGES
from knowledge.store import Chats, open_database, open_snapshot
from knowledge.store.editors import Editors

log = logging.getLogger(__name__)

STARTS = 4
"""How often Telegram is tried at the start, with growing pauses: hosts may start before their network."""
EXPIRY = timedelta(hours=1)
"""How often what is past its life is deleted."""

RENEWAL = timedelta(seconds=5)
"""How often is looked whether another program has changed the knowledge."""
YOUNG = (50_000, 20, 20)
"""How many new objects there may be before they are looked through for what is no longer needed, and how often older
ones are: an update makes thousands, nearly all of which are gone when it is handled."""


class StartError(Exception):
    """The bot cannot run: the message is one sentence saying why and what to do."""


def run() -> None:
    """Runs the bot until it is told to end. Raises SettingsError, KnowledgeError or StartError with one sentence."""
    settings = read_settings()
    logs.configure(settings.log_level, settings.log_format, [settings.token, settings.secret_token])
    factory = None
    if sys.platform != "win32":
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(_run(settings))


def now() -> datetime:
    """The time, in UTC, by which the bot goes."""
    return datetime.now(UTC)


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    metrics = Metrics()
    async with _opened(settings, metrics) as services, _started(settings, services, metrics) as application:
        intake = Intake(application, services, metrics, now)
        chores = [
            asyncio.create_task(_publish(application, services)),
            asyncio.create_task(_expire(services.chats)),
            asyncio.create_task(_follow(services.editing.workshop)),
            asyncio.create_task(_digest(application)),
            asyncio.create_task(_warm(services.editing)),
        ]
        # What was loaded stays: only what comes with each update is looked through for what is no longer needed.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*YOUNG)
        gc.enable()
        try:
            await _serve(settings, application, intake, metrics, stop)
        finally:
            await intake.drain()
            for chore in chores:
                chore.cancel()
                with suppress(asyncio.CancelledError):
                    await chore
    log.info("ended")


@asynccontextmanager
async def _opened(settings: Settings, metrics: Metrics) -> AsyncIterator[Services]:
    """The services on an open database."""
    url = settings.database_url
    snapshot = await open_snapshot(url)
    desk = Desk(snapshot)
    for language in LANGUAGES:
        desk.understanding.reader(language)
    metrics.loaded(snapshot.revision)
    if "DYNO" in os.environ and "DATABASE_URL" not in os.environ:
        log.warning("this host forgets its files: what chats have set will be lost; set DATABASE_URL to a lasting disk")
    async with await open_database(url) as database:
        await database.write_ahead()
        log.info("the database is %s, its records are of revision %s", database.path, snapshot.revision[:12])
        chats = await Chats.open(database)
        workshop = Workshop(database, desk, now)
        services = Services(
            desk=desk,
            chats=chats,
            now=now,
            floods=Floods(settings.user_burst, settings.user_rate, now),
            talks=Talks(now),
            cooldowns=Cooldowns(now),
            told=metrics.answered,
            editing=Editing(workshop, await Editors.open(database), settings.owners, now),
            owners=settings.owners,
            late_after=timedelta(minutes=settings.late_after),
        )

        def swap(desk: Desk, keys: frozenset[Key] | None) -> None:
            services.desk = desk
            services.editing.renew(keys)
            metrics.loaded(desk.snapshot.revision)

        workshop.swapped = swap
        try:
            yield services
        finally:
            await chats.close()


@asynccontextmanager
async def _started(settings: Settings, services: Services, metrics: Metrics) -> AsyncIterator[App]:
    """The application with its bot known to Telegram."""
    transports = Transport(), Transport()
    application = build(settings, services, metrics, transports)
    try:
        await _reach(application)
        bot = application.bot
        services.mentions = bool(bot.bot.can_read_all_group_messages)
        register(application, bot.id)
        log.info("the bot is @%s, by %s", bot.username, "webhook" if settings.webhook_url else "polling")
        yield application
    finally:
        await application.shutdown()
        for transport in transports:
            await transport.shutdown()  # the application leaves them open if it could not start


def build(settings: Settings, services: Services, metrics: Metrics, transports: tuple[BaseRequest, BaseRequest]) -> App:
    """The application with its limits and services, not yet started; `transports`: one for calls, one for polling."""
    pacing = Pacing(
        sends_per_second=settings.sends_per_second,
        sends_per_minute_in_group=settings.sends_per_minute_in_group,
        on_migrated=services.chats.moved,
        on_retry=metrics.retried,
        on_failure=metrics.send_failed,
    )
    types = ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services))
    builder = Application.builder().token(settings.token).base_url(settings.base_url)
    builder = builder.base_file_url(settings.base_file_url).request(transports[0]).get_updates_request(transports[1])
    defaults = Defaults(
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        allow_sending_without_reply=True,
    )
    built: Any = builder.rate_limiter(pacing).defaults(defaults).context_types(types).updater(None).build()
    return cast("App", built)


async def _reach(application: App) -> None:
    """Starts the application, for which Telegram has to know the bot."""
    for number in range(1, STARTS + 1):
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise StartError("Telegram refuses the token: set BOT_TOKEN to the one that @BotFather shows.") from None
        except NetworkError as error:
            reason = type(error).__name__
            log.warning("Telegram cannot be reached (%s), try %d of %d", reason, number, STARTS)
            if number < STARTS:
                await asyncio.sleep(2 ** (number - 1))
    raise StartError("Telegram cannot be reached: check the network of this machine, and BOT_API_URL if it is set.")


async def _serve(settings: Settings, application: App, intake: Intake, metrics: Metrics, stop: asyncio.Event) -> None:
    """Serves until `stop`. The web server runs for a webhook, and when polling if the host has named a PORT, where it
    looks whether the program is alive."""
    url, path = webhook.address(settings.webhook_url) if settings.webhook_url else (None, None)
    ready = asyncio.Event()
    server, serving = None, None
    if url or "port" in settings.model_fields_set:
        secret = settings.secret_token
        web = webhook.application(application.bot, intake, metrics, path=path, secret=secret, ready=ready.is_set)
        server = webhook.server(web)
        serving = asyncio.create_task(server.serve([_listening(settings.host, settings.port)]))
    try:
        if url:
            await _announce(application, url, settings)
            ready.set()
            await _either(stop, serving)
        else:
            ready.set()
            await _poll(application, intake, stop)
    finally:
        ready.clear()
        if server and serving:
            server.should_exit = True
            await serving


async def _either(stop: asyncio.Event, serving: asyncio.Task[None] | None) -> None:
    """Waits until the program is told to stop, or its server has ended by itself."""
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([stopping, *([serving] if serving else [])], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()


async def _announce(application: App, url: str, settings: Settings) -> None:
    """Tells Telegram where to send updates."""
    try:
        await application.bot.set_webhook(
            url, secret_token=settings.secret_token, allowed_updates=KINDS, max_connections=settings.max_connections
        )
    except TelegramError as error:
        raise StartError(f"Telegram does not take the webhook: {error.message}; check WEBHOOK_URL.") from None
    log.info("updates come to port %d", settings.port)


async def _poll(application: App, intake: Intake, stop: asyncio.Event) -> None:
    try:
        await Polling(application.bot, intake).run(stop)
    except Conflict:
        raise StartError(
            "Another program polls with the same token: end it, or use a second token for development."
        ) from None
    except InvalidToken:
        raise StartError("Telegram no longer accepts the token: set BOT_TOKEN to the one @BotFather shows.") from None


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise StartError(f"Port {port} cannot be listened on ({error.strerror}): set PORT to a free one.") from None


async def _expire(chats: Chats) -> None:
    """Deletes what is past its life, again and again."""
    while True:
        try:
            await chats.expire(now())
        except StoreError as error:
            log.warning("what is past its life could not be deleted: %s", error)
        await asyncio.sleep(EXPIRY.total_seconds())


async def _publish(application: App, services: Services) -> None:
    """Tells Telegram what is shown of the bot to everybody, and to editors."""
    await menus.publish(application.bot)
    for account in sorted(services.editing.accounts):
        await menus.publish_to(application.bot, account)


async def _digest(application: App) -> None:
    """Sends the weekly digest to editors who want it, when it is due."""
    while True:
        try:
            if count := await digests.send_digests(application):
                log.info("the digest was sent to %d", count)
        except KnowledgeError as error:
            log.warning("the digest could not be made: %s", error)
        await asyncio.sleep(EXPIRY.total_seconds())


async def _warm(editing: Editing) -> None:
    """Prepares for previews while editors are at work."""
    while True:
        await editing.used.wait()
        editing.used.clear()
        await editing.workshop.warm()


async def _follow(workshop: Workshop) -> None:
    """Answers from what was changed, by this program or another, and keeps the indexes for the next start."""
    while True:
        try:
            if await workshop.refresh():
                log.info("the knowledge was changed: revision %s", workshop.desk.snapshot.revision[:12])
            await workshop.save()
        except KnowledgeError as error:
            log.warning("the knowledge could not be read anew: %s", error)
        await asyncio.sleep(RENEWAL.total_seconds())
