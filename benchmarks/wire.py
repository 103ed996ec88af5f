"""HTTP/1.1 on bare connections, as lean as it gets: the load must not cost more than the bot under it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import cast

import httptools

Serve = Callable[["Served", str, bool, bytes], None]
"""Takes a connection, a path, whether the body is JSON (or a form), and the body; replies or drops the connection."""

_HEADS = {status.value: f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode() for status in HTTPStatus}


class Served(asyncio.Protocol):
    """One connection to a server; its client sends one request at a time."""

    def __init__(self, serve: Serve, connections: set[Served]) -> None:
        self._serve = serve
        self._connections = connections
        self._parser = httptools.HttpRequestParser(self)
        self._transport: asyncio.Transport | None = None
        self._begin()
        self.idle = True
        """Whether no request waits for its reply."""

    def _begin(self) -> None:
        self._path, self._json, self._body = b"", False, bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._connections.add(self)

    def connection_lost(self, _: Exception | None) -> None:
        self._transport = None
        self._connections.discard(self)

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self.drop()

    def on_url(self, url: bytes) -> None:
        self._path += url

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._json = value.startswith(b"application/json")

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        path, is_json, body = self._path.decode(), self._json, bytes(self._body)
        self._begin()
        self.idle = False
        self._serve(self, path, is_json, body)

    def reply(self, status: int, payload: bytes) -> None:
        """Answers the request; nothing happens if its client has left."""
        self.idle = True
        if self._transport is not None:
            head = b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(payload)
            self._transport.write(_HEADS[status] + head + payload)

    def drop(self) -> None:
        """Closes the connection without a reply."""
        if self._transport is not None:
            self._transport.abort()


class Client(asyncio.Protocol):
    """One connection that is kept; one request at a time."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._waiting: asyncio.Future[int] | None = None
        self._kept = True

    @property
    def usable(self) -> bool:
        """Whether another request may be sent on this connection."""
        return self._kept and self._transport is not None and not self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._transport = None
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(error or ConnectionResetError("The bot closed the connection."))

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_complete(self) -> None:
        self._kept = self._parser.should_keep_alive()
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(self._parser.get_status_code())

    async def send(self, request: bytes) -> int:
        """The status of the response. Raises OSError if the connection broke."""
        if self._transport is None:
            raise ConnectionResetError("The connection is closed.")
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._waiting

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
