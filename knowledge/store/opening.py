"""From an address to records in memory: made, filled, brought up to date as needed, then loaded."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from knowledge.errors import StoreError
from knowledge.snapshot import Snapshot
from knowledge.store import migrations
from knowledge.store.database import Database, open_database, version_of
from knowledge.store.derived import keep
from knowledge.store.load import load, noted
from knowledge.store.place import ELSEWHERE, default_url

if TYPE_CHECKING:
    from knowledge.store.merge import Merged

FOLDER = Path(__file__).parent.parent / "data"
"""`knowledge.files.SHIPPED`, without waiting for a YAML reader that an unchanged release does not need."""

log = logging.getLogger(__name__)


async def open_snapshot(url: str | None = None, folder: Path = FOLDER) -> Snapshot:
    """The records of the database at `url` (or else `default_url()`), which is closed again.

    The first time the file is made and filled with the records of the release; a newer release is merged in.
    Raises StoreError or DataError: one sentence saying what is wrong and what to do.
    """
    async with await open_database(url or default_url()) as database:
        await refresh(database, folder)
        snapshot = await load(database)
        return snapshot if snapshot.derived else replace(snapshot, derived=await keep(database, snapshot))


async def refresh(database: Database, folder: Path = FOLDER) -> Merged | None:
    """Brings tables and records up to this release; None if they were, or if they had to stay as they are.

    They stay, with a warning in the log, if the file is read-only or if the release breaks on local changes.
    Raises StoreError if the tables are of an older release and cannot be written, DataError if the release is broken.
    """
    if database.version not in (None, migrations.HEAD):
        await _update_tables(database)
    release = folder_digest(folder)
    if database.version is not None and await _merged(database) == release:
        return None
    if database.read_only:
        log.warning("The database %s is read-only: its records stay those of an earlier release.", database.path)
        return None
    from knowledge.store.merge import RefusedError, merge

    try:
        return await merge(database, folder)
    except RefusedError as error:
        log.warning("%s The records stay as they were.", error)
        return None


def folder_digest(folder: Path = FOLDER) -> str:
    """The digest of the names and bytes of all data files."""
    total = hashlib.blake2s(digest_size=16)
    for file in sorted(folder.rglob("*.yaml")):
        content = file.read_bytes()
        total.update(f"{file.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return total.hexdigest()


async def _merged(database: Database) -> str | None:
    """The digest of the release merged last."""
    async with database.reading() as connection:
        return (await connection.run_sync(noted)).get("release")


async def _update_tables(database: Database) -> None:
    """Brings the tables to the newest version, in a transaction of their own. Raises StoreError."""
    if database.read_only:
        raise StoreError(f"The database {database.path} is of an older release and cannot be written to: {ELSEWHERE}.")

    def update(connection: Connection) -> None:
        if version_of(connection) == migrations.HEAD:
            return  # another program was quicker
        migrations.upgrade(connection)
        if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise StoreError(
                f"The tables of {database.path} cannot be brought up to this release: {len(broken)} rows of "
                f"{broken[0][0]} and others refer to nothing; put them right, or go back to the earlier release."
            )

    async with database.changing(tables=True) as connection:
        await connection.run_sync(update)
