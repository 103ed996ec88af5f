"""What tests of the command line share: a filled database made once, a copy of it for each, and commands to call."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from tests.knowledge import shipped

ROOT = Path(__file__).parents[2]

Call = Callable[..., Result]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the records of the release; not to be changed."""
    return shipped.database(tmp_path_factory)


@pytest.fixture
def database(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A filled database of one's own, named by DATABASE_URL."""
    path = tmp_path / "knowledge.sqlite"
    shutil.copy(filled, path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return path


@pytest.fixture
def call(database: Path) -> Call:
    """Calls a command in this process, with bytes or text for standard input."""

    def run(*arguments: str, given: str | bytes = b"") -> Result:
        result = CliRunner().invoke(app, arguments, input=given, prog_name="python -m bot")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def environment(database: Path) -> dict[str, str]:
    """The environment of a process of its own."""
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return {**plain, "DATABASE_URL": f"sqlite:///{database}", "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Runs `python -m bot` as a process of its own."""

    def start(*arguments: str, given: str | bytes = b"", **more: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=given.encode() if isinstance(given, str) else given,
            env={**environment, **more},
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return start
