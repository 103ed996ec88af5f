"""Editors are appointed and dismissed at once and for good, and the digest goes to those who may have it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge.errors import EditError, StoreError
from knowledge.store import Database, open_database
from knowledge.store.editors import LARGEST, Editor, Editors
from tests.knowledge.chat_samples import NOW, empty, later
from tests.knowledge.store_samples import opened, rows

NOBODY: frozenset[int] = frozenset()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty(tmp_path / "knowledge.sqlite")


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with await open_database(f"sqlite:///{path}") as found:
        yield found


@pytest.fixture
async def editors(database: Database) -> Editors:
    return await Editors.open(database)


async def test_whoever_is_appointed_is_an_editor_until_dismissed(editors: Editors, database: Database) -> None:
    assert not editors.is_editor(5)
    assert await editors.appoint(5, 1, NOW)
    assert not await editors.appoint(5, 2, later(hours=1))
    for known in (editors, await Editors.open(database)):
        assert known.is_editor(5)
        assert known.accounts == {5}
        assert await known.all() == [Editor(5, 1, "2026-11-23T10:00:00Z", False)]
    assert await editors.dismiss(5)
    assert not await editors.dismiss(5)
    for known in (editors, await Editors.open(database)):
        assert not known.is_editor(5)
        assert await known.all() == []


async def test_editors_are_listed_as_they_were_appointed(editors: Editors) -> None:
    for minutes, account in ((3, 4), (1, 9), (2, 2)):
        await editors.appoint(account, 1, later(minutes=minutes))
    assert [editor.id for editor in await editors.all()] == [9, 2, 4]


@pytest.mark.parametrize("account", [0, -1, -1001234567890, LARGEST, 2**63, 2**70])
async def test_what_is_no_account_is_refused(editors: Editors, path: Path, account: int) -> None:
    with pytest.raises(EditError, match="no number of an account"):
        await editors.appoint(account, 1, NOW)
    assert not editors.is_editor(account)
    assert rows(path, "SELECT * FROM editor") == []


async def test_the_digest_goes_to_editors_and_owners_who_want_it(editors: Editors) -> None:
    for account in (5, 6):
        await editors.appoint(account, 1, NOW)
    for account in (1, 5, 8):
        await editors.digest(account, True, NOW)
    assert await editors.wanting_digest(frozenset({1, 2})) == [1, 5]
    assert await editors.wanting_digest(NOBODY) == [5]
    await editors.digest(5, False, NOW)
    assert await editors.wanting_digest(frozenset({1, 2})) == [1]


async def test_the_digest_makes_nobody_an_editor(editors: Editors, database: Database) -> None:
    await editors.digest(1, True, NOW)
    assert not (await Editors.open(database)).is_editor(1)
    assert await editors.all() == []
    assert not await editors.dismiss(1)


async def test_whoever_is_dismissed_gets_no_digest_when_appointed_again(editors: Editors) -> None:
    await editors.appoint(5, 1, NOW)
    await editors.digest(5, True, NOW)
    assert [editor.digest for editor in await editors.all()] == [True]
    await editors.dismiss(5)
    assert await editors.wanting_digest(frozenset({5})) == []
    await editors.appoint(5, 1, NOW)
    assert await editors.wanting_digest(NOBODY) == []


async def test_an_appointment_that_could_not_be_written_is_none(editors: Editors, path: Path) -> None:
    with opened(path) as connection:
        connection.execute("ALTER TABLE editor RENAME TO editor_away")
    with pytest.raises(StoreError):
        await editors.appoint(5, 1, NOW)
    assert not editors.is_editor(5)
