"""Dates as editors write them, to the day, the month or the year."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from knowledge.errors import EditError
from knowledge.model import LANGUAGES
from knowledge.partial import PartialDate
from knowledge.question import Span
from knowledge.understanding.dates import find_dates
from knowledge.understanding.text import normalise, script_language

_LONGEST = 60
"""Characters of a date, at most."""
_KNOWN = {"day": len("2027-12-31"), "month": len("2027-12"), "year": len("2027")}
"""How much of a date is known, by the period that dateparser tells."""


def read_date(text: str, today: date) -> str:
    """A date in any usual form, in English, Russian or Chinese, to the day, the month or the year.

    Raises EditError unless the whole text is one date between 1900 and 2100.
    """
    wanted = normalise(text[: _LONGEST + 1]).strip(" .,。")
    try:
        return str(PartialDate(wanted))
    except ValueError:
        pass
    found = find_dates(wanted, script_language(wanted) or "en", today)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(wanted))
    partial = None if len(text) > _LONGEST else _partial(found[0].span) if whole else _earlier(wanted)
    if partial is None:
        raise EditError(f"{text.strip()[:_LONGEST]!r} is no date: write 31 December 2027, 31.12.2027, 2027-12 or 2027.")
    return partial


def _partial(span: Span) -> str | None:
    """A day, a whole month or a whole year; None for any other period."""
    first, last = span.first, span.last
    for candidate in (f"{first}", f"{first:%Y-%m}", f"{first:%Y}"):
        one = PartialDate(candidate)
        if (one.first, one.last) == (first, last):
            return candidate
    return None


def _earlier(text: str) -> str | None:
    """A date of before the years that questions are about, as dates of birth are, or in a rarer form."""
    from dateparser.date import DateDataParser

    for needed, periods in ((["year", "month"], ("day", "month")), (["year"], ("year",))):
        settings = {"REQUIRE_PARTS": needed, "DATE_ORDER": "DMY", "PARSERS": ["absolute-time"]}
        found = DateDataParser(languages=list(LANGUAGES), settings=settings).get_date_data(text)
        day, period = found.date_obj, found.period or ""
        if day and period in periods and ":" not in text and str(day.year) in text:
            with suppress(ValueError):
                return str(PartialDate(str(day.date())[: _KNOWN[period]]))
    return None
