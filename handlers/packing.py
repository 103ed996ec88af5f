"""Blocks of text packed into messages: whole wherever they fit, cut in their plain text where they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import NamedTuple

import regex
from telegram.constants import MessageLimit

from handlers.markup import Block, Line, Piece, Quote, cleaned, html, length, plain, seen, units

NOTHING = "…"
"""What stands for a text of which nothing can be seen: Telegram refuses an empty message."""
_PARAGRAPH = re.compile(r"\n\s*")
_SENTENCE = re.compile(r"[.!?…][\"'»”’)\]]*\s+|[。！？；]")
_SPACE = re.compile(r"\s+")
_GRAPHEME = regex.compile(r"\X")
_DEAREST = 5
"""Bytes that one UTF-16 unit takes at most: `&amp;`."""


class Size(NamedTuple):
    """What counts towards the limits of a message."""

    units: int
    """UTF-16 units of the text that is seen."""
    entities: int
    octets: int
    """Bytes of the HTML."""

    def plus(self, other: Size) -> Size:
        """Both together."""
        return Size(self.units + other.units, self.entities + other.entities, self.octets + other.octets)

    def minus(self, other: Size) -> Size:
        """What is left when the other is taken away."""
        return Size(self.units - other.units, self.entities - other.entities, self.octets - other.octets)

    def within(self, room: Size) -> bool:
        """Whether it fits."""
        return self.units <= room.units and self.entities <= room.entities and self.octets <= room.octets


EMPTY = Size(0, 0, 0)
MOST = Size(MessageLimit.MAX_TEXT_LENGTH, 100, 30_000)
"""The limits of a message. Of the bytes the servers read 35,000 at most."""


class _Row(NamedTuple):
    """One line with the quotation that it stands in."""

    line: Line
    quote: Quote | None
    gap: str
    """What parts it from the row before it on its page."""
    html: str
    size: Size


@dataclass(slots=True)
class _Page:
    """One message in the making."""

    rows: list[_Row] = field(default_factory=list)
    size: Size = EMPTY

    def grown(self, rows: Sequence[_Row]) -> Size:
        """How large it is with these rows."""
        size, before = self.size, self.rows[-1] if self.rows else None
        for row in rows:
            size = size.plus(row.size)
            if before:
                size = size.plus(Size(len(row.gap), 0, len(row.gap)))
            if row.quote and not (before and before.quote is row.quote):
                size = size.plus(_around(row.quote))
            before = row
        return size

    def holds(self, rows: Sequence[_Row]) -> bool:
        """Whether these rows fit into what is left of it."""
        return self.grown(rows).within(MOST)

    def add(self, row: _Row) -> None:
        """Puts a row at its end."""
        self.size = self.grown([row])
        self.rows.append(row)

    @property
    def half(self) -> bool:
        """Whether it may be left as it is for the sake of what comes."""
        return any(2 * used >= most for used, most in zip(self.size, MOST, strict=True))

    def render(self) -> str:
        """Its HTML; a quotation is opened on each page that it goes over, and closed again."""
        parts: list[str] = []
        quote = None
        for row in self.rows:
            if quote and row.quote is not quote:
                parts.append(quote.tags[1])
            parts.append(row.gap if parts else "")
            if row.quote and row.quote is not quote:
                parts.append(row.quote.tags[0])
            quote = row.quote
            parts.append(row.html)
        parts.append(quote.tags[1] if quote else "")
        return "".join(parts)


def pack(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The blocks, parted by blank lines, as the HTML of one or more messages within MOST.

    A line that fits into a message is never cut, nor is a block that does, unless the message before it would be left
    less than half full.
    """
    pages = [_Page()]
    for block in blocks:
        rows = list(_rows(block))
        if pages[-1].half and not pages[-1].holds(rows) and _Page().holds(rows):
            pages.append(_Page())
        for row in rows:
            _put(row, pages)
    found = tuple(page.render() for page in pages if any(seen(plain(row.line)) for row in page.rows))
    return found or (NOTHING,)


def split(text: str, room: int, rules: Sequence[re.Pattern[str]] = (_PARAGRAPH, _SENTENCE, _SPACE)) -> tuple[str, str]:
    """The text in two: the first of at most `room` UTF-16 units (2 or more), cut after the last match of the first
    rule that leaves it at least half full, or else between two characters as they are seen."""
    window = text.encode("utf-16-le", "surrogatepass")[: 2 * room].decode("utf-16-le", "ignore")
    if len(window) == len(text):
        return text, ""
    ends = (match.end() for match in _GRAPHEME.finditer(text))
    whole = list(takewhile(lambda end: end <= len(window), ends))
    allowed = {end for end in whole if end >= len(window) // 2}
    for rule in rules:
        found = [match.end() for match in rule.finditer(window) if match.end() in allowed]
        if found:
            return text[: found[-1]], text[found[-1] :]
    place = whole[-1] if whole else len(window)
    return text[:place], text[place:]


def shorten(text: str, most: int) -> str:
    """The text on one line in at most `most` UTF-16 units; what is cut, at a word, ends with `…`."""
    line = " ".join(cleaned(text).split())
    head, rest = split(line, most - 1, (_SPACE,)) if units(line) > most else (line, "")
    return head.rstrip(" ,;:·—–-") + "…" if rest else line


def _rows(block: Block) -> Iterator[_Row]:
    gap = "\n\n"
    for part in block:
        for line in part.lines if isinstance(part, Quote) else (part,):
            yield _row(line, part if isinstance(part, Quote) else None, gap)
            gap = "\n"


def _row(line: Line, quote: Quote | None, gap: str) -> _Row:
    text = html(line)
    return _Row(line, quote, gap, text, Size(length(line), _styled(line), len(text.encode())))


def _put(row: _Row, pages: list[_Page]) -> None:
    """Puts a row on the last page or on new ones."""
    while not pages[-1].holds([row]):
        if pages[-1].half or (pages[-1].rows and _Page().holds([row])):
            pages.append(_Page())
            continue
        around = pages[-1].grown([row._replace(size=EMPTY)])
        first, rest = _cut(row.line, MOST.minus(around))
        pages[-1].add(_row(first, row.quote, row.gap))
        pages.append(_Page())
        row = _row(rest, row.quote, row.gap)
    pages[-1].add(row)


def _cut(line: Line, room: Size) -> tuple[Line, Line]:
    """What of a line fits into the room, and the rest of it."""
    for place, piece in enumerate(line):
        size = _row((piece,), None, "").size
        if size.within(room):
            room = room.minus(size)
            continue
        text = plain(piece)
        tags = size.octets - len(html(text).encode())
        least = min(room.units, (room.octets - tags) // _DEAREST) if size.entities <= room.entities else 0
        first, rest = split(text, least) if least >= 2 else ("", text)
        return (*line[:place], _like(piece, first)), (_like(piece, rest), *line[place + 1 :])
    return line, ()


def _like(piece: Piece, text: str) -> Piece:
    return text if isinstance(piece, str) else replace(piece, text=text)


def _styled(line: Line) -> int:
    return sum(not isinstance(piece, str) for piece in line)


def _around(quote: Quote) -> Size:
    return Size(0, 1, sum(map(len, quote.tags)))
