"""What is sent again and when, in a time of its own: no test here waits for the clock on the wall."""

from __future__ import annotations

import asyncio
import heapq
import logging
import time
from collections.abc import Coroutine, Mapping, Sequence
from datetime import timedelta
from itertools import count
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot import pacing
from bot.pacing import Pacing, cause_of
from bot.transport import ConnectionLostError, NotSentError

T = TypeVar("T")
TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
SENT = {"message_id": 7}


class Time:
    """A clock that goes on when everything waits, straight to where the first sleeper wakes."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._order), waking))
        await waking

    async def until_done(self, *work: Coroutine[Any, Any, T]) -> list[T | BaseException]:
        """What each came to, started in this order."""
        tasks = [asyncio.create_task(one) for one in work]
        while not all(task.done() for task in tasks):
            for _ in range(30):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now, _, waking = heapq.heappop(self._sleepers)
                if not waking.cancelled():
                    waking.set_result(None)
        return await asyncio.gather(*tasks, return_exceptions=True)


class Telegram:
    """Says, for each chat, these things in turn, and then that all is well; notes what it was asked when."""

    def __init__(
        self, time: Time, says: Mapping[Any, Sequence[object]] | None = None, *, takes: float | None = None
    ) -> None:
        self.time = time
        self.takes = takes
        self.says: dict[object, list[object]] = {chat: list(turns) for chat, turns in (says or {}).items()}
        self.asked: list[tuple[float, object, object]] = []

    async def take(self, endpoint: str, data: dict[str, Any], **_: object) -> Any:
        chat = data.get("chat_id", data.get("inline_message_id"))
        self.asked.append((self.time.now - 1000, chat, data.get("text")))
        await (asyncio.sleep(0) if self.takes is None else self.time.sleep(self.takes))
        said = turns.pop(0) if (turns := self.says.get(chat)) else SENT
        if isinstance(said, Exception):
            raise said
        return said

    def request(
        self, pacing: Pacing, chat: object = 1, text: str = "", endpoint: str = "sendMessage", **more: object
    ) -> Coroutine[Any, Any, Any]:
        data = {"text": text, **({} if chat is None else {"chat_id": chat}), **more}
        return pacing.process_request(self.take, (endpoint, data), {}, endpoint, data, None)


def unbounded(time: Time, **options: Any) -> Pacing:
    """No limits, and waits without chance: each is what it is on average."""
    return Pacing(
        sends_per_second=0,
        sends_per_minute_in_group=0,
        sleep=time.sleep,
        clock=lambda: time.now,
        jitter=lambda: 0.5,
        **options,
    )


async def test_a_flood_stops_its_own_chat_alone() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5)]})
    paced = unbounded(time)
    results = await time.until_done(
        *(telegram.request(paced, chat, f"{chat}{letter}") for letter in "ab" for chat in (1, 2))
    )
    assert results == [SENT] * 4
    assert sorted(telegram.asked, key=lambda asked: asked[0]) == [
        (0, 1, "1a"),
        (0, 2, "2a"),
        (0, 1, "1b"),
        (0, 2, "2b"),
        (5, 1, "1a"),
    ]


async def test_requests_to_a_flooded_chat_queue_in_order_and_are_not_sent_before() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5), RetryAfter(3)]})
    paced = unbounded(time)

    async def later(text: str) -> Any:
        await time.sleep(1)
        return await telegram.request(paced, 1, text)

    results = await time.until_done(
        telegram.request(paced, 1, "a"), later("b"), later("c"), later("d"), telegram.request(paced, 2, "z")
    )
    assert results == [SENT] * 5
    assert telegram.asked == [(0, 1, "a"), (0, 2, "z"), (5, 1, "a"), (8, 1, "a"), (8, 1, "b"), (8, 1, "c"), (8, 1, "d")]
    assert not paced._floods


async def test_after_a_flood_one_is_sent_when_the_one_before_is_done() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5)]}, takes=1)
    paced = unbounded(time)

    async def later(text: str, seconds: float) -> Any:
        await time.sleep(seconds)
        return await telegram.request(paced, 1, text)

    await time.until_done(telegram.request(paced, 1, "a"), later("b", 2), later("c", 6.5))
    assert telegram.asked == [(0, 1, "a"), (6, 1, "a"), (7, 1, "b"), (8, 1, "c")]


async def test_a_request_that_is_tried_again_for_another_reason_heeds_the_flood() -> None:
    time = Time()
    telegram = Telegram(time, {1: [NotSentError("refused"), RetryAfter(5)]})
    paced = unbounded(time, base=2)
    await time.until_done(telegram.request(paced, 1, "a"), telegram.request(paced, 1, "b"))
    assert telegram.asked == [(0, 1, "a"), (0, 1, "b"), (5, 1, "b"), (5, 1, "a")]


async def test_a_request_that_waited_for_the_limits_heeds_the_flood() -> None:
    time = Time()
    telegram = Telegram(time, {-1: [RetryAfter(100)]})
    paced = Pacing(sends_per_second=20, patience=1, sleep=time.sleep, clock=lambda: time.now)
    results = await time.until_done(*(telegram.request(paced, chat) for chat in (-1, *range(1, 21), -1)))
    assert [type(results[0]), type(results[-1])] == [RetryAfter, RetryAfter]
    assert [chat for _, chat, _ in telegram.asked].count(-1) == 1


async def test_a_text_and_a_number_are_one_chat() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5)]})
    paced = unbounded(time)

    async def later() -> Any:
        await time.sleep(1)
        return await telegram.request(paced, "1", "b")

    await time.until_done(telegram.request(paced, 1, "a"), later())
    assert telegram.asked == [(0, 1, "a"), (5, 1, "a"), (5, "1", "b")]


async def test_a_flood_of_one_press_stops_no_other() -> None:
    """Answers to presses and inline queries go to no chat: each waits for itself."""
    time = Time()
    telegram = Telegram(time, {None: [RetryAfter(9)]})
    paced = unbounded(time)

    async def later() -> Any:
        await time.sleep(1)
        return await telegram.request(paced, None, "b", "answerCallbackQuery")

    await time.until_done(
        telegram.request(paced, None, "a", "answerCallbackQuery"),
        telegram.request(paced, None, "c", "editMessageText", inline_message_id="m"),
        later(),
    )
    assert telegram.asked == [(0, None, "a"), (0, "m", "c"), (1, None, "b"), (9, None, "a")]


async def test_a_flood_that_lasts_too_long_is_refused_at_once_and_not_asked_again() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(61)]})
    paced = unbounded(time, patience=60)
    assert [type(error) for error in await time.until_done(telegram.request(paced, 1, "a"))] == [RetryAfter]
    (second,) = await time.until_done(telegram.request(paced, 1, "b"))
    assert isinstance(second, RetryAfter)
    assert second.retry_after == timedelta(seconds=61)
    assert (telegram.asked, time.slept) == ([(0, 1, "a")], [])
    time.now += 2
    assert await time.until_done(telegram.request(paced, 1, "c")) == [SENT]
    assert telegram.asked[1:] == [(61, 1, "c")]


async def test_a_flood_that_returns_again_and_again_is_given_up() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(1) for _ in range(20)]})
    (error,) = await time.until_done(telegram.request(unbounded(time)))
    assert isinstance(error, RetryAfter)
    assert len(telegram.asked) == 1 + pacing.REPEATS["flood"]


async def test_a_wait_that_was_given_up_leaves_the_queue() -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5)]})
    paced = unbounded(time)
    first = asyncio.create_task(telegram.request(paced, 1, "a"))
    await asyncio.sleep(0.001)
    second = asyncio.create_task(telegram.request(paced, 1, "b"))
    await asyncio.sleep(0.001)
    first.cancel()
    await time.until_done(asyncio.wait_for(second, None))
    assert first.cancelled()
    assert telegram.asked == [(0, 1, "a"), (5, 1, "b")]
    assert not paced._floods


async def test_few_flooded_chats_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "FLOODED_CHATS", 10)
    time = Time()
    paced = unbounded(time, patience=1)
    telegram = Telegram(time, {chat: [RetryAfter(100)] for chat in range(50)})
    await time.until_done(*(telegram.request(paced, chat) for chat in range(50)))
    assert 0 < len(paced._floods) <= 10


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(0, 6)), min_size=1, max_size=25),
    st.dictionaries(
        st.integers(1, 4),
        st.lists(
            st.one_of(
                st.integers(1, 8).map(RetryAfter),
                st.just(NetworkError("Bad Gateway")),
                st.just(NotSentError("refused")),
                st.just(SENT),
            ),
            max_size=6,
        ),
    ),
)
async def test_nothing_is_lost_doubled_or_sent_during_a_flood(
    requests: list[tuple[int, int]], says: dict[int, list[object]]
) -> None:
    time = Time()
    telegram = Telegram(time, says)
    paced = unbounded(time, patience=1000)
    floods: dict[object, tuple[float, float]] = {}
    done: list[str] = []
    take = telegram.take

    async def watched(endpoint: str, data: dict[str, Any], **_: object) -> Any:
        chat, text = data["chat_id"], data["text"]
        learned, until = floods.get(chat, (0, 0))
        assert not learned < time.now < until
        try:
            result = await take(endpoint, data)
        except RetryAfter as error:
            told = error.retry_after
            assert isinstance(told, timedelta)
            floods[chat] = time.now, time.now + told.total_seconds()
            raise
        done.append(text)
        return result

    telegram.take = watched  # type: ignore[method-assign]

    async def later(number: int, chat: int, delay: int) -> Any:
        await time.sleep(delay)
        return await telegram.request(paced, chat, str(number))

    results = await time.until_done(*(later(number, *request) for number, request in enumerate(requests)))
    succeeded = [str(number) for number, result in enumerate(results) if result == SENT]
    assert sorted(done) == sorted(succeeded)
    for result in results:
        assert result == SENT or isinstance(result, NetworkError | RetryAfter)
    assert not paced._floods


@pytest.mark.parametrize("error", [NetworkError("Bad Gateway"), NotSentError("refused")])
async def test_what_was_not_done_is_sent_again_with_growing_waits(error: TelegramError) -> None:
    time = Time()
    telegram = Telegram(time, {1: [error] * 3})
    assert await time.until_done(telegram.request(unbounded(time, base=0.5))) == [SENT]
    assert time.slept == [0.5, 1.0, 2.0]
    telegram.says[1] = [error] * 4
    assert await time.until_done(telegram.request(unbounded(time))) == [error]


@given(st.floats(0, 1, exclude_max=True))
async def test_waits_differ_by_half(chance: float) -> None:
    time = Time()
    telegram = Telegram(time, {1: [NotSentError("refused")]})
    paced = Pacing(sends_per_second=0, base=2, sleep=time.sleep, clock=lambda: time.now, jitter=lambda: chance)
    await time.until_done(telegram.request(paced))
    assert 1 <= time.slept[0] <= 3


@pytest.mark.parametrize("error", [TimedOut(), ConnectionLostError("lost")])
@pytest.mark.parametrize(
    ("endpoint", "repeats"),
    [
        ("editMessageText", 3),
        ("answerCallbackQuery", 3),
        ("answerInlineQuery", 3),
        ("answerGuestQuery", 3),
        ("setMyCommands", 3),
        ("getMe", 3),
        ("deleteMessage", 3),
        ("sendChatAction", 3),
        ("sendMessage", 1),
        ("sendPhoto", 1),
        ("copyMessage", 1),
        ("forwardMessage", 1),
    ],
)
async def test_an_open_outcome_is_tried_again_as_often_as_it_does_no_harm(
    endpoint: str, repeats: int, error: TelegramError, caplog: pytest.LogCaptureFixture
) -> None:
    time = Time()
    telegram = Telegram(time, {1: [error] * 9})
    with caplog.at_level(logging.WARNING):
        assert await time.until_done(telegram.request(unbounded(time), endpoint=endpoint)) == [error]
    assert len(telegram.asked) == 1 + repeats
    assert caplog.text.count(f"{endpoint} is sent again: unknown") == repeats


@pytest.mark.parametrize(
    ("endpoint", "text"),
    [
        ("editMessageText", "Bad Request: message is not modified: specified new message content and reply markup are"),
        ("editMessageReplyMarkup", "Bad Request: message is not modified"),
        ("deleteMessage", "Bad Request: message to delete not found"),
        ("answerCallbackQuery", "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        ("answerInlineQuery", "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    ],
)
async def test_a_repeated_request_that_had_arrived_counts_as_done(endpoint: str, text: str) -> None:
    time = Time()
    telegram = Telegram(time, {1: [TimedOut(), BadRequest(text)]})
    assert await time.until_done(telegram.request(unbounded(time), endpoint=endpoint)) == [True]
    telegram.says[1] = [BadRequest(text)]
    (error,) = await time.until_done(telegram.request(unbounded(time), endpoint=endpoint))
    assert isinstance(error, BadRequest), "refused at the first try, it is told"


@pytest.mark.parametrize(
    "error",
    [
        BadRequest("Bad Request: chat not found"),
        Forbidden("Forbidden: bot was blocked by the user"),
        InvalidToken(),
        Conflict("terminated by other getUpdates request"),
        TelegramError("Invalid server response"),
        ValueError("a fault of the program"),
    ],
)
async def test_what_does_not_pass_is_told_at_once(error: Exception) -> None:
    time = Time()
    telegram = Telegram(time, {1: [error]})
    assert await time.until_done(telegram.request(unbounded(time))) == [error]
    assert (len(telegram.asked), time.slept) == (1, [])


async def test_a_group_that_became_a_supergroup_is_followed() -> None:
    moved: list[tuple[int, int]] = []

    async def on_migrated(old: int, new: int) -> None:
        moved.append((old, new))

    time = Time()
    telegram = Telegram(time, {-5: [ChatMigrated(-1005)]})
    assert await time.until_done(telegram.request(unbounded(time, on_migrated=on_migrated), -5, "a")) == [SENT]
    assert telegram.asked == [(0, -5, "a"), (0, -1005, "a")]
    assert moved == [(-5, -1005)]


async def test_a_move_that_cannot_be_noted_costs_no_answer(caplog: pytest.LogCaptureFixture) -> None:
    async def on_migrated(old: int, new: int) -> None:
        raise OSError("disk full")

    time = Time()
    telegram = Telegram(time, {-5: [ChatMigrated(-1005)]})
    assert await time.until_done(telegram.request(unbounded(time, on_migrated=on_migrated), -5)) == [SENT]
    assert "disk full" in caplog.text


async def test_a_chat_that_moves_in_circles_is_given_up() -> None:
    time = Time()
    telegram = Telegram(time, {-5: [ChatMigrated(-6)], -6: [ChatMigrated(-5)]})
    (error,) = await time.until_done(telegram.request(unbounded(time), -5))
    assert isinstance(error, ChatMigrated)
    assert len(telegram.asked) == 2


async def test_what_is_sent_again_and_what_is_given_up_is_told_with_its_cause() -> None:
    repeated: list[str] = []
    failed: list[str] = []
    time = Time()
    says = [RetryAfter(1), NotSentError("x"), NetworkError("x"), TimedOut(), ChatMigrated(2), Forbidden("x")]
    telegram = Telegram(time, {1: says[:5], 2: says[5:]})
    (error,) = await time.until_done(
        telegram.request(unbounded(time, on_retry=repeated.append, on_failure=failed.append))
    )
    assert isinstance(error, Forbidden)
    assert repeated == ["flood", "not_sent", "server", "unknown", "migrated"]
    assert failed == ["forbidden"]
    assert cause_of(ValueError()) == "fault"


async def test_the_library_reports_no_flood_as_an_error(caplog: pytest.LogCaptureFixture) -> None:
    time = Time()
    telegram = Telegram(time, {1: [RetryAfter(5)]})
    with caplog.at_level(logging.DEBUG):
        await time.until_done(telegram.request(unbounded(time)))
    assert [(record.name, record.levelname) for record in caplog.records if record.name != "asyncio"] == [
        ("bot.pacing", "INFO")
    ]


async def test_the_limits_hold_for_all_and_for_a_group() -> None:
    """The only waits for a real clock: it is enough that they are not shorter."""
    virtual = Time()

    async def seconds(paced: Pacing, *chats: int) -> float:
        start = time.perf_counter()
        await asyncio.gather(*(Telegram(virtual).request(paced, chat) for chat in chats))
        return time.perf_counter() - start

    assert await seconds(Pacing(sends_per_second=50, sends_per_minute_in_group=0), *range(1, 61)) >= 0.15
    assert await seconds(Pacing(sends_per_second=0, sends_per_minute_in_group=600), *[-5] * 602) >= 0.15
    assert await seconds(Pacing(sends_per_second=0, sends_per_minute_in_group=1), -1, -2, -3, *[4] * 50) < 30


async def test_a_bot_sends_through_it() -> None:
    """As the library calls it: floods in the answers of the server, the token in no error."""
    virtual = Time()
    answers = [
        (429, b'{"ok": false, "description": "Too Many Requests", "parameters": {"retry_after": 4}}'),
        (502, b"<html>"),
        (400, b'{"ok": false, "description": "Bad Request", "parameters": {"migrate_to_chat_id": -1005}}'),
        (200, b'{"ok": true, "result": {"message_id": 9, "date": 0, "chat": {"id": -1005, "type": "supergroup"}}}'),
    ]
    chats: list[object] = []

    class Server(BaseRequest):
        read_timeout = 5.0

        async def initialize(self) -> None: ...

        async def shutdown(self) -> None: ...

        async def do_request(
            self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
        ) -> tuple[int, bytes]:
            assert request_data is not None
            chats.append(request_data.parameters["chat_id"])
            return answers.pop(0)

    bot: ExtBot[int] = ExtBot(TOKEN, request=Server(), get_updates_request=Server(), rate_limiter=unbounded(virtual))
    (message,) = await virtual.until_done(bot.send_message(-5, "a"))
    assert getattr(message, "message_id", message) == 9
    assert chats == [-5, -5, -5, -1005]
    assert virtual.slept == [4, 0.5]
