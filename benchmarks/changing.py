"""A program that makes one change after the other until it is killed; it tells of each when it is confirmed."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from itertools import count

from knowledge.change import Change, Item
from knowledge.model import Term
from knowledge.store import ledger, load, open_database

TERMS = ("sg-1", "sg-2", "sg-3")
"""The records of each change: all get its number, or none does."""
FIRST = 100
"""The number of the first change: none that a term has."""


async def run(url: str) -> None:
    """Changes the terms again and again, in the database at `url`."""
    async with await open_database(url) as database:
        terms = [(await load(database)).get(Term, name) for name in TERMS]
        for number in count(max(FIRST, (terms[0].number or 0) + 1)):
            changed = [term.model_copy(update={"number": number}) for term in terms]
            change = Change.of(*map(Item, terms, changed), why=f"change {number}")
            await ledger.apply(database, change, "benchmark", f"change-{number}", datetime.now(UTC))
            print(number, flush=True)
            terms = changed


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1]))
