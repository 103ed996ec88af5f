"""Questions that were not answered: attached in four taps, answered, dismissed, and gone with whoever asked them."""

from __future__ import annotations

from tests.conftest import Running, shown
from tests.knowledge.store_samples import rows
from tests.telegram.updates import ADMIN as ASKER
from tests.telegram.updates import USER

UNKNOWN = "wo ist das Hauptquartier denn nun eigentlich beheimatet?"


async def unanswered(bot: Running, text: str = UNKNOWN) -> None:
    """Has somebody ask what is not understood."""
    await bot.ask(bot.make.private(text, user=ASKER))
    await bot.services.chats.flush()
    assert rows(bot.path, "SELECT count(*) FROM missed") != [(0,)], "it is understood: take another text"


def waiting(bot: Running) -> list[tuple[str, int]]:
    return rows(bot.path, "SELECT text, dismissed FROM missed")


async def test_a_question_is_taught_in_at_most_four_taps(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    taps = 0
    await bot.ask(bot.make.private("/review"))
    for label in (bot.buttons()[0]["text"], "Confirm"):
        await bot.press(label)
        taps += 1
    assert taps + 1 <= 4
    assert waiting(bot) == []
    intent = rows(bot.path, "SELECT intent FROM phrase ORDER BY position DESC LIMIT 1")[0][0]
    assert rows(bot.path, "SELECT why FROM journal WHERE number = 2") == [("asked and not answered",)]
    reply = bot.services.desk.reply(UNKNOWN, bot.services.today, bot.services.today)
    assert (reply.question.outcome, reply.question.intent) == ("match", intent)


async def test_a_group_shows_what_was_asked_but_not_by_whom(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    await unanswered(bot)
    said = await bot.said("/review")
    assert UNKNOWN in said
    assert "asked 2 times" in said
    assert str(ASKER["id"]) not in said


async def test_a_new_question_gets_its_own_answer(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    await bot.ask(bot.make.private("/review"))
    await bot.press("Write an answer")
    assert "source" in (await bot.said("The Secretariat works in a house of its own in Beijing.")).lower()
    await bot.ask(bot.make.private("s1"))
    await bot.press("Skip")
    await bot.press("Confirm")
    assert waiting(bot) == []
    assert "a house of its own" in shown((await bot.ask(bot.make.private(UNKNOWN, user=ASKER)))[-1])


async def test_what_is_out_of_scope_comes_up_no_more(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    await bot.ask(bot.make.private("/review"))
    await bot.press("Out of scope")
    await unanswered(bot)
    assert waiting(bot) == [(UNKNOWN, 1)]
    assert "Nothing waits" in await bot.said("/review")


async def test_what_was_attached_meanwhile_waits_no_longer(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    assert "wait no longer" in await bot.said("/attach 99 holder")
    assert "wait no longer" in await bot.said("/dismiss 1; DROP TABLE missed")
    assert "no intent" in (await bot.said("/attach 1 nonsense")).lower()


async def test_a_dropped_change_leaves_the_question_waiting(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    await bot.ask(bot.make.private("/review"))
    await bot.press(bot.buttons()[0]["text"])
    await bot.press("Drop it")
    assert waiting(bot) == [(UNKNOWN, 0)]


async def test_forgetting_takes_it_from_the_review(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot)
    await bot.ask(bot.make.private("/forgetme", user=ASKER))
    assert waiting(bot) == []


async def test_markup_in_a_question_is_text(editors_bot: Running) -> None:
    bot = editors_bot
    await unanswered(bot, "wo ist <b>das</b> Hauptquartier & denn nun eigentlich?")
    said = await bot.said("/review")
    assert "<b>das</b> Hauptquartier &" in said
    assert bot.world.shown(USER["id"])
