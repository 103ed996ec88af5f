"""The bodies: what each is, where it sits, who presides, what it decides, and how two of them differ."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answers.bodies import COMPUTATIONS
from knowledge.model import LANGUAGES, Body, Language
from knowledge.question import Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, ONE_TRACED, TODAY, ask, day, every, odd_slots, single_slots, sweep, told, year

S = Slots


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_answered_soundly(snapshot: Snapshot, language: Language) -> None:
    for intent in every(snapshot, "bodies"):
        for slots in single_slots(snapshot, "body", "office"):
            for on in DAYS:
                told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pair(snapshot: Snapshot, language: Language) -> None:
    bodies = list(snapshot.all(Body))
    for first in bodies:
        for second in bodies:
            told(COMPUTATIONS, ask(snapshot, "body-compare", S(body=(first, second)), language))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 2, 40):
        for intent in every(snapshot, "bodies"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


FACTS: list[tuple[str, Slots, Language, list[str]]] = [
    ("body-about", S(body=("rats",)), "en", ["Regional Anti-Terrorist Structure (RATS)", "Tashkent"]),
    ("body-about", S(body=("cfm",)), "ru", ["Совет министров иностранных дел (СМИД)"]),
    ("body-about", S(body=("business-council",)), "en", ["Seat: Moscow"]),
    ("body-about", S(), "zh", ["上海合作组织", "2001年6月15日"]),
    ("body-about", S(office=("secretary-general",)), "en", ["Secretariat of the SCO"]),
    ("body-seat", S(body=("secretariat",)), "zh", ["中国北京"]),
    ("body-seat", S(body=("secretariat",), place=("shanghai",)), "en", ["not in Shanghai but in Beijing, China"]),
    ("body-seat", S(body=("secretariat",), place=("moscow",)), "ru", ["не в Москве, а в Пекине (Китай)"]),
    ("body-seat", S(body=("secretariat",), place=("moscow", "beijing")), "en", ["the seat is in Beijing"]),
    ("body-seat", S(body=("rats",)), "en", ["Tashkent, Uzbekistan", "Bishkek"]),
    ("body-seat", S(body=("chs",)), "en", ["No fixed seat", "Beijing", "Tashkent"]),
    ("body-seat", S(body=("cfm",)), "en", ["No seat of its own"]),
    ("body-seat", S(body=("anti-drug-centre",)), "en", ["planned for Dushanbe, Tajikistan"]),
    ("body-tasks", S(body=("secretariat",)), "en", ["Depositary", "coordinates"]),
    ("body-composition", S(body=("cfm",)), "ru", ["Министры иностранных дел"]),
    ("body-composition", S(body=("anti-drug-centre",)), "en", ["not established"]),
    ("body-chair", S(body=("chs",)), "en", ["Pakistan", "hosts the meeting", "23 November 2026"]),
    ("body-chair", S(body=("cnc",)), "en", ["coordinator of the state that will host the next summit", "Pakistan"]),
    ("body-chair", S(body=("secretariat",)), "en", ["Nurlan Yermekbayev (Kazakhstan)", "three-year term"]),
    ("body-chair", S(body=("secretariat",), date=(day("2018-12-31"),)), "en", ["Rashid Alimov (Tajikistan)"]),
    ("body-chair", S(body=("secretariat",), date=(year(2004, 2026),)), "ru", ["Чжан Дэгуан", "Ермекбаев", "8"]),
    ("body-chair", S(body=("chs",), date=(year(2018),)), "en", ["China and Kyrgyzstan"]),
    ("body-chair", S(body=("rats-council",), date=(day("2012-01-01"),)), "en", ["Kazakhstan", "not confirmed"]),
    ("body-chair", S(body=("rats-council",), date=(day("2005-01-01"),)), "en", ["not established"]),
    ("body-chair", S(body=("chg",)), "en", ["Tajikistan", "Council of Heads of Government"]),
    ("body-chair", S(body=("ministers",)), "en", ["ministry or agency of the state that organises"]),
    ("body-chair", S(body=("development-bank",)), "en", ["not established"]),
    ("body-frequency", S(body=("chs",)), "en", ["Once a year"]),
    ("body-frequency", S(body=("cnc",)), "zh", ["每年至少"]),
    ("body-frequency", S(body=("secretariat",)), "en", ["permanent body", "all year round"]),
    ("body-decides", S(body=("chg",)), "en", ["budget", "economic"]),
    ("body-decides", S(body=("ministers",)), "en", ["working groups"]),
    ("body-appoints", S(body=("chs",)), "en", ["Secretary-General", "Director"]),
    (
        "body-appoints",
        S(body=("cfm",), office=("secretary-general",)),
        "en",
        ["only nominates", "Council of Heads of State"],
    ),
    ("body-appoints", S(body=("chs",), office=("secretary-general",)), "ru", ["Совет глав государств утверждает"]),
    (
        "body-appoints",
        S(body=("chg",), office=("secretary-general",)),
        "en",
        ["Not this body", "nominated by the Council of"],
    ),
    ("body-appoints", S(body=("secretariat",)), "en", ["No appointments"]),
    ("body-founded", S(body=("secretariat",)), "en", ["15 January 2004", "Beijing"]),
    ("body-founded", S(), "en", ["15 June 2001", "Shanghai"]),
    ("body-founded", S(body=("permanent-representatives",)), "en", ["not established"]),
    ("body-compare", S(body=("chs", "chg")), "ru", ["бюджет", "Высший орган"]),
    ("body-compare", S(body=("chg",)), "en", ["budget", "supreme body"]),
    ("body-compare", S(body=("permanent-representatives", "ministers")), "en", ["Two different bodies", "diplomats"]),
    (
        "bodies-list",
        S(),
        "en",
        ["Seven", "Charter Art. 4", "Council of Heads of State", "Secretariat", "Development Bank"],
    ),
    ("bodies-list", S(), "ru", ["Совет национальных координаторов", "ст. 4 Хартии"]),
    ("permanent-bodies", S(), "en", ["two permanent bodies", "Secretariat of the SCO (Beijing)", "Tashkent"]),
    ("permanent-bodies", S(), "ru", ["Секретариат", "антитеррорист"]),
    ("permanent-bodies", S(body=("chs",)), "en", ["is not a permanent body", "two permanent bodies"]),
    ("supreme-body", S(), "en", ["Council of Heads of State", "supreme"]),
    ("supreme-body", S(body=("secretariat",)), "en", ["Not this one", "Council of Heads of State"]),
]


@pytest.mark.parametrize(("intent", "slots", "language", "facts"), FACTS)
def test_facts(snapshot: Snapshot, intent: str, slots: Slots, language: Language, facts: list[str]) -> None:
    _, whole = told(COMPUTATIONS, ask(snapshot, intent, slots, language))
    assert [fact for fact in facts if fact not in whole] == [], whole


def test_before_it_was_there(snapshot: Snapshot) -> None:
    for intent in ("body-about", "body-seat", "body-founded"):
        _, whole = told(COMPUTATIONS, ask(snapshot, intent, S(body=("rats",)), "en", date(2003, 1, 1)))
        assert "On 1 January 2003 it did not exist yet" in whole


def test_the_holder_is_the_subject_of_what_follows(snapshot: Snapshot) -> None:
    draft = COMPUTATIONS["body-chair"](ask(snapshot, "body-chair", S(body=("secretariat",)), "en"))
    assert (draft.focus.person, draft.focus.state) == (("yermekbayev",), ("kz",))
    assert draft.focus.office == ("secretary-general",)
    assert {"person:yermekbayev", "state:kz", "body:secretariat"} <= draft.values
    draft = COMPUTATIONS["body-seat"](ask(snapshot, "body-seat", S(body=("rats",)), "en", TODAY))
    assert (draft.focus.place, draft.focus.state) == (("tashkent",), ("uz",))


def test_a_body_with_a_date_and_no_story(snapshot: Snapshot) -> None:
    rats = snapshot.body("rats").model_copy(update={"founding": None})
    records = [record for kind in snapshot.records.values() for record in kind.values() if record.id != "rats"]
    changed = Snapshot.of([*records, rats])
    headline, _ = told(COMPUTATIONS, ask(changed, "body-founded", S(body=("rats",)), "en"))
    assert headline == "Regional Anti-Terrorist Structure. 17 June 2004."
