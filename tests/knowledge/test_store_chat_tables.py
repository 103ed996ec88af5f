"""The tables about chats refuse what makes no sense, and come to an older database without touching what it holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from knowledge.store import migrations, open_snapshot
from tests.knowledge.chat_samples import NOW, card, chats_at, empty
from tests.knowledge.store_samples import opened, rows, small, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty(tmp_path / "knowledge.sqlite")


AT = "2026-11-23T10:00:00Z"
ROWS: dict[str, dict[str, Any]] = {
    "chat": {"id": -100, "language": None, "as_of": None, "size": "full", "cooldown": 0, "at": AT},
    "card": {"chat": -1, "answer": 1, "question": None, "asker": None, "asked_at": AT, "body": "{}"},
    "handled": {"update_id": 1, "at": AT},
    "tally": {"day": "2026-11-23", "intent": "", "language": "en", "outcome": "unsure", "count": 1},
    "vote": {"number": 1, "day": "2026-11-23", "intent": "", "language": "zh", "body": "{}", "good": 0},
}


def _insert(path: Path, table: str, **changes: Any) -> None:
    row = ROWS[table] | changes
    with opened(path) as connection:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


@pytest.mark.parametrize("table", ROWS)
def test_a_row_stands_once(path: Path, table: str) -> None:
    _insert(path, table)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        _insert(path, table)


@pytest.mark.parametrize(
    ("table", "name", "values"),
    [
        ("chat", "language", ("fr", "")),
        ("chat", "as_of", ("2026", "2026-02-30", "", "23.11.2026")),
        ("chat", "size", (None, "huge")),
        ("chat", "cooldown", (None, -1, "soon")),
        ("chat", "at", (None, "2026-11-23", "2026-11-23T10:00:00", "2026-02-30T10:00:00Z", "2026-11-23T24:00:00Z")),
        ("card", "chat", (None, "sco")),
        ("card", "asker", ("me",)),
        ("card", "asked_at", (None, "2026-11-23 10:00:00")),
        ("card", "body", (None, "{", "")),
        ("handled", "at", (None, "yesterday")),
        ("tally", "day", (None, "2026-11", "20261123")),
        ("tally", "intent", (None,)),
        ("tally", "language", (None, "fr")),
        ("tally", "outcome", (None, "lost")),
        ("tally", "count", (None, 0, -1)),
        ("vote", "day", (None, "2026-11-31")),
        ("vote", "language", (None, "de")),
        ("vote", "body", (None, "good")),
        ("vote", "good", (None, 2)),
    ],
)
def test_a_column_refuses(path: Path, table: str, name: str, values: tuple[object, ...]) -> None:
    for value in values:
        with pytest.raises(sqlite3.IntegrityError):
            _insert(path, table, **{name: value})
    _insert(path, table)


async def test_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    """With what was changed in it locally, and its journal, which had a row a record."""
    path, folder = tmp_path / "knowledge.sqlite", write(tmp_path / "release", small())
    await open_snapshot(f"sqlite:///{path}", folder)
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        migrations.downgrade(connection, "sco_0001")
        for statement in (
            "UPDATE office SET years = 5",
            "DELETE FROM term WHERE id = 'sg-2'",
            "INSERT INTO journal (who, why, kind, record, after) VALUES ('an editor', 'so', 'office', 'sg', '{}')",
        ):
            connection.exec_driver_sql(statement)
    engine.dispose()
    before = _content(path)
    assert before.pop("alembic_version") == [("sco_0001",)]
    assert "card" not in before
    assert (await open_snapshot(f"sqlite:///{path}", folder)).office("sg").years == 5
    after = _content(path)
    assert after.pop("alembic_version") == [(migrations.HEAD,)]
    assert {name: after[name] for name in before if name != "journal"} == {
        name: found for name, found in before.items() if name != "journal"
    }
    assert rows(path, "SELECT number, who, why, counts IS NULL FROM journal") == [
        (1, "release", "first fill", 0),
        (2, "an editor", "so", 1),
    ]
    assert rows(path, "SELECT entry, kind, record, before, after FROM changed") == [(2, "office", "sg", None, "{}")]
    async with chats_at(path) as ours:
        ours.keep(card(1, 2, question=1))
        await ours.prefer(1, NOW, language="ru")
        await ours.flush()
        assert rows(path, "SELECT answer, language FROM card, chat") == [(2, "ru")]


def _content(path: Path) -> dict[str, list[Any]]:
    names = [name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: rows(path, f'SELECT * FROM "{name}"') for name in names if name != "sqlite_sequence"}
