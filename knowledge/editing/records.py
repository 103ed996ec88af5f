"""Single records on their way into a change: found, taken apart, checked, and given an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile
from typing import Any, TypeVar

from pydantic import ValidationError

from knowledge.change import Key
from knowledge.errors import EditError
from knowledge.files import phrase_id
from knowledge.model import LANGUAGES, Golden, Meeting, Phrase, Record, Source, Status, Term, Word
from knowledge.partial import FIRST_YEAR, LAST_YEAR, PartialDate
from knowledge.snapshot import Snapshot

R = TypeVar("R", bound=Record)

LONGEST_ID = 40
"""Letters of an id made of words, at most, without a number at its end."""
_LONGEST = 55
"""The same of an id that is made of others."""


def standing(snapshot: Snapshot, key: Key) -> Record:
    """The record of a kind and id, phrases too. Raises EditError if there is none."""
    kind, name = key
    found = _phrase(snapshot, name) if kind == Phrase.kind else snapshot.records.get(kind, {}).get(name)
    if found is None:
        raise EditError(f"There is no {kind} {name!r}: look for it with other words.")
    return found


def phrases_of(snapshot: Snapshot, intent: str) -> list[Phrase]:
    """The phrases of an intent, in all languages."""
    return [
        Phrase(id=phrase_id(intent, language, text), intent=intent, language=language, text=text)
        for language in LANGUAGES
        for of, text in snapshot.phrases[language]
        if of == intent
    ]


def plain(record: Record) -> dict[str, Any]:
    """A record as the data files have it, without what is usual."""
    return record.model_dump(mode="json", exclude_defaults=True)


def taken(data: Any, path: str) -> Any:
    """What stands at a path of plain data; None if nothing does."""
    for step in path.split("."):
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and int(step) <= len(data):
            data = data[int(step) - 1]
        else:
            return None
    return data


def put(data: Any, path: str, value: object) -> None:
    """Puts a value at a path of plain data; an empty one is taken out, with the parts that are then empty.

    Lists are counted from 1. Raises EditError for a number that leaves a gap.
    """
    step, _, rest = path.partition(".")
    if isinstance(data, list):
        place = int(step) - 1
        if place > len(data):
            raise EditError(f"There are only {len(data)}: the next one has the number {len(data) + 1}.")
        inner = data[place] if place < len(data) else None
        kept = _within(inner, rest, value) if rest else value
        data[place : place + 1] = [kept] if _filled(kept) else []
        return
    kept = _within(data.get(step), rest, value) if rest else value
    if _filled(kept):
        data[step] = kept
    else:
        data.pop(step, None)


def validated(model: type[R], data: dict[str, Any]) -> R:
    """The record that plain data make. Raises EditError with a sentence on every field that is wrong."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        wrong = "; ".join(dict.fromkeys(_said(problem) for problem in error.errors()))
        raise EditError(f"The {model.kind} cannot be so: {wrong}.") from error


def new_id(snapshot: Snapshot, model: type[Record], data: dict[str, Any]) -> str:
    """A readable id for a new record, of the pattern that those of its kind have, and free."""
    there = snapshot.records.get(model.kind, {})
    if model is Golden:
        return _numbered(there, data.get("language", "en"), 3)
    wanted = _pattern(snapshot, model, data) or slug(_title(data)) or f"new-{model.kind}"
    return free(wanted[:_LONGEST].rstrip(".-_"), there)


def free(wanted: str, there: Iterable[str]) -> str:
    """An id like the one that is wanted and not there yet."""
    known = set(there)
    numbers = (f"{wanted}-{number}" for number in range(2, len(known) + 3))
    return wanted if wanted not in known else next(one for one in numbers if one not in known)


def slug(text: str) -> str:
    """A text as an id: Latin letters and digits with hyphens, cut between words; empty if nothing is left."""
    import cyrtranslit
    from pypinyin import lazy_pinyin

    latin = " ".join(lazy_pinyin(cyrtranslit.to_latin(text, "ru").replace("'", "")))
    bare = unicodedata.normalize("NFKD", latin.casefold()).encode("ascii", "ignore").decode()
    found = "-".join(re.findall(r"[a-z0-9]+", bare))
    if len(found) > LONGEST_ID:
        found = found[: LONGEST_ID + 1].rpartition("-")[0] or found[:LONGEST_ID]
    return found


def _pattern(snapshot: Snapshot, model: type[Record], data: dict[str, Any]) -> str | None:
    if model is Term:
        return _term_id(snapshot, data)
    if model is Meeting and data.get("start"):
        return f"{data.get('series')}-{data['start'][:4]}"
    if model is Status:
        return f"{data.get('state')}-{data.get('standing')}"
    if model is Source:
        return f"e-{slug(data.get('title', '')) or 'source'}"
    if model is Word:
        return f"{data.get('meaning')}-{data.get('value')}"
    return None


def _term_id(snapshot: Snapshot, data: dict[str, Any]) -> str:
    """As the other terms of the office have it: sg-9, chair-2028, or by the holder."""
    office = str(data.get("office", ""))
    ids = [term.id for term in snapshot.terms(office)]
    shared = takewhile(lambda parts: len(set(parts)) == 1, zip(*(one.split("-")[:-1] for one in ids), strict=False))
    prefix = "-".join(parts[0] for parts in shared) or office
    tails = [one.removeprefix(f"{prefix}-") for one in ids]
    if tails and all(re.fullmatch(r"\d{4}", tail) and FIRST_YEAR <= int(tail) <= LAST_YEAR for tail in tails):
        meeting = snapshot.all(Meeting).get(str(data.get("meeting")))
        day = data.get("end") or (meeting and meeting.start) or data.get("start")
        year = str(PartialDate(str(day)).year) if day else str(max(map(int, tails)) + 1)
        return f"{prefix}-{year}"
    if tails and all(tail.isdecimal() for tail in tails):
        return f"{prefix}-{data.get('number') or max(map(int, tails)) + 1}"
    return f"{prefix}-{data.get('person') or data.get('state')}"


def _numbered(there: Iterable[str], prefix: str, digits: int) -> str:
    numbers = [int(match[1]) for one in there if (match := re.fullmatch(rf"{prefix}-(\d+)", one))]
    return f"{prefix}-{max(numbers, default=0) + 1:0{digits}}"


def _title(data: dict[str, Any]) -> str:
    name = data.get("name") or {}
    return next((str(name[language]) for language in LANGUAGES if language in name), "")


def _phrase(snapshot: Snapshot, name: str) -> Phrase | None:
    intent = name.partition(".")[2].rpartition(".")[0]
    return next((phrase for phrase in phrases_of(snapshot, intent) if phrase.id == name), None)


def _within(inner: Any, rest: str, value: object) -> Any:
    found = inner if inner is not None else ([] if rest.partition(".")[0].isdecimal() else {})
    put(found, rest, value)
    return found


def _filled(value: object) -> bool:
    return value is not None and value not in ({}, [])


def _said(problem: Any) -> str:
    path = ".".join(str(part + 1 if isinstance(part, int) else part) for part in problem["loc"])
    said = "is needed" if problem["type"] == "missing" else problem["msg"].removeprefix("Value error, ")
    said = said[:1].lower() + said[1:]
    return f"{path} {said}" if problem["type"] == "missing" else f"{path}: {said}" if path else str(said)
