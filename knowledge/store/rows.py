"""Records as rows and rows as records; the digests by which a changed record is told from an unchanged one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from knowledge.errors import DataError
from knowledge.model import KINDS, Record
from knowledge.store.forms import Form, forms

Row = dict[str, Any]
"""The columns of one record by name, without its position."""
Key = tuple[str, str]
"""The kind and the id of a record."""


def key(record: Record) -> Key:
    """By what the store knows `record`."""
    return record.kind, record.id


def body(record: Record) -> str:
    """The record as one line of JSON, the same for equal records; a field at its default is left out.

    So a later release may add a field without every record looking changed.
    """
    return json.dumps(_dump(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(record: Record) -> str:
    """Sixteen bytes, in hexadecimal, that change when the record does."""
    return hashlib.blake2s(body(record).encode(), digest_size=16).hexdigest()


def revision(digests: Iterable[tuple[Key, str]]) -> str:
    """The digest of all records, in the order given."""
    total = hashlib.blake2s(digest_size=16)
    for (kind, record_id), one in digests:
        total.update(f"{kind} {record_id} {one}\n".encode())
    return total.hexdigest()


def to_row(record: Record) -> Row:
    """The columns of `record`: nested parts as JSON, truth as 0 or 1."""
    dumped = _dump(record)
    return {
        name: _column(form, dumped[name] if name in dumped else getattr(record, name))
        for name, (form, _) in forms(type(record)).items()
    }


def to_record(kind: str, row: Mapping[Any, Any]) -> Record:
    """The record that a row of the table of `kind` holds; columns that are no fields are passed over.

    Raises DataError if the row is no valid record: somebody changed it past the program.
    """
    model = KINDS[kind]
    try:
        return model.model_validate(
            {
                name: json.loads(row[name]) if form == "json" else row[name]
                for name, (form, _) in forms(model).items()
                if row[name] is not None
            }
        )
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(str(part) for part in problem["loc"]) or "the record"
        raise broken(kind, row["id"], f"{where}: {problem['msg']}") from error
    except json.JSONDecodeError as error:
        raise broken(kind, row["id"], f"not well-formed: {error}") from error


def broken(kind: str, record_id: object, problem: str) -> DataError:
    """The error for a row that somebody changed past the program."""
    return DataError(f"The database holds a broken {kind} {record_id!r} ({problem}): put that row right or delete it.")


def _dump(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_defaults=True)


def _column(form: Form, value: Any) -> str | int | None:
    if value is None:
        return None
    match form:
        case "json":
            # A part at its default is no dictionary yet, and nothing in it differs from the default.
            plain = value if isinstance(value, dict | list) else [] if isinstance(value, tuple) else {}
            return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        case "integer" | "boolean":
            return int(value)
        case _:
            return str(value)
