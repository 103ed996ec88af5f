"""Presses: every one is answered, what it may do is checked, and it does so after any restart."""

from __future__ import annotations

import pytest

from handlers.presses import Action, Press
from handlers.saying import say
from tests.conftest import Running, button, shown, toast
from tests.telegram import faults
from tests.telegram.calls import JSON, Call
from tests.telegram.updates import ADMIN, GROUP, USER, channel, user

CHAT = GROUP["id"]
QUESTION = "who is the secretary-general?"
CLOSE = "who is zhang?"
OTHER = user(3001, "Olga")
WORKING, BACK, MORE, LESS = (say("en", f"button-{name}") for name in ("working", "answer", "more", "less"))
NONE, DELETE = say("en", "button-none"), say("en", "button-delete")
OLD, NOT_YOURS = say("en", "toast-old"), say("en", "toast-not-yours")


async def card(bot: Running, text: str = QUESTION) -> JSON:
    """The card of a question in private."""
    await bot.ask(bot.make.private(text))
    return bot.world.shown(USER["id"])[-1]


async def group_card(bot: Running, text: str = QUESTION, asker: JSON = USER) -> JSON:
    """The card of a question in a group."""
    await bot.ask(bot.make.group(f"/sco {text}", user=asker))
    return bot.world.shown(CHAT)[-1]


@pytest.mark.parametrize("kept", [True, False], ids=["with its card", "by its token alone"])
async def test_buttons_survive_a_restart(bot: Running, kept: bool) -> None:
    before = await card(bot)
    await bot.restart(cards=kept)
    worked, closed = await bot.press(WORKING)
    assert (worked.method, worked.parameters["message_id"]) == ("editMessageText", before["message_id"])
    assert toast(closed) is None
    assert "1. " in shown(worked)
    await bot.restart(cards=kept)
    back, _ = await bot.press(BACK)
    assert back.text == before["html"]
    assert back.parameters["reply_markup"] == before["reply_markup"]


@pytest.mark.parametrize("label", ["When does the term", "Who comes next"])
async def test_a_question_that_leads_on_is_answered_in_a_card_of_its_own(bot: Running, label: str) -> None:
    before = await card(bot)
    await bot.restart(cards=False)
    sent, closed = await bot.press(label)
    assert (sent.method, toast(closed)) == ("sendMessage", None)
    assert bot.world.shown(USER["id"])[0] == before, "the first card stays"
    assert shown(sent) != before["text"]
    again, _ = await bot.press(WORKING)
    assert again.parameters["message_id"] == bot.world.shown(USER["id"])[-1]["message_id"]


async def test_what_leads_on_can_be_followed_up(bot: Running) -> None:
    await card(bot, "who was secretary-general in 2010?")
    await bot.press("Who came before")
    assert "31 December 2009" in await bot.said("until when?")


async def test_what_leads_on_from_another_day_is_of_that_day(bot: Running) -> None:
    await bot.said("/asof 2018-07-01")
    await card(bot)
    await bot.said("/asof now")
    message = bot.world.shown(USER["id"])[1]
    assert "Rashid Alimov" in message["text"]
    sent, _ = await bot.press("Who comes next", nth=1)
    assert "Norov" in shown(sent)
    assert "nobody is nominated" not in shown(sent)


async def test_a_reading_is_chosen_and_all_that_follows_is_of_it(bot: Running) -> None:
    question = bot.make.private(CLOSE)
    await bot.ask(question)
    asking = bot.world.shown(USER["id"])[-1]
    assert [one["text"] for one in bot.buttons()] == ["1. Who is Zhang Deguang?", "2. Who is Zhang Ming?", NONE]
    await bot.restart()
    edited, closed = await bot.press("Zhang Deguang")
    assert (edited.method, edited.parameters["message_id"]) == ("editMessageText", asking["message_id"])
    assert "Zhang Deguang" in shown(edited)
    assert toast(closed) is None
    assert "2006" in await bot.said("until when was he in office?")
    changed = await bot.answer(bot.make.edited(question, "who is Zhang Ming?"))
    assert changed.parameters["message_id"] == asking["message_id"]
    assert "Zhang Ming" in shown(changed)
    worked, _ = await bot.press(WORKING, nth=0)
    assert "Zhang Ming" in shown(worked)


async def test_a_reading_is_chosen_by_its_token_alone(bot: Running) -> None:
    await card(bot, CLOSE)
    await bot.restart(cards=False)
    edited, _ = await bot.press("Zhang Ming")
    assert edited.method == "editMessageText"
    assert "Zhang Ming" in shown(edited)


@pytest.mark.parametrize("kept", [True, False])
async def test_none_of_the_readings(bot: Running, kept: bool) -> None:
    question = bot.make.private(CLOSE)
    await bot.ask(question)
    if not kept:
        await bot.restart(cards=False)
    edited, closed = await bot.press(NONE)
    assert (shown(edited), edited.buttons, toast(closed)) == (say("en", "none-sorry"), [], None)
    if kept:
        changed = await bot.answer(bot.make.edited(question, QUESTION))
        assert changed.method == "editMessageText"
        assert "Yermekbayev" in shown(changed)


FORGED = [
    *(
        "zzz",
        "",
        " ",
        "q0",
        "q0.",
        "q0.zzzz",
        "q0.e",
        "r0.",
        "r0.eIrSo!",
        "c0.zzzz",
        "w0.zzzz",
        "c-1.eIrSo",
        "c100.eIrSo",
    ),
    *(
        "x",
        "s0.",
        "s9.language-ru-ru",
        "s0.cooldown-60",
        "s0.size-full",
        "y0.eIrSo",
        "Q0.eIrSo",
        "q0.eIrSo\n",
        "ж" * 32,
    ),
    *("q" * 64, "w0." + "A" * 61, "q0.ёIrSo", "/start", "{}", "null", "q0.eIrSoa999", "q0.eIrSotAAA", "q0.eIrSo" * 8),
]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_data_gets_a_polite_toast(bot: Running, data: str) -> None:
    message = await card(bot)
    await bot.restart(cards=False)
    (closed,) = await bot.ask(bot.make.press(data, message))
    assert toast(closed) == OLD


async def test_data_of_a_removed_record_gets_a_polite_toast(bot: Running) -> None:
    message = await card(bot)
    for data in (Press(action, 0, "eIrSooAAAA").pack() for action in (Action.ASK, Action.READ)):
        (closed,) = await bot.ask(bot.make.press(data, message))
        assert toast(closed) == OLD


@pytest.mark.parametrize("data", ["w0.eIrSooxinA", "x0.", "q0.eIrSooxinA", "s0.language-ru", "n0."])
async def test_a_message_that_can_no_longer_be_seen_gets_a_polite_toast(bot: Running, data: str) -> None:
    message = bot.make.content(GROUP, "…")
    (closed,) = await bot.ask(bot.make.press(data, message, inaccessible=True))
    assert toast(closed) == OLD


async def test_pages_that_are_not_there_are_the_last_one(bot: Running) -> None:
    message = await card(bot)
    for action in "cw":
        edited, *_ = await bot.ask(bot.make.press(f"{action}99.eIrSooxinA", message))
        assert edited.method == "editMessageText"
        assert edited.applied is (action == "w")


class TestGroups:
    """In groups the asker and admins alone turn a card."""

    async def press(self, bot: Running, label: str, presser: JSON) -> list[Call]:
        return await bot.press(label, chat=CHAT, user=presser)

    @pytest.mark.parametrize("presser", [USER, ADMIN], ids=["asker", "admin"])
    async def test_who_may_turns_it(self, bot: Running, presser: JSON) -> None:
        bot.world.promote(CHAT, ADMIN)
        before = await group_card(bot)
        await bot.restart()
        for label, expected in ((MORE, "<blockquote"), (LESS, ""), (WORKING, "<blockquote expandable>"), (BACK, "")):
            *_, edited, closed = await self.press(bot, label, presser)
            assert edited.method == "editMessageText"
            assert expected in edited.text
            assert toast(closed) is None
        assert bot.world.shown(CHAT)[-1]["html"] == before["html"]
        *_, deleted, closed = await self.press(bot, DELETE, presser)
        assert (deleted.method, toast(closed)) == ("deleteMessage", say("en", "toast-gone"))
        assert bot.world.shown(CHAT) == []
        assert await bot.services.chats.card(CHAT, before["message_id"]) is None

    @pytest.mark.parametrize("label", [MORE, WORKING, DELETE])
    async def test_others_may_not(self, bot: Running, label: str) -> None:
        before = await group_card(bot)
        for _ in range(2):
            asked, closed = await self.press(bot, label, OTHER)
            assert (asked.method, toast(closed)) == ("getChatMember", NOT_YOURS)
            await bot.restart()
        assert bot.world.shown(CHAT) == [before]

    async def test_others_may_not_choose_a_reading(self, bot: Running) -> None:
        before = await group_card(bot, CLOSE)
        for label in ("Zhang Ming", NONE):
            assert toast((await self.press(bot, label, OTHER))[-1]) == NOT_YOURS
        assert bot.world.shown(CHAT) == [before]
        edited, _ = await self.press(bot, "Zhang Ming", USER)
        assert "Zhang Ming" in shown(edited)
        await self.press(bot, MORE, USER)

    async def test_a_card_whose_asker_is_forgotten_is_for_admins(self, bot: Running) -> None:
        bot.world.promote(CHAT, ADMIN)
        await group_card(bot)
        await bot.restart(cards=False)
        assert toast((await self.press(bot, MORE, USER))[-1]) == NOT_YOURS
        _, edited, _ = await self.press(bot, MORE, ADMIN)
        assert "<blockquote" in edited.text

    async def test_an_anonymous_admins_card_is_for_admins(self, bot: Running) -> None:
        bot.world.promote(CHAT, ADMIN, "creator")
        await bot.ask(bot.make.anonymous(f"/sco {QUESTION}"))
        assert toast((await self.press(bot, MORE, OTHER))[-1]) == NOT_YOURS
        _, edited, _ = await self.press(bot, MORE, ADMIN)
        assert edited.method == "editMessageText"

    async def test_a_card_that_is_gone_already_is_no_failure(self, bot: Running) -> None:
        await group_card(bot)
        bot.recorder.fail("deleteMessage", faults.refusal(400, "Bad Request: message to delete not found"))
        *_, closed = await self.press(bot, DELETE, USER)
        assert closed.method == "answerCallbackQuery"

    async def test_there_is_no_voting(self, bot: Running) -> None:
        message = await group_card(bot)
        (closed,) = await bot.ask(bot.make.press("v1.eIrSooxinA", message))
        assert toast(closed) == OLD


async def test_the_pages_of_a_long_working_are_turned(bot: Running) -> None:
    await card(bot, "list all secretaries-general")
    seen = [shown((await bot.press(WORKING))[0])]
    seen += [shown((await bot.press(say("en", "button-next")))[0]) for _ in range(2)]
    assert len(set(seen)) == 3
    assert shown((await bot.press(say("en", "button-previous")))[0]) == seen[1]
    assert [one["text"] for one in bot.buttons()] == [say("en", f"button-{n}") for n in ("previous", "next", "answer")]


class TestInline:
    """Cards that were sent inline have no chat that the bot knows."""

    async def sent(self, bot: Running, query: str = QUESTION) -> JSON:
        (answered,) = await bot.ask(bot.make.inline(query))
        result: JSON = answered.parameters["results"][0]
        return {"html": result["input_message_content"]["message_text"], "reply_markup": result["reply_markup"]}

    async def test_the_working_and_back(self, bot: Running) -> None:
        card = await self.sent(bot)
        await bot.restart()
        data = button(card, WORKING)["callback_data"]
        edited, closed = await bot.ask(bot.make.press(data, user=OTHER, inline_message_id="AbC"))
        assert edited.parameters["inline_message_id"] == "AbC"
        assert toast(closed) is None
        assert edited.text != card["html"]
        assert not {"chat_id", "message_id"} & edited.parameters.keys()
        data = button({"reply_markup": edited.parameters["reply_markup"]}, BACK)["callback_data"]
        edited, _ = await bot.ask(bot.make.press(data, user=OTHER, inline_message_id="AbC"))
        assert edited.text == card["html"]
        assert edited.parameters["reply_markup"] == card["reply_markup"]

    async def test_the_pages_of_a_long_working_are_turned(self, bot: Running) -> None:
        first = await self.sent(bot, "list all secretaries-general")
        pages = []
        data = button(first, WORKING)["callback_data"]
        for _ in range(3):
            edited, _ = await bot.ask(bot.make.press(data, user=OTHER, inline_message_id="AbC"))
            pages.append(edited.text)
            turn = [one for one in edited.buttons if one["text"] == say("en", "button-next")]
            data = turn[0]["callback_data"] if turn else ""
        assert (len(set(pages)), data) == (3, "")

    @pytest.mark.parametrize(
        "data", ["zzz", "q0.eIrSooxinA", "r0.eIrSooxinA", "x0.", "s0.language-ru", "v1.eIrSooxinA"]
    )
    async def test_what_makes_no_sense_there_gets_a_polite_toast(self, bot: Running, data: str) -> None:
        (closed,) = await bot.ask(bot.make.press(data, inline_message_id="AbC"))
        assert toast(closed) == OLD


class TestFaults:
    """What Telegram refuses is not the presser's fault."""

    async def test_the_same_card_again_is_no_failure(self, bot: Running) -> None:
        message = await card(bot)
        edited, closed = await bot.ask(bot.make.press("c0.eIrSooxinA", message))
        assert not edited.applied
        assert toast(closed) is None

    async def test_a_press_that_is_too_old_to_be_answered_is_carried_out(self, bot: Running) -> None:
        await card(bot)
        said = "Bad Request: query is too old and response timeout expired or query ID is invalid"
        bot.recorder.fail("answerCallbackQuery", faults.refusal(400, said))
        edited, refused = await bot.press(WORKING)
        assert edited.applied
        assert not refused.applied

    @pytest.mark.parametrize(
        "fault", [faults.refusal(400, "Bad Request: message to edit not found"), faults.BLOCKED, faults.CHAT_NOT_FOUND]
    )
    async def test_a_press_is_answered_though_the_card_cannot_be_changed(
        self, bot: Running, fault: faults.Reply
    ) -> None:
        await card(bot)
        bot.recorder.fail("editMessageText", fault)
        _, closed = await bot.press(WORKING)
        assert closed.method == "answerCallbackQuery"

    async def test_a_press_is_answered_though_nobody_tells_who_is_admin(self, bot: Running) -> None:
        before = await group_card(bot)
        bot.recorder.fail("getChatMember", faults.refusal(400, "Bad Request: PARTICIPANT_ID_INVALID"))
        asked, closed = await bot.press(MORE, chat=CHAT, user=OTHER)
        assert (asked.applied, toast(closed)) == (False, NOT_YOURS)
        assert bot.world.shown(CHAT) == [before]


async def test_the_toast_is_in_the_language_of_the_card_or_of_the_presser(bot: Running) -> None:
    await group_card(bot, "кто генеральный секретарь?")
    more = say("ru", "button-more")
    assert toast((await bot.press(more, chat=CHAT, user=user(5, language="zh")))[-1]) == say("ru", "toast-not-yours")
    (closed,) = await bot.ask(bot.make.press("zzz", bot.world.shown(CHAT)[-1], user=user(5, language="zh")))
    assert toast(closed) == say("zh", "toast-old")


async def test_a_button_under_a_post_of_a_channel_leads_to_the_private_chat(bot: Running) -> None:
    post = bot.make.channel_post(f"/sco {QUESTION}", chat=channel(-1001000000044))
    (call,) = [call for call in await bot.ask(post) if call.text]
    (link,) = call.buttons
    answer = await bot.answer(bot.make.private("/start " + link["url"].partition("start=")[2]))
    assert "Yermekbayev" in shown(answer)
