"""How the fields of a record are kept in columns: as text, number, truth, date, or nested parts in JSON."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from knowledge.model import Record
from knowledge.partial import PartialDate

Form = Literal["text", "integer", "boolean", "date", "json"]
"""What a column holds. A boolean is 0 or 1, a date 2004, 2004-01 or 2004-01-15."""

_PLAIN: dict[Any, Form] = {str: "text", int: "integer", bool: "boolean", PartialDate: "date"}


class Kept(NamedTuple):
    """The form of a column, and whether it may be empty (NULL)."""

    form: Form
    empty: bool


@cache
def forms(model: type[Record]) -> dict[str, Kept]:
    """Every field of a kind of record and how its column keeps it, by the field's annotation."""
    return {name: _kept(field.annotation) for name, field in model.model_fields.items()}


def _kept(annotation: Any) -> Kept:
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    some = [part for part in parts if part is not NoneType]
    return Kept(_form(some[0]) if len(some) == 1 else "json", len(some) < len(parts))


def _form(part: Any) -> Form:
    if get_origin(part) is Annotated:
        part = get_args(part)[0]
    return "text" if get_origin(part) is Literal else _PLAIN.get(part, "json")
