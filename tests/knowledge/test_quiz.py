"""Quizzes: taken apart, solved with answers made for the test, and solved with the shipped records."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answers.base import Answer
from knowledge.desk import Desk
from knowledge.model import Language
from knowledge.question import Question, Slots
from knowledge.quiz import Quiz, parse, solve
from knowledge.snapshot import Snapshot

TODAY = date(2026, 11, 23)
ASKED = Path(__file__).parents[1] / "data" / "questions"


@pytest.fixture(scope="module")
def desk(snapshot: Snapshot) -> Desk:
    return Desk(snapshot)


def parts(text: str) -> tuple[str, list[str], list[str]]:
    """The kind of a quiz, and the labels of its items and options."""
    quiz = parse(text)
    assert quiz is not None
    return quiz.kind, [item.label for item in quiz.items], [option.label for option in quiz.options]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("The seat is in:\n(a) Rome\n(b) Oslo\n(c) Bern", ["Rome", "Oslo", "Bern"]),
        ("The seat is in: (a) Rome (b) Oslo (c) Bern", ["Rome", "Oslo", "Bern"]),
        ("7. The seat is in ____ A. Rome B. Oslo C. Bern", ["Rome", "Oslo", "Bern"]),
        ("The seat is in\nA Rome\nB Oslo", ["Rome", "Oslo"]),
        ("The seat is in\n1) Rome\n2) Oslo", ["Rome", "Oslo"]),
        ("Кто был первым: а) Норов; б) Алимов; в) Чжан Мин?", ["Норов", "Алимов", "Чжан Мин?"]),
        ("Кто был первым?\nА. Норов\nВ. Алимов\nС. Чжан Мин", ["Норов", "Алимов", "Чжан Мин"]),
        ("单选：总部设在（　）A．北京B．上海C．莫斯科", ["北京", "上海", "莫斯科"]),
        ("总部设在（ ）。\n（A）北京　（B）上海", ["北京", "上海"]),
        ("总部设在哪里？①北京②上海", ["北京", "上海"]),
    ],
)
def test_options_are_found_in_every_way_of_writing(text: str, options: list[str]) -> None:
    quiz = parse(text)
    assert quiz is not None
    assert quiz.kind == "options"
    assert [option.text for option in quiz.options] == options


def test_statements_have_a_closing_question_and_options() -> None:
    text = "Consider:\n1. One is so.\n2. Two is so.\nWhich of the above is/are correct?\n(a) 1 only\n(b) Both 1 and 2"
    assert parts(text) == ("statements", ["1", "2"], ["a", "b"])
    inline = "Consider: 1. One is so. 2. Two is so. Which of the above is correct? (a) 1 only (b) 2 only"
    assert parts(inline) == ("statements", ["1", "2"], ["a", "b"])
    assert (parse(text) or Quiz("cloze", "")).closing == "Which of the above is/are correct?"
    roman = "Statements are given. Statement I: It is. Statement II: It was. A. Only I B. Only II"
    assert parts(roman) == ("statements", ["I", "II"], ["A", "B"])
    assert parts("下列说法正确的是：①甲成立 ②乙解散 A.① B.②") == ("statements", ["①", "②"], ["A", "B"])


def test_other_kinds() -> None:
    reasoned = "Assertion (A): It is.\nReason (R): It was.\n(a) Both A and R are true\n(b) A is true, R is false"
    assert parts(reasoned)[0] == "statements"
    assert parts("Arrange in order: 1. Ufa 2. Astana")[0] == "order"
    assert parts("Расположите саммиты в хронологическом порядке: А) Уфа; Б) Астана")[0] == "order"
    assert parts("True or false: the seat is in Rome.")[0] == "truth"
    assert parts("判断题：总部设在北京。（　）")[0] == "truth"
    assert parts("Верно или неверно: центр в Риме.")[0] == "truth"
    assert parts("It was founded in ____ .")[0] == "cloze"


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_ordinary_questions_are_no_quiz(language: str) -> None:
    for line in (ASKED / f"{language}.jsonl").read_text("utf-8").splitlines():
        for turn in json.loads(line)["turns"]:
            quiz = parse(turn)
            assert quiz is None or quiz.kind == "cloze", turn


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Who is it?",
        "(a) only one option",
        "A. B. C.",
        "1. 2. 3.",
        "(a) x (b) y",
        "Two questions: 1) who is the Secretary-General? 2) where is the seat?",
        "Please tell me: a) who leads it b) where it sits",
        "Who was A. Alimov and what did he do in 2016?",
        "What is Art. 11 of the Charter of 7.06.2002?",
    ],
)
def test_what_is_no_quiz(text: str) -> None:
    assert parse(text) is None


BROKEN = [
    "(((a) x (b) y",
    "Which? (a) (b) (c)",
    "Which? (a) ((b)) x (b) [(c)] y",
    "____",
    "（ ）",
    "True or false:",
    "判断：",
    "Which is NOT? (a) x (b) x (c) x",
    "Arrange: 1. x 2. y",
    "Consider the statements: 1. x 2. y (a) 9 only (b) z",
    "Which of these? " + "(a) x " * 400,
    "a) " * 3000,
    "1. x " * 2500,
    "（" * 10_000,
    "_" * 10_000,
    "A、" + "字" * 10_000,
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_quizzes_are_answered_all_the_same(desk: Desk, text: str) -> None:
    began = time.monotonic()
    assert desk.reply(text, TODAY, TODAY).answer.headline
    assert time.monotonic() - began < 10


@given(st.text(alphabet="abcАБв12IV().)）（:：?_\n 是不①②。", max_size=200))
@settings(max_examples=300, deadline=None)
def test_parsing_never_raises(text: str) -> None:
    quiz = parse(text)
    assert quiz is None or quiz.stem


def told(answers: dict[str, str], text: str) -> str:
    """The headline of a quiz when the bot would give `answers` to texts that hold their keys, and know no others."""

    def ask(asked: str) -> tuple[Question, Answer]:
        found = next((said for key, said in answers.items() if key.casefold() in asked.casefold()), None)
        question = Question(asked, "en", "match" if found else "unsure", "x", Slots(sco=True))
        if found:
            return question, Answer("answered", "en", "x", 0.9, found)
        return question, Answer("unsure", "en", "x", 0.4, "Which do you mean?")

    def named(text: str, language: Language) -> Slots:
        numbers = tuple(int(word) for word in text.split() if word.isdigit())
        return Slots(number=numbers, place=tuple(city for city in ("rome", "oslo", "bern") if city in text.casefold()))

    quiz = parse(text)
    assert quiz is not None
    return solve(quiz, ask, named)[1].headline


def test_the_option_in_the_answer_is_chosen() -> None:
    answers = {"seat": "The seat is in Oslo."}
    assert told(answers, "The seat is in: (a) Rome (b) Oslo (c) Bern") == "(b) Oslo. The seat is in Oslo."


def test_an_option_that_makes_the_stem_true_is_chosen() -> None:
    answers = {"apples": "Yes: apples are grown.", "stones": "No: stones are not.", "iron": "No: iron is not."}
    assert told(answers, "Which of the following is grown? (a) stones (b) apples (c) iron").startswith("(b) apples.")
    answers["iron"] = "Yes: iron is grown."
    negated = "Which of the following is NOT grown? (a) iron (b) apples (c) stones"
    assert told(answers, negated).startswith("(c) stones.")


def test_a_negated_quiz_that_is_not_settled_stays_open() -> None:
    answers = {"grown": "Much is grown."}
    assert "(" not in told(answers, "Which of the following is NOT grown? (a) x (b) y (c) z")


STATEMENTS = "Consider the statements:\n1. The seat is in Rome.\n2. The year has 12 months.\n3. Hats are worn.\n"
ANSWERS = {"seat": "The seat is in Oslo.", "months": "The year has 12 months.", "hats": "Yes: hats are worn."}


def test_statements_are_judged_one_by_one() -> None:
    options = "(a) 1 only (b) 2 and 3 only (c) 1, 2 and 3"
    right = "Correct: 2 and 3 only (2 of the 3)."
    assert told(ANSWERS, f"{STATEMENTS}Which are correct?\n{options}") == f"(b) 2 and 3 only. {right}"
    assert told(ANSWERS, f"{STATEMENTS}Which are not correct?\n{options}").startswith("(a) 1 only. Not correct: 1")
    counted = "How many are correct?\n(a) Only one (b) Only two (c) All three"
    assert told(ANSWERS, f"{STATEMENTS}{counted}") == f"(b) Only two. {right}"
    assert told(ANSWERS, f"{STATEMENTS}Which are correct?") == "Correct: 2 and 3 only (2 of the 3)."


def test_an_undecided_statement_is_left_to_the_options() -> None:
    known = {key: said for key, said in ANSWERS.items() if key != "hats"}
    assert told(known, f"{STATEMENTS}Which are correct?\n(a) 1 and 3 only (b) 2 and 3 only").startswith("(b)")
    assert told(known, f"{STATEMENTS}Which are correct?\n(a) 2 only (b) 1 only").startswith("(a)")


def test_options_that_contradict_what_is_found_are_not_vouched_for() -> None:
    assert told(ANSWERS, f"{STATEMENTS}Which are correct?\n(a) 1 and 2 only (b) 1 only") == (
        "No option agrees with all I find; the nearest is (a) 1 and 2 only. Correct: 2 and 3 only (2 of the 3)."
    )


def test_assertion_and_reason_keep_their_letters() -> None:
    options = "(a) Both A and R are true\n(b) A is true, R is false"
    quiz = f"Assertion (A): Hats are worn.\nReason (R): The seat is in Rome.\n{options}"
    assert told(ANSWERS, quiz) == "(b) A is true, R is false. Correct: A only (1 of the 2)."


def test_truth() -> None:
    assert told(ANSWERS, "True or false: the seat is in Rome.") == "False. The seat is in Oslo."
    assert told(ANSWERS, "True or false? Hats are worn.") == "True. Hats are worn."
    assert told(ANSWERS, "True or false: pigs fly over Bern.") == "Which do you mean?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Secretariat of the SCO is at\n1) Moscow\n2) Beijing\n3) Almaty", "(2) Beijing"),
        ("Which one of the following is not a full member of the SCO? (a) Iran (b) Mongolia (c) India", "(b) Mongolia"),
        ("Какое государство НЕ является членом ШОС: а) Иран; б) Турция; в) Индия", "б) Турция"),
        ("Кто был генсеком ШОС в 2017 году?\nА. Норов\nБ. Алимов\nВ. Мезенцев", "Б) Алимов"),
        ("上海合作组织首任秘书长是（ ）。A. 张明 B. 张德广 C. 诺罗夫", "（B）张德广"),
        ("下列不属于上合组织创始成员国的是（　）A. 塔吉克斯坦 B. 巴基斯坦 C. 俄罗斯", "（B）巴基斯坦"),
        ("下列说法错误的是（ ）A.上合组织秘书处设在北京B.上合组织的官方语言是英语C.上合组织成立于2001年", "（B）"),
        ("Which of these are members of the SCO?\n1. India\n2. Laos\n3. Iran\n(a) 1 only\n(b) 1 and 3", "(b) 1 and 3"),
        ("Pairs (summit : year):\n1. Ufa : 2015\n2. Samarkand : 2021\nHow many?\n(a) Only one (b) Both", "(a)"),
        ("Сколько верных утверждений: 1) ШОС создана в 2001 году; 2) Секретариат в Москве. А) одно Б) два", "А) одно"),
        ("Arrange chronologically the summits: 1. Samarkand 2. Ufa\n(a) 1-2\n(b) 2-1", "(b) 2-1"),
        ("True or false: India joined the SCO in 2005.", "False"),
        ("判断：上合组织秘书处设在莫斯科。（ ）", "错误"),
        ("Верно или неверно: Секретариат ШОС находится в Пекине.", "Верно"),
    ],
)
def test_quizzes_on_the_shipped_records(desk: Desk, text: str, said: str) -> None:
    answer = desk.reply(text, TODAY, TODAY).answer
    assert answer.status == "answered"
    assert answer.headline.startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "The headquarters of ASEAN is located at\n(a) Jakarta\n(b) Bangkok\n(c) Manila",
        "Which gas is most abundant in the atmosphere? (a) Oxygen (b) Nitrogen (c) Argon",
        "Самая длинная река мира: а) Нил; б) Амазонка; в) Волга",
    ],
)
def test_a_quiz_on_something_else_is_declined(desk: Desk, text: str) -> None:
    assert desk.reply(text, TODAY, TODAY).answer.status != "answered"
