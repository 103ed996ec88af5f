"""Changes with their journal: whole or not at all, once, undone to the last column, seen from any earlier moment."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

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


async def item(database: Database, kind: str, name: str, **values: Any) -> Item:
    before = await standing(database, kind, name)
    return Item(before, before.model_copy(update=values))


async def changed(database: Database, kind: str, name: str, **values: Any) -> Change:
    return Change.of(await item(database, kind, name, **values), why="a test", source="s1")


def phrase(intent: str, text: str) -> Phrase:
    return Phrase(id=phrase_id(intent, "en", text), intent=intent, language="en", text=text)


async def test_a_change_is_made_with_its_entry(database: Database) -> None:
    change = await changed(database, "term", "sg-2", end=PartialDate("2024-12-30"))
    entry = await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert (entry.number, entry.who, entry.why, entry.source, entry.at) == (2, "telegram 7", "a test", "s1", NOW)
    assert entry.keys == (("term", "sg-2"),)
    assert rows(database.path, "SELECT end, position FROM term WHERE id = 'sg-2'") == [("2024-12-30", 2)]
    assert await ledger.change_of(database, 2) == change


async def test_several_records_change_in_one_entry_and_come_back_where_they_stood(database: Database) -> None:
    before, source = contents(database.path), Source(id="s3", title="Protocol")
    first, second = [await standing(database, "term", name) for name in ("sg-1", "sg-2")]
    change = Change.of(Item(None, source), Item(first, None), Item(second, second.model_copy(update={"number": 2})))
    entry = await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert entry.keys == (("source", "s3"), ("term", "sg-1"), ("term", "sg-2"))
    assert rows(database.path, "SELECT id, number, position FROM term") == [("sg-2", 2, 2)]
    assert rows(database.path, "SELECT id, position FROM source ORDER BY position")[-1] == ("s3", 3)
    changed_rows = rows(database.path, "SELECT record, before IS NULL, after IS NULL, position FROM changed")
    assert sorted(changed_rows) == [("s3", 1, 0, None), ("sg-1", 0, 1, 1), ("sg-2", 0, 0, 2)]
    back = Change(change.reversed().items, "no", undoes=entry.number)
    undoing = await ledger.apply(database, back, "telegram 8", "bb", NOW)
    assert contents(database.path) == before
    assert (undoing.undoes, (await ledger.entry(database, entry.number)).undone_by) == (entry.number, undoing.number)


async def test_new_records_go_to_the_end_in_their_order(database: Database) -> None:
    added = [Item(None, Source(id=name, title=name)) for name in ("z9", "a1")]
    await ledger.apply(database, Change.of(*added), "t", "aa", NOW)
    assert rows(database.path, "SELECT id, position FROM source ORDER BY position")[2:] == [("z9", 3), ("a1", 4)]


async def test_every_change_is_another_revision(database: Database) -> None:
    seen = [await ledger.newest(database)]
    for number in (5, 6):
        await ledger.apply(database, await changed(database, "term", "sg-2", number=number), "t", str(number), NOW)
        seen.append(await ledger.newest(database))
    assert [number for number, _ in seen] == [1, 2, 3]
    assert len({revision for _, revision in seen}) == 3


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


async def test_a_record_that_is_not_there_is_a_conflict(database: Database) -> None:
    kazakh = Change.of(Item(None, KAZAKHSTAN))
    with pytest.raises(ConflictError, match=r"state kz was changed meanwhile: nothing was written"):
        await ledger.apply(database, Change.of(Item(KAZAKHSTAN, None)), "t", "aa", NOW)
    await ledger.apply(database, kazakh, "t", "bb", NOW)
    with pytest.raises(ConflictError, match=r"state kz was changed meanwhile by t, in entry 2"):
        await ledger.apply(database, kazakh, "t", "cc", NOW)


async def test_what_would_not_go_together_is_refused_whole(database: Database) -> None:
    before, person = contents(database.path), await standing(database, "person", "norov")
    moved = Person.model_validate({**person.model_dump(mode="json"), "sources": ["s9"]})
    for change, problem in (
        (Change.of(Item(None, KAZAKHSTAN), Item(person, moved)), r"there is no source 's9'"),
        (Change.of(Item(await standing(database, "state", "uz"), None)), r"there is no state 'uz'"),
        (Change.of(Item(await standing(database, "intent", "holder"), None)), r"there is no intent 'holder'"),
        (Change.of(Item(None, phrase("nobody", "who is nobody"))), r"there is no intent 'nobody'"),
    ):
        with pytest.raises(EditError, match=f"nothing was written: .*{problem}"):
            await ledger.apply(database, change, "t", "aa", NOW)
    assert contents(database.path) == before
    assert rows(database.path, "SELECT count(*) FROM journal") == [(1,)]
    assert rows(database.path, "SELECT count(*) FROM changed") == [(0,)]


async def test_what_refers_to_a_record_that_was_removed_meanwhile_is_refused(database: Database) -> None:
    source, person = Source(id="s3", title="Protocol"), await standing(database, "person", "zhang")
    await ledger.apply(database, Change.of(Item(None, source)), "t", "aa", NOW)
    cites = Person.model_validate({**person.model_dump(mode="json"), "sources": ["s3"]})
    await ledger.apply(database, Change.of(Item(source, None)), "t", "bb", NOW)
    with pytest.raises(EditError, match="person zhang: there is no source 's3'"):
        await ledger.apply(database, Change.of(Item(person, cites)), "t", "cc", NOW)
    assert await standing(database, "person", "zhang") == person


async def test_a_file_in_use_is_told_and_nothing_is_written(database: Database) -> None:
    change = await changed(database, "term", "sg-2", number=5)
    with opened(database.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is in use by another program"):
            await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert rows(database.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_a_full_disk_is_told_and_nothing_is_written(database: Database) -> None:
    before = contents(database.path)
    long = Source(id="s3", title="Protocol " * 100_000)
    change = Change.of(await item(database, "term", "sg-2", number=5), Item(None, long))

    def small_disk(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute("PRAGMA max_page_count = 1").close()  # SQLite takes the size it has

    event.listen(database.engine.sync_engine, "checkout", small_disk)
    with pytest.raises(StoreError, match="cannot grow, as the disk is full: make room"):
        await ledger.apply(database, change, "telegram 7", "aa", NOW)
    assert contents(database.path) == before
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
    with opened(database.path) as connection:
        connection.execute("UPDATE journal SET at = '2026-11-20T23:59:59Z'")
    for number, moment in ((2, datetime(2026, 11, 22, tzinfo=UTC)), (3, NOW)):
        await ledger.apply(database, await changed(database, "term", "sg-1", number=number), "t", str(number), moment)
    found = [await ledger.last_of(database, date(2026, 11, day)) for day in range(20, 26)]
    assert found == [1, 1, 2, 2, 3, 3]
    with pytest.raises(EditError, match="stood on 2026-11-19: the journal begins later"):
        await ledger.last_of(database, date(2026, 11, 19))


async def test_a_record_is_confirmed_by_a_change_or_as_it_is(database: Database) -> None:
    with opened(database.path) as connection:
        connection.execute("UPDATE journal SET at = '2026-11-20T10:00:00Z'")
    await ledger.apply(database, await changed(database, "term", "sg-1", number=5), "t", "a", NOW - timedelta(days=2))
    term = await standing(database, "term", "sg-1")
    again = Change((Item(term, term),), "read again", "s1")
    await ledger.apply(database, again, "t", "b", NOW)
    first, each = await ledger.confirmed(database)
    assert (first, each) == (datetime(2026, 11, 20, 10, tzinfo=UTC), {("term", "sg-1"): NOW})
    assert await standing(database, "term", "sg-1") == term


async def test_what_changed_since_an_entry_comes_newest_first(database: Database) -> None:
    for number in (2, 3):
        await ledger.apply(database, await changed(database, "term", "sg-1", number=number), "t", str(number), NOW)
    numbers = [(one.before, one.after) for one in await ledger.since(database, 1)]
    assert [(a.number, b.number) for a, b in numbers if isinstance(a, Term) and isinstance(b, Term)] == [
        (2, 3),
        (None, 2),
    ]
    assert await ledger.since(database, 3) == []
    with pytest.raises(EditError, match="no entry 4"):
        await ledger.since(database, 4)


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


Records = dict[tuple[str, str], Record]


def made(records: Records, number: int, choice: int, name: int) -> Change:
    """One of many changes that can be made of the records as they stand."""

    def there_or_not(record: Record) -> Item:
        there = records.get((record.kind, record.id))
        return Item(there, None if there else record)

    term, source = records.get(("term", f"sg-{1 + name % 2}")), Source(id=f"e-{name}", title=f"Title {number}")
    cited = records.get(("source", source.id))
    match choice:
        case 0 if term:
            return Change.of(Item(term, term.model_copy(update={"number": number})))
        case 1 if term:
            return Change.of(Item(term, None), Item(cited, source))
        case 2:
            return Change.of(there_or_not(phrase("holder", f"who has had it {name} times")), Item(cited, source))
        case _:
            return Change.of(there_or_not(source))


async def every(database: Database) -> Records:
    return {(one.kind, one.id): one for one in await all_records(database)}


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
        stood, records = [contents(database.path)], [await every(database)]
        for number, (choice, name) in enumerate(steps, 20):
            await ledger.apply(database, made(records[-1], number, choice, name), "t", f"step {number}", NOW)
            stood.append(contents(database.path))
            records.append(await every(database))
        for entry, then in enumerate(records, 1):
            found = dict(records[-1])
            for one in await ledger.since(database, entry):
                assert found.pop(one.key, None) == one.after
                if one.before:
                    found[one.key] = one.before
            assert found == then
            past = (await workshop.at(entry)).snapshot
            assert {key: past.records[key[0]][key[1]] for key in then if key[0] != "phrase"} == {
                key: record for key, record in then.items() if key[0] != "phrase"
            }
            assert sum(map(len, past.phrases.values())) == sum(kind == "phrase" for kind, _ in then)
        for entry in range(len(stood), 1, -1):
            await ledger.apply(database, await workshop.undoing(entry), "t", f"undo {entry}", NOW)
            assert contents(database.path) == stood[entry - 2]
