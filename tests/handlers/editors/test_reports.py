"""Reports for editors, settling conflicts with releases, and appointing editors, driven through updates."""

from __future__ import annotations

import pytest

from tests.conftest import Running
from tests.handlers.editors.test_records import changed, labels, pressed, told
from tests.knowledge.store_samples import opened, rows
from tests.telegram.updates import ADMIN, USER

THEIRS = "SELECT before FROM changed WHERE entry = 2"


async def conflicting(bot: Running) -> None:
    """The end of a term is changed here, and a release has it as before."""
    await changed(bot)
    with opened(bot.path) as connection:
        connection.execute(f"INSERT INTO conflict (kind, record, theirs, entry) VALUES ('term', 'sg-8', ({THEIRS}), 1)")


async def test_the_check_tells_how_much_there_is_and_that_it_holds(editors_bot: Running) -> None:
    ((people,),) = rows(editors_bot.path, "SELECT count(*) FROM person")
    text = await editors_bot.said("/check")
    assert f"person {people}" in text
    assert "Everything holds." in text
    assert editors_bot.buttons() == []


async def test_a_text_that_lacks_a_language_is_advised(editors_bot: Running) -> None:
    await changed(editors_bot, "/edit norov summary en: -; source s130")
    assert "person norov: summary lacks" in await editors_bot.said("/check")


async def test_a_conflict_is_shown_with_both_versions(editors_bot: Running) -> None:
    await conflicting(editors_bot)
    assert "Conflicts with a release: 1" in await editors_bot.said("/check")
    assert labels(editors_bot)[1:] == ["Keep ours", "Take the release’s"]
    text = await pressed(editors_bot, labels(editors_bot)[0])
    assert text.index("end: 2027-12-30") < text.index("As the release has it") < text.index("end: 2027-12-31")


async def test_a_conflict_is_settled_by_what_stands(editors_bot: Running) -> None:
    await conflicting(editors_bot)
    await editors_bot.said("/check")
    assert "stays as it was changed here" in await pressed(editors_bot, "Keep ours")
    assert rows(editors_bot.path, "SELECT count(*) FROM conflict") == [(0,)]
    assert rows(editors_bot.path, "SELECT end FROM term WHERE id = 'sg-8'") == [("2027-12-30",)]
    assert rows(editors_bot.path, "SELECT count(*) FROM journal") == [(2,)]
    assert "no conflict" in await editors_bot.said("/keep sg-8")


async def test_a_conflict_is_settled_by_the_release_after_a_preview(editors_bot: Running) -> None:
    await conflicting(editors_bot)
    assert "2027-12-30 → 2027-12-31" in await told(editors_bot, "/take term/sg-8")
    assert rows(editors_bot.path, "SELECT count(*) FROM conflict") == [(1,)]
    await editors_bot.press("Confirm")
    assert rows(editors_bot.path, "SELECT count(*) FROM conflict") == [(0,)]
    assert rows(editors_bot.path, "SELECT end FROM term WHERE id = 'sg-8'") == [("2027-12-31",)]


async def test_a_conflict_about_nothing_any_more_is_settled_at_once(editors_bot: Running) -> None:
    await conflicting(editors_bot)
    await changed(editors_bot, "/undo 2")
    with opened(editors_bot.path) as connection:
        connection.execute(f"INSERT INTO conflict (kind, record, theirs, entry) VALUES ('term', 'sg-8', ({THEIRS}), 1)")
    assert "Settled" in await editors_bot.said("/take sg-8")
    assert rows(editors_bot.path, "SELECT count(*) FROM conflict") == [(0,)]


@pytest.mark.parametrize("name", ["keep", "take", "conflict"])
async def test_where_there_is_no_conflict_that_is_told(editors_bot: Running, name: str) -> None:
    assert "There is no conflict" in await editors_bot.said(f"/{name} sg-8")


async def test_what_was_asked_is_counted_at_once(editors_bot: Running) -> None:
    await editors_bot.said("who is the secretary-general?")
    await editors_bot.said("кто возглавляет секретариат ШОС?")
    await editors_bot.said("what is the weather in Paris?")
    text = await editors_bot.said("/stats 7")
    assert "From 17 November 2026 to 23 November 2026" in text
    assert "Asked: 3" in text
    assert "English: 1 answered, 0 asked back, 1 declined" in text
    assert "Русский: 1 answered" in text
    assert "👍 0 · 👎 0" in text
    assert "Who is the {office}?" in text


async def test_votes_are_counted_with_what_was_voted_down(editors_bot: Running) -> None:
    with opened(editors_bot.path) as connection:
        votes = [("holder", 1), ("holder", 0), ("holder", 0), ("no-such-intent", 0)]
        query = "INSERT INTO vote (day, intent, language, body, good) VALUES ('2026-11-23', ?, 'en', '{}', ?)"
        connection.executemany(query, votes)
    text = await editors_bot.said("/stats")
    assert "👍 1 · 👎 3" in text
    assert "Who is the {office}? — 👍 1 · 👎 2" in text
    assert "no-such-intent — 👍 0 · 👎 1" in text


@pytest.mark.parametrize("line", ["/stats x", "/stats 0", "/stats 3651", "/stale -1", "/stale 99999", "/stale 7 0"])
async def test_days_that_are_none_are_told(editors_bot: Running, line: str) -> None:
    assert "number of days" in await editors_bot.said(line)


async def test_what_is_out_of_date_is_a_button(editors_bot: Running) -> None:
    text = await editors_bot.said("/stale")
    assert (
        "25th meeting of the SCO heads of government, Dushanbe, 2026 (meeting) — ⚠️ was to begin: October 2026" in text
    )
    assert "Not confirmed for more than 180 days: 0" in text
    assert "meeting/chg-2026" in await pressed(editors_bot, "1. ")


async def test_what_is_long_unconfirmed_is_paged_until_it_is_confirmed(editors_bot: Running) -> None:
    bot = editors_bot
    bot.later(days=200)
    text = await bot.said("/stale")
    assert "confirmed" in text
    assert labels(bot)[-1] == "Next"
    await pressed(bot, "Next")
    assert labels(bot)[0].startswith("11. ")
    ((before,),) = [(await bot.said("/stale")).partition("180 days: ")[2].split()[:1]]
    await changed(bot, "/still office/secretary-general")
    ((after,),) = [(await bot.said("/stale")).partition("180 days: ")[2].split()[:1]]
    assert int(after) == int(before) - 1
    await bot.said("/stale 180 9000")
    assert bot.buttons() == []


async def test_how_a_question_is_understood_is_shown_with_scores(editors_bot: Running) -> None:
    text = await editors_bot.said("/why who leads the <b>SCO</b>?")
    assert "Compared as:" in text
    assert "Outcome:" in text
    assert text.count("words ") == 5
    assert "body-chair" in text
    assert "/why who" in await editors_bot.said("/why")


async def test_owners_appoint_and_remove_editors(editors_bot: Running) -> None:
    bot, number = editors_bot, ADMIN["id"]
    assert f"{USER['id']} · owner" in await bot.said("/editors")
    assert f"{number} may change" in await told(bot, f"/editors add {number}")
    assert "already" in await told(bot, f"/editors add {number}")
    assert "already" in await told(bot, f"/editors add {USER['id']}")
    assert f"{number} · appointed by {USER['id']} on" in await bot.said("/editors")
    assert "Last confirmed" in await bot.said("/show sg-8", user=ADMIN)
    assert "may no longer" in await pressed(bot, f"Remove {number}")
    assert "do not know this command" in await bot.said("/show sg-8", user=ADMIN)
    await bot.press("Appoint")
    assert "Last confirmed" in await bot.said("/show sg-8", user=ADMIN)
    assert "was not appointed" in await bot.said("/editors remove 5")


async def test_an_appointed_editor_sees_the_others_and_appoints_nobody(editors_bot: Running) -> None:
    bot = editors_bot
    await told(bot, f"/editors add {ADMIN['id']}")
    text = await bot.said("/editors", user=ADMIN)
    assert f"{USER['id']} · owner" in text
    assert "/editors add" not in text
    assert bot.buttons(ADMIN["id"]) == []
    for line in ("/editors add 5", f"/editors remove {ADMIN['id']}"):
        assert "Only an owner" in await bot.said(line, user=ADMIN)
    assert rows(bot.path, "SELECT id FROM editor WHERE appointed") == [(ADMIN["id"],)]


@pytest.mark.parametrize(
    "line", ["/editors add @name", "/editors add -5", "/editors add", "/editors add 5 6", "/editors list"]
)
async def test_what_is_no_number_of_an_account_is_told(editors_bot: Running, line: str) -> None:
    assert "NUMBER" in await editors_bot.said(line)
    assert rows(editors_bot.path, "SELECT count(*) FROM editor") == [(0,)]
