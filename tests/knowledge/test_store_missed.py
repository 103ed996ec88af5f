"""Questions for editors are kept scrubbed, counted, for a time, without who asked; and go when their asker says so."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.store import Card, Chats, chats, missed, open_database
from knowledge.store.missed import MISSED_KEPT, MISSED_LONGEST, MissedQuestion, scrubbed
from tests.knowledge.chat_samples import NOW, TODAY, card, chats_at, empty, later
from tests.knowledge.store_samples import rows

FOLDER = Path(__file__).parents[1] / "data" / "questions"
LINE = st.text(st.characters(exclude_characters="/"), max_size=40)
NAME = st.from_regex(r"[a-z][a-z0-9_]{4,20}", fullmatch=True)
SEPARATOR = st.sampled_from(["", " ", "-", ".", " - ", ") ", "–"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty(tmp_path / "knowledge.sqlite")


@pytest.fixture
async def ours(path: Path) -> AsyncIterator[Chats]:
    async with chats_at(path) as found:
        yield found


async def waiting(path: Path) -> list[MissedQuestion]:
    async with await open_database(f"sqlite:///{path}") as database:
        return await missed.all_missed(database)


def kept(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT language, text, reason, count FROM missed ORDER BY number")


@given(NAME, NAME)
def test_e_mail_addresses_and_names_are_taken_out(name: str, host: str) -> None:
    for secret in (f"{name}@{host}.org", f"@{name}", f"{name}.{host}@mail.{host}.ru", f"＠{name}"):
        assert scrubbed(f"who is {secret} there") == "who is … there"


@given(NAME)
def test_web_addresses_are_taken_out(name: str) -> None:
    for secret in (
        f"https://t.me/{name}",
        f"t.me/{name}?start=1",
        f"www.{name}.cn",
        f"{name}.org",
        f"HTTP://X.Y/{name}",
    ):
        assert scrubbed(f"who is {secret} there") == "who is … there"


@given(st.lists(st.integers(0, 9), min_size=3, max_size=9), st.data())
def test_telephone_numbers_are_taken_out_however_they_are_parted(digits: list[int], data: st.DataObject) -> None:
    parted = "".join(f"{data.draw(SEPARATOR)}{digit}" for digit in digits)
    found = scrubbed(f"call +7 495{parted}55 now")
    assert found is not None
    assert found.endswith("now")
    assert not any(letter.isdigit() for letter in found)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_dates_and_years_stay(day: date, other: date) -> None:
    forms = (
        "%Y-%m-%d",
        "%d.%m.%Y",
        "%m/%d/%Y",
        "%d/%m/%Y",
        "%Y年%m月%d日",
        "%d %B %Y",
        "%B %Y",
        "%Y",
        "%m.%Y",
        "%Y%m%d",
    )
    for form in forms:
        for text in (f"who in {day:{form}}", f"who {day:{form}}-{other:{form}}", f"кто {day:{form}} {other:{form}}?"):
            assert scrubbed(text) == text


@given(st.one_of(LINE, st.text(max_size=500)))
def test_what_is_kept_is_one_short_line_and_stays_as_it_is(text: str) -> None:
    found = scrubbed(text)
    if found is not None:
        assert 0 < len(found) <= MISSED_LONGEST
        assert found.splitlines() == [found]
        assert "@" not in found
        assert any(letter.isalpha() for letter in found)
        found.encode()
        assert scrubbed(found) == found


@pytest.mark.parametrize(
    "text", ["", "?", "…", "2019", "/start who", " /who 2019", "@somebody", "a@b.com 2019", "\u200b"]
)
def test_what_is_no_question_is_not_kept(text: str) -> None:
    assert scrubbed(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请问@ivan谁是秘书长", "请问…谁是秘书长"),
        ("ended.Who is next", "ended.Who is next"),
        ("who, in the U.S., e.g. now", "who, in the U.S., e.g. now"),
        ("who 1\u200b2\u200b3\u200b4567", "who …"),
        ("who １２３４５６７", "who …"),
        ("who has 3,400,000,000 people", "who has 3,400,000,000 people"),
        ("a\n b\u2028c\x00d", "a b cd"),
    ],
)
def test_what_is_hard_to_tell(text: str, expected: str) -> None:
    assert scrubbed(text) == expected


def test_real_questions_are_kept_as_they_are() -> None:
    lines = [line for file in sorted(FOLDER.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    turns = [turn for line in lines for turn in json.loads(line)["turns"]]
    changed = [turn for turn in turns if any(map(str.isalpha, turn)) and scrubbed(turn) != " ".join(turn.split())[:300]]
    assert len(turns) > 100
    assert len(changed) <= 1, "typed on the wrong keyboard, a full stop may stand for a letter"


async def test_a_question_is_counted_under_its_last_day(ours: Chats, path: Path) -> None:
    ours.miss(TODAY - timedelta(days=2), "Who  pays?", "en", "none", None)
    await ours.flush()
    for day in (1, 0):
        ours.miss(TODAY - timedelta(days=day), "Who pays?", "en", "none", "budget")
    ours.miss(TODAY, "Who pays?", "en", "vote", "budget")
    ours.miss(TODAY, "/who", "en", "none", None)
    await ours.flush()
    first, second = await waiting(path)
    assert replace(first, number=0) == MissedQuestion(0, TODAY, "en", "Who pays?", "none", "budget", 3)
    assert (second.reason, second.count) == ("vote", 1)


async def test_nothing_kept_tells_who_asked(ours: Chats, path: Path) -> None:
    ours.miss(TODAY, "who pays 123456789?", "en", "unsure", "budget")
    await ours.flush()
    names = {name for (name,) in rows(path, "SELECT name FROM pragma_table_info('missed')")}
    assert names == {"number", "day", "language", "text", "reason", "intent", "count", "dismissed"}
    assert "123456789" not in str(rows(path, "SELECT * FROM missed"))


async def test_what_was_dismissed_does_not_come_up_again(ours: Chats, path: Path) -> None:
    for text in ("one", "two", "three"):
        ours.miss(TODAY, text, "en", "none", None)
    await ours.flush()
    one, two, _ = [question.number for question in await waiting(path)]
    async with await open_database(f"sqlite:///{path}") as database:
        assert await missed.dismiss(database, [one, 2**70, -1]) == 1
        assert await missed.settle(database, [two]) == 1
        assert await missed.settle(database, [two]) == await missed.dismiss(database, []) == 0
    for text in ("one", "two"):
        ours.miss(TODAY, text, "en", "none", None)
    await ours.flush()
    assert [(question.text, question.count) for question in await waiting(path)] == [("three", 1), ("two", 1)]
    assert ("en", "one", "none", 2) in kept(path)


async def test_questions_expire_after_they_were_last_asked(ours: Chats, path: Path) -> None:
    for days, text in ((1, "older"), (0, "old"), (-1, "young"), (5, "again"), (-1, "again")):
        ours.miss(TODAY - MISSED_KEPT - timedelta(days=days), text, "en", "none", None)
        await ours.flush()
    await ours.expire(NOW)
    assert kept(path) == [("en", "young", "none", 1), ("en", "again", "none", 2)]


async def test_the_oldest_go_when_there_are_too_many(ours: Chats, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chats, "MISSED_MOST", 3)
    for days, text in enumerate(("e", "d", "c", "b", "a")):
        ours.miss(TODAY - timedelta(days=days), text, "en", "none", None)
    await ours.flush()
    assert len(kept(path)) == 5
    await ours.expire(NOW)
    assert [text for _, text, _, _ in kept(path)] == ["e", "d", "c"]


def unanswered(chat: int, answer: int, text: str, *, asker: int = 7, voted: bool = False) -> Card:
    one = card(chat, answer, asker=asker, text=text)
    return replace(one, voted=True) if voted else replace(one, asked=replace(one.asked, outcome="none"))


@pytest.mark.parametrize("written", [False, True])
async def test_whoever_is_forgotten_takes_his_questions_along(path: Path, written: bool) -> None:
    async with chats_at(path) as ours:
        for one in (
            unanswered(7, 1, "mine alone"),
            unanswered(-100, 2, "shared"),
            unanswered(8, 3, "shared", asker=8),
            unanswered(8, 4, "another's", asker=8),
            unanswered(7, 5, "voted down", voted=True),
        ):
            ours.keep(one)
            reason = "vote" if one.voted else "none"
            ours.miss(TODAY, one.asked.text, "en", reason, None)  # type: ignore[arg-type]
        if written:
            await ours.flush()
        await ours.forget(7)
    assert kept(path) == [("en", "shared", "none", 1), ("en", "another's", "none", 1)]


async def test_a_question_whose_card_is_gone_can_no_longer_be_told_to_be_somebodys(ours: Chats, path: Path) -> None:
    ours.keep(unanswered(7, 1, "who pays"))
    ours.miss(TODAY, "who pays", "en", "none", None)
    await ours.flush()
    await ours.expire(later(hours=49))
    await ours.forget(7)
    assert kept(path) == [("en", "who pays", "none", 1)]
