"""Logs: that no secret comes out by any way, and that lines read well for people and machines."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
import warnings
from collections.abc import Iterator

import pytest
import structlog
from aiohttp.test_utils import unused_port
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder, ExtBot

from bot.logs import HIDDEN, Redaction, configure
from bot.pacing import Pacing
from bot.transport import Transport

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQ"
OTHER = "987654321:ZZyyXXwwVVuuTTssRRqqPPooNNmmLLkkJJ"
SECRET = "tell-nobody-of-this"


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """Leaves logging as it was found."""
    root, hook = logging.getLogger(), sys.excepthook
    level, handlers = root.level, root.handlers[:]
    root.handlers.clear()  # or the handlers of pytest would be closed
    yield
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook = hook
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def logged(format: str = "json", level: str = "INFO") -> io.StringIO:
    stream = io.StringIO()
    configure(level, "json" if format == "json" else "text", [TOKEN, SECRET], stream)
    return stream


def chained() -> None:
    """An error whose causes and contexts hold the secrets."""
    try:
        try:
            raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError:
        raise RuntimeError(f"again {OTHER}")  # noqa: B904 - the context is what is tried


@pytest.mark.parametrize("format", ["text", "json"])
def test_no_secret_comes_out(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = logged(format, "DEBUG")
    plain, structured = logging.getLogger("some.library"), structlog.get_logger("bot.some")
    plain.warning("to %s with %s", f"https://api.telegram.org/bot{TOKEN}/getMe", {"secret": SECRET})
    plain.debug("bot%s", TOKEN)
    plain.info("quoted %s", TOKEN.replace(":", "%3A"))
    plain.info("half of it: %s", TOKEN.partition(":")[2])
    plain.info("another's: %s, with extra", OTHER, extra={"token": OTHER})
    plain.info("raw %r %s", [TOKEN.encode()], ValueError(TOKEN))
    structured.info("event", url=f"/bot{TOKEN}/x", nested={"a": [SECRET]})
    with structlog.contextvars.bound_contextvars(held=TOKEN):
        structured.info("bound")
    try:
        chained()
    except RuntimeError as error:
        plain.exception("failed")
        structured.exception("failed")
        sys.excepthook(type(error), error, error.__traceback__)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"beware of {TOKEN}", stacklevel=1)
    plain.info("stack", stack_info=True)
    told = stream.getvalue()
    assert told.count(HIDDEN) >= 18
    assert told.count("RuntimeError: again") == 3
    assert f"beware of {HIDDEN}" in told
    for secret in (TOKEN, SECRET, OTHER, TOKEN.partition(":")[2], OTHER.partition(":")[2]):
        assert secret not in told


def test_a_broken_call_does_not_print_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    stream = logged()
    logging.getLogger("some").info("%d", TOKEN)
    assert stream.getvalue() == ""
    told = capsys.readouterr().err
    assert "test_logs.py" in told
    assert TOKEN not in told


async def test_a_bot_that_fails_to_start_and_to_send_tells_no_token() -> None:
    """Everything at DEBUG, libraries as well, with a server that is not there."""
    stream = logged("text", "DEBUG")
    request, updates = Transport(), Transport()
    bot: ExtBot[int] = ExtBot(
        TOKEN,
        base_url=f"http://127.0.0.1:{unused_port()}/bot",
        request=request,
        get_updates_request=updates,
        rate_limiter=Pacing(base=0.001),
    )
    application = ApplicationBuilder().bot(bot).build()
    seen = []
    for attempt in (application.initialize, bot.get_me, bot.get_updates, bot.get_webhook_info):
        try:
            await attempt()
        except TelegramError as error:
            logging.getLogger("bot").exception("failed")
            await application.process_error(None, error)
            seen.append(f"{error!r} {error.__cause__!r} {error.__context__!r}")
    await asyncio.gather(request.shutdown(), updates.shutdown())
    assert len(seen) == 4
    assert "getMe is sent again: not_sent" in stream.getvalue()
    assert "Calling Bot API endpoint" in stream.getvalue()
    for told in (stream.getvalue(), *seen):
        assert TOKEN not in told
        assert TOKEN.partition(":")[2] not in told


def test_the_librarys_own_error_that_names_the_token_is_redacted() -> None:
    stream = logged()
    try:
        raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    except InvalidToken:
        logging.getLogger("bot").exception("refused")
    assert f"The token `{HIDDEN}` was rejected" in stream.getvalue()


def test_machines_read_an_object_a_line() -> None:
    stream = logged()
    logging.getLogger("lib").warning("%s с %d", "上合", 2)
    with structlog.contextvars.bound_contextvars(update=5):
        structlog.get_logger("bot.some").info("handled", seconds=0.5)
    first, second = lines(stream)
    assert (first["event"], first["level"], first["logger"]) == ("上合 с 2", "warning", "lib")
    assert (second["event"], second["seconds"], second["update"]) == ("handled", 0.5, 5)
    assert second["logger"] == "bot.some"
    assert str(second["timestamp"]).endswith("Z")


def test_people_read_a_plain_line() -> None:
    stream = logged("text")
    structlog.get_logger("bot.some").info("handled", seconds=0.5)
    (line,) = stream.getvalue().splitlines()
    assert "handled" in line
    assert "seconds=0.5" in line
    assert "\x1b" not in line


def test_tracebacks_show_no_variables() -> None:
    for format in ("text", "json"):
        stream = logged(format)
        question = "what a user asked in private"
        try:
            raise ValueError("x" if question else "")
        except ValueError:
            structlog.get_logger("bot").exception("failed")
        assert "ValueError: x" in stream.getvalue()
        assert "what a user asked in private" not in stream.getvalue()


def test_only_what_is_grave_enough_is_told() -> None:
    stream = logged(level="WARNING")
    structlog.get_logger("bot").info("small")
    logging.getLogger("bot").info("small")
    structlog.get_logger("bot").warning("grave")
    assert [line["event"] for line in lines(stream)] == ["grave"]


@pytest.mark.parametrize("name", ["httpx", "httpcore.connection", "aiohttp.access", "uvicorn.access", "aiosqlite"])
def test_chatty_libraries_are_heard_from_warnings_on(name: str) -> None:
    stream = logged(level="DEBUG")
    logging.getLogger(name).info("GET /bot")
    logging.getLogger(name).warning("trouble")
    assert [line["event"] for line in lines(stream)] == ["trouble"]


def test_configuring_again_replaces() -> None:
    first, second = logged(), logged()
    logging.getLogger("bot").info("once")
    assert (first.getvalue(), len(lines(second))) == ("", 1)


TOKENS = st.from_regex(r"[0-9]{5,12}:[A-Za-z0-9_-]{20,40}", fullmatch=True)


@given(st.text(), TOKENS, st.text())
def test_a_token_is_found_wherever_it_stands(before: str, token: str, after: str) -> None:
    assert token not in Redaction()(before + token + after)
    assert token not in Redaction()(f"{before}/bot{token}/{after}")


@given(st.text(), st.lists(st.text(st.characters(categories=["L"]), min_size=4), max_size=4))
def test_what_is_no_secret_stays(text: str, secrets: list[str]) -> None:
    clean = "".join(letter for letter in text if not letter.isalnum())
    assert Redaction(secrets)(clean) == clean
    for secret in secrets:
        assert secret not in Redaction(secrets)(clean + secret + clean)
