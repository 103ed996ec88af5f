"""The whole knowledge as one readable file in the format of the data files: written, read within bounds, compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

import yaml

from knowledge.change import Change, Item, Key
from knowledge.errors import DataError
from knowledge.files import Located, read_text
from knowledge.model import KINDS, LANGUAGES, Intent, Phrase, Record

LARGEST = 5_000_000
"""Bytes of a file that is read, at most."""
MOST, VALUES, DEEPEST = 60_000, 600_000, 12
"""Records in a file, names and values in it, and levels of nesting, at most."""
WIDTH = 150
_HEADING = "# The knowledge of the SCO governance bot: its records, and the phrases by language and intent.\n"
_BREAKS = re.compile(r"[\r\x85\u2028\u2029]")
_STEP = 2_000
"""Records from one word of progress to the next."""


def dump(records: Iterable[Record]) -> str:
    """The records as one file: kinds in their usual order, each record in the order given, phrases at the end.

    The same records give the same text, to the byte.
    """
    kinds: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for record in records:
        kinds[record.kind].append(record)
    phrases = [record for record in kinds.pop(Phrase.kind) if isinstance(record, Phrase)]
    whole: dict[str, Any] = {kind: [_plain(record) for record in found] for kind, found in kinds.items() if found}
    if phrases:
        whole["phrases"] = _phrases(phrases, [record.id for record in kinds[Intent.kind]])
    return _HEADING + (_written(whole) if whole else "")


def parse(data: bytes, name: str, progress: Callable[[int], None] = lambda _: None) -> list[Located]:
    """Every record of a file; `name` is what errors call it, `progress` is told now and then how many are read.

    Raises DataError, with the line where there is one, for anything but a well-formed file of at most LARGEST bytes and
    MOST records, in UTF-8.
    """
    if len(data) > LARGEST:
        raise DataError(f"{name} has {len(data):,} bytes: {LARGEST:,} are read at most.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DataError(f"{name}:{line}: is not written in UTF-8: save it so and send it again.") from error
    found: list[Located] = []
    there: dict[Key, int] = {}
    for located in read_text(text, name, deepest=DEEPEST, most=VALUES):
        key = (located.record.kind, located.record.id)
        if key in there:
            raise DataError(f"{located} stands already in line {there[key]}.")
        there[key] = located.line
        found.append(located)
        if len(found) > MOST:
            raise DataError(f"{name}:{located.line}: has more than {MOST:,} records.")
        if len(found) % _STEP == 0:
            progress(len(found))
    if not found:
        raise DataError(f"{name} holds no records.")
    return found


def difference(records: Mapping[Key, Record], located: Iterable[Located], *, whole: bool) -> Change:
    """What bringing a file in would change; `whole`: also remove what the file lacks."""
    theirs = {(item.record.kind, item.record.id): item.record for item in located}
    items = [Item(records.get(key), record) for key, record in theirs.items() if records.get(key) != record]
    if whole:
        items += [Item(record, None) for key, record in records.items() if key not in theirs]
    return Change.of(*items)


def _plain(record: Record) -> dict[str, Any]:
    """The fields as the data files have them."""
    dumped = record.model_dump(mode="json", exclude_defaults=True)
    found: dict[str, Any] = _shortened({"id": dumped.pop("id"), **dumped})
    return found


def _shortened(value: Any) -> Any:
    """Citations as they are written by hand, `s1 Art. 11`; truth as `true` and `false`, numbers as they are read."""
    if isinstance(value, dict):
        return {
            key: [_cited(one) for one in inner] if key == "sources" and isinstance(inner, list) else _shortened(inner)
            for key, inner in value.items()
            if inner is not None
        }
    if isinstance(value, list):
        return [_shortened(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _cited(citation: dict[str, str]) -> str:
    return " ".join(filter(None, (citation["source"], citation.get("at"))))


def _phrases(phrases: list[Phrase], intents: list[str]) -> dict[str, dict[str, list[str]]]:
    places = {intent: place for place, intent in enumerate(intents)}
    order = {language: place for place, language in enumerate(LANGUAGES)}

    def place(phrase: Phrase) -> tuple[int, int, str]:
        return order[phrase.language], places.get(phrase.intent, len(places)), phrase.intent

    found: dict[str, dict[str, list[str]]] = {}
    for (language, intent), group in groupby(sorted(phrases, key=place), attrgetter("language", "intent")):
        found.setdefault(language, {})[intent] = [phrase.text for phrase in group]
    return found


class _Dumper(yaml.SafeDumper):
    """Writes text as it is, without the quotes that tell a text from a number: our reader takes all for text.

    Not the emitter of libyaml, which escapes emoji and is not there everywhere: a file is the same wherever it is made.
    """

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as it stands in the library

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """A list stands under its name, not beside it."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """The same value twice is written twice."""
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """A text in quotes where it holds breaks that would be read as others."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _BREAKS.search(text) else None)


_Dumper.add_representer(str, _text)


def _written(whole: dict[str, Any]) -> str:
    text: str = yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text
