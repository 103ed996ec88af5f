"""Asking a computation directly, and what holds of every answer."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.model import LANGUAGES, Intent, Language
from knowledge.partial import PartialDate
from knowledge.question import Question, Slots, Span
from knowledge.snapshot import Snapshot

TODAY = date(2026, 11, 23)
DAYS = (date(2001, 6, 15), date(2004, 1, 15), date(2018, 7, 1), TODAY, date(2030, 1, 1))
V = TypeVar("V")
sweep = pytest.mark.no_cover
"""A test that walks the same lines thousands of times, with other values: to trace them takes four times the time."""
ONE_TRACED = ("en", *(pytest.param(language, marks=sweep) for language in LANGUAGES if language != "en"))
"""The languages, for a test in which all of them walk the same lines."""
SLIPS = ("{", "}", "$", "None", "..", "()", "（）", " ,", " .", ": .", "。。", "；。", "  ")
"""What no answer may hold: unfilled places and doubled or stray marks."""


def year(first: int, last: int | None = None) -> Span:
    """A year, or the years from one to another."""
    return Span(date(first, 1, 1), date(last or first, 12, 31))


def month(number: int, of: int) -> Span:
    """A month."""
    found = PartialDate(f"{of}-{number:02}")
    return Span(found.first, found.last)


def day(text: str) -> Span:
    """One day."""
    return Span(date.fromisoformat(text), date.fromisoformat(text))


def ask(
    snapshot: Snapshot, intent: str, slots: Slots, language: Language, on: date = TODAY, today: date = TODAY
) -> Ask:
    """The question of an intent with these slots, as of a day."""
    question = Question(text="", language=language, outcome="match", intent=intent, slots=slots)
    return Ask(question, snapshot.intent(intent), snapshot, on, today)


def told(computations: Mapping[str, Computation], question: Ask) -> tuple[str, str]:
    """The headline and the whole text, of a refusal as well; everything that must hold of a text is checked."""
    try:
        draft = computations[question.intent.answer](question)
    except UnanswerableError as reason:
        draft = Draft(str(reason))
    whole = "\n".join([draft.headline, *draft.details])
    assert draft.headline
    assert [slip for slip in SLIPS if slip in whole] == [], whole
    assert len(draft.headline) <= 300, draft.headline
    assert len(whole) <= 1500, whole
    return draft.headline, whole


def every(snapshot: Snapshot, family: str) -> Iterator[Intent]:
    """The intents of a family."""
    return (intent for intent in snapshot.all(Intent).values() if intent.family == family)


def single_slots(snapshot: Snapshot, *kinds: str) -> Iterator[Slots]:
    """Slots with each record of these kinds alone, and none."""
    yield Slots()
    for kind in kinds:
        for record in snapshot.records[kind]:
            yield replace(Slots(), **{kind: (record,)})  # type: ignore[arg-type]


def taken(intent: Intent, kind: str, values: Iterable[V]) -> list[V]:
    """All the values of a kind of slot that the intent takes; the first two of one that it is to pass over."""
    every_one = list(values)
    return every_one if kind in (*intent.needs, *intent.takes) else every_one[:2]


def fitting_slots(snapshot: Snapshot, intent: Intent, *kinds: str) -> Iterator[Slots]:
    """Like `single_slots`, with two records of each kind that the intent passes over."""
    yield Slots()
    for kind in kinds:
        for record in taken(intent, kind, snapshot.records[kind]):
            yield replace(Slots(), **{kind: (record,)})  # type: ignore[arg-type]


def odd_slots(snapshot: Snapshot, seed: int, count: int) -> Iterator[tuple[Slots, date, date]]:
    """Slots filled at random, with the day asked as of and today."""
    chance = random.Random(seed)
    kinds = ("person", "state", "office", "body", "place", "document")
    for _ in range(count):
        filled: dict[str, tuple[object, ...]] = {
            kind: tuple(chance.sample(list(snapshot.records[kind]), chance.choice((1, 1, 2))))
            for kind in kinds
            if chance.random() < 0.3
        }
        if chance.random() < 0.4:
            first = chance.randint(1996, 2040)
            spans = (year(first), year(first, first + 7), month(9, first), day(f"{first}-06-15"))
            filled["date"] = tuple(chance.sample(spans, chance.choice((1, 1, 2))))
        if chance.random() < 0.2:
            filled["ordinal"] = (chance.choice((-1, -40, 0, 1, 7, 26, 99)),)
        if chance.random() < 0.2:
            filled["number"] = (chance.choice((0, 1, 2, 3, 5, 100)),)
        inherited = frozenset(kind for kind in filled if chance.random() < 0.3)
        on = chance.choice(DAYS)
        yield Slots(**filled, inherited=inherited), on, chance.choice((on, TODAY))  # type: ignore[arg-type]


__all__ = [
    "DAYS",
    "LANGUAGES",
    "ONE_TRACED",
    "SLIPS",
    "TODAY",
    "ask",
    "day",
    "every",
    "fitting_slots",
    "month",
    "odd_slots",
    "single_slots",
    "sweep",
    "taken",
    "told",
    "year",
]
