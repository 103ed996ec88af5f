"""Changes with their journal: whole or not at all, once, undone to the last column, seen from any earlier moment."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.change import Change, Item
from knowledge.desk import Desk
from knowledge.editing.workshop import Workshop
from knowledge.errors import ConflictError, EditError, StoreError
from knowledge.files import phrase_id
from knowledge.model import KINDS, Person, Phrase, Record, Source, State, Term, Text
from knowledge.partial import PartialDate
from knowledge.store import Database, ledger, open_database, open_snapshot
from knowledge.store.load import all_records
from tests.knowledge.store_samples import named, opened, rows, small, write

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
KAZAKHSTAN = State(id="kz", name=Text(en="Kazakhstan"))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with the small release."""
    url = f"sqlite:///{tmp_path / 'knowledge.sqlite'}"
    await open_snapshot(url, write(tmp_path / "release", small()))
    async with await open_database(url, wait=0.05) as database:
        yield database


def contents(path: Path) -> dict[str, list[Any]]:
    """Every record, with its position."""
    return {kind: rows(path, f'SELECT * FROM "{kind}" ORDER BY id') for kind in KINDS}


async def standing(database: Database, kind: str, name: str) -> Any:
    return next((one for one in await all_records(database) if (one.kind, one.id) == (kind, name)), None)


async def changed(database: Database, kind: str, name: str, **values: Any) -> Change:
    before = await standing(database, kind, name)
    return Change.of(Item(before, before.model_copy(update=values)), why="a test", source="s1")


async def test_a_change_is_made_with_its_entry(database: Database) -> None:
    change = await changed(database, "term", "sg-2", end=PartialDate("2024-12-30"))
    entry = await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert (entry.number, entry.who, entry.why, entry.source, entry.at) == (2, "telegram 7", "a test", "s1", NOW)
    assert entry.keys == (("term", "sg-2"),)
    assert rows(database.path, "SELECT end, position FROM term WHERE id = 'sg-2'") == [("2024-12-30", 2)]
    assert await ledger.change_of(database, 2) == change


async def test_the_same_token_changes_once(database: Database) -> None:
    change = await changed(database, "term", "sg-2", number=5)
    entries = [await ledger.apply(database, change, "telegram 7", "aa", NOW) for _ in range(2)]
    assert entries[0] == entries[1]
    assert rows(database.path, "SELECT count(*) FROM journal") == [(2,)]


async def test_a_record_that_was_changed_meanwhile_is_a_conflict(database: Database) -> None:
    first = await changed(database, "term", "sg-2", number=5)
    second = await changed(database, "term", "sg-2", number=6)
    await ledger.apply(database, first, "telegram 7", "aa", NOW)
    before = contents(database.path)
    with pytest.raises(ConflictError, match=r"term sg-2 was changed meanwhile by telegram 7, in entry 2 of 2026-11-24"):
        await ledger.apply(database, second, "telegram 8", "bb", NOW)
    assert contents(database.path) == before
    assert rows(database.path, "SELECT count(*) FROM journal") == [(2,)]


async def test_what_would_not_go_together_is_refused_whole(database: Database) -> None:
    person = await standing(database, "person", "norov")
    removed = Change((Item(KAZAKHSTAN.model_copy(update={"id": "uz"}), None),))
    with pytest.raises(ConflictError):
        await ledger.apply(database, removed, "telegram 7", "aa", NOW)
    moved = Person.model_validate({**person.model_dump(mode="json"), "sources": ["s9"]})
    with pytest.raises(EditError, match=r"nothing was written: .*there is no source 's9'"):
        await ledger.apply(database, Change.of(Item(None, KAZAKHSTAN), Item(person, moved)), "t", "bb", NOW)
    assert await standing(database, "state", "kz") is None
    uzbekistan = await standing(database, "state", "uz")
    with pytest.raises((StoreError, EditError)):
        await ledger.apply(database, Change.of(Item(uzbekistan, None)), "t", "cc", NOW)
    assert rows(database.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_a_file_in_use_is_told_and_nothing_is_written(database: Database) -> None:
    change = await changed(database, "term", "sg-2", number=5)
    with opened(database.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is in use by another program"):
            await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert rows(database.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_the_history_comes_newest_first_and_by_record(database: Database) -> None:
    for number in range(2, 7):
        name = "sg-1" if number % 2 else "sg-2"
        await ledger.apply(database, await changed(database, "term", name, number=number), "t", str(number), NOW)
    assert [entry.number for entry in await ledger.history(database, most=3)] == [6, 5, 4]
    assert [entry.number for entry in await ledger.history(database, before=4)] == [3, 2, 1]
    assert [entry.number for entry in await ledger.history(database, ("term", "sg-1"))] == [5, 3]
    with pytest.raises(EditError, match="no entry 9"):
        await ledger.entry(database, 9)


async def test_the_newest_entry_of_a_day_is_found(database: Database) -> None:
    today = datetime.now(UTC).date()
    assert await ledger.last_of(database, today) == 1
    with pytest.raises(EditError, match="the journal begins later"):
        await ledger.last_of(database, today - timedelta(days=1))
    await ledger.apply(database, await changed(database, "term", "sg-1", number=5), "t", "a", NOW + timedelta(days=900))
    assert await ledger.last_of(database, date(2029, 1, 1)) == 1
    assert await ledger.last_of(database, date(2030, 1, 1)) == 2


async def test_a_release_leaves_a_change_and_shows_the_conflict(database: Database, tmp_path: Path) -> None:
    await ledger.apply(database, await changed(database, "term", "sg-2", number=9), "t", "a", NOW)
    newer = small()
    named(newer, "term", "sg-2")["number"] = "2"
    await open_snapshot(f"sqlite:///{database.path}", write(tmp_path / "release", newer))
    (conflict,) = await ledger.conflicts(database)
    assert (conflict.key, conflict.entry) == (("term", "sg-2"), 3)
    assert isinstance(conflict.ours, Term)
    assert isinstance(conflict.theirs, Term)
    assert (conflict.ours.number, conflict.theirs.number) == (9, 2)
    taken = Change.of(Item(conflict.ours, conflict.theirs))
    await ledger.apply(database, taken, "t", "b", NOW)
    assert await ledger.conflicts(database) == []
    assert not await ledger.keep_ours(database, conflict.key)


async def test_keeping_ours_settles_a_conflict(database: Database, tmp_path: Path) -> None:
    await ledger.apply(database, await changed(database, "term", "sg-2", number=9), "t", "a", NOW)
    newer = small()
    newer["term"].pop()
    await open_snapshot(f"sqlite:///{database.path}", write(tmp_path / "release", newer))
    assert [(one.key, one.theirs) for one in await ledger.conflicts(database)] == [(("term", "sg-2"), None)]
    assert await ledger.keep_ours(database, ("term", "sg-2"))
    assert await ledger.conflicts(database) == []
    assert (await standing(database, "term", "sg-2")).number == 9


def made(records: dict[tuple[str, str], Record], number: int, choice: int, name: int) -> Change | None:
    """One of many changes that can be made of the records as they stand."""
    intents = [f"phrase {name} of a {'long ' * (number % 3)}question"]
    phrase = Phrase(id=phrase_id("holder", "en", intents[0]), intent="holder", language="en", text=intents[0])
    source = Source(id=f"e-{name}", title=f"Title {number}")
    term = records.get(("term", f"sg-{1 + name % 2}"))
    match choice:
        case 0 if term:
            return Change.of(Item(term, term.model_copy(update={"number": number})))
        case 1 if term:
            return Change.of(Item(term, None), Item(records.get(("source", source.id)), source))
        case 2:
            there = records.get(("phrase", phrase.id))
            return Change.of(Item(there, None if there else phrase))
        case 3:
            there = records.get(("source", source.id))
            return Change.of(Item(there, None) if there else Item(None, source))
        case _:
            return None


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), min_size=1, max_size=9))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_undoing_every_entry_gives_back_the_initial_rows(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    url = f"sqlite:///{folder / 'knowledge.sqlite'}"
    snapshot = await open_snapshot(url, write(folder / "release", small()))
    async with await open_database(url) as database:
        workshop = Workshop(database, Desk(snapshot), lambda: NOW)
        stood = [contents(database.path)]
        for number, (choice, name) in enumerate(steps):
            records = {(one.kind, one.id): one for one in await all_records(database)}
            change = made(records, number, choice, name)
            if change and change.items:
                await ledger.apply(database, change, "t", f"step {number}", NOW)
                stood.append(contents(database.path))
        for entry in range(len(stood), 1, -1):
            then = (await workshop.at(entry - 1)).snapshot
            assert {term.id for term in then.all(Term).values()} == {row[0] for row in stood[entry - 2]["term"]}
            await ledger.apply(database, await workshop.undoing(entry), "t", f"undo {entry}", NOW)
            assert contents(database.path) == stood[entry - 2]
