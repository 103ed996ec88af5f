"""What editors type, as values: dates, names of records, texts by language, lists; and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.editing.days import read_date
from knowledge.editing.values import AmbiguousError, clean, read_value, spoken
from knowledge.errors import EditError
from knowledge.model import KINDS, Meeting, Office, Part, Person, Rule, Source, Term, Text
from knowledge.snapshot import Snapshot

TODAY = date(2026, 11, 23)


def read(snapshot: Snapshot, model: type[Part], path: str, text: str, current: object = None) -> object:
    return read_value(model, path, text, snapshot, TODAY, current=current)


DATES = [
    ("2004", "2004"),
    ("2027-12", "2027-12"),
    ("2027-12-31", "2027-12-31"),
    ("31 December 2027", "2027-12-31"),
    ("December 31, 2027", "2027-12-31"),
    ("31.12.2027", "2027-12-31"),
    ("31/12/2027", "2027-12-31"),
    ("2027/12", "2027-12"),
    ("Dec 2027", "2027-12"),
    ("декабрь 2027", "2027-12"),
    ("31 декабря 2027 г.", "2027-12-31"),
    ("2027年12月31日", "2027-12-31"),
    ("2027年12月", "2027-12"),
    ("2027年", "2027"),
    ("last year", "2025"),
    ("15 мая 1948 года", "1948-05-15"),
    ("1948年5月15日", "1948-05-15"),
    ("May 1948", "1948-05"),
    ("1948年", "1948"),
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_a_date_is_read_in_any_usual_form_as_exact_as_it_is(text: str, day: str) -> None:
    assert read_date(text, TODAY) == day


NO_DATES = ["soon", "31.12", "30 February 2027", "2019–2021", "2027-13", "31.12.27", "born 15 May 1948", "1 2", "3000"]


@pytest.mark.parametrize("text", [*NO_DATES, "in Bishkek on 1 July 2027", "1 May 2027 or 2 May 2027", "x" * 5_000])
def test_what_is_not_wholly_one_date_is_refused_with_the_usual_forms(text: str) -> None:
    with pytest.raises(EditError, match=r"31 December 2027, 31\.12\.2027, 2027-12 or 2027"):
        read_date(text, TODAY)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_date(f"{day:%Y-%m-%d}", TODAY) == read_date(f"{day.day}.{day.month:02}.{day.year}", TODAY) == str(day)


NAMED = [
    (Term, "person", "norov", "norov"),
    (Term, "person", "Norov", "norov"),
    (Term, "person", "Норов", "norov"),
    (Term, "person", "诺罗夫", "norov"),
    (Term, "person", "Yermekbaev", "yermekbayev"),
    (Term, "state", "Kazahstan", "kz"),
    (Term, "approved.place", "Бишкек", "bishkek"),
    (Term, "approved.body", "Council of Heads of State", "chs"),
    (Term, "approved.meeting", "Tianjin 2025", "chs-2025"),
    (Office, "nominated_by", "SCO", "sco"),
]


@pytest.mark.parametrize(("model", "path", "text", "found"), NAMED)
def test_a_record_is_found_by_id_and_by_name(
    snapshot: Snapshot, model: type[Part], path: str, text: str, found: str
) -> None:
    assert read(snapshot, model, path, text) == found


def test_a_name_that_several_have_is_asked_about(snapshot: Snapshot) -> None:
    with pytest.raises(AmbiguousError, match="Which person is 'Zhang'") as error:
        read(snapshot, Term, "person", "Zhang")
    assert dict(error.value.options).keys() >= {"zhang-deguang", "zhang-ming"}
    assert len(error.value.options) <= 8


def test_a_doubtful_name_is_asked_about_not_taken(snapshot: Snapshot) -> None:
    with pytest.raises(AmbiguousError) as error:
        read(snapshot, Term, "person", "Noriv")
    assert error.value.options == (("norov", "Vladimir Norov"),)


def test_an_unknown_name_is_refused_with_the_nearest_three(snapshot: Snapshot) -> None:
    with pytest.raises(EditError, match="no person 'Quentin Tarantino'; the nearest are") as error:
        read(snapshot, Term, "person", "Quentin Tarantino")
    assert not isinstance(error.value, AmbiguousError)
    assert str(error.value).count("(") == 3


def test_few_values_whole_numbers_and_truths(snapshot: Snapshot) -> None:
    assert read(snapshot, Term, "status", "Serving") == read(snapshot, Term, "status", "servng") == "serving"
    assert read(snapshot, Term, "number", "9") == 9
    assert [read(snapshot, Office, "plural", text) for text in ("yes", "да", "是", "TRUE")] == [True] * 4
    assert [read(snapshot, Office, "plural", text) for text in ("no", "нет", "否", "false")] == [False] * 4
    for path, text in (("status", "gone"), ("number", "nine"), ("number", "9.5")):
        with pytest.raises(EditError, match=f"^{path} is"):
            read(snapshot, Term, path, text)
    with pytest.raises(EditError, match="yes or no"):
        read(snapshot, Office, "plural", "perhaps")


@pytest.mark.parametrize("text", ["-", "none", "нет", "无", " — "])
def test_a_dash_alone_empties_what_may_be_empty(snapshot: Snapshot, text: str) -> None:
    assert read(snapshot, Term, "end", text) is None
    assert read(snapshot, Term, "approved", text) is None
    with pytest.raises(EditError, match="office is required"):
        read(snapshot, Term, "office", text)


def test_a_text_in_one_language_leaves_the_others(snapshot: Snapshot) -> None:
    there = {"en": "Old", "ru": "Старое"}
    assert read(snapshot, Term, "note", "Новое", there) == {"en": "Old", "ru": "Новое"}
    assert read(snapshot, Term, "note", "新的", there) == {**there, "zh": "新的"}
    assert read(snapshot, Term, "note", "ru: New\nwords", there) == {"en": "Old", "ru": "New words"}
    assert read(snapshot, Term, "note", "en: A\nru: Б\nzh：文") == {"en": "A", "ru": "Б", "zh": "文"}
    assert read(snapshot, Term, "note", "Ann\nАнна\n安娜") == {"en": "Ann", "ru": "Анна", "zh": "安娜"}
    assert read(snapshot, Term, "note", "en: -", there) == {"ru": "Старое"}


def test_names_are_replaced_added_and_taken_away(snapshot: Snapshot) -> None:
    there = {"en": ["Ann", "Anna"], "ru": ["Аня"]}
    assert read(snapshot, Person, "also", "Annie", there) == {"en": ["Annie"], "ru": ["Аня"]}
    assert read(snapshot, Person, "also", "+Annie, Нюра", there) == {
        "en": ["Ann", "Anna", "Annie"],
        "ru": ["Аня", "Нюра"],
    }
    assert read(snapshot, Person, "also", "-ann", there) == {"en": ["Anna"], "ru": ["Аня"]}
    assert read(snapshot, Person, "also", "ru: Anya", there) == {"en": ["Ann", "Anna"], "ru": ["Anya"]}
    assert read(snapshot, Person, "also.en", "+Annie, +Ann", there["en"]) == ["Ann", "Anna", "Annie"]
    with pytest.raises(EditError, match="'Bob' is not in"):
        read(snapshot, Person, "also.en", "-Bob", there["en"])


def test_lists_of_records_and_of_texts(snapshot: Snapshot) -> None:
    assert read(snapshot, Rule, "order", "China, Россия，kz") == ["cn", "ru", "kz"]
    assert read(snapshot, Rule, "order", "+kz, -cn", ["cn", "ru"]) == ["ru", "kz"]
    assert read(snapshot, Meeting, "outcomes", "One") == [{"en": "One"}]
    assert read(snapshot, Meeting, "outcomes", "+ Two", [{"en": "One"}]) == [{"en": "One"}, {"en": "Two"}]
    with pytest.raises(EditError, match=r"outcomes\.1"):
        read(snapshot, Meeting, "outcomes", "Two", [{"en": "One"}])
    with pytest.raises(EditError, match=r"career\.1\.title"):
        read(snapshot, Person, "career", "Ambassador")


def test_sources_are_known_ones_by_id_or_address(snapshot: Snapshot) -> None:
    there = [{"source": "s1", "at": "Art. 11"}, {"source": "s2"}]
    url = snapshot.source("s4").url or ""
    assert read(snapshot, Term, "sources", "s1 Art. 11, s2") == there
    assert read(snapshot, Term, "sources", f"+{url.rstrip('/')}", there) == [*there, {"source": "s4"}]
    assert read(snapshot, Term, "sources", "-s1", there) == [{"source": "s2"}]
    with pytest.raises(EditError, match="no source 's99999'"):
        read(snapshot, Term, "sources", "s1, s99999")


def test_texts_are_bounded_and_seen(snapshot: Snapshot) -> None:
    assert read(snapshot, Term, "note", "x" * 1_500) == {"en": "x" * 1_500}
    for path, text in (("note", "x" * 1_501), ("note", "a\u202eb"), ("note", "a\x00b"), ("note", "en:\nru:")):
        with pytest.raises(EditError):
            read(snapshot, Term, path, text)
    with pytest.raises(EditError, match="at most 120"):
        read(snapshot, Person, "name", "x" * 121)
    with pytest.raises(EditError, match="at most 120"):
        read(snapshot, Source, "title", "x" * 121)
    assert clean(" a \t b \r\n\n c ", 10, "It") == "a b\nc"


def test_the_language_is_told_by_a_mark_or_by_the_letters() -> None:
    assert spoken("ru: Norov") == ("ru", "Norov")
    assert [spoken(text)[0] for text in ("Norov", "Норов", "诺罗夫", "2027")] == ["en", "ru", "zh", "en"]


PATHS = [(kind, name) for kind, model in KINDS.items() for name in model.model_fields if name != "id"]
NASTY = st.one_of(
    st.text(max_size=60), st.sampled_from(["+", "-,", ",", "ru:", "en: ru:", "+-+", "{", "\ud800", "-٣", "s1 "])
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PATHS), NASTY)
def test_any_text_is_a_value_or_refused_in_a_sentence(snapshot: Snapshot, where: tuple[str, str], text: str) -> None:
    kind, path = where
    try:
        found, refused = read(snapshot, KINDS[kind], path, text), ""
    except EditError as error:
        found, refused = None, str(error)
    assert not refused or refused.endswith((".", "?"))
    if isinstance(found, dict) and KINDS[kind].model_fields[path].annotation is Text:
        Text.model_validate(found)
