"""From text to question: names, masks, matching, follow-ups; over the whole intent table."""

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.integrity import SLOTS
from knowledge.model import LANGUAGES, Language, Phrase
from knowledge.question import Question, Slots
from knowledge.snapshot import Snapshot
from knowledge.understanding import Memory, Understanding, derive
from knowledge.understanding.matching import Index
from tests.knowledge.asking import sweep

TODAY = date(2026, 11, 23)
EXAMPLES: dict[Language, dict[str, str]] = {
    "en": {
        "person": "Norov",
        "state": "India",
        "office": "Secretary-General",
        "body": "Secretariat",
        "place": "Samarkand",
        "document": "Charter",
        "date": "2019",
        "ordinal": "third",
        "number": "five",
        "organisation": "NATO",
        "sco": "SCO",
    },
    "ru": {
        "person": "Норов",
        "state": "Индия",
        "office": "генсек",
        "body": "Секретариат",
        "place": "Самарканд",
        "document": "Хартия",
        "date": "2019",
        "ordinal": "третий",
        "number": "пять",
        "organisation": "НАТО",
        "sco": "ШОС",
    },
    "zh": {
        "person": "诺罗夫",
        "state": "印度",
        "office": "秘书长",
        "body": "秘书处",
        "place": "撒马尔罕",
        "document": "宪章",
        "date": "2019年",
        "ordinal": "第三",
        "number": "五",
        "organisation": "北约",
        "sco": "上合组织",
    },
}


@pytest.fixture(scope="module")
def understanding(snapshot: Snapshot) -> Understanding:
    return Understanding(snapshot)


def filled(text: str, language: Language) -> str:
    """A phrase with an example in place of each kind."""
    gap = "" if language == "zh" else " "
    return re.sub(r"\{(\w+)\}", lambda match: gap + EXAMPLES[language][match.group(1)] + gap, text)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_find_their_own_intent(understanding: Understanding, language: Language) -> None:
    """Every phrase, asked with names in it; short follow-ups that only an earlier turn makes clear may go astray."""
    phrases = list(understanding.snapshot.phrases[language])
    random.Random(20010615).shuffle(phrases)
    astray: Counter[str] = Counter()
    for intent, text in phrases[:1000]:
        found = understanding.understand(filled(text, language), TODAY, None, language).intent
        if found is None or (found != intent and not understanding._same(intent, found)):
            astray[intent] += 1
    assert sum(astray.values()) <= 0.05 * 1000, astray.most_common(20)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_phrases_with_known_placeholders(snapshot: Snapshot, language: Language) -> None:
    counts = Counter(intent for intent, _ in snapshot.phrases[language])
    few = {intent for intent in snapshot.records["intent"] if counts[intent] < 12}
    assert not few
    for _, text in snapshot.phrases[language]:
        assert set(re.findall(r"\{(\w+)\}", text)) <= set(SLOTS), text


NAMES: list[tuple[str, str, str]] = [
    ("who came after Alimov", "person", "alimov"),
    ("yermekbaev minister", "person", "yermekbayev"),
    ("срок Ермекбаева", "person", "yermekbayev"),
    ("при Алимове", "person", "alimov"),
    ("до Мезенцева", "person", "mezentsev"),
    ("叶尔梅克巴耶夫的任期", "person", "yermekbayev"),
    ("саммит в Самарканде", "place", "samarkand"),
    ("в Циндао", "place", "qingdao"),
    ("白俄罗思哪年加入", "state", "by"),
    ("узбекистаном", "state", "uz"),
    ("the Chinese one", "state", "cn"),
    ("казах был генсеком", "state", "kz"),
    ("who is the RATS director", "office", "rats-director"),
    ("директор исполкома РАТС", "office", "rats-director"),
    ("зам генсека", "office", "deputy-secretary-general"),
    ("председательство", "office", "chair"),
    ("轮值主席国", "office", "chair"),
    ("совет глав правительств", "body", "chg"),
    ("СМИД", "body", "cfm"),
    ("元首理事会", "body", "chs"),
    ("устав ШОС", "document", "charter"),
    ("генсек ОДКБ", "organisation", "csto"),
    ("NATO chief", "organisation", "nato"),
]


@pytest.mark.parametrize(("text", "kind", "record"), NAMES)
def test_names_are_found(understanding: Understanding, text: str, kind: str, record: str) -> None:
    assert record in getattr(understanding.understand(text, TODAY).slots, kind)


QUESTIONS: list[tuple[str, str]] = [
    ("who is the SG", "holder"),
    ("rnj utycrtr ijc", "holder"),
    ("kto gensek shos", "holder"),
    ("Чем отличается СГГ от СГП?", "body-compare"),
    ("which members never had a secretary-general", "states-never"),
    ("самый молодой генсек", "youngest"),
    ("上合组織有多少成員國", "members-count"),
    ("What is the weather like tomorrow in Bishkek?", "outside-visa-travel"),
    ("кто генсек НАТО", "outside-other-organisation"),
]


@pytest.mark.parametrize(("text", "intent"), QUESTIONS)
def test_questions_find_their_intent(understanding: Understanding, text: str, intent: str) -> None:
    question = understanding.understand(text, TODAY)
    assert (question.outcome, question.intent) == ("match", intent)


def turns(understanding: Understanding, *texts: str, focus: Slots | None = None) -> Question:
    question: Question | None = None
    for text in texts:
        memory = Memory(question, focus or Slots()) if question else None
        question = understanding.understand(text, TODAY, memory)
    assert question is not None
    return question


def test_a_follow_up_takes_what_it_lacks_from_the_turn_before(understanding: Understanding) -> None:
    found = turns(understanding, "who is the SG?", "and before him?", focus=Slots(person=("yermekbayev",)))
    assert (found.intent, found.slots.person) == ("predecessor", ("yermekbayev",))
    assert "person" in found.slots.inherited


def test_a_follow_up_asks_the_same_of_something_else(understanding: Understanding) -> None:
    found = turns(understanding, "when did Iran join?", "and India?")
    assert (found.intent, found.slots.state) == ("joined", ("in",))


def test_a_follow_up_steps_from_meeting_to_meeting(understanding: Understanding) -> None:
    first = understanding.understand("where was the 2018 summit?", TODAY)
    day = understanding.snapshot.meeting("chs-2018").start
    assert day is not None
    focus = Slots(date=(first.slots.date[0].__class__(day.first, day.first),), body=("chs",))
    assert understanding.understand("and the previous one?", TODAY, Memory(first, focus)).slots.ordinal == (17,)


def test_a_new_question_takes_nothing_over(understanding: Understanding) -> None:
    found = turns(understanding, "who is Norov?", "when was the Charter signed?", focus=Slots(person=("norov",)))
    assert not found.slots.person


def test_a_shared_family_name_is_asked_about(understanding: Understanding) -> None:
    found = understanding.understand("when was Zhang born?", TODAY)
    assert found.outcome == "unsure"
    assert {slots.person for slots in found.variants} == {("zhang-deguang",), ("zhang-ming",)}


ASKED = ("who was SG in 2015", "кто был до Норова", "第四任秘书长是谁", "sumit in taskent")


@sweep
def test_the_indexes_kept_make_the_same_understanding(snapshot: Snapshot) -> None:
    assert set(snapshot.derived) > set(LANGUAGES)
    fresh, kept = Understanding(replace(snapshot, derived={})), Understanding(snapshot)
    assert [fresh.understand(text, TODAY) for text in ASKED] == [kept.understand(text, TODAY) for text in ASKED]


def test_indexes_of_fewer_phrases(snapshot: Snapshot) -> None:
    few = replace(snapshot, phrases={name: found[::40] for name, found in snapshot.phrases.items()}, derived={})
    fresh, kept = Understanding(few), Understanding(replace(few, derived=derive(few)))
    questions = [kept.understand(text, TODAY) for text in ASKED]
    assert [fresh.understand(text, TODAY) for text in ASKED] == questions
    assert {question.language for question in questions} == set(LANGUAGES)


@given(
    st.permutations(
        [("a", "who is the {office}"), ("a", "current {office}"), ("b", "where is it"), ("b", "the seat of {body}")]
    )
)
def test_the_order_of_phrases_is_nothing(order: list[tuple[str, str]]) -> None:
    small = Snapshot.of(
        Phrase(id=f"p{number}", intent=intent, language="en", text=text) for number, (intent, text) in enumerate(order)
    )
    reader = Understanding(small).reader("en")
    index = Index.of(order, reader.phrase, reader.lexicon.stop)
    scores = {c.intent: round(c.score, 9) for c in index.score(reader.read("where is the seat", TODAY))}
    known = Index.of(sorted(order), reader.phrase, reader.lexicon.stop)
    assert scores == {c.intent: round(c.score, 9) for c in known.score(reader.read("where is the seat", TODAY))}


def test_a_lone_faint_reading_is_no_match(understanding: Understanding) -> None:
    found = understanding.understand("RHA", TODAY)
    assert found.outcome != "match"
    assert found.score >= 0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text(understanding: Understanding, text: str) -> None:
    question = understanding.understand(text, TODAY)
    assert question.outcome in ("match", "unsure", "none")
    assert 0 <= question.score <= 1.001
