"""A card comes back from its row as it was; a vote's reading tells nothing of how a question was worded."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import LANGUAGES
from knowledge.question import Question, Slots, Span
from knowledge.store import Card
from knowledge.store.card import Row, lean, reading, stamp, to_card, to_row
from tests.knowledge.chat_samples import WORDS, card

texts = st.text(max_size=20)
ids = st.lists(st.text("abc-1", min_size=1, max_size=5), max_size=2).map(tuple)
numbers = st.lists(st.integers(-1, 10**6), max_size=2).map(tuple)
spans = st.builds(Span, st.dates(), st.dates(), texts)
named = ("person", "state", "office", "body", "place", "document", "organisation")
slots = st.builds(
    Slots,
    **dict.fromkeys(named, ids),
    date=st.lists(spans, max_size=2).map(tuple),
    ordinal=numbers,
    number=numbers,
    sco=st.booleans(),
    inherited=st.frozensets(st.sampled_from(named)),
)
questions = st.builds(
    Question,
    text=texts,
    language=st.sampled_from(LANGUAGES),
    outcome=st.sampled_from(("match", "unsure", "none")),
    intent=st.none() | texts,
    slots=slots,
    score=st.floats(0, 1),
    masked=texts,
    words=st.lists(texts, max_size=3).map(tuple),
    repairs=st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
)
numerals = st.integers(-(2**63), 2**63 - 1)
moments = st.datetimes(timezones=st.sampled_from((UTC, timezone(timedelta(hours=5, minutes=30))))).filter(
    lambda moment: 2 < moment.year < 9998
)
cards = st.builds(Card, numerals, numerals, st.none() | numerals, st.none() | numerals, moments, questions, st.dates())


@given(cards)
def test_a_card_comes_back_as_it_was(sent: Card) -> None:
    assert to_card(to_row(lean(sent))) == replace(sent, asked_at=sent.asked_at.replace(microsecond=0))


def test_half_a_character_becomes_a_question_mark() -> None:
    back = to_card(to_row(lean(card(1, 2, text="\ud83d who \U0001f600"))))
    assert back is not None
    assert back.asked.text == "? who \U0001f600"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"office":["sg"]', '"post":["sg"]'),
        ('"office":["sg"]', '"office":"sg"'),
        ('"masked":', '"hidden":'),
        ('"text":', '"texts":'),
        ('"day":"2026-11-23"', '"day":"today"'),
        ('"day":"2026-11-23"', '"day":"2026-11-23","liked":true'),
        ('"language":"en"', '"language":"fr"'),
    ],
)
def test_a_card_of_another_release_is_absent(old: str, new: str) -> None:
    row = to_row(lean(card(1, 2)))
    assert old in row.body
    other = json.dumps(json.loads(row.body.replace(old, new)))
    assert to_card(Row(*row[:5], other)) is None


def test_moments_are_kept_in_utc_to_the_second() -> None:
    assert stamp(datetime(2026, 1, 1, 3, 0, 59, 999_999, tzinfo=timezone(timedelta(hours=8)))) == "2025-12-31T19:00:59Z"
    with pytest.raises(ValueError, match="without a time zone"):
        stamp(datetime(2026, 1, 1))


@given(slots, st.dates())
def test_a_reading_holds_no_words(asked: Slots, day: date) -> None:
    nameless = replace(asked, date=tuple(replace(span, text="") for span in asked.date), inherited=frozenset())
    assert reading(asked, day) == reading(nameless, day)
    assert set(json.loads(reading(asked, day)).get("slots", {})) == nameless.kinds()


def test_everything_of_a_question_is_kept_but_what_it_was_chosen_from() -> None:
    left_out = {"candidates", "variants"}
    assert {field.name for field in fields(Question)} - left_out == set(
        json.loads(to_row(lean(card(1, 2))).body)["asked"]
    )
    assert WORDS in to_row(lean(card(1, 2))).body
