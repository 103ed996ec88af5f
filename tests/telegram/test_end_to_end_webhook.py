"""The bot as a process of its own behind a webhook, driven as its users would, many at once, and ended."""

from __future__ import annotations

import random
from http import HTTPStatus
from typing import ClassVar

import pytest
from aiohttp import ClientSession

from tests.telegram import faults
from tests.telegram.calls import JSON, Call
from tests.telegram.conversations import HOLDER, Conversations
from tests.telegram.process import Talk
from tests.telegram.updates import supergroup

YEARS = range(2003, 2013)
CHATS = 30
SHARE = 0.02
"""Of calls that a fault hits."""
FAULTS = (faults.flood(1), faults.SERVER_ERROR, faults.BAD_GATEWAY, faults.DROPPED)
"""Those after which it is certain that nothing was sent."""


@pytest.mark.asyncio(loop_scope="class")
class TestWebhook(Conversations):
    webhook = True
    environment: ClassVar = {"LOG_FORMAT": "json"}

    async def test_the_secret_is_asked_for(self, talk: Talk) -> None:
        address = f"http://127.0.0.1:{talk.bot.port}"
        async with ClientSession() as client:
            for secret in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
                reply = await client.post(f"{address}/telegram", json=talk.make.private(HOLDER), headers=secret)
                assert reply.status == HTTPStatus.FORBIDDEN
            for path in ("healthz", "readyz"):
                assert (await client.get(f"{address}/{path}")).status == HTTPStatus.OK
            assert "sco_answers_total" in await (await client.get(f"{address}/metrics")).text()

    async def test_an_update_that_comes_twice_is_answered_once(self, talk: Talk) -> None:
        asker = talk.somebody()
        await talk.gets(question := talk.make.private(HOLDER, user=asker))
        await talk.api.give_again(question)
        number = question["update_id"]
        await talk.api.until(lambda: talk.api.delivery.posted.count((number, 200)) == 2)
        assert len(talk.api.world.shown(asker["id"])) == 1

    async def test_many_ask_while_faults_happen(self, talk: Talk) -> None:
        chance = random.Random(7)
        for fault in FAULTS:
            talk.api.fail("sendMessage", fault, faults.ALWAYS, when=lambda _: chance.random() < SHARE / len(FAULTS))
        people = [talk.somebody() for _ in range(CHATS // 2)]
        groups = [supergroup(-1001000200000 - number) for number in range(CHATS // 2)]
        questions: list[JSON] = []
        for year in YEARS:
            text = f"who chaired the SCO in {year}?"
            questions += [talk.make.private(text, user=person) for person in people]
            questions += [talk.make.group(f"/sco {text}", chat=group, user=people[0]) for group in groups]
        before = len(talk.api.calls)
        for question in questions:
            await talk.api.give(question)
        await talk.api.until(lambda: not talk.api.delivery.waiting(talk.api.token), 30)
        talk.api.faults.waiting.clear()
        calls = [call for call in talk.api.calls[before:] if call.method == "sendMessage"]
        assert any(call.spoilt for call in calls)
        sent = [call for call in calls if call.applied]
        assert sorted(map(_answered, sent)) == sorted(
            (question["message"]["chat"]["id"], year)
            for year, question in zip((y for y in YEARS for _ in range(CHATS)), questions, strict=True)
        )

    async def test_a_port_that_is_taken(self, talk: Talk) -> None:
        second = talk.bot.another(PORT=str(talk.bot.port))
        await second.spawn()
        assert await second.ended() == 2
        assert second.output.splitlines()[-1].startswith(f"Port {talk.bot.port} cannot be listened on")


def _answered(call: Call) -> tuple[int, int]:
    """The chat of an answer, and the year that it is about."""
    return call.chat_id, next(year for year in YEARS if f" {year})" in call.text)
