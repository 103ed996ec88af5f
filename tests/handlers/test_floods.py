"""An account that asks too fast is slowed, and no other."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from handlers.saying import say
from tests.conftest import Running, Start, shown, toast
from tests.telegram.updates import CHANNEL, GROUP, USER, user
from tests.telegram.world import BOT

QUESTION = "who is the secretary-general?"
OTHER = user(3001, "Olga")
SLOW = say("en", "limit-slow", seconds=2)
"""What the first one too many is told: at 30 a minute, the next one may come in 2 seconds."""


@pytest.fixture
async def limited(start: Start) -> Running:
    """With the limits that the settings have by themselves."""
    return await start(user_rate=30, user_burst=20)


@pytest.fixture(autouse=True)
async def time(limited: Running) -> AsyncIterator[None]:
    """Lets the time of the event loop, by which the buckets are filled, pass with that of the bot."""
    loop, began = asyncio.get_running_loop(), limited.now
    before, since = loop.time, loop.time()
    loop.time = lambda: since + (limited.now - began).total_seconds()  # type: ignore[method-assign]
    yield
    loop.time = before  # type: ignore[method-assign]


async def told(bot: Running, number: int, user: dict[str, object] = USER) -> Counter[str]:
    """How often each thing was said to an account that asks as often as `number`."""
    calls = [call for _ in range(number) for call in await bot.ask(bot.make.private(QUESTION, user=user))]
    return Counter(shown(call).split("\n")[0][:30] for call in calls)


async def test_of_a_hundred_questions_twenty_are_answered_and_one_is_warned_of(limited: Running) -> None:
    said = await told(limited, 100)
    assert sorted(said.values()) == [1, 20]
    assert said[SLOW[:30]] == 1


async def test_other_accounts_are_not_slowed(limited: Running) -> None:
    await told(limited, 30)
    assert sum((await told(limited, 20, OTHER)).values()) == 20
    assert SLOW[:30] not in await told(limited, 0, OTHER)


async def test_a_question_is_admitted_again_when_its_time_has_come(limited: Running) -> None:
    await told(limited, 25)
    limited.later(seconds=1.9)
    assert await told(limited, 1) == {}
    limited.later(seconds=0.2)
    assert sum((await told(limited, 3)).values()) == 1
    limited.later(seconds=40)
    assert sum((await told(limited, 20)).values()) == 20


async def test_who_goes_on_flooding_is_warned_once_a_minute(limited: Running) -> None:
    said: Counter[str] = Counter()
    for _ in range(59):
        said += await told(limited, 5)
        limited.later(seconds=1)
    assert said.pop(SLOW[:30]) == 1
    assert sum(said.values()) <= 20 + 30
    limited.later(seconds=61)
    assert (await told(limited, 30))[SLOW[:30]] == 1


@pytest.mark.parametrize("text", ["/help", "/lang", "/asof", "/who", "/start", "/sources", "/members", "/foo", None])
async def test_commands_and_pictures_count_too(limited: Running, text: str | None) -> None:
    updates = [limited.make.media("photo") if text is None else limited.make.private(text) for _ in range(30)]
    assert sum([len(await limited.ask(update)) for update in updates]) == 21
    assert await told(limited, 1) == {}


async def test_what_is_kept_can_be_deleted_in_spite_of_all(limited: Running) -> None:
    await told(limited, 25)
    assert shown(await limited.answer(limited.make.private("/forgetme"))) == say("en", "forget-done")


@pytest.mark.parametrize("text", [f"/sco {QUESTION}", "/sco", "/help", "/settings", f"@sco_test_bot {QUESTION}"])
async def test_in_a_group_the_asker_is_slowed_and_the_group_is_not(limited: Running, text: str) -> None:
    await limited.services.chats.prefer(GROUP["id"], limited.now, cooldown=0)
    sent = [
        call for _ in range(30) for call in await limited.ask(limited.make.group(text)) if call.method == "sendMessage"
    ]
    assert len(sent) == 21
    assert "Yermekbayev" in shown(await limited.answer(limited.make.group(f"/sco {QUESTION}", user=OTHER)))


async def test_what_is_not_for_the_bot_is_not_counted(limited: Running) -> None:
    for _ in range(50):
        assert await limited.ask(limited.make.group("plain talk")) == []
    assert sum((await told(limited, 20)).values()) == 20


async def test_a_channel_is_slowed(limited: Running) -> None:
    posts = [limited.make.channel_post(f"/sco {QUESTION}") for _ in range(30)]
    sent = [call for post in posts for call in await limited.ask(post) if call.method == "sendMessage"]
    assert len(sent) == 21
    assert {call.chat_id for call in sent} == {CHANNEL["id"]}


async def test_a_press_too_many_gets_a_toast_and_does_nothing(limited: Running) -> None:
    await told(limited, 20)
    before = limited.world.shown(USER["id"])[-1]
    (closed,) = await limited.press(say("en", "button-working"))
    assert toast(closed) == SLOW
    (closed,) = await limited.press(say("en", "button-working"))
    assert toast(closed) == SLOW
    assert limited.world.shown(USER["id"])[-1] == before


async def test_look_ups_too_many_are_answered_with_nothing_for_a_moment(limited: Running) -> None:
    answers = [(await limited.answer(limited.make.inline(QUESTION))).parameters for _ in range(25)]
    assert [bool(answer["results"]) for answer in answers] == [True] * 20 + [False] * 5
    assert (answers[-1]["cache_time"], answers[-1]["is_personal"]) == (2, True)
    assert (await limited.answer(limited.make.inline(QUESTION, user=OTHER))).parameters["results"]


async def test_guests_too_many_are_left_alone(limited: Running) -> None:
    updates = [limited.make.guest(f"@{BOT['username']} {QUESTION}") for _ in range(25)]
    assert sum([len(await limited.ask(update)) for update in updates]) == 20
