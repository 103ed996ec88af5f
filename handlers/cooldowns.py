"""Groups do not get the same answer again within their cooldown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cachetools import TTLCache

LONGEST = 3600
"""Seconds: the longest cooldown a group may set."""
MOST = 20_000


class Cooldowns:
    """When each answer was last given in each conversation."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._given: TTLCache[tuple[int, int, str], float] = TTLCache(MOST, LONGEST, timer=lambda: now().timestamp())

    def resting(self, chat: int, topic: int, answer: str, seconds: int) -> bool:
        """Whether `answer` was given in the last `seconds`."""
        last = self._given.get((chat, topic, answer))
        return last is not None and self._now().timestamp() - last < seconds

    def given(self, chat: int, topic: int, answer: str) -> None:
        """Takes note of an answer that was sent."""
        self._given[(chat, topic, answer)] = self._now().timestamp()
