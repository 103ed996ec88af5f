"""Who may change the knowledge besides the owners, and who wants the weekly digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from knowledge.errors import EditError
from knowledge.store.card import stamp
from knowledge.store.database import Database

LARGEST = 2**52
"""Numbers of accounts stay below."""


@dataclass(frozen=True, slots=True)
class Editor:
    """An appointed editor, by the number of the account, and the owner who appointed it."""

    id: int
    by: int | None
    at: str
    digest: bool


class Editors:
    """The appointed editors of one database, known in memory, as they are looked up at every message."""

    def __init__(self, database: Database, appointed: set[int]) -> None:
        self._database = database
        self._appointed = appointed

    @classmethod
    async def open(cls, database: Database) -> Self:
        """With all that were appointed. Raises StoreError."""
        async with database.reading() as connection:
            found = await connection.exec_driver_sql("SELECT id FROM editor WHERE appointed")
            return cls(database, set(found.scalars()))

    @property
    def accounts(self) -> frozenset[int]:
        """All that were appointed."""
        return frozenset(self._appointed)

    def is_editor(self, account: int) -> bool:
        """Whether an account was appointed."""
        return account in self._appointed

    async def appoint(self, account: int, by: int | None, now: datetime) -> bool:
        """Makes an account an editor; False if it was one. Raises EditError for a number that is none, StoreError."""
        if not 0 < account < LARGEST:
            raise EditError(f"{account} is no number of an account: it is positive, as /editors tells.")
        if account in self._appointed:
            return False
        await self._write(
            "INSERT INTO editor (id, by, at, appointed) VALUES (?, ?, ?, 1) "
            "ON CONFLICT (id) DO UPDATE SET by = excluded.by, at = excluded.at, appointed = 1",
            (account, by, stamp(now)),
        )
        self._appointed.add(account)
        return True

    async def dismiss(self, account: int) -> bool:
        """Takes it back, with the digest; False if the account was no editor. Raises StoreError."""
        if account not in self._appointed:
            return False
        await self._write("DELETE FROM editor WHERE id = ?", (account,))
        self._appointed.discard(account)
        return True

    async def all(self) -> list[Editor]:
        """Every appointed editor, the first appointed first. Raises StoreError."""
        query = "SELECT id, by, at, digest FROM editor WHERE appointed ORDER BY at, id"
        async with self._database.reading() as connection:
            rows = (await connection.exec_driver_sql(query)).all()
        return [Editor(row.id, row.by, row.at, bool(row.digest)) for row in rows]

    async def digest(self, account: int, on: bool, now: datetime) -> None:
        """Whether an account, an editor's or an owner's, wants the weekly digest. Raises StoreError."""
        await self._write(
            "INSERT INTO editor (id, at, appointed, digest) VALUES (?, ?, 0, ?) "
            "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest",
            (account, stamp(now), int(on)),
        )

    async def wanting_digest(self, owners: frozenset[int]) -> list[int]:
        """The editors and owners who want the digest. Raises StoreError."""
        async with self._database.reading() as connection:
            found = await connection.exec_driver_sql("SELECT id FROM editor WHERE digest ORDER BY id")
            return [account for account in found.scalars() if account in self._appointed or account in owners]

    async def _write(self, statement: str, values: tuple[object, ...]) -> None:
        async with self._database.changing() as connection:
            await connection.exec_driver_sql(statement, values)
