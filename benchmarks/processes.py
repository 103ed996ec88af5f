"""Bots as processes of their own: started, pinned to a core, measured by /proc, stopped. Linux alone."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.api import TOKEN, BotApi

ROOT = Path(__file__).parents[1]
SECRET = "secret-of-the-benchmark"  # noqa: S105
PATIENCE = 60.0
"""Seconds in which a bot must have started, and in which it must have stopped."""
_TICKS = os.sysconf("SC_CLK_TCK")


class BotFailedError(Exception):
    """A bot did not start, or ended before its time; the end of its log is in the text."""


@dataclass(frozen=True)
class Kind:
    """A bot that can be started."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    environment: Mapping[str, str] | None = None


OURS = Kind(
    "this bot",
    "bot",
    ("run",),
    {"SENDS_PER_SECOND": "0", "SENDS_PER_MINUTE_IN_GROUP": "0", "USER_RATE": "0", "LOG_FORMAT": "json"},
)
PEERS = (
    Kind("PTB echo", "benchmarks.peers.ptb"),
    Kind("PTB echo (Starlette)", "benchmarks.peers.ptb_starlette"),
    Kind("aiogram echo", "benchmarks.peers.aiogram_echo"),
)


@dataclass(frozen=True)
class Bot:
    """A bot that runs."""

    kind: Kind
    process: asyncio.subprocess.Process
    api: BotApi
    log: Path

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, of all its threads, in user and kernel."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def memory(self) -> float:
        """MiB of physical memory that it holds now."""
        return self._status("VmRSS")

    @property
    def most_memory(self) -> float:
        """MiB of physical memory that it has held at most."""
        return self._status("VmHWM")

    def _status(self, name: str) -> float:
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024

    def failed(self, what: str) -> BotFailedError:
        """An error that shows the end of the log."""
        end = self.log.read_text("utf-8", "replace")[-3_000:]
        return BotFailedError(f"{self.kind.name} {what}. The end of its log:\n{end}")

    async def stop(self) -> int:
        """Asks it to end, as a host does before it kills; its exit code."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(self.process.wait(), PATIENCE)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()
            raise self.failed("did not stop") from None


@asynccontextmanager
async def running(
    kind: Kind,
    api: BotApi,
    folder: Path,
    database: Path | None = None,
    core: int | None = None,
    *,
    webhook: bool = True,
) -> AsyncIterator[Bot]:
    """A bot that is ready for updates; its log goes to `folder`. Raises BotFailedError."""
    port = _free_port()
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment |= {"PYTHONPATH": path, "BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "PORT": str(port)}
    environment |= {"HOST": "127.0.0.1", "WEBHOOK_SECRET": SECRET, "OWNERS": "999999999"}
    environment |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram" if webhook else ""}
    environment |= {"DATABASE_URL": f"sqlite:///{database}"} if database else {}
    log = folder / f"{kind.module}.log"
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", kind.module, *kind.arguments),
            cwd=folder,  # a file .env of the project is not read
            env=environment | dict(kind.environment or {}),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            preexec_fn=None if core is None else partial(os.sched_setaffinity, 0, {core}),
        )
    bot = Bot(kind, process, api, log)
    try:
        await _ready(bot, port if webhook else None)
        yield bot
    finally:
        await bot.stop()


async def prepared(folder: Path) -> Path:
    """A database with the records of the release, made in `folder`."""
    path = folder / "knowledge.sqlite"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "knowledge", "check", "--database", f"sqlite:///{path}"),
        cwd=ROOT,
        stdout=asyncio.subprocess.DEVNULL,
    )
    if await process.wait():
        raise BotFailedError("The database could not be made.")
    return path


@contextmanager
def pinned(pin: bool = True) -> Iterator[tuple[int, int] | None]:
    """Keeps this process on one core: gives that core and another one for the bot; None if not wanted or not two."""
    allowed = os.sched_getaffinity(0)
    if not pin or len(allowed) < 2:
        yield None
        return
    ours, bots, *_ = sorted(allowed)
    os.sched_setaffinity(0, {ours})
    try:
        yield ours, bots
    finally:
        os.sched_setaffinity(0, allowed)


async def _ready(bot: Bot, port: int | None) -> None:
    """Waits until the bot has told where it wants its updates, and listens there; or, if it polls, until it asks."""
    starting = asyncio.ensure_future(_started(bot.api, port))
    ended = asyncio.ensure_future(bot.process.wait())
    await asyncio.wait((starting, ended), timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    ended.cancel()
    if not starting.done():
        starting.cancel()
        raise bot.failed("did not start")
    await starting


async def _started(api: BotApi, port: int | None) -> None:
    if port is None:
        await api.queue.polled.wait()
        return
    await api.hook
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            await writer.wait_closed()
            return


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
