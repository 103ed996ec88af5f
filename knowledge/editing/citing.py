"""On what a change rests: a source that is known, or a new one by its web address."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from knowledge.change import Item
from knowledge.editing.names import find
from knowledge.editing.records import free, slug, validated
from knowledge.editing.values import LONGEST_ADDRESS, LONGEST_NAME, clean, known_source
from knowledge.errors import EditError
from knowledge.model import Source
from knowledge.snapshot import Snapshot

_WEB = re.compile(r"https?://", re.IGNORECASE)
_BARE = re.compile(r"\S+://\S*|www\.\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)


class SourceNeededError(EditError):
    """A statement was changed without saying what it rests on."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a record cites it, as plain data; `items`: the new source, if it is one."""

    source: str
    at: str | None = None
    items: tuple[Item, ...] = ()

    def first(self, citations: list[Any]) -> list[Any]:
        """Plain citations with this one first; if it is there already, they stay as they are."""
        mine = {"source": self.source, **({"at": self.at} if self.at else {})}
        there = any(one["source"] == self.source and self.at in (None, one.get("at")) for one in citations)
        return citations if there else [mine, *citations]


def cite(snapshot: Snapshot, text: str | None) -> Cited:
    """The source that `text` names: an id with, if need be, the place in it ("s1 Art. 11"), the address or the title of
    a known one, or a new web address with, if need be, its title after it.

    Raises SourceNeededError if there is no text, AmbiguousError if several may be meant, EditError for what is none.
    """
    if not (text or "").strip():
        raise SourceNeededError("Say what this rests on: a source's id or title, or its web address and title.")
    wanted = " ".join(clean(text or "", LONGEST_ADDRESS + LONGEST_NAME, "The source").split())
    first, _, rest = wanted.partition(" ")
    known = known_source(snapshot, first.rstrip(",;"))
    if known is not None:
        return Cited(known, rest or None if first == known else None)
    if _WEB.match(first):
        return _new(snapshot, first.rstrip(",;"), rest)
    if _BARE.fullmatch(first):
        raise EditError(f"{first} is no whole web address: write it with https:// before it.")
    return Cited(find(snapshot, Source.kind, wanted))


def _new(snapshot: Snapshot, url: str, title: str) -> Cited:
    """A source that was not known."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if "." not in host or len(url) > LONGEST_ADDRESS or "@" in parts.netloc:
        raise EditError("This is no web address of a page: write it as https://host/page, then its title.")
    name = clean(title or host, LONGEST_NAME, "The title of the source")
    made = slug(title) or hashlib.blake2s(url.encode(), digest_size=4).hexdigest()
    found = free(f"e-{made}", snapshot.all(Source))
    source = validated(Source, {"id": found, "title": name, "publisher": host, "url": url})
    return Cited(found, None, (Item(None, source),))
