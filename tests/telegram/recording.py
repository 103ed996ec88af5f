"""A request of python-telegram-bot that reaches no network: it records each call and replies as Telegram would."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

from tests.telegram.calls import JSON, Call, decoded
from tests.telegram.faults import Faults, Reply
from tests.telegram.methods import Methods
from tests.telegram.world import Refusal, World

__all__ = ["Call", "Recorder"]


class Recorder(BaseRequest):
    """Stands for the network: `Application.builder().request(r).get_updates_request(r)`.

    `calls` are all calls in their order, those that failed too; `world` is Telegram's state, to be prepared
    (`world.register(chat)`, `world.promote(chat_id, user)`) and looked at (`world.shown(chat_id)`).
    """

    def __init__(self, *, strict: bool = False) -> None:
        self.calls: list[Call] = []
        self.world = World(strict=strict)
        self.methods = Methods(self.world)
        self.faults = Faults()

    def fail(
        self,
        method: str,
        error: TelegramError | Reply | None,
        times: float = 1,
        when: Callable[[Call], bool] = lambda _: True,
        applied: bool = False,
    ) -> None:
        """Lets the next `times` calls of `method` ("*": any) that `when` picks fail.

        `error` is an exception to raise, or status and body to reply (see `faults`), or None for a lost connection;
        with `applied` the call takes effect all the same, as when only the reply is lost.
        """
        self.faults.add(method, error, times=times, when=when, applied=applied)

    def sent(self, *methods: str) -> list[Call]:
        """The calls that took effect, of these methods or of all."""
        return [call for call in self.calls if call.applied and (not methods or call.method in methods)]

    @property
    def read_timeout(self) -> float:
        return 1

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Records a call and replies to it; others get their turn first, as they would on a network."""
        if "/file/bot" in url:
            return self._file(url.rsplit("/", 1)[-1])
        call = Call(url.rsplit("/", 1)[-1], decoded(request_data.json_parameters if request_data else {}))
        for name, (filename, content, _) in ((request_data.multipart_data or {}) if request_data else {}).items():
            call.parameters[name] = filename
            call.files.append(content if isinstance(content, bytes) else content.read())
        self.calls.append(call)
        await asyncio.sleep(0)
        fault = self.faults.take(call)
        call.spoilt = fault is not None
        if fault is None or fault.applied:
            call.status, body = self._perform(call)
        if fault is not None:
            if isinstance(fault.reply, TelegramError):
                raise fault.reply
            if fault.reply is None:
                raise NetworkError("the connection was lost")
            call.status, body = fault.reply
        return call.status, json.dumps(body).encode()

    def _file(self, name: str) -> tuple[int, bytes]:
        content = self.world.files.get(name)
        return (HTTPStatus.NOT_FOUND, b"") if content is None else (HTTPStatus.OK, content)

    def _perform(self, call: Call) -> tuple[int, JSON]:
        try:
            call.result = self.methods.apply(call)
        except Refusal as refusal:
            call.result = str(refusal)
            return refusal.reply
        call.applied = True
        return HTTPStatus.OK, {"ok": True, "result": call.result}
