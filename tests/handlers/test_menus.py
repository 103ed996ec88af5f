"""Menus and descriptions: published per scope and language, within Telegram's limits."""

from __future__ import annotations

import json

import pytest
from telegram.ext import CommandHandler

from handlers import menus
from handlers.editors.commands import COMMANDS
from handlers.menus import ADMIN, EDITORS, GROUP, PRIVATE
from handlers.saying import say
from knowledge.model import LANGUAGES
from tests.conftest import Running
from tests.telegram import faults
from tests.telegram.updates import USER

SCOPES = {"all_private_chats": PRIVATE, "all_group_chats": GROUP, "all_chat_administrators": ADMIN}
INSIDE = {
    *("value", "field", "skip", "again", "ready", "confirm", "although", "drop", "attach", "dismiss", "conflict"),
    *("keep", "take"),
}
"""Commands that only buttons send."""
CODES = {"en": "", "ru": "ru", "zh": "zh"}
"""What each language is published under; English is for everybody else."""


async def test_every_scope_has_its_commands_in_every_language(bot: Running) -> None:
    await menus.publish(bot.application.bot)
    published = bot.recorder.methods.commands
    assert len(published) == len(SCOPES) * len(LANGUAGES)
    for scope, names in SCOPES.items():
        for language in LANGUAGES:
            commands = published[json.dumps({"type": scope}), CODES[language]]
            assert [command["command"] for command in commands] == list(names)
            assert [command["description"] for command in commands] == [say(language, f"menu-{name}") for name in names]


async def test_the_bot_is_described_in_every_language(bot: Running) -> None:
    await menus.publish(bot.application.bot)
    profile = bot.recorder.methods.profile
    for language in LANGUAGES:
        assert profile["description", CODES[language]] == say(language, "about-description")
        assert profile["short_description", CODES[language]] == say(language, "about-short")
    assert len(profile) == 2 * len(LANGUAGES)


async def test_every_command_of_a_menu_is_answered_where_it_is_shown(bot: Running) -> None:
    for name in PRIVATE:
        assert await bot.ask(bot.make.private(f"/{name}")), name
    for name in ADMIN:
        assert await bot.ask(bot.make.group(f"/{name}")), name


async def test_every_private_command_but_those_of_groups_is_in_the_menu(bot: Running) -> None:
    handlers = [one for group in bot.application.handlers.values() for one in group]
    known = {name for one in handlers if isinstance(one, CommandHandler) for name in one.commands}
    assert known == set(PRIVATE) | set(ADMIN) | set(COMMANDS)
    assert set(EDITORS) | INSIDE == set(COMMANDS)


async def test_an_editor_is_shown_the_commands_of_editors_while_he_is_one(bot: Running) -> None:
    await menus.publish_to(bot.application.bot, USER["id"])
    published = bot.recorder.methods.commands
    scope = {"type": "chat", "chat_id": USER["id"]}
    for language in LANGUAGES:
        (commands,) = (
            found
            for (there, code), found in published.items()
            if json.loads(there) == scope and code == CODES[language]
        )
        assert [command["command"] for command in commands] == [*EDITORS, *PRIVATE]
    await menus.publish_to(bot.application.bot, USER["id"], appointed=False)
    assert not any(json.loads(there) == scope for there, _ in published)


@pytest.mark.parametrize("method", ["setMyCommands", "setMyDescription", "setMyShortDescription"])
@pytest.mark.parametrize("fault", [faults.refusal(400, "Bad Request: no"), faults.SERVER_ERROR, faults.flood(1000)])
async def test_what_is_refused_does_not_stop_the_bot(
    bot: Running, method: str, fault: faults.Reply, caplog: pytest.LogCaptureFixture
) -> None:
    bot.recorder.fail(method, fault, times=faults.ALWAYS)
    await menus.publish(bot.application.bot)
    assert [f"the menus in {language}" in caplog.text for language in LANGUAGES] == [True] * 3


async def test_a_fault_in_one_language_leaves_the_others(bot: Running) -> None:
    bot.recorder.fail(
        "setMyCommands",
        faults.refusal(400, "Bad Request: no"),
        when=lambda call: call.parameters.get("language_code") == "ru",
    )
    await menus.publish(bot.application.bot)
    assert {code for _, code in bot.recorder.methods.commands} == {"", "zh"}
