"""Quizzes: a stem with options, numbered statements, things to put in order, true or false, blanks to fill.

Public: `parse` (the quiz that a text is, if it is one), `Quiz` (its parts), `solve` (its answer).
"""

from __future__ import annotations

from knowledge.quiz.parsing import Quiz, parse
from knowledge.quiz.solving import solve

__all__ = ["Quiz", "parse", "solve"]
