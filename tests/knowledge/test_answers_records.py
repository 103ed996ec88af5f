"""Answers on all the holders of an office: whatever the slots, and the facts that matter."""

from datetime import date
from typing import Any

import pytest

from knowledge.answers.records import COMPUTATIONS
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import ONE_TRACED, ask, odd_slots
from tests.knowledge.office_cases import LANGUAGES, TODAY, asking, cases, kept, span, sweep, whole

RATS, CHAIR, DEPUTY = ("rats-director",), ("chair",), ("deputy-secretary-general",)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMPUTATIONS)
def test_every_answer_keeps_the_rules(snapshot: Snapshot, name: str, language: Language) -> None:
    for day, slots in cases(snapshot, snapshot.intent(name), language):
        kept(asking(snapshot, name, language, day, **slots), COMPUTATIONS[name])


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 7, 40):
        for name, computation in COMPUTATIONS.items():
            kept(ask(snapshot, name, slots, language, on, today), computation)


FACTS: list[tuple[str, Language, date, dict[str, Any], list[str]]] = [
    (
        "holders-list",
        "en",
        TODAY,
        {},
        [
            "Zhang Deguang",
            "Nurgaliyev",
            "Imanaliyev",
            "Mezentsev",
            "Alimov",
            "Norov",
            "Zhang Ming",
            "Yermekbayev",
            "2004–2006",
            "2025–2027",
        ],
    ),
    ("holders-list", "zh", TODAY, {"office": CHAIR}, ["26", "俄罗斯（2001—2002年）", "巴基斯坦（2026—2027年）"]),
    ("holders-list", "ru", TODAY, {"date": (span("2010", "2015"),)}, ["Иманалиев", "Мезенцев"]),
    ("holders-count", "en", TODAY, {}, ["8"]),
    ("holders-count", "en", TODAY, {"number": (10,)}, ["No.", "8"]),
    ("holders-count", "en", date(2018, 7, 1), {}, ["5"]),
    ("holders-count", "ru", TODAY, {"office": DEPUTY}, ["13", "не установлено"]),
    ("holders-of-state", "en", TODAY, {"state": ("kz",)}, ["2", "Nurgaliyev", "Yermekbayev", "2007–2009"]),
    ("holders-of-state", "ru", TODAY, {"state": ("by",)}, ["Нет", "ни разу", "4 июля 2024"]),
    ("holders-of-state", "ru", TODAY, {"state": ("cn",), "ordinal": (2,)}, ["Чжан Мин"]),
    ("holders-of-state", "en", TODAY, {"state": ("kz",), "ordinal": (3,)}, ["No.", "only 2"]),
    ("holders-of-state", "en", TODAY, {"state": ("jp",)}, ["No.", "not a member"]),
    ("holders-of-state", "en", TODAY, {"state": ("kg",), "office": RATS}, ["Subanov", "Not confirmed"]),
    ("holders-of-state", "zh", TODAY, {"state": ("cn",), "office": CHAIR}, ["4次", "2024—2025年"]),
    ("states-had", "ru", TODAY, {}, ["Китай", "Казахстан", "Кыргызстан", "Россия", "Таджикистан", "Узбекистан"]),
    ("states-never", "zh", TODAY, {}, ["印度", "巴基斯坦", "伊朗", "白俄罗斯"]),
    ("states-never", "en", TODAY, {"office": RATS}, ["Kazakhstan and Kyrgyzstan", "Not confirmed"]),
    ("states-never", "en", TODAY, {"office": DEPUTY}, ["not complete", "Iran"]),
    ("longest", "en", TODAY, {}, ["1,096", "three years", "Norov", "Zhang Ming"]),
    ("longest", "en", TODAY, {"number": (3,)}, ["No.", "Nobody has stayed longer than three years"]),
    ("longest", "ru", TODAY, {}, ["три года", "1 096"]),
    ("longest", "en", TODAY, {"office": CHAIR}, ["Russia", "516", "10 November 2020"]),
    ("shortest", "en", TODAY, {}, ["Zhang Deguang", "1,082"]),
    ("shortest", "zh", TODAY, {"office": CHAIR}, ["印度", "292天"]),
    ("oldest", "zh", TODAY, {}, ["张明", "64或65岁"]),
    ("oldest", "en", TODAY, {}, ["Zhang Ming", "64 or 65", "Vladimir Norov: 63"]),
    ("youngest", "ru", TODAY, {}, ["Мезенцев", "53"]),
    ("women", "en", TODAY, {}, ["No, no woman", "8"]),
    ("women", "en", TODAY, {"office": DEPUTY}, ["Aizada Subakozhoeva", "2018"]),
    ("served-twice", "en", TODAY, {}, ["No.", "8 terms"]),
    ("served-twice", "en", TODAY, {"person": ("norov",)}, ["No.", "once only"]),
    ("served-twice", "en", TODAY, {"office": CHAIR, "state": ("kz",)}, ["Yes.", "5 times"]),
    ("vacancies", "en", TODAY, {}, ["No:", "no gap", "8 terms"]),
    ("vacancies", "en", TODAY, {"office": ("rats-council-chair",)}, ["cannot be told"]),
]


@pytest.mark.parametrize(("name", "language", "day", "slots", "said"), FACTS)
def test_what_an_answer_says(
    snapshot: Snapshot, name: str, language: Language, day: date, slots: dict[str, Any], said: list[str]
) -> None:
    draft = kept(asking(snapshot, name, language, day, **slots), COMPUTATIONS[name])
    assert draft is not None
    text = whole(draft).replace("\u202f", " ").replace("\xa0", " ")
    assert [part for part in said if part not in text] == [], text


def test_values_tell_quiz_options_apart(snapshot: Snapshot) -> None:
    assert COMPUTATIONS["holders-count"](asking(snapshot, "holders-count")).values == {"number:8"}
    never = COMPUTATIONS["states-never"](asking(snapshot, "states-never"))
    assert never.values == {"state:in", "state:pk", "state:ir", "state:by", "number:4"}
    assert "person:zhang-ming" in COMPUTATIONS["oldest"](asking(snapshot, "oldest")).values
