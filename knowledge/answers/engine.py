"""Running the computation that an intent names, and finishing what it found into an answer."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib import import_module

from knowledge.answers.base import (
    SECRETARY_GENERAL,
    Answer,
    Ask,
    Computation,
    Draft,
    Lead,
    UnanswerableError,
    cited,
    implied,
    references,
)
from knowledge.answers.sentences import sentence, written
from knowledge.model import Intent, Language, Record, Word
from knowledge.question import Candidate, Question, Slots, Span
from knowledge.snapshot import Snapshot

log = logging.getLogger(__name__)

ROOMS: dict[str, tuple[str, ...]] = {
    "terms": ("terms", "records"),
    **{
        family: (family,)
        for family in ("people", "rotation", "membership", "calendar", "bodies", "offices", "documents")
    },
}
"""The modules of this package in which the computations of a family of intents stand; any other family's are in
`general`. A module is imported when the first question of its family comes."""

OFFERED = 3
"""How many related questions or readings are offered."""
_SLOT = re.compile(r"\{(\w+)\}")
STARTING = ("holder", "next-state", "members-list")
"""What is offered when a text was not understood."""


def answer(question: Question, snapshot: Snapshot, day: date, today: date) -> Answer:
    """The answer to `question` as of `day`; one that is unclear or foreign is answered by offering what is known.

    Never raises for any question: what cannot be answered is said.
    """
    if question.outcome == "none" or question.intent is None:
        return _declined(question, snapshot)
    if question.outcome == "unsure":
        return _unsure(question, snapshot)
    intent = snapshot.intent(question.intent)
    ask = Ask(question, intent, snapshot, day, today)
    try:
        draft = computation(intent)(ask)
        return _finished(ask, draft)
    except UnanswerableError as reason:
        return _finished(ask, Draft(str(reason), status="refused"))
    except Exception:
        # One broken computation must not end a conversation, or the lines after it.
        log.exception("the computation %s failed", intent.answer)
        return _finished(ask, Draft(ask.say("general-failed"), status="refused"))


@cache
def _computations(family: str) -> dict[str, Computation]:
    found: dict[str, Computation] = {}
    for room in ROOMS.get(family, ("general",)):
        found |= import_module(f"knowledge.answers.{room}").COMPUTATIONS
    return found


def computation(intent: Intent) -> Computation:
    """What answers an intent. Raises KeyError if there is no such computation in its family's modules."""
    return _computations(intent.family)[intent.answer]


def _finished(ask: Ask, draft: Draft) -> Answer:
    citations = draft.citations or cited(draft.records)
    dated = draft.status == "answered" and bool(draft.records)
    return Answer(
        status=draft.status,
        language=ask.language,
        intent=ask.intent.id,
        score=ask.question.score,
        headline=draft.headline,
        details=tuple(dict.fromkeys(line for line in draft.details if line)),
        certainty=draft.certainty if dated else None,
        as_of=ask.day if dated else None,
        sources=references(ask.snapshot, citations) if draft.status == "answered" else (),
        related=_related(ask, draft),
        records=tuple((record.kind, record.id) for record in draft.records),
        values=frozenset(draft.values),
        focus=draft.focus,
    )


def _related(ask: Ask, draft: Draft) -> tuple[Lead, ...]:
    slots = draft.focus.filled(ask.slots, ask.slots.kinds())
    names = draft.related or ask.intent.related
    return leads(ask.snapshot, ((name, slots) for name in names), ask.language)


def leads(snapshot: Snapshot, readings: Iterable[tuple[str, Slots]], language: Language) -> tuple[Lead, ...]:
    """The intents with their slots as questions, each wording once, at most OFFERED."""
    found: dict[str, Lead] = {}
    for intent, slots in readings:
        text = label(snapshot, snapshot.intent(intent), slots, language)
        if text:
            found.setdefault(text, Lead(text, intent, slots))
    return tuple(found.values())[:OFFERED]


def label(snapshot: Snapshot, intent: Intent, slots: Slots, language: Language) -> str | None:
    """The intent as a question with its slots filled, or None if one of them is empty."""
    lacking = False

    def fill(match: re.Match[str]) -> str:
        nonlocal lacking
        kind = match.group(1)
        found = getattr(slots, kind, ())
        if kind == "office" and not found:
            found = (implied(slots) or SECRETARY_GENERAL,)
        if not found:
            lacking = True
            return ""
        if kind == "date":
            return found[0].text or _spelt(language, found[0])
        if kind == "ordinal" and language == "en":
            word = snapshot.all(Word).get(f"ordinal-{found[0]}")
            return word.words.en[0] if word else f"No. {found[0]}"
        if kind in ("ordinal", "number"):
            lacking |= found[0] < 0
            return str(found[0])
        record: Record = snapshot.records[kind][found[0]]
        return written(language, record)

    text = _SLOT.sub(fill, intent.label.in_(language))
    return None if lacking else text


def _spelt(language: Language, span: Span) -> str:
    """A day in full, and of any longer time the years."""
    if span.exact:
        return written(language, span.first)
    years = dict.fromkeys((span.first.year, span.last.year))
    return "–".join(map(str, years))


def _unsure(question: Question, snapshot: Snapshot) -> Answer:
    readings = _readings(question.candidates, snapshot, question)
    if not readings:
        return _declined(question, snapshot)
    return Answer(
        status="unsure",
        language=question.language,
        intent=question.intent,
        score=question.score,
        headline=sentence(question.language, "general-unsure", {}),
        candidates=readings,
    )


def _readings(candidates: tuple[Candidate, ...], snapshot: Snapshot, question: Question) -> tuple[Lead, ...]:
    if question.variants:
        readings = [(candidates[0].intent, slots) for slots in question.variants]
    else:
        known = (one.intent for one in candidates if snapshot.intent(one.intent).family != "outside")
        readings = [(intent, question.slots) for intent in known]
    return leads(snapshot, readings, question.language)


def _declined(question: Question, snapshot: Snapshot) -> Answer:
    empty = not any(character.isalnum() for character in question.text)
    key = "general-empty" if empty else "general-declined"
    return Answer(
        status="refused",
        language=question.language,
        intent=None,
        score=question.score,
        headline=sentence(question.language, key, {}),
        related=leads(snapshot, ((name, Slots()) for name in STARTING), question.language),
    )
