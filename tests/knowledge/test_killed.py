"""A program that is killed while it changes the knowledge leaves no change half made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks import kills
from tests.knowledge import shipped


async def test_each_confirmed_change_is_whole_and_no_other_is_half(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path / "knowledge.sqlite"
    shutil.copy(shipped.database(tmp_path_factory), path)
    found = await kills.run(20, seed=1, database=path)
    assert found.problems == []
    assert found.kills == 20
    assert found.confirmed >= 20
