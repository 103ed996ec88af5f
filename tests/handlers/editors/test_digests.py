"""The weekly digest: when it is due, what it tells, to whom it goes, and that it goes once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.editors.digests import digest_text, due, send_digests
from handlers.markup import plain
from tests.conftest import Running, shown
from tests.handlers.editors.test_records import changed, pressed, told
from tests.telegram import faults
from tests.telegram.updates import ADMIN, USER

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "last", "wanted"),
    [
        (MONDAY, None, True),
        (MONDAY - timedelta(seconds=1), None, False),
        (MONDAY + timedelta(hours=15, minutes=59), date(2026, 11, 16), True),
        (MONDAY + timedelta(hours=1), MONDAY.date(), False),
        (MONDAY + timedelta(days=1), date(2026, 11, 16), False),
        (MONDAY + timedelta(days=7), MONDAY.date(), True),
    ],
)
def test_it_is_due_on_mondays_from_eight_once(now: datetime, last: date | None, wanted: bool) -> None:
    assert due(now, last) is wanted


async def test_it_is_due_once_a_week_if_looked_every_hour(editors_bot: Running) -> None:
    await editors_bot.said("/digest on")
    sent = []
    for _ in range(13 * 24):
        sent.append(await send_digests(editors_bot.application))
        editors_bot.later(hours=1)
    assert sum(sent) == 2


async def test_it_tells_the_numbers_of_the_week(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.said("who is the secretary-general?")
    await bot.said("what is the weather in Paris?")
    await changed(bot)
    today = bot.now.date()
    lines = [
        plain(line) for block in await digest_text(bot.services, today) for line in block if isinstance(line, tuple)
    ]
    assert lines[0] == "The knowledge in the week to 23 November 2026"
    assert {"• Asked: 2", "• Declined: 1", "• Due soon or passed: 4", "• Conflicts with a release: 0"} <= set(lines)
    assert any(line.startswith("• To review: ") for line in lines)


async def test_it_goes_to_whoever_wants_it(editors_bot: Running) -> None:
    bot = editors_bot
    assert "No weekly digest" in await bot.said("/digest")
    assert "on Mondays" in await pressed(bot, "Send it to me")
    await told(bot, f"/editors add {ADMIN['id']}")
    before = len(bot.calls)
    assert await send_digests(bot.application) == 1
    (call,) = bot.calls[before:]
    assert call.parameters["chat_id"] == USER["id"]
    assert "Asked: " in shown(call)
    assert "Out of date" in [one["text"] for one in bot.buttons()]
    assert "The day comes soon" in await pressed(bot, "Out of date")
    assert await send_digests(bot.application) == 0


async def test_it_can_be_declined(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.said("/digest on")
    await send_digests(bot.application)
    assert "No weekly digest" in await pressed(bot, "No more digests")
    bot.later(days=7)
    assert await send_digests(bot.application) == 0


async def test_an_editor_who_blocked_the_bot_does_not_stop_the_others(editors_bot: Running) -> None:
    bot = editors_bot
    await told(bot, f"/editors add {ADMIN['id']}")
    for who in (USER, ADMIN):
        await bot.said("/digest on", user=who)
    bot.recorder.fail("sendMessage", faults.BLOCKED)
    assert await send_digests(bot.application) == 1
    assert bot.calls[-1].parameters["chat_id"] == ADMIN["id"]
