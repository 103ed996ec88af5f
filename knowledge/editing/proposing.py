"""Changes as editors ask for them: a record edited, added, ended, removed, named, confirmed, or a question taught.

Nothing here writes: each function makes a `Change` of a snapshot, or raises EditError with one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from knowledge.change import Change, Item, Key
from knowledge.editing import fields
from knowledge.editing.citing import Cited, SourceNeededError, cite
from knowledge.editing.names import same_name
from knowledge.editing.records import new_id, phrases_of, plain, put, standing, taken, validated
from knowledge.editing.teaching import answer, masked, phrase, unphrase
from knowledge.editing.values import LONGEST_NAME, clean, read_value, reason, split_names, spoken
from knowledge.errors import EditError
from knowledge.integrity import references
from knowledge.model import (
    KINDS,
    LANGUAGES,
    Golden,
    Intent,
    Language,
    Meeting,
    Person,
    Phrase,
    Record,
    Sourced,
    Status,
    Term,
    Topic,
)
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot
from knowledge.understanding.text import normalise

__all__ = [
    "SourceNeededError",
    "add",
    "alias",
    "answer",
    "confirmed",
    "edit",
    "end",
    "masked",
    "phrase",
    "remove",
    "unphrase",
]

_TOLD = 6
"""How many records that refer to another are named."""


def edit(  # noqa: PLR0917 - in the order in which an editor says it
    snapshot: Snapshot, key: Key, values: Mapping[str, str], today: date, source: str | None, why: str
) -> Change:
    """A change of some fields of a record: their paths with what was typed (see `read_value`).

    The source is put first among those of a record that has any; of a text answer, of the version that is changed.
    Raises SourceNeededError if such a record would be changed without one, EditError if nothing would change or the
    record cannot be so.
    """
    before = standing(snapshot, key)
    if isinstance(before, Phrase):
        return _rephrased(snapshot, before, values, why)
    data = plain(before)
    paths = [_exact(before, path, today) for path in values]
    for path, text in zip(paths, values.values(), strict=True):
        _put(type(before), data, path, text, snapshot, today)
    if validated(type(before), data) == before:
        raise EditError(f"Nothing changes: the {before.kind} is so already.")
    cited = _cited(snapshot, type(before), source)
    if cited:
        _rest(data, before, cited, {path.split(".")[1] for path in paths if path.startswith("versions.")}, today)
    return _made(Item(before, validated(type(before), data)), cited, why)


def add(  # noqa: PLR0917 - in the order in which an editor says it
    snapshot: Snapshot, kind: str, values: Mapping[str, str], today: date, source: str | None, why: str
) -> Change:
    """A change that adds a record of a kind, under an id of the usual pattern; the status of a term or a meeting, a
    term's number and the state of its holder follow from the rest if they are not given.

    Raises SourceNeededError if it needs a source, EditError if a field is missing or wrong or the name is taken.
    """
    if kind not in fields.ADDED:
        raise EditError(f"Records that can be added so are {', '.join(fields.ADDED)}; questions are taught instead.")
    model = KINDS[kind]
    data: dict[str, Any] = {}
    for path, text in values.items():
        _put(model, data, path, text, snapshot, today)
    cited = _cited(snapshot, model, source)
    if cited and issubclass(model, Sourced):
        data["sources"] = cited.first(data.get("sources", []))
    _derived(snapshot, model, data, today)
    data["id"] = "new"
    validated(model, data)
    data["id"] = new_id(snapshot, model, data)
    made = validated(model, data)
    if other := same_name(snapshot, made):
        raise EditError(f"There is a {kind} of this name already, {other}: edit that, or tell the names apart.")
    return _made(Item(None, made), cited, why)


def end(  # noqa: PLR0917 - in the order in which an editor says it
    snapshot: Snapshot, key: Key, day_text: str, today: date, source: str | None, why: str
) -> Change:
    """A change that sets the end of a term (its last day) or of a status (the day the next one began).

    A term that was serving or scheduled and has ended by `today` becomes held. Raises as `edit`.
    """
    before = standing(snapshot, key)
    if not isinstance(before, Term | Status):
        raise EditError(f"Only a term or a status has an end of this kind, {before.kind} {before.id} has none.")
    data = plain(before)
    data["end"] = read_value(type(before), "end", day_text, snapshot, today)
    if data["end"] is None:
        raise EditError("Say when it ends, as 31 December 2027; to empty the end, edit it.")
    data.pop("end_mark", None)
    if isinstance(before, Term) and before.status != "held" and PartialDate(data["end"]).last < today:
        data["status"] = "held"
    if validated(type(before), data) == before:
        raise EditError(f"Nothing changes: the {before.kind} ends then already.")
    cited = cite(snapshot, source)
    data["sources"] = cited.first(data["sources"])
    return _made(Item(before, validated(type(before), data)), cited, why)


def remove(snapshot: Snapshot, key: Key, why: str) -> Change:
    """A change that takes a record out. Raises EditError, naming them, if other records refer to it."""
    before = standing(snapshot, key)
    everything = (record for found in snapshot.records.values() for record in found.values())
    there = [f"{one.kind} {one.id}" for one in everything if key in references(one) and (one.kind, one.id) != key]
    if isinstance(before, Intent) and (phrases := phrases_of(snapshot, before.id)):
        there.append(f"its {len(phrases)} phrases")
    if there:
        more = f" and {len(there) - _TOLD} more" if len(there) > _TOLD else ""
        raise EditError(f"{before.kind} {before.id} is still referred to by {', '.join(there[:_TOLD])}{more}.")
    return Change.of(Item(before, None), why=reason(why))


def alias(snapshot: Snapshot, key: Key, names: str, why: str) -> Change:
    """A change that gives a record further names, with commas between; the language is told by the letters or by `ru:`
    before the first. Raises EditError if the record has one of them already, or has no further names."""
    before = standing(snapshot, key)
    if "also" not in type(before).model_fields:
        raise EditError(f"{before.kind} {before.id} cannot have further names.")
    marked, bare = spoken(names)
    data = plain(before)
    known = {normalise(name) for name in _names(data)}
    for name in split_names(bare):
        language: Language = marked if bare != names.strip() else spoken(name)[0]
        one = clean(name, LONGEST_NAME, "The name")
        if normalise(one) in known:
            raise EditError(f"{before.id} has the name {one!r} already.")
        known.add(normalise(one))
        put(data, f"also.{language}", [*(taken(data, f"also.{language}") or []), one])
    after = validated(type(before), data)
    if after == before:
        raise EditError("Say the name that it should have, too.")
    return Change.of(Item(before, after), why=reason(why))


def confirmed(snapshot: Snapshot, keys: Iterable[Key], source: str | None, why: str) -> Change:
    """A change that confirms records as they are: checked and still right. Raises EditError if one is not there."""
    cited = cite(snapshot, source) if (source or "").strip() else Cited("")
    found = [standing(snapshot, key) for key in dict.fromkeys(keys)]
    if not found:
        raise EditError("Name a record to confirm.")
    return Change((*cited.items, *(Item(record, record) for record in found)), reason(why), cited.source or None)


def _put(  # noqa: PLR0917 - what a value is read by
    model: type[Record], data: dict[str, Any], path: str, text: str, snapshot: Snapshot, today: date
) -> None:
    """Puts what was typed for a field into the plain data of a record."""
    fields.spot(model, path)
    put(data, path, read_value(model, path, text, snapshot, today, current=taken(data, path)))


def _made(item: Item, cited: Cited | None, why: str) -> Change:
    new = cited.items if cited else ()
    return Change.of(*new, item, why=reason(why), source=cited.source if cited else None)


def _cited(snapshot: Snapshot, model: type[Record], source: str | None) -> Cited | None:
    """On what a change of a record of this kind rests; None where it need not be said and was not."""
    needed = issubclass(model, Sourced) or model is Topic
    return cite(snapshot, source) if needed or (source or "").strip() else None


def _rest(data: dict[str, Any], before: Record, cited: Cited, versions: set[str], today: date) -> None:
    """Puts a citation first where the record, or each version of it that is changed, has its own."""
    if isinstance(before, Sourced):
        data["sources"] = cited.first(data["sources"])
    elif isinstance(before, Topic):
        for number in versions or {str(_in_force(before, today))}:
            version = taken(data, f"versions.{number}")
            if version:
                version["sources"] = cited.first(version.get("sources", []))


def _exact(record: Record, path: str, today: date) -> str:
    """A path with the version of a text answer that it means: that in force."""
    if isinstance(record, Topic) and path.partition(".")[0] in fields.OF_VERSION:
        return f"versions.{_in_force(record, today)}.{path}"
    return path


def _in_force(topic: Topic, today: date) -> int:
    """The number of the version that holds on a day, or else of the last one."""
    for number, version in enumerate(topic.versions, 1):
        begun = version.since is None or version.since.first <= today
        if begun and (version.until is None or today <= version.until.last):
            return number
    return len(topic.versions)


def _derived(snapshot: Snapshot, model: type[Record], data: dict[str, Any], today: date) -> None:
    """Fills what follows from the rest of a new record."""
    start, last = (PartialDate(data[name]) if name in data else None for name in ("start", "end"))
    if model is Term:
        person = snapshot.all(Person).get(str(data.get("person")))
        if person and person.state:
            data.setdefault("state", person.state)
        over = last is not None and last.last < today
        ahead = start is not None and start.first > today
        data.setdefault("status", "held" if over else "scheduled" if ahead else "serving" if start else "held")
        numbers = [term.number for term in snapshot.terms(str(data.get("office"))) if term.number]
        latest = max((term.start for term in snapshot.terms(str(data.get("office"))) if term.start), default=None)
        if numbers and start and latest and start > latest:
            data.setdefault("number", max(numbers) + 1)
    elif model is Meeting:
        data.setdefault("status", "planned" if start is None else "scheduled" if start.first > today else "held")
    elif model is Golden and "text" in data:
        data.setdefault("language", spoken(data["text"])[0])


def _rephrased(snapshot: Snapshot, before: Phrase, values: Mapping[str, str], why: str) -> Change:
    """A phrase in other words is another record."""
    if set(values) != {"text"}:
        raise EditError("Of a phrase only the text can be edited.")
    new = phrase(snapshot, before.intent, values["text"], before.language, why)
    return Change.of(Item(before, None), *new.items, why=reason(why))


def _names(data: dict[str, Any]) -> Iterable[str]:
    """The names that a record has, in plain data."""
    for field in ("name", "short", "family", "long_name"):
        yield from data.get(field, {}).values()
    for language in LANGUAGES:
        yield from data.get("also", {}).get(language, ())
