"""Mentions in chats that the bot is not in: one answer, and nothing is kept."""

from __future__ import annotations

import pytest

from tests.conftest import Running
from tests.handlers.telegram_html import accepted
from tests.knowledge.store_samples import opened
from tests.telegram import faults
from tests.telegram.updates import GROUP, user
from tests.telegram.world import BOT

QUESTION = "@sco_test_bot who is the secretary-general?"


def kept(bot: Running) -> list[str]:
    """Everything in the database but the numbers of updates handled."""
    with opened(bot.path) as connection:
        return [line for line in connection.iterdump() if '"handled"' not in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (QUESTION, "Yermekbayev"),
        ("кто генеральный секретарь? @SCO_test_bot", "Ермекбаев"),
        ("秘书长是谁？ @sco_test_bot", "叶尔梅克巴耶夫"),
    ],
)
async def test_a_guest_has_one_answer(bot: Running, text: str, expected: str) -> None:
    asked = bot.make.guest(text)
    answered = await bot.answer(asked)
    assert answered.method == "answerGuestQuery"
    assert answered.parameters["guest_query_id"] == asked["guest_message"]["guest_query_id"]
    assert expected in accepted(answered.text).text
    assert answered.parameters["result"]["input_message_content"]["parse_mode"] == "HTML"


async def test_nothing_is_kept_of_a_guest(bot: Running) -> None:
    await bot.services.chats.prefer(GROUP["id"], bot.now, language="ru", as_of=bot.now.date().replace(2018))
    before = kept(bot)
    answered = await bot.answer(bot.make.guest(QUESTION))
    await bot.services.chats.flush()
    assert kept(bot) == before
    assert len(bot.services.talks) == 0
    assert "Yermekbayev" in answered.text, "what the chat of that number has set does not count"
    follow_up = await bot.answer(bot.make.guest("@sco_test_bot until when was he in office?", user=user(9)))
    await bot.services.chats.flush()
    assert follow_up.applied
    assert kept(bot) == before


async def test_a_mention_in_reply_to_a_question_answers_that(bot: Running) -> None:
    there = bot.make.group("how many members are there?", user=user(9))["message"]
    answered = await bot.answer(bot.make.guest("@sco_test_bot", reply_to=there))
    assert "10 member states" in accepted(answered.text).text


@pytest.mark.parametrize("text", ["@sco_test_bot", "@sco_test_bot zxcv qwerty asdf", "@sco_test_bot who is zhang?"])
async def test_a_guest_who_is_not_understood_has_one_answer_too(bot: Running, text: str) -> None:
    answered = await bot.answer(bot.make.guest(text))
    assert accepted(answered.text).text
    assert all("callback_data" not in one or one["callback_data"][0] == "w" for one in _buttons(answered.parameters))


def _buttons(parameters: dict[str, object]) -> list[dict[str, str]]:
    result = parameters["result"]
    assert isinstance(result, dict)
    return [one for row in result["reply_markup"]["inline_keyboard"] for one in row]


async def test_a_guests_card_can_be_worked_out(bot: Running) -> None:
    (working, private) = _buttons((await bot.answer(bot.make.guest(QUESTION))).parameters)
    assert private["url"].startswith(f"https://t.me/{BOT['username']}?start=q_")
    edited, closed = await bot.ask(bot.make.press(working["callback_data"], inline_message_id="AbC"))
    assert edited.parameters["inline_message_id"] == "AbC"
    assert closed.applied


@pytest.mark.parametrize(
    "fault",
    [
        faults.refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        faults.CHAT_NOT_FOUND,
        faults.BLOCKED,
        faults.KICKED,
    ],
)
async def test_a_window_that_has_closed_is_left(bot: Running, fault: faults.Reply) -> None:
    bot.recorder.fail("answerGuestQuery", fault)
    (refused,) = await bot.ask(bot.make.guest(QUESTION))
    assert not refused.applied


async def test_a_failure_says_nothing_in_the_guests_chat(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.articles.article", lambda *_: 1 / 0)
    assert await bot.ask(bot.make.guest(QUESTION)) == []
    assert "failure" in bot.mishaps_taken()[0]


async def test_a_plain_or_edited_message_of_a_guests_chat_is_no_mention(bot: Running) -> None:
    asked = bot.make.guest(QUESTION)["guest_message"]
    again = {name: value for name, value in asked.items() if name != "guest_query_id"}
    assert await bot.ask(bot.make.update("edited_message", {**again, "edit_date": asked["date"]})) == []
