"""The questions that we hold ourselves to: their answers hold the keys, but for those listed as not yet right."""

from collections import Counter
from datetime import date
from functools import cache

import pytest

from handlers.render import plain
from knowledge.desk import Desk
from knowledge.understanding import Memory
from tests.knowledge.asking import sweep
from tests.knowledge.shipped import snapshot
from tests.questions import FOLDER, Keyed, outcome, read

TODAY = date(2026, 11, 23)
KNOWN = FOLDER / "known_failures.txt"


pytestmark = sweep
Outcomes = dict[str, tuple[Keyed, str]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(snapshot(tmp_path_factory))


@cache
def outcomes(desk: Desk) -> Outcomes:
    """Each question with its verdict, by id; worked out within a test, as that of a fixture would be traced."""
    found = {}
    for question in read():
        memory: Memory | None = None
        for turn in question.turns:
            reply = desk.reply(turn, date.fromisoformat(question.as_of), TODAY, memory)
            memory = reply.memory
        found[question.id] = (question, outcome(question, reply.answer.status, plain(reply.answer)))
    return found


def known() -> set[str]:
    return {line.split()[0] for line in KNOWN.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"}


def test_all_but_the_listed_are_right(desk: Desk) -> None:
    failing = {name for name, (_, verdict) in outcomes(desk).items() if verdict != "right"}
    assert not failing - known(), "these broke"
    assert not known() - failing, "these have come right: take them off the list"


def test_what_is_foreign_is_declined(desk: Desk) -> None:
    foreign = {name: verdict for name, (question, verdict) in outcomes(desk).items() if question.expect == "refuse"}
    wrong = {name for name, verdict in foreign.items() if verdict != "right"}
    assert len(wrong) <= 0.03 * len(foreign), wrong


def test_wrong_answers_are_rare(desk: Desk) -> None:
    counts = Counter(verdict for _, verdict in outcomes(desk).values())
    assert counts["wrong"] <= 0.08 * counts.total(), counts
