"""An answer as plain text, as the terminal shows it; Telegram's cards are in `handlers.cards`."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from knowledge.answers.base import Answer, Certainty
from knowledge.answers.sentences import sentence
from knowledge.model import Language

BULLET = "• "


def plain(answer: Answer) -> str:
    """All that a private chat shows of an answer, as plain text; its first line is the headline."""
    blocks = [[answer.headline], [BULLET + line for line in answer.details], standing(answer), offered(answer)]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def standing(answer: Answer) -> list[str]:
    """How sure the answer is, as of when, and by which sources."""
    titles = "; ".join(source.title for source in answer.sources)
    return [line for line in (surety(answer), _sources(answer, titles)) if line]


def surety(answer: Answer) -> str | None:
    """How sure the answer is and as of when, if it rests on records."""
    if not (answer.certainty and answer.as_of):
        return None
    return _surety(answer.language, answer.certainty, answer.as_of)


def sources_heading(answer: Answer) -> str | None:
    """What stands over the sources where each has a line of its own, if there are any."""
    return _sources_heading(answer.language) if answer.sources else None


def offered(answer: Answer) -> list[str]:
    """The readings to choose from, or the questions that lead on."""
    questions, key = (answer.candidates, "card-readings") if answer.candidates else (answer.related, "card-related")
    if not questions:
        return []
    return [sentence(answer.language, key, {}), *(BULLET + question.text for question in questions)]


def _sources(answer: Answer, titles: str) -> str | None:
    return sentence(answer.language, "card-sources", {"titles": titles}) if answer.sources else None


@lru_cache(maxsize=1024)  # most answers are as of the same few days
def _surety(language: Language, certainty: Certainty, day: date) -> str:
    said = sentence(language, f"card-{certainty}", {})
    return sentence(language, "card-standing", {"certainty": said, "day": day})


@lru_cache
def _sources_heading(language: Language) -> str:
    return sentence(language, "card-sources", {"titles": ""})
