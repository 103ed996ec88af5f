"""An answer as plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handlers.render import BULLET, offered, plain, sources_heading, standing, surety
from knowledge.answers.base import Answer, Certainty, Lead, Reference
from knowledge.question import Slots
from knowledge.record import LANGUAGES, Language

ANSWER = Answer(
    status="answered",
    language="en",
    intent="holder",
    score=0.9,
    headline="The headline.",
    details=("One.", "Two."),
    certainty="recorded",
    as_of=date(2018, 7, 1),
    sources=(Reference("A title", "https://example.org/a"), Reference("B title")),
    related=(Lead("Who?", "holder", Slots()), Lead("When?", "term-start", Slots())),
)


def test_sections_stand_apart_and_the_first_line_is_the_headline() -> None:
    headline, details, standing_, related = plain(ANSWER).split("\n\n")
    assert headline == "The headline."
    assert details.splitlines() == [BULLET + "One.", BULLET + "Two."]
    assert "1 July 2018" in standing_.splitlines()[0]
    assert "A title; B title" in standing_.splitlines()[1]
    assert related.splitlines()[1:] == [BULLET + "Who?", BULLET + "When?"]


def test_what_is_not_there_leaves_no_gap() -> None:
    bare = replace(ANSWER, details=(), certainty=None, as_of=None, sources=(), related=())
    assert plain(bare) == "The headline."
    assert (surety(bare), sources_heading(bare), standing(bare), offered(bare)) == (None, None, [], [])


def test_readings_come_instead_of_related_questions() -> None:
    unsure = replace(
        ANSWER, status="unsure", candidates=(Lead("This?", "holder", Slots()), Lead("That?", "chair", Slots()))
    )
    assert offered(unsure)[1:] == [BULLET + "This?", BULLET + "That?"]
    assert offered(unsure)[0] != offered(ANSWER)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("certainty", ["recorded", "scheduled", "projected", "disputed"])
def test_every_certainty_has_its_words_in_every_language(language: Language, certainty: Certainty) -> None:
    text = plain(replace(ANSWER, language=language, certainty=certainty))
    assert "2018" in text
    assert not {"{", "}", "$"} & set(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_over_sources_is_bare(language: Language) -> None:
    heading = sources_heading(replace(ANSWER, language=language))
    assert heading is not None
    assert heading[-1] in ":："
