"""The whole knowledge as one file: written, and brought in again after its difference was seen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import editing
from bot.editing import Confirming
from bot.showing import say
from handlers.markup import cleaned
from knowledge.change import Change
from knowledge.editing.values import reason
from knowledge.errors import DataError
from knowledge.exchange import LARGEST, difference, dump, parse
from knowledge.model import Record
from knowledge.store import open_database, open_snapshot
from knowledge.store.load import all_records


async def bring_out(url: str, file: Path | None) -> int:
    """Writes the whole knowledge to `file`, or to standard output if it is None; the exit code.

    Raises DataError if the file cannot be written, StoreError.
    """
    text = dump(await _records(url))
    if file is None:
        sys.stdout.write(text)
        return editing.DONE
    _write(file, text.encode())
    return editing.DONE


async def bring_in(url: str, file: Path, called: str, why: str, confirming: Confirming, *, whole: bool) -> int:
    """Shows what a file would change, and changes it if that is confirmed; the exit code.

    `called`: the name of the file as it can be shown. `whole`: also removes what the file lacks. Raises DataError for
    a file that cannot be read or is broken, KnowledgeError.
    """
    name = cleaned(called)
    data = _read(file)
    with _progress(f"Reading {name}") as progress:
        located = parse(data, name, progress)
        records = {(one.kind, one.id): one for one in await _records(url)}
        found = difference(records, located, whole=whole)
    if not found.items:
        say(f"Nothing to change: the knowledge has all {len(located):,} records of {name} already.")
        return editing.DONE
    say(_counted(found))
    return await editing.propose(url, Change(found.items, reason(why or f"import of {name}"), name), confirming)


async def _records(url: str) -> list[Record]:
    """All records in their order, of a database that is made or brought up to date as needed."""
    await open_snapshot(url)
    async with await open_database(url) as database:
        return await all_records(database)


def _read(file: Path) -> bytes:
    """As much of a file as is needed to tell that it is too large."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise DataError(f"{file} cannot be read: {error.strerror}.") from error


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise DataError(f"{file} cannot be written: {error.strerror}.") from error


def _counted(change: Change) -> str:
    added = sum(one.before is None for one in change.items)
    removed = sum(one.after is None for one in change.items)
    changed = len(change.items) - added - removed
    return f"The difference: {added:,} new, {changed:,} changed, {removed:,} removed.\n"


@contextmanager
def _progress(text: str) -> Iterator[Callable[[int], None]]:
    """A bar at a terminal, gone in the end; it is told how many records are read."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(text, total=None)
        yield lambda count: shown.update(task, completed=count)
