"""What lasts about chats outlives a restart, is found at once, and goes when its time has come or its owner says so."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import StoreError
from knowledge.store import Chats, Preferences, chats, open_database
from knowledge.store.card import lean, stamp
from knowledge.store.chats import KEPT, PREFERENCES_KEPT, VOTES_KEPT
from tests.knowledge.chat_samples import ASKED, NOW, TODAY, card, chats_at, empty, later
from tests.knowledge.store_samples import connections_left, opened, rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty(tmp_path / "knowledge.sqlite")


@pytest.fixture
async def ours(path: Path) -> AsyncIterator[Chats]:
    async with chats_at(path) as found:
        yield found


async def test_what_was_chosen_from_is_not_kept(ours: Chats) -> None:
    sent = card(1, 2)
    ours.keep(sent)
    assert await ours.card(1, 2) == lean(sent) == replace(sent, asked=replace(sent.asked, candidates=(), variants=()))


async def _fill(into: Chats) -> None:
    await into.prefer(-100, NOW, language="ru", as_of=date(2010, 6, 1), size="full", cooldown=0)
    into.keep(card(-100, 11, question=10))
    into.handle(5, NOW)
    into.count(TODAY, "holder", "en", "answered")
    into.vote(TODAY, ASKED, date(2019, 5, 1), good=True)


async def _filled(found: Chats, path: Path) -> None:
    assert await found.preferences(-100) == Preferences("ru", date(2010, 6, 1), "full", 0)
    assert await found.card(-100, 11) == await found.answered(-100, 10) == lean(card(-100, 11, question=10))
    assert found.handled(5)
    assert not found.handled(6)
    assert await found.most_asked(TODAY, "en", 5) == ("holder",)
    ((day, intent, language, body, good),) = rows(path, "SELECT day, intent, language, body, good FROM vote")
    assert (day, intent, language, good) == ("2026-11-23", "holder", "en", 1)
    span = {"first": "2019-01-01", "last": "2019-12-31"}
    assert json.loads(body) == {"slots": {"office": ["sg"], "date": [span]}, "day": "2019-05-01"}


async def test_a_restart(path: Path) -> None:
    async with chats_at(path) as before:
        await _fill(before)
    assert connections_left() == []
    async with chats_at(path) as after:
        await _filled(after, path)


async def test_what_was_flushed_is_in_the_file(ours: Chats, path: Path) -> None:
    await _fill(ours)
    await ours.flush()
    async with chats_at(path) as other:
        await _filled(other, path)


async def test_an_older_file_has_no_such_tables(tmp_path: Path) -> None:
    async with await open_database(f"sqlite:///{tmp_path / 'new.sqlite'}") as database:
        with pytest.raises(StoreError, match="no such table: handled"):
            await Chats.open(database)


async def test_preferences_change_one_by_one(ours: Chats, path: Path) -> None:
    assert await ours.preferences(1) == Preferences()
    assert await ours.prefer(1, NOW, language="zh") == Preferences(language="zh")
    assert await ours.prefer(1, later(hours=1), cooldown=60, as_of=TODAY) == Preferences("zh", TODAY, cooldown=60)
    assert await ours.prefer(1, later(hours=2), language=None) == Preferences(None, TODAY, cooldown=60)
    assert await ours.preferences(1) == Preferences(None, TODAY, cooldown=60)
    assert await ours.preferences(2) == Preferences()
    assert rows(path, "SELECT * FROM chat") == [(1, None, "2026-11-23", "compact", 60, "2026-11-23T12:00:00Z")]


async def test_preferences_that_are_none(ours: Chats, path: Path) -> None:
    await ours.prefer(1, NOW, cooldown=60)
    for wrong in ({"language": "fr"}, {"size": "huge"}, {"cooldown": -1}):
        with pytest.raises(StoreError, match="refused a record"):
            await ours.prefer(1, NOW, **wrong)
    with pytest.raises(TypeError):
        await ours.prefer(1, NOW, colour="red")  # type: ignore[call-arg]
    assert await ours.preferences(1) == Preferences(cooldown=60)
    assert rows(path, "SELECT cooldown FROM chat") == [(60,)]


async def test_known_preferences_cost_no_query(ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*arguments: object) -> None:
        raise AssertionError("a query")

    await ours.preferences(1)
    await ours.prefer(2, NOW, size="full")
    monkeypatch.setattr(ours, "_read", fail)
    assert await ours.preferences(1) == Preferences()
    assert await ours.preferences(2) == Preferences(size="full")


async def test_a_change_outruns_a_query(ours: Chats, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before a change is not remembered after it."""
    read = ours._read

    async def overtaken(query: str, chat: int) -> Any:
        found = await read(query, chat)
        if chat == 1:
            await ours.prefer(1, NOW, language="ru")
        else:
            await ours.moved(chat, 3)
        return found

    await ours.prefer(2, NOW, language="zh")
    ours._known.clear()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(ours, "_read", overtaken)
        assert await ours.preferences(1) == Preferences()
        assert await ours.preferences(2) == Preferences("zh")
    assert await ours.preferences(1) == Preferences("ru")
    assert await ours.preferences(2) == Preferences()


async def test_memory_is_bounded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CHATS", "CARDS", "UPDATES"):
        monkeypatch.setattr(chats, name, 3)
    async with chats_at(path) as ours:
        sent = [card(1, number, question=100 + number) for number in range(9)]
        for number, one in enumerate(sent):
            ours.keep(one)
            ours.handle(number, later(seconds=number))
        assert [await ours.card(1, number) for number in range(9)] == [*map(lean, sent)]  # not written yet
        for chat in range(9):
            await ours.prefer(chat, NOW, cooldown=chat)
        assert [(await ours.preferences(chat)).cooldown for chat in range(9)] == list(range(9))
        await ours.flush()
        assert [await ours.card(1, number) for number in range(9)] == [*map(lean, sent)]
        assert {len(ours._known), len(ours._cards), len(ours._handled)} == {3}
        assert [number for number in range(9) if ours.handled(number)] == [6, 7, 8]
    async with chats_at(path) as ours:
        assert [number for number in range(9) if ours.handled(number)] == [6, 7, 8]
        ours.handle(9, NOW)
        assert [number for number in range(10) if ours.handled(number)] == [7, 8, 9]


@pytest.mark.parametrize("written", [False, True])
async def test_the_card_of_a_question(ours: Chats, written: bool) -> None:
    async def then() -> None:
        if written:
            await ours.flush()

    ours.keep(card(1, 11, question=10))
    ours.keep(card(2, 12, question=10))
    ours.keep(card(1, 13))
    await then()
    assert await ours.answered(1, 10) == lean(card(1, 11, question=10))
    assert await ours.answered(1, 13) is None
    ours.keep(card(1, 11, question=10, text="edited"))
    await then()
    assert await ours.answered(1, 10) == lean(card(1, 11, question=10, text="edited"))
    ours.keep(card(1, 14, question=10))
    await then()
    assert await ours.answered(1, 10) == lean(card(1, 14, question=10))
    ours.drop(1, 14)
    await then()
    assert await ours.answered(1, 10) == lean(card(1, 11, question=10, text="edited"))
    ours.keep(card(1, 11, question=15))
    await then()
    assert await ours.answered(1, 10) is None
    assert await ours.answered(2, 10) == lean(card(2, 12, question=10))


async def test_a_card_that_was_deleted(path: Path) -> None:
    async with chats_at(path) as ours:
        ours.keep(card(1, 11, question=10))
        await ours.flush()
        ours.drop(1, 11)
        assert await ours.card(1, 11) is None
        assert await ours.answered(1, 10) is None
        ours.keep(card(1, 12))
        ours.drop(1, 12)
        ours.drop(1, 13)
        ours.drop(1, 14)
        ours.keep(card(1, 14))
    async with chats_at(path) as ours:
        assert [await ours.card(1, answer) for answer in (11, 12, 13, 14)] == [None, None, None, lean(card(1, 14))]


async def test_a_card_that_cannot_be_read(path: Path) -> None:
    async with chats_at(path) as ours:
        ours.keep(card(1, 11, question=10))
    with opened(path) as connection:
        connection.execute("""UPDATE card SET body = '{"asked": "who"}'""")
    async with chats_at(path) as ours:
        assert await ours.card(1, 11) is None
        assert await ours.answered(1, 10) is None


async def test_a_group_that_became_a_supergroup(path: Path) -> None:
    async with chats_at(path) as ours:
        await ours.prefer(-5, NOW, language="ru")
        assert await ours.preferences(-1005) == Preferences()
        for _ in range(2):  # both chats tell of it
            await ours.moved(-5, -1005)
            assert await ours.preferences(-1005) == Preferences("ru")
            assert await ours.preferences(-5) == Preferences()
        await ours.prefer(-6, NOW, language="zh")
        await ours.moved(-6, -1005)
    async with chats_at(path) as ours:
        assert await ours.preferences(-1005) == Preferences("ru")
        assert rows(path, "SELECT id FROM chat") == [(-1005,)]


@pytest.mark.parametrize("written", [False, True])
async def test_an_account_that_is_forgotten(path: Path, written: bool) -> None:
    async with chats_at(path) as ours:
        await ours.prefer(7, NOW, language="ru")
        await ours.prefer(8, NOW, language="zh")
        for one in (card(7, 1, asker=None), card(-100, 2, question=20), card(-100, 3, asker=8), card(8, 7, asker=8)):
            ours.keep(one)
        ours.drop(7, 4)
        if written:
            await ours.flush()
        await ours.forget(7)
        assert rows(path, "SELECT count(*) FROM card WHERE chat = 7 OR asker = 7") == [(0,)]
        assert rows(path, "SELECT id FROM chat") == [(8,)]
        assert await ours.preferences(7) == Preferences()
        assert await ours.card(7, 1) is await ours.card(-100, 2) is await ours.answered(-100, 20) is None
    async with chats_at(path) as ours:
        assert rows(path, "SELECT chat, answer FROM card") == [(-100, 3), (8, 7)]
        assert await ours.card(-100, 3) == lean(card(-100, 3, asker=8))


async def test_cards_and_updates_expire(ours: Chats, path: Path) -> None:
    for number, seconds in enumerate((-1, 0, 1)):
        at = NOW - KEPT + timedelta(seconds=seconds)
        ours.keep(replace(card(1, number), asked_at=at))
        ours.handle(number, at)
    await ours.flush()
    await ours.expire(NOW)
    assert [number for number in range(3) if await ours.card(1, number)] == [2]
    assert [number for number in range(3) if ours.handled(number)] == [2]
    assert rows(path, "SELECT answer, update_id FROM card, handled") == [(2, 2)]


async def test_votes_expire(ours: Chats, path: Path) -> None:
    for days in (1, 0, -1):
        ours.vote(TODAY - VOTES_KEPT - timedelta(days=days), replace(ASKED, intent=None), TODAY, good=False)
    await ours.flush()
    await ours.expire(NOW)
    assert rows(path, "SELECT day, intent, good FROM vote") == [("2026-05-28", "", 0)]


async def test_preferences_expire_when_a_chat_is_no_longer_used(ours: Chats, path: Path) -> None:
    for chat in (1, 2, 3):
        await ours.prefer(chat, NOW, language="ru")
    await ours.expire(later(days=364))
    assert rows(path, "SELECT count(*) FROM chat") == [(3,)]
    ours.keep(replace(card(2, 9), asked_at=later(days=364)))
    ours.keep(replace(card(3, 9), asked_at=later(days=-1)))
    await ours.prefer(4, later(days=1), language="zh")
    ours.keep(replace(card(4, 9), asked_at=NOW))
    await ours.flush()
    await ours.expire(NOW + PREFERENCES_KEPT)
    assert [await ours.preferences(chat) for chat in (1, 2, 3)] == [Preferences(), Preferences("ru"), Preferences()]
    assert rows(path, "SELECT id, at FROM chat") == [(2, stamp(later(days=364))), (4, stamp(later(days=1)))]


async def test_what_is_asked_most(ours: Chats) -> None:
    def count(intent: str | None, language: Any, times: int, outcome: Any = "answered", days: int = 0) -> None:
        for _ in range(times):
            ours.count(TODAY - timedelta(days=days), intent, language, outcome)

    count("holder", "ru", 2, days=29)
    count("rotation", "ru", 3)
    count("members", "ru", 2)
    count("members", "en", 9)
    count("sources", "en", 1)
    count("budget", "zh", 2)
    count("long-ago", "ru", 9, days=30)
    count("tomorrow", "ru", 9, days=-1)
    count("close", "ru", 9, "unsure")
    count("secret", "ru", 9, "refused")
    count(None, "ru", 9)
    await ours.flush()
    assert await ours.most_asked(TODAY, "ru", 10) == ("rotation", "members", "holder", "budget", "sources")
    assert await ours.most_asked(TODAY, "ru", 2) == ("rotation", "members")
    assert await ours.most_asked(TODAY + timedelta(days=400), "ru", 2) == ()
    count("holder", "ru", 2)
    await ours.flush()
    assert await ours.most_asked(TODAY, "ru", 1) == ("holder",)


async def test_many_tasks_at_once(path: Path) -> None:
    async def live(ours: Chats, chat: int) -> None:
        for number in range(20):
            ours.keep(card(chat, 2 * number + 1, question=2 * number, asker=chat))
            ours.handle(1000 * chat + number, NOW)
            ours.count(TODAY, "holder", "en", "answered")
            assert await ours.answered(chat, 2 * number) == lean(
                card(chat, 2 * number + 1, question=2 * number, asker=chat)
            )
            if number % 5 == 0:
                await asyncio.gather(
                    ours.prefer(chat, NOW, language="zh"),
                    ours.prefer(chat, NOW, size="full"),
                    ours.prefer(chat, NOW, cooldown=number),
                    ours.preferences(chat),
                    ours.flush(),
                )
            assert await ours.preferences(chat) == Preferences("zh", None, "full", number - number % 5)
        if chat % 2:
            await ours.forget(chat)

    async with chats_at(path) as ours:
        await asyncio.gather(*(live(ours, chat) for chat in range(1, 13)))
        assert [await ours.preferences(chat) for chat in (1, 2)] == [Preferences(), Preferences("zh", None, "full", 15)]
    assert rows(path, "SELECT count(*), count(DISTINCT chat) FROM card") == [(120, 6)]
    assert rows(path, "SELECT count(*), sum(cooldown) FROM chat") == [(6, 90)]
    assert rows(path, "SELECT count(*) FROM handled") == [(240,)]
    assert rows(path, "SELECT count FROM tally") == [(240,)]
