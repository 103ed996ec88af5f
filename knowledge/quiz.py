"""Multiple choice: a question with options, or statements of which some are true, solved by the answers themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from knowledge.answers.base import Answer
from knowledge.answers.sentences import sentence
from knowledge.question import Question
from knowledge.understanding.text import normalise, stem, tokens

Solver = Callable[[str], tuple[Question, Answer]]

_STATEMENT = re.compile(r"^\s*(?:statement\s*)?(?:(\d)|([IVX]{1,4}))\s*[.):、．]\s*(.+?)\s*$", re.M | re.I)
_OPTION = re.compile(r"(?:^|(?<=\s))[(（]?([a-eA-E]|[а-гА-Г])\s*[).）、．:]\s*(.+?)(?=\s+[(（]?(?:[b-eB-E]|[б-гБ-Г])\s*[).）、．:]|\s*$)", re.M | re.S)
_NEGATED = re.compile(r"\b(?:not|incorrect|false|wrong|never|were not|was not|was/were not|не|неверн\w*)\b|不|错误", re.I)
_MANY = re.compile(r"\bhow many\b|\bсколько\b|几个|多少", re.I)
AGREES = 0.5
"""How much of what a statement says beside its question must stand in the answer for it to be true."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """The parts of a multiple-choice question."""

    stem: str
    statements: tuple[tuple[str, str], ...]
    options: tuple[tuple[str, str], ...]

    def solve(self, solver: Solver) -> tuple[Question, Answer]:
        """The option that the answers support; where no answer is to be had, that of the bare question."""
        if self.statements:
            return self._statements(solver)
        question, answered = solver(self.stem)
        said = " ".join([answered.headline, *answered.details])
        if answered.status != "answered":
            return question, answered
        likeliest = max(self.options, key=lambda option: _supported(option[1], answered.headline, said))
        if _supported(likeliest[1], answered.headline, said) < AGREES:
            return question, answered
        headline = sentence(
            answered.language, "quiz-option",
            {"letter": likeliest[0], "option": likeliest[1].rstrip("."), "answer": answered.headline},
        )
        return question, replace(answered, headline=headline)

    def _statements(self, solver: Solver) -> tuple[Question, Answer]:
        first: tuple[Question, Answer] | None = None
        true: list[str] = []
        lines: list[str] = []
        whole = _NEGATED.search(self.stem)
        for number, statement in self.statements:
            asked = statement if len(tokens(normalise(statement))) > 2 else f"{_ask_part(self.stem)} {statement}"
            question, answered = solver(asked)
            holds = answered.status == "answered" and _true(statement, answered, asked)
            if holds != bool(whole and len(tokens(normalise(statement))) <= 2):
                true.append(number)
            lines.append(sentence(question.language, "quiz-true" if holds else "quiz-false",
                                  {"number": number, "answer": answered.headline}))
            if first is None or (answered.status == "answered" and first[1].status != "answered"):
                first = question, answered
        assert first is not None
        question, answered = first
        language = answered.language
        chosen = self._chosen(true)
        key = "quiz-none" if not true else "quiz-all" if len(true) == len(self.statements) else "quiz-some"
        headline = sentence(language, key, {"numbers": true, "count": len(true), "total": len(self.statements),
                                            "number": true[0] if len(true) == 1 else ""})
        if chosen:
            headline += " " + sentence(language, "quiz-chosen", {"letter": chosen[0], "option": chosen[1].rstrip(".")})
        return question, replace(answered, status="answered", headline=headline, details=tuple(lines))

    def _chosen(self, true: list[str]) -> tuple[str, str] | None:
        """The option that names just the true statements, or their number."""
        wanted = set(true)
        count = {0: "none", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}.get(len(true), "")
        for letter, text in self.options:
            folded = normalise(text)
            numbers = set(re.findall(r"\b(?:\d|[ivx]{1,3})\b", folded))
            if numbers == {number.casefold() for number in wanted} and wanted:
                return letter, text
            if not numbers and count and re.search(rf"\b{count}\b", folded):
                return letter, text
            if len(true) == len(self.statements) and re.search(r"\ball\b", folded):
                return letter, text
        return None


def parse(text: str) -> Quiz | None:
    """The quiz that a text is, or None if it is an ordinary question."""
    statements = tuple((number or roman.upper(), said) for number, roman, said in _STATEMENT.findall(text))
    body = text
    if len(statements) >= 2:
        last = list(_STATEMENT.finditer(text))[-1]
        head = text[: next(_STATEMENT.finditer(text)).start()]
        options = tuple(_OPTION.findall(text[last.end() :]))
        return Quiz(head.strip(), statements, options)
    options = tuple(_OPTION.findall(body))
    if len(options) >= 2 and options[0][0].casefold() in "aа":
        head = body[: next(_OPTION.finditer(body)).start()].strip()
        if tokens(normalise(head)):
            return Quiz(head, (), options)
    return None


def _ask_part(head: str) -> str:
    """The last sentence of a quiz's head: what is asked of each statement."""
    parts = [part for part in re.split(r"(?<=[.?!。？])\s+", head) if part.strip()]
    return re.sub(r"\b(?:not|which among the following|was/were|following)\b", " ", parts[-1]) if parts else head


def _content(text: str) -> set[str]:
    return {stem(token.text) for token in tokens(normalise(text)) if len(token.text) > 2 or token.text.isdigit()}


def _supported(option: str, headline: str, said: str) -> float:
    """How far an option stands in an answer: in its headline fully, in its details half."""
    wanted = _content(option)
    if not wanted:
        return 0.0
    in_headline = len(wanted & _content(headline)) / len(wanted)
    partial = fuzz.partial_ratio(normalise(option), normalise(headline)) / 100
    in_all = len(wanted & _content(said)) / len(wanted)
    return max(in_headline, partial if partial > 0.85 else 0.0, 0.8 * in_all)


def _true(statement: str, answered: Answer, asked: str) -> bool:
    """Whether an answer bears a statement out: what the statement says stands there, and nothing contradicts it."""
    headline = normalise(answered.headline)
    said = _content(" ".join([answered.headline, *answered.details]))
    claim = _content(statement)
    numbers = {word for word in claim if word.isdigit()}
    if numbers and not numbers <= {w for w in _content(answered.headline)} | said:
        return False
    if re.match(r"(?:no|нет|不是|没有)\b", headline):
        return bool(_NEGATED.search(statement))
    share = len(claim & said) / len(claim) if claim else 0.0
    return share >= AGREES
