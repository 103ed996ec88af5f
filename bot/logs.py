"""Logs: one configuration for our own and the libraries', from which the secrets are taken out last of all."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter

if TYPE_CHECKING:
    from structlog.typing import Processor

CHATTY = ("aiohttp", "aiosqlite", "alembic", "asyncio", "httpcore", "httpx", "uvicorn")
"""Libraries whose events below WARNING tell nothing, or too much: addresses, for one."""
HIDDEN = "***"
"""What stands in the place of a secret."""
TOKEN = re.compile(r"\d{5,}(?::|%3A)[\w-]{20,}", re.ASCII | re.IGNORECASE)
"""Whatever looks like the token of a bot, this one's or another's."""
WORD = 8
"""From so many letters on, the part of a token behind its colon is a secret by itself."""


class Redaction:
    """Takes secrets out of text: those given, and whatever looks like a token."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        words = {secret for secret in secrets if secret}
        words |= {part for secret in words if len(part := secret.rpartition(":")[2]) >= WORD}
        self._given = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)")

    def __call__(self, text: str) -> str:
        """The text with *** for each secret."""
        return TOKEN.sub(HIDDEN, self._given.sub(HIDDEN, text))


class _Formatter(ProcessorFormatter):
    """Redacts the finished line: message, arguments, context and tracebacks with their chains are all in it by then."""

    def __init__(self, redaction: Redaction, processors: list[Processor], before: list[Processor]) -> None:
        super().__init__(processors=processors, foreign_pre_chain=before)
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        return self._redaction(super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as the base class has it
        """Tells where a broken logging call is: the usual report would print its arguments unredacted."""
        kind = type(sys.exc_info()[1]).__name__
        sys.stderr.write(f"An event could not be logged ({kind}): {record.pathname}:{record.lineno}\n")


def configure(
    level: str = "INFO",
    format: Literal["text", "json"] = "text",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Sends every event of `level` and above to `stream` (standard error), as lines for people or as JSON.

    Events of structlog and of logging look the same, and carry what `structlog.contextvars` holds. None of the secrets
    comes out, also not in warnings and in errors that nothing caught. Replaces what was configured before.
    """
    stream = stream or sys.stderr
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    handler = _Handler(stream)
    handler.setFormatter(
        _Formatter(Redaction(secrets), [ProcessorFormatter.remove_processors_meta, *_rendering(format, stream)], before)
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *before,
            ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _rendering(format: str, stream: TextIO) -> list[Processor]:
    """Tracebacks are plain in both: the other kinds print local variables, and with them what people wrote."""
    if format == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    colored = stream.isatty() and not os.environ.get("NO_COLOR")
    return [structlog.dev.ConsoleRenderer(colors=colored, exception_formatter=structlog.dev.plain_traceback)]


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        logging.getLogger("bot").critical("Stopped by an error", exc_info=(kind, error, trace))
