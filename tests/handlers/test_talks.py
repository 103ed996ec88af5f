"""The memory of conversations: its keys, its life, its bounds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handlers.talks import LIFE, MOST, Talks
from knowledge.question import Question, Slots
from knowledge.understanding import Memory

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEY = (5, 0, 5)


def memory(text: str) -> Memory:
    return Memory(Question(text, "en", "match", "holder", Slots(office=("secretary-general",)), 1.0), Slots())


FIRST, SECOND, THIRD = memory("first"), memory("second"), memory("third")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talks(clock: Clock) -> Talks:
    made = Talks(clock)
    made.remember(KEY, 1, None, FIRST)
    return made


def test_the_next_message_refers_to_the_last(talks: Talks) -> None:
    assert talks.before(KEY, 2) is FIRST
    talks.remember(KEY, 2, FIRST, SECOND)
    assert talks.before(KEY, 3) is SECOND


def test_an_edited_message_refers_to_what_came_before_it(talks: Talks) -> None:
    assert talks.before(KEY, 1) is None
    talks.remember(KEY, 2, FIRST, SECOND)
    assert talks.before(KEY, 2) is FIRST
    talks.remember(KEY, 2, FIRST, THIRD)
    assert (talks.before(KEY, 2), talks.before(KEY, 3)) == (FIRST, THIRD)


@pytest.mark.parametrize("key", [(6, 0, 5), (5, 1, 5), (5, 0, 6)])
def test_chat_topic_and_person_are_all_told_apart(talks: Talks, key: tuple[int, int, int]) -> None:
    assert talks.before(key, 2) is None


def test_a_turn_lives_for_its_time_from_the_last_one_on(talks: Talks, clock: Clock) -> None:
    clock.now += LIFE - timedelta(seconds=1)
    assert talks.before(KEY, 2) is FIRST
    talks.remember(KEY, 2, FIRST, SECOND)
    clock.now += LIFE - timedelta(seconds=1)
    assert talks.before(KEY, 3) is SECOND
    clock.now += timedelta(seconds=1)
    assert talks.before(KEY, 3) is None
    assert len(talks) == 0


def test_a_person_is_forgotten_everywhere(talks: Talks) -> None:
    talks.remember((-100, 7, 5), 1, None, FIRST)
    talks.remember((-100, 7, 6), 1, None, FIRST)
    talks.remember((6, 0, 6), 1, None, FIRST)
    talks.forget(5)
    assert [talks.before(key, 2) for key in (KEY, (-100, 7, 5), (-100, 7, 6), (6, 0, 6))] == [None, None, FIRST, FIRST]


def test_what_is_remembered_is_bounded(clock: Clock) -> None:
    talks = Talks(clock)
    for chat in range(MOST + 10):
        talks.remember((chat, 0, chat), 1, None, FIRST)
    assert len(talks) == MOST
    assert talks.before((0, 0, 0), 2) is None
    assert talks.before((MOST, 0, MOST), 2) is FIRST
