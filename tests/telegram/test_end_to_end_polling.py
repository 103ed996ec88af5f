"""The bot as a process of its own that polls, driven as its users would."""

from __future__ import annotations

from typing import ClassVar

import pytest

from tests.telegram.conversations import HOLDER, Conversations
from tests.telegram.process import Talk

WRONG = "7000000008:AAF-a_token_that_telegram_refuses_0123456"


@pytest.mark.asyncio(loop_scope="class")
class TestPolling(Conversations):
    webhook = False
    environment: ClassVar = {"LOG_LEVEL": "DEBUG"}

    async def test_a_wrong_token(self, talk: Talk) -> None:
        bot = talk.bot.another(BOT_TOKEN=WRONG)
        await bot.spawn()
        assert await bot.ended() == 2
        assert bot.output.splitlines()[-1].startswith("Telegram refuses the token")
        assert WRONG.partition(":")[2] not in bot.output

    async def test_a_second_bot_with_the_same_token_ends_the_first(self, talk: Talk) -> None:
        await talk.gets(talk.make.private(HOLDER, user=talk.somebody()))
        second = talk.bot.another()
        await second.start()
        assert await talk.bot.ended() == 2
        assert talk.bot.output.splitlines()[-1].startswith("Another program polls with the same token")
        await talk.gets(talk.make.private(HOLDER, user=talk.somebody()))
        await second.kill()
        await talk.bot.start()
