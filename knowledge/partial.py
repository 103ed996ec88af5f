"""Dates that may be known to the year, to the month or to the day, and stay as exact as they are."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years a record may speak of, both inclusive: a year 219 is a misprint, not a date."""

_FORM = re.compile(r"(\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@total_ordering
class PartialDate:
    """`2004`, `2004-01` or `2004-01-15`; ordered by the first day it may mean.

    Raises ValueError for anything else: a day that does not exist, a year outside 1900-2100.
    """

    __slots__ = ("day", "month", "year")

    year: int
    month: int | None
    day: int | None

    def __init__(self, text: str) -> None:
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no date of the form 2004, 2004-01 or 2004-01-15")
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"the year of {text!r} is not between {FIRST_YEAR} and {LAST_YEAR}")
        try:
            date(year, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"{text!r} does not exist in the calendar") from error
        object.__setattr__(self, "year", year)
        object.__setattr__(self, "month", month)
        object.__setattr__(self, "day", day)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a PartialDate does not change")

    @property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> bool:
        """Whether it names one day."""
        return self.day is not None

    def __str__(self) -> str:
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in parts if part)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and str(self) == str(other)

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __hash__(self) -> int:
        return hash(str(self))

    def __reduce__(self) -> tuple[type[PartialDate], tuple[str]]:
        return PartialDate, (str(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object) -> PartialDate:
            return value if isinstance(value, PartialDate) else cls(str(value))

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )
