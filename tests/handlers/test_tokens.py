"""Tokens of readings: short, whole in themselves, and never trusted."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presses import MOST, Action, Press
from handlers.tokens import LONGEST, decode, encode
from knowledge.answers.engine import leads
from knowledge.model import LANGUAGES, Intent, Language
from knowledge.question import SLOT_KINDS, Slots, Span
from knowledge.snapshot import Snapshot
from knowledge.understanding.dates import EARLIEST, FOUNDED, LATEST

RECORDS = ("person", "state", "office", "body", "place", "document", "organisation")
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,62}")


def slots(snapshot: Snapshot) -> st.SearchStrategy[Slots]:
    """Slots as a reading may fill them."""
    known = {kind: st.lists(st.sampled_from(sorted(snapshot.records[kind])), max_size=2).map(tuple) for kind in RECORDS}
    days = st.dates(EARLIEST, LATEST)
    spans = st.tuples(days, days).map(lambda two: Span(min(two), max(two)))
    numbers = st.lists(st.integers(-1, 3000), max_size=2).map(tuple)
    return st.builds(
        Slots,
        **known,
        date=st.lists(spans, max_size=2).map(tuple),
        ordinal=numbers,
        number=numbers,
        sco=st.booleans(),
    )


@given(st.data())
def test_a_reading_comes_back_as_it_was_or_has_no_token(snapshot: Snapshot, data: st.DataObject) -> None:
    intent = data.draw(st.sampled_from(sorted(snapshot.all(Intent))))
    given_slots = data.draw(slots(snapshot))
    language: Language = data.draw(st.sampled_from(LANGUAGES))
    day = data.draw(st.none() | st.dates(FOUNDED, LATEST))
    token = encode(snapshot, intent, given_slots, language, day)
    if token is None:
        assert sum(len(getattr(given_slots, kind)) for kind in SLOT_KINDS if kind != "sco") > 5
        return
    assert len(token) <= LONGEST
    assert PAYLOAD.fullmatch(f"q_{token}")
    assert len(Press(Action.WORKING, 99, token).pack()) <= MOST
    found = decode(snapshot, token)
    assert found is not None
    assert (found.question.intent, found.question.slots, found.question.language) == (intent, given_slots, language)
    assert (found.day, found.question.outcome) == (day, "match")


def test_every_question_that_is_offered_has_a_token_and_its_words(snapshot: Snapshot) -> None:
    for intent in snapshot.all(Intent):
        for language in LANGUAGES:
            token = encode(snapshot, intent, Slots(), language)
            assert token
            found = decode(snapshot, token)
            assert found
            asked = leads(snapshot, [(intent, Slots())], language)
            assert found.question.text == (asked[0].text if asked else "")


def test_no_two_records_of_a_kind_share_a_token(snapshot: Snapshot) -> None:
    for kind in RECORDS:
        tokens = {encode(snapshot, "holder", Slots(**{kind: (one,)}), "en") for one in snapshot.records[kind]}  # type: ignore[arg-type]
        assert len(tokens) == len(snapshot.records[kind])
    intents = snapshot.all(Intent)
    assert len({encode(snapshot, intent, Slots(), "en") for intent in intents}) == len(intents)


def test_a_token_stays_the_same_from_release_to_release(snapshot: Snapshot) -> None:
    office = Slots(office=("secretary-general",))
    assert encode(snapshot, "holder", office, "en") == "eIrSooxinA"
    assert encode(snapshot, "holder", office, "en", date(2018, 7, 1)) == "eIrSooxinAaCip"


@given(st.text("ABCabc0123_-eotuapsnmcg", max_size=60) | st.text(max_size=60))
def test_whatever_is_sent_is_read_or_refused(snapshot: Snapshot, token: str) -> None:
    found = decode(snapshot, token)
    if found is not None:
        assert found.question.intent in snapshot.all(Intent)
        assert found.day is None or FOUNDED <= found.day <= LATEST


@given(st.data())
def test_a_token_that_was_tampered_with_is_read_or_refused(snapshot: Snapshot, data: st.DataObject) -> None:
    token = encode(snapshot, "holder", data.draw(slots(snapshot)), "en", date(2018, 7, 1)) or "eIrSo"
    place = data.draw(st.integers(0, len(token)))
    decode(snapshot, token[:place] + data.draw(st.text("AZaz09_-", max_size=3)) + token[place + 1 :])


@pytest.mark.parametrize(
    "token",
    [
        "",
        "e",
        "eIrS",
        "xIrSo",
        "eAAAA",
        "eIrSoo",
        "eIrSooAAAA",
        "eIrSoz",
        "eIrSoaAAA",
        "eIrSoa___",
        "eIrSot___",
        "eIrSouCipCio",
        "eIrSo" + "c" * 60,
        "eIrSooxinA ",
        "eIrSooxinА",
    ],
)
def test_what_stands_for_nothing_is_none(snapshot: Snapshot, token: str) -> None:
    assert decode(snapshot, token) is None


def test_what_is_no_intent_has_no_token(snapshot: Snapshot) -> None:
    assert encode(snapshot, None, Slots(), "en") is None
    assert encode(snapshot, "", Slots(), "en") is None
    assert encode(snapshot, "no-such-intent", Slots(), "en") is None


@pytest.mark.parametrize("filled", [{"number": (10**9,)}, {"ordinal": (-2,)}, {"person": ("zhang-ming",) * 12}])
def test_what_has_no_room_has_no_token(snapshot: Snapshot, filled: dict[str, tuple[int | str, ...]]) -> None:
    assert encode(snapshot, "holder", Slots(**filled), "en") is None  # type: ignore[arg-type]
