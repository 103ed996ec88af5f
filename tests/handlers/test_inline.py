"""Inline look-ups: articles to choose from, which are not shown again past midnight nor to others than they are for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.inline import LONGEST, lasting
from handlers.saying import say
from tests.conftest import Running
from tests.handlers.telegram_html import accepted
from tests.knowledge.store_samples import rows
from tests.telegram import faults
from tests.telegram.calls import JSON, Call
from tests.telegram.updates import USER, user
from tests.telegram.world import BOT

QUESTION = "who is the secretary-general?"
RUSSIAN = user(2001, "Anna", language="ru")
SPEAKERS = ((11, "en"), (12, "ru"), (13, "zh"), (14, None))


async def looked_up(bot: Running, query: str, user: JSON = USER) -> Call:
    """The answer to what is typed behind the bot's name."""
    answered = await bot.answer(bot.make.inline(query, user=user))
    assert answered.method == "answerInlineQuery"
    assert answered.applied
    return answered


def titles(answered: Call) -> list[str]:
    return [result["title"] for result in answered.parameters["results"]]


def texts(answered: Call) -> list[str]:
    return [accepted(result["input_message_content"]["message_text"]).text for result in answered.parameters["results"]]


async def test_the_best_answer_comes_first_and_then_what_leads_on(bot: Running) -> None:
    answered = await looked_up(bot, QUESTION)
    assert titles(answered)[0].startswith("The Secretary-General of the SCO is Nurlan Yermekbayev")
    assert "When does the term of Nurlan Yermekbayev end?" in titles(answered)
    assert "31 December 2027" in texts(answered)[0]


async def test_an_article_sends_a_whole_card_with_its_source(bot: Running) -> None:
    first = (await looked_up(bot, QUESTION)).parameters["results"][0]
    content = first["input_message_content"]
    assert first["type"] == "article"
    assert first["description"]
    assert (content["parse_mode"], content["link_preview_options"]) == ("HTML", {"is_disabled": True})
    assert "<blockquote expandable>" in content["message_text"]
    working, private = [one for row in first["reply_markup"]["inline_keyboard"] for one in row]
    assert working["text"] == say("en", "button-working")
    assert private["url"].startswith(f"https://t.me/{BOT['username']}?start=q_")


@pytest.mark.parametrize(
    "query",
    [QUESTION, "zhang", "summit", "rotation", "кто председательствует?", "成员国", "", "bishkek", "who came before?"],
)
async def test_at_most_ten_articles_each_another_one(bot: Running, query: str) -> None:
    results = (await looked_up(bot, query)).parameters["results"]
    assert 1 <= len(results) <= 10
    assert len({result["id"] for result in results}) == len(results)
    assert len({result["input_message_content"]["message_text"] for result in results}) == len(results)


async def test_ids_do_not_change_with_the_run(bot: Running) -> None:
    before = (await looked_up(bot, QUESTION)).parameters["results"]
    await bot.restart()
    assert (await looked_up(bot, QUESTION)).parameters["results"] == before


async def test_several_readings_are_all_offered_with_their_answers(bot: Running) -> None:
    answered = await looked_up(bot, "who is zhang?")
    assert titles(answered) == ["Who is Zhang Deguang?", "Who is Zhang Ming?"]
    assert ["Zhang Deguang" in texts(answered)[0], "Zhang Ming" in texts(answered)[1]] == [True, True]


@pytest.mark.parametrize(("query", "language"), [("zxcv qwerty asdf", "en"), ("что мне надеть завтра?", "ru")])
async def test_nothing_found_tells_how_to_ask(bot: Running, query: str, language: str) -> None:
    answered = await looked_up(bot, query)
    assert titles(answered) == [say(language, "inline-declined-title")]  # type: ignore[arg-type]
    assert texts(answered) == [say(language, "inline-hint-text", bot=BOT["username"])]  # type: ignore[arg-type]


async def test_nothing_typed_shows_the_first_questions_and_then_those_asked_most(bot: Running) -> None:
    first = titles(await looked_up(bot, ""))
    assert len(first) >= 3
    for _ in range(3):
        await bot.said("which states are partners of the SCO?")
    await bot.said("how many members are there?")
    await bot.services.chats.flush()
    now = titles(await looked_up(bot, "   "))
    assert now[0] == "Which states are partners?"
    assert now[1] == "How many members are there?"
    assert set(first) <= set(now)
    bot.later(days=31)
    assert titles(await looked_up(bot, "")) == first


async def test_what_is_looked_up_is_not_kept(bot: Running) -> None:
    await looked_up(bot, QUESTION)
    await bot.services.chats.flush()
    assert rows(bot.path, "SELECT * FROM card") + rows(bot.path, "SELECT * FROM tally") == []
    assert len(bot.services.talks) == 0


@pytest.mark.parametrize(
    ("query", "user", "personal"),
    [
        ("кто генеральный секретарь?", USER, False),
        ("秘书长是谁？", USER, False),
        (QUESTION, USER, False),
        ("2018", USER, True),
        ("", USER, True),
        ("?", RUSSIAN, True),
    ],
)
async def test_results_are_kept_for_the_asker_alone_when_their_language_is_the_askers(
    bot: Running, query: str, user: JSON, personal: bool
) -> None:
    assert (await looked_up(bot, query, user)).parameters["is_personal"] is personal


@pytest.mark.parametrize("query", [QUESTION, "кто генеральный секретарь?", "秘书长是谁？", "2018", "zhang", "sco"])
async def test_what_is_not_personal_is_the_same_for_everybody(bot: Running, query: str) -> None:
    answers = [(await looked_up(bot, query, user(number, language=code))).parameters for number, code in SPEAKERS]
    if not answers[0]["is_personal"]:
        assert len({str({**answer, "inline_query_id": ""}) for answer in answers}) == 1


async def test_a_chosen_language_is_personal(bot: Running) -> None:
    await bot.said("/lang ru")
    answered = await looked_up(bot, QUESTION)
    assert answered.parameters["is_personal"] is True
    assert "Ермекбаев" in texts(answered)[0]
    assert "Yermekbayev" in texts(await looked_up(bot, QUESTION, RUSSIAN))[0]


async def test_the_button_above_leads_to_the_private_chat(bot: Running) -> None:
    for speaker, language in ((USER, "en"), (RUSSIAN, "ru")):
        given = (await looked_up(bot, "", speaker)).parameters["button"]
        assert given == {"text": say(language, "button-inline"), "start_parameter": "inline"}  # type: ignore[arg-type]


@given(st.datetimes(datetime(2001, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))
def test_results_never_last_past_midnight(now: datetime) -> None:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    assert now + timedelta(seconds=lasting(now)) <= midnight


def test_results_last_as_long_as_they_may_at_every_second_of_a_day() -> None:
    midnight = datetime(2026, 11, 24, tzinfo=UTC)
    for left in range(1, 86_401):
        assert lasting(midnight - timedelta(seconds=left)) == min(LONGEST, left)


@pytest.mark.parametrize(("left", "seconds"), [(3600, 300), (300, 300), (10, 10), (1, 1)])
async def test_the_cache_is_told_so(bot: Running, left: int, seconds: int) -> None:
    bot.make.date = datetime(2026, 11, 24, tzinfo=UTC) - timedelta(seconds=left)
    assert (await looked_up(bot, QUESTION)).parameters["cache_time"] == seconds


@pytest.mark.parametrize("query", ["x" * 256, "谁" * 256, "<b>who?</b> & co", "🏔" * 128])
async def test_any_query_is_answered(bot: Running, query: str) -> None:
    assert (await looked_up(bot, query)).parameters["results"]


async def test_a_look_up_that_is_too_old_is_no_failure(bot: Running) -> None:
    said = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    bot.recorder.fail("answerInlineQuery", faults.refusal(400, said))
    (refused,) = await bot.ask(bot.make.inline(QUESTION))
    assert not refused.applied


async def test_a_choice_that_is_told_of_changes_nothing(bot: Running) -> None:
    assert await bot.ask(bot.make.chosen("1", QUESTION, inline_message_id="AbC")) == []
