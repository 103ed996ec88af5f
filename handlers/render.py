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
    lines = []
    if answer.certainty and answer.as_of:
        certainty = sentence(answer.language, f"card-{answer.certainty}", {})
        lines.append(sentence(answer.language, "card-standing", {"certainty": certainty, "day": answer.as_of}))
    if answer.sources:
        titles = "; ".join(source.title for source in answer.sources)
        lines.append(sentence(answer.language, "card-sources", {"titles": titles}))
    return lines


def offered(answer: Answer) -> list[str]:
    """The readings to choose from, or the questions that lead on."""
    questions, key = (answer.candidates, "card-readings") if answer.candidates else (answer.related, "card-related")
    if not questions:
        return []
    return [sentence(answer.language, key, {}), *(BULLET + question for question in questions)]
