"""The whole knowledge as a document: sent, brought in after its difference was seen, refused where it is broken."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.exchange import LARGEST
from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import ADMIN

PART = b"source:\n- id: s-new\n  title: Minutes of a session\n  url: https://example.org/minutes\n"


def document(
    bot: Running, data: bytes, caption: str | None = "/import", *, name: str = "part.yaml", **more: Any
) -> Any:
    """A document that somebody sends."""
    bot.world.files["part"] = data
    file: dict[str, Any] = {"file_id": "part", "file_unique_id": "unique", "file_name": name, "file_size": len(data)}
    if caption:
        more["caption"] = caption
    return bot.make.private(None, document=file, **more)


def entries(bot: Running) -> int:
    return int(rows(bot.path, "SELECT count(*) FROM journal")[0][0])


async def test_an_export_brings_back_nothing_new(editors_bot: Running) -> None:
    bot = editors_bot
    sent = [call for call in await bot.ask(bot.make.private("/export")) if call.method == "sendDocument"]
    (data,) = sent[0].files
    assert data.startswith(b"# The knowledge")
    calls = await bot.ask(document(bot, data, "/import whole"))
    assert "has all of it already" in shown(calls[-1])


async def test_a_part_is_brought_in_after_its_difference_was_seen(editors_bot: Running) -> None:
    bot = editors_bot
    calls = await bot.ask(document(bot, PART))
    assert any("New: 1. Changed: 0. Removed: 0." in shown(call) for call in calls if call.text)
    assert entries(bot) == 1
    await bot.press("Confirm")
    assert rows(bot.path, "SELECT title FROM source WHERE id = 's-new'") == [("Minutes of a session",)]
    assert rows(bot.path, "SELECT why, source FROM journal WHERE number = 2") == [("import of part.yaml", "part.yaml")]


async def test_a_document_by_itself_is_asked_about(editors_bot: Running) -> None:
    bot = editors_bot
    await bot.ask(document(bot, PART, None))
    await bot.press("Add and change")
    await bot.press("Confirm")
    assert entries(bot) == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"source:\n- id: s-new", "part.yaml:2: source s-new: title"),
        (b"[" * 50_000, "levels deep"),
        (b"\xff\xfe\x00", "part.yaml:1: is not written in UTF-8"),
        (b"x" * (LARGEST + 1), "are read at most"),
        (b"term:\n- id: sg-99\n  office: nowhere\n  person: norov\n  sources: [s1]\n", "no office 'nowhere'"),
    ],
)
async def test_what_is_broken_is_refused(editors_bot: Running, data: bytes, told: str) -> None:
    bot = editors_bot
    calls = await bot.ask(document(bot, data))
    assert told in shown(calls[-1])
    assert entries(bot) == 1
    assert not any("Confirm" in one["text"] for one in bot.buttons())


async def test_a_document_of_anybody_else_is_no_import(editors_bot: Running) -> None:
    bot = editors_bot
    assert "I read text only" in shown(await bot.answer(document(bot, PART, user=ADMIN)))
    assert entries(bot) == 1


async def test_a_file_that_is_gone_is_told(editors_bot: Running) -> None:
    bot = editors_bot
    update = document(bot, PART)
    del bot.world.files["part"]
    await bot.ask(update)
    assert entries(bot) == 1
    bot.mishaps_taken()


@pytest.mark.parametrize("name", ["<b>.yaml", "../../etc/passwd", "\u202efdp.yaml", "x" * 300, ""])
async def test_the_name_of_a_file_is_cleaned(editors_bot: Running, name: str) -> None:
    bot = editors_bot
    calls = await bot.ask(document(bot, PART, name=name))
    assert any("New: 1" in shown(call) for call in calls if call.text)
    await bot.press("Confirm")
    ((why,),) = rows(bot.path, "SELECT why FROM journal WHERE number = 2")
    assert why.startswith("import of ")
    assert not set(why) & set("<>/\u202e")
    assert len(why) < 80


async def test_how_to_import_is_told(editors_bot: Running) -> None:
    assert "as its caption" in await editors_bot.said("/import")
