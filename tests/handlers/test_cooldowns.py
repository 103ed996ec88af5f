"""The same answer is not given again within a cooldown; see the groups for where it is heeded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handlers.cooldowns import LONGEST, MOST, Cooldowns
from handlers.keyboards import COOLDOWNS

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


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
def cooldowns(clock: Clock) -> Cooldowns:
    made = Cooldowns(clock)
    made.given(1, 0, "answer")
    return made


@pytest.mark.parametrize("seconds", [seconds for seconds in COOLDOWNS if seconds])
def test_an_answer_rests_for_its_seconds_and_no_longer(cooldowns: Cooldowns, clock: Clock, seconds: int) -> None:
    clock.now = NOON + timedelta(seconds=seconds, microseconds=-1)
    assert cooldowns.resting(1, 0, "answer", seconds)
    clock.now = NOON + timedelta(seconds=seconds)
    assert not cooldowns.resting(1, 0, "answer", seconds)


@pytest.mark.parametrize(("chat", "topic", "answer"), [(2, 0, "answer"), (1, 7, "answer"), (1, 0, "another")])
def test_only_that_answer_in_that_place_rests(cooldowns: Cooldowns, chat: int, topic: int, answer: str) -> None:
    assert not cooldowns.resting(chat, topic, answer, LONGEST)


def test_no_cooldown_is_no_rest(cooldowns: Cooldowns) -> None:
    assert not cooldowns.resting(1, 0, "answer", 0)


def test_an_answer_given_again_rests_anew(cooldowns: Cooldowns, clock: Clock) -> None:
    clock.now += timedelta(seconds=50)
    cooldowns.given(1, 0, "answer")
    clock.now += timedelta(seconds=50)
    assert cooldowns.resting(1, 0, "answer", 60)


def test_a_change_of_the_cooldown_holds_at_once(cooldowns: Cooldowns, clock: Clock) -> None:
    clock.now += timedelta(seconds=50)
    assert [cooldowns.resting(1, 0, "answer", seconds) for seconds in (60, 30, 900)] == [True, False, True]


def test_every_cooldown_that_is_offered_is_remembered_long_enough() -> None:
    assert max(COOLDOWNS) <= LONGEST


def test_what_is_remembered_is_bounded(clock: Clock) -> None:
    cooldowns = Cooldowns(clock)
    for chat in range(MOST + 10):
        cooldowns.given(chat, 0, "answer")
    assert len(cooldowns._given) == MOST
    clock.now += timedelta(seconds=LONGEST)
    assert len(cooldowns._given) == 0
