"""Cards at a terminal: wrapped to its width, no stray blanks, links whole, colours as the environment wants them."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.cards import wrapped
from tests.bot.conftest import Run

CODES = re.compile(r"\x1b\[[0-9;]*m")
LINKS = re.compile(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\")
QUESTIONS = [
    "Who is the SCO Secretary-General?",
    "Как назначают генсека ШОС?",
    "上合组织秘书长怎么产生？",
    "When did Iran join?",
]


PROMPT = "> "


def at_terminal(environment: dict[str, str], *arguments: str, typed: Sequence[str] = ()) -> str:
    """What a terminal of 80 columns gets to show; each line is typed when there is a prompt."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        env={"TERM": "xterm-256color", "COLUMNS": "80", **environment},
        stdin=theirs if typed else subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    shown, waiting = b"", list(typed)
    with suppress(OSError):  # by which Linux tells that the other side is closed
        while select.select([ours], [], [], 30)[0] and (piece := os.read(ours, 65536)):
            shown += piece
            if waiting and shown.endswith(PROMPT.encode()):
                os.write(ours, waiting.pop(0).encode())
    os.close(ours)
    try:
        _, problems = process.communicate(timeout=10)
    finally:
        process.kill()
    assert process.returncode == 0
    assert problems == b""
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_card_fits_80_columns_and_its_links_stay_whole(environment: dict[str, str], question: str) -> None:
    shown = at_terminal(environment, "ask", question)
    links = set(LINKS.findall(shown)) - {""}
    read = CODES.sub("", LINKS.sub("", shown)).splitlines()
    assert links
    assert all(f"    {link}" in read for link in links)
    for line in read:
        assert line == line.rstrip()
        assert cell_len(line) <= 80 or line.strip() in links
    assert CODES.search(shown)


def test_what_a_terminal_shows_is_what_a_pipe_gets(environment: dict[str, str], run: Run) -> None:
    shown = CODES.sub("", LINKS.sub("", at_terminal(environment, "ask", QUESTIONS[0])))
    assert shown.split() == run("ask", QUESTIONS[0]).stdout.split()


def test_no_color_is_honoured(environment: dict[str, str]) -> None:
    shown = at_terminal({**environment, "NO_COLOR": "1"}, "ask", QUESTIONS[0])
    colours = {number for codes in CODES.findall(shown) for number in codes[2:-1].split(";")}
    assert not colours & {str(number) for number in (*range(30, 39), *range(40, 49), *range(90, 98))}


def test_colour_can_be_had_for_a_pager(run: Run) -> None:
    assert CODES.search(run("ask", QUESTIONS[0], FORCE_COLOR="1").stdout)


def test_a_chat_at_a_terminal_prompts(environment: dict[str, str]) -> None:
    given = {**environment, "TERM": "dumb"}  # else readline marks its prompt
    shown = at_terminal(given, "chat", typed=[f"{QUESTIONS[0]}\n", "/nonsense\n", "/asof 2018-07-01\n", "/quit\n"])
    assert "/asof" in shown
    assert "> " in shown
    assert "Yermekbayev" in shown
    assert "There is no command /nonsense" in shown
    assert "2018-07-01." in shown


def test_the_end_of_the_input_ends_a_chat(environment: dict[str, str]) -> None:
    assert at_terminal({**environment, "TERM": "dumb"}, "chat", typed=["\x04"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("short", ["short"]),
        ("one two three", ["one two", "three"]),
        ("https://example.org/long", ["https://example.org/long"]),
        ("to https://example.org/long", ["to", "https://example.org/long"]),
        ("上合组织，秘书长", ["上合组", "织，秘书", "长"]),
        ("上合见（秘书长）", ["上合见", "（秘书", "长）"]),
    ],
)
def test_where_lines_break(text: str, parts: list[str]) -> None:
    assert list(wrapped(text, 8, 8)) == parts


@given(st.text(max_size=200), st.integers(1, 40), st.integers(1, 40))
@settings(max_examples=100, deadline=None)
def test_wrapping_loses_nothing_but_blanks(text: str, first: int, further: int) -> None:
    parts = list(wrapped(text, first, further))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.rstrip() for part in parts)
