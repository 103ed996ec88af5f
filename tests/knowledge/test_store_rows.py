"""Any record of any kind goes into its table and comes back the same."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, create_engine

from knowledge.errors import DataError
from knowledge.model import KINDS, Phrase, Record, Source, Term, Text
from knowledge.partial import PartialDate
from knowledge.store.forms import forms
from knowledge.store.rows import body, digest, revision, to_record, to_row
from knowledge.store.tables import METADATA, TABLES
from tests.knowledge.asking import sweep

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).map(str.strip).filter(bool)
IDS = st.sampled_from(["s1", "kz", "sg-1", "st-petersburg", "en.holder.0af3"])
DATES = st.dates(min_value=PartialDate("1900").first, max_value=PartialDate("2100").last).flatmap(
    lambda day: st.sampled_from([str(day), str(day)[:7], str(day)[:4]])
)


def values(annotation: Any, limits: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Anything that a field of this annotation may hold, as data files write it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return values(arguments[0], arguments[1:])
    if origin in (Union, types.UnionType):
        return st.one_of(*(values(part, limits) for part in arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(values(arguments[0]), min_size=int("min_length" in repr(limits)), max_size=2)
    if origin is dict:
        return st.dictionaries(WORDS, WORDS, max_size=2)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return parts(annotation)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: IDS if "pattern" in repr(limits) else WORDS,
        int: st.integers(-(2**63), 2**63 - 1),
        bool: st.booleans(),
        PartialDate: DATES,
        types.NoneType: st.none(),
    }
    return plain[annotation]


def parts(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, annotation in typing.get_type_hints(model, include_extras=True).items():
        if name in model.model_fields:
            field = model.model_fields[name]
            needed = field.is_required() or (model, name) in ((Text, "en"), (Term, "person"))
            (required if needed else optional)[name] = (
                st.just("https://example.org/a") if name == "url" else values(annotation)
            )
    return st.fixed_dictionaries(required, optional=optional)


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        METADATA.create_all(connection)
        yield connection
    engine.dispose()


@sweep
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_any_record_comes_back(kind: str, connection: Connection, data: st.DataObject) -> None:
    try:
        record = KINDS[kind].model_validate(data.draw(parts(KINDS[kind])))
    except ValidationError:
        assume(False)
    table = TABLES[kind]
    connection.execute(table.delete())
    connection.execute(table.insert().values(**to_row(record), position=1))
    row = connection.execute(table.select()).mappings().one()
    back = to_record(kind, row)
    assert back == record
    assert body(back) == body(record)


def test_every_field_has_a_form() -> None:
    assert {name: kept.form for name, kept in forms(Source).items()} == {
        "id": "text", "title": "text", "publisher": "text", "url": "text", "date": "date", "reported": "boolean",
    }  # fmt: skip
    assert [name for name, kept in forms(Source).items() if kept.empty] == ["publisher", "url", "date"]


def test_a_field_at_its_default_does_not_change_the_digest() -> None:
    """A later release may add a field: no record looks changed locally because of it."""
    plain = Source(id="s1", title="Charter")
    assert body(plain) == '{"id":"s1","title":"Charter"}'
    assert digest(plain) == digest(Source(id="s1", title="Charter", reported=False, url=None))
    assert digest(plain) != digest(Source(id="s1", title="Charter", reported=True))


def test_the_revision_tells_content_and_order() -> None:
    one, two = (("source", "s1"), "a"), (("source", "s2"), "b")
    assert revision([one, two]) == revision([one, two])
    assert len({revision([one, two]), revision([two, one]), revision([one]), revision([])}) == 4


@pytest.mark.parametrize(
    ("change", "problem"),
    [({"text": ""}, "text"), ({"language": "fr"}, "language"), ({"id": "A b"}, "id")],
)
def test_a_row_that_is_no_record_is_named(change: dict[str, str], problem: str) -> None:
    row = {**to_row(Phrase(id="en.a.1", intent="a", language="en", text="who")), **change}
    with pytest.raises(DataError, match=rf"broken phrase .*\({problem}: .*put that row right"):
        to_record("phrase", row)


def test_a_row_with_broken_json_is_named() -> None:
    with pytest.raises(DataError, match=r"broken state 'uz' \(not well-formed"):
        to_record("state", {**to_row(_state()), "name": "{"})


def _state() -> Record:
    return KINDS["state"].model_validate({"id": "uz", "name": Text(en="Uzbekistan")})
