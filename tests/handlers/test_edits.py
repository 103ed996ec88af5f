"""Edited questions: the answer that stands is edited, and none is given twice."""

from __future__ import annotations

import pytest

from handlers.saying import say
from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram import faults
from tests.telegram.updates import CHANNEL, DISCUSSION, FORUM, GROUP, USER, user
from tests.telegram.world import BOT

QUESTION = "who is the secretary-general?"
THEN = "who was secretary-general in 2010?"
HIM = "Yermekbayev"
CHAT = GROUP["id"]


async def test_the_answer_of_an_edited_question_is_edited(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    card = bot.world.shown(USER["id"])[-1]
    await bot.said("how many members are there?")
    await bot.restart()
    changed = await bot.answer(bot.make.edited(question, THEN))
    assert (changed.method, changed.chat_id) == ("editMessageText", USER["id"])
    assert changed.parameters["message_id"] == card["message_id"]
    assert "Imanaliyev" in shown(changed)
    assert changed.parameters["parse_mode"] == "HTML"
    assert changed.buttons != card["reply_markup"]
    again = await bot.answer(bot.make.edited(question, QUESTION))
    assert again.text == card["html"]


async def test_an_edited_follow_up_refers_to_what_came_before_it(bot: Running) -> None:
    await bot.said(THEN)
    follow_up = bot.make.private("who is Zhang Ming?")
    await bot.ask(follow_up)
    changed = await bot.answer(bot.make.edited(follow_up, "until when?"))
    assert "31 December 2012" in shown(changed)


async def test_what_is_asked_next_refers_to_the_edited_question(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    await bot.ask(bot.make.edited(question, THEN))
    assert "31 December 2012" in await bot.said("until when?")


async def test_an_edit_that_changes_nothing_is_no_failure(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    (refused,) = await bot.ask(bot.make.edited(question, QUESTION))
    assert (refused.method, refused.applied) == ("editMessageText", False)
    assert len(bot.world.shown(USER["id"])) == 1


async def test_an_edit_that_asks_the_same_in_other_words_is_taken_note_of(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    card = bot.world.shown(USER["id"])[-1]
    (refused,) = await bot.ask(bot.make.edited(question, "who's the secretary-general?"))
    assert not refused.applied
    kept = await bot.services.chats.card(USER["id"], card["message_id"])
    assert kept
    assert kept.asked.text == "who's the secretary-general?"


async def test_a_press_of_an_edited_card_is_of_the_new_question(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    await bot.ask(bot.make.edited(question, THEN))
    worked, _ = await bot.press(say("en", "button-working"))
    assert "Imanaliyev" in shown(worked)


@pytest.mark.parametrize("text", ["/help", "/lang ru", "/forgetme", "/start", "/settings", "/asof 2018-07-01"])
async def test_a_command_is_not_carried_out_by_an_edit(bot: Running, text: str) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    for call in await bot.ask(bot.make.edited(question, text)):
        assert call.method == "editMessageText"
    preferences = await bot.services.chats.preferences(USER["id"])
    assert (preferences.language, preferences.as_of) == (None, None)
    await bot.services.chats.flush()
    assert rows(bot.path, "SELECT count(*) FROM card") == [(1,)]
    hello = bot.make.private("/help")
    await bot.ask(hello)
    assert await bot.ask(bot.make.edited(hello, text)) == []


async def test_a_question_may_be_edited_to_begin_with_the_command(bot: Running) -> None:
    question = bot.make.private(THEN)
    await bot.ask(question)
    assert HIM in shown(await bot.answer(bot.make.edited(question, f"/sco {QUESTION}")))


async def test_a_text_that_becomes_a_question_by_being_edited_is_answered(bot: Running) -> None:
    hello = bot.make.private("/help")
    await bot.ask(hello)
    answer = await bot.answer(bot.make.edited(hello, QUESTION))
    assert answer.method == "sendMessage"
    assert HIM in shown(answer)
    plain = bot.make.group(QUESTION)
    await bot.ask(plain)
    answer = await bot.answer(bot.make.edited(plain, f"/sco {QUESTION}"))
    assert answer.method == "sendMessage"
    assert HIM in shown(answer)
    assert answer.parameters["reply_parameters"]["message_id"] == plain["message"]["message_id"]


@pytest.mark.parametrize("text", ["another", "/help", "/settings", f"/sco@other_bot {QUESTION}", f"/score {QUESTION}"])
async def test_other_edits_in_a_group_are_left_alone(bot: Running, text: str) -> None:
    plain = bot.make.group("plain talk")
    await bot.ask(plain)
    assert await bot.ask(bot.make.edited(plain, text)) == []


@pytest.mark.parametrize("text", [f"/sco {THEN}", THEN, f"@sco_test_bot {THEN}", f"/sco@sco_test_bot\n{THEN}"])
async def test_a_groups_card_is_edited_in_its_topic(bot: Running, text: str) -> None:
    question = bot.make.group(f"/sco {QUESTION}", chat=FORUM, thread=77)
    await bot.ask(question)
    changed = await bot.answer(bot.make.edited(question, text))
    assert (changed.method, changed.chat_id) == ("editMessageText", FORUM["id"])
    assert "Imanaliyev" in shown(changed)
    assert "<blockquote" not in changed.text, "it is short again"


async def test_the_asker_of_an_edited_card_may_still_turn_it(bot: Running) -> None:
    question = bot.make.group(f"/sco {QUESTION}")
    await bot.ask(question)
    await bot.ask(bot.make.edited(question, f"/sco {THEN}"))
    (unfolded, _) = await bot.press(say("en", "button-more"), chat=CHAT)
    assert "Imanaliyev" in shown(unfolded)


async def test_an_edited_post_changes_the_answer(bot: Running) -> None:
    post = bot.make.channel_post(f"/sco {QUESTION}")
    (*_, sent) = await bot.ask(post)
    changed = await bot.answer(bot.make.edited(post, f"/sco {THEN}"))
    assert (changed.method, changed.chat_id) == ("editMessageText", CHANNEL["id"])
    assert changed.parameters["message_id"] == sent.result["message_id"]
    assert "Imanaliyev" in shown(changed)


async def test_a_post_edited_to_a_question_is_answered_and_others_are_not(bot: Running) -> None:
    post = bot.make.channel_post("news")
    assert await bot.ask(post) == []
    assert await bot.ask(bot.make.edited(post, "other news")) == []
    assert await bot.ask(bot.make.edited(post, f"/sco@other_bot {QUESTION}")) == []
    *_, answer = await bot.ask(bot.make.edited(post, f"/sco {QUESTION}"))
    assert answer.method == "sendMessage"
    assert HIM in shown(answer)


async def test_an_edited_post_changes_its_answer_in_the_discussion_group(bot: Running) -> None:
    bot.world.register(CHANNEL, linked_chat_id=DISCUSSION["id"])
    bot.world.register(DISCUSSION)
    bot.world.promote(DISCUSSION["id"], BOT)
    post = bot.make.channel_post(f"/sco {QUESTION}")
    copy = bot.make.automatic_forward(post)
    assert all(call.method != "sendMessage" for call in await bot.ask(post))
    *_, sent = await bot.ask(copy)
    edits = bot.make.edited(post, f"/sco {THEN}"), bot.make.edited(copy, f"/sco {THEN}")
    calls = [call for edit in edits for call in await bot.ask(edit) if call.text]
    assert [(call.method, call.parameters["message_id"]) for call in calls] == [
        ("editMessageText", sent.result["message_id"])
    ]
    assert "Imanaliyev" in shown(calls[0])


async def test_a_post_edited_to_a_question_is_answered_once_in_the_discussion_group(bot: Running) -> None:
    bot.world.register(CHANNEL, linked_chat_id=DISCUSSION["id"])
    bot.world.register(DISCUSSION)
    bot.world.promote(DISCUSSION["id"], BOT)
    post = bot.make.channel_post("news")
    copy = bot.make.automatic_forward(post)
    before = await bot.ask(post) + await bot.ask(copy)
    edits = bot.make.edited(post, f"/sco {QUESTION}"), bot.make.edited(copy, f"/sco {QUESTION}")
    calls = [call for edit in edits for call in await bot.ask(edit) if call.text]
    assert before == []
    assert [(call.method, call.chat_id) for call in calls] == [("sendMessage", DISCUSSION["id"])]


async def test_late_edits_are_left_alone(bot: Running) -> None:
    question, group = bot.make.private(QUESTION), bot.make.group(f"/sco {QUESTION}")
    await bot.ask(question)
    await bot.ask(group)
    late = [bot.make.edited(one, f"/sco {THEN}") for one in (question, group)]
    bot.later(minutes=11)
    for edit in late:
        assert await bot.ask(edit) == []


async def test_an_old_question_that_is_edited_now_is_answered(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    bot.later(hours=20)
    assert (await bot.answer(bot.make.edited(question, THEN))).method == "editMessageText"


async def test_a_card_that_was_deleted_by_hand_is_not_given_again(bot: Running) -> None:
    question = bot.make.private(QUESTION)
    await bot.ask(question)
    bot.recorder.fail("editMessageText", faults.refusal(400, "Bad Request: message to edit not found"))
    (refused,) = await bot.ask(bot.make.edited(question, THEN))
    assert not refused.applied


async def test_an_edited_caption_or_place_is_left_alone(bot: Running) -> None:
    for kind in ("photo", "location"):
        sent = bot.make.media(kind)["message"]
        assert await bot.ask(bot.make.update("edited_message", {**sent, "edit_date": sent["date"]})) == []


async def test_another_persons_edit_is_of_their_own_question(bot: Running) -> None:
    mine, other = bot.make.group(f"/sco {QUESTION}"), user(3001, "Olga")
    theirs = bot.make.group("/sco how many members are there?", user=other)
    await bot.ask(mine)
    *_, sent = await bot.ask(theirs)
    changed = await bot.answer(bot.make.edited(theirs, f"/sco {THEN}"))
    assert changed.parameters["message_id"] == sent.result["message_id"]
