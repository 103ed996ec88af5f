"""A Bot API server on 127.0.0.1: carries out calls, tells whoever watches, and fails as often as it is told to."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from benchmarks.faults import RETRY_AFTER, SLOWNESS, Fault, Faults
from benchmarks.polls import Queue
from benchmarks.wire import Served

USERNAME = "bench_bot"
TOKEN = "123456789:benchmark-of-the-running-bot-at-home"  # noqa: S105
BOT = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": USERNAME}
OK = b'{"ok":true,"result":true}'


@dataclass(frozen=True, slots=True)
class Call:
    """A call that a bot made to a place, and what came of it."""

    method: str
    place: str
    """The chat, the inline query or the press that it concerns; empty if none."""
    parameters: dict[str, Any]
    refusal: str = ""
    """Why it was refused for what it says (400, 403); empty if it was carried out."""
    message: int = 0
    """The message that it made or changed."""

    def structure(self, name: str) -> Any:
        """A parameter that is an object: forms carry it as text."""
        value = self.parameters.get(name)
        return json.loads(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a bot wants its updates."""

    url: str
    secret: str
    connections: int


class RefusedError(Exception):
    """A call that the server does not carry out."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.body = {"ok": False, "error_code": code, "description": description}
        if parameters:
            self.body["parameters"] = parameters


class BotApi:
    """The server of one bot: `async with BotApi() as api`, then `api.url`."""

    def __init__(self, faults: Faults | None = None, blocked: Collection[int] = ()) -> None:
        self.faults = faults or Faults()
        self.blocked = frozenset(blocked)
        """Chats that have blocked the bot: 403 at each call to them."""
        self.watchers: list[Callable[[Call], None]] = []
        """Are told of each call to a place that was carried out, or refused for what it says."""
        self.hook: asyncio.Future[Hook] = asyncio.get_running_loop().create_future()
        """Done when the bot has said where it wants its updates."""
        self.queue = Queue()
        """Updates for a bot that polls."""
        self.methods: Counter[str] = Counter()
        """Calls by method, those that failed among them."""
        self._messages: dict[tuple[int, int], tuple[int, Any]] = {}
        self._last: Counter[int] = Counter()
        self._connections: set[Served] = set()
        self._server: asyncio.Server | None = None
        self._port = 0

    async def __aenter__(self) -> Self:
        await self._listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.queue.close()
        self._close(list(self._connections))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def outage(self, seconds: float) -> None:
        """Refuses connections for a while; requests in hand are still served."""
        self._close([connection for connection in self._connections if connection.idle])
        await asyncio.sleep(seconds)
        await self._listen()

    async def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Served(self._serve, self._connections), "127.0.0.1", self._port, reuse_address=True
        )
        self._port = self._server.sockets[0].getsockname()[1]

    def _close(self, connections: list[Served]) -> None:
        if self._server:
            self._server.close()
        for connection in connections:
            connection.drop()

    def new_message(self, chat: int) -> int:
        """The id of the next message of a chat, whoever writes it."""
        self._last[chat] += 1
        return self._last[chat]

    def keyboard(self, chat: int, message: int) -> dict[str, Any]:
        """The buttons that stand under a message of the bot's now; empty if there are none."""
        markup = self._messages.get((chat, message), (0, None))[1]
        return json.loads(markup) if isinstance(markup, str) else markup or {}

    def _serve(self, connection: Served, path: str, is_json: bool, body: bytes) -> None:
        method = urlsplit(path).path.rpartition("/")[2]
        given = json.loads(body) if is_json and body else dict(parse_qsl(body.decode(), keep_blank_values=True))
        self.methods[method] += 1
        if method == "getUpdates":
            self.queue.poll(connection, int(given.get("offset") or 0), float(given.get("timeout") or 0))
            return
        place = str(given.get("chat_id") or given.get("callback_query_id") or given.get("inline_query_id") or "")
        fault = self.faults.draw(place) if place else None
        if fault is None or fault is Fault.SLOW:
            status, payload = self._outcome(method, place, given)
            if fault:
                asyncio.get_running_loop().call_later(SLOWNESS, connection.reply, status, payload)
            else:
                connection.reply(status, payload)
        elif fault is Fault.DROPPED:
            connection.drop()
        else:
            error = _failure(fault)
            connection.reply(error.code, json.dumps(error.body).encode())

    def _outcome(self, method: str, place: str, given: dict[str, Any]) -> tuple[int, bytes]:
        result: Any = True
        message = 0
        try:
            if method == "sendMessage" or (method.startswith("edit") and "chat_id" in given):
                result, message = self._written(method, int(given["chat_id"]), given)
            else:
                result = _RESULTS.get(method, True)
                self._noted(method, place, given)
        except RefusedError as error:
            self._tell(Call(method, place, given, str(error), int(given.get("message_id") or 0)))
            return error.code, json.dumps(error.body).encode()
        if place:
            self._tell(Call(method, place, given, "", message))
        return 200, OK if result is True else json.dumps({"ok": True, "result": result}).encode()

    def _tell(self, call: Call) -> None:
        for watcher in self.watchers:
            watcher(call)

    def _noted(self, method: str, place: str, given: dict[str, Any]) -> None:
        """What a call without a message changes."""
        if method == "setWebhook" and given.get("url") and not self.hook.done():
            most = int(given.get("max_connections") or 40)
            self.hook.set_result(Hook(given["url"], given.get("secret_token") or "", most))
        elif method == "deleteMessage":
            self._messages.pop((int(place), int(given["message_id"])), None)

    def _written(self, method: str, chat: int, given: dict[str, Any]) -> tuple[dict[str, Any], int]:
        """The message that was sent or edited, and its id. Raises RefusedError."""
        if chat in self.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        text, markup = given.get("text", ""), given.get("reply_markup")
        if method == "sendMessage":
            message = self.new_message(chat)
        else:
            message = int(given["message_id"])
            before = self._messages.get((chat, message))
            if before is None:
                raise RefusedError(400, "Bad Request: message to edit not found")
            if method == "editMessageText" and before == (hash(text), markup):
                raise RefusedError(400, "Bad Request: message is not modified")
        if not text and method != "editMessageReplyMarkup":
            raise RefusedError(400, "Bad Request: message text is empty")
        self._messages[chat, message] = hash(text), markup
        kind: dict[str, Any] = (
            {"type": "private", "first_name": "N"} if chat > 0 else {"type": "supergroup", "title": "G"}
        )
        now = int(time.time())
        return {"message_id": message, "date": now, "from": BOT, "chat": {"id": chat, **kind}, "text": text}, message


def _failure(fault: Fault) -> RefusedError:
    if fault is Fault.FLOOD:
        return RefusedError(429, f"Too Many Requests: retry after {RETRY_AFTER}", retry_after=RETRY_AFTER)
    return RefusedError(500, "Internal Server Error") if fault is Fault.SERVER else RefusedError(502, "Bad Gateway")


_ADMIN = {"status": "creator", "user": {"id": 1, "is_bot": False, "first_name": "N"}, "is_anonymous": False}
_RESULTS: dict[str, Any] = {
    "getMe": BOT
    | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    },
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
    "getMyName": {"name": "Bench"},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getChatMember": _ADMIN,
    "getChatAdministrators": [_ADMIN],
    "getChat": {"id": 1, "type": "private", "first_name": "N", "accent_color_id": 0, "max_reaction_count": 0}
    | {"accepted_gift_types": {}},
}
"""What a method returns, if not simply true."""
