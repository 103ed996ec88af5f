"""What is written behind is in the file soon and in few commits; a file that cannot be written stops nobody."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.store import Chats, Preferences, diary, open_database
from knowledge.store.card import lean, to_card
from knowledge.store.diary import Batch, Diary
from tests.knowledge.chat_samples import ASKED, NOW, TODAY, WORDS, card, chats_at, empty
from tests.knowledge.store_samples import opened, rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty(tmp_path / "knowledge.sqlite")


@pytest.fixture
async def ours(path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Chats]:
    """With little patience, and no pause after a failure."""
    monkeypatch.setattr(diary, "PAUSE", 0.0)
    async with chats_at(path, wait=0.01) as found:
        yield found


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program writes meanwhile."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


async def use(ours: Chats, numbers: range) -> None:
    """As handlers do, one update after the other, without waiting for the file."""
    for number in numbers:
        ours.keep(card(1, number, question=-number))
        ours.handle(number, NOW)
        ours.count(TODAY, "holder", "en", "answered")
        ours.vote(TODAY, ASKED, TODAY, good=True)
        await asyncio.sleep(0)


def written(path: Path) -> tuple[int, int, int, int]:
    """How many cards, updates, answers and votes are in the file."""
    counts = ("count(*) FROM card", "count(*) FROM handled", "sum(count) FROM tally", "count(*) FROM vote")
    cards, updates, answers, votes = rows(path, "SELECT " + ", ".join(f"(SELECT {count})" for count in counts))[0]
    return cards, updates, answers, votes


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many things each commit wrote."""
    sizes: list[int] = []
    commit = Diary._commit

    def counted(self: Diary, batch: Batch) -> None:
        commit(self, batch)
        sizes.append(len(batch))

    monkeypatch.setattr(Diary, "_commit", counted)
    return sizes


async def test_what_came_during_a_commit_is_written_by_the_next(ours: Chats, path: Path, commits: list[int]) -> None:
    for number in range(300):
        ours.keep(card(1, number))
    await ours.flush()
    assert commits == [300]
    await use(ours, range(300, 400))
    await ours.flush()
    assert len(commits) < 100
    assert written(path) == (400, 100, 100, 100)
    before = len(commits)
    await ours.flush()
    assert len(commits) == before


async def test_what_changed_before_it_was_written_is_written_once(ours: Chats, path: Path, commits: list[int]) -> None:
    for text in ("one", "two", "three"):
        ours.keep(card(1, 2, text=text))
    ours.keep(card(1, 3))
    ours.drop(1, 3)
    for _ in range(5):
        ours.count(TODAY, "holder", "en", "answered")
    await ours.flush()
    assert commits == [3]
    assert rows(path, "SELECT json_extract(body, '$.asked.text'), count FROM card, tally") == [("three", 5)]


async def test_what_came_during_a_commit_needs_no_further_push(ours: Chats, path: Path) -> None:
    ours.keep(card(1, 2, question=1, text="one"))
    await asyncio.sleep(0)
    assert ours._diary._writing.cards
    ours.keep(card(1, 2, question=1, text="two"))
    ours.keep(card(1, 4, question=3))
    assert await ours.answered(1, 1) == lean(card(1, 2, question=1, text="two"))
    while ours._diary._task:
        await asyncio.wait([ours._diary._task])
    assert rows(path, "SELECT answer, json_extract(body, '$.asked.text') FROM card") == [(2, "two"), (4, WORDS)]


async def test_a_newer_card_stands_before_one_that_is_being_written(ours: Chats, path: Path) -> None:
    with locked(path):
        ours.keep(card(1, 2, question=1, text="one"))
        ours.keep(card(1, 4, question=3))
        await asyncio.sleep(0)
        assert ours._diary.cards.keys() == ours._diary._writing.cards.keys() == {(1, 2), (1, 4)}
        ours.keep(card(1, 2, question=1, text="two"))
        ours.drop(1, 4)
        unwritten = ours._diary.cards
        found = unwritten[1, 2]
        assert found is not None
        assert to_card(found) == lean(card(1, 2, question=1, text="two"))
        assert unwritten[1, 4] is None
        await ours.flush()
    await ours.flush()
    assert rows(path, "SELECT answer, json_extract(body, '$.asked.text') FROM card") == [(2, "two")]


async def test_what_is_being_written_is_forgotten_too(ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit, let_go = Diary._commit, threading.Event()

    def late(self: Diary, batch: Batch) -> None:
        let_go.wait(10)
        commit(self, batch)

    monkeypatch.setattr(Diary, "_commit", late)
    ours.keep(card(-1, 2, asker=7))
    await asyncio.sleep(0)
    forgetting = asyncio.create_task(ours.forget(7))
    _, unfinished = await asyncio.wait([forgetting], timeout=0.1)
    let_go.set()
    await forgetting
    assert unfinished
    assert rows(path, "SELECT * FROM card") == []


async def test_a_flush_ends_though_more_keeps_coming(ours: Chats, path: Path) -> None:
    async def go_on() -> None:
        number = 1
        while True:
            number += 1
            ours.handle(number, NOW)
            await asyncio.sleep(0)

    ours.handle(1, NOW)
    others = asyncio.create_task(go_on())
    await asyncio.wait_for(asyncio.gather(*(ours.flush() for _ in range(20))), 10)
    assert (1,) in rows(path, "SELECT update_id FROM handled")
    others.cancel()


async def test_locked(ours: Chats, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is lost, everything is found, and the trouble is told once until it is over."""
    caplog.set_level(logging.INFO)
    for _ in range(2):
        caplog.clear()
        first = len(rows(path, "SELECT * FROM handled")) + 1
        with locked(path):
            await use(ours, range(first, first + 20))
            await ours.flush()
            await use(ours, range(first + 20, first + 40))
            await ours.flush()
            assert await ours.card(1, first) == lean(card(1, first, question=-first))
            assert await ours.answered(1, -first) == lean(card(1, first, question=-first))
            assert ours.handled(first)
            assert await ours.preferences(5) == Preferences()
            with pytest.raises(StoreError, match="in use by another program"):
                await ours.prefer(5, NOW, language="ru")
            with pytest.raises(StoreError, match="in use by another program"):
                await ours.expire(NOW)
        (problem,) = caplog.messages
        assert "waits in memory: database is locked" in problem
        await ours.flush()
        assert caplog.messages[1:] == ["What is kept about chats is read and written again."]
        assert written(path) == (first + 39,) * 4


async def test_a_try_follows_by_itself_when_something_comes(ours: Chats, path: Path) -> None:
    with locked(path):
        ours.handle(1, NOW)
        await ours.flush()
    ours.handle(2, NOW)
    assert ours._diary._task is not None
    await ours._diary._task
    assert rows(path, "SELECT update_id FROM handled") == [(1,), (2,)]


async def test_tries_are_apart(ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diary, "PAUSE", 1000.0)
    with locked(path):
        ours.handle(1, NOW)
        await ours.flush()
    ours.handle(2, NOW)
    assert ours._diary._task is None
    await ours.flush()
    assert rows(path, "SELECT count(*) FROM handled") == [(2,)]


async def test_a_full_disk(
    ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    connect = diary.connect

    def full(path: Path, wait: float) -> sqlite3.Connection:
        connection = connect(path, wait)
        connection.execute("PRAGMA max_page_count = 1")  # which SQLite takes for as many as there are
        return connection

    with monkeypatch.context() as until:
        until.setattr(diary, "connect", full)
        for numbers in (range(200), range(200, 400)):
            await use(ours, numbers)
            await ours.flush()
    assert [message.partition(": ")[2] for message in caplog.messages] == ["database or disk is full."]
    assert rows(path, "SELECT count(*) FROM card") != [(400,)]
    await ours.flush()
    assert written(path) == (400, 400, 400, 400)


async def test_a_read_only_file(path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr("knowledge.store.database.make_ready", lambda _: False)
    async with chats_at(path) as ours:
        await use(ours, range(30))
        assert await ours.answered(1, -7) == lean(card(1, 7, question=-7))
        with pytest.raises(StoreError, match="cannot be written to"):
            await ours.forget(7)
        assert await ours.answered(1, -7) is None
    assert [message.partition(str(path))[2] for message in caplog.messages] == [
        " and waits in memory: it is read-only.",
        " and are lost.",
    ]
    assert caplog.messages[1].startswith("61 notes about chats could not be written")


async def test_a_file_that_is_gone(path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is not made anew: it would have no tables."""
    async with await open_database(f"sqlite:///{path}") as database:
        ours = await Chats.open(database)
        await database.engine.dispose()
        path.unlink()
        ours.handle(1, NOW)
        await ours.flush()
        assert not path.exists()
        await ours.close()
    assert "unable to open database file" in caplog.text


async def test_a_file_that_cannot_be_read(ours: Chats, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    for table in ("chat", "card", "tally"):
        with opened(path) as connection:
            connection.execute(f"ALTER TABLE {table} RENAME TO {table}_away")
    for _ in range(2):
        assert await ours.preferences(1) == Preferences()
        assert await ours.card(1, 1) is await ours.answered(1, 1) is None
        assert await ours.most_asked(TODAY, "en", 3) == ()
    assert len(caplog.messages) == 3
    assert {message.split("cannot be read from")[0] for message in caplog.messages} == {"What is kept about chats "}
    for table in ("chat", "card", "tally"):
        with opened(path) as connection:
            connection.execute(f"ALTER TABLE {table}_away RENAME TO {table}")
    with opened(path) as connection:
        connection.execute("INSERT INTO chat VALUES (1, 'ru', NULL, 'full', 5, '2026-11-23T10:00:00Z')")
    assert await ours.preferences(1) == Preferences("ru", None, "full", 5)
    assert caplog.messages[3:] == ["What is kept about chats is read and written again."]


async def test_what_is_refused_does_not_hold_up_the_rest(
    ours: Chats, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ours.count(TODAY, "holder", "fr", "answered")  # type: ignore[arg-type]
    await ours.flush()
    ours.handle(2**63, NOW)
    await ours.flush()
    await use(ours, range(5))
    await ours.flush()
    assert written(path) == (5, 5, 5, 5)
    assert [message.rpartition(": ")[2] for message in caplog.messages] == ["IntegrityError.", "OverflowError."]


async def test_what_waits_is_bounded(ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest stays, and what was kept again is new."""
    monkeypatch.setattr(diary, "BOUND", 50)
    for _ in range(60):
        ours.vote(TODAY, ASKED, TODAY, good=False)
    assert len(ours._diary._waiting.votes) == 50
    with locked(path):
        for numbers in (range(60), range(60, 120), range(120, 180)):
            await use(ours, numbers)
            await ours.flush()
            waiting = ours._diary._waiting
            assert max(len(waiting.cards), len(waiting.handled), len(waiting.votes)) <= 50
        oldest = next(iter(waiting.cards))[1]
        ours.keep(card(1, oldest))
        trying = asyncio.create_task(ours.flush())
        while not ours._diary._writing:
            await asyncio.sleep(0)
        ours.keep(card(1, oldest + 1))  # while the one before is being written
        await trying
        for number in range(180, 200):
            ours.keep(card(1, number))
        await ours.flush()
    await ours.flush()
    cards, handled, counts, votes = written(path)
    assert 40 <= cards <= 50
    assert 40 <= handled <= 50
    assert (counts, votes) == (180, 50)
    found = [answer for (answer,) in rows(path, "SELECT answer FROM card ORDER BY answer")]
    assert found[:2] == [oldest, oldest + 1]
    assert found[2:] == list(range(200 - len(found) + 2, 200))
    assert rows(path, "SELECT max(update_id) FROM handled WHERE update_id > 135") == [(179,)]


async def test_what_comes_after_the_end_is_not_written(path: Path) -> None:
    async with chats_at(path) as ours:
        ours.handle(1, NOW)
        await ours.close()
        ours.handle(2, NOW)
        assert ours._diary._task is None
    assert rows(path, "SELECT update_id FROM handled") == [(1,), (2,)]


async def test_no_text_is_logged(ours: Chats, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Not even by the libraries, from INFO on; by ours at no level."""
    caplog.set_level(logging.DEBUG)
    with locked(path):
        await use(ours, range(9))
        await ours.flush()
    ours.handle(2**63, NOW)
    await ours.flush()
    await use(ours, range(9))
    await ours.flush()
    assert await ours.answered(1, -1)
    assert len(caplog.records) >= 3
    for record in caplog.records:
        if record.levelno >= logging.INFO or record.name.startswith("knowledge"):
            assert not any(word in record.getMessage() for word in (WORDS, "secretary", "holder"))
