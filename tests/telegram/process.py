"""The bot as a process of its own, `python -m bot run`, and what its user does with it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import Process
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.telegram.calls import JSON, Call
from tests.telegram.server import BotApi
from tests.telegram.updates import Updates, user

ROOT = Path(__file__).parents[2]
START = 30
"""Seconds within which a process is ready or has ended, on a busy machine too."""
UNBOUNDED = {"SENDS_PER_SECOND": "0", "SENDS_PER_MINUTE_IN_GROUP": "0", "USER_RATE": "0"}
"""No limits of the bot's own: they are counted in real time."""


class BotProcess:
    """One bot against one server: its database stays when its process ends and another is started."""

    def __init__(self, api: BotApi, folder: Path, *, webhook: bool, **environment: str) -> None:
        self.api = api
        self._webhook = webhook
        self.database = folder / "knowledge.sqlite"
        self.port = _free_port()
        self._output = folder / f"output-{self.port}.txt"
        self._process: Process | None = None
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        address = f"http://127.0.0.1:{self.port}"
        served = {"WEBHOOK_URL": address, "HOST": "127.0.0.1", "PORT": str(self.port)} if webhook else {}
        self._environment = {
            **inherited,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "BOT_TOKEN": api.token,
            "BOT_API_URL": api.url,
            "DATABASE_URL": f"sqlite:///{self.database}",
            **UNBOUNDED,
            **served,
            **environment,
        }

    def another(self, **environment: str) -> BotProcess:
        """A second process with the same database and settings but for those given, to be started."""
        made = BotProcess(self.api, self.database.parent, webhook=self._webhook)
        made._environment = {**self._environment, **environment}
        return made

    async def start(self) -> None:
        """Starts the process and waits until it takes updates."""
        before = len(self.api.calls)
        await self.spawn()
        await self.api.until(lambda: self._ended() or self._taking(before), START)
        assert not self._ended(), self.output

    async def spawn(self) -> None:
        """Starts the process."""
        with self._output.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=self.database.parent, env=self._environment,
                stdin=asyncio.subprocess.DEVNULL, stdout=output, stderr=output,
            )  # fmt: skip

    def _taking(self, before: int) -> bool:
        calls = self.api.calls[before:]
        return any(call.method == "getUpdates" or (call.method == "setWebhook" and call.applied) for call in calls)

    def _ended(self) -> bool:
        return self._process is None or self._process.returncode is not None

    def send(self, number: signal.Signals) -> None:
        """Sends a signal to the process."""
        assert self._process is not None
        self._process.send_signal(number)

    async def ended(self, within: float = START) -> int:
        """Waits for the end of the process and returns its exit code."""
        assert self._process is not None
        async with asyncio.timeout(within):
            return await self._process.wait()

    def remembers(self, update: int) -> bool:
        """Whether it is written in the database that an update was handled."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT 1 FROM handled WHERE update_id = ?", [update]).fetchone() is not None

    async def kill(self) -> None:
        """Ends the process as a crash would."""
        if not self._ended():
            self.send(signal.SIGKILL)
            await self.ended()

    @property
    def output(self) -> str:
        """All that was written to standard output and standard error so far."""
        return self._output.read_text("utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Talk:
    """What people do with a running bot, and what they see of it."""

    def __init__(self, api: BotApi, bot: BotProcess, make: Updates) -> None:
        self.api = api
        self.bot = bot
        self.make = make
        self._people = 5000

    def somebody(self, language: str | None = "en") -> JSON:
        """A user whom the bot has not met."""
        self._people += 1
        return user(self._people, language=language)

    async def gets(self, update: JSON, *methods: str) -> Call:
        """The first call of these methods (or sendMessage) that takes effect after an update, in its chat.

        Raises AssertionError if there is none.
        """
        wanted, before, place = methods or ("sendMessage",), len(self.api.calls), _place(update)

        def found() -> Call | None:
            calls = (call for call in self.api.calls[before:] if call.applied and call.method in wanted)
            return next((call for call in calls if place is None or call.chat_id == place), None)

        await self.api.give(update)
        try:
            call: Call = await self.api.until(found)
        except TimeoutError:
            raise AssertionError(f"not answered: {self.api.calls[before:]}") from None
        return call

    async def press(self, message: JSON, label: str, *, user: JSON, **more: Any) -> str | None:
        """Presses the first button under a message that says `label`; returns the toast once all of it is done."""
        rows = message["reply_markup"]["inline_keyboard"]
        data = next(button["callback_data"] for row in rows for button in row if label in button["text"])
        update = self.make.press(data, None if "inline_message_id" in more else message, user=user, **more)
        query = update["callback_query"]["id"]
        before = len(self.api.calls)

        def closed() -> Call | None:
            calls = (call for call in self.api.calls[before:] if call.applied)
            return next((call for call in calls if call.parameters.get("callback_query_id") == query), None)

        await self.api.give(update)
        call: Call = await self.api.until(closed)
        return call.parameters.get("text")

    def card(self, chat: int, nth: int = -1) -> JSON:
        """A message of the bot as it is shown now, by default the newest of the chat."""
        return self.api.world.shown(chat)[nth]


def _place(update: JSON) -> int | None:
    (kind,) = set(update) - {"update_id"}
    chat = update[kind].get("chat") if kind != "guest_message" else None
    return chat["id"] if chat else None
