"""The transport against servers on this machine: what is sent, and what each kind of failure is told as."""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import BodyPartReader, web
from aiohttp.test_utils import TestServer, unused_port
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot import pacing, transport
from bot.transport import ConnectionLostError, NotSentError, Transport

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
CERTIFICATE = (
    "MIIBnDCCAUGgAwIBAgIUN/3o4w+z9etgRD9PDxQCITCJOT0wCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2"
    "MTEyMzIyMDQ0N1oYDzIxMjYxMDMwMjIwNDQ3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC"
    "AAQzvJf+qoeA7CM6ifrFBPq3nFZ8Aj+tRBTWBxnhOpJP4Qckmq26Nb0KnqAJOpwJ3rk17jm62UoXipePqPqpVBL8o28wbTAdBgNV"
    "HQ4EFgQUETFnlQjoSypzUD2SilAXJWSknDUwHwYDVR0jBBgwFoAUETFnlQjoSypzUD2SilAXJWSknDUwDwYDVR0TAQH/BAUwAwEB"
    "/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZIzj0EAwIDSQAwRgIhANoDzhNZI8GVeqEGhSxgPqoBmFohMjedCYt7"
    "Cv9LaXOQAiEAw9vRPEv1PSlxg97hqq6Wzy4cGSLVjEa4tDq0QUjrIvs="
)
"""Of 127.0.0.1, good for a hundred years, and signed by nobody but itself."""
KEY = (
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGcRhz3OKjlPPhuGgF/lJqDqK+HE/DURVmpR/lxO/hO6hRANCAAQz"
    "vJf+qoeA7CM6ifrFBPq3nFZ8Aj+tRBTWBxnhOpJP4Qckmq26Nb0KnqAJOpwJ3rk17jm62UoXipePqPqpVBL8"
)
"""Of that certificate; it opens nothing else."""
DONE = {"ok": True, "result": True}

Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(handle: Handle) -> AsyncIterator[str]:
    """The address of a Bot API server that handles every request in this way, as the bot takes it."""
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", handle)
    server = TestServer(application)
    await server.start_server(shutdown_timeout=0)
    try:
        yield f"http://127.0.0.1:{server.port}/bot{TOKEN}/sendMessage"
    finally:
        await server.close()


@asynccontextmanager
async def scripted(
    script: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
    context: ssl.SSLContext | None = None,
) -> AsyncIterator[str]:
    """The address of a server that treats each connection in this way."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await script(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot{TOKEN}/sendMessage"


async def answer(request: web.Request) -> web.Response:
    return web.json_response(DONE)


async def failure(url: str, request: BaseRequest, **timeouts: float | None) -> TelegramError:
    """The error of one request, after a look that nothing of it holds the token."""
    with pytest.raises(TelegramError) as caught:
        await request.post(url, RequestData(), **timeouts)
    seen: BaseException | None = caught.value
    while seen is not None:
        assert TOKEN not in f"{seen!s} {seen!r} {seen.args}"
        seen = seen.__cause__ or seen.__context__
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    return caught.value


async def test_parameters_are_sent_as_json() -> None:
    got: list[tuple[str, object]] = []

    async def handle(request: web.Request) -> web.Response:
        got.append((request.content_type, await request.json()))
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}}
        )

    async with serving(handle) as url, Transport() as request:
        bot = Bot(TOKEN, base_url=url.partition(TOKEN)[0], request=request)
        keys = InlineKeyboardMarkup([[InlineKeyboardButton("да", callback_data="x")]])
        await bot.send_message(5, "Кто глава? 上合 😀 <b>", reply_markup=keys, disable_notification=True)
    keyboard = {"inline_keyboard": [[{"text": "да", "callback_data": "x"}]]}
    sent = {"chat_id": 5, "text": "Кто глава? 上合 😀 <b>", "reply_markup": keyboard, "disable_notification": True}
    assert got == [("application/json", sent)]


async def test_files_are_sent_as_a_form() -> None:
    got: dict[str, tuple[str | None, bytes]] = {}

    async def handle(request: web.Request) -> web.Response:
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            assert part.name
            got[part.name] = (part.filename, bytes(await part.read()))
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}}
        )

    content = bytes(range(256)) * 2000
    async with serving(handle) as url, Transport() as request:
        bot = Bot(TOKEN, base_url=url.partition(TOKEN)[0], request=request)
        await bot.send_document(5, InputFile(content, "a b.bin"), caption="Срок 任期")
    assert got.pop("document")[1] == content
    assert got == {"chat_id": (None, b"5"), "caption": (None, "Срок 任期".encode())}


async def test_files_are_fetched() -> None:
    async def handle(request: web.Request) -> web.Response:
        return web.Response(body=request.method.encode())

    async with serving(handle) as url, Transport() as request:
        assert await request.retrieve(url) == b"GET"


async def test_connections_are_kept_and_bounded() -> None:
    ports: list[int] = []
    together = most = 0

    async def handle(request: web.Request) -> web.Response:
        nonlocal together, most
        assert request.transport
        ports.append(request.transport.get_extra_info("peername")[1])
        together += 1
        most = max(most, together)
        await asyncio.sleep(0.01)
        together -= 1
        return web.json_response(DONE)

    async with serving(handle) as url, Transport(connections=3) as request:
        await asyncio.gather(*(request.post(url, RequestData()) for _ in range(12)))
        for _ in range(3):
            await request.post(url, RequestData())
    assert most == 3
    assert len(ports) == 15
    assert len(set(ports)) == 3


async def test_a_server_that_refuses_gets_nothing() -> None:
    async with Transport() as request:
        error = await failure(f"http://127.0.0.1:{unused_port()}/bot{TOKEN}/sendMessage", request)
    assert type(error) is NotSentError
    assert str(error).startswith("No connection to 127.0.0.1: ")


async def test_an_unknown_host_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nowhere(*_: object, **__: object) -> object:
        raise OSError(None, "no such name")

    monkeypatch.setattr("aiohttp.resolver.DefaultResolver.resolve", nowhere)
    async with Transport() as request:
        assert type(await failure(f"http://api.invalid/bot{TOKEN}/getMe", request)) is NotSentError


async def test_an_address_that_is_none_gets_nothing() -> None:
    async with Transport() as request:
        assert type(await failure(f"http:///bot{TOKEN}/getMe", request)) is NotSentError


async def test_a_full_pool_sends_nothing() -> None:
    arrived, go_on = asyncio.Event(), asyncio.Event()
    count = 0

    async def handle(request: web.Request) -> web.Response:
        nonlocal count
        count += 1
        arrived.set()
        await go_on.wait()
        return web.json_response(DONE)

    async with serving(handle) as url, Transport(connections=1, connect_timeout=0.02, pool_timeout=0.02) as request:
        first = asyncio.create_task(request.post(url, RequestData()))
        await arrived.wait()
        assert type(await failure(url, request)) is NotSentError
        go_on.set()
        assert await first is True
    assert count == 1


async def test_a_certificate_that_nobody_vouches_for_gets_nothing(tmp_path: Path) -> None:
    blocks = (("CERTIFICATE", CERTIFICATE), ("PRIVATE KEY", KEY))
    chain = tmp_path / "chain.pem"
    chain.write_text("".join(f"-----BEGIN {kind}-----\n{body}\n-----END {kind}-----\n" for kind, body in blocks))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain)
    got: list[bytes] = []

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.append(await reader.read())

    async with scripted(script, context) as url, Transport() as request:
        error = await failure(url.replace("http:", "https:"), request)
    assert type(error) is NotSentError
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert not any(got)


async def test_a_server_that_takes_too_long_leaves_the_outcome_open() -> None:
    async def handle(request: web.Request) -> web.Response:
        await asyncio.sleep(30)
        return web.json_response(DONE)

    async with serving(handle) as url, Transport(read_timeout=0.03) as request:
        assert type(await failure(url, request)) is TimedOut
        assert type(await failure(url, request, read_timeout=0.01)) is TimedOut


async def test_the_timeout_of_a_request_goes_before_the_usual_one() -> None:
    async def handle(request: web.Request) -> web.Response:
        await asyncio.sleep(0.1)
        return web.json_response(DONE)

    async with serving(handle) as url, Transport(read_timeout=0.01) as request:
        assert request.read_timeout == 0.01
        assert await request.post(url, RequestData(), read_timeout=10.0) is True
        assert await request.post(url, RequestData(), read_timeout=None) is True


async def test_a_server_that_reads_nothing_ends_in_time() -> None:
    stop = asyncio.Event()

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        await stop.wait()

    async with scripted(script) as url:
        async with Transport(
            read_timeout=0.05, media_write_timeout=0.05, connect_timeout=0.05, pool_timeout=0.05
        ) as request:
            bot = Bot(TOKEN, base_url=url.partition(TOKEN)[0], request=request)
            with pytest.raises(TimedOut):
                await bot.send_document(5, InputFile(bytes(20_000_000), "big.bin"))
        stop.set()


@pytest.mark.parametrize(
    "reply",
    [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", b"HTTP/1.1 200 O", b"nonsense\r\n\r\n"],
    ids=["nothing", "half a body", "half a head", "nonsense"],
)
async def test_a_connection_that_breaks_leaves_the_outcome_open(reply: bytes) -> None:
    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply)

    async with scripted(script) as url, Transport() as request:
        error = await failure(url, request)
    assert type(error) is ConnectionLostError
    assert isinstance(error, TimedOut)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (401, {"description": "Unauthorized"}, InvalidToken),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 7}}, RetryAfter),
        (500, {"description": "Internal Server Error"}, NetworkError),
        (502, "<html>Bad Gateway</html>", NetworkError),
        (504, "<html>Gateway Timeout</html>", TimedOut),
        (302, "", NetworkError),
        (200, "no JSON", TelegramError),
    ],
)
async def test_what_a_server_says_becomes_the_error_of_the_library(
    status: int, body: object, kind: type[TelegramError], caplog: pytest.LogCaptureFixture
) -> None:
    async def handle(request: web.Request) -> web.Response:
        text = body if isinstance(body, str) else json.dumps({"ok": False, **body})  # type: ignore[dict-item]
        return web.Response(status=status, text=text, headers={"Location": "/elsewhere"} if status == 302 else {})

    with caplog.at_level(logging.DEBUG):
        async with serving(handle) as url, Transport() as request:
            assert type(await failure(url, request)) is kind
    assert "no JSON" not in caplog.text


async def test_a_closed_transport_sends_nothing_and_can_be_opened_again() -> None:
    async with serving(answer) as url:
        request = Transport()
        with pytest.raises(NetworkError, match="not initialized"):
            await request.post(url, RequestData())
        for _ in range(2):
            await request.initialize()
            await request.initialize()
            assert await request.post(url, RequestData()) is True
            await request.shutdown()
            await request.shutdown()


async def test_a_proxy_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def handle(request: web.Request) -> web.Response:
        asked.append(request.raw_path)
        return web.json_response(DONE)

    transport._proxy.cache_clear()
    async with serving(handle) as url, Transport() as request:
        monkeypatch.setenv("http_proxy", url.partition("/bot")[0])
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert await request.post(f"http://api.invalid/bot{TOKEN}/getMe", RequestData()) is True
        assert await request.post(url, RequestData()) is True
    assert asked == [f"http://api.invalid/bot{TOKEN}/getMe", f"/bot{TOKEN}/sendMessage"]
    transport._proxy.cache_clear()


async def test_every_failure_has_its_policy() -> None:
    """What the transport raises is what the pacing goes by."""
    assert pacing.cause_of(NotSentError("x")) == "not_sent"
    assert pacing.cause_of(ConnectionLostError("x")) == "unknown"
    assert pacing.cause_of(TimedOut()) == "unknown"
