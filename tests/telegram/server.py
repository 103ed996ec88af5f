"""A Bot API server on 127.0.0.1: a published emulator, with Telegram's state, its checks and its faults added.

`python -m tests.telegram.server --port 8081` runs it alone; updates are then given to it by `POST /updates`.
"""

from __future__ import annotations

import asyncio
import json
from argparse import ArgumentParser
from collections.abc import Callable
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

import uvloop
from aiohttp import web
from lo_bot_api_emulator import ApiRefusal, LoBotApiEmulator

from tests.telegram.calls import JSON, Call, decoded
from tests.telegram.contract import check_call
from tests.telegram.delivery import Delivery
from tests.telegram.faults import UNAUTHORIZED, Faults, Reply
from tests.telegram.methods import Methods, plain
from tests.telegram.world import Refusal, World

TOKEN = "7000000007:AAH-test_token_of_no_real_bot_0123456"
MODELLED = {
    "sendMessage": {"message_thread_id", "link_preview_options", "protect_content", "disable_web_page_preview"},
    "editMessageText": {"link_preview_options", "disable_web_page_preview"},
    "editMessageReplyMarkup": set(),
    "deleteMessage": set(),
    "answerCallbackQuery": set(),
}
"""Methods that the emulator checks, each with the fields that it does not know."""
QUEUED = ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")
"""Methods that are about updates."""
READ = web.RequestKey("read", tuple[JSON, JSON])
UNKNOWN_LOOKS = ("style", "icon_custom_emoji_id")
"""Fields of a button that the emulator does not know."""


class BotApi(LoBotApiEmulator):  # type: ignore[misc]
    """The server: `async with BotApi() as api:` listens on a free port; `url` is what BOT_API_URL has to be.

    `calls` are all calls in order; `world` is Telegram's state; `faults` are to be injected by `fail`. A `light` one
    checks no call, for benchmarks.
    """

    def __init__(self, *, token: str = TOKEN, light: bool = False) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True, max_history=1)
        self.token = token
        self.light = light
        self.calls: list[Call] = []
        self.world = World(strict=True)
        self.methods = Methods(self.world)
        self.faults = Faults()
        self.delivery = self._update_queues = Delivery()
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listens on `port`, 0 for any that is free."""
        self._runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port, backlog=2048)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Closes all connections."""
        await self.delivery.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def app(self) -> web.Application:
        """The web application; updates can be given to it from another process, too."""
        app: web.Application = super().app()
        app.router.add_post("/updates", self._take_updates)
        return app

    async def _take_updates(self, request: web.Request) -> web.Response:
        given = await request.json()
        for update in given if isinstance(given, list) else [given]:
            await self.give(update)
        return web.json_response({"ok": True})

    async def give(self, update: JSON) -> None:
        """Has the bot get an update, by whichever way it asked for."""
        self.world.see(update)
        await self.delivery.enqueue(self.token, update)

    async def give_again(self, update: JSON) -> None:
        """Has the bot get an update once more."""
        await self.delivery.enqueue_again(self.token, update)

    def fail(
        self,
        method: str,
        reply: Reply | None,
        times: float = 1,
        when: Callable[[Call], bool] = lambda _: True,
        applied: bool = False,
        delay: float = 0,
    ) -> None:
        """Lets the next `times` calls of `method` ("*": any) that `when` picks fail, `delay` seconds late.

        `reply` None drops the connection; with `applied` the call takes effect all the same.
        """
        self.faults.add(method, reply, times=times, when=when, applied=applied, delay=delay)

    def sent(self, *methods: str) -> list[Call]:
        """The calls that took effect, of these methods or of all."""
        return [call for call in self.calls if call.applied and (not methods or call.method in methods)]

    async def until(self, done: Callable[[], Any], within: float = 15) -> Any:
        """Waits until `done()` gives something true, and returns it.

        Raises TimeoutError after `within` seconds.
        """
        async with asyncio.timeout(within):
            while not (found := done()):
                await asyncio.sleep(0.005)
        return found

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answers one call."""
        if request.match_info["token"] != self.token:
            return _reply(UNAUTHORIZED)
        call = Call(request.match_info["method"], decoded((await self.read_request(request))[0]))
        self.calls.append(call)
        fault = self.faults.take(call)
        call.spoilt = fault is not None and not fault.slow_only
        if fault is not None:
            await asyncio.sleep(fault.delay)
        response: web.StreamResponse = web.Response()
        if fault is None or fault.applied:
            response = await self._perform(call, request)
        if fault is None or fault.slow_only:
            return response
        if fault.reply is None:
            if request.transport is not None:  # the bot may have gone first
                request.transport.abort()
            return response
        assert isinstance(fault.reply, tuple), "an exception cannot be sent"
        call.status = fault.reply[0]
        return _reply(fault.reply)

    async def _perform(self, call: Call, request: web.Request) -> web.StreamResponse:
        """Does what is asked: what is about updates or is checked goes through the emulator."""
        if call.method in QUEUED or not self.light:
            response: web.Response = await super().handle(request)
            assert isinstance(response.body, bytes)
            body = json.loads(response.body)
            call.status, call.result = response.status, body.get("result", body.get("description"))
        else:
            try:
                call.status, call.result = HTTPStatus.OK, self.methods.apply(call)
                response = _reply((HTTPStatus.OK, {"ok": True, "result": call.result}))
            except Refusal as refusal:
                call.status, call.result, response = refusal.reply[0], str(refusal), _reply(refusal.reply)
        call.applied = call.status == HTTPStatus.OK
        return response

    async def read_request(self, request: web.Request) -> tuple[JSON, JSON]:
        """The fields and files of a request, read once."""
        if READ not in request:
            request[READ] = await super().read_request(request)
        return request[READ]

    def validate(self, method: str, fields: JSON, uploads: JSON) -> Any:
        """Checks a call by the emulator, by the contract, and by doing it.

        Raises ApiRefusal, which becomes the reply.
        """
        call = Call(method, decoded(fields))
        if method in QUEUED:
            return super().validate(method, fields, uploads)
        if method in MODELLED and "inline_message_id" not in fields:
            known = {name: value for name, value in fields.items() if name not in MODELLED[method]}
            if "text" in fields:
                known["text"] = plain(fields["text"], fields.get("parse_mode"))  # it would count the tags
            super().validate(method, known, uploads)
        try:
            check_call(call)
            return self.methods.apply(call)
        except AssertionError as error:
            raise ApiRefusal(f"Bad Request: {error}") from error
        except Refusal as refusal:
            status, body = refusal.reply
            raise ApiRefusal(body["description"], status, body.get("parameters")) from refusal

    @classmethod
    def validate_reply(cls, fields: JSON) -> None:
        """The emulator's own check, without what it does not know yet."""
        reply = cls.decoded(fields.get("reply_parameters")) or {}
        known = {name: value for name, value in reply.items() if not name.startswith("quote")}
        super().validate_reply({**fields, "reply_parameters": known} if known else fields)

    @classmethod
    def validate_markup(cls, markup: JSON, *, private_chat: bool = True) -> None:
        """The emulator's own check, without what it does not know yet."""
        rows = markup.get("inline_keyboard", [])
        known = [[{k: v for k, v in button.items() if k not in UNKNOWN_LOOKS} for button in row] for row in rows]
        super().validate_markup({**markup, "inline_keyboard": known} if rows else markup, private_chat=private_chat)


def _reply(reply: Reply) -> web.Response:
    return web.Response(status=reply[0], body=json.dumps(reply[1]).encode(), content_type="application/json")


def main() -> None:
    """Serves until it is interrupted."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--light", action="store_true", help="check no call")
    given = parser.parse_args()

    async def serve() -> None:
        api = BotApi(token=given.token, light=given.light)
        await api.start(given.port)
        print(api.url, flush=True)
        await asyncio.Event().wait()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve())


if __name__ == "__main__":
    main()
