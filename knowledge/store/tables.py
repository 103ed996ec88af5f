"""The tables of the database: one STRICT table a kind of record, derived from its model, the store's own, those
about chats, and those for editors."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from knowledge.model import KINDS, LANGUAGES, Record
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
    "golden": {"intent": "intent"},
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
    Column("source", Text),
    Column("undoes", Integer, ForeignKey("journal.number")),
    Column("token", Text, unique=True),
    Column("counts", Text, *_checks("json", "counts")),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""What changed, newest last: an entry a change. `who`: "release", or where and as whom, as "telegram 42". `source`: on
what the change rests. `undoes`: the entry that it takes back. `token`: by which a change that comes twice is known.
`counts`: of a merged release, how many records it changed."""
CHANGED = Table(
    "changed",
    METADATA,
    Column("entry", Integer, ForeignKey("journal.number"), primary_key=True, nullable=False),
    Column("kind", Text, primary_key=True, nullable=False),
    Column("record", Text, primary_key=True, nullable=False),
    Column("before", Text, *_checks("json", "before")),
    Column("after", Text, *_checks("json", "after")),
    Column("position", Integer),
    Index("changed_record", "kind", "record"),
    sqlite_strict=True,
)
"""The records that an entry of the journal changed: `before` is empty for a new one, `after` for a deleted one, and
both are the same where it was confirmed as it is. `position`: where it stood among its kind before. The first fill of a
database has no records here."""
CONFLICT = Table(
    "conflict",
    METADATA,
    Column("kind", Text, primary_key=True, nullable=False),
    Column("record", Text, primary_key=True, nullable=False),
    Column("theirs", Text, *_checks("json", "theirs")),
    Column("entry", Integer, ForeignKey("journal.number"), nullable=False),
    sqlite_strict=True,
)
"""Records changed both locally and by a release, not settled yet: they stand as they were changed locally, `theirs` is
what the release has (empty: it deletes the record), `entry` the release in the journal."""
META = Table(
    "meta",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""`release`: digest of the data files last merged. `revision`: changes whenever a record does.
`digest`: the day on which editors were last sent the weekly digest."""

DERIVED = Table(
    "derived",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False),
    Column("version", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Indexes worked out from the records; `version` tells of which records and by which program. May be emptied."""


def _one_of(name: str, *values: str) -> CheckConstraint:
    return CheckConstraint(f'"{name}" IN ({", ".join(map(repr, values))})', name=f"{name}_form")


def _day(name: str) -> CheckConstraint:
    return CheckConstraint(f'date("{name}", \'+0 days\') IS "{name}"', name=f"{name}_form")


def _time(name: str) -> CheckConstraint:
    """In UTC: 2026-11-23T10:00:00Z."""
    full = f"strftime('%Y-%m-%dT%H:%M:%SZ', \"{name}\", '+0 days')"
    return CheckConstraint(f'{full} IS "{name}"', name=f"{name}_form")


CHAT = Table(
    "chat",
    METADATA,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("language", Text, _one_of("language", *LANGUAGES)),
    Column("as_of", Text, _day("as_of")),
    Column("size", Text, _one_of("size", "compact", "full"), nullable=False),
    Column("cooldown", Integer, CheckConstraint('"cooldown" >= 0', name="cooldown_form"), nullable=False),
    Column("at", Text, _time("at"), nullable=False),
    sqlite_strict=True,
)
"""The preferences of a chat, by Telegram's number for it. Empty: the language of the question, as of today.
`cooldown` in seconds; `at`: when it was last used, as far as that was looked up."""

CARD = Table(
    "card",
    METADATA,
    Column("chat", Integer, primary_key=True, nullable=False),
    Column("answer", Integer, primary_key=True, nullable=False),
    Column("question", Integer),
    Column("asker", Integer),
    Column("asked_at", Text, _time("asked_at"), nullable=False),
    Column("body", Text, *_checks("json", "body"), nullable=False),
    Index("card_question", "chat", "question"),
    sqlite_strict=True,
)
"""A message of the bot with an answer: the message that asked, who asked, and in `body` what was understood."""

HANDLED = Table(
    "handled",
    METADATA,
    Column("update_id", Integer, primary_key=True, nullable=False),
    Column("at", Text, _time("at"), nullable=False),
    sqlite_strict=True,
)
"""The updates handled, so that one that Telegram repeats is not answered twice."""

TALLY = Table(
    "tally",
    METADATA,
    Column("day", Text, _day("day"), primary_key=True, nullable=False),
    Column("intent", Text, primary_key=True, nullable=False),
    Column("language", Text, _one_of("language", *LANGUAGES), primary_key=True, nullable=False),
    Column("outcome", Text, _one_of("outcome", "answered", "unsure", "refused"), primary_key=True, nullable=False),
    Column("count", Integer, CheckConstraint('"count" > 0', name="count_form"), nullable=False),
    sqlite_strict=True,
)
"""How often what was asked a day, and how that went; the intent is an empty text where there was none."""

VOTE = Table(
    "vote",
    METADATA,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("day", Text, _day("day"), nullable=False),
    Column("intent", Text, nullable=False),
    Column("language", Text, _one_of("language", *LANGUAGES), nullable=False),
    Column("body", Text, *_checks("json", "body"), nullable=False),
    Column("good", Integer, *_checks("boolean", "good"), nullable=False),
    sqlite_strict=True,
)
"""Votes on answers: in `body` the slots and the day asked as of, without the text."""
MISSED = Table(
    "missed",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("day", Text, _day("day"), nullable=False),
    Column("language", Text, _one_of("language", *LANGUAGES), nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, _one_of("reason", "unsure", "none", "vote"), nullable=False),
    Column("intent", Text),
    Column("count", Integer, CheckConstraint('"count" > 0', name="count_form"), nullable=False),
    Column("dismissed", Integer, *_checks("boolean", "dismissed"), nullable=False, server_default=text("0")),
    UniqueConstraint("language", "text", "reason", name="missed_text"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Questions that were not answered, or whose answer was voted down, for editors to review: the text without who asked
it, the last day it was asked, what it was taken for, and how often it came."""
EDITOR = Table(
    "editor",
    METADATA,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("by", Integer),
    Column("at", Text, _time("at"), nullable=False),
    Column("appointed", Integer, *_checks("boolean", "appointed"), nullable=False),
    Column("digest", Integer, *_checks("boolean", "digest"), nullable=False, server_default=text("0")),
    sqlite_strict=True,
)
"""Accounts that may change the knowledge, who appointed them, and whether they want the weekly digest. An owner, who
needs no appointment, stands here only for the digest."""
