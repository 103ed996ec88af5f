"""Whatever goes wrong: an apology, a log entry, a note to the owners; and no question lost for want of a connection."""

from __future__ import annotations

import io
import logging
import re
import sys
from collections.abc import Iterator

import pytest
import structlog
from telegram.error import NetworkError, TelegramError, TimedOut

from bot import logs
from bot.intake import TRIES
from handlers.saying import say
from tests.conftest import TOKEN, Running, Start, shown
from tests.knowledge.store_samples import rows
from tests.telegram import faults
from tests.telegram.calls import JSON
from tests.telegram.updates import GROUP, USER, user

QUESTION = "who is the secretary-general?"
OWNERS = "8001, 8002"
DEAD = pytest.mark.parametrize(
    "fault", [faults.DROPPED, faults.SERVER_ERROR, faults.BAD_GATEWAY, NetworkError("down"), faults.flood(1000)]
)
"""Ways in which Telegram cannot be reached."""


@pytest.fixture
async def owned(start: Start) -> Running:
    """With two owners."""
    bot = await start(owners=OWNERS)
    for number in (8001, 8002):
        bot.world.register({"id": number, "type": "private", "first_name": "Owner"})
    return bot


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes every question fail."""

    def reply(*_: object) -> None:
        raise ZeroDivisionError(TOKEN)

    monkeypatch.setattr("knowledge.desk.Desk.reply", reply)


@pytest.mark.usefixtures("broken")
class TestErrors:
    """Errors of the program."""

    async def test_the_asker_gets_an_apology_and_the_log_the_error_under_one_reference(self, owned: Running) -> None:
        apology, *_ = await owned.ask(owned.make.private(QUESTION))
        (record,) = owned.mishaps
        (reference,) = re.findall(r"\b[0-9a-f]{6}\b", shown(apology))
        assert shown(apology) == say("en", "failure-sorry", reference=reference)
        assert record.getMessage() == f"failure {reference}"
        assert record.exc_info
        assert record.exc_info[0] is ZeroDivisionError
        assert owned.mishaps_taken()

    async def test_the_apology_is_in_the_askers_language_and_topic(self, owned: Running) -> None:
        asked = owned.make.group(f"/sco {QUESTION}", user=user(9, language="ru"))
        apology, *_ = await owned.ask(asked)
        assert shown(apology).startswith(say("ru", "failure-sorry", reference="")[:20])
        assert apology.parameters["reply_parameters"]["message_id"] == asked["message"]["message_id"]
        assert owned.mishaps_taken()

    async def test_each_owner_has_one_note_in_ten_minutes(self, owned: Running) -> None:
        notes = []
        for minutes in (0, 1, 8, 2, 1):
            owned.later(minutes=minutes)
            notes.append([call for call in await owned.ask(owned.make.private(QUESTION)) if call.chat_id > 8000])
        assert [[call.chat_id for call in sent] for sent in notes] == [[8001, 8002], [], [], [8001, 8002], []]
        first, later = shown(notes[0][0]), shown(notes[3][1])
        assert "ZeroDivisionError" in first
        assert "once" in first
        assert "3 times" in later
        assert len(owned.mishaps_taken()) == 5

    async def test_an_update_that_fails_is_done_with(self, owned: Running) -> None:
        update = owned.make.private(QUESTION)
        await owned.ask(update)
        assert await owned.ask(update) == []
        assert owned.mishaps_taken()

    @pytest.mark.parametrize("fault", [faults.DROPPED, faults.BLOCKED, faults.CHAT_NOT_FOUND, faults.SERVER_ERROR])
    async def test_nothing_is_raised_though_nobody_can_be_told(self, owned: Running, fault: faults.Reply) -> None:
        owned.recorder.fail("sendMessage", fault, times=faults.ALWAYS)
        await owned.ask(owned.make.private(QUESTION))
        assert len(owned.mishaps_taken()) == 1

    @pytest.mark.parametrize("kind", ["inline", "guest", "channel_post"])
    async def test_other_surfaces_fail_without_noise(self, owned: Running, kind: str) -> None:
        text = f"/sco {QUESTION}" if kind == "channel_post" else QUESTION
        calls = await owned.ask(getattr(owned.make, kind)(text))
        said = [call for call in calls if call.method == "sendMessage" and call.chat_id < 8000]
        assert len(said) == (kind == "channel_post")
        assert owned.mishaps_taken()


async def test_a_press_that_fails_is_answered_and_apologised_for(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    await bot.said(QUESTION)
    monkeypatch.setattr("handlers.buttons.steps", lambda *_: 1 / 0)
    closed, apology = await bot.press(say("en", "button-working"))
    assert closed.method == "answerCallbackQuery"
    assert "Reference" in shown(apology)
    assert bot.mishaps_taken()


async def test_a_card_that_telegram_refuses_is_a_failure(bot: Running) -> None:
    bot.recorder.fail("sendMessage", faults.refusal(400, "Bad Request: can't parse entities: unclosed tag"))
    refused, apology = await bot.ask(bot.make.private(QUESTION))
    assert not refused.applied
    assert "Reference" in shown(apology)
    assert bot.mishaps_taken()


@pytest.mark.parametrize(
    "fault",
    [
        faults.BLOCKED,
        faults.KICKED,
        faults.CHAT_NOT_FOUND,
        faults.refusal(403, "Forbidden: user is deactivated"),
        faults.refusal(403, "Forbidden: bot is not a member of the channel chat"),
        faults.refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_who_cannot_be_written_to_is_left_alone(owned: Running, fault: faults.Reply) -> None:
    owned.recorder.fail("sendMessage", fault, times=faults.ALWAYS)
    for update in (owned.make.private(QUESTION), owned.make.group(f"/sco {QUESTION}")):
        (refused,) = await owned.ask(update)
        assert not refused.applied
        assert await owned.ask(update) == [], "and that for good"


class TestConnection:
    """Telegram cannot be reached: what was asked is answered when it can be, once."""

    @DEAD
    async def test_a_question_comes_again_and_is_answered_once(
        self, bot: Running, fault: faults.Reply | TelegramError | None
    ) -> None:
        await bot.said("who was secretary-general in 2010?")
        update = bot.make.private("until when?")
        bot.recorder.fail("sendMessage", fault, times=faults.ALWAYS)
        for _ in range(TRIES - 1):
            assert not await bot.take(update)
        bot.recorder.faults.waiting.clear()
        await bot.restart()
        (answer,) = await bot.ask(update)
        assert answer.applied
        assert await bot.ask(update) == []
        assert len(bot.world.shown(USER["id"])) == 2

    async def test_a_question_that_comes_again_refers_to_what_it_did(self, bot: Running) -> None:
        await bot.said("who was secretary-general in 2010?")
        update = bot.make.private("who came before him?")
        bot.recorder.fail("sendMessage", faults.DROPPED, times=faults.ALWAYS)
        assert not await bot.take(update)
        bot.recorder.faults.waiting.clear()
        (answer,) = await bot.ask(update)
        assert shown(answer).startswith("Bolat Nurgaliyev")

    @DEAD
    async def test_it_is_given_up_in_the_end(self, bot: Running, fault: faults.Reply | TelegramError | None) -> None:
        bot.recorder.fail("sendMessage", fault, times=faults.ALWAYS)
        update = bot.make.group(f"/sco {QUESTION}")
        assert [await bot.take(update) for _ in range(TRIES)] == [False] * (TRIES - 1) + [True]
        assert [pause for pause in bot.waited if isinstance(pause, int)] == [2, 4, 8, 16]
        assert bot.mishaps_taken() == [f"update {update['update_id']} was given up after {TRIES} tries"]
        await bot.restart()
        assert await bot.ask(update) == []

    async def test_an_answer_that_arrives_at_the_second_try_is_given_once(self, bot: Running) -> None:
        for fault in (faults.DROPPED, faults.SERVER_ERROR, faults.flood(7)):
            bot.recorder.fail("sendMessage", fault)
        *refused, sent = await bot.ask(bot.make.private(QUESTION))
        assert len(refused) == 3
        assert sent.applied
        assert len(bot.world.shown(USER["id"])) == 1
        assert 7 in [round(seconds) for seconds in bot.waited]

    async def test_an_answer_whose_arrival_is_not_known_is_given_at_most_twice(self, bot: Running) -> None:
        bot.recorder.fail("sendMessage", TimedOut(), times=faults.ALWAYS, applied=True)
        await bot.take(bot.make.private(QUESTION))
        assert len(bot.world.shown(USER["id"])) <= 2

    @DEAD
    @pytest.mark.parametrize("kind", ["press", "inline"])
    async def test_what_cannot_wait_is_done_with(
        self, bot: Running, kind: str, fault: faults.Reply | TelegramError | None
    ) -> None:
        await bot.said(QUESTION)
        card = bot.world.shown(USER["id"])[-1]
        update: JSON = bot.make.press("w0.eIrSooxinA", card) if kind == "press" else getattr(bot.make, kind)(QUESTION)
        bot.recorder.fail("*", fault, times=faults.ALWAYS)
        await bot.ask(update)

    async def test_an_edit_of_the_question_comes_again_too(self, bot: Running) -> None:
        question = bot.make.private(QUESTION)
        await bot.ask(question)
        edit = bot.make.edited(question, "who was secretary-general in 2010?")
        bot.recorder.fail("editMessageText", faults.DROPPED, times=faults.ALWAYS)
        assert not await bot.take(edit)
        bot.recorder.faults.waiting.clear()
        (changed,) = await bot.ask(edit)
        assert (changed.method, changed.applied) == ("editMessageText", True)

    @DEAD
    async def test_a_guest_comes_again_too(self, bot: Running, fault: faults.Reply | TelegramError | None) -> None:
        bot.recorder.fail("answerGuestQuery", fault, times=faults.ALWAYS)
        update = bot.make.guest(QUESTION)
        assert not await bot.take(update)
        bot.recorder.faults.waiting.clear()
        await bot.restart()
        assert (await bot.answer(update)).applied

    async def test_a_groups_cooldown_does_not_swallow_the_second_try(self, bot: Running) -> None:
        update = bot.make.group(f"/sco {QUESTION}")
        bot.recorder.fail("sendMessage", faults.DROPPED, times=faults.ALWAYS)
        assert not await bot.take(update)
        bot.recorder.faults.waiting.clear()
        assert (await bot.answer(update)).chat_id == GROUP["id"]


class TestSecrets:
    """The token comes out nowhere, whatever fails."""

    @pytest.fixture
    def log(self) -> Iterator[io.StringIO]:
        """What the bot logs, as it is configured to."""
        root, hook = logging.getLogger(), sys.excepthook
        level, handlers = root.level, root.handlers[:]
        root.handlers.clear()
        stream = io.StringIO()
        logs.configure("DEBUG", "text", [TOKEN], stream)
        yield stream
        logging.captureWarnings(False)
        root.handlers[:] = handlers
        root.setLevel(level)
        sys.excepthook = hook
        structlog.reset_defaults()

    @pytest.mark.parametrize("kind", [NetworkError, TimedOut, TelegramError, ValueError])
    async def test_not_in_log_answer_or_metric(
        self, owned: Running, log: io.StringIO, kind: type[Exception], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def fail(*_: object, **__: object) -> None:
            raise kind(f"POST https://api.telegram.org/bot{TOKEN}/sendMessage failed") from OSError(TOKEN)

        before = type(owned.recorder).do_request
        update = owned.make.private(QUESTION)
        monkeypatch.setattr(type(owned.recorder), "do_request", fail)
        for _ in range(TRIES):
            await owned.take(update)
        monkeypatch.setattr(type(owned.recorder), "do_request", before)
        await owned.ask(owned.make.group(f"/sco {QUESTION}"))
        text = log.getvalue()
        secret = TOKEN.partition(":")[2]
        assert "Traceback" in text or "was given up" in text
        for told in (text, owned.metrics.render()[0].decode(), str(owned.calls)):
            assert secret not in told
        assert logs.HIDDEN in text or "api.telegram.org" not in text
        owned.mishaps_taken()

    @pytest.mark.usefixtures("broken")
    async def test_not_in_what_the_owner_is_told(self, owned: Running, log: io.StringIO) -> None:
        calls = await owned.ask(owned.make.private(QUESTION))
        assert len(calls) == 3
        assert TOKEN.partition(":")[2] not in str(calls)
        assert f"ZeroDivisionError: {logs.HIDDEN}" in log.getvalue()
        owned.mishaps_taken()

    async def test_what_people_write_is_not_logged(self, owned: Running, log: io.StringIO) -> None:
        logging.getLogger().setLevel(logging.INFO)
        owned.recorder.fail("sendMessage", faults.refusal(400, "Bad Request: can't parse entities"), times=1)
        await owned.ask(owned.make.private("xylophone who is the secretary-general?"))
        assert "failure" in log.getvalue()
        assert "xylophone" not in log.getvalue()
        owned.mishaps_taken()


async def test_a_database_that_cannot_be_used_costs_no_answer(bot: Running, caplog: pytest.LogCaptureFixture) -> None:
    rows(bot.path, "ALTER TABLE card RENAME TO cards")
    assert "Yermekbayev" in await bot.said(QUESTION)
    await bot.services.chats.flush()
    assert "waits in memory" in caplog.text
    rows(bot.path, "ALTER TABLE cards RENAME TO card")
    await bot.restart()
    assert rows(bot.path, "SELECT chat FROM card") == [(USER["id"],)]
