"""The first version: a table for every kind of record, what the release shipped, the journal, and the digests."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "sco_0001"
down_revision = None
branch_labels = None
depends_on = None


def words(name: str, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=empty)


def number(name: str, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=empty)


def truth(name: str, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, form(name, f'"{name}" IN (0, 1)'), nullable=empty)


def day(name: str, empty: bool = False) -> sa.Column[str]:
    """2004, 2004-01 or 2004-01-15, and no 30 February."""
    full = f"substr(\"{name}\" || '-01-01', 1, 10)"
    condition = f"length(\"{name}\") IN (4, 7, 10) AND date({full}, '+0 days') IS {full}"
    return sa.Column(name, sa.Text, form(name, condition), nullable=empty)


def nested(name: str, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, form(name, f'"{name}" IS NULL OR json_valid("{name}")'), nullable=empty)


def form(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=f"{name}_form")


def reference(name: str, kind: str, empty: bool = False) -> sa.Column[str]:
    target = sa.ForeignKey(f"{kind}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, target, nullable=empty)


def sourced() -> list[sa.Column[str]]:
    return [nested("sources"), words("confidence"), words("mark"), nested("note", empty=True)]


def records(kind: str, *fields: sa.Column[Any]) -> None:
    key = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(kind, key, *fields, number("position"), sqlite_strict=True)


def upgrade() -> None:
    records(
        "source",
        words("title"),
        words("publisher", empty=True),
        words("url", empty=True),
        day("date", empty=True),
        truth("reported"),
    )
    records(
        "state",
        nested("name"),
        nested("long_name", empty=True),
        nested("russian", empty=True),
        words("russian_variant", empty=True),
        nested("also"),
    )
    records(
        "place",
        nested("name"),
        nested("russian", empty=True),
        reference("state", "state"),
        nested("also"),
    )
    records(
        "person",
        *sourced(),
        nested("name"),
        nested("family", empty=True),
        nested("also"),
        reference("state", "state", empty=True),
        words("gender", empty=True),
        day("born", empty=True),
        nested("birthplace", empty=True),
        nested("summary", empty=True),
        nested("career"),
    )
    records(
        "body",
        *sourced(),
        nested("name"),
        nested("short", empty=True),
        nested("also"),
        truth("permanent"),
        truth("governmental"),
        words("article", empty=True),
        nested("role"),
        nested("tasks"),
        nested("composition", empty=True),
        nested("chair", empty=True),
        nested("frequency", empty=True),
        reference("seat", "place", empty=True),
        nested("seat_note", empty=True),
        nested("appoints", empty=True),
        nested("decides", empty=True),
        day("founded", empty=True),
        nested("founding", empty=True),
    )
    records(
        "office",
        *sourced(),
        nested("name"),
        nested("also"),
        words("holder"),
        truth("plural"),
        reference("body", "body", empty=True),
        number("years", empty=True),
        truth("extendable", empty=True),
        words("handover"),
        day("since"),
        reference("nominated_by", "body", empty=True),
        reference("approved_by", "body", empty=True),
        nested("nomination", empty=True),
        nested("eligibility", empty=True),
        nested("duties", empty=True),
        nested("accountable", empty=True),
        words("series", empty=True),
    )
    records(
        "meeting",
        *sourced(),
        words("series"),
        number("number", empty=True),
        nested("name", empty=True),
        nested("also"),
        reference("state", "state", empty=True),
        reference("place", "place", empty=True),
        truth("online"),
        day("start", empty=True),
        day("end", empty=True),
        words("status"),
        nested("chaired_by", empty=True),
        nested("motto", empty=True),
        nested("outcomes"),
    )
    records(
        "term",
        *sourced(),
        reference("office", "office"),
        number("number", empty=True),
        reference("person", "person", empty=True),
        reference("state", "state", empty=True),
        reference("unverified_state", "state", empty=True),
        day("start", empty=True),
        day("end", empty=True),
        words("start_mark"),
        words("end_mark"),
        nested("seen_on"),
        nested("nominated", empty=True),
        nested("approved", empty=True),
        words("status"),
        reference("meeting", "meeting", empty=True),
    )
    records(
        "status",
        *sourced(),
        reference("state", "state"),
        words("standing"),
        truth("founder"),
        day("start", empty=True),
        day("end", empty=True),
        nested("doubtful_start", empty=True),
        nested("steps"),
    )
    records(
        "document",
        *sourced(),
        nested("name"),
        nested("also"),
        day("signed", empty=True),
        reference("place", "place", empty=True),
        day("in_force", empty=True),
        day("ended", empty=True),
        nested("summary"),
        nested("details"),
    )
    records(
        "topic",
        nested("versions"),
        nested("facts"),
    )
    records(
        "rule",
        *sourced(),
        reference("office", "office"),
        nested("name"),
        nested("explanation"),
        words("method"),
        words("candidates"),
        words("alphabet"),
        reference("first", "state", empty=True),
        nested("order"),
        day("exchanged_until", empty=True),
        nested("exchanged"),
        reference("apart_from", "office", empty=True),
        truth("default"),
    )
    records(
        "organisation",
        nested("name"),
        nested("also"),
    )
    records(
        "word",
        words("meaning"),
        number("value"),
        nested("words"),
    )
    records(
        "intent",
        words("family"),
        words("answer"),
        nested("using"),
        nested("needs"),
        nested("takes"),
        nested("label"),
        nested("related"),
        nested("akin"),
    )
    records(
        "phrase",
        reference("intent", "intent"),
        words("language"),
        words("text"),
    )
    op.create_table(
        "release",
        sa.Column("kind", sa.Text, primary_key=True, nullable=False),
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        words("digest"),
        sqlite_strict=True,
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Text, nullable=False, server_default=sa.text("(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")),
        words("who"),
        words("why"),
        words("kind", empty=True),
        words("record", empty=True),
        nested("before", empty=True),
        nested("after", empty=True),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        words("value"),
        sqlite_strict=True,
    )
    op.create_table(
        "derived",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        words("version"),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )


def downgrade() -> None:
    raise NotImplementedError("there is nothing before the first version: delete the file instead")
