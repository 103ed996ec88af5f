"""The way from any text to an answer: never an exception, always a sentence, follow-ups where there were answers."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.render import plain
from knowledge.desk import Desk, Reply
from knowledge.model import LANGUAGES, Language
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import sweep

TODAY = date(2026, 11, 23)
LONGEST = 10_000
ANY = st.characters()  # every script, but no halves of characters
HALVES = st.characters(categories=["Cs"])
SCRIPTS = st.one_of(
    ANY,
    st.characters(min_codepoint=0, max_codepoint=0x1F),
    st.characters(min_codepoint=0x400, max_codepoint=0x4FF),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
    st.characters(min_codepoint=0x1F300, max_codepoint=0x1FAFF),
    st.characters(categories=["Nd", "Nl", "No"]),
    HALVES,
)
WORDS_OF_ALL_KINDS = (
    "who when why which secretary-general SCO SG chair Alimov Norov Iran 2011 1st 12th -5 00 last year before in "
    "кто когда генсек ШОС до него первый через 第3任 秘书长 上合组织 谁 之前 轮值 A) B) ____ ? / ; -- <b> </b> "
    "{office} { } $x \\n %s ❹ ² ③ ↉ ٣ Ⅷ ．"
)
WORDS = st.sampled_from(WORDS_OF_ALL_KINDS.split())
TEXTS = st.one_of(
    st.text(SCRIPTS, max_size=400),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.lists(st.one_of(WORDS, st.text(SCRIPTS, max_size=8)), max_size=60).map("\n".join),
    st.tuples(st.text(SCRIPTS, min_size=1, max_size=40), st.integers(1, LONGEST)).map(lambda p: (p[0] * p[1])[: p[1]]),
    st.tuples(st.lists(WORDS, min_size=1), st.integers(1, LONGEST)).map(
        lambda p: (" ".join(p[0] * (p[1] // 4 + 1)))[: p[1]]
    ),
)


class Refusing(logging.Handler):
    """Fails a test at any warning: a broken computation is logged and then told politely."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage()) from (record.exc_info[1] if record.exc_info else None)


@pytest.fixture(scope="module")
def desk(snapshot: Snapshot) -> Desk:
    return Desk(snapshot)


@pytest.fixture(scope="module", autouse=True)
def _strict() -> Iterator[None]:
    handler = Refusing(logging.WARNING)
    logging.getLogger("knowledge").addHandler(handler)
    yield
    logging.getLogger("knowledge").removeHandler(handler)


def checked(reply: Reply) -> Reply:
    """The reply, after a look at what must hold of any."""
    answer = reply.answer
    assert answer.headline.strip()
    assert "\n" not in answer.headline
    assert plain(answer).startswith(answer.headline)
    assert len(plain(answer)) <= 5000
    assert answer.status in ("answered", "unsure", "refused")
    assert bool(answer.candidates) == (answer.status == "unsure") or answer.status == "unsure"
    assert answer.language in LANGUAGES
    return reply


@sweep
@given(
    texts=st.lists(TEXTS, min_size=1, max_size=3),
    day=st.dates(date(2001, 6, 15), date(2099, 12, 31)),
    language=st.sampled_from([None, *LANGUAGES]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_texts_are_answered_without_an_exception(
    desk: Desk, texts: list[str], day: date, language: Language | None
) -> None:
    memory = None
    for text in texts:
        reply = checked(desk.reply(text, day, TODAY, memory, language))
        memory = reply.memory
        assert language is None or reply.answer.language == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n\u3000",
        "\0" * LONGEST,
        "\x01\x02\x1b",
        "🙂" * LONGEST,
        "\u202e\u200d\ufeff",
        "\ud800",
        "?" * LONGEST,
        "e\u0301\u0302" * 3333,
    ],
)
def test_a_text_without_words_asks_for_words(desk: Desk, text: str) -> None:
    reply = checked(desk.reply(text, TODAY, TODAY))
    assert reply.answer.status == "refused"
    assert reply.memory is None


@pytest.mark.parametrize(
    "text",
    [
        "❹",
        "²",
        "who was the ③ Secretary-General?",
        "第❹任秘书长是谁",
        "\x1b[31m",
        "1" * LONGEST,
        "2011-13-45 99.99.2011 0000",
        "'; DROP TABLE term; --",
        "<script>alert('SCO')</script><b>SG</b>",
        "{office} { $titles } %s {0}",
        "A) " * 3000,
        "____" * 2500,
        " \n" * 5000 + "?",
        "q" + " " * (LONGEST - 1),
        "( " * 5000,
        "(" * LONGEST,
        "a" * LONGEST,
        "上合组织秘书长" * 1400,
        "Who is the Secretary-General? " * 330,
        "Alimov Norov " * 760,
        "2011-03-04 " * 900,
        "\n".join("abcdefgh"[n % 8] + ") Alimov" for n in range(1000)),
        "".join(map(chr, range(0x3000, 0x3000 + LONGEST))),
        "".join(map(chr, range(LONGEST))),
    ],
)
def test_odd_texts_get_a_calm_sentence_in_good_time(desk: Desk, text: str) -> None:
    started = perf_counter()
    reply = checked(desk.reply(text, TODAY, TODAY))
    assert perf_counter() - started < 5
    assert "<" not in reply.answer.headline


def test_a_refusal_keeps_what_was_spoken_of(desk: Desk) -> None:
    first = desk.reply("Who is the SCO Secretary-General?", TODAY, TODAY)
    refused = desk.reply("🙂", TODAY, TODAY, first.memory)
    assert refused.memory is first.memory
    assert "Zhang Ming" in desk.reply("and before him?", TODAY, TODAY, refused.memory).answer.headline


def test_the_same_question_gets_the_same_answer(desk: Desk, snapshot: Snapshot) -> None:
    question = "Кто был генсеком ШОС в 2011 году?"
    assert desk.reply(question, TODAY, TODAY).answer == Desk(snapshot).reply(question, TODAY, TODAY).answer
