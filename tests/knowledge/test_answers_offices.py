"""The offices: who nominates and approves, how long a term is, whether it can be extended, who may hold it."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answers.offices import COMPUTATIONS
from knowledge.model import LANGUAGES, Language, Office
from knowledge.question import Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, ONE_TRACED, ask, every, odd_slots, single_slots, sweep, told

S = Slots
SG, DSG, RATS = ("secretary-general",), ("deputy-secretary-general",), ("rats-director",)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_answered_soundly(snapshot: Snapshot, language: Language) -> None:
    for intent in every(snapshot, "offices"):
        for slots in single_slots(snapshot, "office", "body", "person"):
            for on in DAYS:
                told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_and_number(snapshot: Snapshot, language: Language) -> None:
    for office in snapshot.all(Office):
        for state in snapshot.records["state"]:
            told(COMPUTATIONS, ask(snapshot, "office-eligibility", S(office=(office,), state=(state,)), language))
        for number in (0, 1, 2, 3, 4, 5, 11, 21, 100):
            told(COMPUTATIONS, ask(snapshot, "office-term-length", S(office=(office,), number=(number,)), language))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 3, 60):
        for intent in every(snapshot, "offices"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


FACTS: list[tuple[str, Slots, Language, list[str]]] = [
    (
        "office-about",
        S(office=SG),
        "en",
        ["Secretariat", "15 January 2004", "3 years", "Executive Secretary", "Yermekbayev"],
    ),
    ("office-about", S(office=("chair",)), "en", ["member state", "not by a person", "Pakistan", "summit"]),
    ("office-appointment", S(office=SG), "ru", ["Совет министров иностранных дел", "Совет глав государств", "ротации"]),
    ("office-appointment", S(office=SG), "zh", ["外长理事会提名", "元首理事会批准"]),
    (
        "office-appointment",
        S(office=SG),
        "en",
        ["Latest approval: Nurlan Yermekbayev (Kazakhstan), on 4 July 2024 in Astana"],
    ),
    (
        "office-appointment",
        S(office=DSG),
        "en",
        ["National Coordinators", "Ministers of Foreign Affairs", "not established"],
    ),
    ("office-appointment", S(office=RATS), "en", ["RATS Council", "Heads of State", "No published rule of rotation"]),
    ("office-appointment", S(office=("chair",)), "en", ["hosting the summit", "No person is appointed"]),
    (
        "office-appointment",
        S(office=SG, body=("cfm",)),
        "en",
        ["only nominates", "approved by the Council of Heads of State"],
    ),
    ("office-appointment", S(office=SG, body=("chs",)), "en", ["gives the approval"]),
    ("office-appointment", S(office=SG, body=("chg",)), "en", ["Not the Council of Heads of Government"]),
    ("office-appointment", S(office=SG, body=("secretariat",)), "en", ["Nominated by"]),
    ("office-appointment", S(office=("chair",), body=("cfm",)), "en", ["hosting the summit"]),
    ("office-nominator", S(office=SG), "en", ["nominated by the Council of Ministers of Foreign Affairs"]),
    ("office-nominator", S(office=DSG), "ru", ["Совет национальных координаторов"]),
    ("office-nominator", S(office=("chair",)), "en", ["hosting the summit"]),
    ("office-approver", S(office=SG), "ru", ["Совет глав государств"]),
    (
        "office-approver",
        S(office=SG, body=("cfm",)),
        "en",
        ["approved by the Council of Heads of State", "Affairs only nominates"],
    ),
    (
        "office-nominator",
        S(office=SG, body=("chs",)),
        "ru",
        ["представляет Совет министров", "Затем утверждает Совет глав"],
    ),
    ("office-nominator", S(office=SG, body=("chg",)), "en", ["Not the Council of Heads of Government"]),
    ("office-approver", S(office=DSG), "zh", ["外长理事会批准"]),
    ("office-term-length", S(office=SG), "en", ["3 years", "without extension", "never changed"]),
    ("office-term-length", S(office=SG, number=(5,)), "en", ["Not 5 years", "3 years", "never changed"]),
    ("office-term-length", S(office=SG, number=(3,)), "en", ["3 years"]),
    ("office-term-length", S(office=SG, number=(5,)), "ru", ["Не 5 лет", "3 года"]),
    ("office-term-length", S(office=SG, number=(5,)), "zh", ["不是5年", "3年"]),
    ("office-term-length", S(office=("chair",)), "en", ["about a year", "Pakistan"]),
    ("office-term-length", S(office=DSG), "en", ["No length of term is established"]),
    ("office-term-length", S(office=("rats-council-chair",)), "en", ["No fixed length"]),
    ("office-extension", S(office=SG), "en", ["No.", "single term", "Nobody has held the post twice"]),
    (
        "office-extension",
        S(person=("yermekbayev",)),
        "en",
        ["No.", "Nurlan Yermekbayev: the term ends on 31 December 2027"],
    ),
    ("office-extension", S(person=("norov",)), "en", ["Vladimir Norov served 1 January 2019 – 31 December 2021"]),
    ("office-extension", S(office=RATS), "en", ["No rule on extending"]),
    ("office-extension", S(office=("chair",)), "en", ["No.", "passes on", "Kazakhstan"]),
    ("office-extension", S(office=SG, person=("zakharov",)), "en", ["single term"]),
    ("office-extension", S(office=DSG, person=("zakharov",)), "en", ["No rule"]),
    ("office-eligibility", S(office=SG), "en", ["citizen of a member state"]),
    (
        "office-eligibility",
        S(office=SG, state=("ir",)),
        "en",
        ["Yes, Iran is a member state", "has not had this office"],
    ),
    ("office-eligibility", S(office=SG, state=("cn",)), "en", ["Yes, China", "has had this office"]),
    ("office-eligibility", S(office=SG, state=("tr",)), "en", ["No, Türkiye is a partner"]),
    ("office-eligibility", S(office=SG, state=("fr",)), "ru", ["Нет", "не член ШОС"]),
    ("office-eligibility", S(office=DSG), "en", ["May not come from the state", "At present that is Kazakhstan"]),
    (
        "office-eligibility",
        S(office=(*SG, *DSG)),
        "en",
        ["May not come from the state whose citizen is Secretary-General"],
    ),
    ("office-eligibility", S(office=DSG, state=("kz",)), "en", ["Not at present", "Kazakhstan"]),
    ("office-eligibility", S(office=("rats-council-chair",)), "en", ["No rule on who may hold it"]),
    ("office-eligibility", S(office=("chair",)), "en", ["Any member state", "alphabetical"]),
    ("office-duties", S(office=SG), "en", ["Heads the Secretariat", "without a vote", "16 June 2009"]),
    ("office-duties", S(office=DSG), "en", ["not laid down", "National Coordinators"]),
    ("office-duties", S(office=("rats-council-chair",)), "en", ["not laid down", "a member state holds it"]),
    ("office-accountable", S(office=SG), "en", ["National Coordinators", "Heads of State"]),
    ("office-accountable", S(office=RATS), "en", ["not laid down", "RATS Council"]),
    ("office-accountable", S(), "ru", ["Совету национальных координаторов"]),
]


@pytest.mark.parametrize(("intent", "slots", "language", "facts"), FACTS)
def test_facts(snapshot: Snapshot, intent: str, slots: Slots, language: Language, facts: list[str]) -> None:
    _, whole = told(COMPUTATIONS, ask(snapshot, intent, slots, language))
    assert [fact for fact in facts if fact not in whole] == [], whole


def test_as_of(snapshot: Snapshot) -> None:
    for intent, slots, on, fact in (
        (
            "office-appointment",
            S(office=SG),
            date(2018, 7, 1),
            "Vladimir Norov (Uzbekistan), on 10 June 2018 in Qingdao",
        ),
        ("office-eligibility", S(office=SG, state=("ir",)), date(2018, 7, 1), "No, Iran is an observer"),
        ("office-eligibility", S(office=DSG), date(2018, 7, 1), "At present that is Tajikistan"),
        ("office-eligibility", S(office=DSG), date(2003, 7, 1), "May not come"),
        ("office-about", S(office=SG), date(2018, 7, 1), "Held on 1 July 2018 by Rashid Alimov (Tajikistan)"),
        ("office-extension", S(person=("norov",)), date(2020, 1, 1), "the term ends on 31 December 2021"),
        ("office-term-length", S(office=SG), date(2005, 1, 1), "3 years"),
    ):
        _, whole = told(COMPUTATIONS, ask(snapshot, intent, slots, "en", on))
        assert fact in whole, whole


def test_records_that_editors_may_change(snapshot: Snapshot) -> None:
    """An office that may be extended, that was held twice, or of which nothing is told."""
    records = [record for kind in snapshot.records.values() for record in kind.values()]
    office = snapshot.office("rats-director").model_copy(
        update={"extendable": True, "nomination": None, "nominated_by": None, "approved_by": None, "body": None}
    )
    again = snapshot.terms("rats-director")[0].model_copy(update={"id": "rats-9", "number": 9})
    changed = Snapshot.of([*(record for record in records if record.id != office.id), office, again])
    for language in LANGUAGES:
        for intent in every(changed, "offices"):
            told(COMPUTATIONS, ask(changed, intent.id, S(office=RATS), language))
    _, whole = told(COMPUTATIONS, ask(changed, "office-extension", S(office=RATS), "en"))
    assert "Yes." in whole
    assert "More than one term was held by Vyacheslav Kasymov" in whole
    headline, _ = told(COMPUTATIONS, ask(changed, "office-appointment", S(office=RATS), "en"))
    assert headline.startswith("How the holder is chosen is not established")
    long = snapshot.office("secretary-general")
    wordy = long.eligibility.model_copy(update={"en": "Long " * 50}) if long.eligibility else None
    other = long.model_copy(update={"eligibility": wordy})
    changed = Snapshot.of([*(record for record in records if record.id != long.id), other])
    headline, _ = told(COMPUTATIONS, ask(changed, "office-eligibility", S(office=SG, state=("ir",)), "en"))
    assert headline == "Yes, Iran is a member state; it has not had this office so far."
    text = long.nomination.model_copy(update={"en": "Long " * 60}) if long.nomination else None
    changed = Snapshot.of(
        [*(record for record in records if record.id != long.id), long.model_copy(update={"nomination": text})]
    )
    headline, _ = told(COMPUTATIONS, ask(changed, "office-appointment", S(office=SG), "en"))
    assert headline.startswith("Secretary-General. Nominated by the Council of Ministers of Foreign Affairs")
