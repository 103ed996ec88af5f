"""Questions to review, grouped by likeness, and the intents that each of them may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from knowledge.model import LANGUAGES, Language
from knowledge.store.missed import MissedQuestion
from knowledge.understanding import Understanding
from knowledge.understanding.text import normalise

ALIKE = 84.0
"""The likeness, in 0..100, from which two texts are one question."""
OFFERED = 5
"""How many intents are offered for a question."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are much the same, the one asked most first."""

    questions: tuple[MissedQuestion, ...]

    @property
    def first(self) -> MissedQuestion:
        """The one that stands for all."""
        return self.questions[0]

    @property
    def count(self) -> int:
        """How often they came, all together."""
        return sum(question.count for question in self.questions)

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(question.number for question in self.questions)

    @property
    def last(self) -> date:
        """When one of them came last."""
        return max(question.day for question in self.questions)


def groups(missed: Sequence[MissedQuestion], language: Language | None = None) -> list[Group]:
    """The questions grouped by likeness within a language, most asked first; the same whatever order they come in."""
    found: list[Group] = []
    for spoken in LANGUAGES if language is None else (language,):
        of_it = sorted((one for one in missed if one.language == spoken), key=lambda one: (-one.count, one.number))
        found += _grouped(of_it)
    return sorted(found, key=lambda group: (-group.count, -group.last.toordinal(), group.first.number))


def _grouped(questions: Sequence[MissedQuestion]) -> list[Group]:
    """Each joins the first group whose first question is like it, or begins a new one."""
    heads: list[str] = []
    members: dict[int, list[MissedQuestion]] = defaultdict(list)
    for question in questions:
        text = " ".join(sorted(normalise(question.text).split()))  # the order of words is nothing
        best = process.extractOne(text, heads, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if best is None:
            heads.append(text)
        members[len(heads) - 1 if best is None else best[2]].append(question)
    return [Group(tuple(found)) for found in members.values()]


def offered(group: Group, understanding: Understanding, today: date) -> list[str]:
    """The intents that the question which stands for a group may mean, likeliest first, at most OFFERED; one whose
    answer was voted down comes last."""
    first = group.first
    question = understanding.understand(first.text, today, language=first.language)
    found = list(dict.fromkeys(candidate.intent for candidate in question.candidates))
    down = {one.intent for one in group.questions if one.reason == "vote"}
    return sorted(found, key=lambda intent: intent in down)[:OFFERED]
