"""The bot's own sentences: the same in every language, filled, short enough, and just those that are used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from telegram.constants import BotCommandLimit, BotDescriptionLimit, BotNameLimit, MessageLimit

from handlers.saying import FOLDER, say
from knowledge.model import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
COUNTS = (0, 1, 2, 5, 11, 21, 48, 104)
VALUES: dict[str, Any] = {
    "account": "1001",
    "added": 3,
    "answered": 7,
    "by": "1002",
    "changed": 2,
    "command": "history",
    "deleted": 4,
    "down": 2,
    "examined": 560,
    "field": "end",
    "hint": "2027-12-31",
    "inserted": 9,
    "intent": "holder",
    "intents": "holder, successor",
    "kept": 1,
    "last": date(2018, 7, 31),
    "missed": 30,
    "name": "sco.yaml",
    "now": "2027",
    "number": 12,
    "record": "sg-8",
    "refused": 5,
    "removed": 1,
    "time": "12:00",
    "unsure": 6,
    "up": 8,
    "updated": 2,
    "who": "telegram 42",
    "bot": "the_longest_name_that_a_user_bot",
    "count": 212,
    "day": date(2018, 7, 1),
    "days": 180,
    "documents": 41,
    "first": date(2001, 6, 15),
    "hours": 48,
    "kind": "KeyError",
    "language": "Русский",
    "mentions": "no",
    "minutes": 30,
    "n": 900,
    "reference": "a1b2c3",
    "seconds": 2,
    "text": "31 June",
    "value": "Русский",
}
"""A value for each variable there is."""
NUMBERS = frozenset({"count", "days", "documents", "hours", "minutes", "seconds"})
BUTTON, TOAST = 24, 190
OTHER_SCRIPTS = {"en": r"[а-яё\u4e00-\u9fff]", "ru": r"[\u4e00-\u9fff]", "zh": r"[а-яё]"}
"""What would be a sentence of another language."""


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - as the base class has it
        self.names.add(node.id.name)


@cache
def messages(language: Language) -> dict[str, frozenset[str]]:
    """The keys of a language with their variables."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((FOLDER / language).iterdir()):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert isinstance(entry, (ftl.Message, ftl.Comment)), f"{path}: {entry.to_json()}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name.split("-", 1)[0] == path.stem, f"{entry.id.name} stands in {path}"
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {path}"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found


KEYS = messages("en")
FILES = {key.split("-", 1)[0] for key in KEYS}
EVERY = [(language, key) for language in LANGUAGES for key in KEYS]


def filled(language: Language, key: str, /, **values: Any) -> str:
    return say(language, key, **{name: VALUES[name] for name in KEYS[key]} | values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts_with_the_same_variables(language: Language) -> None:
    assert messages(language) == KEYS
    assert frozenset(VALUES) == frozenset(chain(*KEYS.values()))


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_a_text_has_no_place_left_unfilled_and_fits_a_message(language: Language, key: str) -> None:
    for number in COUNTS:
        for mentions in ("yes", "no"):
            values = dict.fromkeys(NUMBERS & KEYS[key], number)
            text = filled(language, key, **values, **({"mentions": mentions} if "mentions" in KEYS[key] else {}))
            assert text == text.strip()
            assert 0 < len(text) < MessageLimit.MAX_TEXT_LENGTH
            assert not re.search(r"[{}$<>\"]|&\w+;|  ", text), text
            assert str(number) in text or not values


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_a_text_is_in_its_language(language: Language, key: str) -> None:
    plain = filled(language, key, **dict.fromkeys(KEYS[key] & {"value", "language"}, "x"))
    if not key.startswith("lang-name-"):
        assert not re.search(OTHER_SCRIPTS[language], plain, re.IGNORECASE), plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_named_in_itself_so_that_its_speakers_find_it(language: Language) -> None:
    names = [say(language, f"lang-name-{name}") for name in LANGUAGES]
    assert names == ["English", "Русский", "中文"]


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_what_telegram_cuts_is_short(language: Language, key: str) -> None:
    length = len(filled(language, key).encode("utf-16-le")) // 2
    kind = key.split("-", 1)[0]
    if kind == "button" or key.startswith(("lang-name-", "settings-compact", "settings-full", "settings-seconds")):
        assert length <= BUTTON
    if kind == "toast" or key == "limit-slow":
        assert length <= TOAST
    if kind == "menu":
        assert BotCommandLimit.MIN_DESCRIPTION < length <= 60
    assert key != "about-description" or length <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH
    assert key != "about-short" or length <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    assert key != "inline-declined-title" or length <= BotNameLimit.MAX_NAME_LENGTH


@pytest.mark.parametrize(
    ("seconds", "russian", "english"),
    [(1, "1 секунду", "1 second"), (3, "3 секунды", "3 seconds"), (11, "11 секунд", "11 seconds")],
)
def test_numbers_decide_the_plural(seconds: int, russian: str, english: str) -> None:
    assert say("ru", "limit-slow", seconds=seconds).endswith(f"{russian}.")
    assert say("en", "limit-slow", seconds=seconds).endswith(f"{english}.")


@pytest.mark.parametrize(
    ("language", "written"), [("en", "1 July 2018"), ("ru", "1 июля 2018\u202fг."), ("zh", "2018年7月1日")]
)
def test_days_are_written_out(language: Language, written: str) -> None:
    text = say(language, "asof-banner", day=date(2018, 7, 1))
    assert written in text
    assert "/asof now" in text


def test_an_unknown_text_or_an_unfilled_place_is_an_error() -> None:
    for key in ("start-nothing", "nothing-at-all", "nothing"):
        with pytest.raises(KeyError, match="no sentence"):
            say("en", key)
    with pytest.raises(KeyError, match="day"):
        say("en", "asof-banner")


def test_what_is_filled_in_is_put_in_as_it_is() -> None:
    assert "<b>{ $x }&" in say("zh", "asof-unreadable", text="<b>{ $x }&")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(chain((ROOT / "handlers").rglob("*.py"), (ROOT / "bot").rglob("*.py"))):
        yield path, ast.parse(path.read_text("utf-8"))


def constants(node: ast.AST) -> Iterator[str]:
    """Every string that stands in the code, but for the parts of f-strings."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not isinstance(node, ast.JoinedStr) or isinstance(child, ast.FormattedValue):
            yield from constants(child)


def beginnings(tree: ast.Module) -> Iterator[str]:
    """What f-strings that name texts begin with, like `menu-`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
            text = str(node.values[0].value)
            if re.fullmatch(r"[a-z]+-[a-z-]*", text) and text.split("-", 1)[0] in FILES:
                yield text


def test_every_text_is_used_and_every_text_used_is_there() -> None:
    strings = {text for _, tree in trees() for text in constants(tree)}
    first = {text for _, tree in trees() for text in beginnings(tree)}
    named = {text for text in strings if re.fullmatch(rf"(?:{'|'.join(FILES)})-[a-z-]+", text)}
    assert named <= set(KEYS)
    put_together = {beginning + end for beginning in first for end in strings | set(LANGUAGES)}
    assert all(any(key.startswith(beginning) for key in KEYS) for beginning in first)
    assert set(KEYS) - named - put_together == set()


def test_every_text_is_given_what_it_names() -> None:
    calls = 0
    for path, tree in trees():
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or any(keyword.arg is None for keyword in call.keywords):
                continue
            given = {keyword.arg for keyword in call.keywords}
            for key in {
                key for argument in call.args if not isinstance(argument, ast.Call) for key in constants(argument)
            }:
                if key in KEYS:
                    calls += 1
                    assert KEYS[key] <= given, f"{path}:{call.lineno}: {key}"
    assert calls >= 40
