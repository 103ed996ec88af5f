"""What the documents say of Telegram holds: commands, buttons, settings, addresses, counts, and what is kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from telegram.ext import Application, CommandHandler

from bot import pacing, running, webhook
from bot.intake import TRIES
from bot.metrics import Metrics
from bot.settings import Settings
from handlers import menus
from handlers.cards import SIGNS
from handlers.context import App
from handlers.editors.commands import COMMANDS
from handlers.failures import BETWEEN_NOTES
from handlers.keyboards import COOLDOWNS
from handlers.registry import register
from handlers.saying import FOLDER, say
from handlers.talks import LIFE
from knowledge.answers.sentences import sentence
from knowledge.model import LANGUAGES
from knowledge.store import Preferences
from knowledge.store.chats import KEPT, PREFERENCES_KEPT, VOTES_KEPT
from knowledge.store.missed import MISSED_KEPT, MISSED_LONGEST
from knowledge.understanding.text import LONGEST

ROOT = Path(__file__).parents[1]
USERS = (ROOT / "docs" / "telegram.md").read_text("utf-8")
EDITORS = (ROOT / "docs" / "editors.md").read_text("utf-8")
OPERATORS = (ROOT / "docs" / "operation.md").read_text("utf-8")
BOTFATHER = {"newbot", "setinline", "setinlinefeedback", "setprivacy"}
"""Commands that are not this bot's."""


def flat(text: str) -> str:
    """The text with its lines joined."""
    return re.sub(r"\s+", " ", text)


def commands() -> set[str]:
    """The commands that the bot listens to."""
    application = cast("App", Application.builder().token("123456:TEST").build())
    register(application, 123456)
    handlers = [handler for group in application.handlers.values() for handler in group]
    return {name for handler in handlers if isinstance(handler, CommandHandler) for name in handler.commands}


def routes() -> set[str]:
    nothing = cast("Any", None)
    web = webhook.application(nothing, nothing, Metrics(), path=webhook.PATH, secret="", ready=nothing)
    return {getattr(route, "path", "") for route in web.routes}


def test_every_command_is_described_and_in_the_menu_or_not_needed_there() -> None:
    editing = set(COMMANDS)
    there = commands() - editing
    assert {name for name in editing if f"`/{name}" not in EDITORS} == set()
    assert set(re.findall(r"`/([a-z]+)", EDITORS)) - {"asof"} == editing
    assert {name for name in there if not re.search(rf"^\| `/{name}[` ]", USERS, re.M)} == set()
    told = set(re.findall(r"`/([a-z]+)(?:@bot)?\b", USERS + OPERATORS))
    assert told == there | BOTFATHER | {route.strip("/") for route in routes()}
    shown = {*menus.PRIVATE, *menus.GROUP, *menus.ADMIN}
    assert shown == there


@pytest.mark.parametrize("name", ["help-private", "help-group"])
def test_no_command_is_told_in_the_chat_that_is_not_there(name: str) -> None:
    text = say("en", name, **({"bot": "sco_bot"} | ({"mentions": "yes"} if name == "help-group" else {})))
    assert set(re.findall(r"/([a-z]+)", text)) <= commands()


def test_every_button_is_described() -> None:
    texts = FluentParser().parse((FOLDER / "en" / "button.ftl").read_text("utf-8"))
    keys = [entry.id.name for entry in texts.body if isinstance(entry, Message)]
    assert len(keys) >= 10
    assert {key for key in keys if say("en", key) not in flat(USERS)} == set()


def test_every_certainty_is_described() -> None:
    for certainty, sign in SIGNS.items():
        assert f"| {sign} | {sentence('en', f'card-{certainty}', {})} |" in USERS


def test_what_a_group_can_set_is_described() -> None:
    usual = Preferences()
    pauses = ", ".join(str(seconds) for seconds in COOLDOWNS if seconds)
    names = ", ".join(say("en", f"lang-name-{name}") for name in ("en", "ru", "zh"))
    assert f"| language | as the question, {names} | as the question |" in USERS
    assert f"| cards | short, full | {say('en', f'settings-{usual.size}')} |" in USERS
    assert f"| repeat pause | off, {pauses} seconds | {usual.cooldown} seconds |" in USERS


def test_how_long_things_are_kept_is_told() -> None:
    hours, minutes = (int(kept.total_seconds()) // part for kept, part in ((KEPT, 3600), (LIFE, 60)))
    kept = USERS.partition("## What is kept")[2]
    lives = set(re.findall(r"\| (\d+ \w+)", kept))
    assert {life.split(" after")[0] for life in lives} == {
        f"{PREFERENCES_KEPT.days} days",
        f"{VOTES_KEPT.days} days",
        f"{MISSED_KEPT.days} days",
        f"{hours} hours",
        f"{minutes} minutes",
    }
    assert f"Buttons work for {hours} hours" in flat(USERS)
    assert f"understood for {minutes} minutes" in flat(USERS)
    assert PREFERENCES_KEPT.days == 365, "privacy-text says a year"
    assert f"at most {MISSED_LONGEST} characters" in kept
    assert all(f"{hours}" in say(language, "forget-done") for language in LANGUAGES)


def test_numbers_in_the_text_are_those_of_the_code() -> None:
    assert f"the first {LONGEST:,} characters" in flat(USERS)
    assert Settings.model_fields["late_after"].default == 10
    assert "older than ten minutes" in flat(USERS)
    assert running.STARTS == 4
    assert "tries four times" in flat(OPERATORS)
    assert TRIES == 5
    assert "comes again, five times at most" in flat(OPERATORS)
    assert BETWEEN_NOTES.total_seconds() == 600
    assert "one note in ten minutes" in flat(OPERATORS)
    assert pacing.REPEATS["server"] > 0
    assert webhook.GRACE < 30
    assert "Give it 30 seconds before SIGKILL" in flat(OPERATORS)


def test_every_setting_is_described_as_the_code_has_it() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*) \| (.*) \| `(.*)` \|$", OPERATORS, re.M)
    told = {name: (first, text, example) for name, first, text, example in rows}
    there = {}
    for name, field in Settings.model_fields.items():
        first = field.default
        if field.is_required():
            usual = "required"
        elif field.default_factory or first is None or first == frozenset():
            usual = ""
        else:
            usual = f"`{first:g}`" if isinstance(first, float) else f"`{first}`"
        there[name.upper()] = usual, field.description, (field.examples or [""])[0]
    assert told == there


def test_no_setting_is_named_that_is_not_there() -> None:
    names = {name.upper() for name in Settings.model_fields}
    prose = "\n".join(line for line in (OPERATORS + USERS).splitlines() if not line.startswith("|"))
    told = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)*)(?:=[^`]*)?`", prose))
    assert told >= {"WEBHOOK_URL", "DATABASE_URL", "OWNERS"}
    assert told <= names


def test_every_address_and_count_is_described() -> None:
    for route in routes():
        assert f"`{route}`" in OPERATORS
    counts = set(re.findall(r"^# TYPE (sco_\w+) ", Metrics().render()[0].decode(), re.M))
    assert set(re.findall(r"`(sco_\w+)`", OPERATORS)) == {count.removesuffix("_created") for count in counts}


def test_what_the_documents_run_is_there() -> None:
    text = OPERATORS + USERS
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.M)) <= targets
    processes = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text("utf-8").splitlines())
    assert processes["web"].endswith("python -m bot run")
    assert {"release", "web"} == set(processes)
    for name in re.findall(r"\]\(([\w.]+)(?:#[\w-]+)?\)", text):
        assert (ROOT / "docs" / name).is_file()
