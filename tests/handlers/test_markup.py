"""Pieces of text as HTML: what stands in the data is text and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.markup import Bold, Italic, Line, Link, cleaned, html, length, plain, seen, units
from tests.handlers.telegram_html import read

HOSTILE = st.sampled_from(
    [
        "<b>",
        "</b>",
        "</a>",
        "</blockquote>",
        "&amp;",
        "&",
        "&#0;",
        "&lt",
        '"><script>alert(1)</script>',
        "<!--",
        "\0",
        "]]>",
    ]
)
TEXTS = st.lists(st.one_of(HOSTILE, st.text(st.characters(codec=None), max_size=20)), max_size=6).map("".join)
ADDRESSES = st.one_of(
    TEXTS,
    TEXTS.map("https://example.org/".__add__),
    st.sampled_from(["javascript:alert(1)", "tg://user?id=1", "//x.org", "https://", "HTTP://EXAMPLE.ORG/a?b=1&c='2'"]),
)
PIECES = st.one_of(TEXTS, TEXTS.map(Bold), TEXTS.map(Italic), st.builds(Link, TEXTS, ADDRESSES | st.none()))
LINES = st.lists(PIECES, max_size=6).map(tuple)


@given(LINES)
def test_any_line_is_well_formed_and_shows_its_text(line: Line) -> None:
    shown = read(html(line))
    raw = "".join(piece if isinstance(piece, str) else piece.text for piece in line)
    assert shown.text == cleaned(raw) == plain(line)
    assert shown.units == length(line)
    assert all(address.lower().startswith(("http://", "https://")) for _, address in shown.links)


def test_styles() -> None:
    line: Line = ("a ", Bold("b<"), Italic("c&"), Link('d"', 'https://example.org/?e="f"&g=h'))
    assert html(line) == ('a <b>b&lt;</b><i>c&amp;</i><a href="https://example.org/?e=&quot;f&quot;&amp;g=h">d"</a>')


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "tg://user?id=1",
        "ftp://example.org",
        "https://",
        "https:///path",
        "http://?",
        "//example.org",
        " https://example.org",
        "https://example.org/a b",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\n",
        "https://example.org/" + "a" * 2000,
        "https://example.org/" + "&" * 400,
    ],
)
def test_what_is_no_address_of_the_web_stays_text(url: str | None) -> None:
    assert html(Link("title", url)) == "title"


@pytest.mark.parametrize("url", ["http://a", "HTTPS://Example.org", "https://例え.jp/路?q='1'#x", "http://[::1]:80/"])
def test_an_address_of_the_web_is_linked(url: str) -> None:
    assert read(html(Link("title", url))).links == (("title", url),)


@pytest.mark.parametrize("piece", [Bold(""), Italic(" \n"), Link("\u200b", "https://example.org")])
def test_a_style_of_nothing_is_left_out(piece: Bold | Italic | Link) -> None:
    assert html(piece) == piece.text


def test_cleaning() -> None:
    assert cleaned("a\tb\r\nc\0\x1b\x7f\u202ed\u2066e\ud800f\u2028g\u200f\u200dh\n") == "a b\ncdef g\u200f\u200dh\n"
    assert cleaned("\U0001f468\u200d\U0001f469\u200d\U0001f467") == "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200e", "\u3000\u2800", "\ufeff\u00a0", "\U000e0041", "\u202e"])
def test_what_cannot_be_seen(text: str) -> None:
    assert not seen(text)
    assert seen(text + "я")


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("abc", 3), ("где", 3), ("上合", 2), ("😀", 2), ("🇨🇳x", 5), ("e\u0301", 2)]
)
def test_lengths_are_utf16_units(text: str, count: int) -> None:
    assert units(text) == count
    assert length((Bold(text), text)) == 2 * count


@pytest.mark.parametrize(
    "html",
    [
        "a < b",
        "a & b",
        "a > b",
        "&nbsp;",
        "&copy",
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<b><b>a</b></b>",
        "<blockquote><blockquote>a</blockquote></blockquote>",
        "<p>a</p>",
        "<br>",
        "<b/>",
        "<b class='x'>a</b>",
        "<a>b</a>",
        "<a href=x>b</a>",
        '<a href="x" onclick="y">b</a>',
        '<a href="x&y">b</a>',
        "<code><b>a</b></code>",
        "<!-- a -->",
        "<script>a</script>",
        "a\0",
        "<b",
    ],
)
def test_the_reader_of_these_tests_refuses_what_telegram_refuses(html: str) -> None:
    with pytest.raises(AssertionError):
        read(html)
