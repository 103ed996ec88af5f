"""The tables of the database: one STRICT table a kind of record, derived from its model, and the store's own four."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, text

from knowledge.model import KINDS, Record
from knowledge.store.forms import Form, forms

REFERENCES: dict[str, dict[str, str]] = {
    "place": {"state": "state"},
    "person": {"state": "state"},
    "body": {"seat": "place"},
    "office": {"body": "body", "nominated_by": "body", "approved_by": "body"},
    "meeting": {"state": "state", "place": "place"},
    "term": {
        "office": "office",
        "person": "person",
        "state": "state",
        "unverified_state": "state",
        "meeting": "meeting",
    },
    "status": {"state": "state"},
    "document": {"place": "place"},
    "rule": {"office": "office", "first": "state", "apart_from": "office"},
    "phrase": {"intent": "intent"},
}
"""The fields that name a record of another kind: foreign keys. References inside nested parts (sources, decisions)
cannot be; `knowledge.integrity.check` looks after those."""

METADATA = MetaData()


def _checks(form: Form, name: str) -> list[CheckConstraint]:
    """What the column itself refuses; empty is a matter of NOT NULL. Adding no days makes 30 February 1 March.

    Named, so that Alembic keeps it when it rebuilds a table.
    """
    day = f"substr(\"{name}\" || '-01-01', 1, 10)"
    conditions = {
        "boolean": f'"{name}" IN (0, 1)',
        "date": f"length(\"{name}\") IN (4, 7, 10) AND date({day}, '+0 days') IS {day}",
        "json": f'"{name}" IS NULL OR json_valid("{name}")',
    }
    return [CheckConstraint(conditions[form], name=f"{name}_form")] if form in conditions else []


def _column(kind: str, name: str, form: Form, empty: bool) -> Column[Any]:
    target = REFERENCES.get(kind, {}).get(name)
    keys = [ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")] if target else []
    datatype = Integer if form in ("integer", "boolean") else Text
    return Column(name, datatype, *_checks(form, name), *keys, nullable=empty, primary_key=name == "id")


def _table(model: type[Record]) -> Table:
    """The table of a kind; `position` is a record's place among its kind, in the order of the data files."""
    columns = [_column(model.kind, name, *kept) for name, kept in forms(model).items()]
    return Table(model.kind, METADATA, *columns, Column("position", Integer, nullable=False), sqlite_strict=True)


TABLES: dict[str, Table] = {kind: _table(model) for kind, model in KINDS.items()}
"""The table of every kind of record."""

RELEASE = Table(
    "release",
    METADATA,
    Column("kind", Text, primary_key=True, nullable=False),
    Column("id", Text, primary_key=True, nullable=False),
    Column("digest", Text, nullable=False),
    sqlite_strict=True,
)
"""Every record as the last merged release shipped it: a record with another digest was changed locally."""

JOURNAL = Table(
    "journal",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False, server_default=text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("kind", Text),
    Column("record", Text),
    Column("before", Text, *_checks("json", "before")),
    Column("after", Text, *_checks("json", "after")),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""What changed, newest last; a merged release is one entry without kind and record, its counts in `after`."""

META = Table(
    "meta",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""`release`: digest of the data files last merged. `revision`: digest of all records as they stand."""

DERIVED = Table(
    "derived",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("version", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Indexes worked out from the records; `version` tells of which records and by which program. May be emptied."""
