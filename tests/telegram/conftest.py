"""What the end-to-end tests share: a server, the bot as a process against it, and somebody who talks to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from http import HTTPStatus
from importlib import import_module

import pytest
import pytest_asyncio

from tests.telegram.contract import check_call
from tests.telegram.process import BotProcess, Talk
from tests.telegram.server import BotApi
from tests.telegram.updates import Updates


@pytest_asyncio.fixture(scope="class", loop_scope="class")
async def talk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    """Somebody who talks to the bot; the class says how updates come (`webhook`).

    In the end no call was refused but by faults that were injected or for another poll, and no output has the token.
    """
    async with BotApi() as api:
        bot = BotProcess(api, tmp_path_factory.mktemp("bot"), webhook=request.cls.webhook, **request.cls.environment)
        try:
            await asyncio.gather(bot.start(), asyncio.to_thread(import_module, "aiogram.methods"))
            yield Talk(api, bot, Updates(datetime.now(UTC)))
        finally:
            await bot.kill()
        refused = [call for call in api.calls if call.status not in (0, HTTPStatus.OK) and not call.spoilt]
        assert {(call.method, call.status) for call in refused} <= {("getUpdates", HTTPStatus.CONFLICT)}, refused
        for call in api.calls:
            check_call(call)
        assert api.token not in bot.output
        assert api.token.partition(":")[2] not in bot.output
