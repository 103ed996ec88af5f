"""Asking a computation directly, and what every answer must keep to."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from knowledge.answers.base import Ask, Computation, Draft, Unanswerable
from knowledge.answers.engine import references
from knowledge.answers.base import cited
from knowledge.model import LANGUAGES, Language, Record
from knowledge.partial import PartialDate
from knowledge.question import Question, Slots, Span
from knowledge.snapshot import Snapshot

TODAY = date(2026, 11, 23)
DAYS = (date(2001, 6, 15), date(2004, 1, 15), date(2018, 7, 1), TODAY, date(2030, 1, 1))
OFFICES = ("secretary-general", "deputy-secretary-general", "rats-director", "chair", "chg-chair", "rats-council-chair")
STATES = ("cn", "kz", "kg", "ru", "tj", "uz", "in", "pk", "ir", "by", "mn", "la", "jp", "us")
PLACES = ("beijing", "tashkent", "astana", "ufa", "bishkek", "islamabad")
ORDINALS = (-27, -1, 0, 1, 2, 8, 9, 99)
_UNFILLED = re.compile(r"[{}$]|\bNone\b|<Text|PartialDate|datetime")


def span(first: str, last: str | None = None) -> Span:
    """A period by its first and last year, month or day."""
    return Span(PartialDate(first).first, PartialDate(last or first).last)


DATES = (span("2001"), span("2003"), span("2011-03"), span("2017-06-09"), span("2018"), span("2026-11-23"),
         span("2026", "2027"), span("2012", "2020"), span("2028"), span("2032-05-01"), span("2099"))


def asking(snapshot: Snapshot, intent: str, language: Language = "en", day: date = TODAY, text: str = "",
           words: tuple[str, ...] = (), today: date | None = None, **slots: Any) -> Ask:
    """A question by its slots."""
    question = Question(text, language, "match", intent, Slots(**slots), words=words)
    return Ask(question, snapshot.intent(intent), snapshot, day, today or max(day, TODAY))


def whole(draft: Draft) -> str:
    return "\n".join([draft.headline, *draft.details])


def kept(ask: Ask, computation: Computation) -> Draft | None:
    """The draft, or None if there is no answer; fails if what is said breaks the rules of every answer."""
    try:
        draft = computation(ask)
    except Unanswerable as reason:
        said = str(reason)
        assert 10 < len(said) <= 400, said
        assert not _UNFILLED.search(said), said
        return None
    text = whole(draft)
    assert not _UNFILLED.search(text), text
    assert 5 < len(draft.headline) <= 300, draft.headline
    assert len(text) <= 1_500, text
    assert all(line.strip() for line in draft.details), draft.details
    assert all(isinstance(record, Record) for record in draft.records)
    assert draft.records, draft.headline
    assert references(ask.snapshot, cited(draft.records)), draft.headline
    return draft


def singles() -> Iterator[dict[str, Any]]:
    """Slots as questions have them: nothing, an office, and an office with one thing more."""
    yield {}
    for office in OFFICES:
        yield {"office": (office,)}
        yield from ({"office": (office,), "state": (state,)} for state in STATES)
        yield from ({"office": (office,), "ordinal": (ordinal,)} for ordinal in ORDINALS)
        yield from ({"office": (office,), "date": (day,)} for day in DATES)
        yield from ({"office": (office,), "place": (place,)} for place in PLACES)
    yield {"number": (3,)}
    yield {"number": (60,)}


__all__ = ["DAYS", "LANGUAGES", "OFFICES", "STATES", "TODAY", "asking", "kept", "singles", "span", "whole"]
