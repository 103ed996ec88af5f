"""Answers on people: whatever the slots, and the facts that matter."""

from datetime import date
from typing import Any

import pytest

from knowledge.answers.base import UnanswerableError
from knowledge.answers.people import COMPUTATIONS
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import ONE_TRACED, ask, odd_slots
from tests.knowledge.office_cases import LANGUAGES, TODAY, asking, cases, kept, span, sweep, whole


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMPUTATIONS)
def test_every_answer_keeps_the_rules(snapshot: Snapshot, name: str, language: Language) -> None:
    for day, slots in cases(snapshot, snapshot.intent(name), language):
        kept(asking(snapshot, name, language, day, **slots), COMPUTATIONS[name])


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 6, 40):
        for name, computation in COMPUTATIONS.items():
            kept(ask(snapshot, name, slots, language, on, today), computation)


FACTS: list[tuple[str, Language, dict[str, Any], list[str]]] = [
    ("portrait", "en", {"person": ("alimov",)}, ["Tajik diplomat", "2016–2018", "23 June 1953", "United Nations"]),
    ("portrait", "zh", {"person": ("norov",)}, ["乌兹别克斯坦外交官", "秘书长", "2019—2021年"]),
    ("born", "en", {"person": ("yermekbayev",)}, ["1 January 1963", "Shymkent"]),
    ("born", "ru", {}, ["Шымкент", "1 января 1963"]),
    ("age", "ru", {}, ["63 года", "62 года"]),
    ("age", "ru", {"person": ("norov",)}, ["71 год", "63 года"]),
    ("age", "en", {"person": ("alimov",)}, ["73", "62"]),
    ("age", "en", {"person": ("zhang-ming",)}, ["68 or 69", "64 or 65"]),
    ("age", "en", {"person": ("norov",), "date": (span("2019-01-01"),)}, ["63", "71"]),
    ("age", "en", {"person": ("norov",), "number": (65,)}, ["Yes."]),
    ("education", "en", {"person": ("yermekbayev",)}, ["Military Red Banner", "Architecture"]),
    ("career", "ru", {}, ["министр обороны Казахстана", "посол"]),
    ("career", "en", {"person": ("nurgaliyev",)}, ["United States", "South Korea", "Japan"]),
    ("career-after", "ru", {"person": ("mezentsev",)}, ["Сахалин", "Союзного государства"]),
    ("career-after", "en", {}, ["still Secretary-General"]),
    ("nationality", "en", {"person": ("norov",)}, ["Uzbekistan"]),
    ("nationality", "en", {"person": ("norov",), "state": ("tj",)}, ["No.", "Uzbekistan"]),
    ("nationality", "en", {"date": (span("2032"),)}, ["Russia", "projection"]),
]
POSTS: list[tuple[str, Language, str, dict[str, Any], list[str]]] = [
    (
        "career-role",
        "en",
        "was norov foreign minister",
        {"person": ("norov",), "state": ("uz",)},
        ["Yes.", "12 July 2006", "28 December 2010", "2022"],
    ),
    ("career-role", "en", "was norov ambassador", {"person": ("norov",), "state": ("de",)}, ["Yes.", "1998–2003"]),
    ("career-role", "en", "was norov ambassador", {"person": ("norov",), "state": ("fr",)}, ["No such post"]),
    ("career-role", "en", "was alimov finance minister", {"person": ("alimov",)}, ["No such post", "Foreign Minister"]),
    ("career-role", "en", "was zhang ming foreign minister", {"person": ("zhang-ming",)}, ["No such post", "Vice"]),
    ("career-role", "en", "was norov deputy minister", {"person": ("norov",)}, ["Yes.", "Deputy Foreign Minister"]),
    (
        "career-role",
        "en",
        "which region had he governed",
        {"person": ("mezentsev",), "state": ("ru",), "place": ("beijing",)},
        ["Irkutsk", "8 June 2009"],
    ),
    ("career-role", "ru", "руководил министерством обороны?", {"person": ("yermekbayev",)}, ["Да.", "министр обороны"]),
    (
        "career-role",
        "ru",
        "какую должность занял в",
        {"person": ("mezentsev",), "organisation": ("union-state",)},
        ["государственный секретарь Союзного государства"],
    ),
    ("career-role", "zh", "当过国防部长吗", {"person": ("yermekbayev",)}, ["是的", "国防部长"]),
    ("career-role", "zh", "做过那国的外长", {"person": ("imanaliyev",)}, ["吉尔吉斯斯坦外交部长"]),
    ("person-by-role", "ru", "кто был постпредом своей страны", {"organisation": ("un",)}, ["Алимов", "ООН"]),
    ("person-by-role", "en", "who was foreign minister", {}, ["Imanaliyev", "Alimov", "Norov", "3 of"]),
    ("person-by-role", "en", "who was ambassador to", {"state": ("cn",)}, ["Imanaliyev", "Alimov", "Yermekbayev"]),
    ("person-by-role", "en", "who governed a region", {}, ["Mezentsev", "Irkutsk"]),
    ("person-by-role", "en", "who was finance minister", {}, ["None of"]),
    ("person-by-role", "ru", "дипломат с фамилией из шести букв", {"state": ("tj",)}, ["Алимов"]),
    ("person-by-role", "zh", "谁当过国防部长", {}, ["叶尔梅克巴耶夫"]),
]


@pytest.mark.parametrize(("name", "language", "slots", "said"), FACTS)
def test_what_an_answer_says(
    snapshot: Snapshot, name: str, language: Language, slots: dict[str, Any], said: list[str]
) -> None:
    draft = kept(asking(snapshot, name, language, **slots), COMPUTATIONS[name])
    assert draft is not None
    assert [part for part in said if part not in whole(draft).replace("\u202f", " ")] == [], whole(draft)


@pytest.mark.parametrize(("name", "language", "text", "slots", "said"), POSTS)
def test_which_post_is_meant(
    snapshot: Snapshot, name: str, language: Language, text: str, slots: dict[str, Any], said: list[str]
) -> None:
    draft = kept(asking(snapshot, name, language, text=text, **slots), COMPUTATIONS[name])
    assert draft is not None
    assert [part for part in said if part not in whole(draft).replace("\u202f", " ")] == [], whole(draft)


@pytest.mark.parametrize("name", ["born", "age", "education", "career", "nationality"])
def test_what_is_not_established_is_said(snapshot: Snapshot, name: str) -> None:
    with pytest.raises(UnanswerableError) as reason:
        COMPUTATIONS[name](asking(snapshot, name, person=("sharsheev",)))
    assert "31 December 2027" in str(reason.value)


def test_a_portrait_of_the_past_tells_nothing_later(snapshot: Snapshot) -> None:
    ask = asking(snapshot, "portrait", day=date(2018, 7, 1), today=TODAY, person=("norov",))
    text = whole(COMPUTATIONS["portrait"](ask))
    assert "September 2022" not in text
    assert "twice" not in text
    assert "1 January 2019" in text
