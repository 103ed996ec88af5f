"""Days and periods in a question: years, months and days in three languages, and words like "last year"."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale

from knowledge.errors import DateError
from knowledge.model import LANGUAGES, Language
from knowledge.question import Span

EARLIEST, LATEST = date(1996, 1, 1), date(2099, 12, 31)
"""The first and last day that may be asked about, both inclusive: from the Shanghai Five on."""
FOUNDED = date(2001, 6, 15)
"""The first day that can be asked about as of."""

_YEAR = r"(?:19[5-9]\d|20\d\d)"
_TAIL = r"(?:\s?-?\s?(?:х|м|го|й|ом|му|ый|ого|ому)(?![а-я]))?(?:\s?(?:года|году|годов|годах|год|годом|годы|гг|г)\b\.?)?"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", rf"(?<!\d)(?P<y>{_YEAR})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"),
    ("numeric", rf"(?<!\d)(?P<d>0?[1-9]|[12]\d|3[01])[./-](?P<m>0?[1-9]|1[0-2])[./-](?P<y>{_YEAR})(?!\d)"),
    (
        "chinese",
        rf"(?P<y>{_YEAR})\s?年(?:\s?(?P<m>1[0-2]|0?[1-9])\s?月(?:份)?(?:\s?(?P<d>[12]\d|3[01]|0?[1-9])\s?[日号號])?)?",
    ),
    (
        "day",
        rf"(?<!\d)(?P<d>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|-?го|-?е|-?ого)?\s?(?:of\s)?(?P<w>MONTHS)\.?,?\s?(?:of\s)?(?P<y>{_YEAR})(?!\d){_TAIL}",
    ),
    ("us", rf"\b(?P<w>MONTHS)\.?\s(?P<d>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,?\s(?P<y>{_YEAR})(?!\d)"),
    ("month", rf"\b(?P<w>MONTHS)\.?,?\s?(?:of\s|the\s)?(?P<y>{_YEAR})(?!\d){_TAIL}"),
    (
        "range",
        rf"(?<!\d)(?P<y>{_YEAR})\s?(?:-|–|—|/|to|till|until|through|and|по|до|и|至|到)\s?(?P<z>{_YEAR}|\d\d)(?!\d)(?:\s?年)?{_TAIL}",
    ),
    ("year", rf"(?<!\d)(?P<y>{_YEAR})(?!\d){_TAIL}"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression and where it stands in the text (`end` exclusive)."""

    span: Span
    start: int
    end: int


def parse_day(text: str) -> date:
    """A day written as 2018-07-01. Raises DateError if there is no such day or it lies outside the covered years."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise DateError(f"{text!r} is not a day; write it as 2018-07-01.") from None
    if not FOUNDED <= day <= LATEST:
        raise DateError(f"{day} cannot be asked about: the SCO was founded on {FOUNDED}, and {LATEST} is the last day.")
    return day


def find_dates(text: str, language: Language, today: date) -> list[Found]:
    """The date expressions of a normalised text, from left to right, none inside another."""
    found: list[Found] = []
    for name, pattern in _compiled(language):
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            span = _span(name, match)
            if span is not None and span.last >= EARLIEST and span.first <= LATEST:
                found.append(Found(span, match.start(), match.end()))
    found += [
        item
        for item in _relative(text, language, today)
        if not any(item.start < other.end and other.start < item.end for other in found)
    ]
    return sorted(found, key=lambda item: item.start)


def month_names(language: Language) -> dict[str, int]:
    """The names of the months with their numbers, in every form CLDR has for them."""
    return _months(language)


@cache
def _months(language: Language) -> dict[str, int]:
    locale = Locale.parse({"en": "en", "ru": "ru", "zh": "zh_Hans"}[language])
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                names[name.casefold().rstrip(".")] = number
    if language == "en":
        names["sept"] = 9
    if language == "ru":
        names |= {name[:-1] + "е": number for name, number in names.items() if name[-1:] in "ья" and len(name) > 3}
        names |= {name + "е": number for name, number in _months_without_ending(locale).items()}
    return names


def _months_without_ending(locale: Locale) -> dict[str, int]:
    wide = locale.months["stand-alone"]["wide"]
    return {name: number for number, name in wide.items() if name[-1] in "тй" and number in (3, 8)}


@cache
def _compiled(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = "|".join(sorted(map(re.escape, _months("en") | _months(language)), key=len, reverse=True))
    return tuple((name, re.compile(pattern.replace("MONTHS", months))) for name, pattern in _PATTERNS)


def _span(name: str, match: re.Match[str]) -> Span | None:
    groups = match.groupdict()
    year = int(groups["y"])
    if name == "range":
        other = int(groups["z"])
        last = other if other > 1000 else year // 100 * 100 + other
        if not year < last <= year + 60:
            return None
        return Span(date(year, 1, 1), date(last, 12, 31), match.group())
    month = int(groups["m"]) if groups.get("m") else _month(groups.get("w"))
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31), match.group())
    last_day = calendar.monthrange(year, month)[1]
    if not groups.get("d"):
        return Span(date(year, month, 1), date(year, month, last_day), match.group())
    if int(groups["d"]) > last_day:
        return None
    day = date(year, month, int(groups["d"]))
    return Span(day, day, match.group())


def _month(word: str | None) -> int | None:
    if word is None:
        return None
    return next((names[word] for language in LANGUAGES if word in (names := _months(language))), None)


_RELATIVE: dict[Language, str] = {
    "en": r"\b(?:(?:\d+|a|one|two|three|four|five|ten)\s(?:year|month|week|day)s?\sago"
    r"|in\s(?:\d+|two|three|five|ten)\s(?:year|month|day)s|yesterday|tomorrow)\b",
    "ru": r"\b(?:(?:\d+\s|два\s|три\s|пять\s|десять\s)?"
    r"(?:год|года|лет|месяц|месяца|месяцев|день|дня|дней|неделю|недели)\sназад"
    r"|через\s(?:\d+\s|два\s|три\s|пять\s|десять\s)?(?:год|года|лет|месяц|месяца|месяцев|день|дня|дней)"
    r"|вчера|завтра)\b",
    "zh": r"(?:\d+|[一两三四五十])(?:年|个月|天)(?:前|后|以前|之前|之后|以后)|昨天|明天",
}
_YEARS: dict[Language, tuple[tuple[str, int], ...]] = {
    "en": ((r"\bthe year before last\b", -2), (r"\blast year\b", -1), (r"\bthis year\b", 0), (r"\bnext year\b", 1)),
    "ru": (
        (r"\bв?\s?позапрошл\w+ год\w*", -2),
        (r"\b(?:в?\s?прошл\w+ год\w*)", -1),
        (r"\bв этом году\b", 0),
        (r"\bв?\s?следующ\w+ год\w*", 1),
    ),
    "zh": (("前年", -2), ("去年", -1), ("今年", 0), ("明年", 1), ("后年", 2)),
}


def _relative(text: str, language: Language, today: date) -> Iterator[Found]:
    """Periods counted from today: whole years by our own rule, the rest by dateparser."""
    for pattern, offset in _YEARS[language]:
        for match in re.finditer(pattern, text):
            year = today.year + offset
            yield Found(Span(date(year, 1, 1), date(year, 12, 31), match.group()), match.start(), match.end())
    for match in re.finditer(_RELATIVE[language], text):
        day = _counted(match.group(), language, today)
        if day is not None:
            yield Found(Span(day, day, match.group()), match.start(), match.end())


def _counted(words: str, language: Language, today: date) -> date | None:
    import dateparser

    noon = datetime(today.year, today.month, today.day, 12)
    settings = {"RELATIVE_BASE": noon, "RETURN_AS_TIMEZONE_AWARE": False}
    words = "".join(str(int(unicodedata.numeric(c))) if c in "一二三四五十" else c for c in words.replace("两", "二"))
    found = dateparser.parse(words, languages=[language], settings=settings)
    if found is None:
        return None
    return found.date() if abs(found - noon) > timedelta(0) else None
