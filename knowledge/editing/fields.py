"""The fields of each kind of record that editors may set: their order, whether required, and how they are written."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from rapidfuzz import fuzz, process

from knowledge.errors import EditError
from knowledge.model import KINDS, Citation, Names, Part, Text, Topic, Version
from knowledge.partial import PartialDate

REFERENCES: dict[str, dict[str, str]] = {
    "place": {"state": "state"},
    "person": {"state": "state"},
    "body": {"seat": "place"},
    "office": {"body": "body", "nominated_by": "body", "approved_by": "body"},
    "meeting": {"state": "state", "place": "place"},
    "term": {
        "office": "office",
        "person": "person",
        "state": "state",
        "unverified_state": "state",
        "meeting": "meeting",
        "nominated.place": "place",
        "nominated.body": "body",
        "nominated.meeting": "meeting",
        "approved.place": "place",
        "approved.body": "body",
        "approved.meeting": "meeting",
    },
    "status": {"state": "state"},
    "document": {"place": "place"},
    "rule": {"office": "office", "first": "state", "order": "state", "exchanged": "state", "apart_from": "office"},
    "intent": {"related": "intent", "akin": "intent"},
    "golden": {"intent": "intent"},
}
"""Which fields hold the id of a record, and of which kind; in nested parts and in lists too."""

ADDED: dict[str, tuple[str, ...]] = {
    "term": ("office", "person", "state", "start", "end", "approved.date", "approved.place", "approved.body"),
    "meeting": ("series", "number", "state", "place", "start", "end", "status", "name"),
    "status": ("state", "standing", "start", "end"),
    "person": ("name", "family", "state", "born", "gender", "summary"),
    "source": ("title", "url", "date", "publisher"),
    "document": ("name", "summary", "signed", "place", "in_force"),
    "place": ("name", "state"),
    "organisation": ("name", "also"),
    "body": ("name", "role", "short", "seat", "founded"),
    "office": ("name", "since", "holder", "body", "years", "extendable"),
    "rule": ("office", "name", "explanation", "method", "candidates", "alphabet", "first"),
    "golden": ("text", "intent"),
}
"""What is asked for a new record, one thing after the other, the required ones first; the source comes last."""

_FIRST: dict[str, tuple[str, ...]] = {
    "term": ("person", "state", "start", "end", "status", "number", "approved.date", "approved.place", "approved.body"),
    "status": ("standing", "start", "end"),
    "meeting": ("start", "end", "place", "state", "status", "number", "name", "also", "outcomes"),
    "topic": ("headline", "details", "certainty"),
    "place": ("name", "state", "also"),
    "state": ("name", "long_name", "also"),
}
"""The fields that editors want most; the others follow in the order of the model."""
_LAST = ("sources", "confidence", "mark", "note")

_FIXED: dict[str, frozenset[str]] = {
    "topic": frozenset({"versions"}),
    "intent": frozenset({"family", "answer", "using", "needs", "takes"}),
    "phrase": frozenset({"intent", "language"}),
}
"""Fields that say what a program does with a record, or stand for others here: not for editors."""

OF_VERSION = ("headline", "details", "certainty")
"""Fields of a text answer that are meant to be those of its version in force."""

_SYNONYMS = {
    "ends": "end",
    "until": "end",
    "starts": "start",
    "since": "start",
    "from": "start",
    "holder": "person",
    "country": "state",
    "city": "place",
    "birthday": "born",
    "alias": "also",
    "aliases": "also",
    "names": "also",
    "link": "url",
    "address": "url",
    "answer": "headline",
    "начало": "start",
    "конец": "end",
    "государство": "state",
    "место": "place",
    "имя": "name",
    "开始": "start",
    "结束": "end",
    "国家": "state",
    "地点": "place",
    "名称": "name",
}
"""Other words for a field, where the kind has that field and none of that very name."""

_ALIKE, _LEAD = 75.0, 8.0
"""A misspelt field must be that like a name, of 100, and by so much more than any other."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind of record: the path by which it is named, and how its value is written."""

    name: str
    required: bool
    hint: str
    options: tuple[str, ...] = ()
    """The only values it can have, if they are few."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What a path leads to: the type there without None, whether it may be empty, the kind of record it names."""

    path: str
    form: Any
    required: bool
    target: str | None


def editable(kind: str) -> tuple[Field, ...]:
    """The fields of a kind, those that are wanted most first. Raises EditError if there is no such kind."""
    return _fields(model_of(kind))


def find_field(kind: str, text: str) -> str:
    """The path of a field named by `text`, to the letter, by another word or slightly misspelt ("ends": end).

    Parts are named by dots and numbers: approved.date, also.en, outcomes.2. Raises EditError, listing the fields.
    """
    model = model_of(kind)
    head, _, rest = text.strip().lower().partition(".")
    known = dict.fromkeys(field.name.partition(".")[0] for field in editable(kind)) | dict.fromkeys(_own(model))
    if kind == "topic" and head == "versions":
        path = text.strip().lower()
    else:
        found = head if head in known else _nearest(head, list(known))
        if found is None:
            raise EditError(f"There is no field {text.strip()!r} in a record {kind}; it has {_listed(editable(kind))}.")
        path = f"{found}.{rest}" if rest else found
    spot(model, path)
    return path


def spot(model: type[Part], path: str) -> Spot:
    """What a path leads to in a model. Raises EditError if it leads nowhere, or where editors have no business."""
    kind = str(getattr(model, "kind", ""))
    steps = path.split(".")
    form: Any = model
    if model is Topic and steps[0] in OF_VERSION:
        form = Version
    required = True
    if steps[0] in {"id", *_FIXED.get(kind, ())} and not (model is Topic and len(steps) > 1):
        raise EditError(f"The field {path} of a record {kind} cannot be edited.")
    for place, step in enumerate(steps):
        found = _step(form, step)
        if found is None:
            inner = f"; {'.'.join(steps[:place])} has {', '.join(_inner(form))}" if place else ""
            raise EditError(f"There is no field {path!r} in a record {kind}{inner}.")
        form, required = found[0], required and found[1]
    bare = ".".join(step for step in steps if not step.isdecimal())
    return Spot(path, form, required, REFERENCES.get(kind, {}).get(bare))


def model_of(kind: str) -> type[Part]:
    """The model of a kind. Raises EditError if there is no such kind."""
    if kind not in KINDS:
        raise EditError(f"There is no kind of record called {kind!r}; there are {', '.join(KINDS)}.")
    return KINDS[kind]


def item_of(form: Any) -> Any:
    """The type of the items of a list, or None for what is no list."""
    return _plain(get_args(form)[0])[0] if get_origin(form) is tuple else None


def options(form: Any) -> tuple[str, ...]:
    """The only values that a type allows, if they are few."""
    return tuple(map(str, get_args(form))) if get_origin(form) is Literal else ()


@cache
def _fields(model: type[Part]) -> tuple[Field, ...]:
    kind = str(getattr(model, "kind", ""))
    paths = [path for name in (*_own(model), *(OF_VERSION if model is Topic else ())) for path in _paths(model, name)]
    first, last = _FIRST.get(kind, ()), [path for path in paths if path in _LAST]
    middle = [path for path in paths if path not in first and path not in last]
    middle.sort(key=lambda path: not spot(model, path).required)
    found = [spot(model, path) for path in (*first, *middle, *last)]
    return tuple(Field(one.path, one.required, _hint(one), options(one.form)) for one in found)


def _own(model: type[Part]) -> list[str]:
    """The fields of a model that editors may set."""
    hidden = _FIXED.get(str(getattr(model, "kind", "")), frozenset())
    return [name for name in model.model_fields if name != "id" and name not in hidden]


def _paths(model: type[Part], name: str) -> Iterator[str]:
    """The field itself, or those of the part that it is; lists of parts are edited by their numbers."""
    form = spot(model, name).form
    if _is_part(form):
        yield from (f"{name}.{inner}" for inner in form.model_fields)
    elif not _is_part(item_of(form)):
        yield name


def _is_part(form: Any) -> bool:
    """Whether it has fields of its own and no short way to be written."""
    return isinstance(form, type) and issubclass(form, Part) and not issubclass(form, (Text, Names, Citation))


def _step(form: Any, step: str) -> tuple[Any, bool] | None:
    """The type one step further, and whether a value is required there."""
    item = item_of(form)
    if item is not None:
        return (item, False) if step.isdecimal() and 0 < int(step) < 100 else None
    if isinstance(form, type) and issubclass(form, Part) and step in form.model_fields:
        info = form.model_fields[step]
        return _plain(info.annotation)[0], info.is_required()
    return None


def _plain(annotation: Any) -> tuple[Any, bool]:
    """A type without its constraints and without None, and whether it was optional."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        kept = [inner for inner in get_args(annotation) if inner is not type(None)]
        return _plain(kept[0])[0], True
    return annotation, False


def _inner(form: Any) -> list[str]:
    return list(form.model_fields) if isinstance(form, type) and issubclass(form, Part) else ["numbers from 1 on"]


def _nearest(text: str, known: list[str]) -> str | None:
    if _SYNONYMS.get(text) in known:
        return _SYNONYMS[text]
    ranked = process.extract(text, known, scorer=fuzz.ratio, limit=2)
    if not ranked or ranked[0][1] < _ALIKE or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _LEAD):
        return None
    return str(ranked[0][0])


def _listed(fields: tuple[Field, ...]) -> str:
    return ", ".join(dict.fromkeys(field.name for field in fields))


def _hint(one: Spot) -> str:
    """How a value is written, in a few words."""
    item = item_of(one.form)
    if one.target:
        return f"{'ids or names' if item else 'the id or a name'} of a {one.target}"
    if options(one.form):
        return " / ".join(options(one.form))
    if item is Citation:
        return "ids or addresses of sources; +s12 adds, -s12 takes away"
    if item is Text:
        return f"a text; + adds one, {one.path}.2 is the second"
    forms = {PartialDate: "2027, 2027-12 or 31 December 2027", bool: "yes or no", int: "a number"}
    forms |= {Text: "a text; lines that begin with en:, ru:, zh: for several languages"}
    forms |= {Names: "names with commas; +name adds, -name takes away"}
    return forms.get(item or one.form, "a text")
