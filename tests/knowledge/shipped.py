"""The records of the release in a database, made once for all the processes of a test run."""

import asyncio
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.snapshot import Snapshot
from knowledge.store import open_snapshot

FILL = "import asyncio, sys; from knowledge.store import open_snapshot; asyncio.run(open_snapshot(sys.argv[1]))"


def database(factory: pytest.TempPathFactory) -> Path:
    """The file of a database with the records and the indexes kept for them; not to be changed.

    The first that asks makes it and the others wait. A process of its own fills it, as to trace that takes three times
    the time.
    """
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # that of all workers
    path = folder / "shipped.sqlite"
    with (folder / "shipped.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            making = folder / "making.sqlite"
            subprocess.run(
                [sys.executable, "-c", FILL, f"sqlite:///{making}"], cwd=Path(__file__).parents[2], check=True
            )
            making.rename(path)
    return path


def snapshot(factory: pytest.TempPathFactory) -> Snapshot:
    """The records, as a program that starts loads them."""
    return asyncio.run(open_snapshot(f"sqlite:///{database(factory)}"))
