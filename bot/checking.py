"""Checking the knowledge: the shipped files, and what stands in the database."""

from __future__ import annotations

from bot.showing import Line, show
from knowledge.files import Located, read_folder
from knowledge.integrity import check as problems_of
from knowledge.model import Phrase
from knowledge.snapshot import Snapshot
from knowledge.store import ledger, open_database


def check(snapshot: Snapshot) -> int:
    """Prints every problem and a summary; returns how many problems there are. Raises DataError."""
    shipped = read_folder()
    stored = [Located(record, "database", 0) for records in snapshot.records.values() for record in records.values()]
    problems = [*problems_of(shipped), *problems_of(stored, complete=False)]
    phrases = sum(isinstance(item.record, Phrase) for item in shipped)
    show(Line(problem, "red") for problem in problems)
    show(
        [
            Line(
                f"{len(shipped) - phrases} records and {phrases} phrases shipped, {len(stored)} records in the "
                f"database: {len(problems)} problem{'' if len(problems) == 1 else 's'}."
            )
        ]
    )
    return len(problems)


async def conflicts(url: str) -> int:
    """Prints every conflict with a release that is not settled; how many there are. Raises KnowledgeError."""
    async with await open_database(url) as database:
        found = await ledger.conflicts(database)
    names = ["/".join(one.key) for one in found]
    show(Line(f"{name} was changed here and by a release: knowledge conflict {name}", "yellow") for name in names)
    return len(found)
