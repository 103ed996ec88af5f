"""Answers as they look in Telegram: the shape of a card, and every answer of the knowledge base on every surface."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.cards import SIGNS, SINGLE, Surface, description, notice, pages, title, working
from handlers.packing import NOTHING
from knowledge.answers.base import Answer, Certainty, Lead, Reference
from knowledge.answers.engine import answer
from knowledge.answers.working import Step
from knowledge.answers.working import working as worked
from knowledge.files import read_folder
from knowledge.model import LANGUAGES, Intent, Language
from knowledge.question import Candidate, Question, Slots
from knowledge.snapshot import Snapshot
from tests.handlers.telegram_html import accepted
from tests.knowledge.asking import TODAY, odd_slots, single_slots

LEADS = (Lead("Who was it?", "holder", Slots()), Lead("When was it?", "term-start", Slots()))
ANSWER = Answer(
    status="answered",
    language="en",
    intent="holder",
    score=0.9,
    headline="The <headline>.",
    details=("One & two.", "Three."),
    certainty="recorded",
    as_of=date(2018, 7, 1),
    sources=(Reference("A title", "https://example.org/a?b=1&c=2"), Reference("B title")),
    related=LEADS,
)
UNSURE = Answer("unsure", "en", "holder", 0.5, "Which of these?", candidates=LEADS)
REFUSED = Answer("refused", "en", None, 0.1, "I have no answer to that.", related=LEADS)
LONG = replace(ANSWER, details=("word " * 1000,))
WAYS = tuple(product(Surface, (False, True)))
ASKED = 4
"""Questions of each intent and language in the test over the whole base."""


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """The shipped records."""
    return Snapshot.of(located.record for located in read_folder())


def shown(found: Sequence[str]) -> str:
    """What all the pages show, on one line; that each is accepted is checked."""
    return " ".join(" ".join(accepted(page).text for page in found).split())


def lacking(found: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The texts that no page shows."""
    whole = shown(found)
    return [text for text in texts if " ".join(text.split()) not in whole]


def test_a_card() -> None:
    assert pages(ANSWER, Surface.PRIVATE, notices=["As of 1 July 2018.", "I was away."]) == (
        "<i>As of 1 July 2018.</i>\n"
        "<i>I was away.</i>\n"
        "\n"
        "<b>The &lt;headline&gt;.</b>\n"
        "\n"
        "<blockquote expandable>• One &amp; two.\n"
        "• Three.\n"
        "<i>Sources:</i>\n"
        '— <a href="https://example.org/a?b=1&amp;c=2">A title</a>\n'
        "— B title</blockquote>\n"
        "✅ <i>Certainty: recorded · as of 1 July 2018</i>",
    )


def test_a_compact_card_unfolds() -> None:
    short, whole = pages(ANSWER, Surface.GROUP, compact=True, notices=["I was away."])
    assert short == (
        "<i>I was away.</i>\n\n<b>The &lt;headline&gt;.</b>\n\n✅ <i>Certainty: recorded · as of 1 July 2018</i>"
    )
    assert (whole,) == pages(ANSWER, Surface.GROUP, notices=["I was away."])


@pytest.mark.parametrize("bare", [replace(ANSWER, details=(), sources=()), UNSURE, REFUSED])
def test_a_compact_card_with_nothing_to_unfold_is_one_page(bare: Answer) -> None:
    assert pages(bare, Surface.GROUP, compact=True) == pages(bare, Surface.GROUP)
    assert len(pages(bare, Surface.GROUP)) == 1


def test_readings_are_numbered_in_the_text() -> None:
    for surface, compact in WAYS:
        assert pages(UNSURE, surface, compact=compact) == ("<b>Which of these?</b>\n\n1. Who was it?\n2. When was it?",)


def test_a_refusal_is_its_sentence() -> None:
    for surface, compact in WAYS:
        assert pages(REFUSED, surface, compact=compact) == ("<b>I have no answer to that.</b>",)


def test_what_leads_on_is_not_in_the_text() -> None:
    assert not any(lead.text in page for surface, _ in WAYS for lead in LEADS for page in pages(ANSWER, surface))


def test_without_certainty_there_is_no_such_line() -> None:
    for unsaid in (replace(ANSWER, certainty=None), replace(ANSWER, as_of=None)):
        assert pages(unsaid, Surface.PRIVATE)[0].endswith("</blockquote>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_certainty_has_its_sign_and_its_words(language: Language) -> None:
    certainties: tuple[Certainty, ...] = ("recorded", "scheduled", "projected", "disputed")
    cards = [pages(replace(ANSWER, language=language, certainty=one), Surface.PRIVATE)[0] for one in certainties]
    last = [card.splitlines()[-1] for card in cards]
    assert [line.split()[0] for line in last] == [SIGNS[one] for one in certainties]
    assert len({line.split(maxsplit=1)[1] for line in last}) == 4
    assert all("2018" in line for line in last)


def test_a_long_card_is_pages_where_they_can_be_turned() -> None:
    for surface in (Surface.PRIVATE, Surface.GROUP):
        found = pages(LONG, surface)
        assert len(found) == 2
        assert "".join(accepted(page).text for page in found).count("word") == 1000
    short, *whole = pages(LONG, Surface.GROUP, compact=True)
    assert tuple(whole) == pages(LONG, Surface.GROUP)
    assert "word" not in short


@pytest.mark.parametrize("surface", sorted(SINGLE))
def test_where_pages_cannot_be_turned_there_is_one(surface: Surface) -> None:
    assert pages(ANSWER, surface, compact=True) == pages(ANSWER, Surface.PRIVATE)
    assert pages(LONG, surface) == pages(replace(LONG, details=(), sources=()), surface)
    endless = replace(LONG, headline="word " * 1000)
    assert len(pages(endless, surface)) == 1
    assert accepted(pages(endless, surface)[0]).bold


def test_a_headline_of_several_pages_is_not_made_compact() -> None:
    endless = replace(ANSWER, headline="word " * 1000)
    assert pages(endless, Surface.GROUP, compact=True) == pages(endless, Surface.GROUP)


def test_the_working() -> None:
    steps = (Step("Read", ("a < b", "c"), (Reference("T", "http://example.org"), Reference("U"))), Step("Nothing"))
    (private,) = working(ANSWER, steps, Surface.PRIVATE)
    assert private == (
        "<b>The &lt;headline&gt;.</b>\n"
        "\n"
        "<b>1. Read</b>\n"
        '<blockquote>• a &lt; b\n• c\n— <a href="http://example.org">T</a>\n— U</blockquote>\n'
        "\n"
        "<b>2. Nothing</b>"
    )
    (group,) = working(ANSWER, steps, Surface.GROUP)
    assert group == private.replace("<blockquote>", "<blockquote expandable>")


def test_a_step_of_the_working_is_kept_together() -> None:
    steps = [Step(f"Step {number}", ("word " * 60,) * 4) for number in range(12)]
    found = working(ANSWER, steps, Surface.PRIVATE)
    assert len(found) > 2
    assert all(accepted(page).bold for page in found)
    assert all(len(accepted(page).bold) == len(accepted(page).quotes) for page in found[1:])
    assert [page[:3] for page in found] == ["<b>"] * len(found)


def test_a_notice_is_escaped() -> None:
    assert notice("Send /asof <day> & ask.\n- so", "Or not.") == "Send /asof &lt;day&gt; &amp; ask.\n- so\n\nOr not."
    assert accepted(notice("word " * 2000)).text.startswith("word word")
    assert notice("") == NOTHING


def test_an_article_in_a_list() -> None:
    assert (title(ANSWER), description(ANSWER)) == ("The <headline>.", "One & two. · Three.")
    assert description(UNSURE) == "Who was it? · When was it?"
    assert description(replace(ANSWER, details=())) == "Certainty: recorded · as of 1 July 2018"
    assert description(REFUSED) == ""
    long = replace(ANSWER, headline="word, " * 30, details=("word, " * 50,))
    assert title(long) == "word, " * 12 + "word…"
    assert description(long) == "word, " * 32 + "word…"
    assert title(replace(ANSWER, headline="\u202e\n")) == NOTHING


def _samples(snapshot: Snapshot, intent: str, language: Language, seed: int) -> list[tuple[Question, Answer, date]]:
    chance = random.Random(seed)
    kinds = ("person", "state", "office", "body", "place", "document")
    singles = chance.sample(list(single_slots(snapshot, *kinds)), ASKED // 2)
    odd = odd_slots(snapshot, seed, ASKED // 2)
    found = []
    for slots, day, today in [*((slots, TODAY, TODAY) for slots in singles), *odd]:
        question = Question(text="?", language=language, outcome="match", intent=intent, slots=slots, score=0.9)
        found.append((question, answer(question, snapshot, day, today), day))
    return found


def _checked(answered: Answer) -> None:
    texts = [answered.headline, *answered.details, *(source.title for source in answered.sources)]
    texts += [lead.text for lead in answered.candidates]
    links = [(source.title, source.url) for source in answered.sources if source.url]
    made = [(surface, pages(answered, surface, compact=compact)) for surface, compact in WAYS]
    assert all(len(found) == 1 for surface, found in made if surface in SINGLE)
    for found in {found for _, found in made}:
        assert lacking(found, texts) == []
        assert [link for link in links if link not in [one for page in found for one in accepted(page).links]] == []
    assert 0 < len(title(answered)) <= 80
    assert len(description(answered)) <= 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_fits_every_surface_and_nothing_is_lost(snapshot: Snapshot, language: Language) -> None:
    statuses = set()
    for seed, intent in enumerate(snapshot.all(Intent)):
        for _, answered, _ in _samples(snapshot, intent, language, seed):
            _checked(answered)
            statuses.add(answered.status)
    assert statuses == {"answered", "refused"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading_and_refusal_fits_every_surface(snapshot: Snapshot, language: Language) -> None:
    people = [Slots(person=(person,)) for person in snapshot.records["person"]]
    for intent in snapshot.all(Intent):
        candidates = tuple(Candidate(name, 0.5) for name in (intent, *snapshot.intent(intent).related))
        asked = Question("?", language, "unsure", intent, Slots(), candidates=candidates)
        _checked(answer(asked, snapshot, TODAY, TODAY))
    shared = Question(
        "?", language, "unsure", "career", people[0], candidates=(Candidate("career", 0.5),), variants=tuple(people[:3])
    )
    assert len(answer(shared, snapshot, TODAY, TODAY).candidates) == 3
    _checked(answer(shared, snapshot, TODAY, TODAY))
    for text in ("", "what?"):
        _checked(answer(Question(text, language, "none", None, Slots()), snapshot, TODAY, TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_working_fits(snapshot: Snapshot, language: Language) -> None:
    for seed, intent in enumerate(snapshot.all(Intent)):
        for question, answered, day in _samples(snapshot, intent, language, seed)[1::2]:
            steps = worked(answered, question, snapshot, day)
            texts = [text for step in steps for text in (step.title, *step.lines, *(one.title for one in step.sources))]
            for surface in (Surface.PRIVATE, Surface.GROUP):
                assert lacking(working(answered, steps, surface), [answered.headline, *texts]) == []


PARTS = [
    "<b>",
    "</b>",
    "</blockquote>",
    "&amp;",
    '"><script>',
    "😀",
    "上合",
    "я",
    "שלום",
    "\u202e",
    "\ud83d",
    "\0",
    "\n",
    " ",
    "a. ",
]
TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=40),
    st.lists(st.sampled_from(PARTS), max_size=8).map("".join),
    st.tuples(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8).map("".join), st.integers(1, 20_000)).map(
        lambda pair: (pair[0] * pair[1])[: max(pair[1], len(pair[0]))]
    ),
)
ADDRESSES = st.one_of(st.none(), TEXTS, TEXTS.map("https://example.org/".__add__))
ANSWERS = st.builds(
    replace,
    st.just(ANSWER),
    headline=TEXTS,
    details=st.lists(TEXTS, max_size=4).map(tuple),
    sources=st.lists(st.builds(Reference, TEXTS, ADDRESSES), max_size=4).map(tuple),
    candidates=st.lists(st.builds(Lead, TEXTS, st.just("holder"), st.just(Slots())), max_size=3).map(tuple),
    language=st.sampled_from(LANGUAGES),
)


@given(ANSWERS, st.sampled_from(Surface), st.booleans(), st.lists(TEXTS, max_size=2))
@settings(max_examples=60, deadline=None)
def test_any_texts_become_pages_that_telegram_accepts(
    answered: Answer, surface: Surface, compact: bool, notices: list[str]
) -> None:
    found = pages(answered, surface, compact=compact, notices=notices)
    assert found
    for page in found:
        accepted(page)
    assert surface not in SINGLE or len(found) == 1
    assert 0 < len(title(answered)) <= 80
    assert len(description(answered)) <= 200
    accepted(notice(*notices))
    step = Step(answered.headline, answered.details, answered.sources)
    for page in working(answered, [step, step], surface):
        accepted(page)


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "&amp; &lt;", '"><script>alert(1)</script>', "</blockquote>", "{x} $y"]
)
def test_what_looks_like_markup_is_shown_as_it_stands(text: str) -> None:
    odd = replace(ANSWER, headline=text, details=(text,), sources=(Reference(text, f"https://example.org/{text[0]}"),))
    for surface, compact in WAYS:
        card = accepted(pages(odd, surface, compact=compact, notices=[text])[-1])
        assert card.text.count(text) == 4
        assert card.bold == (text,)
        assert [link[0] for link in card.links] == [text]
