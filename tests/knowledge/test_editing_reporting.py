"""What does not hold, what is lacking, and what may be out of date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from knowledge.change import Item, Key
from knowledge.editing.reporting import Stale, checked, stale
from knowledge.model import KINDS, Meeting, Person, Phrase, Record, Status, Term, Text, Topic
from knowledge.snapshot import Snapshot
from tests.knowledge.store_samples import PHRASES, SMALL

TODAY = date(2026, 11, 23)
LATELY = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def small() -> Snapshot:
    records: list[Record] = [KINDS[kind].model_validate(one) for kind, found in SMALL.items() for one in found]
    phrases: list[Record] = [
        Phrase(id=f"en.{intent}.{number}", intent=intent, language="en", text=text)
        for intent, texts in PHRASES["en"].items()
        for number, text in enumerate(texts)
    ]
    return Snapshot.of([*records, *phrases])


def having(snapshot: Snapshot, *records: Record) -> Snapshot:
    return snapshot.changed([Item(None, one) for one in records])


def at(snapshot: Snapshot, confirmed: Mapping[Key, datetime] | None = None, **more: Any) -> Stale:
    return stale(snapshot, (LATELY, confirmed or {}), TODAY, **more)


def term(**fields: Any) -> Term:
    return Term.model_validate({"id": "sg-3", "office": "sg", "person": "norov", "sources": ["s1"], **fields})


def test_records_that_go_together_have_no_problems(small: Snapshot) -> None:
    found = checked(small)
    assert found.problems == ()
    assert (found.records["person"], found.records["source"], found.phrases["en"], found.phrases["ru"]) == (2, 2, 2, 0)
    assert "phrase" not in found.records


def test_a_reference_into_nothing_is_a_problem_told_without_a_place(small: Snapshot) -> None:
    broken = small.changed([Item(small.person("zhang"), None)])
    assert checked(broken).problems == ("term sg-2: there is no person 'zhang'.",)


def test_a_text_that_is_not_in_every_language_is_no_problem_but_told(small: Snapshot) -> None:
    lao = Person.model_validate({"id": "lao", "name": {"en": "Lao", "zh": "老"}, "sources": ["s1"]})
    found = checked(having(small, lao))
    assert found.problems == ()
    assert found.lacking == ("person lao: name lacks ru.",)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"status": "serving", "start": "2024-01-01", "end": "2027-03-23"}, [(False, False)]),
        ({"status": "serving", "start": "2024-01-01", "end": "2027-03-24"}, []),
        ({"status": "serving", "start": "2024-01-01", "end": "2026-11-23"}, [(False, False)]),
        ({"status": "serving", "start": "2024-01-01", "end": "2026-11-22"}, [(False, True)]),
        ({"status": "serving", "start": "2024-01-01"}, []),
        ({"status": "held", "start": "2024-01-01", "end": "2026-11-22"}, []),
        ({"status": "scheduled", "start": "2027-01-01"}, [(True, False)]),
        ({"status": "scheduled", "start": "2026-10"}, [(True, True)]),
        ({"status": "scheduled", "start": "2026-11"}, [(True, False)]),
        ({"status": "scheduled", "start": "2028"}, []),
    ],
)
def test_a_term_is_told_when_its_day_comes_within_120_days_or_has_passed(
    small: Snapshot, fields: dict[str, str], told: list[tuple[bool, bool]]
) -> None:
    due = at(having(small, term(**fields))).due
    assert [(one.begins, one.passed) for one in due] == told
    assert {one.key for one in due} <= {("term", "sg-3")}


def test_a_chair_ends_with_its_meeting_which_is_told_first(small: Snapshot) -> None:
    meeting = Meeting.model_validate(
        {"id": "chs-1", "series": "chs", "start": "2026-10", "status": "planned", "sources": ["s1"]}
    )
    chair = term(status="serving", start="2025-11-01", meeting="chs-1")
    due = at(having(small, meeting, chair)).due
    assert [(one.key[1], one.begins, str(one.day), one.passed) for one in due] == [
        ("chs-1", True, "2026-10", True),
        ("sg-3", False, "2026-10", True),
    ]


def test_a_status_is_told_only_before_its_end(small: Snapshot) -> None:
    over, ends = (
        Status.model_validate({"id": name, "state": "uz", "standing": "observer", "end": end, "sources": ["s1"]})
        for name, end in (("over", "2020-01-01"), ("ends", "2027-01-01"))
    )
    assert [one.key for one in at(having(small, over, ends)).due] == [("status", "ends")]


def test_what_was_not_confirmed_for_long_is_told_the_oldest_first(small: Snapshot) -> None:
    year_ago, two = LATELY - timedelta(days=365), LATELY - timedelta(days=730)
    confirmed = {
        ("office", "sg"): year_ago,
        ("body", "secretariat"): two,
        ("term", "sg-1"): two,
        ("person", "norov"): two,
    }
    assert [(one.key, one.confirmed) for one in at(small, confirmed).old] == [
        (("body", "secretariat"), two.date()),
        (("office", "sg"), year_ago.date()),
    ]


def test_days_are_counted_beyond_the_last_confirmation(small: Snapshot) -> None:
    assert at(small, days=22).old == ()
    assert {one.key[0] for one in at(small, days=21).old} == {"office", "body"}


@pytest.mark.parametrize(
    ("headline", "until", "told"),
    [
        ({"en": "There are ten today."}, None, True),
        ({"ru": "Сейчас их десять."}, None, True),
        ({"zh": "目前有十个。"}, None, True),
        ({"en": "There were ten today."}, "2020", False),
        ({"en": "It was founded in Shanghai; knowledge is nowhere."}, None, False),
    ],
)
def test_a_text_is_told_if_it_speaks_of_now(
    small: Snapshot, headline: dict[str, str], until: str | None, told: bool
) -> None:
    version = {"headline": Text(**headline), "until": until, "sources": ["s1"]}
    topic = Topic.model_validate({"id": "count", "versions": [version]})
    assert (("topic", "count") in {one.key for one in at(having(small, topic), days=1).old}) is told


def test_of_the_shipped_knowledge_everything_holds(snapshot: Snapshot) -> None:
    found = checked(snapshot)
    assert found.problems == found.lacking == ()
    later = stale(snapshot, (LATELY, {}), date(2028, 1, 1))
    assert ("term", "sg-8") in {one.key for one in later.due if one.passed}
    assert {"term", "status", "meeting", "office", "body", "topic"} == {one.key[0] for one in later.old}
