"""Changes proposed, tried, confirmed once: on the shipped knowledge, with a clock that the tests set."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.change import Change, Item, Key
from knowledge.desk import Desk
from knowledge.editing.workshop import LIFE, Workshop
from knowledge.errors import ConflictError, EditError
from knowledge.files import phrase_id
from knowledge.model import Golden, Intent, Phrase, Source, Term
from knowledge.partial import PartialDate
from knowledge.store import ledger, open_database, open_snapshot
from tests.knowledge import shipped

ME, ELSE = "terminal me", "terminal else"
TERM = "when does the term of Yermekbayev end?"


class Clock:
    """The time, as a test sets it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def workshop(
    desk: Desk, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, clock: Clock
) -> AsyncIterator[Workshop]:
    path = tmp_path / "knowledge.sqlite"
    shutil.copy(shipped.database(tmp_path_factory), path)
    async with await open_database(f"sqlite:///{path}") as database:
        yield Workshop(database, desk, clock)


def ends(workshop: Workshop, day: str) -> Change:
    term = workshop.desk.snapshot.get(Term, "sg-8")
    return Change.of(Item(term, term.model_copy(update={"end": PartialDate(day)})), why="a test")


def taught(intent: str, text: str) -> Change:
    phrase = Phrase(id=phrase_id(intent, "en", text), intent=intent, language="en", text=text)
    return Change.of(Item(None, phrase), why="a test")


def told(workshop: Workshop, text: str) -> str:
    today = workshop.now().date()
    return workshop.desk.reply(text, today, today).answer.headline


async def test_a_preview_shows_the_answers_that_change(workshop: Workshop) -> None:
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    assert draft.preview.examined >= 500
    assert not draft.preview.problems
    assert not draft.preview.broken
    assert any("30 December 2027" in effect.after for effect in draft.preview.effects)
    assert all(effect.before != effect.after for effect in draft.preview.effects)
    assert "31 December 2027" in told(workshop, TERM)


async def test_a_confirmed_change_is_in_the_next_answer(workshop: Workshop) -> None:
    swapped: list[frozenset[Key] | None] = []
    workshop.swapped = lambda _, keys: swapped.append(keys)
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    entry = await workshop.confirm(draft.token, ME)
    assert "30 December 2027" in told(workshop, TERM)
    assert swapped == [frozenset({("term", "sg-8")})]
    assert await workshop.confirm(draft.token, ME) == entry
    assert (await ledger.newest(workshop.database))[0] == entry.number == 2


async def test_a_draft_expires(workshop: Workshop, clock: Clock) -> None:
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    clock.now += LIFE + timedelta(seconds=1)
    with pytest.raises(EditError, match="has expired: send the change again"):
        await workshop.confirm(draft.token, ME)
    assert (await ledger.newest(workshop.database))[0] == 1


async def test_a_draft_is_nobody_elses(workshop: Workshop) -> None:
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    assert workshop.draft(draft.token, ELSE) is None
    assert not workshop.drop(draft.token, ELSE)
    with pytest.raises(EditError):
        await workshop.confirm(draft.token, ELSE)
    assert workshop.drop(draft.token, ME)
    assert not workshop.drop(draft.token, ME)


async def test_the_second_of_two_editors_sees_the_conflict(workshop: Workshop) -> None:
    first = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    second = await workshop.propose(ends(workshop, "2027-12-29"), ELSE)
    await workshop.confirm(first.token, ME)
    with pytest.raises(ConflictError, match="changed meanwhile by terminal me"):
        await workshop.confirm(second.token, ELSE)
    stale = Change.of(Item(second.change.items[0].before, second.change.items[0].after))
    with pytest.raises(ConflictError, match="was changed meanwhile"):
        await workshop.propose(stale, ELSE)


async def test_what_does_not_go_together_cannot_be_confirmed(workshop: Workshop) -> None:
    source = workshop.desk.snapshot.source("s1")
    draft = await workshop.propose(Change.of(Item(source, None)), ME)
    assert any("there is no source 's1'" in problem for problem in draft.preview.problems)
    with pytest.raises(EditError, match="cannot be confirmed"):
        await workshop.confirm(draft.token, ME, although=True)


async def test_a_phrase_that_breaks_a_guarded_question_is_confirmed_only_as_such(workshop: Workshop) -> None:
    golden = next(one for one in workshop.desk.snapshot.all(Golden).values() if one.intent == "holder")
    change = taught("successor", golden.text)
    draft = await workshop.propose(change, ME)
    assert [effect.text for effect in draft.preview.broken] == [golden.text]
    with pytest.raises(EditError, match="breaks guarded questions"):
        await workshop.confirm(draft.token, ME)
    assert (await workshop.confirm(draft.token, ME, although=True)).number == 2


async def test_a_new_phrase_tells_what_it_reads_like(workshop: Workshop) -> None:
    intent, text = workshop.desk.snapshot.phrases["en"][0]
    other = "portrait" if intent != "portrait" else "holder"
    (taught_one,) = (await workshop.propose(taught(other, text), ME)).preview.taught
    assert taught_one.alike == (intent,)
    (fresh,) = (await workshop.propose(taught(other, "qwrtz plmk vbnx"), ME)).preview.taught
    assert (fresh.read_as, fresh.alike) == (None, ())


async def test_nothing_is_no_change(workshop: Workshop) -> None:
    with pytest.raises(EditError, match="changes nothing"):
        await workshop.propose(Change(()), ME)


async def test_an_entry_is_undone_once(workshop: Workshop) -> None:
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    entry = await workshop.confirm(draft.token, ME)
    back = await workshop.propose(await workshop.undoing(entry.number), ME)
    await workshop.confirm(back.token, ME)
    assert "31 December 2027" in told(workshop, TERM)
    with pytest.raises(EditError, match="was undone already, by entry 3"):
        await workshop.undoing(entry.number)
    with pytest.raises(EditError, match="nothing to undo in entry 1"):
        await workshop.undoing(1)


async def test_another_programs_change_is_taken_in(workshop: Workshop, clock: Clock) -> None:
    await workshop.refresh()
    other = Workshop(workshop.database, workshop.desk, clock)
    draft = await other.propose(ends(other, "2027-12-30"), ELSE)
    await other.confirm(draft.token, ELSE)
    assert "31 December 2027" in told(workshop, TERM)
    assert await workshop.refresh()
    assert "30 December 2027" in told(workshop, TERM)
    assert not await workshop.refresh()


async def test_knowledge_as_it_stood(workshop: Workshop) -> None:
    for day in ("2027-12-30", "2027-12-29"):
        draft = await workshop.propose(ends(workshop, day), ME)
        await workshop.confirm(draft.token, ME)
    source = Source(id="e-new", title="New")
    draft = await workshop.propose(Change.of(Item(None, source)), ME)
    await workshop.confirm(draft.token, ME)
    stood = [(await workshop.at(number)).snapshot for number in (1, 2, 3, 4)]
    assert [str(one.get(Term, "sg-8").end) for one in stood] == ["2027-12-31", "2027-12-30", "2027-12-29", "2027-12-29"]
    assert ["e-new" in one.all(Source) for one in stood] == [False, False, False, True]
    with pytest.raises(EditError, match="no entry 9"):
        await workshop.at(9)


async def test_after_saving_the_next_start_finds_its_indexes(workshop: Workshop) -> None:
    draft = await workshop.propose(taught("holder", "who holds the pen at {office}"), ME)
    await workshop.confirm(draft.token, ME, although=True)
    await workshop.save()
    snapshot = await open_snapshot(f"sqlite:///{workshop.database.path}")
    assert snapshot.derived
    today = workshop.now().date()
    asked = "who holds the pen at the Secretary-General's office"
    assert Desk(snapshot).reply(asked, today, today).question == workshop.desk.reply(asked, today, today).question


async def test_a_wholly_new_question_can_be_taught_and_undone(workshop: Workshop) -> None:
    intents = len(workshop.desk.snapshot.all(Intent))
    template = workshop.desk.snapshot.intent("topic-bot-identity")
    new = template.model_copy(update={"id": "topic-again"})
    text = "where exactly does the whole apparatus reside these days"
    phrase = Phrase(id=phrase_id(new.id, "en", text), intent=new.id, language="en", text=text)
    draft = await workshop.propose(Change.of(Item(None, new), Item(None, phrase)), ME)
    entry = await workshop.confirm(draft.token, ME, although=True)
    assert len(workshop.desk.snapshot.all(Intent)) == intents + 1
    today = workshop.now().date()
    assert workshop.desk.reply(text, today, today).question.intent in (new.id, template.id)
    back = await workshop.propose(await workshop.undoing(entry.number), ME)
    await workshop.confirm(back.token, ME, although=True)
    assert len(workshop.desk.snapshot.all(Intent)) == intents


async def test_what_is_warm_is_not_warmed_again(workshop: Workshop) -> None:
    await workshop.warm()
    bench = workshop._benches[""]
    await workshop.warm()
    assert workshop._benches[""] is bench
    draft = await workshop.propose(ends(workshop, "2027-12-30"), ME)
    await workshop.confirm(draft.token, ME)
    await workshop.warm()
    assert workshop._benches[""].of(workshop.desk)
