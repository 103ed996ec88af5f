"""The memory of conversations: what a follow-up refers to. It lives in the process, for half an hour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cachetools import TTLCache

from knowledge.understanding import Memory

LIFE = timedelta(minutes=30)
"""How long after a turn its subject is remembered."""
MOST = 20_000
"""How many conversations are remembered; those longest silent are forgotten first."""

Key = tuple[int, int, int]
"""(chat, topic or 0, person or 0)."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The last turn of a conversation: its message, and what was remembered before and after it."""

    message: int
    before: Memory | None
    after: Memory | None


class Talks:
    """The last turn of every conversation of the last half hour."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._turns: TTLCache[Key, Turn] = TTLCache(MOST, LIFE.total_seconds(), timer=lambda: now().timestamp())

    def before(self, key: Key, message: int) -> Memory | None:
        """What is remembered when `message` is read: if it was the last turn and was edited, what came before it."""
        turn = self._turns.get(key)
        if turn is None:
            return None
        return turn.before if turn.message == message else turn.after

    def remember(self, key: Key, message: int, before: Memory | None, after: Memory | None) -> None:
        """Takes note of a turn."""
        self._turns[key] = Turn(message, before, after)

    def forget(self, person: int) -> None:
        """Forgets every conversation of a person."""
        for key in [key for key in self._turns if person in (key[0], key[2])]:
            self._turns.pop(key, None)

    def __len__(self) -> int:
        return len(self._turns)
