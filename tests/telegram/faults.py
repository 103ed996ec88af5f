"""Faults that Telegram has: what it replies, which call it hits, whether the call took effect before it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram.error import TelegramError

from tests.telegram.calls import JSON, Call

Reply = tuple[int, JSON]
DROPPED = None
"""No reply at all: the connection is closed."""
ALWAYS = math.inf


def refusal(status: int, description: str, **parameters: int) -> Reply:
    """What Telegram replies when it refuses: `parameters` are `retry_after` (seconds) or `migrate_to_chat_id`."""
    body: JSON = {"ok": False, "error_code": status, "description": description}
    return status, {**body, "parameters": parameters} if parameters else body


def flood(seconds: int = 1) -> Reply:
    return refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def migrated(chat_id: int) -> Reply:
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    return refusal(400, description, migrate_to_chat_id=chat_id)


SERVER_ERROR = refusal(500, "Internal Server Error")
BAD_GATEWAY = refusal(502, "Bad Gateway")
BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
KICKED = refusal(403, "Forbidden: bot was kicked from the supergroup chat")
CHAT_NOT_FOUND = refusal(400, "Bad Request: chat not found")
NOT_MODIFIED = refusal(
    400,
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message",
)
CONFLICT = refusal(
    409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
UNAUTHORIZED = refusal(401, "Unauthorized")


@dataclass
class Fault:
    """What happens instead of a reply, or (with `delay` alone) before it."""

    method: str
    reply: Reply | TelegramError | None
    times: float
    when: Callable[[Call], bool]
    applied: bool
    delay: float
    slow_only: bool = False


@dataclass
class Faults:
    """The faults still to come, first asked for first."""

    waiting: list[Fault] = field(default_factory=list)

    def add(
        self,
        method: str,
        reply: Reply | TelegramError | None,
        *,
        times: float = 1,
        when: Callable[[Call], bool] = lambda _: True,
        applied: bool = False,
        delay: float = 0,
    ) -> None:
        """Lets the next `times` calls of `method` ("*": any) that `when` picks fail, `delay` seconds late."""
        self.waiting.append(Fault(method, reply, times, when, applied, delay))

    def slow(
        self, method: str, delay: float, *, times: float = 1, when: Callable[[Call], bool] = lambda _: True
    ) -> None:
        """Lets the next `times` calls of `method` succeed, but `delay` seconds late."""
        self.waiting.append(Fault(method, None, times, when, True, delay, slow_only=True))

    def take(self, call: Call) -> Fault | None:
        """The fault that hits this call, used up by it."""
        for fault in self.waiting:
            if fault.method in ("*", call.method) and fault.when(call):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
