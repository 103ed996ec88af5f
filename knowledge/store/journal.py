"""The journal of changes, written inside the transaction of each, and what the database notes about itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from knowledge.change import Change, Item, Key
from knowledge.store.rows import body
from knowledge.store.tables import CHANGED, JOURNAL, META

RELEASE = "release"
"""Who changes records with a new release of the program."""


def enter(
    connection: Connection,
    who: str,
    change: Change,
    positions: Mapping[Key, int],
    *,
    token: str | None = None,
    counts: Mapping[str, Any] | None = None,
) -> int:
    """Enters a change; returns its number. `positions`: where its records stood among their kind before it.

    `token`: by which it is known if it comes a second time. `counts`: of a release.
    """
    values = {"who": who, "why": change.why, "source": change.source, "undoes": change.undoes, "token": token}
    if counts is not None:
        values["counts"] = json.dumps(counts, ensure_ascii=False)
    inserted = connection.execute(JOURNAL.insert().values(**values)).inserted_primary_key
    assert inserted is not None
    number = int(inserted[0])
    if change.items:
        connection.execute(CHANGED.insert(), [_row(number, item, positions) for item in change.items])
    return number


def note(connection: Connection, **values: str) -> None:
    """Sets what the database notes about itself (see `META`)."""
    statement = insert(META)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[META.c.name], set_={"value": statement.excluded.value}),
        [{"name": name, "value": value} for name, value in values.items()],
    )


def renewed(revision: str, items: Iterable[Item]) -> str:
    """The revision after a change: another one whenever a record is another."""
    total = hashlib.blake2s(revision.encode(), digest_size=16)
    for item in items:
        total.update(f"{item.key} {item.after and body(item.after)}\n".encode())
    return total.hexdigest()


def _row(number: int, item: Item, positions: Mapping[Key, int]) -> dict[str, Any]:
    kind, record = item.key
    before, after = (version and body(version) for version in (item.before, item.after))
    place = positions.get(item.key)
    return {"entry": number, "kind": kind, "record": record, "before": before, "after": after, "position": place}
