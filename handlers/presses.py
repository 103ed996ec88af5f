"""What a button says when it is pressed: typed, at most 64 bytes, and never trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

MOST = 64
"""Bytes of a button's data."""
_FORM = re.compile(r"([a-z])(\d{1,2})\.([A-Za-z0-9_-]{0,60})", re.ASCII)


class Action(StrEnum):
    """What a button does; `number` and `token` of its press mean what is said here."""

    ASK = "q"
    """Asks another question (token) in a card of its own."""
    READ = "r"
    """Chooses a reading (token): the card that asked becomes its answer."""
    CARD = "c"
    """Shows page `number` of the card."""
    WORKING = "w"
    """Shows page `number` of how the answer was worked out."""
    VOTE = "v"
    """1: a good answer, 0: not."""
    NONE = "n"
    """None of the readings."""
    DELETE = "x"
    """Takes the card away."""
    EDIT = "e"
    """Sends the command line that stands for button `number` of an editor's message (token)."""
    SET = "s"
    """Sets what the token names (`language-ru`, `size-full`, `cooldown-60`)."""


@dataclass(frozen=True, slots=True)
class Press:
    """One button: what it does, a number, and a token (see `handlers.tokens`)."""

    action: Action
    number: int = 0
    token: str = ""

    def pack(self) -> str:
        """The data of the button. Raises ValueError if Telegram or `read` would refuse it."""
        data = f"{self.action}{self.number}.{self.token}"
        if len(data.encode()) > MOST or not _FORM.fullmatch(data):
            raise ValueError(f"{data!r} is no data of a button")
        return data

    @classmethod
    def read(cls, data: str | None) -> Self | None:
        """The press that `data` stands for, or None if it is none of ours."""
        found = _FORM.fullmatch(data or "")
        if found is None or found[1] not in set(Action):
            return None
        return cls(Action(found[1]), int(found[2]), found[3])
