"""The server gives updates to a bot as Telegram does: fetched or posted, several at a time, until they are taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken
from telegram.request import HTTPXRequest

from tests.telegram.calls import JSON
from tests.telegram.server import TOKEN, BotApi
from tests.telegram.test_updates import every_update
from tests.telegram.updates import USER, Updates, private_chat


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    client = HTTPXRequest(connection_pool_size=8)
    yield Bot(TOKEN, base_url=f"{api.url}/bot", request=client, get_updates_request=client)
    await client.shutdown()


async def test_another_token_is_refused(api: BotApi) -> None:
    async with HTTPXRequest() as client:
        with pytest.raises(InvalidToken):
            await Bot("1:other", base_url=f"{api.url}/bot", request=client, get_updates_request=client).get_me()


async def test_a_call_that_breaks_the_contract_is_refused(api: BotApi, bot: Bot) -> None:
    api.world.register(private_chat(USER))
    with pytest.raises(BadRequest, match=r"(?i)left open"):
        await bot.send_message(1001, "<b>a", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"(?i)bogus"):
        await bot.send_message(1001, "a", api_kwargs={"bogus": 1})
    assert not api.world.shown(1001)


async def test_polling(api: BotApi, bot: Bot) -> None:
    updates = every_update()
    for update in updates:
        await api.give(update)
    got = await bot.get_updates(allowed_updates=["message", "guest_message"])
    wanted = [u["update_id"] for u in updates if "message" in u or "guest_message" in u]
    assert [update.update_id for update in got] == wanted
    assert [update.update_id for update in await bot.get_updates()] == wanted, "not acknowledged, so they come again"
    assert not await bot.get_updates(offset=updates[-1]["update_id"] + 1)
    assert not api.delivery.waiting(TOKEN)


async def test_the_second_of_two_pollers_ends_the_first(api: BotApi, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await api.until(lambda: api.delivery.polled(TOKEN))
    second = asyncio.create_task(bot.get_updates(timeout=5))
    with pytest.raises(Conflict):
        await first
    await api.give(Updates().private("a"))
    assert len(await second) == 1


class Hook:
    """A bot's webhook: `status` is what it replies to an update; it takes its time until `gate` is open."""

    def __init__(self, status: Callable[[JSON], int] = lambda _: 200) -> None:
        self.status = status
        self.gate = asyncio.Event()
        self.got: list[JSON] = []
        self.inside = 0

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self.inside += 1
        await self.gate.wait()
        self.inside -= 1
        right = request.headers["X-Telegram-Bot-Api-Secret-Token"] == "secret"
        return web.Response(status=self.status(self.got[-1]) if right else 403)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Yields its address."""
        app = web.Application()
        app.router.add_post("/hook", self.take)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        self.gate.set()
        await runner.cleanup()


async def test_a_webhook_gets_several_updates_at_once(api: BotApi, bot: Bot) -> None:
    hook, make = Hook(), Updates()
    async with hook.serving() as url:
        await bot.set_webhook(url, secret_token="secret", max_connections=3)
        for _ in range(5):
            await api.give(make.private("a"))
        await api.until(lambda: hook.inside == 3)
        assert len(hook.got) == 3
        hook.gate.set()
        await api.until(lambda: not api.delivery.waiting(TOKEN))
        assert sorted(update["update_id"] for update in hook.got) == [1, 2, 3, 4, 5]
        assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_an_update_that_is_not_taken_is_posted_again(api: BotApi, bot: Bot) -> None:
    hook, make = Hook(lambda _: 200 if len(hook.got) > 2 else 503), Updates()
    hook.gate.set()
    async with hook.serving() as url:
        await bot.set_webhook(url, secret_token="secret")
        await api.give(update := make.private("a"))
        await api.until(lambda: not api.delivery.waiting(TOKEN))
        assert api.delivery.posted == [(1, 503), (1, 503), (1, 200)]
        await api.give_again(update)
        await api.until(lambda: len(hook.got) == 4)
        assert hook.got[0] == hook.got[-1] == update


async def test_only_wanted_updates_are_posted_and_not_after_the_webhook_is_gone(api: BotApi, bot: Bot) -> None:
    hook, make = Hook(), Updates()
    hook.gate.set()
    async with hook.serving() as url:
        await bot.set_webhook(url, secret_token="secret", allowed_updates=["message"])
        await api.give(make.inline("a"))
        await api.give(make.private("a"))
        await api.until(lambda: hook.got)
        with pytest.raises(Conflict):
            await bot.get_updates()
        await bot.delete_webhook()
        await api.give(make.private("b"))
        assert [update.update_id for update in await bot.get_updates(offset=3)] == [3]
        assert [update["update_id"] for update in hook.got] == [2]


async def test_a_slow_call_takes_effect_in_the_end(api: BotApi, bot: Bot) -> None:
    api.world.register(private_chat(USER))
    api.faults.slow("sendMessage", 0.05)
    sending = asyncio.create_task(bot.send_message(1001, "late"))
    await api.until(lambda: api.calls)
    assert not api.world.shown(1001)
    assert (await sending).text == "late"


async def test_updates_are_taken_from_another_process(api: BotApi, bot: Bot) -> None:
    make = Updates()
    async with ClientSession() as client:
        await client.post(f"{api.url}/updates", json=[make.private("a"), make.inline("b")])
        await client.post(f"{api.url}/updates", json=make.private("c"))
    assert [update.update_id for update in await bot.get_updates()] == [1, 2, 3]
