"""Membership: lists, numbers, what a state is or was, since when, how it came to that, and who never joined or left."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.answers.base import Ask, UnanswerableError, cited, references
from knowledge.answers.membership import COMPUTATIONS
from knowledge.model import LANGUAGES, Language, Person, Place, State
from knowledge.question import Question, Slots
from knowledge.snapshot import Snapshot
from tests.knowledge.asking import DAYS, ONE_TRACED, TODAY, ask, day, every, month, odd_slots, sweep, told, year

S = Slots
JULY_2018 = date(2018, 7, 1)


def asked(snapshot: Snapshot, intent: str, language: Language, text: str, slots: Slots, on: date = TODAY) -> Ask:
    """A question with its words."""
    question = Question(text, language, "match", intent, slots, masked=text.casefold())
    return Ask(question, snapshot.intent(intent), snapshot, on, TODAY)


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("on", DAYS)
def test_every_state_on_several_days(snapshot: Snapshot, language: Language, on: date) -> None:
    for intent in every(snapshot, "membership"):
        told(COMPUTATIONS, ask(snapshot, intent.id, S(), language, on))
        for state in snapshot.all(State) if "state" in (*intent.needs, *intent.takes) else ("in", "by", "jp"):
            told(COMPUTATIONS, ask(snapshot, intent.id, S(state=(state,)), language, on))


@sweep
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_person_year_and_number(snapshot: Snapshot, language: Language) -> None:
    for intent in every(snapshot, "membership"):
        for place in snapshot.all(Place) if "place" in intent.takes else ():
            told(COMPUTATIONS, ask(snapshot, intent.id, S(place=(place,), state=("in",)), language))
        for person in snapshot.all(Person) if "person" in intent.takes else ():
            told(COMPUTATIONS, ask(snapshot, intent.id, S(person=(person,), state=("ir",)), language))
        for first in (*range(1998, 2032), 2098):
            for on in (TODAY, JULY_2018):
                told(COMPUTATIONS, ask(snapshot, intent.id, S(date=(year(first),), state=("by",)), language, on))
        for number in range(-12, 14):
            told(COMPUTATIONS, ask(snapshot, intent.id, S(ordinal=(number,)), language))
            told(COMPUTATIONS, ask(snapshot, intent.id, S(number=(abs(number),)), language))


@pytest.mark.parametrize("language", ONE_TRACED)
def test_odd_questions(snapshot: Snapshot, language: Language) -> None:
    for slots, on, today in odd_slots(snapshot, 3, 60):
        for intent in every(snapshot, "membership"):
            told(COMPUTATIONS, ask(snapshot, intent.id, slots, language, on, today))


def test_every_answer_has_its_sources(snapshot: Snapshot) -> None:
    for intent in every(snapshot, "membership"):
        for slots in (S(), S(state=("in",)), S(state=("jp",)), S(state=("la",)), S(date=(year(2015),), state=("by",))):
            try:
                draft = COMPUTATIONS[intent.answer](ask(snapshot, intent.id, slots, "en"))
            except UnanswerableError:
                continue
            assert references(snapshot, cited(draft.records)), draft.headline


TEN_RU = "Беларусь, Индия, Иран, Казахстан, Китай, Кыргызстан, Пакистан, Россия, Таджикистан и Узбекистан"
TEN_ZH = "白俄罗斯、印度、伊朗、哈萨克斯坦、中国、吉尔吉斯斯坦、巴基斯坦、俄罗斯、塔吉克斯坦和乌兹别克斯坦"
SIX = "China, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan"
STATUS, IN, NTH = "member-status", "joined-in", "nth-member"
HEADLINES: list[tuple[str, Slots, date, Language, list[str]]] = [
    ("members-list", S(), TODAY, "en", ["10 members", "Belarus, China, India, Iran"]),
    ("members-list", S(), TODAY, "ru", ["10 государств-членов", TEN_RU]),
    ("members-list", S(), TODAY, "zh", ["10个成员国", TEN_ZH]),
    ("members-list", S(date=(year(2016),)), TODAY, "en", ["6 members", SIX]),
    ("members-list", S(place=("ufa",)), TODAY, "en", ["10 July 2015 (summit in Ufa)", "6 members"]),
    ("members-list", S(person=("norov",)), TODAY, "en", ["1 January 2019", "8 members", "Pakistan"]),
    ("members-list", S(), JULY_2018, "en", ["8 members"]),
    ("members-count", S(), TODAY, "en", ["10 member states", "4 July 2024", "Belarus"]),
    ("members-count", S(), TODAY, "zh", ["10个成员国"]),
    ("members-count", S(date=(year(2016),)), TODAY, "zh", ["6个成员国"]),
    ("members-count", S(date=(year(2017),)), TODAY, "en", ["at first 6", "8 from 9 June 2017"]),
    ("members-count", S(date=(year(2016), year(2018))), TODAY, "en", ["2016 – 6", "2018 – 8"]),
    ("members-count", S(person=("norov",)), TODAY, "en", ["8 member states"]),
    ("members-count", S(number=(8,)), TODAY, "en", ["No, not 8", "10 member states"]),
    ("members-count", S(number=(10,)), TODAY, "en", ["Yes: 10"]),
    ("members-count", S(), date(2004, 1, 15), "en", ["6 member states"]),
    (
        STATUS,
        S(state=("in",), date=(year(2015),), place=("ufa",)),
        TODAY,
        "en",
        ["No: India", "10 July 2015 (summit in Ufa)", "observer", "since 5 July 2005", "member from 9 June 2017"],
    ),
    (STATUS, S(state=("by",), date=(month(1, 2024),)), TODAY, "ru", ["Нет", "наблюдатель", "член с 4 июля 2024"]),
    (STATUS, S(state=("by",), date=(month(1, 2024),)), TODAY, "zh", ["不是", "观察员国", "2024年7月4日"]),
    (STATUS, S(state=("ir",), date=(year(2015),)), TODAY, "ru", ["наблюдатель"]),
    (
        STATUS,
        S(state=("by",), date=(year(2024),)),
        TODAY,
        "en",
        ["first an observer", "from 4 July 2024 a full member"],
    ),
    (STATUS, S(state=("by",), date=(year(2024),)), TODAY, "ru", ["сначала наблюдатель", "с 4 июля 2024"]),
    ("members-list", S(number=(18,)), TODAY, "zh", ["不是18个", "10个成员国"]),
    (STATUS, S(state=("ir",)), TODAY, "en", ["Yes: Iran", "full member", "4 July 2023"]),
    (STATUS, S(state=("ir",)), JULY_2018, "en", ["No: Iran", "observer", "5 July 2005"]),
    (STATUS, S(state=("us",)), TODAY, "en", ["No: United States", "not a member", "without any status"]),
    (STATUS, S(state=("jp",)), TODAY, "ru", ["Нет: Япония", "не член ШОС", "статуса"]),
    (STATUS, S(state=("la",)), TODAY, "en", ["SCO partner, not a member", "1 September 2025"]),
    (STATUS, S(state=("sa",)), TODAY, "en", ["partner"]),
    (STATUS, S(state=("tr",), date=(year(2015),)), TODAY, "en", ["dialogue partner", "not established"]),
    (STATUS, S(state=("in", "jp", "mn")), TODAY, "en", ["India (member", "Japan (no status)", "Mongolia (SCO partner"]),
    ("joined", S(state=("ir",)), TODAY, "en", ["4 July 2023", "No. 9", "observer (5 July 2005"]),
    ("joined", S(state=("in", "pk")), TODAY, "ru", ["Индия и Пакистан", "9 июня 2017"]),
    ("joined", S(state=("la",)), TODAY, "ru", ["не член", "партнёр", "2025"]),
    ("joined", S(state=("la",)), TODAY, "zh", ["伙伴", "2025年"]),
    ("joined", S(state=("by",)), TODAY, "zh", ["2024年"]),
    ("joined", S(state=("jp",)), TODAY, "en", ["has not joined"]),
    ("joined", S(state=("kz",)), TODAY, "en", ["founding member", "15 June 2001", "Shanghai"]),
    ("joined", S(state=("ir",)), JULY_2018, "en", ["has not joined", "observer"]),
    ("accession-path", S(state=("in", "pk")), TODAY, "en", ["India and Pakistan", "24 June 2016", "Tashkent"]),
    ("accession-path", S(state=("ir",)), TODAY, "en", ["17 September 2021", "September 2022", "4 July 2023"]),
    ("accession-path", S(state=("ir",)), date(2022, 11, 1), "en", ["17 September 2021", "Samarkand"]),
    ("accession-path", S(state=("kz",)), TODAY, "en", ["founded the SCO"]),
    ("founders", S(), TODAY, "en", ["6 states", "15 June 2001", SIX]),
    ("founders", S(state=("uz",)), TODAY, "en", ["Yes: Uzbekistan"]),
    ("founders", S(state=("in",)), TODAY, "en", ["No: India"]),
    ("newest-member", S(), TODAY, "ru", ["Беларусь", "4 июля 2024"]),
    ("newest-member", S(), JULY_2018, "en", ["India and Pakistan", "9 June 2017"]),
    ("newest-member", S(state=("in",)), TODAY, "en", ["Iran (4 July 2023)", "Belarus (4 July 2024)"]),
    (NTH, S(ordinal=(9,)), TODAY, "en", ["Iran", "4 July 2023"]),
    (NTH, S(ordinal=(8,)), TODAY, "en", ["India and Pakistan", "9 June 2017"]),
    (NTH, S(ordinal=(3,)), TODAY, "en", ["founders", SIX]),
    (NTH, S(ordinal=(11,)), TODAY, "en", ["There is no member No. 11", "Belarus"]),
    (NTH, S(ordinal=(-1,)), TODAY, "en", ["Belarus"]),
    (NTH, S(ordinal=(9,), state=("by",)), TODAY, "en", ["No: ", "Iran"]),
    (IN, S(date=(year(2017),)), TODAY, "en", ["India and Pakistan (9 June 2017)"]),
    (IN, S(date=(year(2025),)), TODAY, "en", ["no state became a member", "Laos (SCO partner, 1 September 2025)"]),
    (IN, S(date=(year(2021),)), TODAY, "en", ["no state", "Egypt, Qatar and Saudi Arabia (dialogue partner"]),
    (IN, S(place=("astana",)), TODAY, "en", ["India and Pakistan (9 June 2017)", "Belarus (4 July 2024)"]),
    (
        "members-history",
        S(),
        TODAY,
        "en",
        ["6 from 15 June 2001", "8 from 9 June 2017", "9 from 4 July 2023", "10 from 4 July 2024"],
    ),
    (
        "partners-list",
        S(),
        TODAY,
        "ru",
        [
            "17 партнёров",
            "Афганистан",
            "Монголия",
            "Шри-Ланка",
            "Турция",
            "Азербайджан",
            "Армения",
            "Камбоджа",
            "Непал",
            "Египет",
            "Катар",
            "Саудовская Аравия",
            "Бахрейн",
            "Кувейт",
            "Мальдивы",
            "Мьянма",
            "ОАЭ",
            "Лаос",
        ],
    ),
    ("partners-list", S(date=(year(2015),)), TODAY, "en", ["6 observers", "India", "11 more", "not established"]),
    ("partners-count", S(), TODAY, "en", ["17 SCO partners", "2 observers", "14 dialogue partners", "Laos"]),
    ("partners-count", S(number=(15,)), TODAY, "en", ["No: 17"]),
    ("observers", S(), TODAY, "en", ["Formally 2", "Afghanistan and Mongolia", "not confirmed"]),
    ("observers", S(date=(year(2010),)), TODAY, "en", ["4 observers", "India, Iran, Mongolia and Pakistan"]),
    ("circle", S(), TODAY, "en", ["27", "10 members", "17 partners"]),
    ("circle", S(number=(18,)), TODAY, "zh", ["不是", "27", "10"]),
    ("left", S(), TODAY, "en", ["No state has ever left"]),
    ("left", S(state=("jp",)), TODAY, "ru", ["Япония", "никогда"]),
    ("left", S(state=("us",)), TODAY, "zh", ["美国", "从未", "不是成员国"]),
    ("left", S(state=("ru",)), TODAY, "en", ["has not left", "15 June 2001"]),
    (
        "state-profile",
        S(state=("kz",)),
        TODAY,
        "en",
        ["founding member", "Bolat Nurgaliyev (2007–2009)", "Nurlan Yermekbayev (2025–2027)", "5 times"],
    ),
    ("state-profile", S(state=("in",)), TODAY, "en", ["9 June 2017", "no Secretary-General so far", "once"]),
    ("state-profile", S(state=("la",)), TODAY, "en", ["SCO partner", "1 September 2025"]),
    ("state-profile", S(state=("jp",)), TODAY, "en", ["not a member"]),
]


@pytest.mark.parametrize(("intent", "slots", "on", "language", "holds"), HEADLINES)
def test_headlines_hold_the_facts(
    snapshot: Snapshot, intent: str, slots: Slots, on: date, language: Language, holds: list[str]
) -> None:
    headline, _ = told(COMPUTATIONS, ask(snapshot, intent, slots, language, on))
    assert [fact for fact in holds if fact not in headline] == [], headline


DETAILS: list[tuple[str, Slots, list[str]]] = [
    ("members-list", S(), ["17 SCO partners", "27 states", "Iran (4 July 2023)"]),
    ("joined", S(state=("ir",)), ["17 September 2021", "A member for 3 years", "Not 17 September 2021"]),
    ("founders", S(), ["Uzbekistan", "Shanghai Five"]),
    ("state-profile", S(state=("kz",)), ["Astana 2024", "2043–2045", "chair 2033–2034", "Moscow 2003"]),
    ("state-profile", S(state=("ru",)), ["Yevgeny Sysoyev (2016–2018)", "2031–2033", "2027–2028"]),
    ("partners-list", S(), ["2 observers (Afghanistan and Mongolia), 14 dialogue partners and Laos", "not confirmed"]),
    ("observers", S(), ["India (2017)", "Belarus (2024)"]),
    (STATUS, S(state=("by",)), ["dialogue partner (2010 – 2015)", "observer (2015 – 4 July 2024)"]),
    (STATUS, S(state=("tr",)), ["no source for it has been seen", "not confirmed"]),
    ("members-list", S(date=(year(2035),)), ["no later change is decided"]),
]


@pytest.mark.parametrize(("intent", "slots", "holds"), DETAILS)
def test_details_hold_the_facts(snapshot: Snapshot, intent: str, slots: Slots, holds: list[str]) -> None:
    _, text = told(COMPUTATIONS, ask(snapshot, intent, slots, "en"))
    assert [fact for fact in holds if fact not in text] == [], text


@pytest.mark.parametrize(
    ("state", "language", "text", "opening"),
    [
        ("ir", "en", "is Iran a member", "Yes"),
        ("ir", "en", "is Iran an observer", "No"),
        ("ir", "en", "what is the status of Iran", "Iran"),
        ("ir", "en", "is Iran a member or an observer", "Iran"),
        ("mn", "en", "is Mongolia an observer", "Yes"),
        ("sa", "en", "is Saudi Arabia a dialogue partner", "Yes"),
        ("us", "en", "Is the United States an observer?", "No:"),
        ("ir", "ru", "является ли Иран членом", "Да"),
        ("ir", "ru", "Иран наблюдатель?", "Нет"),
        ("ir", "ru", "какой статус у Ирана", "Иран"),
        ("la", "ru", "Лаос — партнёр ШОС?", "Да"),
        ("ir", "zh", "伊朗是成员国吗", "是"),
        ("ir", "zh", "伊朗是观察员国吗", "不是"),
        ("ir", "zh", "伊朗是什么地位", "伊朗"),
    ],
)
def test_yes_or_no_is_answered_as_asked(
    snapshot: Snapshot, state: str, language: Language, text: str, opening: str
) -> None:
    headline, _ = told(COMPUTATIONS, asked(snapshot, STATUS, language, text, S(state=(state,))))
    assert headline.startswith(opening), headline


def test_before_the_founding_there_were_no_members(snapshot: Snapshot) -> None:
    with pytest.raises(UnanswerableError, match="15 June 2001"):
        COMPUTATIONS["members-list"](ask(snapshot, "members-list", S(date=(year(1999),)), "en"))


def test_nothing_is_known_before_it_happened(snapshot: Snapshot) -> None:
    told_with_doubt = {"partners-list", "partners-count", "circle", "state-profile"}
    for intent in every(snapshot, "membership"):
        for slots in (S(), S(state=("ir",)), S(date=(day("2018-01-01"),), state=("by",))):
            _, text = told(COMPUTATIONS, ask(snapshot, intent.id, slots, "en", JULY_2018))
            later = [later for later in ("2023", "2024", "2025", "2026") if later in text]
            assert intent.id in told_with_doubt or later == [], text
