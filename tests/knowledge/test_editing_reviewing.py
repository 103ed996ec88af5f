"""Questions to review are grouped by likeness, the same whatever order they come in, and get intents offered."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from knowledge.editing.reviewing import OFFERED, Group, groups, offered
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from knowledge.store.missed import MissedQuestion, Reason
from knowledge.understanding import Understanding

DAY = date(2026, 11, 23)


def question(
    number: int,
    text: str,
    count: int = 1,
    language: Language = "en",
    reason: Reason = "none",
    intent: str | None = None,
) -> MissedQuestion:
    return MissedQuestion(number, DAY - timedelta(days=number % 9), language, text, reason, intent, count)


ASKED = [
    question(1, "who pays for the secretariat", 3),
    question(2, "Who pays for the Secretariat?", 4),
    question(3, "who pays for teh secretariat", 1),
    question(4, "for the secretariat who pays", 1),
    question(5, "what colour is the flag", 5),
    question(6, "какого цвета флаг", 2, "ru"),
    question(7, "какого цвета флаг?", 1, "ru"),
    question(8, "旗帜是什么颜色", 2, "zh"),
    question(9, "旗帜是什么颜色？", 3, "zh"),
]


def test_what_is_alike_is_one_group_and_the_most_asked_comes_first() -> None:
    found = groups(ASKED)
    assert [(group.first.text, group.count, set(group.numbers)) for group in found] == [
        ("Who pays for the Secretariat?", 9, {1, 2, 3, 4}),
        ("旗帜是什么颜色？", 5, {8, 9}),
        ("what colour is the flag", 5, {5}),
        ("какого цвета флаг", 3, {6, 7}),
    ]
    assert found[0].last == DAY - timedelta(days=1)


def test_languages_are_never_mixed() -> None:
    mixed = [question(1, "SCO", language="en"), question(2, "SCO", language="ru"), question(3, "SCO", language="zh")]
    assert [group.numbers for group in groups(mixed, "ru")] == [(2,)]
    assert sorted(group.numbers for group in groups(mixed)) == [(1,), (2,), (3,)]


WORDS = st.lists(
    st.sampled_from(["who", "pays", "chairs", "the", "flag", "secretariat", "budget", "next", "2019"]),
    min_size=1,
    max_size=6,
)


@given(st.lists(st.tuples(WORDS.map(" ".join), st.integers(1, 4)), max_size=30), st.randoms())
def test_the_order_of_the_rows_is_nothing_and_none_is_lost(found: list[tuple[str, int]], chance: random.Random) -> None:
    missed = [question(number, text, count) for number, (text, count) in enumerate(found, 1)]
    first = groups(missed)
    chance.shuffle(missed)
    assert groups(missed) == first
    assert sorted(number for group in first for number in group.numbers) == list(range(1, len(found) + 1))


def test_five_intents_are_offered_and_the_one_voted_down_last(snapshot: Snapshot) -> None:
    understanding = Understanding(snapshot)
    text = "who is the secretary-general"
    best = offered(Group((question(1, text),)), understanding, DAY)
    assert len(best) == OFFERED == len(set(best))
    assert best[0] == "holder"
    assert set(best) <= snapshot.records["intent"].keys()
    down = Group((question(1, text, reason="vote", intent="holder"),))
    assert offered(down, understanding, DAY) == [*best[1:], "holder"]


def test_a_text_that_means_nothing_gets_no_offer(snapshot: Snapshot) -> None:
    assert offered(Group((question(1, "…"),)), Understanding(snapshot), DAY) == []
