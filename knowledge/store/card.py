"""A card that the bot has sent: what was asked, by whom and where, as a row of the database and back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from knowledge.question import Question, Slots

Key = tuple[int, int]
"""The chat and the message of a card."""


class Row(NamedTuple):
    """A row of the table of cards."""

    chat: int
    answer: int
    question: int | None
    asker: int | None
    asked_at: str
    body: str


@dataclass(frozen=True, slots=True)
class Card:
    """A message with an answer: it can be edited when its question is, and its buttons outlive a restart."""

    chat: int
    answer: int
    """The message that the bot sent."""
    question: int | None
    """The message that asked, if one did."""
    asker: int | None
    """The account that asked, or the group or channel in whose name was asked."""
    asked_at: datetime
    """With a time zone."""
    asked: Question
    day: date
    """The day it was asked as of."""
    voted: bool = False
    """Whether a thumb was pressed under it."""


class _Body(BaseModel, extra="forbid", defer_build=True):
    """What has no column of its own. A field that is not known is refused: without it the question would be another."""

    asked: Question
    day: date
    voted: bool = False


class _Reading(BaseModel, defer_build=True):
    slots: Slots
    day: date


def lean(card: Card) -> Card:
    """The card as it is kept: without what its question was chosen from, the time in UTC to the second."""
    asked = replace(card.asked, candidates=(), variants=())
    return replace(card, asked=asked, asked_at=card.asked_at.astimezone(UTC).replace(microsecond=0))


def to_row(card: Card) -> Row:
    """The row of a lean card."""
    text = _text(_Body(asked=card.asked, day=card.day, voted=card.voted))
    return Row(card.chat, card.answer, card.question, card.asker, stamp(card.asked_at), text)


def to_card(row: Row) -> Card | None:
    """The card of a row; None if it cannot be read, as it is of another release."""
    try:
        body = _Body.model_validate_json(row.body)
    except ValidationError:
        return None
    asked_at = datetime.fromisoformat(row.asked_at)
    return Card(row.chat, row.answer, row.question, row.asker, asked_at, body.asked, body.day, body.voted)


def reading(slots: Slots, day: date) -> str:
    """What was asked and as of what day, in JSON, with nothing of how it was worded."""
    return _text(_Reading(slots=slots, day=day), {"slots": {"inherited": True, "date": {"__all__": {"text"}}}})


def stamp(moment: datetime) -> str:
    """A moment as the tables have it, in UTC: 2026-11-23T10:00:00Z. Raises ValueError if it has no time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _text(model: BaseModel, without: Any = None) -> str:
    plain = model.model_dump(mode="json", exclude=without, exclude_defaults=True)
    # JSON may spell half of a surrogate pair, which no file can hold: it becomes a question mark.
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(errors="replace").decode()
