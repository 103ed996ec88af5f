"""How a question was understood, as labelled texts: the same for editors in Telegram and for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.desk import Reply
    from knowledge.question import Candidate


def explained(reply: Reply) -> tuple[tuple[str, str], ...]:
    """What was understood, each with a label in English; an empty text where there is nothing of it."""
    question, slots = reply.question, reply.question.slots
    return (
        ("language", question.language),
        ("repaired", ", ".join(f"{found} → {meant}" for found, meant in question.repairs)),
        ("names", "; ".join(f"{kind}: {_named(getattr(slots, kind))}" for kind in sorted(slots.kinds()))),
        ("inherited", ", ".join(sorted(slots.inherited))),
        ("masked", question.masked),
        ("outcome", f"{question.outcome} ({question.score:.2f})"),
        ("records", ", ".join(f"{kind} {record}" for kind, record in reply.answer.records)),
    )


def measures(candidates: Iterable[Candidate]) -> list[str]:
    """The names of the measures that make up the scores of intents."""
    return list(dict.fromkeys(name for candidate in candidates for name in candidate.parts))


def _named(values: object) -> str:
    if isinstance(values, tuple):
        return ", ".join(getattr(value, "text", None) or str(value) for value in values)
    return str(values)
