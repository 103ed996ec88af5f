"""How the journal looks: entries in a list, and one with what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handlers.editors import views
from handlers.markup import Block, Bold, Line
from handlers.packing import shorten
from handlers.render import BULLET
from handlers.saying import say
from knowledge.change import Change, Key
from knowledge.editing.finding import titled
from knowledge.editing.records import standing
from knowledge.errors import EditError
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from knowledge.store.ledger import Entry

NAMED, WHOLE = 4, 20
"""How many records of an entry are named in a list, and shown with what changed in them."""


def entries(found: Iterable[Entry], snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """Entries, each with the names of some of its records."""
    for entry in found:
        lines: list[Line] = [(BULLET + named(snapshot, key, language),) for key in entry.keys[:NAMED]]
        if len(entry.keys) > NAMED:
            lines += [(say(language, "record-more", count=len(entry.keys) - NAMED),)]
        yield (*_head(entry, language), *lines)


def entry(found: Entry, change: Change, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """An entry with its records before and after."""
    lines = list(_head(found, language))
    if found.source:
        known = snapshot.records.get("source", {}).get(found.source)
        resting = titled(snapshot, known, language) if known else found.source
        lines += [(Bold(say(language, "edit-source")), f" {resting}")]
    yield tuple(lines)
    for item in change.items[:WHOLE]:
        yield views.item_of(item, snapshot, language)
    if len(change.items) > WHOLE:
        yield ((say(language, "record-more", count=len(change.items) - WHOLE),),)


def named(snapshot: Snapshot, key: Key, language: Language) -> str:
    """A record by its title, or by its kind and id if it is no longer there."""
    try:
        return titled(snapshot, standing(snapshot, key), language)
    except EditError:
        return "/".join(key)


def _head(found: Entry, language: Language) -> Iterator[Line]:
    day, time = found.at.date(), f"{found.at:%H:%M}"
    yield (Bold(say(language, "record-entry", number=str(found.number), day=day, time=time, who=found.who)),)
    if found.why:
        yield (shorten(found.why, views.WIDE),)
    if found.counts:
        counted = {name: int(found.counts.get(name, 0)) for name in ("inserted", "updated", "deleted", "kept")}
        yield (say(language, "record-release", **counted),)
    if found.undoes is not None:
        yield (say(language, "record-undoes", number=str(found.undoes)),)
    if found.undone_by is not None:
        yield (say(language, "record-undone", number=str(found.undone_by)),)
