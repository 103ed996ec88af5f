"""The tables refuse what is no record by themselves, and the migrations make exactly these tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Executable, create_engine, insert
from sqlalchemy.exc import IntegrityError

from knowledge.files import read_folder
from knowledge.integrity import references
from knowledge.model import KINDS, Sourced
from knowledge.store import migrations
from knowledge.store.rows import to_row
from knowledge.store.tables import JOURNAL, META, METADATA, REFERENCES, RELEASE, TABLES
from tests.knowledge.store_samples import small, text, write

OWN = {"release", "journal", "changed", "conflict", "meta", "derived"}
UNREFERENCED = {("office", "series"), ("intent", "family"), ("intent", "answer")}
"""Fields of the type of an id that name no record."""


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A database in memory, made by the migrations."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        migrations.upgrade(connection)
        connection.commit()
        yield connection
    engine.dispose()


def _schema(connection: Connection) -> dict[str, str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in found if name != "alembic_version"}


def test_the_migrations_make_the_tables_of_the_models(connection: Connection) -> None:
    """If this fails after a model changed: add a migration that makes the difference."""
    engine = create_engine("sqlite://")
    with engine.connect() as other:
        METADATA.create_all(other)
        assert _schema(connection) == _schema(other)
    engine.dispose()
    assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_newest_version_is_known_without_alembic() -> None:
    script = ScriptDirectory(str(migrations.FOLDER))
    assert script.get_heads() == [migrations.HEAD]
    assert sorted(version.revision for version in script.walk_revisions()) == migrations.versions()


def test_all_tables_are_strict(connection: Connection) -> None:
    names = {name for name, sql in _schema(connection).items() if sql.endswith("STRICT")}
    assert names == {*KINDS, *OWN, "chat", "card", "handled", "tally", "vote", "missed", "editor"}


def test_every_reference_is_a_foreign_key() -> None:
    ids = {
        (kind, name)
        for kind, model in KINDS.items()
        for name, field in model.model_fields.items()
        if name != "id" and "pattern='^[a-z0-9]" in repr((field.annotation, field.metadata))
        if TABLES[kind].c[name].foreign_keys or "tuple" not in repr(field.annotation)
    }
    assert ids - UNREFERENCED == {(kind, name) for kind, fields in REFERENCES.items() for name in fields}


def test_the_foreign_keys_are_those_of_the_integrity_check(tmp_path: Any) -> None:
    for located in read_folder(write(tmp_path, small())):
        record = located.record
        cited = {("source", citation.source) for citation in record.sources} if isinstance(record, Sourced) else set()
        said = {reference for reference in references(record) if reference[1]} - cited
        fields = REFERENCES.get(record.kind, {})
        named = {(target, getattr(record, name)) for name, target in fields.items() if getattr(record, name)}
        assert named <= said


SOURCE = {"id": "s1", "title": "Charter", "reported": 0, "position": 1}


@pytest.mark.parametrize(
    "change",
    [
        {"id": None},
        {"title": None},
        {"title": b"bytes"},
        {"reported": None},
        {"reported": 2},
        {"reported": "yes"},
        {"position": "first"},
        *({"date": day} for day in (
            "", "219", "2004-1", "2004-13", "2004-02-30", "2023-02-29", "2004-00-01", "15.01.2004", "2004-01-1x", "now",
            "20040115", "2004-01-15T00:00", "abcd",
        )),
    ],
)  # fmt: skip
def test_a_column_refuses(connection: Connection, change: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        connection.exec_driver_sql(*_insert("source", {**SOURCE, **change}))


@pytest.mark.parametrize("day", [None, "2004", "2004-01", "2004-02-29"])
def test_a_date_is_as_exact_as_it_is(connection: Connection, day: str | None) -> None:
    connection.exec_driver_sql(*_insert("source", {**SOURCE, "date": day}))
    assert connection.exec_driver_sql("SELECT date FROM source").scalars().all() == [day]


@pytest.mark.parametrize("name", ["", "Uzbekistan", "{", "{'en': 'x'}"])
def test_nested_parts_must_be_json(connection: Connection, name: str) -> None:
    with pytest.raises(IntegrityError, match="_form"):
        connection.exec_driver_sql(*_insert("state", {"id": "uz", "name": name, "also": "{}", "position": 1}))


def test_a_foreign_key_may_come_later_but_must_come(connection: Connection) -> None:
    place = KINDS["place"].model_validate({"id": "beijing", "name": text("Beijing"), "state": "cn"})
    state = KINDS["state"].model_validate({"id": "cn", "name": text("China")})

    def change(*changes: Executable) -> None:
        with connection.begin():
            for one in changes:
                connection.execute(one)

    def refused_at_the_end(*changes: Executable) -> None:
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            change(*changes)
        connection.connection.rollback()

    insertions = [insert(TABLES[one.kind]).values(**to_row(one), position=1) for one in (place, state)]
    refused_at_the_end(insertions[0])
    change(*insertions)
    refused_at_the_end(TABLES["state"].delete())


def test_an_id_stands_once(connection: Connection) -> None:
    connection.exec_driver_sql(*_insert("source", SOURCE))
    with pytest.raises(IntegrityError, match="UNIQUE"):
        connection.exec_driver_sql(*_insert("source", SOURCE))
    for table, row in ((RELEASE, {"kind": "term", "id": "sg-1", "digest": "a"}), (META, {"name": "a", "value": "b"})):
        connection.execute(table.insert().values(**row))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            connection.execute(table.insert().values(**row))


def test_the_journal_numbers_and_dates_its_entries(connection: Connection) -> None:
    for _ in range(2):
        connection.execute(JOURNAL.insert().values(who="editor", why="because"))
    connection.execute(JOURNAL.delete().where(JOURNAL.c.number == 2))
    connection.execute(JOURNAL.insert().values(who="editor", why="because"))
    found = connection.execute(JOURNAL.select()).all()
    assert [entry.number for entry in found] == [1, 3]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.at) for entry in found)
    with pytest.raises(IntegrityError, match="_form"):
        connection.execute(JOURNAL.insert().values(who="editor", why="because", counts="{"))


def _insert(table: str, row: dict[str, Any]) -> tuple[str, tuple[Any, ...]]:
    names = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
