"""Dates known to the year, the month or the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from knowledge.partial import PartialDate

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days)
def test_a_day_is_exact_and_comes_back(day: date) -> None:
    partial = PartialDate(day.isoformat())
    assert partial.exact
    assert partial.first == partial.last == day
    assert str(partial) == day.isoformat()


@given(days)
def test_a_month_and_a_year_hold_their_days(day: date) -> None:
    month, year = PartialDate(f"{day:%Y-%m}"), PartialDate(f"{day:%Y}")
    assert year.first <= month.first <= day <= month.last <= year.last
    assert (month.last - month.first).days in range(27, 31)
    assert not month.exact


@given(days, days)
def test_order_is_that_of_the_first_day(one: date, other: date) -> None:
    assert (PartialDate(str(one)) < PartialDate(str(other))) == (one < other)


@pytest.mark.parametrize(
    "text", ["219-01-01", "219", "2026-02-30", "2004-13", "04", "", "2004-1", "1.1.2004", "2004-01-15T00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date|not between|does not exist"):
        PartialDate(text)


def test_pydantic_reads_and_writes_it() -> None:
    adapter = TypeAdapter(PartialDate)
    assert adapter.validate_python("2004-01") == PartialDate("2004-01")
    assert adapter.dump_python(PartialDate("2004-01"), mode="json") == "2004-01"
    with pytest.raises(ValidationError, match="1900 and 2100"):
        adapter.validate_python("219")


def test_it_does_not_change() -> None:
    with pytest.raises(AttributeError):
        PartialDate("2004").year = 2005
