"""Finding and showing records, confirming them, and reading the journal, driven through updates."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import USER

EDIT = "/edit sg-8 end 30 December 2027; source s130; why a test"


async def changed(bot: Running, line: str = EDIT) -> None:
    await bot.ask(bot.make.private(line))
    await bot.press("Confirm")


async def told(bot: Running, line: str) -> str:
    """All that is shown in answer to a command, in one message or several."""
    return "\n".join(shown(call) for call in await bot.ask(bot.make.private(line)) if call.text)


async def pressed(bot: Running, label: str) -> str:
    """What is shown after a press."""
    return "\n".join(shown(call) for call in await bot.press(label) if call.text)


def labels(bot: Running) -> list[str]:
    return [one["text"] for one in bot.buttons()]


async def test_what_is_found_is_shown_by_its_button(editors_bot: Running) -> None:
    found = await editors_bot.said("/find norov")
    assert "1. Vladimir Norov (person) · person/norov" in found
    assert len(editors_bot.buttons()) == 10
    assert "person/norov" in await pressed(editors_bot, "1. Vladimir Norov")


@pytest.mark.parametrize(("line", "said"), [("/find", "/find Norov 2019"), ("/find zzzzqqq", "No record is like")])
async def test_what_is_not_found_is_told(editors_bot: Running, line: str, said: str) -> None:
    assert said in await editors_bot.said(line)
    assert editors_bot.buttons() == []


async def test_a_record_is_shown_with_what_can_be_done(editors_bot: Running) -> None:
    text = await editors_bot.said("/show sg-8")
    assert "end: 2027-12-31" in text
    assert "Last confirmed on" in text
    assert labels(editors_bot) == ["✏️ Edit", "✅ Still right", "🕘 History", "⏹ End", "🗑 Remove"]
    assert "Which field?" in await pressed(editors_bot, "Edit")


async def test_what_is_over_is_not_offered_an_end(editors_bot: Running) -> None:
    for name in ("sg-7", "status/by-observer", "norov"):
        assert await told(editors_bot, f"/show {name}")
        assert "⏹ End" not in labels(editors_bot)
    await editors_bot.said("/show status/by-member")
    assert "⏹ End" in labels(editors_bot)


async def test_a_phrase_can_be_shown(editors_bot: Running) -> None:
    ((phrase, text),) = rows(editors_bot.path, "SELECT id, text FROM phrase WHERE intent = 'holder' LIMIT 1")
    assert text in await editors_bot.said(f"/show phrase/{phrase}")


async def test_an_unclear_name_is_asked_back(editors_bot: Running) -> None:
    assert "not clear" in await editors_bot.said("/show secretary")
    assert editors_bot.buttons()
    assert "/show sg-8" in await editors_bot.said("/show")


@pytest.mark.parametrize(
    ("line", "source", "why"),
    [
        ("/still sg-8", "s103", ""),
        ("/still sg-8; source s130; why read again", "s130", "read again"),
        ("/still sg-8 source s130", "s130", ""),
        ("/still source s12", None, ""),
        ("/still topic/seat; why asked", ..., "asked"),
    ],
)
async def test_a_record_is_confirmed_as_it_is(editors_bot: Running, line: str, source: Any, why: str) -> None:
    bot = editors_bot
    before = rows(bot.path, "SELECT value FROM meta WHERE name = 'revision'")
    assert "confirmed as it is" in await told(bot, line)
    await bot.press("Confirm")
    ((given, reason),) = rows(bot.path, "SELECT source, why FROM journal WHERE number = 2")
    assert source in (given, ...)
    assert reason == why
    assert rows(bot.path, "SELECT count(*) FROM changed WHERE before = after") == [(1,)]
    assert len(before) == 1


async def test_a_confirmation_is_told_with_the_record(editors_bot: Running) -> None:
    bot = editors_bot
    bot.later(days=30)
    await changed(bot, "/still sg-8")
    assert f"Last confirmed on {bot.now.day} December 2026" in await bot.said("/show sg-8")


async def test_the_journal_is_read_page_by_page(editors_bot: Running) -> None:
    bot = editors_bot
    for day in range(1, 13):
        await changed(bot, f"/edit sg-8 end {day} November 2027; source s130")
    text = await bot.said("/history sg-8")
    assert text.index("Entry 13 ·") < text.index("Entry 12 ·") < text.index("Entry 4 ·")
    assert f"telegram {USER['id']}" in text
    assert "Entry 3 ·" not in text
    assert labels(bot) == [*map(str, range(13, 3, -1)), "Older"]
    text = await pressed(bot, "Older")
    assert "Entry 3 ·" in text
    assert "Entry 1 ·" not in text
    assert labels(bot) == ["3", "2"]
    assert "release" in await bot.said("/history before 2")


async def test_an_entry_shows_before_and_after_and_is_taken_back(editors_bot: Running) -> None:
    bot = editors_bot
    await changed(bot)
    text = await bot.said("/entry 2")
    assert "2027-12-31 → 2027-12-30" in text
    assert "a test" in text
    assert "s130" in text
    await bot.press("Undo 2")
    await bot.press("Confirm")
    assert rows(bot.path, "SELECT end FROM term WHERE id = 'sg-8'") == [("2027-12-31",)]
    assert "Undone by entry 3" in await bot.said("/entry 2")
    assert bot.buttons() == []
    assert "Undoes entry 2" in await bot.said("/history")
    assert "undone already" in await bot.said("/undo 2")


async def test_the_history_of_a_removed_record_is_still_there(editors_bot: Running) -> None:
    bot = editors_bot
    await changed(bot, "/add place name en: Nowhere; state cn")
    ((name,),) = rows(bot.path, "SELECT record FROM changed WHERE kind = 'place'")
    await changed(bot, f"/remove place/{name}; why gone")
    text = await bot.said(f"/history place/{name}")
    assert "Entry 3 ·" in text
    assert f"• place/{name}" in text


@pytest.mark.parametrize("line", ["/undo", "/undo x", "/entry 99999999999", "/entry", "/undo -1"])
async def test_an_entry_that_is_none_is_told_in_a_sentence(editors_bot: Running, line: str) -> None:
    assert f"{line.split(maxsplit=1)[0]} 12" in await editors_bot.said(line)


@pytest.mark.parametrize(
    ("line", "said"),
    [("/entry 77", "no entry 77"), ("/undo 1", "nothing to undo"), ("/history sg-8", "no older entry")],
)
async def test_what_is_not_in_the_journal_is_told(editors_bot: Running, line: str, said: str) -> None:
    assert said in await editors_bot.said(line)
