"""Private chats: texts and the commands of the menu."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.saying import say
from handlers.talks import LIFE
from knowledge.model import Document, Language, Source
from knowledge.store.chats import KEPT, VOTES_KEPT
from knowledge.store.missed import MISSED_KEPT
from knowledge.understanding.dates import FOUNDED
from tests.conftest import Running, button, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import USER, user
from tests.telegram.world import BOT

RUSSIAN = user(2001, "Anna", language="ru")
HIM = {"en": "Yermekbayev", "ru": "Ермекбаев", "zh": "叶尔梅克巴耶夫"}
THEN = "31 December 2012"
"""Until when he was in office who was it in 2010; whoever only asks "until when?" is told of the present one."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who is the Secretary-General of the SCO?", HIM["en"]),
        ("Кто генеральный секретарь ШОС?", HIM["ru"]),
        ("上合组织秘书长是谁？", HIM["zh"]),
        ("/sco who is the Secretary-General?", HIM["en"]),
        ("/sco@sco_test_bot who is the Secretary-General?", HIM["en"]),
    ],
)
async def test_any_text_is_a_question_answered_in_its_language(bot: Running, text: str, expected: str) -> None:
    answer = await bot.answer(bot.make.private(text))
    assert answer.method == "sendMessage"
    assert answer.chat_id == USER["id"]
    assert expected in shown(answer)
    assert "reply_parameters" not in answer.parameters, "in private nothing is quoted"


async def test_a_card_is_html_without_a_preview_and_with_the_details_folded(bot: Running) -> None:
    answer = await bot.answer(bot.make.private("who is the secretary-general?"))
    assert answer.parameters["parse_mode"] == "HTML"
    assert answer.parameters["link_preview_options"] == {"is_disabled": True}
    assert answer.text.startswith("<b>The Secretary-General of the SCO is Nurlan Yermekbayev")
    assert "<blockquote expandable>" in answer.text
    assert '<a href="https://' in answer.text
    assert "✅" in answer.text.rpartition("</blockquote>")[2]
    assert "23 November 2026" in shown(answer)


async def test_a_follow_up_keeps_to_the_subject_for_half_an_hour(bot: Running) -> None:
    await bot.said("who was secretary-general in 2010?")
    bot.later(minutes=29)
    assert THEN in await bot.said("until when?")
    bot.later(minutes=29)
    assert THEN in await bot.said("until when?")
    bot.later(minutes=31)
    assert THEN not in await bot.said("until when?")


async def test_people_do_not_share_their_subjects(bot: Running) -> None:
    await bot.said("who was secretary-general in 2010?")
    assert THEN not in await bot.said("until when?", user=RUSSIAN)
    assert THEN in await bot.said("until when?")


async def test_a_reply_to_an_older_card_goes_on_from_there(bot: Running) -> None:
    await bot.said("who was secretary-general in 2010?")
    older = bot.world.shown(USER["id"])[-1]
    await bot.said("who is the secretary-general?")
    assert THEN in await bot.said("until when?", reply_to=older)


@pytest.mark.parametrize("code", ["en", "ru", "zh", "kk", "fr", None])
async def test_start_greets_in_the_language_of_the_client(bot: Running, code: str | None) -> None:
    spoken: dict[str | None, Language] = {"ru": "ru", "kk": "ru", "zh": "zh"}
    language = spoken.get(code, "en")
    assert await bot.said("/start", user=user(5, language=code)) == say(language, "start-welcome", bot=BOT["username"])


async def test_start_from_an_inline_look_up_explains_it(bot: Running) -> None:
    assert await bot.said("/start inline") == say("en", "start-inline", bot=BOT["username"])


async def test_a_shared_link_opens_the_question_again(bot: Running) -> None:
    await bot.said("/asof 2018-07-01")
    first = await bot.answer(bot.make.private("who is the secretary-general?"))
    share = button({"reply_markup": first.parameters["reply_markup"]}, say("en", "button-share"))["url"]
    payload = share.partition("start%3D")[2].partition("&")[0]
    again = await bot.answer(bot.make.private(f"/start {payload}", user=RUSSIAN))
    assert "Rashid Alimov" in shown(first)
    assert again.text == first.text.split("\n\n", 1)[1], "as of the same day, in the same language, without the banner"
    assert "31 December 2018" in await bot.said("until when did his term run?", user=RUSSIAN)


FORGED = [
    "q_",
    "q_zzz",
    "q_e",
    "q_eIrSoo",
    "q_eIrSooAAAA",
    "q_eIrSoooooooooooo",
    "q_" + "A" * 62,
    "q_привет",
    "q_eIrSo a b",
    "../..",
    "1",
]


@pytest.mark.parametrize("payload", FORGED)
async def test_a_forged_link_is_greeted(bot: Running, payload: str) -> None:
    assert await bot.said(f"/start {payload}") == say("en", "start-welcome", bot=BOT["username"])


async def test_help_tells_the_commands_and_the_limits(bot: Running) -> None:
    told = await bot.said("/help")
    assert told == say("en", "help-private", bot=BOT["username"]) + "\n\n" + say("en", "help-limits")


async def test_the_language_is_set_by_argument_and_lasts(bot: Running) -> None:
    assert await bot.said("/lang RU") == say("ru", "lang-set", language="Русский")
    assert HIM["ru"] in await bot.said("who is the secretary-general?")
    await bot.restart()
    assert HIM["ru"] in await bot.said("who is the secretary-general?")
    assert await bot.said("/asof") == say("ru", "asof-none")
    assert await bot.said("/lang auto") == say("en", "lang-auto")
    assert HIM["en"] in await bot.said("who is the secretary-general?")


@pytest.mark.parametrize("text", ["/lang", "/lang fr", "/lang English please"])
async def test_the_language_is_offered_on_buttons(bot: Running, text: str) -> None:
    offered = await bot.answer(bot.make.private(text))
    assert [one["text"] for one in offered.buttons] == [
        say("en", f"lang-name-{name}") for name in ("auto", "en", "ru", "zh")
    ]
    edited, closed = await bot.press("中文")
    assert (edited.method, shown(edited)) == ("editMessageText", say("zh", "lang-set", language="中文"))
    assert closed.method == "answerCallbackQuery"
    assert HIM["zh"] in await bot.said("who is the secretary-general?")


@pytest.mark.parametrize(
    "text",
    [
        "2018-07-01",
        "1 July 2018",
        "July 1, 2018",
        "01.07.2018",
        "1 июля 2018",
        "1 июля 2018 года",
        "2018年7月1日",
        "July 2018",
        "2018/07/01",
        "  2018-07-01  ",
    ],
)
async def test_a_day_is_read_in_any_usual_form(bot: Running, text: str) -> None:
    assert "1 July 2018" in await bot.said(f"/asof {text}")
    assert (await bot.services.chats.preferences(USER["id"])).as_of is not None


async def test_the_time_machine_is_seen_and_ends_when_told(bot: Running) -> None:
    assert await bot.said("/asof") == say("en", "asof-none")
    await bot.said("/asof 2018-07-01")
    day = bot.now.date().replace(2018, 7, 1)
    await bot.restart()
    assert await bot.said("/asof") == say("en", "asof-active", day=day)
    for text in ("who is the secretary-general?", "/rotation"):
        assert (await bot.said(text)).startswith(say("en", "asof-banner", day=day) + "\n\n")
    assert "Rashid Alimov" in await bot.said("who is the secretary-general?")
    assert await bot.said("/asof now") == say("en", "asof-ended")
    assert HIM["en"] in await bot.said("who is the secretary-general?")
    assert await bot.said("/asof сегодня") == say("en", "asof-none")


@pytest.mark.parametrize(
    "text", ["banana", "2018-02-30", "<b>", "0", "13.13.2013", "1 Jule 2018", "2018-07-01 2019-07-01", "🗓"]
)
async def test_what_is_no_day_changes_nothing(bot: Running, text: str) -> None:
    assert await bot.said(f"/asof {text}") == say("en", "asof-unreadable", text=text)
    assert (await bot.services.chats.preferences(USER["id"])).as_of is None


@pytest.mark.parametrize("text", ["2001-06-14", "1999", "1 May 1998", "2000年"])
async def test_no_day_before_the_founding(bot: Running, text: str) -> None:
    early = say("en", "asof-early", first=FOUNDED)
    assert await bot.said(f"/asof {text}") == early
    assert await bot.said(f"/who {text}") == early
    assert (await bot.services.chats.preferences(USER["id"])).as_of is None


async def test_the_day_of_the_founding_can_be_asked_about(bot: Running) -> None:
    assert await bot.said("/asof 2001-06-15") == say("en", "asof-set", day=FOUNDED)
    assert "6 members" in await bot.said("/members")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/rotation", "Next for the post of Secretary-General is Kyrgyzstan"),
        ("/rotation RATS director", "RATS director"),
        ("/rotation chairmanship", "chair"),
        ("/rotation директор РАТС", "RATS director"),
        ("/rotation no such office", "Next for the post of Secretary-General"),
        ("/term", "The term of Nurlan Yermekbayev (Kazakhstan) as Secretary-General"),
        ("/term@sco_test_bot", "The term of Nurlan Yermekbayev"),
        ("/members", "The SCO has 10 members"),
        ("/summits", "26 SCO summits"),
    ],
)
async def test_a_command_that_stands_for_a_question(bot: Running, text: str, expected: str) -> None:
    answer = await bot.answer(bot.make.private(text))
    assert expected in shown(answer).split("\n")[0]
    assert button({"reply_markup": answer.parameters["reply_markup"]}, say("en", "button-working"))


async def test_commands_answer_in_the_language_of_the_client_and_can_be_followed_up(bot: Running) -> None:
    assert HIM["ru"] in await bot.said("/term", user=RUSSIAN)
    assert "Чжан Мин" in await bot.said("кто был до него?", user=RUSSIAN)


async def test_who_tells_the_holders_of_a_day(bot: Running) -> None:
    told = await bot.said("/who 2018-07-01")
    assert "Secretary-General of the SCO on 1 July 2018 was Rashid Alimov (Tajikistan)" in told
    assert "Director of the RATS Executive Committee on 1 July 2018 was Yevgeny Sysoyev (Russia)" in told
    assert "chair of the SCO on 1 July 2018 was Kyrgyzstan" in told
    assert "Рашид Кутбиддинович Алимов" in await bot.said("/who 1 июля 2018", user=RUSSIAN)
    for text in ("/who", "/who nobody"):
        assert await bot.said(text) == say("en", "who-how")


async def test_sources_are_counted(bot: Running) -> None:
    snapshot = bot.services.desk.snapshot
    count, documents = len(snapshot.all(Source)), len(snapshot.all(Document))
    assert count > 100 < documents * 10
    assert await bot.said("/sources") == say("en", "sources-text", count=count, documents=documents)


async def test_privacy_tells_the_times_that_are_kept_to(bot: Running) -> None:
    told = await bot.said("/privacy")
    for period, unit in ((KEPT / timedelta(hours=1), "hours"), (LIFE / timedelta(minutes=1), "minutes")):
        assert f"{period:.0f} {unit}" in told
    assert f"{VOTES_KEPT.days} days" in told
    assert f"{MISSED_KEPT.days} days" in told


async def test_forgetme_deletes_what_is_kept_of_the_asker_alone(bot: Running) -> None:
    for person in (USER, RUSSIAN):
        await bot.said("/lang en", user=person)
        await bot.said("who was secretary-general in 2010?", user=person)
    await bot.ask(bot.make.group("/sco who is the secretary-general?"))
    assert await bot.said("/forgetme") == say("en", "forget-done")
    assert THEN not in await bot.said("until when?")
    assert THEN in await bot.said("until when?", user=RUSSIAN)
    await bot.said("/forgetme")
    await bot.restart()
    assert rows(bot.path, "SELECT DISTINCT id FROM chat") == [(RUSSIAN["id"],)]
    assert rows(bot.path, "SELECT DISTINCT chat, asker FROM card") == [(RUSSIAN["id"], RUSSIAN["id"])]
    for table, columns in (("tally", "intent"), ("vote", "intent"), ("handled", "update_id")):
        assert str(USER["id"]) not in str(rows(bot.path, f"SELECT {columns} FROM {table}"))


async def test_nothing_that_was_written_is_kept_in_the_open(bot: Running) -> None:
    await bot.said("xylophone <b>secret words</b> nobody knows")
    await bot.services.chats.flush()
    kept = str([rows(bot.path, f"SELECT * FROM {table}") for table in ("tally", "vote", "handled", "chat")])
    assert "xylophone" not in kept


async def test_what_got_no_answer_is_kept_for_editors_without_who_asked(bot: Running) -> None:
    query = "SELECT language, text, reason, count FROM missed"
    for person in (USER, RUSSIAN):
        await bot.said("purple zyzzyva quux @somebody", user=person)
    await bot.said("who is the secretary-general?")
    await bot.said("/start")
    await bot.said("/nonsense")
    await bot.services.chats.flush()
    assert rows(bot.path, query) == [("en", "purple zyzzyva quux …", "unsure", 2)]
    told = str(rows(bot.path, "SELECT * FROM missed"))
    assert str(USER["id"]) not in told
    await bot.said("/forgetme")
    assert rows(bot.path, query) == [("en", "purple zyzzyva quux …", "unsure", 1)]
    await bot.said("/forgetme", user=RUSSIAN)
    assert rows(bot.path, query) == []


async def test_an_unknown_command_is_told_where_the_known_ones_are(bot: Running) -> None:
    for text in ("/foo", "/start2", "/who_knows"):
        assert await bot.said(text) == say("en", "hint-command")
    assert await bot.said("/settings") == say("en", "settings-groups")


@pytest.mark.parametrize(
    "text", ["a" * 4096, "who " * 1024, "谁" * 4096, "🏔" * 2048, "?", ".", "\u200b", "/sco", "/sco "]
)
async def test_a_text_of_any_length_has_one_answer(bot: Running, text: str) -> None:
    assert shown(await bot.answer(bot.make.private(text)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=500).filter(str.strip))
async def test_junk_in_any_script_has_one_answer(bot: Running, text: str) -> None:
    (call,) = await bot.ask(bot.make.private(text, entities=None))
    assert call.applied
    assert shown(call)


async def test_html_in_a_question_is_shown_as_it_was_written(bot: Running) -> None:
    assert "<i>day</i> & co" in await bot.said("/asof <i>day</i> & co")


async def test_a_late_answer_says_so(bot: Running) -> None:
    question = bot.make.private("who is the secretary-general?")
    bot.later(hours=3)
    told = shown(await bot.answer(question))
    assert told.startswith(say("en", "hint-late"))
    assert HIM["en"] in told
