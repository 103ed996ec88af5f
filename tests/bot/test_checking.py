"""`knowledge check`, and databases that cannot be used: told in one sentence, the file left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.conftest import Call, Run


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_the_shipped_records_are_in_order(call: Call) -> None:
    result = call("knowledge", "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(" 0 problems.\n")


def test_a_problem_in_the_database_is_told(call: Call, database: Path) -> None:
    change(database, "PRAGMA foreign_keys = OFF", "DELETE FROM place WHERE id = 'beijing'")
    result = call("knowledge", "check")
    assert result.exit_code == 2
    assert "there is no place 'beijing'" in result.stdout


def test_a_broken_row_is_told(call: Call, database: Path) -> None:
    change(database, "UPDATE person SET name = '{\"xx\": \"Norov\"}' WHERE id = 'norov'")
    result = call("knowledge", "check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "person 'norov'" in result.stderr


def foreign(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE songs (name TEXT)")


def newer(path: Path) -> None:
    change(path, "UPDATE alembic_version SET version_num = 'sco_9999'")


def damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(200_000) + content[204_096:])


def no_database(path: Path) -> None:
    path.write_text("notes\n" * 1000)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [foreign, newer, damaged, no_database, folder])
@pytest.mark.parametrize("command", [["ask", "Who is the SG?"], ["knowledge", "check"], ["rotation", "chair"]])
def test_a_file_that_cannot_be_used_is_told_and_left_as_it_was(
    call: Call, database: Path, spoil: object, command: list[str]
) -> None:
    assert callable(spoil)
    spoil(database)
    before = database.read_bytes() if database.is_file() else None
    result = call(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(database) in result.stderr
    assert result.stderr.count("\n") == 1
    assert (database.read_bytes() if database.is_file() else None) == before


@pytest.mark.parametrize(
    "address", ["postgresql://user:secret@host/db", "nonsense", "sqlite://", "sqlite:////proc/none/k.db"]
)
def test_an_address_that_cannot_be_used_is_told(call: Call, address: str) -> None:
    result = call("chat", "--database", address, given="Who is the SG?")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "DATABASE_URL" in result.stderr
    assert "secret" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)  # as on a read-only disk
    result = call("ask", "--database", f"sqlite:///{tmp_path}/new.sqlite", "Who is the SG?")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot be made" in result.stderr
    assert not (tmp_path / "new.sqlite").exists()


def test_a_filled_database_on_a_read_only_disk_is_read(
    call: Call, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: mode == 4)
    result = call("ask", "Who is the SG?")
    assert result.exit_code == 0
    assert "Yermekbayev" in result.stdout


def test_the_first_call_makes_the_database(run: Run, tmp_path: Path) -> None:
    done = run("ask", "Who is the SG?", DATABASE_URL="", XDG_DATA_HOME=str(tmp_path), HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert next(tmp_path.rglob("knowledge.sqlite")).stat().st_size > 1_000_000
