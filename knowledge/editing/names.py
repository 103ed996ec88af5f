"""Records by the names that people give them: in any language, and slightly misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from rapidfuzz import fuzz, process

from knowledge.errors import EditError
from knowledge.model import KINDS, LANGUAGES, Intent, Meeting, Record, Source, Topic
from knowledge.snapshot import Snapshot
from knowledge.understanding.gazetteer import names_of
from knowledge.understanding.text import normalise, tokens

CLEAR, NEAR, LEAD = 88.0, 70.0, 5.0
"""A name that is CLEAR, of 100, and by LEAD more so than any other is taken; those that are NEAR are asked about."""
_PARTLY = 90.0
"""How like a name is that has all the words of the text, and others."""
OFFERED = 8


class AmbiguousError(EditError):
    """A name may mean several records; `options`: their ids and names, at most 8, the likeliest first."""

    def __init__(self, message: str, options: tuple[tuple[str, str], ...]) -> None:
        super().__init__(message)
        self.options = options


def find(snapshot: Snapshot, kind: str, text: str) -> str:
    """The id of the record of a kind that has this id or this name, in any language, or clearly a misspelt one.

    Raises AmbiguousError if several are meant or the likeness is doubtful, EditError if there is none.
    """
    records = snapshot.records.get(kind, {})
    wanted = text.strip()
    for name in (wanted, wanted.lower().removeprefix(f"{kind}/"), wanted.lower().replace(" ", "-")):
        if name in records:
            return name
    normal = normalise(wanted).strip()
    names = _names(snapshot, kind)
    exact = dict.fromkeys(name_id for name, name_id in names if name == normal)
    ranked = [(one, 100.0) for one in exact] or _ranked(normal, names)
    likely = [one for one, score in ranked if score >= max(NEAR, ranked[0][1] - LEAD)]
    if len(likely) == 1 and ranked[0][1] >= CLEAR:
        return likely[0]
    if likely:
        options = tuple((one, shown(records[one])) for one in likely[:OFFERED])
        said = " or ".join(f"{name} ({one})" for one, name in options)
        raise AmbiguousError(f"Which {kind} is {wanted!r}: {said}?", options)
    nearest = ", ".join(f"{shown(records[one])} ({one})" for one, _ in ranked[:3])
    raise EditError(f"There is no {kind} {wanted!r}{f'; the nearest are {nearest}' if nearest else ''}.")


def shown(record: Record) -> str:
    """The name of a record for a button or a sentence."""
    return next(_own_names(record), record.id)


def same_name(snapshot: Snapshot, record: Record) -> str | None:
    """The id of another record of the kind with the very name of this one in some language."""
    names = {normalise(text) for text in _texts(record, "name")}
    for other in snapshot.records.get(record.kind, {}).values():
        if names & {normalise(text) for text in _texts(other, "name")}:
            return other.id
    return None


def _ranked(normal: str, names: list[tuple[str, str]]) -> list[tuple[str, float]]:
    """The records by how like one of their names is, the likest first."""
    words = {token.text for token in tokens(normal)}
    best: dict[str, tuple[float, float]] = {}
    for _, score, place in process.extract(normal, [name for name, _ in names], scorer=_likeness, limit=None):
        name, name_id = names[place]
        partly = bool(words) and words <= {token.text for token in tokens(name)}
        best[name_id] = max(best.get(name_id, (0.0, 0.0)), (max(score, _PARTLY if partly else 0.0), score))
    ranked = sorted(best.items(), key=lambda item: item[1], reverse=True)
    return [(name_id, score) for name_id, (score, _) in ranked]


_likeness = fuzz.token_sort_ratio


def _names(snapshot: Snapshot, kind: str) -> list[tuple[str, str]]:
    """Every name of the records of a kind, normalised, with its id."""
    memo = ("names of records", kind)
    if memo not in snapshot.memo:
        found = dict.fromkeys(
            (normalise(name).strip(), name_id)
            for of, name_id, name, _ in names_of(snapshot)
            if of == kind or (of, kind) == ("sco", "body")
        )
        if KINDS.get(kind) in (Source, Meeting, Intent, Topic):
            records = snapshot.records.get(kind, {}).values()
            found |= dict.fromkeys(
                (normalise(name).strip(), one.id)
                for one in records
                for name in (*_own_names(one), *_meeting_names(snapshot, one))
            )
        snapshot.memo[memo] = list(found)
    return cast(list[tuple[str, str]], snapshot.memo[memo])


def _own_names(record: Record) -> Iterator[str]:
    yield from _texts(record, "name")
    match record:
        case Source():
            yield record.title
        case Intent():
            yield from _texts(record, "label")
        case Topic():
            yield from _texts(record.versions[-1], "headline")
        case Meeting():
            yield from (name for language in LANGUAGES for name in getattr(record.also, language))


def _meeting_names(snapshot: Snapshot, record: Record) -> Iterator[str]:
    """A meeting is called by where and when it was: Tianjin 2025."""
    if isinstance(record, Meeting) and record.place and record.start:
        place = snapshot.place(record.place).name
        yield from (f"{text} {record.start.year}" for language in LANGUAGES if (text := getattr(place, language)))


def _texts(record: object, field: str) -> Iterator[str]:
    value = getattr(record, field, None)
    yield from (text for language in LANGUAGES if (text := getattr(value, language, None)))
