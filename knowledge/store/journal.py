"""The journal of changes, and what the database notes about itself."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from knowledge.model import Record
from knowledge.store.rows import body
from knowledge.store.tables import JOURNAL, META


def enter(
    connection: Connection, who: str, why: str, *, before: Record | None = None, after: Record | None = None
) -> None:
    """One changed record: `before` is missing for a new one, `after` for a deleted one."""
    record = after or before
    connection.execute(
        JOURNAL.insert().values(
            who=who,
            why=why,
            kind=record and record.kind,
            record=record and record.id,
            before=before and body(before),
            after=after and body(after),
        )
    )


def enter_release(connection: Connection, why: str, counts: dict[str, Any]) -> None:
    """A release as a whole: one entry with its counts, not one a record."""
    connection.execute(JOURNAL.insert().values(who="release", why=why, after=json.dumps(counts, ensure_ascii=False)))


def note(connection: Connection, **values: str) -> None:
    """Sets what the database notes about itself (see `META`)."""
    statement = insert(META)
    connection.execute(
        statement.on_conflict_do_update(index_elements=[META.c.name], set_={"value": statement.excluded.value}),
        [{"name": name, "value": value} for name, value in values.items()],
    )
