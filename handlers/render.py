"""An answer as the text of a surface. Everything shown about an answer is put together here."""

from __future__ import annotations

from knowledge.answers.base import Answer
from knowledge.answers.sentences import sentence

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
    certainty = sentence(answer.language, f"card-{answer.certainty}", {})
    return sentence(answer.language, "card-standing", {"certainty": certainty, "day": answer.as_of})


def sources_heading(answer: Answer) -> str | None:
    """What stands over the sources where each has a line of its own, if there are any."""
    return _sources(answer, "")


def offered(answer: Answer) -> list[str]:
    """The readings to choose from, or the questions that lead on."""
    questions, key = (answer.candidates, "card-readings") if answer.candidates else (answer.related, "card-related")
    if not questions:
        return []
    return [sentence(answer.language, key, {}), *(BULLET + question for question in questions)]


def _sources(answer: Answer, titles: str) -> str | None:
    return sentence(answer.language, "card-sources", {"titles": titles}) if answer.sources else None
