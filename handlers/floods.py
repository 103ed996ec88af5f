"""How many questions one account may ask: a flood slows that account alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from math import ceil

from aiolimiter import AsyncLimiter
from cachetools import TTLCache

MOST = 10_000
"""How many accounts are watched; those longest silent are let go first."""


class Verdict(Enum):
    """What is done with a question."""

    ANSWER = auto()
    WARN = auto()
    """The first one too many: the account is told to wait, once a minute at most."""
    IGNORE = auto()


class Floods:
    """A bucket of `burst` questions an account, refilled with `rate` a minute; a `rate` of 0 is no limit."""

    def __init__(self, burst: int, rate: float, now: Callable[[], datetime]) -> None:
        self.pause = ceil(60 / rate) if rate else 0
        """Seconds until an account that has used up its questions may ask the next one."""
        self._burst = burst
        self._minutes = burst / rate if rate else 0.0
        life = max(60.0, 60 * self._minutes)

        def timer() -> float:
            return now().timestamp()

        self._buckets: TTLCache[int, AsyncLimiter] = TTLCache(MOST, life, timer=timer)
        self._warned: TTLCache[int, bool] = TTLCache(MOST, life, timer=timer)

    async def admit(self, account: int) -> Verdict:
        """Whether a question of `account` is answered now."""
        if not self._minutes:
            return Verdict.ANSWER
        bucket = self._buckets.get(account) or AsyncLimiter(self._burst, 60 * self._minutes)
        self._buckets[account] = bucket
        if bucket.has_capacity():
            await bucket.acquire()
            return Verdict.ANSWER
        if account in self._warned:
            return Verdict.IGNORE
        self._warned[account] = True
        return Verdict.WARN
