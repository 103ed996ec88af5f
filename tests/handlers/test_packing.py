"""Blocks packed into messages: every message is accepted, and none of the text is lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.markup import Block, Bold, Italic, Line, Link, Quote, cleaned, plain, units
from handlers.packing import NOTHING, pack, shorten, split
from tests.handlers.telegram_html import accepted

UNSEEN = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"}
FAMILY = "👨‍👩‍👧‍👦"
SCRIPTS = st.sampled_from(
    ["a", "я", "上", "😀", FAMILY, "🇰🇬", "e\u0301", "ا", "\u202e", "\0", "\ud83d", "&", "<b>", '"', "\n"]
)
WORDS = st.lists(
    st.one_of(SCRIPTS, st.sampled_from([" ", ". ", "。", "\n\n"]), st.text(max_size=5)), min_size=1, max_size=8
)
LONG = st.tuples(WORDS.map("".join), st.integers(1, 4000)).map(lambda pair: (pair[0] * pair[1])[:20_000])
TEXTS = st.one_of(WORDS.map("".join), LONG)
LINES = st.lists(
    st.one_of(TEXTS, TEXTS.map(Bold), TEXTS.map(Italic), st.builds(Link, TEXTS, st.just("https://example.org/?a&b"))),
    max_size=3,
).map(tuple)
BLOCKS = st.lists(
    st.one_of(LINES, st.builds(Quote, st.lists(LINES, max_size=4).map(tuple), st.booleans())), max_size=4
).map(tuple)


def squeezed(text: str) -> str:
    """Of a text only what can be seen: where a text is cut, space at the ends may go."""
    odd = "\u2800\ufffc\u030a\u0333\u033f"
    return "".join(
        c for c in text if unicodedata.category(c) not in UNSEEN and c not in odd and not 0xE0000 <= ord(c) < 0xE0080
    )


def lines(blocks: Sequence[Block]) -> list[Line]:
    """The lines of blocks, in and out of quotations."""
    parts = [part for block in blocks for part in block]
    return [line for part in parts for line in (part.lines if isinstance(part, Quote) else (part,))]


@given(st.lists(BLOCKS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_blocks_become_messages_that_show_all_of_them(blocks: list[Block]) -> None:
    shown = "".join(accepted(page).text for page in pack(blocks))
    assert squeezed(shown) == (squeezed("".join(map(plain, lines(blocks)))) or NOTHING)


def test_blocks_stand_apart_and_lines_under_each_other() -> None:
    quote = Quote((("c",), ("d",)), expandable=True)
    page = "a\n\nb\n<blockquote expandable>c\nd</blockquote>\ne"
    assert pack([(("a",),), (("b",), quote, ("e",))]) == (page,)


def test_two_quotations_stay_two() -> None:
    one, other = Quote((("a",),)), Quote((("b",),))
    assert pack([(one, other)]) == ("<blockquote>a</blockquote>\n<blockquote>b</blockquote>",)


def test_a_message_is_filled_to_the_last_unit() -> None:
    assert pack([(("a" * 4096,),)]) == ("a" * 4096,)
    assert len(pack([(("a" * 4097,),)])) == 2
    assert len(pack([(("😀" * 2048,),)])) == 1
    assert len(pack([(("a" * 2047,),), (("b" * 2047,),)])) == 1
    assert len(pack([(("a" * 2048,),), (("b" * 2047,),)])) == 2


def test_a_quotation_over_two_messages_is_closed_and_opened_again() -> None:
    quote = Quote(tuple((f"{number} " + "word " * 300,) for number in range(4)), expandable=True)
    found = pack([(("head",),), (quote, ("foot",))])
    assert len(found) == 2
    first, second = map(accepted, found)
    assert first.text.startswith("head\n\n0 ")
    assert (len(first.quotes), len(second.quotes)) == (1, 1)
    assert second.text.endswith("\nfoot")
    assert second.text[0] == "2"


def test_a_block_is_kept_together_where_the_message_before_it_is_half_full() -> None:
    block: Block = (("b" * 1000,), ("c" * 1000,))
    assert [page[0] for page in pack([(("a" * 2500,),), block])] == ["a", "b"]
    longer: Block = (("b" * 1900,), ("c" * 1900,))
    assert [page[-1] for page in pack([(("a" * 1000,),), longer])] == ["b", "c"]


def test_a_line_that_fits_into_a_message_is_not_cut() -> None:
    assert pack([(("a" * 100,),), (("b " * 2045,),)]) == ("a" * 100, "b " * 2045)


def test_a_line_too_long_is_cut_in_its_text_and_keeps_its_style() -> None:
    first, second = pack([((Bold("word " * 1000),),)])
    assert first == f"<b>{'word ' * 819}</b>"
    assert second == f"<b>{'word ' * 181}</b>"
    link = Link("word " * 1000, "https://example.org")
    assert [accepted(page).links[0][1] for page in pack([((link,),)])] == ["https://example.org"] * 2


@pytest.mark.parametrize("count", [100, 101, 250])
def test_no_message_has_more_than_a_hundred_styles(count: int) -> None:
    links: Line = tuple(Link("x", "https://example.org") for _ in range(count))
    for blocks in ([(links,)], [tuple((link,) for link in links)], [(Quote(tuple((link,) for link in links)),)]):
        found = [accepted(page) for page in pack(blocks)]
        assert sum(len(page.links) for page in found) == count
        assert len(found) == -(-count // (99 if found[0].quotes else 100))


def test_addresses_count_towards_the_bytes_of_a_message() -> None:
    address = "https://example.org/" + "a" * 1900
    found = [accepted(page) for page in pack([tuple((Link("x", address),) for _ in range(40))])]
    assert len(found) > 1
    assert sum(len(page.links) for page in found) == 40


@pytest.mark.parametrize("text", ["", " ", "\u200b" * 9000, "\0", "\n\n"])
def test_of_nothing_to_be_seen_something_is_shown(text: str) -> None:
    assert pack([((Bold(text),),)]) == (NOTHING,)


@given(TEXTS, st.integers(2, 5000))
@settings(max_examples=60, deadline=None)
def test_the_parts_of_a_text_are_the_text(text: str, room: int) -> None:
    text = cleaned(text)
    head, tail = split(text, room)
    assert head + tail == text
    assert units(head) <= room
    assert bool(tail) == (units(text) > room)
    assert head or not text


@pytest.mark.parametrize("unit", [FAMILY, "🇰🇬", "e\u0301\u0323", "각", "क्षि", "👍🏽"])
@pytest.mark.parametrize("room", [50, 51, 53, 57, 64])
def test_a_character_is_not_cut_in_two(unit: str, room: int) -> None:
    head, tail = split(unit * 100, room)
    assert head.replace(unit, "") == tail.replace(unit, "") == ""
    assert units(head) + units(unit) > room


def test_an_endless_character_is_cut_all_the_same() -> None:
    head, _ = split("e" + "\u0301" * 9000, 4096)
    assert len(head) == 4096


@pytest.mark.parametrize(
    ("text", "room", "head"),
    [
        ("One two. Three four.\n\nFive six seven eight", 32, "One two. Three four.\n\n"),
        ("One two. Three four five six seven eight", 32, "One two. Three four five six "),
        ("One two three four. Five six seven eight", 32, "One two three four. "),
        ("Один два «три четыре.» Пять шесть семь", 32, "Один два «три четыре.» "),
        ("成员国元首理事会。秘书长由轮值产生，任期三年", 16, "成员国元首理事会。"),
        ("成员国元首理事会秘书长由轮值产生任期三年", 16, "成员国元首理事会秘书长由轮值产生"),
    ],
)
def test_where_a_text_is_cut(text: str, room: int, head: str) -> None:
    assert split(text, room)[0] == head


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("One two", "One two"),
        ("  One\n two\t", "One two"),
        ("One, two three", "One…"),
        ("Onetwothree", "Onetwo…"),
        ("上海合作组织秘书长", "上海合作组织…"),
        ("", ""),
        ("\u202e\0", ""),
    ],
)
def test_shortening(text: str, short: str) -> None:
    assert shorten(text, 7) == short


@given(TEXTS, st.integers(3, 300))
@settings(max_examples=60, deadline=None)
def test_a_shortened_text_fits(text: str, most: int) -> None:
    short = shorten(text, most)
    assert units(short) <= most
    assert "\n" not in short
    whole = " ".join(cleaned(text).split())
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))
    assert regex.fullmatch(r"\X*", short)
