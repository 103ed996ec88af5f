"""The way of a question from text to answer, turn by turn of a conversation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from cachetools import LRUCache

from knowledge.answers.base import Answer
from knowledge.answers.engine import answer
from knowledge.model import Language
from knowledge.question import Question, Slots
from knowledge.quiz import Quiz, parse, solve
from knowledge.snapshot import Snapshot
from knowledge.understanding import Memory, Understanding
from knowledge.understanding.text import normalise

REMEMBERED = 1_000
"""How many answers are kept for when the same is asked again."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, how its question was understood, and what the next turn may refer to."""

    answer: Answer
    question: Question
    memory: Memory | None


class Desk:
    """Answers questions from one snapshot.

    Keeps nothing of a conversation, whose memory is handed in. An answer depends on its question and the days alone, so
    those given last are kept for when many ask the same.
    """

    def __init__(self, snapshot: Snapshot, understanding: Understanding | None = None) -> None:
        """`understanding`: that of the snapshot, if it is at hand."""
        self.snapshot = snapshot
        self.understanding = understanding or Understanding(snapshot)
        self._given: LRUCache[tuple[object, ...], Answer] = LRUCache(REMEMBERED)

    def following(self, snapshot: Snapshot) -> Desk:
        """A desk for a snapshot that differs in a few records, made quickly; usable in another thread than this one."""
        return Desk(snapshot, self.understanding.following(snapshot))

    def reply(
        self,
        text: str,
        day: date,
        today: date,
        memory: Memory | None = None,
        language: Language | None = None,
    ) -> Reply:
        """The reply to `text`, asked as of `day`; `language` replaces the language of the question in the answer."""
        quiz = parse(text)
        if quiz:
            question, answered = self._quiz(quiz, day, today, language)
        else:
            question, answered = self._ask(text, day, today, memory, language)
        return self._remembering(question, answered, memory)

    def open(self, question: Question, day: date, today: date) -> Reply:
        """The reply to a question that has been understood before."""
        return self._remembering(question, self._answer(question, day, today), None)

    def _answer(self, question: Question, day: date, today: date) -> Answer:
        key = (*question.key, day, today)
        found = self._given.get(key)
        if found is None:
            found = self._given[key] = answer(question, self.snapshot, day, today)
        return found

    def _remembering(self, question: Question, answered: Answer, memory: Memory | None) -> Reply:
        if answered.status != "answered":
            return Reply(answered, question, memory)
        focus = answered.focus
        if not focus.kinds():
            focus = self.understanding.names(answered.headline, question.language)
        return Reply(answered, question, Memory(question, focus))

    def _ask(
        self, text: str, day: date, today: date, memory: Memory | None, language: Language | None
    ) -> tuple[Question, Answer]:
        question = self.understanding.understand(text, day, memory, language)
        if language:
            question = replace(question, language=language)
        return question, self._answer(question, day, today)

    def _quiz(self, quiz: Quiz, day: date, today: date, language: Language | None) -> tuple[Question, Answer]:
        def ask(text: str) -> tuple[Question, Answer]:
            return self._ask(text, day, today, None, language)

        def named(text: str, spoken: Language) -> Slots:
            return self.understanding.reader(spoken).read(normalise(text), day).slots()

        return solve(quiz, ask, named)
