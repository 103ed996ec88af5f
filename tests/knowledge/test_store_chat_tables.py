"""The tables about chats and for editors refuse what makes no sense, and come to an older database, which keeps the
rest."""

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
    "golden": {"id": "q-1", "language": "en", "text": "who leads it?", "intent": None, "position": 1},
    "changed": {"entry": 1, "kind": "term", "record": "sg-1", "before": None, "after": "{}", "position": None},
    "conflict": {"kind": "term", "record": "sg-1", "theirs": None, "entry": 1},
    "missed": {
        "number": 1,
        "day": "2026-11-23",
        "language": "en",
        "text": "who?",
        "reason": "none",
        "intent": None,
        "count": 1,
        "dismissed": 0,
    },
    "editor": {"id": 42, "by": None, "at": AT, "appointed": 1, "digest": 0},
}


def _insert(path: Path, table: str, **changes: Any) -> None:
    row = ROWS[table] | changes
    with opened(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("INSERT OR IGNORE INTO journal (number, who, why) VALUES (1, 'editor', '')")
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
        ("golden", "language", (None,)),
        ("golden", "text", (None,)),
        ("golden", "intent", ("no-such-intent",)),
        ("golden", "position", (None, "first")),
        ("changed", "entry", (None, 2)),
        ("changed", "kind", (None,)),
        ("changed", "record", (None,)),
        ("changed", "before", ("", "{")),
        ("changed", "after", ("", "sg-1")),
        ("changed", "position", ("last",)),
        ("conflict", "theirs", ("", "{")),
        ("conflict", "entry", (None, 2)),
        ("missed", "day", (None, "2026-11", "2026-02-30")),
        ("missed", "language", (None, "fr")),
        ("missed", "text", (None,)),
        ("missed", "reason", (None, "lost")),
        ("missed", "count", (None, 0)),
        ("missed", "dismissed", (None, 2)),
        ("editor", "id", ("me",)),
        ("editor", "by", ("me",)),
        ("editor", "at", (None, "2026-11-23")),
        ("editor", "appointed", (None, 2)),
        ("editor", "digest", (None, -1)),
    ],
)
def test_a_column_refuses(path: Path, table: str, name: str, values: tuple[object, ...]) -> None:
    for value in values:
        with pytest.raises(sqlite3.IntegrityError):
            _insert(path, table, **{name: value})
    _insert(path, table)


def test_a_question_is_missed_once_for_a_reason(path: Path) -> None:
    _insert(path, "missed")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        _insert(path, "missed", number=2)
    _insert(path, "missed", number=2, reason="vote")


def test_a_token_is_entered_once(path: Path) -> None:
    with opened(path) as connection:
        for token in ("aa", None, None, "bb"):
            connection.execute("INSERT INTO journal (who, why, token) VALUES ('editor', '', ?)", (token,))
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute("INSERT INTO journal (who, why, token) VALUES ('editor', '', 'aa')")


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
