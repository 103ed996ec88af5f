"""Days and periods in questions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import DateError
from knowledge.model import LANGUAGES, Language
from knowledge.understanding.dates import EARLIEST, LATEST, find_dates, parse_day
from knowledge.understanding.text import normalise

TODAY = date(2026, 11, 23)

CASES: list[tuple[Language, str, str, str]] = [
    ("en", "in December 2018", "2018-12-01", "2018-12-31"),
    ("en", "on 31 December 2015", "2015-12-31", "2015-12-31"),
    ("en", "March 3rd, 2014", "2014-03-03", "2014-03-03"),
    ("en", "1 Sept 2025", "2025-09-01", "2025-09-01"),
    ("en", "2024-07-04", "2024-07-04", "2024-07-04"),
    ("en", "2026-2027", "2026-01-01", "2027-12-31"),
    ("en", "2026–27", "2026-01-01", "2027-12-31"),
    ("en", "from 2028 until 2030", "2028-01-01", "2030-12-31"),
    ("en", "last year", "2025-01-01", "2025-12-31"),
    ("en", "2 years ago", "2024-11-23", "2024-11-23"),
    ("en", "yesterday", "2026-11-22", "2026-11-22"),
    ("ru", "в 2017-м", "2017-01-01", "2017-12-31"),
    ("ru", "в 2015м году", "2015-01-01", "2015-12-31"),
    ("ru", "31 декабря 2018 года", "2018-12-31", "2018-12-31"),
    ("ru", "в марте 2011", "2011-03-01", "2011-03-31"),
    ("ru", "04.07.2023", "2023-07-04", "2023-07-04"),
    ("ru", "в 2026–2027 годах", "2026-01-01", "2027-12-31"),
    ("ru", "в прошлом году", "2025-01-01", "2025-12-31"),
    ("ru", "завтра", "2026-11-24", "2026-11-24"),
    ("zh", "2024年1月", "2024-01-01", "2024-01-31"),
    ("zh", "2004年1月15日", "2004-01-15", "2004-01-15"),
    ("zh", "2016年", "2016-01-01", "2016-12-31"),
    ("zh", "去年", "2025-01-01", "2025-12-31"),
    ("zh", "两年前", "2024-11-23", "2024-11-23"),
]


@pytest.mark.parametrize(("language", "text", "first", "last"), CASES)
def test_usual_forms(language: Language, text: str, first: str, last: str) -> None:
    (found,) = find_dates(normalise(text), language, TODAY)
    assert (found.span.first.isoformat(), found.span.last.isoformat()) == (first, last)


@given(st.dates(EARLIEST, LATEST), st.sampled_from(LANGUAGES))
def test_every_day_in_iso_form(day: date, language: Language) -> None:
    (found,) = find_dates(f"x {day.isoformat()} y", language, TODAY)
    assert found.span.first == found.span.last == day


@pytest.mark.parametrize("text", ["30 february 2020 is no day", "room 12345", "no date", "1234-56-78"])
def test_what_is_no_date(text: str) -> None:
    assert all(item.span.first.year in (2020,) for item in find_dates(text, "en", TODAY))


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text(text: str, language: Language) -> None:
    for found in find_dates(normalise(text), language, TODAY):
        assert found.span.first <= found.span.last
        assert found.start < found.end


@pytest.mark.parametrize("text", ["2026-02-30", "1999-01-01", "2001-06-14", "tomorrow", "", "2100-01-01", "01.02.2020"])
def test_as_of_refuses_what_is_no_day_of_the_sco(text: str) -> None:
    with pytest.raises(DateError):
        parse_day(text)


def test_as_of_takes_the_first_day() -> None:
    assert parse_day(" 2001-06-15 ") == date(2001, 6, 15)
