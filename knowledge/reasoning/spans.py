"""How long: days of a term, what is served and left of it, ages, and who held out longest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from knowledge.model import Person, Term
from knowledge.reasoning.terms import Stage, reaches, sequence, stage
from knowledge.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Age:
    """Full years of age; `low` and `high` differ by one or more where the birth is not known to the day."""

    low: int
    high: int

    @property
    def exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in calendar years, months and days, each the rest after the one before."""

    years: int
    months: int
    days: int


@dataclass(frozen=True, slots=True)
class Extreme:
    """Those who come first by a measure: one, several that are equal, or (not `certain`) several that may be.

    `unmeasured` are those of whom too little is known to compare them; with any, nothing is certain.
    """

    terms: tuple[Term, ...]
    certain: bool
    unmeasured: tuple[Term, ...] = ()


def days(term: Term) -> int | None:
    """The length of a term in days, both ends inclusive; None where a limit is not known to the day.

    Where a term ends on the day of its successor's beginning (the chair), both count that day.
    """
    span = _bounds(term)
    return span[0] if span and span[0] == span[1] else None


def days_served(term: Term, day: date) -> int | None:
    """The days from the first day of a term up to and including `day`, its whole length once it is over, 0 before."""
    if not (term.start and term.start.exact) or (term.end is None and not reaches(term, day)):
        return None
    if term.end and day >= term.end.last:
        return days(term)
    if term.end and not term.end.exact and day >= term.end.first:
        return None
    return max(0, (day - term.start.first).days + 1)


def days_left(term: Term, day: date) -> int | None:
    """The days after `day` up to and including the last day of a term: its whole length before it, 0 when it is over.

    On 23 November 2026 a term to 31 December 2027 has 403 days left. None where a limit is not known to the day.
    """
    served, length = days_served(term, day), days(term)
    return None if served is None or length is None else length - served


def share_elapsed(term: Term, day: date) -> float | None:
    """The share of a term's days that are served by the end of `day`, from 0 to 1."""
    served, length = days_served(term, day), days(term)
    return None if served is None or not length else served / length


def time_served(term: Term, day: date) -> Period | None:
    """`days_served` as years, months and days."""
    served = days_served(term, day)
    if served is None or not term.start:
        return None
    return _period(term.start.first, served)


def time_left(term: Term, day: date) -> Period | None:
    """`days_left` as years, months and days, counted from the day after `day` or from the first day of the term."""
    left = days_left(term, day)
    if left is None or not term.start:
        return None
    return _period(max(day, date.fromordinal(term.start.first.toordinal() - 1)), left)


def age_on(person: Person, day: date) -> Age | None:
    """The age in full years on a day; None if no birth is recorded. Raises ValueError for a day before the birth."""
    if person.born is None:
        return None
    if day < person.born.first:
        raise ValueError(f"{person.id} was born on {person.born}, after {day}")
    return Age(max(0, _full_years(person.born.last, day)), _full_years(person.born.first, day))


def longest(snapshot: Snapshot, office: str, day: date) -> Extreme:
    """Who had served the most days in one term by the end of `day`, both ends inclusive; a running term so far."""
    return _extreme(snapshot, office, lambda term: _served_bounds(term, day), {"serving", "over"}, day, sign=1)


def shortest(snapshot: Snapshot, office: str, day: date) -> Extreme:
    """Whose term had the fewest days among those that were over by `day`."""
    return _extreme(snapshot, office, lambda term: _served_bounds(term, day), {"over"}, day, sign=-1)


def oldest(snapshot: Snapshot, office: str, day: date) -> Extreme:
    """Who was the oldest on the first day of a term, among the terms begun by `day`."""
    return _extreme(snapshot, office, lambda term: _age_bounds(snapshot, term), {"serving", "over"}, day, sign=1)


def youngest(snapshot: Snapshot, office: str, day: date) -> Extreme:
    """Who was the youngest on the first day of a term, among the terms begun by `day`."""
    return _extreme(snapshot, office, lambda term: _age_bounds(snapshot, term), {"serving", "over"}, day, sign=-1)


def years_after(day: date, years: int) -> date:
    """The same day of the month so many years later; 28 February for 29 February in a common year."""
    return date.fromordinal((day + relativedelta(years=years)).toordinal())


Bounds = tuple[int, int]
"""The least and the most that a number of days may be."""


def _extreme(
    snapshot: Snapshot,
    office: str,
    measure: Callable[[Term], Bounds | None],
    stages: set[Stage],
    day: date,
    *,
    sign: int,
) -> Extreme:
    """The terms that may have the greatest (`sign` 1) or least (-1) measure among those at `stages` on `day`."""
    terms = [term for term in sequence(snapshot, office) if stage(term, day) in stages]
    known, unmeasured = [], []
    for term in terms:
        bounds = measure(term)
        if bounds is None:
            unmeasured.append(term)
        else:
            low, high = sorted(sign * bound for bound in bounds)
            known.append((term, low, high))
    mark = max((low for _, low, _ in known), default=0)
    first = [(term, low == high) for term, low, high in known if high >= mark]
    alike = len(first) == 1 or all(exact for _, exact in first)
    return Extreme(tuple(term for term, _ in first), alike and not unmeasured, tuple(unmeasured))


def _bounds(term: Term) -> Bounds | None:
    if not (term.start and term.end):
        return None
    return max(0, (term.end.first - term.start.last).days + 1), (term.end.last - term.start.first).days + 1


def _served_bounds(term: Term, day: date) -> Bounds | None:
    if not term.start or (term.end is None and not reaches(term, day)):
        return None
    last = min(term.end.last, day) if term.end else day
    sure = min(term.end.first, day) if term.end else day
    return max(0, (sure - term.start.last).days + 1), (last - term.start.first).days + 1


def _age_bounds(snapshot: Snapshot, term: Term) -> Bounds | None:
    born = snapshot.person(term.person).born if term.person else None
    if not (born and term.start):
        return None
    return (term.start.first - born.last).days, (term.start.last - born.first).days


def _full_years(born: date, day: date) -> int:
    return int(relativedelta(day, born).years)


def _period(before: date, length: int) -> Period:
    """`length` days that begin on or after `before`, as calendar units."""
    span = relativedelta(date.fromordinal(before.toordinal() + length), before)
    return Period(span.years, span.months, span.days)
