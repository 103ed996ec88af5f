"""How fast requests go out, and what is done when one fails: the one place that sends anything a second time."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

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
from telegram.ext import AIORateLimiter

from bot.transport import NotSentError

os.environ.setdefault("PTB_TIMEDELTA", "true")  # or the library warns of its coming type each time a flood is met

Result = bool | dict[str, Any] | list[dict[str, Any]]
Callback = Callable[..., Coroutine[Any, Any, Result]]
OnMigrated = Callable[[int, int], Awaitable[None]]
Tell = Callable[[str], None]

CAUSES: tuple[tuple[type[TelegramError], str], ...] = (
    (RetryAfter, "flood"),
    (ChatMigrated, "migrated"),
    (Forbidden, "forbidden"),
    (InvalidToken, "token"),
    (Conflict, "conflict"),
    (BadRequest, "bad_request"),
    (NotSentError, "not_sent"),
    (TimedOut, "unknown"),
    (NetworkError, "server"),
    (TelegramError, "other"),
)
"""What a failed request is put down to: the first that fits. Of a 5xx the library makes a plain NetworkError."""

REPEATS = {"flood": 5, "server": 3, "not_sent": 3, "unknown": 3, "migrated": 1}
"""How often a request is sent again, by cause; one that fails for another is not."""

REPEATS_OF_UNKNOWN_SEND = 1
"""The same for a request that makes something new, when nobody knows whether it arrived. Telegram cannot be asked, nor
given a key by which it would know the second for the first: rather is an answer given twice than never, but not thrice.
"""

REPEATABLE = ("answer", "delete", "edit", "get", "leave", "pin", "sendChatAction", "set", "unpin")
"""How methods begin that leave the same behind, carried out once or twice."""

ARRIVED = (
    ("answerCallbackQuery", "query is too old"),
    ("answerInlineQuery", "query is too old"),
    ("delete", "message to delete not found"),
    ("edit", "message is not modified"),
)
"""What Telegram says to the second of two equal requests when the first, whose outcome was lost, was carried out."""

FLOODED_CHATS = 1024
"""Chats whose floods are remembered at once; beyond, those that nothing waits for are forgotten."""

_log = logging.getLogger(__name__)


def cause_of(error: BaseException) -> str:
    """The name under which this error is counted: one of CAUSES, or "fault" for an error of the program."""
    return next((cause for kind, cause in CAUSES if isinstance(error, kind)), "fault")


@dataclass(eq=False)
class _Flood:
    """A chat that must be left alone until a moment; requests to it go one by one, in the order they came."""

    until: float = 0.0
    waiting: int = 0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass(frozen=True, eq=False)
class _Request:
    """One call of the library, and what a flood of it would stop: the chat or the inline message, if it is for one."""

    callback: Callback
    args: Any
    kwargs: dict[str, Any]
    endpoint: str
    data: dict[str, Any]
    place: str | None


class Pacing(AIORateLimiter):
    """Keeps to the limits of Telegram, and sends again what failed for a reason that passes.

    `sends_per_second` (to all chats) and `sends_per_minute_in_group` (to one group or channel) may be 0 for no bound.
    A flood (RetryAfter) stops its own chat for as long as Telegram said; a request waits at most `patience` seconds, or
    is refused with the RetryAfter at once. Other waits are `base` seconds, doubled each time, by half more or less.
    `on_migrated(old, new)` hears of each group that became a supergroup; `on_retry(cause)` of each request sent again
    and `on_failure(cause)` of each given up, by the names in CAUSES.
    """

    def __init__(
        self,
        *,
        sends_per_second: float = 30.0,
        sends_per_minute_in_group: float = 20.0,
        patience: float = 60.0,
        base: float = 0.5,
        on_migrated: OnMigrated | None = None,
        on_retry: Tell | None = None,
        on_failure: Tell | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(overall_max_rate=sends_per_second, group_max_rate=sends_per_minute_in_group)
        self._patience = patience
        self._base = base
        self._on_migrated = on_migrated
        self._on_retry = on_retry
        self._on_failure = on_failure
        self._sleep = sleep
        self._clock = clock
        self._jitter = jitter
        self._floods: dict[str, _Flood] = {}

    async def process_request(  # noqa: PLR0917 - as the base class has it
        self,
        callback: Callback,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,  # noqa: ARG002 - the bounds are the same for every request
    ) -> Result:
        """The result of the request, sent as often as it takes. Raises the error of the last try."""

        place = data.get("chat_id", data.get("inline_message_id"))
        request = _Request(callback, args, kwargs, endpoint, data, None if place is None else str(place))
        try:
            return await self._past_floods(request)
        except Exception as error:
            if self._on_failure is not None:
                self._on_failure(cause_of(error))
            raise

    async def _past_floods(self, request: _Request) -> Result:
        """The result, after any flood of the chat. Raises RetryAfter if there is no end to it."""
        deadline = self._clock() + self._patience
        bar = self._bar(request, None)
        if bar is None:
            try:
                return await self._persistently(request, None)
            except RetryAfter as error:
                bar = error
        flood = self._flooded(request.place, bar)
        flood.waiting += 1
        try:
            async with flood.turn:
                for _ in range(REPEATS["flood"]):
                    await self._let_pass(flood, deadline, request.endpoint)
                    try:
                        return await self._persistently(request, flood)
                    except RetryAfter as error:
                        self._prolong(flood, error)
                        bar = error
                raise bar
        finally:
            flood.waiting -= 1
            if request.place and not flood.waiting and flood.until <= self._clock():
                self._floods.pop(request.place, None)

    def _bar(self, request: _Request, mine: _Flood | None) -> RetryAfter | None:
        """What keeps a request from its chat: a flood (its turn may have come in one, `mine`), or others that wait."""
        flood = mine or self._floods.get(request.place or "")
        if flood is None:
            return None
        left = flood.until - self._clock()
        queued = mine is None and flood.waiting > 0
        return RetryAfter(timedelta(seconds=max(left, 0))) if left > 0 or queued else None

    async def _let_pass(self, flood: _Flood, deadline: float, endpoint: str) -> None:
        """Waits until the chat may be written to. Raises RetryAfter if that is after the deadline."""
        left = flood.until - self._clock()
        if left <= 0:
            return
        if flood.until > deadline:
            raise RetryAfter(timedelta(seconds=left))
        _log.info("%s waits %.1f s for a flood to pass", endpoint, left)
        self._repeated("flood")
        await self._sleep(left)

    def _flooded(self, place: str | None, error: RetryAfter) -> _Flood:
        """The flood of a chat; a request to no chat has one of its own, so that no other waits for it."""
        if place is None:
            flood = _Flood()
        else:
            if len(self._floods) >= FLOODED_CHATS:
                self._floods = {place: flood for place, flood in self._floods.items() if flood.waiting}
            flood = self._floods.setdefault(place, _Flood())
        self._prolong(flood, error)
        return flood

    def _prolong(self, flood: _Flood, error: RetryAfter) -> None:
        told = error.retry_after
        seconds = told.total_seconds() if isinstance(told, timedelta) else told
        flood.until = max(flood.until, self._clock() + seconds)

    async def _persistently(self, request: _Request, mine: _Flood | None) -> Result:
        """The result in spite of faults that pass. Raises RetryAfter for others to wait, and what does not pass."""
        tried: Counter[str] = Counter()
        while True:
            try:
                return await self._within_limits(request, mine)
            except TelegramError as error:
                cause = cause_of(error)
                if tried["unknown"] and _arrived(request.endpoint, error):
                    return True
                tried[cause] += 1
                if cause == "flood" or tried[cause] > _repeats(request.endpoint, cause):
                    raise
                if isinstance(error, ChatMigrated):
                    await self._follow(error, request.data)
                    continue
            _log.warning("%s is sent again: %s", request.endpoint, cause)
            self._repeated(cause)
            await self._sleep(self._base * 2 ** (tried.total() - 1) * (0.5 + self._jitter()))

    async def _within_limits(self, request: _Request, mine: _Flood | None) -> Result:
        """One try, when the limits allow it. The base class would stop all chats for a flood: it is not shown one."""
        floods: list[RetryAfter] = []

        async def quietly(*args: Any, **kwargs: Any) -> Result:
            try:
                if bar := self._bar(request, mine):  # it came up while this one waited for the limits
                    raise bar
                return await request.callback(*args, **kwargs)
            except RetryAfter as error:
                floods.append(error)
                return False

        result = await super().process_request(
            quietly, request.args, request.kwargs, request.endpoint, request.data, None
        )
        if floods:
            raise floods[0]
        return result

    async def _follow(self, error: ChatMigrated, data: dict[str, Any]) -> None:
        """Turns the request to where the chat went, and tells of it; a fault in telling must not cost the answer."""
        old, data["chat_id"] = data.get("chat_id"), error.new_chat_id
        self._repeated("migrated")
        if self._on_migrated is None or not isinstance(old, int):
            return
        try:
            await self._on_migrated(old, error.new_chat_id)
        except Exception:
            _log.exception("The move of a chat could not be noted")

    def _repeated(self, cause: str) -> None:
        if self._on_retry is not None:
            self._on_retry(cause)


def _repeats(endpoint: str, cause: str) -> int:
    if cause == "unknown" and not endpoint.startswith(REPEATABLE):
        return REPEATS_OF_UNKNOWN_SEND
    return REPEATS.get(cause, 0)


def _arrived(endpoint: str, error: TelegramError) -> bool:
    """Whether the refusal of a repeated request tells that the first was carried out."""
    text = error.message.lower()
    return any(endpoint.startswith(method) and phrase in text for method, phrase in ARRIVED)
