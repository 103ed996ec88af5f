"""A newer release is merged in; what was changed, added or deleted locally stays."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import DataError
from knowledge.model import Person, State, Term
from knowledge.snapshot import Snapshot
from knowledge.store import open_database, open_snapshot, refresh
from knowledge.store.merge import Merged, RefusedError, merge
from knowledge.store.plan import plan
from knowledge.store.rows import body
from tests.knowledge.store_samples import PHRASES, Release, named, opened, rows, small, text, write

Merge = Callable[..., Awaitable[Merged | None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "knowledge.sqlite"


@pytest.fixture
async def release(path: Path, tmp_path: Path) -> Merge:
    """Merges a release into the database, which holds the small one."""

    async def merged(release: Release, phrases: dict[str, dict[str, list[str]]] = PHRASES) -> Merged | None:
        async with await open_database(f"sqlite:///{path}") as database:
            return await merge(database, write(tmp_path / "release", release, phrases))

    assert await merged(small()) == Merged(15, 0, 0, 0, ())
    return merged


async def _load(path: Path, tmp_path: Path) -> Snapshot:
    return await open_snapshot(f"sqlite:///{path}", tmp_path / "release")


def _change(path: Path, *statements: str) -> None:
    """A local change, as an editor would make it."""
    with opened(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for statement in statements:
            connection.execute(statement)


async def test_the_same_release_again_changes_nothing(release: Merge, path: Path) -> None:
    before = list(rows(path, "SELECT * FROM meta"))
    assert await release(small()) is None
    assert rows(path, "SELECT * FROM meta") == before
    assert rows(path, "SELECT count(*) FROM journal") == [(1,)]


async def test_records_follow_the_release(release: Merge, path: Path, tmp_path: Path) -> None:
    newer = small()
    newer["state"].append({"id": "kz", "name": text("Kazakhstan")})
    newer["source"].pop()
    named(newer, "person", "norov")["sources"] = ["s1"]
    assert await release(newer, {"en": {"holder": ["who is the {office}"]}}) == Merged(1, 1, 3, 0, ())
    snapshot = await _load(path, tmp_path)
    assert list(snapshot.all(State)) == ["uz", "cn", "kz"]
    assert [citation.source for citation in snapshot.person("norov").sources] == ["s1"]
    assert snapshot.phrases["en"] == (("holder", "who is the {office}"),)
    assert snapshot.phrases["ru"] == ()


async def test_a_local_change_stays(release: Merge, path: Path, tmp_path: Path) -> None:
    _change(path, "UPDATE person SET born = '1955' WHERE id = 'norov'")
    newer = small()
    newer["state"].append({"id": "kz", "name": text("Kazakhstan")})
    assert await release(newer) == Merged(1, 0, 0, 1, ())
    named(newer, "person", "norov")["gender"] = "male"
    assert await release(newer) == Merged(0, 0, 0, 1, ("person norov",))
    norov = (await _load(path, tmp_path)).person("norov")
    assert (str(norov.born), norov.gender) == ("1955", None)


async def test_a_local_change_that_the_release_makes_too(release: Merge, path: Path) -> None:
    """From then on the record is the release's again."""
    _change(path, "UPDATE person SET gender = 'male' WHERE id = 'norov'")
    newer = small()
    named(newer, "person", "norov")["gender"] = "male"
    assert await release(newer) == Merged(0, 0, 0, 0, ())
    named(newer, "person", "norov")["born"] = "1955"
    assert await release(newer) == Merged(0, 1, 0, 0, ())


async def test_a_change_taken_back_locally(release: Merge, path: Path) -> None:
    _change(path, "UPDATE office SET years = 5", "UPDATE office SET years = 3")
    newer = small()
    newer["office"][0]["years"] = "4"
    assert await release(newer) == Merged(0, 1, 0, 0, ())


async def test_deleted_locally_stays_deleted(release: Merge, path: Path, tmp_path: Path) -> None:
    _change(path, "DELETE FROM term WHERE id = 'sg-2'")
    newer = small()
    newer["office"][0]["years"] = "4"
    assert await release(newer) == Merged(0, 1, 0, 1, ())
    named(newer, "term", "sg-2")["number"] = "2"
    assert await release(newer) == Merged(0, 0, 0, 1, ("term sg-2",))
    assert list((await _load(path, tmp_path)).all(Term)) == ["sg-1"]
    del newer["term"][1]
    assert await release(newer) == Merged(0, 0, 0, 0, ())


async def test_deleted_by_the_release_but_changed_locally(release: Merge, path: Path, tmp_path: Path) -> None:
    """The record stays, and so does the person whom it needs."""
    _change(path, "UPDATE term SET number = 2 WHERE id = 'sg-2'")
    newer = small()
    del newer["term"][1], newer["person"][1]
    assert await release(newer) == Merged(0, 0, 0, 2, ("person zhang", "term sg-2"))
    snapshot = await _load(path, tmp_path)
    assert list(snapshot.all(Term)) == ["sg-1", "sg-2"]
    assert list(snapshot.all(Person)) == ["norov", "zhang"]
    newer["office"][0]["years"] = "4"
    assert await release(newer) == Merged(0, 1, 0, 2, ())


async def test_added_locally(release: Merge, path: Path, tmp_path: Path) -> None:
    """Local records stand behind those of the release."""
    _change(
        path,
        """INSERT INTO state (id, name, also, position) VALUES ('in', '{"en": "India"}', '{}', 3)""",
        """INSERT INTO state (id, name, also, position) VALUES ('kz', '{"en": "Kazakhstan"}', '{}', 4)""",
    )
    newer = small()
    newer["state"].insert(0, {"id": "kz", "name": text("Kazakhstan")})
    newer["state"].insert(0, {"id": "ru", "name": text("Russia")})
    assert await release(newer) == Merged(1, 0, 0, 2, ("state kz",))
    snapshot = await _load(path, tmp_path)
    assert list(snapshot.all(State)) == ["ru", "kz", "uz", "cn", "in"]
    assert snapshot.state("kz").name.zh is None


async def test_the_order_is_that_of_the_files(release: Merge, path: Path, tmp_path: Path) -> None:
    """So a database that grew with the releases answers like one that was filled by the last of them."""
    newer = small()
    newer["state"].reverse()
    phrases = {"en": {"holder": ["who leads it", "who is the {office}", "who governs"]}}
    assert await release(newer, phrases) == Merged(1, 0, 1, 0, ())
    grown = await _load(path, tmp_path)
    fresh = await open_snapshot(f"sqlite:///{tmp_path}/fresh.sqlite", tmp_path / "release")
    assert grown.records == fresh.records
    assert [list(kind) for kind in grown.records.values()] == [list(kind) for kind in fresh.records.values()]
    assert list(grown.all(State)) == ["cn", "uz"]
    assert grown.phrases == fresh.phrases
    assert grown.revision == fresh.revision


async def test_the_revision_changes_with_the_records(release: Merge, path: Path, tmp_path: Path) -> None:
    first = (await _load(path, tmp_path)).revision
    newer = small()
    newer["state"].reverse()
    await release(newer)
    second = (await _load(path, tmp_path)).revision
    await release(small())
    assert first == (await _load(path, tmp_path)).revision != second != ""


async def test_each_release_is_one_entry_of_the_journal(release: Merge, path: Path) -> None:
    _change(path, "UPDATE person SET born = '1955' WHERE id = 'norov'")
    newer = small()
    named(newer, "person", "norov")["gender"] = "male"
    await release(newer)
    entries = rows(path, "SELECT who, why, counts FROM journal ORDER BY number")
    counts = {"inserted": 15, "updated": 0, "deleted": 0, "kept": 0, "conflicts": []}
    assert [entry[:2] for entry in entries] == [("release", "first fill"), ("release", "update")]
    assert json.loads(entries[0][2]) == counts
    assert json.loads(entries[1][2]) == {**counts, "inserted": 0, "kept": 1, "conflicts": ["person norov"]}


async def test_a_release_enters_the_records_that_it_changes(release: Merge, path: Path) -> None:
    older = State.model_validate({"id": "uz", "name": text("Uzbekistan")})
    newer = small()
    named(newer, "state", "uz")["russian_variant"] = "Узбекия"
    named(newer, "intent", "holder")["takes"] = ["state"]
    newer["term"].pop()
    await release(newer)
    found = rows(path, "SELECT entry, kind, record, before, after IS NULL, position FROM changed ORDER BY kind, record")
    assert [(entry, kind, name, gone, place) for entry, kind, name, _, gone, place in found] == [
        (2, "intent", "holder", 0, 1),
        (2, "state", "uz", 0, 1),
        (2, "term", "sg-2", 1, 2),
    ]
    assert found[1][3] == body(older)


async def test_a_conflict_is_kept_until_the_record_is_the_same_again(release: Merge, path: Path) -> None:
    _change(path, "UPDATE person SET born = '1955' WHERE id = 'norov'")
    newer = small()
    named(newer, "person", "norov")["gender"] = "male"
    await release(newer)
    kind, record, theirs, entry = rows(path, "SELECT kind, record, theirs, entry FROM conflict")[0]
    assert (kind, record, json.loads(theirs)["gender"], entry) == ("person", "norov", "male", 2)
    named(newer, "person", "norov")["born"] = "1955"
    named(newer, "person", "norov").pop("gender")
    await release(newer)
    assert rows(path, "SELECT * FROM conflict") == []


async def test_what_a_release_deletes_though_it_was_changed_is_a_conflict(release: Merge, path: Path) -> None:
    _change(path, "UPDATE term SET number = 5 WHERE id = 'sg-2'")
    newer = small()
    newer["term"].pop()
    await release(newer)
    assert rows(path, "SELECT kind, record, theirs FROM conflict") == [("term", "sg-2", None)]


async def test_a_broken_release_is_refused_whole(release: Merge, path: Path) -> None:
    before = path.read_bytes()
    newer = small()
    newer["state"].append({"id": "kz", "name": text("Kazakhstan")})
    named(newer, "person", "norov")["state"] = "xx"
    with pytest.raises(DataError, match=r"The records of the release are broken: .*no state 'xx'"):
        await release(newer)
    assert path.read_bytes() == before


async def test_an_empty_release_deletes_nothing(release: Merge, path: Path) -> None:
    with pytest.raises(DataError, match="hold no records: install the release again"):
        await release({}, {})
    assert rows(path, "SELECT count(*) FROM term") == [(2,)]


async def test_a_release_that_breaks_on_local_changes_is_refused_whole(
    release: Merge, path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot goes on with the records it had, and says so."""
    _change(path, "DELETE FROM term", "DELETE FROM person WHERE id = 'zhang'")
    before = path.read_bytes()
    newer = small()
    newer["term"].append({"id": "sg-3", "office": "sg", "person": "zhang", "sources": ["s1"]})
    with pytest.raises(RefusedError, match=r"what was changed locally: .*sg-3: there is no person 'zh"):
        await release(newer)
    assert path.read_bytes() == before
    with caplog.at_level(logging.WARNING):
        async with await open_database(f"sqlite:///{path}") as database:
            assert await refresh(database, tmp_path / "release") is None
        assert (await _load(path, tmp_path)).office("sg").years == 3
    assert {record.name for record in caplog.records} == {"knowledge.store.opening"}
    assert "there is no person 'zhang'. The records stay as they were." in caplog.text


async def test_a_row_that_somebody_broke_is_told(release: Merge, path: Path) -> None:
    _change(path, """UPDATE state SET name = '{"fr": "Ouzbékistan"}' WHERE id = 'uz'""")
    with pytest.raises(DataError, match=r"The database holds a broken state 'uz' \(name.fr: "):
        await release({**small(), "word": []})


DIGESTS = st.dictionaries(st.sampled_from([("term", name) for name in "abcdef"]), st.sampled_from("123"))


@given(before=DIGESTS, ours=DIGESTS, shipped=DIGESTS)
def test_every_case_of_a_merge(
    before: dict[tuple[str, str], str], ours: dict[tuple[str, str], str], shipped: dict[tuple[str, str], str]
) -> None:
    decided = plan(before, ours, shipped)
    for key in before.keys() | ours.keys() | shipped.keys():
        was, here, new = before.get(key), ours.get(key), shipped.get(key)
        is_local, is_moved = here != was, new != was
        follows = not is_local and is_moved
        assert (key in decided.insert) == (follows and here is None)
        assert (key in decided.update) == (follows and here is not None and new is not None)
        assert (key in decided.delete) == (follows and new is None)
        assert (key in decided.kept) == (is_local and here != new)
        assert (key in decided.conflicts) == (is_local and here != new and is_moved)
