"""The fields that editors may set: complete, in order, found by other words, closed where programs depend on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.editing import fields
from knowledge.editing.fields import ADDED, REFERENCES, editable, find_field, spot
from knowledge.errors import EditError
from knowledge.model import KINDS, Term
from knowledge.store import tables

FOUND = [
    ("term", "ends", "end"),
    ("term", " End ", "end"),
    ("term", "until", "end"),
    ("term", "конец", "end"),
    ("term", "aproved.date", "approved.date"),
    ("term", "approved", "approved"),
    ("person", "birthday", "born"),
    ("person", "also.en", "also.en"),
    ("person", "career.1.title", "career.1.title"),
    ("meeting", "outcomes.2.ru", "outcomes.2.ru"),
    ("topic", "headline", "headline"),
    ("topic", "answer", "headline"),
    ("topic", "versions.2.headline.ru", "versions.2.headline.ru"),
    ("phrase", "text", "text"),
]


@pytest.mark.parametrize(("kind", "text", "path"), FOUND)
def test_a_field_is_found_by_its_name_another_word_or_a_slip(kind: str, text: str, path: str) -> None:
    assert find_field(kind, text) == path


@pytest.mark.parametrize("text", ["colour", "", "nam", "approved.colour", "outcomes.0", "also.fr", "start.first"])
def test_an_unknown_field_is_told_with_those_there_are(text: str) -> None:
    kind = "meeting" if text.startswith("outcomes") else "term"
    with pytest.raises(EditError, match="field") as error:
        find_field(kind, text)
    if "." not in text:
        assert all(field.name in str(error.value) for field in editable("term"))


@pytest.mark.parametrize(
    ("kind", "text"),
    [("term", "id"), ("intent", "using"), ("intent", "answer"), ("topic", "versions"), ("phrase", "intent")],
)
def test_what_programs_depend_on_is_no_field_for_editors(kind: str, text: str) -> None:
    assert text not in {field.name for field in editable(kind)}
    with pytest.raises(EditError):
        find_field(kind, text)
    with pytest.raises(EditError):
        spot(KINDS[kind], text)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(EditError, match="no kind of record called 'palace'"):
        editable("palace")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_leads_somewhere_once_and_has_a_hint(kind: str) -> None:
    found = editable(kind)
    assert len({field.name for field in found}) == len(found) > 0
    for field in found:
        assert spot(KINDS[kind], field.name).path == find_field(kind, field.name) == field.name
        assert field.hint


@pytest.mark.parametrize("kind", ADDED)
def test_what_is_asked_for_a_new_record_are_fields_with_all_that_is_required(kind: str) -> None:
    known = {field.name: field for field in editable(kind)}
    asked = ADDED[kind]
    assert set(asked) <= set(known)
    required = {name for name, field in known.items() if field.required} - {"sources", "language"}
    assert set(asked[: len(required)]) == required, "the required ones come first"


def test_few_values_are_offered() -> None:
    options = {field.name: field.options for field in editable("term")}
    assert options["status"] == ("held", "serving", "scheduled")
    assert options["start"] == options["person"] == ()


def test_the_fields_that_name_a_record_are_those_that_the_tables_know() -> None:
    for kind, known in tables.REFERENCES.items():
        if kind != "phrase":
            assert known.items() <= REFERENCES[kind].items()
    assert spot(Term, "approved.place").target == "place"
    for kind, known in REFERENCES.items():
        assert all(spot(KINDS[kind], path).target == target in KINDS for path, target in known.items())


@given(st.sampled_from(list(KINDS)), st.text(max_size=30))
def test_any_text_is_a_field_or_told_to_be_none(kind: str, text: str) -> None:
    try:
        path = find_field(kind, text)
    except EditError:
        return
    assert fields.spot(KINDS[kind], path).path == path
