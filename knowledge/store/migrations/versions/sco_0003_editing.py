"""Tables for editing: guarded questions, a journal of whole changes, conflicts, what was not answered, editors."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "sco_0003"
down_revision = "sco_0002"
branch_labels = None
depends_on = None


def words(name: str, *conditions: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *(form(name, f'"{name}" {one}') for one in conditions), **options)


def number(name: str, *conditions: str, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, *(form(name, f'"{name}" {one}') for one in conditions), **options)


def nested(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, form(name, f'"{name}" IS NULL OR json_valid("{name}")'))


def day(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, form(name, f'date("{name}", \'+0 days\') IS "{name}"'), **options)


def time(name: str, **options: Any) -> sa.Column[str]:
    condition = f"strftime('%Y-%m-%dT%H:%M:%SZ', \"{name}\", '+0 days') IS \"{name}\""
    return sa.Column(name, sa.Text, form(name, condition), **options)


def form(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=f"{name}_form")


def entry(name: str, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey("journal.number"), **options)


KEY: dict[str, Any] = {"primary_key": True, "nullable": False}
FILLED: dict[str, Any] = {"nullable": False}
NOW = sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
NONE = sa.text("0")
LANGUAGE = "IN ('en', 'ru', 'zh')"


def upgrade() -> None:
    intent = sa.ForeignKey("intent.id", deferrable=True, initially="DEFERRED")
    op.create_table(
        "golden",
        words("id", **KEY),
        words("language", **FILLED),
        words("text", **FILLED),
        sa.Column("intent", sa.Text, intent),
        number("position", **FILLED),
        sqlite_strict=True,
    )
    _journal()
    op.create_table(
        "conflict",
        words("kind", **KEY),
        words("record", **KEY),
        nested("theirs"),
        entry("entry", **FILLED),
        sqlite_strict=True,
    )
    op.create_table(
        "missed",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        day("day", **FILLED),
        words("language", LANGUAGE, **FILLED),
        words("text", **FILLED),
        words("reason", "IN ('unsure', 'none', 'vote')", **FILLED),
        words("intent"),
        number("count", "> 0", **FILLED),
        number("dismissed", "IN (0, 1)", server_default=NONE, **FILLED),
        sa.UniqueConstraint("language", "text", "reason", name="missed_text"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "editor",
        number("id", **KEY),
        number("by"),
        time("at", **FILLED),
        number("appointed", "IN (0, 1)", **FILLED),
        number("digest", "IN (0, 1)", server_default=NONE, **FILLED),
        sqlite_strict=True,
    )


def _journal() -> None:
    """The journal had a row a record; now it has an entry a change, with the records beside it."""
    op.rename_table("journal", "journal_before")
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        words("at", server_default=NOW, **FILLED),
        words("who", **FILLED),
        words("why", **FILLED),
        words("source"),
        entry("undoes"),
        sa.Column("token", sa.Text, unique=True),
        nested("counts"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "changed",
        entry("entry", **KEY),
        words("kind", **KEY),
        words("record", **KEY),
        nested("before"),
        nested("after"),
        number("position"),
        sqlite_strict=True,
    )
    op.create_index("changed_record", "changed", ["kind", "record"])
    op.execute(
        "INSERT INTO journal (number, at, who, why, counts) "
        "SELECT number, at, who, why, CASE WHEN kind IS NULL THEN after END FROM journal_before"
    )
    op.execute(
        "INSERT INTO changed (entry, kind, record, before, after) "
        "SELECT number, kind, record, before, after FROM journal_before WHERE kind IS NOT NULL"
    )
    op.drop_table("journal_before")


def downgrade() -> None:
    """Back to a row a record; what the older tables have no place for is lost."""
    for table in ("editor", "missed", "conflict", "golden"):
        op.drop_table(table)
    op.rename_table("journal", "journal_after")
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        words("at", server_default=NOW, **FILLED),
        words("who", **FILLED),
        words("why", **FILLED),
        words("kind"),
        words("record"),
        nested("before"),
        nested("after"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO journal (at, who, why, kind, record, before, after) "
        "SELECT at, who, why, kind, record, before, coalesce(after, counts) "
        "FROM journal_after LEFT JOIN changed ON entry = number ORDER BY number"
    )
    op.drop_index("changed_record", "changed")
    op.drop_table("changed")
    op.drop_table("journal_after")
