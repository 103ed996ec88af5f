"""The webhook: what is acknowledged, what is not, and what anybody may ask."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest

from bot import webhook
from bot.webhook import LARGEST, PATH, SECRET
from tests.conftest import TOKEN, Running
from tests.telegram import faults
from tests.telegram.updates import USER

QUESTION = "who is the secretary-general?"
TOLD = {SECRET: "a-secret"}


class Web:
    """The web application, spoken to without a network."""

    def __init__(self, bot: Running) -> None:
        self.bot = bot
        self.ready = True
        application = webhook.application(
            bot.application.bot,
            bot.intake,
            bot.metrics,
            path="/hook",
            secret=TOLD[SECRET],
            ready=lambda: self.ready,
        )
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://127.0.0.1")

    async def post(self, update: object, headers: dict[str, str] = TOLD) -> int:
        """The status of the reply to an update."""
        if isinstance(update, dict) and "update_id" in update:
            self.bot.world.see(update)
        content = update if isinstance(update, bytes) else json.dumps(update).encode()
        return (await self.client.post("/hook", content=content, headers=headers)).status_code

    async def get(self, path: str) -> httpx.Response:
        return await self.client.get(path)


@pytest.fixture
async def web(bot: Running) -> AsyncIterator[Web]:
    made = Web(bot)
    yield made
    await made.client.aclose()


async def test_an_update_is_acknowledged_when_it_was_answered(web: Web) -> None:
    assert await web.post(web.bot.make.private(QUESTION)) == 200
    (sent,) = web.bot.recorder.sent("sendMessage")
    assert sent.chat_id == USER["id"]


async def test_an_update_is_not_acknowledged_before_it_was_answered(web: Web) -> None:
    web.bot.passing.clear()
    web.bot.recorder.fail("sendMessage", faults.flood(5))
    posting = asyncio.create_task(web.post(web.bot.make.private(QUESTION)))
    while not web.bot.waited:
        await asyncio.sleep(0.001)
    assert not posting.done()
    web.bot.passing.set()
    assert await posting == 200


async def test_an_update_that_could_not_be_answered_comes_again(web: Web) -> None:
    update = web.bot.make.private(QUESTION)
    web.bot.recorder.fail("sendMessage", faults.DROPPED, times=faults.ALWAYS)
    assert await web.post(update) == 503
    web.bot.recorder.faults.waiting.clear()
    assert [await web.post(update) for _ in range(2)] == [200, 200]
    assert len(web.bot.recorder.sent("sendMessage")) == 1


@pytest.mark.parametrize("headers", [{}, {SECRET: ""}, {SECRET: "another"}, {SECRET: "A-SECRET"}])
async def test_without_the_secret_nothing_is_taken(web: Web, headers: dict[str, str]) -> None:
    assert await web.post(web.bot.make.private(QUESTION), headers) == 403
    assert await web.post(b"x" * (LARGEST + 1), headers) == 403
    assert web.bot.calls == []


async def test_a_secret_in_other_letters_is_refused(web: Web) -> None:
    reply = await web.client.post("/hook", content=b"{}", headers=[(SECRET.encode(), "sécret".encode())])
    assert reply.status_code == 403


@pytest.mark.parametrize("length", [True, False], ids=["told", "in parts"])
async def test_what_is_too_large_is_refused(web: Web, length: bool) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(LARGEST // 1000 + 1):
            yield b" " * 1000

    content = b" " * (LARGEST + 1) if length else parts()
    assert (await web.client.post("/hook", content=content, headers=TOLD)).status_code == 413
    assert await web.post(json.dumps(web.bot.make.private(QUESTION)).encode().ljust(LARGEST)) == 200


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b"1", b'"x"', b"{}", b'{"update_id": "x"}', b"\xff\xfe", b'{"message": {}}']
)
async def test_what_cannot_be_read_is_taken_so_that_it_does_not_come_again(web: Web, body: bytes) -> None:
    assert await web.post(body) == 200
    assert web.bot.recorder.sent("sendMessage") == []


async def test_what_cannot_be_read_is_not_logged(web: Web, caplog: pytest.LogCaptureFixture) -> None:
    await web.post(b'{"update_id": 1, "message": {"text": "xylophone"}}')
    assert "could not be read" in caplog.text
    assert "xylophone" not in caplog.text


async def test_an_update_of_a_kind_not_known_yet_is_taken(web: Web) -> None:
    assert await web.post({"update_id": 5, "hologram": {"id": 1}}) == 200


async def test_an_update_is_posted_and_nothing_else(web: Web) -> None:
    assert (await web.get("/hook")).status_code == 405
    assert (await web.client.post(PATH, headers=TOLD)).status_code == 404
    assert (await web.get("/")).status_code == 404


async def test_health_and_readiness(web: Web) -> None:
    for ready in (True, False):
        web.ready = ready
        assert (await web.get("/healthz")).text == "ok"
        reply = await web.get("/readyz")
        assert (reply.status_code, reply.text) == ((200, "ready") if ready else (503, "not ready"))


async def test_metrics_tell_neither_token_nor_secret_nor_what_was_asked(web: Web) -> None:
    await web.post(web.bot.make.private("xylophone who is the secretary-general?"))
    reply = await web.get("/metrics")
    assert reply.headers["content-type"].startswith("text/plain")
    assert 'sco_updates_total{kind="message",outcome="handled"} 1.0' in reply.text
    for secret in (TOKEN, TOKEN.partition(":")[2], TOLD[SECRET], "xylophone", str(USER["id"])):
        assert secret not in reply.text


async def test_without_a_path_no_updates_are_taken(bot: Running) -> None:
    web = webhook.application(bot.application.bot, bot.intake, bot.metrics, path=None, secret="", ready=lambda: True)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url="http://127.0.0.1") as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.post(PATH, content=b"{}")).status_code == 404


@pytest.mark.parametrize(
    ("url", "address", "path"),
    [
        ("https://bot.example.org", "https://bot.example.org/telegram", "/telegram"),
        ("https://bot.example.org/", "https://bot.example.org/telegram", "/telegram"),
        ("https://bot.example.org/hook", "https://bot.example.org/hook", "/hook"),
        ("https://bot.example.org:8443/a/b", "https://bot.example.org:8443/a/b", "/a/b"),
    ],
)
def test_the_address_for_telegram(url: str, address: str, path: str) -> None:
    assert webhook.address(url) == (address, path)
