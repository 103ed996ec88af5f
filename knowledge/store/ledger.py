"""Changes in one transaction each with their journal entry; the journal read back; knowledge as it once stood."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from knowledge.change import Change, Item, Key
from knowledge.errors import ConflictError, EditError
from knowledge.files import Located
from knowledge.integrity import check
from knowledge.model import KINDS, Intent, Phrase, Record
from knowledge.store.card import stamp
from knowledge.store.database import Database
from knowledge.store.journal import enter, note, renewed
from knowledge.store.load import noted, records
from knowledge.store.rows import to_record, to_row
from knowledge.store.tables import CHANGED, CONFLICT, JOURNAL, TABLES


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the journal."""

    number: int
    at: datetime
    """In UTC, to the second."""
    who: str
    why: str
    source: str | None
    undoes: int | None
    undone_by: int | None
    counts: Mapping[str, Any] | None
    """Of a merged release, how many records it changed."""
    keys: tuple[Key, ...]
    """The records it changed."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record changed both locally and by a release: it stands as `ours`; None is a deleted one."""

    key: Key
    ours: Record | None
    theirs: Record | None
    entry: int
    """The release in the journal."""


async def apply(database: Database, change: Change, who: str, token: str, now: datetime) -> Entry:
    """Makes a change, whole and with its entry, or raises and leaves all as it was.

    A change whose `token` was entered before is not made again: its entry is returned. Raises ConflictError if a record
    is no longer as the change found it, EditError if the records would not go together, StoreError if the file cannot
    be written.
    """
    async with database.changing() as connection:
        number = await connection.run_sync(_apply, change, who, token, now)
        return await connection.run_sync(_entry, number)


async def history(
    database: Database, key: Key | None = None, *, before: int | None = None, most: int = 10
) -> list[Entry]:
    """Entries, newest first: at most `most`, of one record if `key` is given, older than the entry `before`."""
    async with database.reading() as connection:
        return await connection.run_sync(_history, key, before, most)


async def entry(database: Database, number: int) -> Entry:
    """Raises EditError if there is none."""
    async with database.reading() as connection:
        return await connection.run_sync(_entry, number)


async def change_of(database: Database, number: int) -> Change:
    """What an entry changed. Raises EditError if there is no such entry."""
    async with database.reading() as connection:
        found = await connection.run_sync(_entry, number)
        items = await connection.run_sync(partial(_items, first=number, last=number))
    return Change(tuple(items[number]) if items else (), found.why, found.source, found.undoes)


async def since(database: Database, number: int) -> list[Item]:
    """What became of the records after an entry, newest first: reversed one by one it leads back to how they stood.

    Raises EditError if there is no such entry.
    """
    async with database.reading() as connection:
        await connection.run_sync(_entry, number)
        items = await connection.run_sync(partial(_items, first=number + 1, last=None))
    return [item for later in sorted(items, reverse=True) for item in reversed(items[later])]


async def last_of(database: Database, day: date) -> int:
    """The newest entry made on `day`, in UTC, or before. Raises EditError if the journal begins later."""
    moment = datetime.combine(day + timedelta(days=1), time.min, UTC) - timedelta(seconds=1)
    async with database.reading() as connection:
        query = select(func.max(JOURNAL.c.number)).where(JOURNAL.c.at <= stamp(moment))
        found = (await connection.execute(query)).scalar()
    if found is None:
        raise EditError(f"There is no record of how the knowledge stood on {day}: the journal begins later.")
    return int(found)


async def newest(database: Database) -> tuple[int, str]:
    """The number of the newest entry, 0 if there is none, and the revision of the records."""
    async with database.reading() as connection:
        number = (await connection.execute(select(func.max(JOURNAL.c.number)))).scalar()
        return int(number or 0), (await connection.run_sync(noted)).get("revision", "")


async def confirmed(database: Database) -> tuple[datetime, dict[Key, datetime]]:
    """When the records were last confirmed, by changing them or as they are: all by the first fill, and each since."""
    query = select(CHANGED.c.kind, CHANGED.c.record, func.max(JOURNAL.c.at)).join_from(JOURNAL, CHANGED)
    async with database.reading() as connection:
        rows = (await connection.execute(query.group_by(CHANGED.c.kind, CHANGED.c.record))).all()
        shipped = (await connection.execute(select(func.min(JOURNAL.c.at)))).scalar()
    first = _moment(shipped) if shipped else datetime.now(UTC)
    return first, {(kind, record): _moment(at) for kind, record, at in rows}


async def conflicts(database: Database) -> list[Conflict]:
    """The conflicts with releases that are not settled yet."""
    async with database.reading() as connection:
        return await connection.run_sync(_conflicts)


async def keep_ours(database: Database, key: Key) -> bool:
    """Settles a conflict by leaving the record as it stands; False if there was none."""
    kind, record = key
    async with database.changing() as connection:
        gone = await connection.execute(CONFLICT.delete().where(CONFLICT.c.kind == kind, CONFLICT.c.record == record))
    return bool(gone.rowcount)


def _apply(connection: Connection, change: Change, who: str, token: str, now: datetime) -> int:
    known = connection.execute(select(JOURNAL.c.number).where(JOURNAL.c.token == token)).scalar()
    if known is not None:
        return int(known)
    positions: dict[Key, int] = {}
    for item in change.items:
        stands, position = _standing(connection, item.key)
        if stands != item.before:
            raise ConflictError(_met(connection, item.key))
        if position is not None:
            positions[item.key] = position
    _write(connection, change)
    _check(connection, change)
    number = enter(connection, who, change, positions, token=token)
    connection.execute(JOURNAL.update().where(JOURNAL.c.number == number).values(at=stamp(now)))
    for kind, record in change.keys:
        connection.execute(CONFLICT.delete().where(CONFLICT.c.kind == kind, CONFLICT.c.record == record))
    note(connection, revision=renewed(noted(connection).get("revision", ""), change.items))
    return number


def _standing(connection: Connection, key: Key) -> tuple[Record | None, int | None]:
    kind, record = key
    row = connection.execute(TABLES[kind].select().where(TABLES[kind].c.id == record)).mappings().first()
    return (to_record(kind, row), row["position"]) if row else (None, None)


def _met(connection: Connection, key: Key) -> str:
    """What is told when a record is no longer as it was."""
    last = next(iter(_history(connection, key, None, 1)), None)
    by = f" by {last.who}, in entry {last.number} of {last.at:%Y-%m-%d %H:%M} UTC" if last else ""
    return f"{' '.join(key)} was changed meanwhile{by}: nothing was written, look at it again and repeat the change."


def _write(connection: Connection, change: Change) -> None:
    places = _places(connection, change)
    for item in change.items:
        kind, record = item.key
        table = TABLES[kind]
        same = table.c.id == bindparam("its_id")
        if item.after is None:
            connection.execute(table.delete().where(same), {"its_id": record})
        elif item.before is None:
            connection.execute(table.insert(), {**to_row(item.after), "position": places[item.key]})
        elif item.after != item.before:
            connection.execute(table.update().where(same), {**to_row(item.after), "its_id": record})


def _places(connection: Connection, change: Change) -> dict[Key, int]:
    """Where new records go: to the end of their kind, or back to where they stood if their removal is taken back."""
    places: dict[Key, int] = {}
    ends: dict[str, int] = {}
    for item in change.items:
        kind, record = item.key
        if item.before is not None or item.after is None:
            continue
        stood = None
        if change.undoes is not None:
            query = select(CHANGED.c.position).where(CHANGED.c.entry == change.undoes, CHANGED.c.kind == kind)
            stood = connection.execute(query.where(CHANGED.c.record == record)).scalar()
        if stood is None:
            end = ends.get(kind) or connection.execute(select(func.max(TABLES[kind].c.position))).scalar() or 0
            stood = ends[kind] = end + 1
        places[item.key] = stood
    return places


def _check(connection: Connection, change: Change) -> None:
    """Raises EditError if the records do not go together as they now stand, though they did when it was proposed."""
    stored = [
        Located(record, "the knowledge", position)
        for kind in KINDS
        if kind != Phrase.kind
        for record, position in records(connection, kind)
    ]
    phrases = {item.key[1]: item.after for item in change.items if isinstance(item.after, Phrase)}
    gone = [item.record.id for item in change.items if isinstance(item.record, Intent) and item.after is None]
    if gone:
        left = TABLES[Phrase.kind].select().where(TABLES[Phrase.kind].c.intent.in_(gone)).limit(1)
        phrases |= {row["id"]: to_record(Phrase.kind, row) for row in connection.execute(left).mappings()}
    located = [Located(phrase, "the knowledge", 0) for phrase in phrases.values()]
    if problem := next(check([*stored, *located], complete=False), None):
        raise EditError(f"The records would not go together, and nothing was written: {problem}")


def _entry(connection: Connection, number: int) -> Entry:
    found = _entries(connection, JOURNAL.c.number == number, 1)
    if not found:
        raise EditError(f"There is no entry {number} in the journal: look at the history.")
    return found[0]


def _history(connection: Connection, key: Key | None, before: int | None, most: int) -> list[Entry]:
    condition = JOURNAL.c.number < before if before is not None else JOURNAL.c.number > 0
    if key is not None:
        of_it = select(CHANGED.c.entry).where(CHANGED.c.kind == key[0], CHANGED.c.record == key[1])
        condition &= JOURNAL.c.number.in_(of_it)
    return _entries(connection, condition, most)


def _entries(connection: Connection, condition: Any, most: int) -> list[Entry]:
    found = connection.execute(JOURNAL.select().where(condition).order_by(JOURNAL.c.number.desc()).limit(most)).all()
    numbers = [row.number for row in found]
    keys: dict[int, list[Key]] = {number: [] for number in numbers}
    query = select(CHANGED.c.entry, CHANGED.c.kind, CHANGED.c.record).where(CHANGED.c.entry.in_(numbers))
    for number, kind, record in connection.execute(query.order_by(CHANGED.c.kind, CHANGED.c.record)):
        keys[number].append((kind, record))
    undone: dict[int, int] = {}
    for row in connection.execute(select(JOURNAL.c.number, JOURNAL.c.undoes).where(JOURNAL.c.undoes.in_(numbers))):
        undone[row.undoes] = row.number
    return [
        Entry(
            row.number,
            _moment(row.at),
            row.who,
            row.why,
            row.source,
            row.undoes,
            undone.get(row.number),
            json.loads(row.counts) if row.counts else None,
            tuple(keys[row.number]),
        )
        for row in found
    ]


def _items(connection: Connection, *, first: int, last: int | None) -> dict[int, list[Item]]:
    """What the entries from `first` to `last` changed, both inclusive."""
    condition = CHANGED.c.entry >= first
    if last is not None:
        condition &= CHANGED.c.entry <= last
    found: dict[int, list[Item]] = {}
    for row in connection.execute(CHANGED.select().where(condition).order_by(CHANGED.c.entry)):
        item = Item(_version(row.kind, row.before), _version(row.kind, row.after))
        found.setdefault(row.entry, []).append(item)
    return found


def _version(kind: str, body: str | None) -> Record | None:
    return KINDS[kind].model_validate_json(body) if body else None


def _conflicts(connection: Connection) -> list[Conflict]:
    found: Iterable[Any] = connection.execute(CONFLICT.select().order_by(CONFLICT.c.kind, CONFLICT.c.record)).all()
    return list(_told(connection, found))


def _told(connection: Connection, rows: Iterable[Any]) -> Iterator[Conflict]:
    for row in rows:
        key = row.kind, row.record
        yield Conflict(key, _standing(connection, key)[0], _version(row.kind, row.theirs), row.entry)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
