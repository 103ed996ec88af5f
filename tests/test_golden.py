"""The guarded questions that ship: each is read as it says, every intent has one, and some are to be declined."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest

from knowledge.desk import Desk
from knowledge.model import LANGUAGES, Golden, Intent
from knowledge.snapshot import Snapshot
from knowledge.understanding.text import normalise
from tests.knowledge.asking import TODAY, sweep
from tests.knowledge.shipped import snapshot

LEAST = {"en": 190, "ru": 165, "zh": 155}
"""How many questions there are at the least, per language."""
LONGEST = 160
"""Characters."""
READ_ON = (TODAY, date(2027, 8, 9))
_END = re.compile(r"[\s.?!。？！]+$")


pytestmark = sweep


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return snapshot(tmp_path_factory)


@pytest.fixture(scope="module")
def desk(shipped: Snapshot) -> Desk:
    return Desk(shipped)


@pytest.fixture(scope="module")
def golden(shipped: Snapshot) -> Mapping[str, Golden]:
    return shipped.all(Golden)


def same(text: str) -> str:
    """The text without what does not make it another question."""
    return _END.sub("", normalise(text))


def reading(desk: Desk, question: Golden, day: date) -> str | None:
    """The intent that a question is read as; None if it is declined. One of a foreign kind is matched and declined."""
    reply = desk.reply(question.text, day, day)
    declined = reply.question.outcome != "match" or reply.answer.status in ("refused", "unsure")
    return None if declined and question.intent is None else reply.question.intent


@pytest.mark.parametrize("day", READ_ON, ids=str)
def test_each_is_read_as_it_says_on_any_day(desk: Desk, golden: Mapping[str, Golden], day: date) -> None:
    wrong = {name: read for name, one in golden.items() if (read := reading(desk, one, day)) != one.intent}
    assert wrong == {}


def test_each_that_is_not_foreign_is_answered(desk: Desk, shipped: Snapshot, golden: Mapping[str, Golden]) -> None:
    ours = [one for one in golden.values() if one.intent and shipped.intent(one.intent).family != "outside"]
    replies = {one.id: desk.reply(one.text, TODAY, TODAY) for one in ours}
    assert {name for name, reply in replies.items() if reply.question.outcome != "match"} == set()
    assert {name for name, reply in replies.items() if reply.answer.status != "answered"} == set()


def test_each_is_heard_in_its_own_language(desk: Desk, golden: Mapping[str, Golden]) -> None:
    heard = {name: desk.reply(one.text, TODAY, TODAY).question.language for name, one in golden.items()}
    assert {name: found for name, found in heard.items() if found != golden[name].language} == {}


def test_every_intent_has_one(shipped: Snapshot, golden: Mapping[str, Golden]) -> None:
    assert set(shipped.all(Intent)) - {one.intent for one in golden.values()} == set()


def test_there_are_enough_and_a_tenth_is_declined(golden: Mapping[str, Golden]) -> None:
    counts = Counter(one.language for one in golden.values())
    declined = Counter(one.language for one in golden.values() if one.intent is None)
    assert len(golden) >= 510
    for language in LANGUAGES:
        assert counts[language] >= LEAST[language]
        assert declined[language] >= 0.1 * counts[language]


def test_none_is_told_twice_or_long_or_a_quiz(golden: Mapping[str, Golden]) -> None:
    texts = Counter(same(one.text) for one in golden.values())
    assert [text for text, count in texts.items() if count > 1] == []
    assert [one.id for one in golden.values() if len(one.text) > LONGEST or "\n" in one.text] == []


def test_none_is_a_phrase(shipped: Snapshot, golden: Mapping[str, Golden]) -> None:
    phrases = {same(text) for texts in shipped.phrases.values() for _, text in texts}
    assert [one.id for one in golden.values() if same(one.text) in phrases] == []


def test_the_ids_are_counted_by_language(golden: Mapping[str, Golden]) -> None:
    for language in LANGUAGES:
        names = [one.id for one in golden.values() if one.language == language]
        assert names == [f"{language}-{number:03}" for number in range(1, len(names) + 1)]
