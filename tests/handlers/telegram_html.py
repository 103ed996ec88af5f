"""A strict reading of the HTML that the Bot API accepts, written apart from what makes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

PLAIN = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "code", "pre", "blockquote"}
START = re.compile(r'<(?:a href="[^"<>]+"|blockquote expandable|span class="tg-spoiler"|[a-z-]+)>')
NAMED = {"lt", "gt", "amp", "quot"}
ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader of a message gets."""

    text: str
    entities: int
    links: tuple[tuple[str, str], ...]
    """(text, address) of each link."""
    quotes: tuple[str, ...]
    bold: tuple[str, ...]

    @property
    def units(self) -> int:
        """UTF-16 units of the text."""
        return len(self.text.encode("utf-16-le")) // 2


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.text = ""
        self.open: list[tuple[str, int, str]] = []
        self.closed: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = self.get_starttag_text() or ""
        assert START.fullmatch(source), f"not a tag of Telegram's: {source}"
        assert not ENTITY.search(source), f"unescaped: {source}"
        assert tag in PLAIN | {"a", "span"}, tag
        assert tag != "a" or "href" in dict(attrs)
        assert tag != "span" or attrs
        outer = [name for name, _, _ in self.open]
        assert tag not in outer, f"{tag} in {tag}"
        assert not {"code", "pre"} & set(outer), f"{tag} in code"
        self.open.append((tag, len(self.text), dict(attrs).get("href") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        name, start, address = self.open.pop()
        assert name == tag, f"</{tag}> closes <{name}>"
        self.closed.append((tag, self.text[start:], address))

    def handle_data(self, data: str) -> None:
        assert not set("<>&\0") & set(data), f"unescaped: {data[:80]!r}"
        self.text += data

    def handle_entityref(self, name: str) -> None:
        assert name in NAMED, f"&{name};"
        self.text += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text += unescape(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"<![{data}]>")


def read(html: str) -> Shown:
    """What is shown of `html`. Raises AssertionError where Telegram would refuse it."""
    assert not ENTITY.search(html), "an entity that Telegram does not know"
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, f"left open: {reader.open}"
    return Shown(
        reader.text,
        len(reader.closed),
        tuple((text, address) for tag, text, address in reader.closed if tag == "a"),
        tuple(text for tag, text, _ in reader.closed if tag == "blockquote"),
        tuple(text for tag, text, _ in reader.closed if tag == "b"),
    )


@lru_cache(maxsize=10_000)
def accepted(html: str) -> Shown:
    """What is shown of a whole message. Raises AssertionError where Telegram would refuse or trim it."""
    shown = read(html)
    assert shown.text.strip(), "empty"
    assert shown.units <= 4096, f"{shown.units} units"
    assert shown.entities <= 100, f"{shown.entities} entities"
    assert len(html.encode()) <= 30_000, "too many bytes"
    assert re.search(r"[^\n\x20-\x7e\x80-\U0010ffff]|[\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown.text) is None
    return shown
