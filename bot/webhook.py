"""The webhook: Telegram posts updates here, and an answer of 200 acknowledges one that was handled."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Update

from bot.intake import Intake
from bot.metrics import Metrics
from handlers.context import Bot

log = logging.getLogger(__name__)

PATH = "/telegram"
"""Where updates are posted if WEBHOOK_URL names no path of its own."""
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header
LARGEST = 1_000_000
"""Bytes of an update; Telegram's own are far smaller."""
GRACE = 25
"""Seconds for what is in hand when the process is to end."""

Ready = Callable[[], bool]


def address(url: str) -> tuple[str, str]:
    """The address to give to Telegram, and its path."""
    path = urlsplit(url).path
    return (url, path) if path.strip("/") else (url.rstrip("/") + PATH, PATH)


def application(
    bot: Bot, intake: Intake, metrics: Metrics, *, path: str | None, secret: str, ready: Ready
) -> Starlette:
    """The web application: /healthz (it runs), /readyz (it can answer), /metrics, and updates at `path` if there is
    one."""

    async def updates(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(SECRET, "").encode(), secret.encode()):
            return PlainTextResponse("forbidden", 403)
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return PlainTextResponse("too large", 413)
        update = _read(bytes(body), bot)
        # What cannot be read now cannot be read later: taken, so that Telegram does not send it for ever.
        done = update is None or await intake.take(update)
        return Response(status_code=200 if done else 503)

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(_request: Request) -> Response:
        return PlainTextResponse("ready") if ready() else PlainTextResponse("not ready", 503)

    async def numbers(_request: Request) -> Response:
        content, kind = metrics.render()
        return Response(content, media_type=kind)

    routes = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", numbers)]
    if path:
        routes.append(Route(path, updates, methods=["POST"]))
    return Starlette(routes=routes)


def _read(body: bytes, bot: Bot) -> Update | None:
    try:
        return Update.de_json(json.loads(body), bot)
    except Exception as error:
        log.warning("an update could not be read: %s", type(error).__name__)
        return None


class Server(uvicorn.Server):
    """uvicorn, ended by whoever runs it: signals are the whole program's."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def server(web: Starlette) -> Server:
    """The server of a web application; it is handed its socket when it is run."""
    return Server(
        uvicorn.Config(
            web,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
        )
    )
