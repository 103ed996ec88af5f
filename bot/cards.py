"""Lines at a terminal: wrapped to its width, in colour where it has it, with links that can be clicked or copied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.showing import Line

WIDEST = 100
"""Lines do not get longer than that, however wide the window is."""
_WIDE = "\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60"
"""Between these characters a line may be broken."""
_OPENING, _CLOSING = "（《「『【〈“‘", "）》」』】〉”’、，。；：！？…"
_PIECE = re.compile(
    rf"\s+|[{_OPENING}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING}]+?(?=[\s{_WIDE}{_OPENING}]|$))[{_CLOSING}]*|\S"
)


def paint(lines: Iterable[Line]) -> None:
    """Prints lines to standard output; rich honours NO_COLOR."""
    console = Console(highlight=False)
    width = min(console.width, WIDEST)
    for line in lines:
        style = Style.parse(line.style) + Style(link=line.link)
        indent = line.indent
        for part in wrapped(line.text, width - indent, width - indent - line.hang):
            shown = Text(" " * indent if part else "")
            shown.append(part, style)
            console.print(shown, soft_wrap=True)
            indent = line.indent + line.hang


def wrapped(text: str, first: int, further: int) -> Iterator[str]:
    """`text` in parts of at most `first`, then `further` columns; what cannot be broken, as a link, stays whole."""
    part, room = "", first
    for piece in _PIECE.findall(text):
        if part and not piece.isspace() and cell_len(part + piece) > room:
            yield part.rstrip()
            part, room = "", further
        if part or not piece.isspace():
            part += piece
    yield part.rstrip()
