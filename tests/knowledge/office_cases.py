"""Questions on offices and their holders, asked of a computation directly, and what every answer must keep to."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError, cited, references
from knowledge.model import LANGUAGES, Intent, Language, Person, Record
from knowledge.partial import PartialDate
from knowledge.question import Question, Slots, Span
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, SLIPS, TODAY, sweep, taken

OFFICES = ("secretary-general", "deputy-secretary-general", "rats-director", "chair", "chg-chair", "rats-council-chair")
STATES = ("cn", "kz", "kg", "in", "by", "mn", "jp")
PLACES = ("beijing", "tashkent")
ORDINALS = (-1, 0, 2, 9, 99)


def span(first: str, last: str | None = None) -> Span:
    """A period by its first and last year, month or day."""
    return Span(PartialDate(first).first, PartialDate(last or first).last)


DATES = (
    span("2001"),
    span("2003"),
    span("2017-06-09"),
    span("2018"),
    span("2026", "2027"),
    span("2012", "2020"),
    span("2032-05"),
    span("2099"),
)
_UNFILLED = re.compile(r"\bNone\b(?! of)|PartialDate|datetime")
_SLIPS = [slip for slip in SLIPS if slip != "None"]


def asking(
    snapshot: Snapshot,
    intent: str,
    language: Language = "en",
    day: date = TODAY,
    text: str = "",
    words: tuple[str, ...] = (),
    today: date | None = None,
    **slots: Any,
) -> Ask:
    """A question by its slots."""
    question = Question(text, language, "match", intent, Slots(**slots), words=words)
    return Ask(question, snapshot.intent(intent), snapshot, day, today or max(day, TODAY))


def whole(draft: Draft) -> str:
    """All that a draft says."""
    return "\n".join([draft.headline, *draft.details])


def kept(ask: Ask, computation: Computation) -> Draft | None:
    """The draft, or None if there is no answer; fails if what is said breaks the rules of every answer."""
    try:
        draft = computation(ask)
    except UnanswerableError as reason:
        said = str(reason)
        assert 10 < len(said) <= 400, said
        _clean(said)
        return None
    text = whole(draft)
    _clean(text)
    assert 5 < len(draft.headline) <= 300, draft.headline
    assert len(text) <= 1_500, text
    assert all(line.strip() for line in draft.details), draft.details
    assert all(isinstance(record, Record) for record in draft.records)
    assert references(ask.snapshot, cited(draft.records)), draft.headline
    return draft


def _clean(text: str) -> None:
    assert not _UNFILLED.search(text), text
    assert [slip for slip in _SLIPS if slip in text] == [], text


def cases(snapshot: Snapshot, intent: Intent, language: Language) -> Iterator[tuple[date, dict[str, Any]]]:
    """Days and slots: every person and office on every day, and each office with one thing more today.

    Of what the intent passes over there are but two.
    """
    for day in DAYS:
        yield day, {}
        yield from ((day, {"person": (person,)}) for person in taken(intent, "person", snapshot.all(Person)))
        yield from ((day, {"office": (office,)}) for office in OFFICES)
    for office in OFFICES:
        own = {"office": (office,)}
        yield from ((TODAY, {**own, "state": (state,)}) for state in taken(intent, "state", STATES))
        yield from ((TODAY, {**own, "ordinal": (ordinal,)}) for ordinal in taken(intent, "ordinal", ORDINALS))
        yield from ((TODAY, {**own, "place": (place,)}) for place in PLACES)
        dates = taken(intent, "date", DATES)
        yield from ((TODAY, {**own, "date": (dated,)}) for dated in dates)
        if language == "en":
            yield from ((day, {**own, "date": (dated,)}) for day in DAYS[1:3] for dated in dates)
    yield TODAY, {"number": (3,)}
    yield TODAY, {"number": (60,)}


__all__ = [
    "DATES",
    "DAYS",
    "LANGUAGES",
    "OFFICES",
    "ORDINALS",
    "PLACES",
    "STATES",
    "TODAY",
    "asking",
    "cases",
    "kept",
    "span",
    "sweep",
    "whole",
]
