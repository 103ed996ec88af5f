"""What tests share: the shipped records, a desk that answers from them, and the bot put together without a network."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from bot import running
from bot.intake import Intake
from bot.metrics import Metrics
from bot.pacing import Pacing
from bot.settings import Settings
from handlers.context import App, Services
from knowledge.desk import Desk
from knowledge.model import LANGUAGES
from knowledge.snapshot import Snapshot
from tests.knowledge import shipped
from tests.knowledge.chat_samples import empty
from tests.knowledge.store_samples import opened
from tests.telegram.calls import JSON, Call
from tests.telegram.contract import check_call, check_update
from tests.telegram.recording import Recorder
from tests.telegram.updates import USER, Updates
from tests.telegram.world import World

TOKEN = "7000000007:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
UNBOUNDED = {"sends_per_second": 0, "sends_per_minute_in_group": 0, "user_rate": 0}
"""No limits unless a test sets some: they are counted in real time."""


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The shipped records."""
    return shipped.snapshot(tmp_path_factory)


@pytest.fixture(scope="session")
def desk(snapshot: Snapshot) -> Desk:
    """A desk on the shipped records, its readers made."""
    made = Desk(snapshot)
    for language in LANGUAGES:
        made.understanding.reader(language)
    return made


class Running:
    """The bot as it is put together to run, with a recorder in place of Telegram and a clock that a test sets.

    Every update and every call is checked against the Bot API. An error that is logged fails the test, unless the test
    took it out with `mishaps_taken`.
    """

    def __init__(self, path: Path, **settings: Any) -> None:
        given = {"bot_token": TOKEN, "database_url": f"sqlite:///{path}", **UNBOUNDED, **settings}
        self.settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
        self.path = path
        self.make = Updates()
        """Builds updates, which are sent now."""
        self.recorder = Recorder(strict=True)
        self.waited: list[float] = []
        """Seconds that sending has waited for, which pass at once unless `passing` is cleared."""
        self.passing = asyncio.Event()
        self.passing.set()
        self.mishaps: list[logging.LogRecord] = []
        self.services: Services
        self.application: App
        self.intake: Intake
        self.metrics: Metrics
        self._opened = AsyncExitStack()
        self._seconds = 1000.0

    @property
    def now(self) -> datetime:
        """The time by which the bot and those who write to it go."""
        return self.make.date

    def later(self, **time: float) -> None:
        """Lets time pass, by the arguments of a timedelta."""
        self.make.date += timedelta(**time)

    @property
    def world(self) -> World:
        return self.recorder.world

    @property
    def calls(self) -> list[Call]:
        return self.recorder.calls

    async def open(self) -> None:
        """Starts, as a new process would."""
        self.metrics = Metrics()
        self.services = await self._opened.enter_async_context(running._opened(self.settings, self.metrics))
        started = running._started(self.settings, self.services, self.metrics)
        self.application = await self._opened.enter_async_context(started)
        self.intake = Intake(self.application, self.services, self.metrics, lambda: self.now, self.sleep)

    async def close(self) -> None:
        """Ends, and checks what was sent and logged so far."""
        await self._opened.aclose()
        for call in self.calls:
            check_call(call)
        assert [record.getMessage() for record in self.mishaps] == []

    async def restart(self, *, cards: bool = True) -> None:
        """Ends and starts anew: what was only in the process is gone, and without `cards` what was kept of them."""
        await self.close()
        if not cards:
            with opened(self.path) as connection:
                connection.execute("DELETE FROM card")
        await self.open()

    async def take(self, update: JSON) -> bool:
        """Delivers an update; whether it is done with."""
        check_update(update)
        self.world.see(update)
        return await self.intake.take(self.read(update))

    def read(self, update: JSON) -> Update:
        """An update as the library reads it."""
        return Update.de_json(update, self.application.bot)

    async def ask(self, update: JSON) -> list[Call]:
        """The calls that an update leads to, which must be done with then."""
        before = len(self.calls)
        assert await self.take(update)
        return self.calls[before:]

    async def answer(self, update: JSON) -> Call:
        """The one call that an update leads to."""
        (call,) = await self.ask(update)
        return call

    async def said(self, text: str, **more: Any) -> str:
        """What is shown in answer to a text written in private."""
        return shown(await self.answer(self.make.private(text, **more)))

    async def press(
        self, label: str, *, chat: int = USER["id"], nth: int = -1, user: JSON = USER, **more: Any
    ) -> list[Call]:
        """The calls that a press leads to: of the first button that says `label`, under message `nth` of a chat."""
        message = self.world.shown(chat)[nth]
        return await self.ask(self.make.press(button(message, label)["callback_data"], message, user=user, **more))

    def buttons(self, chat: int = USER["id"], nth: int = -1) -> list[JSON]:
        """The buttons under message `nth` of a chat, as they are now."""
        return buttons(self.world.shown(chat)[nth])

    def mishaps_taken(self) -> list[str]:
        """The errors that were logged, taken out: they are what a test is about."""
        taken = [record.getMessage() for record in self.mishaps]
        self.mishaps.clear()
        return taken

    async def sleep(self, seconds: float) -> None:
        """What sending does when it waits."""
        self.waited.append(seconds)
        await asyncio.sleep(0)
        await self.passing.wait()
        self._seconds += seconds

    def seconds(self) -> float:
        """The clock by which sending waits."""
        return self._seconds


def shown(call: Call) -> str:
    """What a call shows, without its HTML."""
    from tests.handlers.telegram_html import accepted

    return accepted(call.text).text


def toast(call: Call) -> str | None:
    """The words with which a press is answered, if there are any."""
    assert call.method == "answerCallbackQuery"
    assert call.applied
    return call.parameters.get("text")


def buttons(message: JSON) -> list[JSON]:
    """The buttons under a message, row after row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for button in row]


def button(message: JSON, label: str) -> JSON:
    """The first button under a message that says `label`, alone or among other words."""
    return next(button for button in buttons(message) if label in button["text"])


Start = Callable[..., Awaitable[Running]]


@pytest.fixture
async def start(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Start]:
    """Starts the bot on a database of its own, with settings of a test's choice; once a test."""
    begun: list[Running] = []
    errors: list[logging.LogRecord] = []

    async def read(_url: str) -> Snapshot:
        return desk.snapshot

    async def begin(*, records: bytes | None = None, **settings: Any) -> Running:
        path = empty(tmp_path / "knowledge.sqlite")
        if records:
            path.write_bytes(records)
        bot = Running(path, **settings)
        paced = partial(Pacing, sleep=bot.sleep, clock=bot.seconds, jitter=lambda: 0.5)
        monkeypatch.setattr(running, "Transport", lambda: bot.recorder)
        monkeypatch.setattr(running, "Pacing", paced)
        monkeypatch.setattr(running, "now", lambda: bot.now)
        monkeypatch.setattr(running, "open_snapshot", read)
        monkeypatch.setattr(running, "Desk", lambda _: desk)
        begun.append(bot)
        bot.mishaps = errors
        await bot.open()
        bot.calls.clear()
        return bot

    with _collected(errors):
        yield begin
        for bot in begun:
            await bot.close()


@pytest.fixture
async def bot(start: Start) -> Running:
    """The bot, started with the usual settings and no limits."""
    return await start()


@pytest.fixture
async def editors_bot(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Running:
    """The bot on a database of its own with the shipped records, which its owner, who writes to it, may change."""
    return await start(records=shipped.database(tmp_path_factory).read_bytes(), owners=str(USER["id"]))


@contextmanager
def _collected(errors: list[logging.LogRecord]) -> Iterator[None]:
    """Collects the errors that are logged meanwhile."""

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            errors.append(record)

    collector = Collector(logging.ERROR)
    logging.getLogger().addHandler(collector)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(collector)
