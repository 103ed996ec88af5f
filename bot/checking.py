"""Checking the knowledge: the shipped files, and what stands in the database."""

from __future__ import annotations

import asyncio

from bot.cards import console
from knowledge.files import Located, read_folder
from knowledge.integrity import check as problems_of
from knowledge.model import Phrase, Record
from knowledge.snapshot import Snapshot
from knowledge.store import default_url, open_snapshot


def check(database: str | None) -> int:
    """Prints every problem and a summary; returns how many problems there are. Raises KnowledgeError."""
    shipped = read_folder()
    problems = list(problems_of(shipped))
    url = database or default_url()
    snapshot = asyncio.run(open_snapshot(url))
    stored = [Located(record, "database", 0) for record in _records(snapshot)]
    problems += problems_of(stored, complete=False)
    for problem in problems:
        console().print(problem, style="red", markup=False)
    phrases = sum(isinstance(item.record, Phrase) for item in shipped)
    console().print(
        f"{len(shipped) - phrases} records and {phrases} phrases shipped, {len(stored)} records in the database: "
        f"{len(problems)} problem{'' if len(problems) == 1 else 's'}."
    )
    return len(problems)


def _records(snapshot: Snapshot) -> list[Record]:
    return [record for records in snapshot.records.values() for record in records.values()]
