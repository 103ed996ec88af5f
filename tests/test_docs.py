"""What the documents say holds: every command and option is described, and the examples run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from bot.chatting import HELP, WELCOME
from bot.cli import app
from tests.knowledge import shipped

ROOT = Path(__file__).parents[1]
TERMINAL = (ROOT / "docs" / "terminal.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"^\$ (python -m bot .+)$", README, re.M)


def commands(group: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        whole = f"{path} {name}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, whole)
        else:
            yield whole, command


COMMANDS = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_described(name: str) -> None:
    assert f"python -m bot {name}" in TERMINAL
    for parameter in COMMANDS[name].params:
        for option in parameter.opts if parameter.param_type_name == "option" else ():
            assert re.search(rf"`[^`]*{option}(?![\w-])", TERMINAL), f"{name} {option}"


def test_no_option_is_described_that_is_not_there() -> None:
    known = {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"--[a-z][a-z-]+", README + TERMINAL)) <= known | {"--help"}


def test_the_commands_of_the_chat_are_described() -> None:
    for text in (WELCOME, HELP, TERMINAL):
        assert {"/asof", "/lang", "/why", "/help", "/quit"} <= set(re.findall(r"/[a-z]+", text))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a filled database, questions, and a `python` that is this one."""
    folder = tmp_path_factory.mktemp("examples")
    shutil.copy(shipped.database(tmp_path_factory), folder / "knowledge.sqlite")
    (folder / "questions.jsonl").write_text('{"id": 1, "turns": ["who is the SG?", "until when?"]}\n', "utf-8")
    (folder / "python").symlink_to(sys.executable)
    return folder


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_run(place: Path, example: str) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{place}/knowledge.sqlite",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        "PYTHONWARNINGS": "error",
    }
    command = example.replace("python", "./python", 1)
    done = subprocess.run(["sh", "-c", command], cwd=place, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    written = place / "answers.jsonl" if ">" in example else None
    assert written.read_text("utf-8") if written else done.stdout
