"""What goes wrong on Telegram's side: which call fails and how, the same for the same seed in every run."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from hashlib import blake2b

RETRY_AFTER = 1
"""Seconds, the least that Telegram asks for."""
SLOWNESS = 1.0
"""Seconds that a slow reply takes."""


class Fault(StrEnum):
    """How a call fails. Of each it can be known whether the call was carried out: only a slow one was."""

    FLOOD = "429, wait a second"
    SERVER = "500"
    GATEWAY = "502"
    DROPPED = "connection dropped"
    SLOW = "a second late"


class Faults:
    """Draws a fault for `rate` of all calls to a place: a chat, an inline query, a press. Never two in a row there: how
    often a bot tries is its own affair, and is not what is measured."""

    def __init__(self, rate: float = 0.0, seed: int = 0) -> None:
        self.rate = rate
        self._seed = seed
        self._calls: Counter[str] = Counter()
        self._hit: set[str] = set()
        self.drawn: Counter[Fault] = Counter()

    def draw(self, place: str) -> Fault | None:
        """The fault of the next call to this place, if there is one."""
        if not self.rate:
            return None
        self._calls[place] += 1
        if place in self._hit:
            self._hit.discard(place)
            return None
        digest = blake2b(f"{self._seed} {place} {self._calls[place]}".encode(), digest_size=8).digest()
        share = int.from_bytes(digest, "big") / 2**64 / self.rate
        if share >= 1:
            return None
        fault = list(Fault)[int(share * len(Fault))]
        self._hit.add(place)
        self.drawn[fault] += 1
        return fault
