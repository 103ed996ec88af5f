"""Requests to the Bot API over aiohttp, with errors that tell whether anything was sent and never hold the address."""

from __future__ import annotations

import json
from functools import lru_cache
from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECTIONS = 128
"""Connections kept at once; a request beyond them waits for one to be free."""
KEPT_ALIVE = 30.0
"""Seconds that an idle connection is kept: less than servers keep theirs, or a request could meet a closing one."""


class NotSentError(NetworkError):
    """The request surely did not reach the server: it can be sent again without a thing being done twice."""


class ConnectionLostError(TimedOut):
    """The connection broke when the request may have been sent: whether it was carried out is not known."""


class Transport(BaseRequest):
    """One pool of connections to the Bot API.

    Timeouts are in seconds, None for no bound; those given with a request go before these. `read_timeout` counts from
    the last byte that was sent or received. Certificates are verified, proxies are taken from the environment.
    """

    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        read_timeout: float | None = 10.0,
        write_timeout: float | None = 10.0,
        media_write_timeout: float | None = 60.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._media_write_timeout = media_write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for a response, unless the request says otherwise."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Opens the pool; no connection is made yet."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEPT_ALIVE)
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Closes the pool and its connections; it can be opened again."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - as the base class has it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the response.

        Raises NotSentError if nothing was sent, TimedOut (ConnectionLostError among them) if the outcome is unknown.
        """
        if self._session is None:
            raise RuntimeError("The transport is not initialized.")
        body, headers = _body(request_data)
        writing = self._media_write_timeout if request_data and request_data.contains_files else self._write_timeout
        timeout = _timeout(
            _given(pool_timeout, self._pool_timeout),
            _given(connect_timeout, self._connect_timeout),
            _given(write_timeout, writing),
            _given(read_timeout, self._read_timeout),
        )
        address = URL(url)
        try:
            async with self._session.request(
                method,
                address,
                data=body,
                headers=headers,
                timeout=timeout,
                proxy=_proxy(address.scheme, address.host or ""),
                allow_redirects=False,
            ) as response:
                status, payload = response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            fault = _fault(error, address.host or "")
        else:
            if status != HTTPStatus.GATEWAY_TIMEOUT:
                return status, payload
            fault = TimedOut("Gateway Timeout (504)")
        raise fault  # outside of the handler, as the error there may hold the address

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The response as an object. Raises TelegramError; the library's own would log the response, texts and all."""
        try:
            parsed: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise TelegramError("Invalid server response") from None
        return parsed


def _body(request_data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    """What is sent, and its headers: JSON, or a form if there are files."""
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        text = json.dumps(request_data.parameters, ensure_ascii=False)
        return text.encode("utf-8", "surrogatepass"), {"Content-Type": "application/json"}
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        stream = BytesIO(content) if isinstance(content, bytes) else content  # sent in pieces, others have their turn
        form.add_field(name, stream, filename=filename, content_type=kind)
    return form, {}


def _given(value: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(value, DefaultValue) else value


def _timeout(
    pool: float | None, connect: float | None, write: float | None, read: float | None
) -> aiohttp.ClientTimeout:
    """The four as aiohttp knows them: it has none for writing, which is bounded by the time for everything."""
    before = None if pool is None or connect is None else pool + connect
    total = None if before is None or write is None or read is None else before + write + read
    return aiohttp.ClientTimeout(total=total, connect=before, sock_connect=connect, sock_read=read)


@lru_cache(maxsize=64)
def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for this host. Asked once: aiohttp's own way asks in a thread each time."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


def _fault(error: Exception, host: str) -> NetworkError:
    """The error in the terms of the Bot API. Its text names the host alone, as the address holds the token."""
    match error:
        case aiohttp.ConnectionTimeoutError():
            return NotSentError(f"No connection to {host} in time")
        case aiohttp.ClientConnectorError() | aiohttp.ClientHttpProxyError() | aiohttp.InvalidURL():
            reason = getattr(error, "strerror", None) or type(error).__name__
            return NotSentError(f"No connection to {host}: {reason}")
        case TimeoutError():
            return TimedOut(f"No response from {host} in time")
        case _:
            return ConnectionLostError(f"The connection to {host} was lost: {type(error).__name__}")
