"""Whatever is thrown at the editors' side: nothing of it changes the knowledge, and nothing escapes as an error.

`HOSTILE=10000` throws as many; a hundredth of that by default.
"""

from __future__ import annotations

import os
import random

import pytest

from handlers.editors.commands import COMMANDS
from handlers.presses import Action, Press
from tests.conftest import Running
from tests.knowledge.store_samples import rows
from tests.telegram.calls import JSON
from tests.telegram.updates import ADMIN, GROUP, USER

COUNT = int(os.environ.get("HOSTILE", "300"))
SCRAPS = (
    *(
        "sg-8",
        "term/sg-8",
        "end 2027",
        "'; DROP TABLE term; --",
        "<b>",
        "&amp;",
        "\u202e",
        "x" * 3000,
        "../../etc/passwd",
    ),
    *("source s1", "; why \n\n;;", "{person}", "{{", "%s", "\x00", "\ud83d", "intent/holder", "-1", "9" * 40, "whole"),
    *("on", "add 5", "\u2028", "", "🇨🇳" * 9),
)


def texts(chance: random.Random) -> str:
    """A command line of scraps."""
    name = chance.choice([*COMMANDS, "confirm", "although", "", "EDIT", "edit@sco_test_bot", "нет"])
    parts = " ".join(chance.choice(SCRAPS) for _ in range(chance.randrange(4)))
    return f"/{name} {parts}".strip()[:4096].encode(errors="replace").decode().replace("\x00", "") or "/"


def presses(chance: random.Random) -> str:
    """The data of a button that nobody was offered."""
    token = "".join(chance.choices("0123456789abcdef", k=16))
    data = chance.choice(
        [
            Press(Action.EDIT, chance.randrange(99), token).pack(),
            f"e1.{token[:8]}",
            "e",
            "e0.",
            "/confirm",
            f"e-1.{token}",
        ]
    )
    return data[:64]


def update(bot: Running, chance: random.Random, first: JSON) -> JSON:
    """From somebody who is no editor, or in a way in which nobody is one."""
    make, text = bot.make, texts(chance)
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}
    through = {"id": 5, "is_bot": True, "first_name": "B", "username": "b_bot"}
    match chance.randrange(9):
        case 0:
            return make.group(text, user=USER)
        case 1:
            return make.anonymous(text, chat=GROUP)
        case 2:
            return make.edited(first, text)
        case 3:
            return make.channel_post(text)
        case 4:
            return make.private(text, forward_origin=origin)
        case 5:
            return make.private(text, via_bot=through)
        case 6 | 7:
            return make.press(presses(chance), bot.world.shown(USER["id"])[-1], user=chance.choice([USER, ADMIN]))
        case _:
            return make.private(text, user=ADMIN)


async def test_nothing_hostile_changes_the_knowledge(editors_bot: Running) -> None:
    bot, chance = editors_bot, random.Random(20261124)
    before = rows(bot.path, "SELECT value FROM meta WHERE name = 'revision'")
    first = bot.make.private("hello")
    await bot.ask(first)
    for _ in range(COUNT):
        assert await bot.take(update(bot, chance, first))
        bot.calls.clear()
    assert rows(bot.path, "SELECT value FROM meta WHERE name = 'revision'") == before
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(1,)]
    assert rows(bot.path, "SELECT count(*) FROM editor") == [(0,)]


async def test_an_editors_nonsense_changes_nothing_either(editors_bot: Running) -> None:
    """An editor may write anything but the confirmation of a draft."""
    bot, chance = editors_bot, random.Random(20261125)
    before = rows(bot.path, "SELECT value FROM meta WHERE name = 'revision'")
    for _ in range(COUNT // 3):
        text = texts(chance)
        if text.startswith(("/editors", "/digest", "/dismiss")):
            continue
        await bot.take(bot.make.private(text))
        bot.calls.clear()
    assert rows(bot.path, "SELECT value FROM meta WHERE name = 'revision'") == before
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(1,)]


@pytest.mark.parametrize("action", ["confirm", "although"])
async def test_a_draft_is_confirmed_by_nobody_else(editors_bot: Running, action: str) -> None:
    bot = editors_bot
    await bot.ask(bot.make.private("/edit sg-8 end 30 December 2027; source s130"))
    token = next(iter(bot.services.editing.workshop._drafts))
    await bot.ask(bot.make.private(f"/{action} {token}", user=ADMIN))
    bot.services.editing.owners |= {ADMIN["id"]}
    await bot.ask(bot.make.private(f"/{action} {token}", user=ADMIN))
    assert rows(bot.path, "SELECT count(*) FROM journal") == [(1,)]
