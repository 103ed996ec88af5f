"""A file that cannot be used is told in one sentence, and left exactly as it was."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.store import load, migrations, open_database, open_snapshot
from knowledge.store.place import default_url, path_of
from tests.knowledge.store_samples import connections_left, opened, rows, small, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "release", small())


@pytest.fixture
async def path(tmp_path: Path, folder: Path) -> Path:
    """A database that is up to date."""
    path = tmp_path / "knowledge.sqlite"
    await open_snapshot(f"sqlite:///{path}", folder)
    return path


@pytest.mark.parametrize("scheme", ["sqlite", "sqlite+aiosqlite"])
def test_an_address_names_a_file(scheme: str) -> None:
    assert path_of(f"{scheme}:////srv/sco/knowledge.sqlite") == Path("/srv/sco/knowledge.sqlite")
    assert path_of(f"{scheme}:///knowledge.sqlite") == Path.cwd() / "knowledge.sqlite"
    assert path_of(f" {scheme}:///~/knowledge.sqlite\n") == Path.home() / "knowledge.sqlite"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+asyncpg://bot:secret@db/sco", "PostgreSQL is not supported for now: set DATABASE_URL to sqlite:"),
        ("postgres://bot:secret@db/sco", "PostgreSQL is not supported for now"),
        ("postgresql://bot:secret@db/sco", "PostgreSQL is not supported for now"),
        ("mysql://bot:secret@db/sco", "not understood: set DATABASE_URL to sqlite:"),
        ("sqlite+pysqlite:///a.sqlite", "not understood"),
        ("/srv/knowledge.sqlite", "not understood"),
        ("", "not understood"),
        ("sqlite:///~nobody-of-that-name/a.sqlite", "names no file"),
        ("sqlite://", "names no file"),
        ("sqlite:///", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite://host/a.sqlite", "names no file"),
        ("sqlite:///a.sqlite?mode=ro", "names no file"),
    ],
)
def test_an_address_that_is_not_understood(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as error:
        path_of(url)
    assert "secret" not in str(error.value)


def test_the_default_place() -> None:
    assert default_url({"DATABASE_URL": " sqlite:///a.sqlite "}) == "sqlite:///a.sqlite"
    for environment in ({}, {"DATABASE_URL": "  "}):
        assert path_of(default_url(environment)).parts[-2:] == ("sco-governance-bot", "knowledge.sqlite")


@pytest.mark.parametrize("name", ["a b.sqlite", "50%25 #1&uri=false.sqlite", "знания.sqlite", "知识/库.sqlite"])
async def test_any_file_name_will_do(tmp_path: Path, folder: Path, name: str) -> None:
    await open_snapshot(f"sqlite:///{tmp_path / name}", folder)
    assert rows(tmp_path / name, "SELECT id FROM office") == [("sg",)]


async def test_an_old_sqlite(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(
        StoreError, match=r"SQLite 3\.37 or newer is needed, and this Python has .*: use a newer Python"
    ):
        await open_snapshot(f"sqlite:///{tmp_path}/knowledge.sqlite", folder)


async def _refused(path: Path, folder: Path, said: str) -> None:
    """Opening is refused, the file untouched, no thread left behind."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else None
    with pytest.raises(StoreError, match=said) as error:
        await open_snapshot(f"sqlite:///{path}", folder)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else None) == beside
    assert connections_left() == []


async def test_corrupt(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "knowledge.sqlite"
    path.write_text("These are my notes, and no database at all. " * 100)
    await _refused(path, folder, "is not a database: move that file away, or name another one in DATABASE_URL")


async def test_damaged(path: Path, folder: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    await _refused(path, folder, "is damaged: put a copy of it back")


async def test_foreign(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "photos.sqlite"
    with opened(path) as connection:
        connection.execute("CREATE TABLE album (name)")
    await _refused(path, folder, "belongs to another program: name another file in DATABASE_URL")
    with opened(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('1975ea83b712')")
    await _refused(path, folder, "belongs to another program")


async def test_newer(path: Path, folder: Path) -> None:
    with opened(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'sco_9999'")
    await _refused(path, folder, rf"newer release \(sco_9999, this one knows {migrations.HEAD}\): use that release")


async def test_a_folder_in_place_of_the_file(tmp_path: Path, folder: Path) -> None:
    await _refused(tmp_path, folder, "is not a file: name a file in DATABASE_URL")


async def test_a_pipe_in_place_of_the_file(tmp_path: Path, folder: Path) -> None:
    """It would be waited for without end."""
    os.mkfifo(tmp_path / "pipe")
    await _refused(tmp_path / "pipe", folder, "is not a file")


async def test_the_folder_is_made(tmp_path: Path, folder: Path) -> None:
    await open_snapshot(f"sqlite:///{tmp_path}/a/b/knowledge.sqlite", folder)
    assert (tmp_path / "a/b/knowledge.sqlite").is_file()


async def test_a_file_in_place_of_the_folder(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "file").touch()
    await _refused(tmp_path / "file" / "knowledge.sqlite", folder, r"cannot be reached \(.*\): make it accessible")
    await _refused(tmp_path / "file" / "b" / "knowledge.sqlite", folder, r"cannot be reached \(.*\)")


async def test_locked(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="is in use by another program: try again when that is done"):
            await open_database(f"sqlite:///{path}", wait=0.05)
    assert connections_left() == []


async def test_reading_goes_on_while_somebody_writes(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        other.execute("BEGIN EXCLUSIVE")
        async with await open_database(f"sqlite:///{path}", wait=0.05) as database:
            assert (await load(database)).office("sg").years == 3
            with pytest.raises(StoreError, match="is in use by another program"):
                async with database.changing():
                    pass


async def test_a_change_is_kept_whole_or_not_at_all(path: Path) -> None:
    async def change(*statements: str, then: type[Exception] | None = None) -> None:
        async with database.changing() as connection:
            for statement in ("UPDATE office SET years = 5", *statements):
                await connection.exec_driver_sql(statement)
            if then:
                raise then

    async with await open_database(f"sqlite:///{path}") as database:
        with pytest.raises(StoreError, match=r"refused a record and stays as it was \(FOREIGN KEY"):
            await change("DELETE FROM state")
        with pytest.raises(KeyError):
            await change(then=KeyError)
        assert (await load(database)).office("sg").years == 3
        await change()
        assert (await load(database)).office("sg").years == 5


async def test_a_load_sees_one_moment(path: Path) -> None:
    query = "SELECT years FROM office"
    async with await open_database(f"sqlite:///{path}") as database, database.reading() as connection:
        assert (await connection.exec_driver_sql(query)).scalar() == 3
        async with database.changing() as other:
            await other.exec_driver_sql("UPDATE office SET years = 5")
        assert (await connection.exec_driver_sql(query)).scalar() == 3


async def test_a_file_that_only_others_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program has written but not yet folded into the file is seen too."""
    monkeypatch.setattr("knowledge.store.database.make_ready", lambda _: False)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE office SET years = 5")
        other.commit()
        async with await open_database(f"sqlite:///{path}") as database:
            assert database.read_only
            assert (await load(database)).office("sg").years == 5
            with pytest.raises(StoreError, match="cannot be written to"):
                async with database.changing():
                    pass


PERMISSIONS = """
import asyncio, os, sys, threading
from pathlib import Path
from knowledge.errors import KnowledgeError
from knowledge.store import open_snapshot
folder, path = map(Path, sys.argv[1:3])
for _ in range(2):
    asyncio.run(open_snapshot(f"sqlite:///{folder}/other.sqlite", folder))  # imports what another user may not read
for change in sys.argv[3:]:
    name, mode = change.split("=")
    os.chmod(folder.parent / name, int(mode, 8))
if os.geteuid() == 0:  # root may write everywhere
    os.setgid(65534)
    os.setuid(65534)
try:
    print(asyncio.run(open_snapshot(f"sqlite:///{path}", folder)).office("sg").years)
except KnowledgeError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ("knowledge.sqlite=444 .=755", "3"),
        ("knowledge.sqlite=444 .=555", "3"),
        ("knowledge.sqlite=666 .=555", "3"),
        ("knowledge.sqlite=000 .=755", "StoreError The database {} cannot be read: make it accessible, or name"),
        ("new.sqlite .=555", "StoreError The database {} cannot be made, as its folder cannot be written to: make it"),
        ("sub/new.sqlite .=555", "StoreError The database {} cannot be reached (Permission denied): make it"),
        ("empty.sqlite=444 .=555", "StoreError The database {} is empty and cannot be written to: make it"),
    ],
)
async def test_permissions(folder: Path, path: Path, changes: str, said: str) -> None:
    """As a user without rights, in a process of its own: a file that is up to date is still read."""
    if os.name != "posix" or not all(above.stat().st_mode & 0o001 for above in Path(tempfile.gettempdir()).parents):
        pytest.skip("no place here that a user without rights can reach")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "knowledge.sqlite").write_bytes(path.read_bytes())
        (place / "empty.sqlite").touch()
        write(place / "release", small()).chmod(0o755)
        target = place / changes.partition(" ")[0].partition("=")[0]
        modes = [change for change in changes.split() if "=" in change]
        command = [sys.executable, "-W", "error", "-c", PERMISSIONS, str(place / "release"), str(target), *modes]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        place.chmod(0o755)
        if "os.setuid" in done.stderr or "os.setgid" in done.stderr:
            pytest.skip("this root may not become another user")
        assert done.stderr == ""
        assert done.stdout.startswith(said.format(target))
