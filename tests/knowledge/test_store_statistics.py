"""What was asked and voted, counted over days that are whole; changes without releases; the day of the last digest."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.store import Database, open_database
from knowledge.store.statistics import changes, digest_sent, note_digest, statistics, waiting
from tests.knowledge.chat_samples import empty
from tests.knowledge.store_samples import opened

TODAY = date(2026, 11, 23)
TALLY = [
    ("2026-11-23", "holder", "en", "answered", 3),
    ("2026-11-22", "holder", "ru", "answered", 2),
    ("2026-11-17", "", "en", "refused", 4),
    ("2026-11-17", "next", "en", "unsure", 1),
    ("2026-11-16", "holder", "zh", "answered", 50),
    ("2026-11-24", "holder", "zh", "answered", 70),
]
VOTES = [("2026-11-23", "holder", 1), ("2026-11-20", "next", 0), ("2026-11-19", "next", 0), ("2026-11-19", "end", 0),
         ("2026-11-19", "end", 1), ("2026-11-16", "holder", 0)]  # fmt: skip
ENTRIES = [("2026-11-23T10:00:00Z", "telegram 1"), ("2026-11-17T00:00:00Z", "terminal root"),
           ("2026-11-18T00:00:00Z", "release"), ("2026-11-16T23:59:59Z", "telegram 1")]  # fmt: skip


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    path = empty(tmp_path / "knowledge.sqlite")
    with opened(path) as connection:
        connection.executemany(
            "INSERT INTO tally (day, intent, language, outcome, count) VALUES (?, ?, ?, ?, ?)", TALLY
        )
        connection.executemany(
            "INSERT INTO vote (day, intent, language, body, good) VALUES (?, ?, 'en', '{}', ?)", VOTES
        )
        connection.execute("DELETE FROM journal")
        connection.executemany("INSERT INTO journal (at, who, why) VALUES (?, ?, '')", ENTRIES)
    async with await open_database(f"sqlite:///{path}") as made:
        yield made


async def test_a_week_has_seven_days_with_today_as_its_last(database: Database) -> None:
    found = await statistics(database, TODAY, 7)
    assert (found.first, found.last) == (date(2026, 11, 17), TODAY)
    assert (found.all, found.answered, found.unsure, found.refused) == (10, 5, 1, 4)
    assert [(one.language, one.all) for one in found.asked] == [("en", 8), ("ru", 2)]


async def test_the_intents_asked_most_come_first_without_what_was_not_understood(database: Database) -> None:
    assert (await statistics(database, TODAY, 7)).intents == (("holder", 5), ("next", 1))
    assert (await statistics(database, TODAY, 8, most=1)).intents == (("holder", 55),)


async def test_the_intents_voted_down_most_come_first(database: Database) -> None:
    found = await statistics(database, TODAY, 7)
    assert (found.up, found.down) == (2, 3)
    assert [(one.intent, one.up, one.down) for one in found.disliked] == [("next", 0, 2), ("end", 1, 1)]


async def test_where_nothing_was_asked_all_is_nought(database: Database) -> None:
    found = await statistics(database, date(2020, 1, 1), 30)
    assert (found.all, found.up, found.down, found.asked, found.intents, found.disliked) == (0, 0, 0, (), (), ())


async def test_changes_are_counted_without_releases(database: Database) -> None:
    assert await changes(database, TODAY, 7) == 2
    assert await changes(database, TODAY, 8) == 3


async def test_questions_wait_until_they_are_dismissed(database: Database) -> None:
    assert await waiting(database) == 0
    with opened(database.path) as connection:
        query = "INSERT INTO missed (day, language, text, reason, count, dismissed) VALUES (?, 'en', ?, 'none', 5, ?)"
        connection.executemany(query, [("2026-11-23", *one) for one in (("who", 0), ("what", 1), ("when", 0))])
    assert await waiting(database) == 2


async def test_the_last_digest_is_known(database: Database) -> None:
    assert await digest_sent(database) is None
    for day in (date(2026, 11, 16), TODAY):
        await note_digest(database, day)
        assert await digest_sent(database) == day
