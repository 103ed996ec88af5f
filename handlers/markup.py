"""A text for Telegram as a small tree, rendered to HTML last. Text is escaped here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Bold:
    """Text in bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Italic:
    """Text in italics."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to an address; plain text if that is none of the web."""

    text: str
    url: str | None = None


Piece = str | Bold | Italic | Link
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Lines set apart; an expandable quotation shows its first ones until it is opened."""

    lines: tuple[Line, ...]
    expandable: bool = False

    @property
    def tags(self) -> tuple[str, str]:
        """What opens and what closes it."""
        return "<blockquote expandable>" if self.expandable else "<blockquote>", "</blockquote>"


Block = tuple[Line | Quote, ...]
"""Lines and quotations that belong together, each beginning a new line."""

LONGEST_ADDRESS = 2_000
"""Bytes of an escaped address: together with a text of any length it stays far below what a message may hold."""
_GAPS = "\t\x0b\x0c\x85\u2028\u2029"
_UNWANTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but for the line feed, overrides of the direction of writing, and halves of characters."""
_SEEN = re.compile(
    r"[^\s\u030a\u0333\u033f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u2800\u3000\ufeff\ufffc"
    r"\x00-\x1f\x7f-\x9f\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Any character but those of which alone Telegram makes an empty message."""
_ADDRESS = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)


def cleaned(text: str) -> str:
    """The text without what could disturb the text around it; tabs and odd line breaks become spaces."""
    return _UNWANTED.sub(_replaced, text)


def seen(text: str) -> bool:
    """Whether anything of the text can be seen."""
    return _SEEN.search(text) is not None


def units(text: str) -> int:
    """The length of a text as Telegram counts it: in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def html(tree: Piece | Line) -> str:
    """A piece or a line as HTML of the Bot API."""
    match tree:
        case str():
            return escape(cleaned(tree), quote=False)
        case Bold(text):
            return _tagged("b", text)
        case Italic(text):
            return _tagged("i", text)
        case Link(text, url):
            address = _address(url) if url else None
            inner = html(text)
            return f'<a href="{address}">{inner}</a>' if address and seen(inner) else inner
        case _:
            return "".join(map(html, tree))


def plain(tree: Piece | Line) -> str:
    """What is seen of a piece or a line."""
    if isinstance(tree, tuple):
        return "".join(map(plain, tree))
    return cleaned(tree if isinstance(tree, str) else tree.text)


def length(tree: Piece | Line) -> int:
    """The UTF-16 units of what is seen of a piece or a line: the length that Telegram counts."""
    return units(plain(tree))


def _tagged(tag: str, text: str) -> str:
    inner = html(text)
    return f"<{tag}>{inner}</{tag}>" if seen(inner) else inner


def _address(url: str) -> str | None:
    """The address ready to stand in an attribute, if it is one of the web."""
    if not _ADDRESS.match(url) or _UNWANTED.search(url) or re.search(r"\s", url):
        return None
    address = escape(url)
    return address if len(address.encode()) <= LONGEST_ADDRESS else None


def _replaced(match: re.Match[str]) -> str:
    return " " if match[0] in _GAPS else ""
