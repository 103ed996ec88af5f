"""The knowledge base in the terminal: changed after a preview, undone, brought out and in, its errors told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.conftest import Call
from tests.knowledge.store_samples import rows

ENDS = ("knowledge", "edit", "sg-8", "end=30 December 2027", "--source", "s130", "--why", "a test")


def journal(database: Path) -> list[tuple[object, ...]]:
    return rows(database, "SELECT number, why, source, undoes FROM journal WHERE number > 1")


def test_a_change_is_shown_and_not_made_without_a_word(call: Call, database: Path) -> None:
    found = call(*ENDS)
    assert found.exit_code == 3
    assert "2027-12-31 → 2027-12-30" in found.output
    assert "answers change (560 questions tried)" in found.output
    assert journal(database) == []


def test_a_confirmed_change_is_answered_from_and_undone(call: Call, database: Path) -> None:
    assert call(*ENDS, "--yes").exit_code == 0
    asked = "when does the term of Yermekbayev end"
    assert "30 December 2027" in call("ask", asked).output
    assert "31 December 2027" in call("ask", "--at", "1", asked).output
    assert "a test" in call("knowledge", "history", "sg-8").output
    assert call("knowledge", "undo", "2", "--yes").exit_code == 0
    assert "31 December 2027" in call("ask", asked).output
    assert journal(database) == [(2, "a test", "s130", None), (3, "undoes 2", "s130", 2)]
    assert str(rows(database, "SELECT who FROM journal WHERE number = 2")[0][0]).startswith("terminal")


def test_an_export_imported_again_changes_nothing(call: Call, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "whole.yaml"
    assert call("knowledge", "export", str(file)).exit_code == 0
    assert call("knowledge", "import", str(file), "--whole").exit_code == 0
    assert call("knowledge", "export").output == file.read_text("utf-8")
    assert journal(database) == []


def test_a_part_is_imported(call: Call, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "part.yaml"
    file.write_text("source:\n- {id: s-new, title: Minutes}\n", "utf-8")
    assert call("knowledge", "import", str(file)).exit_code == 3
    assert call("knowledge", "import", str(file), "--yes").exit_code == 0
    assert rows(database, "SELECT title FROM source WHERE id = 's-new'") == [("Minutes",)]


def test_a_question_is_taught_with_its_answer(call: Call) -> None:
    question = "which melody is whistled in the lobby of the headquarters"
    taught = call("knowledge", "answer", question, "--answer", "None that we know of.", "--source", "s1", "--yes")
    assert taught.exit_code == 0, taught.output
    assert "None that we know of." in call("ask", question).output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("edit", "sg-8", "end=tomorrow's eve", "--source", "s1"), "date"),
        (("edit", "sg-8", "end=2027", "--source", "zzz qqq"), "source"),
        (("show", "zzzzqqqq"), "No record is like"),
        (("undo", "1"), "nothing to undo"),
        (("entry", "99"), "no entry 99"),
        (("import", "there-is-no-such-file.yaml"), "cannot be read"),
        (("remove", "s1"), "s1"),
    ],
)
def test_what_cannot_be_done_is_told(call: Call, database: Path, arguments: tuple[str, ...], told: str) -> None:
    found = call("knowledge", *arguments)
    assert found.exit_code == 2
    assert told in found.output + found.stderr
    assert journal(database) == []


@pytest.mark.parametrize(
    "command", ["find norov", "show norov", "review", "stats", "stale", "editors", "why who leads"]
)
def test_reading_changes_nothing(call: Call, database: Path, command: str) -> None:
    assert call("knowledge", *command.split()).exit_code == 0
    assert journal(database) == []
