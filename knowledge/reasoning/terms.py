"""Who held an office when: holders on a day, their neighbours, gaps, and how far a term had come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from knowledge.model import Decision, Term
from knowledge.snapshot import Snapshot

Stage = Literal["unknown", "nominated", "appointed", "serving", "over"]
"""What was known of a term on a day: nothing yet, a nomination, an appointment; or it was running, or past."""

PRESUMED_YEARS = 3
"""How long past the last day known a holder may still be in post, where an office has no term of its own: three years,
the term of the Secretary-General (Charter, Art. 11)."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A term that holds on a day; not `certain` where a limit is not known to the day, or only sightings are known."""

    term: Term
    certain: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without a holder between two neighbours, both inclusive."""

    before: Term
    after: Term
    first: date
    last: date


def sequence(snapshot: Snapshot, office: str) -> tuple[Term, ...]:
    """The terms of an office in order of time, by the first day known of each; of two, one without a start is first."""
    return tuple(sorted(snapshot.terms(office), key=lambda term: (first_known(term), term.start is not None)))


def holder_on(snapshot: Snapshot, office: str, day: date) -> Term | None:
    """The term that holds on a day, its first and last day included; on the day of a handover it is the successor's.

    A partial start or end counts by its first or last day. An open end counts as far as the holder was seen, and on
    and on while the holder serves. None in a gap. Raises ValueError for an office that several persons hold at once.
    """
    tenure = tenure_on(snapshot, office, day)
    return tenure.term if tenure and (tenure.certain or reaches(tenure.term, day)) else None


def tenure_on(snapshot: Snapshot, office: str, day: date) -> Tenure | None:
    """As `holder_on`, told with its certainty, and with open ends presumed as in `holders_on`."""
    _one_holder(snapshot, office)
    return next(iter(holders_on(snapshot, office, day)), None)


def holders_on(snapshot: Snapshot, office: str, day: date) -> tuple[Tenure, ...]:
    """Everybody whose known limits include the day, certain ones first, then in order of time.

    Nobody counts before the first day known. After the last day known an open end is presumed to go on, without
    certainty, for one regular term of the office (`PRESUMED_YEARS` if it has none) and at most until somebody else of
    the same state is seen in it. Where an office has one holder, the latest to begin is the only one.
    """
    record = snapshot.office(office)
    terms = sequence(snapshot, office)
    found = [
        Tenure(term, certain)
        for term in terms
        if (certain := _holds(term, day, record.years or PRESUMED_YEARS)) is not None
        and not (last_known(term) < day and any(_follows(snapshot, term, other, day) for other in terms))
    ]
    if not record.plural:
        return tuple(found[-1:])
    return tuple(sorted(found, key=lambda tenure: not tenure.certain))


def holders_in(snapshot: Snapshot, office: str, first: date, last: date) -> tuple[Term, ...]:
    """The terms that touch the days from `first` to `last`, both inclusive, by their known limits.

    Where terms end on the day the next one begins, that day belongs to the successor alone.
    """
    if last < first:
        raise ValueError(f"the period ends on {last}, before it begins on {first}")
    handed_over = not snapshot.office(office).plural and snapshot.office(office).handover == "same-day"
    found = []
    for term in sequence(snapshot, office):
        after = successor(snapshot, term) if handed_over else None
        passed_on = after is not None and first_known(after) == last_known(term) == first
        if first_known(term) <= last and reaches(term, first) and not passed_on:
            found.append(term)
    return tuple(found)


def nth(snapshot: Snapshot, office: str, number: int) -> Term | None:
    """The holder with that number: 1 is the first, -1 the last recorded. None if there is none; ValueError for 0."""
    if number == 0:
        raise ValueError("holders are counted from 1, or from -1 for the last")
    terms = sequence(snapshot, office)
    index = number - 1 if number > 0 else len(terms) + number
    return terms[index] if 0 <= index < len(terms) else None


def predecessor(snapshot: Snapshot, term: Term) -> Term | None:
    """The term before, if any is recorded. Raises ValueError for an office that several persons hold at once."""
    return _neighbour(snapshot, term, -1)


def successor(snapshot: Snapshot, term: Term) -> Term | None:
    """The term after, if any is recorded. Raises ValueError for an office that several persons hold at once."""
    return _neighbour(snapshot, term, 1)


def gaps(snapshot: Snapshot, office: str) -> tuple[Gap, ...]:
    """The days that surely had no holder between one term and the next, as far as both limits are known."""
    _one_holder(snapshot, office)
    terms = sequence(snapshot, office)
    found = []
    for before, after in pairwise(terms):
        if before.end and after.start:
            first, last = before.end.last + timedelta(days=1), after.start.first - timedelta(days=1)
            if first <= last:
                found.append(Gap(before, after, first, last))
    return tuple(found)


def state_of(snapshot: Snapshot, term: Term, *, unverified: bool = False) -> str | None:
    """The state that holds the term or that its holder comes from; `unverified` also takes what no source confirms."""
    if term.state:
        return term.state
    state = snapshot.person(term.person).state if term.person else None
    return state or (term.unverified_state if unverified else None)


def first_known(term: Term) -> date:
    """The first day known: the start, the first sighting, or else the end."""
    if term.start:
        return term.start.first
    return min((seen.first for seen in term.seen_on), default=term.end.first if term.end else date.max)


def last_known(term: Term) -> date:
    """The last day known: the end, the last sighting, or else the start."""
    if term.end:
        return term.end.last
    return max([seen.last for seen in term.seen_on] + ([term.start.first] if term.start else []), default=date.min)


def reaches(term: Term, day: date) -> bool:
    """Whether a day does not lie past what is known of a term; a holder who serves with no end in sight serves on."""
    return day <= last_known(term) or (term.status == "serving" and term.end is None)


def known_from(term: Term) -> date:
    """The day from which the term was known: of its nomination, else of its approval, at the latest its first day.

    A nomination that is only inferred does not count.
    """
    decided = [decision.date.last for decision in (_nomination(term), term.approved) if decision and decision.date]
    return min([*decided, first_known(term)])


def stage(term: Term, day: date) -> Stage:
    """How far the term had come by `day`, its first and last day included; partial limits count by their outer days."""
    if day >= first_known(term):
        return "serving" if reaches(term, day) else "over"
    if day < known_from(term):
        return "unknown"
    approved = term.approved.date if term.approved else None
    return "appointed" if (approved and approved.last <= day) or not _nomination(term) else "nominated"


def is_future(term: Term, day: date) -> bool:
    """Whether the term begins after `day`."""
    return first_known(term) > day


def upcoming(snapshot: Snapshot, office: str, day: date) -> tuple[Term, ...]:
    """The terms that were known on `day`, by nomination or appointment, and lay ahead; none if nobody was named yet."""
    return tuple(term for term in sequence(snapshot, office) if known_from(term) <= day < first_known(term))


def _nomination(term: Term) -> Decision | None:
    return term.nominated if term.nominated and term.nominated.mark in ("seen", "reported") else None


def _neighbour(snapshot: Snapshot, term: Term, step: int) -> Term | None:
    _one_holder(snapshot, term.office)
    terms = sequence(snapshot, term.office)
    index = next(index for index, other in enumerate(terms) if other.id == term.id) + step
    return terms[index] if 0 <= index < len(terms) else None


def _one_holder(snapshot: Snapshot, office: str) -> None:
    if snapshot.office(office).plural:
        raise ValueError(f"several persons hold {office} at once")


def _follows(snapshot: Snapshot, term: Term, other: Term, day: date) -> bool:
    """Whether somebody else of the state was in post between the last day known of a term and `day`."""
    return last_known(term) < first_known(other) <= day and state_of(snapshot, other) == state_of(snapshot, term)


def _holds(term: Term, day: date, years: int) -> bool | None:
    """Whether the term holds on the day: True surely, False perhaps, None not."""
    ends = last_known(term)
    presumed = ends if term.end else ends + timedelta(days=years * 366)
    if day < first_known(term) or not (day <= presumed or reaches(term, day)):
        return None
    sure_from = term.start.last if term.start else min((seen.last for seen in term.seen_on), default=ends)
    sightings = [seen.first for seen in term.seen_on]
    sure_to = term.end.first if term.end else max(sightings + ([term.start.first] if term.start else []))
    return sure_from <= day <= sure_to
