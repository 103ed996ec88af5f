"""The first start fills the database whole or not at all; later starts bring it up to date and no further."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.errors import DataError, StoreError
from knowledge.files import SHIPPED, read_folder
from knowledge.snapshot import Snapshot
from knowledge.store import load, merge, migrations, open_database, open_snapshot, opening, refresh
from tests.knowledge import shipped
from tests.knowledge.store_samples import connections_left, opened, rows, small, text, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "release", small())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "knowledge.sqlite"


@pytest.fixture
def url(path: Path) -> str:
    return f"sqlite:///{path}"


def same(one: Snapshot, other: Snapshot) -> bool:
    kinds = one.records.keys() | other.records.keys()
    empty: dict[str, object] = {}
    return one.phrases == other.phrases and all(
        list(one.records.get(kind, empty).items()) == list(other.records.get(kind, empty).items()) for kind in kinds
    )


def tables(path: Path) -> int:
    return rows(path, "SELECT count(*) FROM sqlite_master")[0][0] if path.exists() else 0


async def test_the_first_start_fills_the_database(url: str, path: Path, folder: Path) -> None:
    snapshot = await open_snapshot(url, folder)
    assert same(snapshot, Snapshot.of(located.record for located in read_folder(folder)))
    assert rows(path, "PRAGMA journal_mode") == [("wal",)]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert connections_left() == []
    again = await open_snapshot(url, folder)
    assert same(again, snapshot)
    assert again.revision == snapshot.revision != ""


async def test_the_data_that_are_shipped(tmp_path_factory: pytest.TempPathFactory) -> None:
    snapshot = await open_snapshot(f"sqlite:///{shipped.database(tmp_path_factory)}")
    assert same(snapshot, Snapshot.of(located.record for located in read_folder()))
    assert opening.FOLDER == SHIPPED


async def test_the_address_from_the_environment(
    url: str, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "default_url", lambda: url)
    await open_snapshot(folder=folder)
    assert path.is_file()


async def test_an_empty_file_is_filled(url: str, path: Path, folder: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert (await open_snapshot(url, folder)).office("sg").years == 3


@pytest.mark.parametrize("place", ["upgrade", "_write", "enter", "note"])
async def test_a_first_fill_that_fails_leaves_nothing(
    url: str, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    owner = migrations if place == "upgrade" else sys.modules["knowledge.store.merge"]
    function = getattr(owner, place)

    def fail(*arguments: object, **named: object) -> None:
        function(*arguments, **named)
        raise OSError("the power went")

    monkeypatch.setattr(owner, place, fail)
    with pytest.raises(OSError, match="the power went"):
        await open_snapshot(url, folder)
    monkeypatch.setattr(owner, place, function)
    assert tables(path) == 0
    assert connections_left() == []
    assert (await open_snapshot(url, folder)).office("sg").years == 3


async def test_a_broken_release_fills_nothing(url: str, path: Path, folder: Path) -> None:
    (folder / "all.yaml").write_text("term:\n- id: sg-1\n")
    with pytest.raises(DataError, match=r"all\.yaml:2: term sg-1"):
        await open_snapshot(url, folder)
    assert tables(path) == 0


START = """
import asyncio, os, signal, sys
from pathlib import Path
from knowledge.store import merge, open_snapshot
if "kill" in sys.argv:
    whole = merge._merge
    def filled(connection, *arguments):
        connection.exec_driver_sql("PRAGMA cache_size = 1")  # so that much of it is in the file by then
        return whole(connection, *arguments)
    merge._merge = filled
    merge.note = lambda *arguments, **named: os.kill(os.getpid(), signal.SIGKILL)
print(asyncio.run(open_snapshot(sys.argv[1], Path(sys.argv[2]))).revision)
"""


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "error", "-c", START, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def test_a_first_fill_that_is_killed_leaves_nothing(url: str, path: Path, folder: Path) -> None:
    with start(url, folder, "kill") as process:
        assert process.wait() == -9
    assert path.stat().st_size > 0
    assert tables(path) == 0
    assert (await open_snapshot(url, folder)).office("sg").years == 3


async def test_an_update_that_is_killed_changes_nothing(url: str, path: Path, folder: Path) -> None:
    first = await open_snapshot(url, folder)
    newer = small()
    newer["office"][0]["years"] = "5"
    with start(url, write(folder, newer), "kill") as process:
        assert process.wait() == -9
    async with await open_database(url) as database:
        assert same(await load(database), first)
    assert (await open_snapshot(url, folder)).office("sg").years == 5


async def test_processes_that_start_at_once(url: str, path: Path, folder: Path) -> None:
    processes = [start(url, folder) for _ in range(3)]
    said = [process.communicate() for process in processes]
    assert {errors for _, errors in said} == {""}
    assert {revision.strip() for revision, _ in said} == {(await open_snapshot(url, folder)).revision}
    assert rows(path, "SELECT why FROM journal") == [("first fill",)]


async def test_tasks_that_start_at_once(url: str, path: Path, folder: Path) -> None:
    snapshots = await asyncio.gather(*(open_snapshot(url, folder) for _ in range(3)))
    assert len({snapshot.revision for snapshot in snapshots}) == 1
    assert rows(path, "SELECT why FROM journal") == [("first fill",)]


async def test_an_unchanged_release_is_not_read(url: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_snapshot(url, folder)
    monkeypatch.delattr(merge, "read_folder")
    async with await open_database(url) as database:
        assert await refresh(database, folder) is None
    script = (
        "import asyncio, sys; from pathlib import Path; from knowledge.store import open_snapshot; "
        f"asyncio.run(open_snapshot({url!r}, Path({str(folder)!r}))); "
        "print(*sorted({'alembic', 'yaml', 'knowledge.integrity', 'platformdirs'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


async def test_a_newer_release_is_merged_at_the_start(url: str, folder: Path) -> None:
    first = await open_snapshot(url, folder)
    newer = small()
    newer["office"][0]["years"] = "5"
    second = await open_snapshot(url, write(folder, newer))
    assert (first.office("sg").years, second.office("sg").years) == (3, 5)
    assert first.revision != second.revision


async def test_a_read_only_file_keeps_the_records_it_has(
    url: str, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await open_snapshot(url, folder)
    monkeypatch.setattr("knowledge.store.database.make_ready", lambda _: False)
    with caplog.at_level(logging.WARNING):
        assert (await open_snapshot(url, folder)).office("sg").years == 3
        assert caplog.text == ""
        newer = small()
        newer["office"][0]["years"] = "5"
        assert (await open_snapshot(url, write(folder, newer))).office("sg").years == 3
        assert "is read-only: its records stay those of an earlier release" in caplog.text


async def test_nothing_to_load(url: str, path: Path) -> None:
    async with await open_database(url) as database:
        with pytest.raises(StoreError, match="was not brought up to this release"):
            await load(database)
    assert tables(path) == 0


async def test_a_broken_row_is_told(url: str, path: Path, folder: Path) -> None:
    await open_snapshot(url, folder)
    with opened(path) as connection:
        connection.execute("UPDATE phrase SET language = 'fr' WHERE language = 'ru'")
    with pytest.raises(DataError, match=r"broken phrase 'fr' \(fr is none of en, ru, zh\): put that row ri"):
        await open_snapshot(url, folder)


NEXT = '''"""A later version, for the tests."""

import sqlalchemy as sa
from alembic import op

revision = "sco_9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("state", recreate="always") as batch:
        batch.add_column(sa.Column("flag", sa.Text))
    op.execute("{also}")
'''


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release with one more version of the tables: it rebuilds one that others refer to."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder)
    version = folder / "versions" / "sco_9999_flags.py"
    version.write_text(NEXT.format(head=migrations.HEAD, also="UPDATE state SET flag = 'F'"))
    monkeypatch.setattr(migrations, "FOLDER", folder)
    return version


async def test_older_tables_are_brought_up_to_date(
    url: str, path: Path, folder: Path, next_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _older(url, folder, next_release)
    monkeypatch.setattr(migrations, "HEAD", "sco_9999")
    snapshot = await open_snapshot(url, folder)
    assert snapshot.state("uz").name.en == "Uzbekistan"
    assert rows(path, "SELECT id, flag FROM state ORDER BY id") == [("cn", "F"), ("uz", "F")]
    assert rows(path, "SELECT version_num FROM alembic_version") == [("sco_9999",)]
    for statement, refusal in (
        ("DELETE FROM state", "FOREIGN KEY"),
        ("UPDATE state SET name = '{'", "name_form"),
        ("UPDATE state SET position = 'first'", "cannot store TEXT value in INTEGER column"),
    ):
        with opened(path) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            with pytest.raises(sqlite3.IntegrityError, match=refusal):
                connection.execute(statement).connection.commit()
            connection.rollback()


async def test_older_tables_that_cannot_be_brought_up_to_date(
    url: str, path: Path, folder: Path, next_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _older(url, folder, next_release)
    before = path.read_bytes()
    next_release.write_text(next_release.read_text().replace("UPDATE state SET flag = 'F'", "DELETE FROM state"))
    monkeypatch.setattr(migrations, "HEAD", "sco_9999")
    with pytest.raises(StoreError, match=r"cannot be brought up to this release: 3 rows of .* refer to nothing"):
        await open_snapshot(url, folder)
    assert path.read_bytes() == before


async def test_older_tables_that_are_read_only(
    url: str, folder: Path, next_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _older(url, folder, next_release)
    monkeypatch.setattr(migrations, "HEAD", "sco_9999")
    monkeypatch.setattr("knowledge.store.database.make_ready", lambda _: False)
    with pytest.raises(StoreError, match="is of an older release and cannot be written to: make it"):
        await open_snapshot(url, folder)


async def test_a_merge_does_not_meet_older_tables(
    url: str, folder: Path, next_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _older(url, folder, next_release)
    monkeypatch.setattr(migrations, "HEAD", "sco_9999")
    async with await open_database(url) as database:
        with pytest.raises(StoreError, match="update them first"):
            await merge.merge(database, write(folder, {**small(), "organisation": [{"id": "un", "name": text("UN")}]}))


async def _older(url: str, folder: Path, next_release: Path) -> None:
    """A database of this release's tables, made while the next version was not there yet."""
    content = next_release.read_text()
    next_release.unlink()
    await open_snapshot(url, folder)
    next_release.write_text(content)


async def test_the_file_stays_usable_when_it_cannot_write_ahead(url: str, path: Path, folder: Path) -> None:
    """Another program reads it at that moment: the way of writing is left for later."""
    await open_snapshot(url, folder)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        assert other.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        other.execute("BEGIN")
        other.execute("SELECT * FROM meta").fetchall()
        async with await open_database(url, wait=0.05) as database:
            await database.write_ahead()
            assert (await load(database)).office("sg").years == 3
        assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)


async def test_indexes_are_kept_beside_the_records(url: str, path: Path, folder: Path) -> None:
    first = await open_snapshot(url, folder)
    assert set(first.derived) == {"names", "en", "ru", "zh", "alphabet"}
    assert dict((await open_snapshot(url, folder)).derived) == dict(first.derived)
    with opened(path) as connection:
        connection.execute("UPDATE derived SET version = 'of another program', body = x'00'")
    assert dict((await open_snapshot(url, folder)).derived) == dict(first.derived)
