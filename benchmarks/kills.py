"""A program that makes changes is killed again and again: each one that it confirmed is whole, and no other is half."""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.progress import track

from benchmarks.changing import TERMS
from benchmarks.processes import prepared

LONGEST = 0.5
"""Seconds after the first confirmed change in which the program is killed: a few changes."""


@dataclass
class Kills:
    """What was found after the kills."""

    kills: int = 0
    confirmed: int = 0
    """Changes that the program told of."""
    unheard: int = 0
    """Changes that are whole, but were not told of: killed between the one and the other."""
    problems: list[str] = field(default_factory=list)


async def run(kills: int, seed: int, database: Path | None = None) -> Kills:
    """Starts the program on the shipped knowledge and kills it, `kills` times on one database.

    `database` is a filled one, which is changed; by default one is made.
    """
    found, chance = Kills(), random.Random(seed)  # noqa: S311 - no secret
    with TemporaryDirectory() as folder:
        path = database or await prepared(Path(folder))
        last = _standing(path, found)
        for _ in track(range(kills), "killing", transient=True):
            told = await _killed(path, chance.uniform(0, LONGEST))
            stands = _standing(path, found)
            found.kills += 1
            found.confirmed += len(told)
            expected = told[-1] if told else last
            if stands not in {expected, expected + 1}:
                found.problems.append(f"the last change told of was {expected}, but {stands} stands")
            found.unheard += stands - expected
            last = stands
    return found


async def _killed(path: Path, after: float) -> list[int]:
    """What the program told before it was killed, `after` seconds from its first change on."""
    command = (sys.executable, "-m", "benchmarks.changing", f"sqlite:///{path}")
    program = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert program.stdout is not None
    first = await program.stdout.readline()
    await asyncio.sleep(after)
    program.kill()
    rest = await program.stdout.read()
    await program.wait()
    return [int(line) for line in (first + rest).split(b"\n")[:-1] if line]


def _standing(path: Path, found: Kills) -> int:
    """The number of the change that stands; what is not whole is noted."""
    with closing(sqlite3.connect(path)) as plain:
        numbers = dict(plain.execute(f"SELECT id, number FROM term WHERE id IN {TERMS}"))  # noqa: S608
        entry, why = plain.execute("SELECT number, why FROM journal ORDER BY number DESC LIMIT 1").fetchone()
        changed = plain.execute("SELECT record, after FROM changed WHERE entry = ?", (entry,)).fetchall()
        if (
            plain.execute("PRAGMA integrity_check").fetchone() != ("ok",)
            or plain.execute("PRAGMA foreign_key_check").fetchall()
        ):
            found.problems.append("the file is damaged")
    journal = {record: json.loads(after)["number"] for record, after in changed}
    if not journal:
        return 0  # nothing was changed yet
    number = int(why.split()[1])
    if set(numbers.values()) != {number} or journal != numbers:
        found.problems.append(f"{why} is half: the records have {numbers}, the journal {journal}")
    return number
