"""The database file: opened, recognised as ours, read and changed in transactions, its errors told in a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from knowledge.errors import StoreError
from knowledge.store import migrations
from knowledge.store.place import ELSEWHERE, make_ready, path_of

WAIT = 10.0
"""Seconds to wait for another program that is writing."""

NEEDED = (3, 37)
"""The first SQLite with STRICT tables."""

_SAYINGS = {
    "BUSY": f"is in use by another program: try again when that is done, or {ELSEWHERE}",
    "READONLY": f"cannot be written to: {ELSEWHERE}",
    "CANTOPEN": f"cannot be opened: {ELSEWHERE}",
    "NOTADB": "is not a database: move that file away, or name another one in DATABASE_URL",
    "CORRUPT": "is damaged: put a copy of it back, or move it away to begin anew with the records of the release",
    "FULL": "cannot grow, as the disk is full: make room, or name a file on another disk in DATABASE_URL",
    "CONSTRAINT": "refused a record and stays as it was",
}
"""What is wrong and what to do, by the name of SQLite's error."""


@dataclass(frozen=True, eq=False)
class Database:
    """An open database file; to be closed, or used as `async with`."""

    path: Path
    engine: AsyncEngine
    read_only: bool
    version: str | None
    """The version of its tables when it was opened; None for an empty file."""

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees the records as they stood when it first read. Raises StoreError."""
        with told(self.path):
            async with self.engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def changing(self, *, tables: bool = False) -> AsyncIterator[AsyncConnection]:
        """A connection that alone may write; all of it is kept at the end, nothing if an error is raised.

        `tables`: foreign keys are not enforced meanwhile, as rebuilding a table needs it; the caller checks them.
        """
        if self.read_only:
            raise StoreError(f"The database {self.path} cannot be written to: {ELSEWHERE}.")
        with told(self.path):
            async with self.engine.execution_options(writes=True, enforced=not tables).begin() as connection:
                yield connection

    async def write_ahead(self) -> None:
        """Lets others read while one writes (SQLite's WAL), from now on; left for a later time if the file is in use.

        Not done on connecting: it changes the file, and must not before that is known to be ours.
        """
        with told(self.path):
            async with self.engine.connect() as connection:
                driver = (await connection.get_raw_connection()).driver_connection
                assert driver is not None
                with suppress(sqlite3.OperationalError):
                    await driver.execute_fetchall("PRAGMA journal_mode = WAL")

    async def close(self) -> None:
        await self.engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def open_database(url: str, *, wait: float = WAIT) -> Database:
    """Opens the file that `url` names; it is not written to before the first `changing`.

    `wait`: seconds to wait for another program that is writing.
    Raises StoreError if the file cannot be used: out of reach, damaged, not ours, or from a newer release.
    """
    path = path_of(url)
    if sqlite3.sqlite_version_info < NEEDED:
        raise StoreError(
            f"SQLite {'.'.join(map(str, NEEDED))} or newer is needed, and this Python has {sqlite3.sqlite_version}: "
            "use a newer Python."
        )
    read_only = not make_ready(path)
    engine = _engine(path, read_only, wait)
    try:
        with told(path):
            async with engine.connect() as connection:
                version = await connection.run_sync(version_of)
        _refuse(path, version)
        if read_only and version is None:
            raise StoreError(f"The database {path} is empty and cannot be written to: {ELSEWHERE}.")
    except BaseException:
        await engine.dispose()
        raise
    return Database(path, engine, read_only, version)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns the errors of SQLite into StoreError."""
    try:
        yield
    except DBAPIError as error:
        name = getattr(error.orig, "sqlite_errorname", "")
        saying = _SAYINGS.get(
            name.removeprefix("SQLITE_").split("_")[0],
            "cannot be used: put a copy of it back, or name another file in DATABASE_URL",
        )
        raise StoreError(f"The database {path} {saying} ({error.orig}).") from error


def version_of(connection: Connection) -> str | None:
    """The version of the tables: None if there are no tables, and an empty text if they are another program's."""
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").scalars())
    if not names:
        return None
    if "alembic_version" not in names:
        return ""
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    return str(found[0]) if len(found) == 1 else ""


def _refuse(path: Path, version: str | None) -> None:
    """Raises StoreError for tables that this program does not know."""
    if version is None or version in migrations.versions():
        return
    if version.startswith(migrations.PREFIX):
        raise StoreError(
            f"The database {path} was written by a newer release ({version}, this one knows {migrations.HEAD}): "
            "use that release, or name another file in DATABASE_URL."
        )
    raise StoreError(f"The database {path} belongs to another program: name another file in DATABASE_URL.")


def _engine(path: Path, read_only: bool, wait: float) -> AsyncEngine:
    """The engine for a file. A file that cannot be written is opened without the locks and side files that writing
    needs, unless there are such files with content: then somebody else is writing it."""
    busy = any(side.exists() and side.stat().st_size for side in (Path(f"{path}-wal"), Path(f"{path}-journal")))
    mode = {"mode": "rwc"} if not read_only else {"mode": "ro"} if busy else {"mode": "ro", "immutable": "1"}
    url = URL.create("sqlite+aiosqlite", database=path.as_uri(), query={"uri": "true", **mode})
    engine = create_async_engine(url, hide_parameters=True, connect_args={"isolation_level": None, "timeout": wait})

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON").close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        # The driver begins no transactions of its own (isolation_level None): it would leave CREATE TABLE outside.
        options = connection.get_execution_options()
        if options.get("writes"):
            connection.exec_driver_sql(f"PRAGMA foreign_keys = {'ON' if options['enforced'] else 'OFF'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine
