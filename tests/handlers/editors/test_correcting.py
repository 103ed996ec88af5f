"""A correction from a phone: found, edited, previewed, confirmed, asked again; and everything that may go wrong."""

from __future__ import annotations

import pytest

from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import ADMIN as OTHER
from tests.telegram.updates import USER

TERM = "when does the term of Yermekbayev end?"


async def test_a_correction_takes_at_most_five_messages(editors_bot: Running) -> None:
    bot = editors_bot
    before = len(bot.calls)
    assert "sg-8" in await bot.said("/find yermekbayev secretary-general 2025")
    preview = (await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130; why a test")))[-1]
    assert "2027-12-31 → 2027-12-30" in shown(preview)
    assert "answers change (560 questions tried)" in shown(preview)
    await bot.press("Confirm")
    assert "30 December 2027" in await bot.said(TERM)
    sent = [call for call in bot.calls[before:] if call.method == "sendMessage"]
    assert len(sent) == 4
    assert rows(bot.path, "SELECT who, why, source FROM journal WHERE number = 2") == [
        (f"telegram {USER['id']}", "a test", "s130")
    ]


async def test_what_is_missing_is_asked_for(editors_bot: Running) -> None:
    bot = editors_bot
    assert "Which field?" in await bot.said("/edit sg-8")
    await bot.press("end:")
    assert "at most" not in await bot.said("30.12.2027")
    await bot.press("Skip") if any("Skip" in one["text"] for one in bot.buttons()) else None
    label = bot.buttons()[0]["text"]
    await bot.press(label)
    await bot.press("Skip")
    await bot.press("Confirm")
    assert "30 December 2027" in await bot.said(TERM)


async def test_a_date_that_cannot_be_read_is_asked_for_again(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.said("/edit sg-8")
    await bot.press("end:")
    wrong = await bot.said("the day after tomorrow's yesterday, perhaps")
    assert "date" in wrong.lower() or "day" in wrong.lower()
    assert "Where does it stand?" in await bot.said("2027-12-30")


@pytest.mark.parametrize(
    "line", ["/find x", "/edit sg-8 end 2027", "/confirm 00000000", "/export", "/editors", "/undo 1"]
)
async def test_for_anybody_else_there_is_no_such_command(editors_bot: Running, line: str) -> None:
    said = shown(await editors_bot.answer(editors_bot.make.private(line, user=OTHER)))
    assert "I do not know this command" in said
    assert rows(editors_bot.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_somebody_elses_press_does_nothing(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    message = bot.world.shown(USER["id"])[-1]
    data = bot.buttons()[0]["callback_data"]
    (call,) = await bot.ask(bot.make.press(data, message, user=OTHER))
    assert call.method == "answerCallbackQuery"
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_a_double_press_makes_one_entry(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    message = bot.world.shown(USER["id"])[-1]
    data = bot.buttons()[0]["callback_data"]
    for _ in range(2):
        await bot.ask(bot.make.press(data, message))
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(2,)]


async def test_a_second_editor_sees_the_conflict(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private(f"/editors add {OTHER['id']}"))
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    await bot.ask(bot.make.private("/edit sg-8 end 29 December 2027; source s130", user=OTHER))
    await bot.press("Confirm")
    calls = await bot.press("Confirm", chat=OTHER["id"], user=OTHER)
    assert any(f"changed meanwhile by telegram {USER['id']}" in shown(call) for call in calls if call.text)
    assert rows(bot.path, "SELECT end FROM term WHERE id = 'sg-8'") == [("2027-12-30",)]


async def test_after_undo_it_is_as_before(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    await bot.press("Confirm")
    await bot.press("Undo 2")
    await bot.press("Confirm")
    assert "31 December 2027" in await bot.said(TERM)
    assert rows(bot.path, "SELECT undoes FROM journal WHERE number = 3") == [(2,)]


async def test_knowledge_as_it_stood_can_be_asked(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    await bot.press("Confirm")
    await bot.said("/asof #1")
    then = await bot.said(TERM)
    assert "31 December 2027" in then
    assert "entry 1" in then
    await bot.said("/asof now")
    assert "30 December 2027" in await bot.said(TERM)


async def test_an_edited_command_changes_nothing(editors_bot: Running) -> None:
    bot = editors_bot
    update = bot.make.private("a question about the SCO")
    await bot.ask(update)
    await bot.ask(bot.make.edited(update, "/remove sg-8"))
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(1,)]


async def test_html_in_an_editors_text_is_shown_as_text(editors_bot: Running) -> None:
    bot = editors_bot
    text = "<b>bold</b> <a href='https://example.org'>x</a> & *stars* [y](https://example.org)"
    await bot.ask(bot.make.private(f"/edit norov summary en: {text}; source s130"))
    assert text in shown(bot.calls[-1])
    await bot.press("Confirm")
    assert text in await bot.said("who is Norov?")
