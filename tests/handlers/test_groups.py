"""Groups, supergroups and topics: what is addressed to the bot is answered in place, everything else is left alone."""

from __future__ import annotations

import pytest

from handlers.saying import say
from knowledge.model import Language
from knowledge.store import Preferences
from tests.conftest import Running, shown, toast
from tests.telegram import faults
from tests.telegram.calls import JSON
from tests.telegram.updates import ADMIN, ANONYMOUS, FORUM, GROUP, USER, supergroup, user
from tests.telegram.world import BOT

CHAT = GROUP["id"]
QUESTION = "who is the secretary-general?"
HIM = "Yermekbayev"
OTHER = user(3001, "Olga")
JUNK = "zxcv qwerty asdf"
CLOSE = "who is zhang?"
"""A question that may mean two people."""


@pytest.mark.parametrize(
    "text", [f"/sco {QUESTION}", f"/sco@sco_test_bot {QUESTION}", f"/SCO@SCO_Test_Bot {QUESTION}", f"/sco\n{QUESTION}"]
)
async def test_a_command_is_answered_as_a_reply_in_a_short_card(bot: Running, text: str) -> None:
    asked = bot.make.group(text)
    answer = await bot.answer(asked)
    assert (answer.method, answer.chat_id) == ("sendMessage", CHAT)
    assert answer.parameters["reply_parameters"]["message_id"] == asked["message"]["message_id"]
    assert HIM in answer.text
    assert "<blockquote" not in answer.text
    assert [one["text"] for one in answer.buttons] == [
        say("en", f"button-{name}") for name in ("more", "working", "delete")
    ]
    assert "message_thread_id" not in answer.parameters


@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        f"/sco@other_bot {QUESTION}",
        "/scold me",
        "/help@other_bot",
        "/ask who?",
        f"@other_bot {QUESTION}",
        "/",
        "/settings@other_bot",
        f"hey /sco {QUESTION}",
        "a@sco_test_bot.org",
        "@sco_test_bot_too who is it?",
    ],
)
async def test_what_is_not_for_the_bot_is_left_alone(bot: Running, text: str) -> None:
    assert await bot.ask(bot.make.group(text)) == []


async def test_a_command_in_reply_to_somebodys_question_answers_that(bot: Running) -> None:
    there = bot.make.group(QUESTION, user=OTHER)["message"]
    asked = bot.make.group("/sco", reply_to=there)
    answer = await bot.answer(asked)
    assert HIM in shown(answer)
    assert answer.parameters["reply_parameters"]["message_id"] == asked["message"]["message_id"]


async def test_a_command_with_its_own_question_in_a_reply_answers_its_own(bot: Running) -> None:
    there = bot.make.group("how many members are there?", user=OTHER)["message"]
    assert HIM in shown(await bot.answer(bot.make.group(f"/sco {QUESTION}", reply_to=there)))


@pytest.mark.parametrize("text", ["/sco", "/sco@sco_test_bot", "@sco_test_bot"])
async def test_a_call_without_a_question_is_told_how_to_ask(bot: Running, text: str) -> None:
    answer = await bot.answer(bot.make.group(text))
    assert shown(answer) == say("en", "hint-empty-group", bot=BOT["username"])


async def test_a_mention_in_reply_to_somebodys_question_answers_that(bot: Running) -> None:
    there = bot.make.group(QUESTION, user=OTHER)["message"]
    assert HIM in shown(await bot.answer(bot.make.group("@sco_test_bot", reply_to=there)))


async def own(bot: Running, chat: JSON = GROUP) -> JSON:
    """A card of the bot in a group."""
    await bot.ask(bot.make.group("/sco how many members are there?", chat=chat))
    return bot.world.shown(chat["id"])[-1]


async def test_a_reply_to_the_bot_is_answered_with_what_it_refers_to(bot: Running) -> None:
    await bot.ask(bot.make.group("/sco who was secretary-general in 2010?"))
    card = bot.world.shown(CHAT)[-1]
    assert "31 December 2012" in shown(await bot.answer(bot.make.group("until when?", reply_to=card, user=OTHER)))


@pytest.mark.parametrize("text", ["thanks!", JUNK, "who knows...", "👍"])
async def test_a_reply_that_asks_nothing_clear_is_passed_over(bot: Running, text: str) -> None:
    card = await own(bot)
    assert await bot.ask(bot.make.group(text, reply_to=card)) == []


@pytest.mark.parametrize("text", [f"/ask {QUESTION}", f"/sco@other_bot {QUESTION}", f"/ask@other_bot {QUESTION}"])
async def test_a_reply_that_commands_another_bot_is_passed_over(bot: Running, text: str) -> None:
    card = await own(bot)
    assert await bot.ask(bot.make.group(text, reply_to=card)) == []


async def test_a_reply_with_a_close_question_is_asked_back(bot: Running) -> None:
    card = await own(bot)
    answer = await bot.answer(bot.make.group(CLOSE, reply_to=card))
    assert [one["text"] for one in answer.buttons][-2:] == [say("en", "button-none"), say("en", "button-delete")]


async def test_a_mention_is_answered_and_asked_back_when_unclear(bot: Running) -> None:
    assert HIM in shown(await bot.answer(bot.make.group(f"@sco_test_bot {QUESTION}")))
    assert HIM in shown(await bot.answer(bot.make.group(f"@SCO_test_bot, {QUESTION}", user=OTHER, chat=FORUM)))
    assert "Zhang Ming" in shown(await bot.answer(bot.make.group(f"{CLOSE} @sco_test_bot")))
    assert shown(await bot.answer(bot.make.group(f"/sco {JUNK}")))


async def test_a_mention_without_a_name_is_told_by_its_account(bot: Running) -> None:
    text = f"Bot, {QUESTION}"
    entity = {"type": "text_mention", "offset": 0, "length": 3, "user": BOT}
    assert HIM in shown(await bot.answer(bot.make.group(text, entities=[entity])))
    entity = {**entity, "user": OTHER}
    assert await bot.ask(bot.make.group(text, entities=[entity])) == []


async def test_a_name_behind_letters_of_two_units_is_found(bot: Running) -> None:
    assert HIM in shown(await bot.answer(bot.make.group(f"🏔🏔 @sco_test_bot {QUESTION}")))


async def test_an_answer_stays_in_its_topic(bot: Running) -> None:
    answer = await bot.answer(bot.make.group(f"/sco {QUESTION}", chat=FORUM, thread=77))
    assert answer.parameters["message_thread_id"] == 77


async def test_a_thread_that_is_a_mere_chain_of_replies_is_no_topic(bot: Running) -> None:
    answer = await bot.answer(bot.make.group(f"/sco {QUESTION}", message_thread_id=55))
    assert answer.applied
    assert "message_thread_id" not in answer.parameters


async def test_topics_do_not_share_subjects_and_cooldowns(bot: Running) -> None:
    await bot.ask(bot.make.group("/sco who was secretary-general in 2010?", chat=FORUM, thread=77))
    assert "2012" in shown(await bot.answer(bot.make.group("/sco until when?", chat=FORUM, thread=77)))
    assert "2012" not in shown(await bot.answer(bot.make.group("/sco until when?", chat=FORUM, thread=78)))
    again = await bot.answer(bot.make.group("/sco who was secretary-general in 2010?", chat=FORUM, thread=78))
    assert again.parameters["message_thread_id"] == 78


@pytest.mark.parametrize("said", ["message thread not found", "message to be replied not found", "TOPIC_DELETED"])
async def test_what_is_replied_to_may_be_gone(bot: Running, said: str) -> None:
    bot.recorder.fail("sendMessage", faults.refusal(400, f"Bad Request: {said}"))
    refused, sent = await bot.ask(bot.make.group(f"/sco {QUESTION}", chat=FORUM, thread=77))
    assert not refused.applied
    assert sent.applied
    assert sent.text == refused.text
    assert sent.parameters["reply_markup"] == refused.parameters["reply_markup"]
    assert not {"message_thread_id", "reply_parameters"} & sent.parameters.keys()


@pytest.mark.parametrize(
    "said",
    [
        "TOPIC_CLOSED",
        "not enough rights to send text messages to the chat",
        "CHAT_WRITE_FORBIDDEN",
        "chat not found",
        "have no rights to send a message",
        "need administrator rights in the channel chat",
    ],
)
async def test_where_the_bot_may_not_write_it_is_silent(bot: Running, said: str) -> None:
    bot.recorder.fail("sendMessage", faults.refusal(400, f"Bad Request: {said}"), times=faults.ALWAYS)
    (refused,) = await bot.ask(bot.make.group(f"/sco {QUESTION}", chat=FORUM, thread=77))
    assert not refused.applied


async def test_the_same_answer_rests_and_another_does_not(bot: Running) -> None:
    await bot.answer(bot.make.group(f"/sco {QUESTION}"))
    bot.later(seconds=29)
    assert await bot.ask(bot.make.group("/sco who is the secretary-general of the SCO?", user=OTHER)) == []
    await bot.answer(bot.make.group("/sco how many members are there?"))
    await bot.answer(bot.make.group(f"/sco {QUESTION}", chat=FORUM))
    bot.later(seconds=2)
    await bot.answer(bot.make.group(f"/sco {QUESTION}"))


async def test_an_answer_that_was_not_sent_does_not_rest(bot: Running) -> None:
    bot.recorder.fail("sendMessage", faults.refusal(400, "Bad Request: not enough rights"))
    await bot.answer(bot.make.group(f"/sco {QUESTION}"))
    assert (await bot.answer(bot.make.group(f"/sco {QUESTION}"))).applied


async def test_an_anonymous_admin_and_a_channel_are_answered(bot: Running) -> None:
    assert HIM in shown(await bot.answer(bot.make.anonymous(f"/sco {QUESTION}")))
    channel = {"id": -1001000000055, "type": "channel", "title": "Mine"}
    writer = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    asked = bot.make.group("/sco how many members are there?", user=writer, sender_chat=channel)
    assert "10 member states" in shown(await bot.answer(asked))


async def test_an_old_question_is_left_alone(bot: Running) -> None:
    card = await own(bot)
    late = [
        bot.make.group(text, reply_to=card) for text in (f"/sco {QUESTION}", "/help", "/settings", "who founded it?")
    ]
    bot.later(minutes=11)
    for update in late:
        assert await bot.ask(update) == []


@pytest.mark.parametrize("reads_all", [True, False])
async def test_help_tells_the_truth_about_mentions(bot: Running, reads_all: bool) -> None:
    bot.world.bot["can_read_all_group_messages"] = reads_all
    await bot.restart()
    for text in ("/help", "/start@sco_test_bot"):
        told = shown(await bot.answer(bot.make.group(text)))
        assert told == say("en", "help-group", bot=BOT["username"], mentions="yes" if reads_all else "no")
        assert ("does not reach me" in told) is not reads_all


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(bot: Running) -> None:
    small: JSON = {"id": -4001, "type": "group", "title": "Small"}
    await bot.services.chats.prefer(small["id"], bot.now, language="ru")
    bot.world.register(supergroup(-1001000000009))
    assert await bot.ask(bot.make.service("migrate_to_chat_id", chat=small)) == []
    assert await bot.ask(bot.make.service("migrate_from_chat_id", chat=supergroup(-1001000000009))) == []
    await bot.restart()
    answer = await bot.answer(bot.make.group(f"/sco {QUESTION}", chat=supergroup(-1001000000009)))
    assert "Ермекбаев" in shown(answer)


async def test_an_answer_follows_a_group_that_moved_before_it_was_told(bot: Running) -> None:
    small: JSON = {"id": -4001, "type": "group", "title": "Small"}
    large = supergroup(-1001000000009)
    await bot.services.chats.prefer(small["id"], bot.now, language="ru")
    bot.world.register(large)
    bot.recorder.fail("sendMessage", faults.migrated(large["id"]), when=lambda call: call.chat_id == small["id"])
    refused, sent = await bot.ask(bot.make.group(f"/sco {QUESTION}", chat=small))
    assert (refused.applied, sent.applied, sent.chat_id) == (False, True, large["id"])
    assert (await bot.services.chats.preferences(large["id"])).language == "ru"
    bot.later(hours=1)
    assert "Ермекбаев" in shown(await bot.answer(bot.make.group(f"/sco {QUESTION}", chat=large)))
    (unfolded, _) = await bot.press("Подробнее", chat=large["id"], nth=0)
    assert unfolded.applied


class TestSettings:
    """/settings, for admins."""

    async def offered(self, bot: Running, user: JSON = ADMIN) -> JSON:
        bot.world.promote(CHAT, ADMIN)
        asked = bot.make.anonymous("/settings") if user is ANONYMOUS else bot.make.group("/settings", user=user)
        await bot.ask(asked)
        return bot.world.shown(CHAT)[-1]

    @pytest.mark.parametrize("admin", [ADMIN, ANONYMOUS], ids=["admin", "anonymous"])
    async def test_admins_set_language_size_and_cooldown(self, bot: Running, admin: JSON) -> None:
        offered = await self.offered(bot, admin)
        assert offered["text"].startswith(say("en", "settings-title"))
        for label in ("English", "full", "300 s"):
            _, edited, closed = await bot.press(label, chat=CHAT, user=ADMIN)
            assert edited.parameters["message_id"] == offered["message_id"]
            assert toast(closed) == say("en", "toast-saved")
        await bot.restart()
        assert await bot.services.chats.preferences(CHAT) == Preferences("en", None, "full", 300)
        answer = await bot.answer(bot.make.group("/sco кто генеральный секретарь?"))
        assert HIM in shown(answer)
        assert "<blockquote" in answer.text
        bot.later(seconds=299)
        assert await bot.ask(bot.make.group(f"/sco {QUESTION}")) == []

    @pytest.mark.parametrize(("label", "toasted"), [("Русский", "ru"), ("中文", "zh")])
    async def test_settings_speak_the_language_that_was_set(self, bot: Running, label: str, toasted: Language) -> None:
        await self.offered(bot)
        _, edited, _ = await bot.press(label, chat=CHAT, user=ADMIN)
        assert shown(edited).startswith(say(toasted, "settings-title"))

    async def test_what_is_set_is_marked(self, bot: Running) -> None:
        await self.offered(bot)
        for _ in range(2):
            *_, closed = await bot.press("full", chat=CHAT, user=ADMIN)
            assert toast(closed) == say("en", "toast-saved"), "also when it was set before"
            marked = [one["text"] for one in bot.buttons(CHAT) if "✓" in one["text"]]
            assert marked == ["✓ " + say("en", "lang-name-auto"), "✓ full", "✓ 30 s"]

    async def test_members_are_refused(self, bot: Running) -> None:
        assert (await self.offered(bot, USER))["text"] == say("en", "settings-admins")

    async def test_members_press_in_vain(self, bot: Running) -> None:
        await self.offered(bot)
        member, closed = await bot.press("full", chat=CHAT, user=USER)
        assert (member.method, toast(closed)) == ("getChatMember", say("en", "toast-admins"))
        assert (await bot.services.chats.preferences(CHAT)).size == "compact"

    async def test_a_channels_owner_is_no_admin_of_the_group(self, bot: Running) -> None:
        channel = {"id": -1001000000055, "type": "channel", "title": "Mine"}
        writer = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
        told = await bot.answer(bot.make.group("/settings", user=writer, sender_chat=channel))
        assert shown(told) == say("en", "settings-admins")

    @pytest.mark.parametrize(
        "data", ["s0.size-huge", "s0.cooldown-31", "s0.language-xx", "s0.asof-2018", "s0.", "s0.-"]
    )
    async def test_settings_that_are_not_offered_are_refused(self, bot: Running, data: str) -> None:
        message = await self.offered(bot)
        (closed,) = await bot.ask(bot.make.press(data, message, user=ADMIN))
        assert toast(closed) == say("en", "toast-old")
