"""Tables about chats: preferences, cards sent, updates handled, counts of what is asked, votes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "sco_0002"
down_revision = "sco_0001"
branch_labels = None
depends_on = None


def words(name: str, *conditions: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *(form(name, condition) for condition in conditions), **options)


def number(name: str, *conditions: str, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, *(form(name, condition) for condition in conditions), **options)


def form(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f'"{name}" {condition}', name=f"{name}_form")


def checked(name: str, condition: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.CheckConstraint(condition, name=f"{name}_form"), **options)


def day(name: str, **options: Any) -> sa.Column[str]:
    return checked(name, f'date("{name}", \'+0 days\') IS "{name}"', **options)


def time(name: str, **options: Any) -> sa.Column[str]:
    return checked(name, f"strftime('%Y-%m-%dT%H:%M:%SZ', \"{name}\", '+0 days') IS \"{name}\"", **options)


def nested(name: str, **options: Any) -> sa.Column[str]:
    return checked(name, f'"{name}" IS NULL OR json_valid("{name}")', **options)


KEY: dict[str, Any] = {"primary_key": True, "nullable": False}
FILLED = {"nullable": False}
LANGUAGE = "IN ('en', 'ru', 'zh')"


def upgrade() -> None:
    op.create_table(
        "chat",
        number("id", **KEY),
        words("language", LANGUAGE),
        day("as_of"),
        words("size", "IN ('compact', 'full')", **FILLED),
        number("cooldown", ">= 0", **FILLED),
        time("at", **FILLED),
        sqlite_strict=True,
    )
    op.create_table(
        "card",
        number("chat", **KEY),
        number("answer", **KEY),
        number("question"),
        number("asker"),
        time("asked_at", **FILLED),
        nested("body", **FILLED),
        sqlite_strict=True,
    )
    op.create_index("card_question", "card", ["chat", "question"])
    op.create_table("handled", number("update_id", **KEY), time("at", **FILLED), sqlite_strict=True)
    op.create_table(
        "tally",
        day("day", **KEY),
        words("intent", **KEY),
        words("language", LANGUAGE, **KEY),
        words("outcome", "IN ('answered', 'unsure', 'refused')", **KEY),
        number("count", "> 0", **FILLED),
        sqlite_strict=True,
    )
    op.create_table(
        "vote",
        number("number", **KEY),
        day("day", **FILLED),
        words("intent", **FILLED),
        words("language", LANGUAGE, **FILLED),
        nested("body", **FILLED),
        number("good", "IN (0, 1)", **FILLED),
        sqlite_strict=True,
    )


def downgrade() -> None:
    for table in ("vote", "tally", "handled", "card", "chat"):
        op.drop_table(table)
