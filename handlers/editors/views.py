"""How records, changes and their effects look: blocks of text, the same for Telegram and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handlers.markup import Block, Bold, Italic, Line, Quote
from handlers.packing import shorten
from handlers.render import BULLET
from handlers.saying import say
from knowledge.change import Item
from knowledge.editing.finding import titled
from knowledge.editing.previewing import Effect, Preview, Taught
from knowledge.model import Language, Phrase, Record
from knowledge.snapshot import Snapshot

RECORDS, EFFECTS = 6, 6
"""How many records and how many changed answers a preview shows in full; the others are counted."""
WIDE = 160
"""UTF-16 units of an answer or a value within a preview, at most."""
NEAR = 40
"""Characters shown before what tells two long answers apart."""


def record(found: Record, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """A record: what it is, and its fields as the data files have them."""
    lines = tuple((Bold(f"{path}: "), value) for path, value in fields(found).items())
    heading: Line = (Bold(titled(snapshot, found, language)),)
    name: Line = (Italic(f"{found.kind}/{found.id}"),)
    yield (heading, name, *([Quote(lines, expandable=len(lines) > 12)] if lines else []))


def fields(found: Record) -> dict[str, str]:
    """The fields of a record that are filled, by their paths as `/edit` has them."""
    if isinstance(found, Phrase):
        return {"intent": found.intent, "language": found.language, "text": found.text}
    dumped = found.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
    return dict(_flat(dumped, ""))


def preview(shown: Preview, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """What a change would do."""
    items = shown.change.items
    for item in items[:RECORDS]:
        yield item_of(item, snapshot, language)
    if len(items) > RECORDS:
        yield ((say(language, "edit-more", count=len(items) - RECORDS),),)
    if shown.change.why or shown.change.source:
        source = snapshot.records["source"].get(shown.change.source or "")
        resting = f"{shown.change.source}: {getattr(source, 'title', '')}" if source else shown.change.source
        lines = [("why", shown.change.why), ("source", resting)]
        yield tuple((Bold(say(language, f"edit-{key}")), " " + value) for key, value in lines if value)
    if shown.problems:
        yield _listed(say(language, "edit-problems"), [((BULLET + problem,),) for problem in shown.problems[:EFFECTS]])
        return
    yield from (_taught(one, language) for one in shown.taught[:EFFECTS])
    if shown.broken:
        heading = say(language, "edit-broken", count=len(shown.broken))
        yield _listed(heading, [_effect(effect, language) for effect in shown.broken[:EFFECTS]])
    rest = sorted(
        (one for one in shown.effects if not one.broken), key=lambda one: (not one.headline, one.language != language)
    )
    heading = say(language, "edit-effects", count=len(rest), examined=shown.examined)
    yield _listed(heading, [_effect(effect, language) for effect in rest[:EFFECTS]])


def item_of(item: Item, snapshot: Snapshot, language: Language) -> Block:
    """What becomes of one record."""
    before, after = (fields(version) if version else {} for version in (item.before, item.after))
    sign = "➕" if item.before is None else "➖" if item.after is None else "✏️"
    lines = list(_differences(before, after))
    heading: Line = (Bold(f"{sign} {titled(snapshot, item.record, language)}"),)
    confirmed: Line = (say(language, "edit-same"),)
    quoted = Quote(tuple(lines or [confirmed]), expandable=len(lines) > 12)
    return (heading, (Italic("/".join(item.key)),), quoted)


def _differences(before: dict[str, str], after: dict[str, str]) -> Iterator[Line]:
    for path in dict.fromkeys((*before, *after)):
        old, new = before.get(path), after.get(path)
        if old != new:
            whole = f"{_short(old or '—')} → {_short(new or '—')}" if before and after else _short(new or old or "")
            yield (Bold(f"{path}: "), whole)


def _effect(effect: Effect, language: Language) -> Block:
    start = _parting(effect.before, effect.after)
    texts = (f"…{text[start:]}" if start and text else text for text in (effect.before, effect.after))
    was, now = (_short(text) or say(language, "edit-declined") for text in texts)
    lines: list[Line] = [(BULLET, Bold(effect.text))]
    if effect.before or effect.after:
        lines += [(say(language, "edit-was") + " " + was,), (say(language, "edit-now") + " " + now,)]
    return tuple(lines)


def _parting(one: str, other: str) -> int:
    """Where two texts begin to be shown, so that what tells them apart is seen."""
    common = next((place for place, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), 0)
    return one.rfind(" ", 0, common - NEAR) + 1 if common > WIDE // 2 else 0


def _taught(taught: Taught, language: Language) -> Block:
    read = taught.read_as
    key = "edit-read-as" if read and read != taught.phrase.intent else "edit-read-right" if read else "edit-read-not"
    lines: list[Line] = [(say(language, key, text=_short(taught.phrase.text), intent=read or ""),)]
    if taught.alike:
        alike = say(language, "edit-alike", intents=", ".join(taught.alike))
        lines += [(alike,)]
    return tuple(lines)


def _listed(heading: str, blocks: list[Block]) -> Block:
    lines: list[Line] = [line for block in blocks for line in block if isinstance(line, tuple)]
    return ((Bold(heading),), *([Quote(tuple(lines), expandable=True)] if lines else []))


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """The leaves of nested data with their paths; a list of plain values is one leaf."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and path.endswith("sources"):
        yield path, ", ".join(f"{one['source']} {one.get('at') or ''}".strip() for one in value)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, inner in enumerate(value, 1):
            yield from _flat(inner, f"{path}.{number}")
    elif isinstance(value, list):
        yield path, ", ".join(map(str, value))
    else:
        yield path, str(value)


def _short(text: str) -> str:
    return shorten(text, WIDE)
