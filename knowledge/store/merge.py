"""A release's records into the database: the first fill, and every later release without touching local changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Connection, bindparam

from knowledge.change import Change, Item
from knowledge.errors import DataError, StoreError
from knowledge.files import SHIPPED, Located, read_folder
from knowledge.integrity import check, references
from knowledge.model import KINDS
from knowledge.store import migrations
from knowledge.store.database import Database, version_of
from knowledge.store.journal import RELEASE as BY_RELEASE
from knowledge.store.journal import enter, note
from knowledge.store.load import noted, records
from knowledge.store.opening import folder_digest
from knowledge.store.plan import Plan, plan
from knowledge.store.rows import Key, body, digest, key, revision, to_row
from knowledge.store.tables import CONFLICT, RELEASE, TABLES


class RefusedError(StoreError):
    """The release does not go together with what was changed locally; the database stays as it was."""


@dataclass(frozen=True)
class Merged:
    """How many records a release changed; `kept` were changed, added or deleted locally and stay so.

    `conflicts`: those of them that the release changed too, each as "term sg-8".
    """

    inserted: int
    updated: int
    deleted: int
    kept: int
    conflicts: tuple[str, ...]


async def merge(database: Database, folder: Path = SHIPPED) -> Merged | None:
    """Merges the records of `folder`, in one transaction; None if that was done before.

    Raises DataError if the release is broken, RefusedError if it breaks on local changes, StoreError if the database
    cannot be written. All of them leave it as it was.
    """
    now = folder_digest(folder)
    shipped = read_folder(folder)
    if not shipped:
        raise DataError(f"The data files in {folder} hold no records: install the release again.")
    async with database.changing() as connection:
        merged = await connection.run_sync(_merge, shipped, now)
    await database.write_ahead()
    return merged


def _merge(connection: Connection, shipped: list[Located], now: str) -> Merged | None:
    version = version_of(connection)
    if version is None:
        migrations.upgrade(connection)
    elif version != migrations.HEAD:
        raise StoreError(f"The tables are of version {version}, not {migrations.HEAD}: update them first.")
    if noted(connection).get("release") == now:
        return None  # another program was quicker

    theirs = {key(item.record): item for item in shipped}
    ours = {
        key(record): Located(record, "the database", position)  # its position in place of a line
        for kind in KINDS
        for record, position in records(connection, kind)
    }
    before = {(row.kind, row.id): row.digest for row in connection.execute(RELEASE.select())}
    their_digests = {found: digest(item.record) for found, item in theirs.items()}
    our_digests = {found: digest(item.record) for found, item in ours.items()}
    decided = plan(before, our_digests, their_digests)
    spared = _needed(decided, ours)
    follow = decided.insert | decided.update
    result = _in_order(ours, theirs, follow, decided.delete - spared)
    _check(shipped, result, refused=bool(decided.kept))

    _write(connection, ours, result, follow)
    connection.execute(RELEASE.delete())
    connection.execute(
        RELEASE.insert(), [{"kind": kind, "id": name, "digest": one} for (kind, name), one in their_digests.items()]
    )
    digests = our_digests | {found: their_digests[found] for found in follow}
    note(connection, release=now, revision=revision((found, digests[found]) for found in result))
    merged = Merged(
        inserted=len(decided.insert),
        updated=len(decided.update),
        deleted=len(decided.delete - spared),
        kept=len(decided.kept | spared),
        conflicts=tuple(sorted(" ".join(found) for found in decided.conflicts | spared)),
    )
    entry = _enter(connection, ours, result, merged, first=not before)
    still = {found for found in decided.kept if our_digests.get(found) != their_digests.get(found)}
    _renew_conflicts(connection, decided, still, theirs, entry)
    return merged


def _enter(
    connection: Connection, ours: dict[Key, Located], result: dict[Key, Located], merged: Merged, *, first: bool
) -> int:
    """One entry of the journal; the first fill has no records in it, as there is nothing before it to go back to."""

    def item(name: Key) -> Item:
        old, new = ours.get(name), result.get(name)
        return Item(old.record if old else None, new.record if new else None)

    items = [] if first else [item(name) for name in ours | result if ours.get(name) is not result.get(name)]
    positions = {name: item.line for name, item in ours.items()}
    change = Change.of(*items, why="first fill" if first else "update")
    return enter(connection, BY_RELEASE, change, positions, counts=asdict(merged))


def _renew_conflicts(
    connection: Connection, decided: Plan, apart: set[Key], theirs: dict[Key, Located], entry: int
) -> None:
    """Adds those of this release, with what it has; of earlier ones drops what is no longer `apart`."""
    for kind, name in connection.execute(CONFLICT.select().with_only_columns(CONFLICT.c.kind, CONFLICT.c.record)).all():
        if (kind, name) in decided.conflicts or (kind, name) not in apart:
            connection.execute(CONFLICT.delete().where(CONFLICT.c.kind == kind, CONFLICT.c.record == name))
    rows = [
        {"kind": kind, "record": name, "theirs": body(theirs[kind, name].record) if (kind, name) in theirs else None}
        for kind, name in sorted(decided.conflicts)
    ]
    if rows:
        connection.execute(CONFLICT.insert(), [{**row, "entry": entry} for row in rows])


def _needed(decided: Plan, ours: dict[Key, Located]) -> frozenset[Key]:
    """Records that the release deletes, though records changed or added locally refer to them."""
    needed: set[Key] = set()
    todo = [found for found in decided.kept if found in ours]
    while todo:
        for kind, name in references(ours[todo.pop()].record):
            if name is not None and (target := (kind, name)) in decided.delete and target not in needed:
                needed.add(target)
                todo.append(target)
    return frozenset(needed)


def _in_order(
    ours: dict[Key, Located], theirs: dict[Key, Located], follow: frozenset[Key], deleted: frozenset[Key]
) -> dict[Key, Located]:
    """Every record there will be: by kind, those of the release in its order, then the local ones in theirs."""
    present = [found for found in theirs if found in ours or found in follow]
    local = [found for found in ours if found not in theirs and found not in deleted]
    kinds: dict[str, list[Key]] = {kind: [] for kind in KINDS}
    for found in (*present, *local):
        kinds[found[0]].append(found)
    return {found: theirs[found] if found in follow else ours[found] for keys in kinds.values() for found in keys}


def _check(shipped: list[Located], result: dict[Key, Located], *, refused: bool) -> None:
    """Raises DataError or RefusedError if the records do not go together, naming the first problem."""
    for located, error, what in (
        (shipped, DataError, "The records of the release are broken"),
        (list(result.values()), RefusedError, "The release does not go together with what was changed locally"),
    ):
        if problems := list(check(located, complete=False)):
            more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
            raise error(f"{what}: {problems[0]}{more}")
        if not refused:
            return


def _write(
    connection: Connection, ours: dict[Key, Located], result: dict[Key, Located], follow: frozenset[Key]
) -> None:
    """Deletes, inserts and updates rows; a record that only moved gets its new position."""
    inserts: dict[str, list[dict[str, object]]] = defaultdict(list)
    updates: dict[str, list[dict[str, object]]] = defaultdict(list)
    deletes: dict[str, list[dict[str, object]]] = defaultdict(list)
    for kind, name in ours.keys() - result.keys():
        deletes[kind].append({"its_id": name})
    for found, position in _positions(result):
        kind, name = found
        if found not in ours:
            inserts[kind].append({**to_row(result[found].record), "position": position})
        elif found in follow or ours[found].line != position:
            updates[kind].append({**to_row(result[found].record), "position": position, "its_id": name})
    for kind, table in TABLES.items():
        same = table.c.id == bindparam("its_id")
        for statement, rows in (
            (table.delete().where(same), deletes[kind]),
            (table.update().where(same), updates[kind]),
            (table.insert(), inserts[kind]),
        ):
            if rows:
                connection.execute(statement, rows)


def _positions(result: Iterable[Key]) -> Iterable[tuple[Key, int]]:
    """Counts from 1 within each kind."""
    counts: dict[str, int] = defaultdict(int)
    for found in result:
        counts[found[0]] += 1
        yield found, counts[found[0]]
