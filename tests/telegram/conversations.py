"""What is tried with a running bot alike by polling and by webhook, as its users would."""

from __future__ import annotations

import signal
from datetime import timedelta
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from handlers.saying import say
from knowledge.model import LANGUAGES
from tests.handlers.telegram_html import accepted
from tests.telegram import faults
from tests.telegram.calls import JSON
from tests.telegram.process import START, Talk
from tests.telegram.updates import channel, supergroup
from tests.telegram.world import BOT

HOLDER = "Who is the Secretary-General?"
HOLDERS = {"en": HOLDER, "ru": "Кто генеральный секретарь ШОС?", "zh": "谁是上合组织秘书长？"}
NAMES = {"en": "Nurlan Yermekbayev", "ru": "Ермекбаев", "zh": "努尔兰·叶尔梅克巴耶夫"}
CLOSE = "who is zhang?"
"""Two people are as near."""
WORKING, BACK, NONE, DELETE, MORE = (
    say("en", f"button-{name}") for name in ("working", "answer", "none", "delete", "more")
)


def labels(message: JSON) -> list[str]:
    """What the buttons under a message say."""
    return [button["text"] for row in message["reply_markup"]["inline_keyboard"] for button in row]


class Conversations:
    """Every test is with people and in chats of its own."""

    webhook: ClassVar[bool]
    environment: ClassVar[dict[str, str]]

    async def test_a_question_a_follow_up_and_an_edit(self, talk: Talk) -> None:
        asker = talk.somebody()
        first = await talk.gets(question := talk.make.private(HOLDER, user=asker))
        card = accepted(first.text)
        assert NAMES["en"] in card.bold[0]
        assert card.links
        assert card.quotes
        second = await talk.gets(talk.make.private("and before him?", user=asker))
        assert "Zhang Ming" in accepted(second.text).bold[0]
        edited = await talk.gets(talk.make.edited(question, "who was Secretary-General in 2019?"), "editMessageText")
        assert edited.parameters["message_id"] == first.result["message_id"]
        headlines = [accepted(message["html"]).bold[0] for message in talk.api.world.shown(asker["id"])]
        assert len(headlines) == 2
        assert "Norov" in headlines[0]
        assert "Zhang Ming" in headlines[1]

    @pytest.mark.parametrize("language", LANGUAGES)
    async def test_the_answer_is_in_the_language_of_the_question(self, talk: Talk, language: str) -> None:
        call = await talk.gets(talk.make.private(HOLDERS[language], user=talk.somebody("en")))
        assert NAMES[language] in accepted(call.text).bold[0]

    async def test_buttons_of_a_card(self, talk: Talk) -> None:
        asker = talk.somebody()
        await talk.gets(talk.make.private(HOLDER, user=asker))
        before = talk.card(asker["id"])
        assert await talk.press(before, WORKING, user=asker) is None
        worked = talk.card(asker["id"])
        assert worked["message_id"] == before["message_id"]
        assert "1. " in worked["text"]
        await talk.press(worked, BACK, user=asker)
        assert talk.card(asker["id"])["html"] == before["html"]
        assert await talk.press(before, "👍", user=asker) == say("en", "toast-thanks")
        assert "👍" not in labels(talk.card(asker["id"]))
        await talk.press(before, "When does the term", user=asker)
        assert len(talk.api.world.shown(asker["id"])) == 2
        assert "31 December 2027" in talk.card(asker["id"])["text"]

    async def test_a_shared_link_opens_the_question(self, talk: Talk) -> None:
        asker, friend = talk.somebody(), talk.somebody("ru")
        call = await talk.gets(talk.make.private(HOLDER, user=asker))
        url = next(button["url"] for button in call.buttons if "url" in button)
        link = urlsplit(parse_qs(urlsplit(url).query)["url"][0])
        assert link.path == f"/{BOT['username']}"
        opened = await talk.gets(talk.make.private(f"/start {parse_qs(link.query)['start'][0]}", user=friend))
        assert accepted(opened.text).bold == accepted(call.text).bold

    async def test_did_you_mean(self, talk: Talk) -> None:
        asker, other = talk.somebody(), talk.somebody()
        asked = await talk.gets(talk.make.private(CLOSE, user=asker))
        readings = [button["text"] for button in asked.buttons]
        assert len(readings) > 2
        assert readings[-1] == NONE
        await talk.press(talk.card(asker["id"]), readings[0], user=asker)
        chosen = talk.card(asker["id"])
        assert chosen["message_id"] == asked.result["message_id"]
        assert "Zhang" in chosen["text"]
        assert WORKING in labels(chosen)
        await talk.gets(talk.make.private(CLOSE, user=other))
        await talk.press(talk.card(other["id"]), NONE, user=other)
        assert talk.card(other["id"])["text"] == say("en", "none-sorry")

    async def test_the_time_machine(self, talk: Talk) -> None:
        asker = talk.somebody()
        for text, said in (
            ("/asof 2019-07-01", "1 July 2019"),
            (HOLDER, "Vladimir Norov"),
            ("/asof now", say("en", "asof-ended")),
            (HOLDER, NAMES["en"]),
        ):
            assert said in accepted((await talk.gets(talk.make.private(text, user=asker))).text).text

    async def test_a_forum_topic(self, talk: Talk) -> None:
        asker, other = talk.somebody(), talk.somebody()
        forum = supergroup(-1001000100001, "Forum", forum=True)
        there: dict[str, Any] = {"chat": forum, "thread": 12}
        await talk.api.give(talk.make.group("who will win the match?", user=other, **there))
        call = await talk.gets(question := talk.make.group(f"/sco@{BOT['username']} {HOLDER}", user=asker, **there))
        assert call.parameters["message_thread_id"] == 12
        assert call.parameters["reply_parameters"]["message_id"] == question["message"]["message_id"]
        card = talk.card(forum["id"])
        assert "Sources" not in card["text"]
        assert await talk.press(card, MORE, user=other) == say("en", "toast-not-yours")
        assert await talk.press(card, MORE, user=asker) is None
        assert "Sources" in talk.card(forum["id"])["text"]
        follow_up = talk.make.group("who came before him?", user=asker, reply_to=card, **there)
        assert "Zhang Ming" in (await talk.gets(follow_up)).text
        assert await talk.press(card, DELETE, user=asker) == say("en", "toast-gone")
        (left,) = talk.api.world.shown(forum["id"])
        assert "Zhang Ming" in left["text"]

    async def test_the_same_again_is_not_said_twice_in_a_group(self, talk: Talk) -> None:
        group = supergroup(-1001000100002)
        await talk.gets(talk.make.group(f"/sco {HOLDER}", chat=group, user=talk.somebody()))
        await talk.api.give(talk.make.group(f"/sco {HOLDER}", chat=group, user=talk.somebody()))
        last = await talk.gets(talk.make.group("/sco how many members?", chat=group, user=talk.somebody()))
        assert "10" in last.text
        assert len(talk.api.world.shown(group["id"])) == 2

    async def test_only_admins_set_a_group(self, talk: Talk) -> None:
        admin, member = talk.somebody(), talk.somebody()
        group = supergroup(-1001000100003)
        talk.api.world.promote(group["id"], admin)
        refused = await talk.gets(talk.make.group("/settings", chat=group, user=member))
        assert accepted(refused.text).text == say("en", "settings-admins")
        await talk.gets(talk.make.group("/settings", chat=group, user=admin))
        card = talk.card(group["id"])
        assert await talk.press(card, "Русский", user=member) == say("en", "toast-admins")
        assert talk.card(group["id"])["html"] == card["html"]
        assert await talk.press(card, "Русский", user=admin) == say("en", "toast-saved")
        anonymous = await talk.gets(talk.make.anonymous("/settings", chat=group))
        assert "Русский" in accepted(anonymous.text).text

    async def test_a_post_is_answered_once_in_the_discussion_group(self, talk: Talk) -> None:
        news, group = channel(-1001000100004, username="sco_posts"), supergroup(-1001000100005, "Discussion")
        talk.api.world.register(news, linked_chat_id=group["id"])
        for chat in (news, group):
            talk.api.world.promote(chat["id"], BOT)
        post = talk.make.channel_post(f"/sco {HOLDER}", chat=news)
        forward = talk.make.automatic_forward(post, chat=group)
        await talk.api.give(post)
        call = await talk.gets(forward)
        assert call.parameters["reply_parameters"]["message_id"] == forward["message"]["message_id"]
        await talk.gets(talk.make.group("/sco how many members?", chat=group, user=talk.somebody()))
        talk.api.world.register(news, linked_chat_id=None)
        await talk.gets(talk.make.channel_post("/sco next summit", chat=news))
        assert [len(talk.api.world.shown(chat["id"])) for chat in (news, group)] == [1, 2]

    async def test_inline(self, talk: Talk) -> None:
        asker = talk.somebody()
        typed = await talk.gets(talk.make.inline(HOLDER, user=asker), "answerInlineQuery")
        best, *others = typed.parameters["results"]
        assert NAMES["en"] in best["title"]
        assert others
        assert typed.parameters["cache_time"] <= 300
        nothing = await talk.gets(talk.make.inline("", user=asker), "answerInlineQuery")
        assert 1 <= len(nothing.parameters["results"]) <= 10
        sent = {"reply_markup": best["reply_markup"]}
        await talk.press(sent, WORKING, user=asker, inline_message_id="sent-1")
        assert "1. " in talk.api.world.inline_messages["sent-1"]["text"]

    async def test_a_guest_mention(self, talk: Talk) -> None:
        far = supergroup(-1001000100006, "Elsewhere")
        update = talk.make.guest(f"@{BOT['username']} {HOLDER}", chat=far, user=talk.somebody())
        call = await talk.gets(update, "answerGuestQuery")
        assert NAMES["en"] in call.text
        assert far["id"] not in talk.api.world.chats

    async def test_what_is_no_question(self, talk: Talk) -> None:
        asker, group = talk.somebody(), supergroup(-1001000100007)
        hint = await talk.gets(talk.make.media("voice", user=asker))
        assert accepted(hint.text).text == say("en", "hint-media")
        await talk.api.give(talk.make.media("photo", chat=group, caption="/sco who?", user=asker))
        await talk.api.give(talk.make.service("new_chat_members", chat=group, user=asker))
        await talk.api.give(talk.make.group(f"/sco {HOLDER}", chat=group, user=asker, via_bot=BOT))
        talk.make.date -= timedelta(hours=1)
        await talk.api.give(talk.make.group(f"/sco {HOLDER}", chat=group, user=asker))
        talk.make.date += timedelta(hours=1)
        await talk.gets(talk.make.group("/sco how many members?", chat=group, user=asker))
        assert len(talk.api.world.shown(group["id"])) == 1

    async def test_a_flood_in_one_chat_does_not_hold_up_another(self, talk: Talk) -> None:
        slow, quick = talk.somebody(), talk.somebody()
        talk.api.fail("sendMessage", faults.flood(1), when=lambda call: call.chat_id == slow["id"])
        await talk.api.give(talk.make.private(HOLDER, user=slow))
        await talk.gets(talk.make.private(HOLDER, user=quick))
        assert not talk.api.world.shown(slow["id"])
        await talk.api.until(lambda: talk.api.world.shown(slow["id"]))

    @pytest.mark.parametrize("fault", [faults.BAD_GATEWAY, faults.DROPPED], ids=["502", "dropped"])
    async def test_a_fault_that_passes_costs_no_answer(self, talk: Talk, fault: faults.Reply | None) -> None:
        asker = talk.somebody()
        talk.api.fail("sendMessage", fault, when=lambda call: call.chat_id == asker["id"])
        await talk.gets(talk.make.private(HOLDER, user=asker))
        assert len(talk.api.world.shown(asker["id"])) == 1

    async def test_who_has_blocked_the_bot_is_let_be(self, talk: Talk) -> None:
        asker = talk.somebody()
        talk.api.fail("sendMessage", faults.BLOCKED, when=lambda call: call.chat_id == asker["id"])
        await talk.api.give(talk.make.private(HOLDER, user=asker))
        await talk.gets(talk.make.private("how many members?", user=asker))
        assert len(talk.api.world.shown(asker["id"])) == 1

    async def test_the_menus_are_set(self, talk: Talk) -> None:
        await talk.api.until(lambda: len(talk.api.methods.commands) == 9 and len(talk.api.methods.profile) == 6)
        assert {code for _, code in talk.api.methods.commands} == {"", "ru", "zh"}

    async def test_a_crash_loses_no_question_and_doubles_no_answer(self, talk: Talk) -> None:
        held, answered = ([talk.somebody() for _ in range(4)] for _ in range(2))
        waiting = {person["id"] for person in held}
        talk.api.fail(
            "sendMessage", faults.DROPPED, faults.ALWAYS, when=lambda call: call.chat_id in waiting, delay=START
        )
        before = len(talk.api.calls)
        questions = [talk.make.private(HOLDER, user=person) for person in (*held, *answered)]
        for question in questions:
            await talk.api.give(question)
        await talk.api.until(lambda: {call.chat_id for call in talk.api.calls[before:]} >= waiting)
        await talk.api.until(lambda: all(talk.bot.remembers(q["update_id"]) for q in questions[len(held) :]))
        if not self.webhook:  # the answered ones are acknowledged by the next poll, the others must not be
            polls = [call.method for call in talk.api.calls].count("getUpdates")
            await talk.api.until(lambda: [call.method for call in talk.api.calls].count("getUpdates") > polls)
        await talk.bot.kill()
        talk.api.faults.waiting.clear()
        await talk.bot.start()
        await talk.api.until(lambda: not talk.api.delivery.waiting(talk.api.token))
        assert [len(talk.api.world.shown(person["id"])) for person in (*held, *answered)] == [1] * len(questions)

    async def test_what_is_in_hand_is_finished_before_the_end(self, talk: Talk) -> None:
        asker = talk.somebody()
        talk.api.faults.slow("sendMessage", 0.3, when=lambda call: call.chat_id == asker["id"])
        before = len(talk.api.calls)
        await talk.api.give(talk.make.private(HOLDER, user=asker))
        await talk.api.until(lambda: any(call.chat_id == asker["id"] for call in talk.api.calls[before:]))
        talk.bot.send(signal.SIGTERM)
        assert await talk.bot.ended() == 0
        assert len(talk.api.world.shown(asker["id"])) == 1
        assert not talk.api.delivery.waiting(talk.api.token)
        await talk.bot.start()
