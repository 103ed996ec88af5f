"""What is worked out from the records and kept beside them, so that a start need not work it out again."""

from __future__ import annotations

import asyncio
import hashlib
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from knowledge import understanding
from knowledge.errors import StoreError
from knowledge.reasoning import collation
from knowledge.snapshot import Snapshot
from knowledge.store.database import Database


def derived(connection: Connection, revision: str) -> dict[str, bytes]:
    """The indexes kept for the records as they stand; none if they were made of others, or by another program."""
    query = "SELECT name, body FROM derived WHERE version = ?"
    return {name: bytes(body) for name, body in connection.exec_driver_sql(query, (_version(revision),))}


async def keep(
    database: Database, snapshot: Snapshot, understood: understanding.Understanding | None = None
) -> Mapping[str, bytes]:
    """Works out the indexes of `snapshot` and keeps them; if the file cannot be written now, they are only returned.

    `understood`: the understanding of the snapshot, if it is at hand.
    """
    found = await asyncio.to_thread(_indexes, snapshot, understood)
    version = _version(snapshot.revision)

    def write(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM derived")
        connection.exec_driver_sql(
            "INSERT INTO derived (name, version, body) VALUES (?, ?, ?)",
            [(name, version, body) for name, body in found.items()],
        )

    if not database.read_only:
        try:
            async with database.changing() as connection:
                await connection.run_sync(write)
        except StoreError:
            pass  # somebody else is writing, or the disk is full: the next start tries again
    return found


def _indexes(snapshot: Snapshot, understood: understanding.Understanding | None) -> dict[str, bytes]:
    return (understood.state() if understood else understanding.derive(snapshot)) | collation.derive(snapshot)


def _version(revision: str) -> str:
    return f"{revision} {_program()}"


@cache
def _program() -> str:
    """The digest of the code that makes the indexes, and the Python whose format they have."""
    total = hashlib.blake2s(f"{sys.version_info[:2]}".encode(), digest_size=8)
    for file in sorted(Path(understanding.__file__).parent.rglob("*.*")):
        if file.suffix in (".py", ".toml"):
            total.update(file.read_bytes())
    return total.hexdigest()
