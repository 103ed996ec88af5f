"""Treaties, declarations and regulations: what each is, when and where it was signed, whether it is in force."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answers.documents import COMPUTATIONS
from knowledge.model import LANGUAGES, Language
from knowledge.partial import PartialDate
from knowledge.question import Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, ONE_TRACED, ask, day, every, odd_slots, single_slots, sweep, told, year

S = Slots
CHARTER = ("charter",)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_answered_soundly(snapshot: Snapshot, language: Language) -> None:
    for intent in every(snapshot, "documents"):
        for slots in single_slots(snapshot, "document"):
            for on in DAYS:
                told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 4, 150):
        for intent in every(snapshot, "documents"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


FACTS: list[tuple[str, Slots, Language, list[str]]] = [
    (
        "document-about",
        S(document=CHARTER),
        "en",
        ["7 June 2002", "St Petersburg", "19 September 2003", "basic treaty"],
    ),
    (
        "document-about",
        S(document=("bishkek-declaration-2026",)),
        "en",
        ["1 September 2026", "three Bishkek Declarations"],
    ),
    ("document-about", S(document=("bishkek-declaration-2026",), date=(year(2007),)), "en", ["16 August 2007"]),
    ("document-about", S(document=("charter-protocol-2026",)), "ru", ["1 сентября 2026", "не подтверждено"]),
    ("document-about", S(), "en", ["Please name the document"]),
    ("document-signed", S(document=CHARTER), "zh", ["2002年6月7日", "圣彼得堡"]),
    ("document-signed", S(document=CHARTER), "ru", ["7 июня 2002", "Санкт-Петербург", "2-й саммит ШОС"]),
    ("document-signed", S(document=CHARTER, place=("shanghai",)), "en", ["Not in Shanghai", "St Petersburg"]),
    (
        "document-signed",
        S(document=CHARTER, place=("st-petersburg",)),
        "en",
        ["signed on 7 June 2002 in St Petersburg"],
    ),
    ("document-signed", S(document=CHARTER, date=(year(2004),)), "en", ["Not in 2004", "7 June 2002"]),
    ("document-signed", S(document=("strategy-2035",)), "en", ["adopted on 1 September 2025 in Tianjin, China"]),
    ("document-signed", S(document=("shanghai-convention",)), "en", ["signed in 2001"]),
    ("document-signed", S(document=("charter-protocol-2026",)), "en", ["not established", "1 September 2026"]),
    (
        "document-signed",
        S(document=("budget-agreement-2017",)),
        "en",
        ["1 December 2017", "Sochi", "heads of government"],
    ),
    ("document-in-force", S(document=CHARTER), "en", ["in force since 19 September 2003"]),
    ("document-in-force", S(document=CHARTER), "ru", ["19 сентября 2003"]),
    ("document-in-force", S(document=CHARTER, date=(year(2002),)), "en", ["No, in 2002", "19 September 2003"]),
    ("document-in-force", S(document=CHARTER, date=(year(2003),)), "en", ["It entered into force in 2003"]),
    ("document-in-force", S(document=CHARTER, date=(day("2010-01-01"),)), "en", ["Yes, on 1 January 2010"]),
    ("document-in-force", S(document=("charter-protocol-2006",)), "en", ["no date of entry into force is established"]),
]


@pytest.mark.parametrize(("intent", "slots", "language", "facts"), FACTS)
def test_facts(snapshot: Snapshot, intent: str, slots: Slots, language: Language, facts: list[str]) -> None:
    _, whole = told(COMPUTATIONS, ask(snapshot, intent, slots, language))
    assert [fact for fact in facts if fact not in whole] == [], whole


def test_as_of(snapshot: Snapshot) -> None:
    for intent, fact in (
        ("document-about", "Still to come then: dated 7 June 2002"),
        ("document-signed", "still to come then, dated 7 June 2002"),
        ("document-in-force", "not yet in force then; it entered into force on 19 September 2003"),
    ):
        _, whole = told(COMPUTATIONS, ask(snapshot, intent, S(document=CHARTER), "en", date(2001, 6, 15)))
        assert fact in whole


def test_a_document_that_ended(snapshot: Snapshot) -> None:
    ended = snapshot.document("charter").model_copy(update={"ended": PartialDate("2020-01-01")})
    records = [record for kind in snapshot.records.values() for record in kind.values() if record.id != "charter"]
    changed = Snapshot.of([*records, ended])
    for language in LANGUAGES:
        told(COMPUTATIONS, ask(changed, "document-about", S(document=CHARTER), language))
    _, whole = told(COMPUTATIONS, ask(changed, "document-in-force", S(document=CHARTER, date=(year(2024),)), "en"))
    assert whole.startswith(
        "No, in 2024 it was not in force. SCO Charter: in force from 19 September 2003 to 1 January 2020."
    )


def test_what_follows_is_about_the_document(snapshot: Snapshot) -> None:
    draft = COMPUTATIONS["document-signed"](ask(snapshot, "document-signed", S(document=CHARTER), "en"))
    assert (draft.focus.document, draft.focus.place) == (CHARTER, ("st-petersburg",))
    assert draft.values == {"year:2002", "date:2002-06-07", "place:st-petersburg"}
