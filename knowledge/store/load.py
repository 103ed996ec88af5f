"""All records from the database into memory: as a snapshot to answer from, or one by one to compare."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sqlalchemy import Connection

from knowledge.errors import StoreError
from knowledge.model import KINDS, LANGUAGES, Language, Phrase, Record
from knowledge.snapshot import Snapshot
from knowledge.store import migrations
from knowledge.store.database import Database, version_of
from knowledge.store.derived import derived
from knowledge.store.place import ELSEWHERE
from knowledge.store.rows import broken, to_record

# The queries are written out: compiling a SELECT for each kind, or making the tables, takes longer than all of them.


async def load(database: Database) -> Snapshot:
    """Every record as it stands, each kind in the order of the data files.

    A row is read as a record when that is first asked for, and then raises DataError if it is no valid one.
    Raises StoreError if the tables are missing or of an older release.
    """
    async with database.reading() as connection:
        return await connection.run_sync(_snapshot, database)


def noted(connection: Connection) -> dict[str, str]:
    """What the database notes about itself, by name; see `knowledge.store.tables.META`."""
    return {row.name: row.value for row in connection.exec_driver_sql("SELECT name, value FROM meta")}


def records(connection: Connection, kind: str) -> Iterator[tuple[Record, int]]:
    """Every record of a kind, with its position, in the order of the positions."""
    for row in connection.exec_driver_sql(_query(kind)).mappings().all():
        yield to_record(kind, row), row["position"]


async def all_records(database: Database) -> list[Record]:
    """Every record as it stands, phrases too, in the order of the data files. Raises StoreError, DataError."""
    async with database.reading() as connection:
        return await connection.run_sync(lambda plain: [one for kind in KINDS for one, _ in records(plain, kind)])


def _query(kind: str) -> str:
    return f'SELECT * FROM "{kind}" ORDER BY position, id'  # noqa: S608 - a kind is a name of ours


def _snapshot(connection: Connection, database: Database) -> Snapshot:
    if version_of(connection) != migrations.HEAD:
        raise StoreError(
            f"The database {database.path} was not brought up to this release ({migrations.HEAD}): {ELSEWHERE}."
        )
    kinds = {kind: _Records(connection, kind) for kind in KINDS if kind != Phrase.kind}
    revision = noted(connection).get("revision", "")
    return Snapshot(
        MappingProxyType(kinds), _phrases(connection), revision, MappingProxyType(derived(connection, revision))
    )


class _Records(Mapping[str, Record]):
    """The records of one kind by id, each validated when it is first asked for: an answer needs few of them.

    Raises DataError for a row that is no valid record.
    """

    def __init__(self, connection: Connection, kind: str) -> None:
        rows = connection.exec_driver_sql(_query(kind))
        names = list(rows.keys())
        place = names.index("id")
        self._kind = kind
        self._names = names
        self._rows = {row[place]: row for row in rows}
        self._read: dict[str, Record] = {}

    def __getitem__(self, record_id: str) -> Record:
        if record_id not in self._read:
            row = dict(zip(self._names, self._rows[record_id], strict=True))
            self._read[record_id] = to_record(self._kind, row)
        return self._read[record_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Phrases(Mapping[Language, tuple[tuple[str, str], ...]]):
    """The phrases of each language, as JSON until they are asked for: with indexes at hand they seldom are."""

    def __init__(self, rows: dict[Language, str]) -> None:
        self._rows = rows
        self._read: dict[Language, tuple[tuple[str, str], ...]] = {}

    def __getitem__(self, language: Language) -> tuple[tuple[str, str], ...]:
        if language not in self._read:
            pairs = json.loads(self._rows[language])
            self._read[language] = tuple((intent, text) for intent, text in pairs)
        return self._read[language]

    def __iter__(self) -> Iterator[Language]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _phrases(connection: Connection) -> Mapping[Language, tuple[tuple[str, str], ...]]:
    query = """
        SELECT language, json_group_array(json_array(intent, text))
        FROM (SELECT language, intent, text FROM phrase ORDER BY position, id) GROUP BY language
    """
    rows: dict[Language, str] = dict.fromkeys(LANGUAGES, "[]")
    for language, pairs in connection.exec_driver_sql(query):
        if language not in rows:
            raise broken(Phrase.kind, language, f"{language} is none of {', '.join(LANGUAGES)}")
        rows[language] = pairs
    return _Phrases(rows)
