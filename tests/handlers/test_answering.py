"""From question to card: what is counted and kept, in whose language, as of which day, and sent as one message."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.saying import say
from knowledge.model import LANGUAGES
from knowledge.store.chats import KEPT
from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import CHANNEL, FORUM, GROUP, USER, supergroup, user

QUESTION = "who is the secretary-general?"
THEN = "who was secretary-general in 2010?"
HIM = "Yermekbayev"
LONG_ONES = ["list all secretaries-general", "list all summits", "list the members", "what are the tasks of RATS?"]


@pytest.mark.parametrize("text", [QUESTION, *LONG_ONES, "which states are partners?", "zxcv", "who is zhang?"])
async def test_an_answer_is_one_message_everywhere(bot: Running, text: str) -> None:
    for update in (
        bot.make.private(text),
        bot.make.group(f"/sco {text}"),
        bot.make.channel_post(f"/sco {text}"),
        bot.make.inline(text),
        bot.make.guest(text),
    ):
        sent = [call for call in await bot.ask(update) if not call.method.startswith("get")]
        assert len(sent) == 1


async def test_what_is_asked_is_counted_without_its_text(bot: Running) -> None:
    await bot.said(QUESTION)
    await bot.said("кто генеральный секретарь?")
    await bot.said("/term")
    await bot.said("who is zhang?")
    await bot.ask(bot.make.group(f"/sco {QUESTION}"))
    await bot.press("Zhang Ming")
    await bot.services.chats.flush()
    counted = rows(bot.path, "SELECT intent, language, outcome, count FROM tally ORDER BY intent, language, outcome")
    assert ("holder", "en", "answered", 2) in counted
    assert ("holder", "ru", "answered", 1) in counted
    assert ("term-end", "en", "answered", 1) in counted
    assert sum(count for *_, count in counted) == 6
    assert sum(count for _, _, outcome, count in counted if outcome == "unsure") == 1
    told = bot.metrics.render()[0].decode()
    assert 'sco_answers_total{language="en",status="answered",surface="private"} 3.0' in told
    assert 'sco_answers_total{language="en",status="answered",surface="group"} 1.0' in told


async def test_a_card_is_kept_with_its_question_its_asker_and_its_day(bot: Running) -> None:
    question = bot.make.group(f"/sco {QUESTION}", chat=FORUM, thread=7)
    await bot.ask(question)
    (there,) = bot.world.shown(FORUM["id"])
    card = await bot.services.chats.card(FORUM["id"], there["message_id"])
    assert card
    assert (card.question, card.asker) == (question["message"]["message_id"], USER["id"])
    assert (card.asked_at, card.day) == (bot.now, bot.now.date())
    assert (card.asked.intent, card.asked.text) == ("holder", QUESTION)


async def test_a_card_is_kept_for_its_time_and_answers_by_its_token_after_it(bot: Running) -> None:
    await bot.said("who is zhang?")
    await bot.said(QUESTION)
    await bot.services.chats.flush()
    bot.later(hours=KEPT / timedelta(hours=1), minutes=1)
    await bot.services.chats.expire(bot.now)
    await bot.restart()
    assert rows(bot.path, "SELECT * FROM card") == []
    edited, _ = await bot.press(say("en", "button-working"))
    assert HIM in shown(edited)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *(("en", "en"), ("en-GB", "en"), ("ru", "ru"), ("zh-hans", "zh"), ("zh-TW", "zh"), ("ZH", "zh"), (None, "en")),
        *(("be", "ru"), ("kk", "ru"), ("ky", "ru"), ("tg", "ru"), ("uz", "ru"), ("fa", "en"), ("", "en"), ("xx", "en")),
    ],
)
async def test_the_bots_own_words_are_in_the_language_of_the_client(
    bot: Running, code: str | None, language: str
) -> None:
    assert await bot.said("/asof", user=user(5, language=code)) == say(language, "asof-none")  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_chosen_language_goes_before_that_of_the_question(bot: Running, language: str) -> None:
    await bot.said(f"/lang {language}")
    names = {"en": HIM, "ru": "Ермекбаев", "zh": "叶尔梅克巴耶夫"}
    for text in (QUESTION, "кто генеральный секретарь?", "秘书长是谁？", "/term"):
        assert names[language] in await bot.said(text)


async def test_a_group_with_full_cards_and_one_with_short_ones(bot: Running) -> None:
    full = supergroup(-1001000000055)
    await bot.services.chats.prefer(full["id"], bot.now, size="full")
    for _ in range(2):
        long = await bot.answer(bot.make.group(f"/sco {QUESTION}", chat=full))
        short = await bot.answer(bot.make.group(f"/sco {QUESTION}"))
        assert ("<blockquote" in long.text, "<blockquote" in short.text) == (True, False)
        bot.later(minutes=1)


async def test_the_banner_is_on_the_cards_of_that_chat_alone(bot: Running) -> None:
    today = bot.now.date()
    await bot.services.chats.prefer(USER["id"], bot.now, as_of=today)
    banner = say("en", "asof-banner", day=today)
    assert [(await bot.said(QUESTION, user=one)).startswith(banner) for one in (USER, user(9), USER)] == [
        True,
        False,
        True,
    ]


async def test_at_midnight_the_answers_are_of_the_new_day(bot: Running) -> None:
    first = await bot.said("how many days of the term are left?")
    await bot.said(QUESTION)
    bot.later(hours=13)
    second = await bot.said("how many days of the term are left?")
    assert ("23 November 2026" in first, "24 November 2026" in second) == (True, True)
    assert first.split("\n")[0] != second.split("\n")[0]


async def test_a_cards_headline_stays_that_of_its_day(bot: Running) -> None:
    await bot.said("how many days of the term are left?")
    before = bot.world.shown(USER["id"])[-1]
    bot.later(hours=13)
    await bot.press(say("en", "button-working"))
    edited, _ = await bot.press(say("en", "button-answer"))
    assert shown(edited).split("\n")[0] == before["text"].split("\n")[0]


async def test_a_reply_to_a_card_refers_to_it_after_a_restart(bot: Running) -> None:
    await bot.said(THEN)
    card = bot.world.shown(USER["id"])[-1]
    await bot.restart()
    assert "31 December 2012" in await bot.said("until when?", reply_to=card)


async def test_a_reply_to_anything_else_refers_to_the_turn_before(bot: Running) -> None:
    await bot.said(THEN)
    question = bot.make.content(GROUP, "hello", **{"from": user(9)})
    assert "31 December 2012" in await bot.said("until when?", reply_to=question)
    await bot.said("/help")
    own_help = bot.world.shown(USER["id"])[-1]
    assert "31 December 2012" in await bot.said("until when?", reply_to=own_help)


async def test_a_question_that_is_not_understood_does_not_end_the_talk(bot: Running) -> None:
    await bot.said(THEN)
    await bot.said("zxcv qwerty asdf")
    assert "31 December 2012" in await bot.said("until when?")


async def test_a_command_opens_a_new_subject(bot: Running) -> None:
    await bot.said(THEN)
    await bot.said("/term")
    assert HIM in await bot.said("who is he?")


@pytest.mark.parametrize("chat", [GROUP, FORUM])
async def test_in_a_group_it_is_the_asker_who_is_quoted(bot: Running, chat: dict[str, object]) -> None:
    asked = bot.make.group(f"/sco {QUESTION}", chat=chat)
    sent = await bot.answer(asked)
    assert sent.parameters["reply_parameters"] == {
        "message_id": asked["message"]["message_id"],
        "allow_sending_without_reply": True,
        "quote_parse_mode": "HTML",
    }


async def test_a_card_of_a_channel_has_no_pages_to_turn(bot: Running) -> None:
    for text in LONG_ONES:
        *_, sent = await bot.ask(bot.make.channel_post(f"/sco {text}"))
        assert sent.chat_id == CHANNEL["id"]
        assert [one.get("callback_data") for one in sent.buttons] == [None]
