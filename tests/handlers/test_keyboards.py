"""The buttons under a card: which ones stand where, and that Telegram takes them all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from telegram import InlineKeyboardMarkup

from handlers import keyboards
from handlers.cards import Surface
from handlers.keyboards import COOLDOWNS, WIDEST, Place
from handlers.packing import shorten
from handlers.presses import Action, Press
from handlers.saying import say
from handlers.tokens import decode, encode
from knowledge.answers.base import Answer, Lead
from knowledge.desk import Desk
from knowledge.model import LANGUAGES, Intent, Language
from knowledge.question import Question, Slots
from tests.telegram.contract import check_keyboard

TODAY = date(2026, 11, 23)
TOKEN = "eIrSooxinA"
LONG = "Who was the first Secretary-General of the Organisation, whose seat is in Beijing, and until when?"
CUT = "Who was the first Secretary-General of the Organisation…"
LEADS = (Lead("Who came before?", "predecessor", Slots()), Lead(LONG, "holder", Slots()), Lead("A claim", "", Slots()))
ANSWERED = Answer("answered", "en", "holder", 1.0, "It is he.", related=LEADS)
UNSURE = Answer("unsure", "en", None, 0.5, "Which?", candidates=LEADS)
REFUSED = Answer("refused", "en", None, 0.0, "No.", related=LEADS)


@pytest.fixture
def place(desk: Desk) -> Place:
    return Place(desk.snapshot, "sco_test_bot", Surface.PRIVATE, TOKEN)


def labels(markup: InlineKeyboardMarkup | None) -> list[list[str]]:
    return [[button.text for button in row] for row in markup.inline_keyboard] if markup else []


def presses(markup: InlineKeyboardMarkup | None) -> list[Press]:
    """What the buttons say that are no links."""
    rows = markup.inline_keyboard if markup else ()
    data = [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]
    found = [Press.read(one) for one in data]
    return [press for press in found if press]


def words(*keys: str) -> list[str]:
    return [say("en", f"button-{key}") for key in keys]


def test_a_private_card_leads_on_and_can_be_shared_and_voted_on(place: Place) -> None:
    markup = keyboards.card(place, ANSWERED, 0, 1)
    assert labels(markup) == [
        ["Who came before?"],
        [CUT],
        words("working"),
        [*words("share"), "👍", "👎"],
    ]
    assert [press.action for press in presses(markup)] == ["q", "q", "w", "v", "v"]
    assert labels(keyboards.card(place, ANSWERED, 0, 1, voted=True))[-1] == words("share")


def test_what_leads_on_asks_what_it_says(place: Place) -> None:
    first = presses(keyboards.card(place, ANSWERED, 0, 1))[0]
    found = decode(place.snapshot, first.token)
    assert found
    assert found.question.intent == "predecessor"


def test_a_card_without_a_token_has_no_link_to_share(place: Place) -> None:
    assert labels(keyboards.card(replace(place, token=None), ANSWERED, 0, 1))[-1] == ["👍", "👎"]


def test_readings_are_numbered_as_in_the_text_and_may_all_be_wrong(place: Place) -> None:
    for surface, last in ((Surface.PRIVATE, []), (Surface.GROUP, [words("delete")])):
        markup = keyboards.card(replace(place, surface=surface), UNSURE, 0, 1)
        numbered = [["1. Who came before?"], [shorten(f"2. {LONG}", WIDEST)]]
        assert labels(markup) == [*numbered, words("none"), *last]
        assert [press.action for press in presses(markup)][:3] == ["r", "r", "n"]


def test_a_refusal_leads_on_in_private_and_can_be_deleted_in_a_group(place: Place) -> None:
    assert [press.action for press in presses(keyboards.card(place, REFUSED, 0, 1))] == ["q", "q"]
    group = keyboards.card(replace(place, surface=Surface.GROUP), REFUSED, 0, 1)
    assert labels(group) == [words("delete")]


@pytest.mark.parametrize(
    ("surface", "page", "expected"),
    [
        (Surface.PRIVATE, 0, ["next"]),
        (Surface.PRIVATE, 1, ["previous", "next"]),
        (Surface.PRIVATE, 2, ["previous"]),
        (Surface.GROUP, 0, ["more"]),
        (Surface.GROUP, 1, ["less", "next"]),
        (Surface.GROUP, 2, ["previous"]),
    ],
)
def test_pages_are_turned_one_by_one(place: Place, surface: Surface, page: int, expected: list[str]) -> None:
    markup = keyboards.card(replace(place, surface=surface), ANSWERED, page, 3)
    assert words(*expected) in labels(markup)
    turned = [press.number for press in presses(markup) if press.action is Action.CARD]
    assert turned == [number for number in (page - 1, page + 1) if 0 <= number < 3]


def test_a_groups_card_does_not_lead_on(place: Place) -> None:
    markup = keyboards.card(replace(place, surface=Surface.GROUP), ANSWERED, 0, 1)
    assert labels(markup) == [words("working"), words("delete")]


def test_the_working_leads_back(place: Place) -> None:
    assert labels(keyboards.working(place, "en", 0, 1)) == [words("answer")]
    markup = keyboards.working(place, "en", 1, 3)
    assert labels(markup) == [words("previous", "next"), words("answer")]
    assert [(press.action, press.number, press.token) for press in presses(markup)] == [
        ("w", 0, TOKEN),
        ("w", 2, TOKEN),
        ("c", 0, TOKEN),
    ]


def test_a_link_leads_to_the_private_chat_with_the_question_or_without(place: Place) -> None:
    assert _link(keyboards.more(place.bot, "en", TOKEN)) == f"https://t.me/sco_test_bot?start=q_{TOKEN}"
    assert _link(keyboards.more(place.bot, "en", None)) == "https://t.me/sco_test_bot?start=inline"


def _link(markup: InlineKeyboardMarkup) -> str | None:
    return markup.inline_keyboard[-1][-1].url


@pytest.mark.parametrize(
    ("token", "worked", "expected"),
    [(TOKEN, True, ["working"]), (TOKEN, False, []), (None, True, [])],
)
def test_a_card_sent_inline_can_be_worked_out_if_it_can_be_had_again(
    place: Place, token: str | None, worked: bool, expected: list[str]
) -> None:
    markup = keyboards.sent_inline(replace(place, token=token), "en", worked=worked)
    assert labels(markup) == [*([words(*expected)] if expected else []), words("private")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seconds", COOLDOWNS)
def test_what_is_set_is_marked_once_in_each_kind(language: Language, seconds: int) -> None:
    markup = keyboards.settings(language, "ru", "full", seconds)
    marked = [label for row in labels(markup) for label in row if label.startswith("✓ ")]
    pause = say(language, "settings-seconds", n=seconds) if seconds else say(language, "settings-off")
    assert marked == ["✓ Русский", "✓ " + say(language, "settings-full"), f"✓ {pause}"]
    check_keyboard(markup.to_dict())


def test_buttons_are_short_in_every_language() -> None:
    names = ("working", "answer", "share", "more", "less", "next", "previous", "delete", "none", "private", "inline")
    for language in LANGUAGES:
        for name in names:
            assert len(say(language, f"button-{name}")) <= 24, (language, name)


def test_every_answer_has_buttons_that_telegram_takes(desk: Desk) -> None:
    snapshot = desk.snapshot
    for number, intent in enumerate(snapshot.all(Intent)):
        language = LANGUAGES[number % len(LANGUAGES)]
        for slots in (Slots(sco=True), Slots(office=("secretary-general",), state=("kz",), person=("zhang-ming",))):
            question = Question("", language, "match", intent, slots, 1.0)
            answer = desk.open(question, TODAY, TODAY).answer
            token = encode(snapshot, intent, slots, language, date(2018, 7, 1))
            for surface in Surface:
                place = Place(snapshot, "a_bot_with_the_longest_name_bot", surface, token)
                for markup in (
                    keyboards.card(place, answer, 1, 3),
                    keyboards.working(place, language, 1, 3),
                    keyboards.sent_inline(place, language, worked=True),
                ):
                    if markup is not None:
                        check_keyboard(markup.to_dict())
