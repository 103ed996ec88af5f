"""Records found and shown, confirmed as still right; the journal of their changes, and taking an entry back."""

from __future__ import annotations

import re

from handlers.editors import drafts, entries, listings, views
from handlers.editors.editing import Offer, Request
from knowledge.change import Key
from knowledge.editing import proposing
from knowledge.editing.finding import resolve
from knowledge.editing.records import standing
from knowledge.editing.values import reason
from knowledge.errors import EditError
from knowledge.model import Record, Sourced, Status, Term, Topic
from knowledge.store import ledger

PAGE, ROW = 10, 5
"""Entries of the journal in a message, and their buttons in a row."""
_APART = re.compile(
    r"(?P<record>.+?)(?:[;\s]+source[\s:=]+(?P<source>[^;\n]+))?(?:\s*[;\n]\s*why[\s:=]+(?P<why>.+))?", re.S
)
_BEFORE = re.compile(r"(?P<record>.*?)\s*(?:\bbefore\s+#?(?P<number>\d{1,9}))?", re.DOTALL | re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"#?(?P<number>\d{1,9})(?:\s+(?P<why>.+))?", re.DOTALL | re.ASCII)


async def find(request: Request) -> None:
    """`/find text`: the records that it may mean, each with a button that shows it."""
    if not request.text:
        raise EditError(request.say("record-find-how"))
    finder = await request.editing.finder()
    hits = finder.find(request.text)
    if not hits:
        raise EditError(request.say("record-none", text=request.text))
    rows = []
    for number, hit in enumerate(hits, 1):
        name = entries.named(request.editing.snapshot, (hit.kind, hit.id), request.language)
        rows.append([Offer(f"{number}. {name}", f"/show {hit.kind}/{hit.id}")])
    await request.show(listings.hits(hits, request.editing.snapshot, request.language), rows)


async def show(request: Request) -> None:
    """`/show RECORD`: all that it says, when that was last confirmed, and what can be done with it."""
    key = await _named(request, request.text)
    snapshot, name = request.editing.snapshot, "/".join(key)
    found = standing(snapshot, key)
    first, each = await ledger.confirmed(request.editing.workshop.database)
    day = each.get(key, first).date()
    blocks = [*views.record(found, snapshot, request.language), ((request.say("record-confirmed", day=day),),)]
    rows = [
        [Offer(request.say("record-edit"), f"/edit {name}"), Offer(request.say("record-still"), f"/still {name}")],
        [Offer(request.say("record-history"), f"/history {name}")],
        [Offer(request.say("record-remove"), f"/remove {name}")],
    ]
    if _open_ended(found):
        rows[1].append(Offer(request.say("record-end"), f"/end {name}"))
    await request.show(blocks, rows)


async def still(request: Request) -> None:
    """`/still RECORD; source S; why W`: confirms it as it is; if no source is said, by the first of its own."""
    said = _APART.fullmatch(request.text)
    key = await _named(request, said["record"] if said else "")
    source = (said and said["source"]) or _own_source(standing(request.editing.snapshot, key))
    why = (said and said["why"]) or ""
    await drafts.propose(request, proposing.confirmed(request.editing.snapshot, [key], source, why))


async def history(request: Request) -> None:
    """`/history [RECORD] [before N]`: entries of the journal, newest first, with a button for older ones."""
    said = _BEFORE.fullmatch(request.text)
    name, number = (said["record"], said["number"]) if said else (request.text, None)
    key = await _changed(request, name) if name else None
    before = int(number) if number else None
    found = await ledger.history(request.editing.workshop.database, key, before=before, most=PAGE + 1)
    if not found:
        raise EditError(request.say("record-unchanged"))
    shown = found[:PAGE]
    buttons = [Offer(str(entry.number), f"/entry {entry.number}") for entry in shown]
    rows = [buttons[start : start + ROW] for start in range(0, len(buttons), ROW)]
    if len(found) > PAGE:
        of = f"{'/'.join(key)} " if key else ""
        rows.append([Offer(request.say("record-older"), f"/history {of}before {shown[-1].number}")])
    await request.show(entries.entries(shown, request.editing.snapshot, request.language), rows)


async def entry(request: Request) -> None:
    """`/entry N`: what an entry changed, with the button that takes it back."""
    number, _ = _entry(request)
    database = request.editing.workshop.database
    found, change = await ledger.entry(database, number), await ledger.change_of(database, number)
    undoable = found.undone_by is None and any(item.before != item.after for item in change.items)
    rows = [[Offer(request.say("edit-undo", number=str(number)), f"/undo {number}")]] if undoable else []
    await request.show(entries.entry(found, change, request.editing.snapshot, request.language), rows)


async def undo(request: Request) -> None:
    """`/undo N [why]`: takes an entry back, which is a change like any other."""
    number, why = _entry(request)
    await drafts.propose(request, await request.editing.workshop.undoing(number, reason(why)))


async def _named(request: Request, text: str) -> Key:
    """The record that a text names, as it stands. Raises EditError, UnclearError."""
    if not text.strip():
        raise EditError(request.say("record-name-it", command=request.name))
    return resolve(request.editing.snapshot, await request.editing.finder(), text)


async def _changed(request: Request, text: str) -> Key:
    """The record that a text names, which may be one that was removed."""
    kind, _, name = text.partition("/")
    if name and await ledger.history(request.editing.workshop.database, (kind, name), most=1):
        return kind, name
    return await _named(request, text)


def _entry(request: Request) -> tuple[int, str]:
    """The entry of the journal that is named, and why."""
    said = _NUMBER.fullmatch(request.text)
    if said is None:
        raise EditError(request.say("record-number-it", command=request.name))
    return int(said["number"]), said["why"] or ""


def _own_source(record: Record) -> str | None:
    """The first source that a record rests on, if it has any."""
    if isinstance(record, Sourced):
        return record.sources[0].source
    return record.versions[-1].sources[0].source if isinstance(record, Topic) else None


def _open_ended(record: Record) -> bool:
    """Whether an end is still to be told of it."""
    if isinstance(record, Term):
        return record.end is None or record.status != "held"
    return isinstance(record, Status) and record.end is None
