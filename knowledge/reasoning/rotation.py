"""To which states an office passes next: the turns that a rule gives after those already decided."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from knowledge.model import Office, Rule, Term
from knowledge.partial import LAST_YEAR, PartialDate
from knowledge.reasoning.rules import Taken, following, participants, taken
from knowledge.reasoning.spans import years_after
from knowledge.reasoning.terms import known_from, sequence, state_of
from knowledge.snapshot import Snapshot

FAR = 30
"""How many turns ahead are looked through for a state that is asked for."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that a rule gives to a state. Nobody is nominated for it: a nomination would make it a recorded term.

    `start` and `end` are as exact as the office allows: days of a regular term, both inclusive, or the years of the
    meetings between which a chair lies. `number` goes on from the recorded terms.
    """

    office: str
    state: str
    start: PartialDate
    end: PartialDate
    rule: Rule
    number: int


def default_rule(snapshot: Snapshot, office: str) -> Rule:
    """The rule by which an office is projected unless another is asked for. Raises ValueError if none is marked so."""
    for rule in snapshot.rules(office):
        if rule.default:
            return rule
    raise ValueError(f"no rule is marked as the one by which {office} rotates")


def project(
    snapshot: Snapshot,
    office: str,
    day: date,
    count: int,
    rule: Rule | None = None,
    *,
    include: Collection[str] = (),
    exclude: Collection[str] = (),
) -> tuple[Turn, ...]:
    """The next `count` turns after those known on `day`, by `rule` or the default one; none of them is decided.

    Fewer where they would run past the years that records may speak of (`LAST_YEAR`).

    Only terms, nominations and members of that day are used. `include`: what if these states became members now; they
    enter as the rule lets new members in, so a rule for the founders and a fixed list leave them out. `exclude`: what
    if these were passed over. Raises ValueError without a default rule, or if nobody is left to take a turn.
    """
    rule = rule or default_rule(snapshot, office)
    memo = ("project", office, day, count, rule, frozenset(include), frozenset(exclude))
    if memo not in snapshot.memo:  # one answer asks for the same turns several times
        snapshot.memo[memo] = _project(snapshot, office, day, count, rule, include=include, exclude=exclude)
    return cast(tuple[Turn, ...], snapshot.memo[memo])


def _project(
    snapshot: Snapshot,
    office: str,
    day: date,
    count: int,
    rule: Rule,
    *,
    include: Collection[str],
    exclude: Collection[str],
) -> tuple[Turn, ...]:
    record = snapshot.office(office)
    known = [term for term in sequence(snapshot, office) if known_from(term) <= day]
    turns = list(taken(snapshot, rule, known))
    states = participants(snapshot, rule, day, include)
    number = (known[-1].number or len(known)) if known else 0
    end = _end(snapshot, record, known[-1], day) if known else None
    elsewhere = apart(snapshot, rule, day, count, include)
    found = []
    for _ in range(count):
        if end and end.year + (record.years or 1) > LAST_YEAR:
            break
        start, end = _limits(record, end or record.since, first=end is None)
        barred = {*exclude, *elsewhere(start.first)}
        state = following(snapshot, rule, turns, states, max(day, start.first), barred=barred)
        turns.append(Taken(state, max(day, start.first), states))
        number += 1
        found.append(Turn(office, state, start, end, rule, number))
    return tuple(found)


def turn_of(
    snapshot: Snapshot,
    office: str,
    day: date,
    state: str,
    rule: Rule | None = None,
    *,
    include: Collection[str] = (),
    exclude: Collection[str] = (),
) -> Turn | None:
    """The first projected turn of a state; None if none comes within `FAR` turns, as for a state that takes no part."""
    turns = project(snapshot, office, day, FAR, rule, include=include, exclude=exclude)
    return next((turn for turn in turns if turn.state == state), None)


def apart(
    snapshot: Snapshot, rule: Rule, day: date, count: int, include: Collection[str] = ()
) -> Callable[[date], set[str]]:
    """For a day to come, which states a rule must not name on it: the holders of the office that it keeps apart from.

    They are the terms of that office known on `day` and its next `count` turns by its own default rule.
    """
    if rule.apart_from is None:
        return lambda _: set()
    known = [term for term in sequence(snapshot, rule.apart_from) if known_from(term) <= day]
    spans = [
        (term.start.first, term.end.last, state)
        for term in known
        if term.start and term.end and (state := state_of(snapshot, term, unverified=True))
    ]
    other = default_rule(snapshot, rule.apart_from).model_copy(update={"apart_from": None})
    turns = project(snapshot, rule.apart_from, day, count, other, include=include)
    spans += [(turn.start.first, turn.end.last, turn.state) for turn in turns]
    return lambda start: {state for first, last, state in spans if first <= start <= last}


def _end(snapshot: Snapshot, office: Office, term: Term, day: date) -> PartialDate:
    """The end of the last known term as it was known on `day`: of a meeting that lay ahead, only the year."""
    meeting = snapshot.meeting(term.meeting) if term.meeting else None
    end = term.end or ((meeting.end or meeting.start) if meeting else None)
    if end is None:
        if term.start is None:
            raise ValueError(f"it is not known when {term.id} ends")
        return _limits(office, term.start, first=True)[1]
    if meeting and term.status == "held" and end.last > day:
        return PartialDate(str(end.year))
    return end


def _limits(office: Office, day: PartialDate, *, first: bool = False) -> tuple[PartialDate, PartialDate]:
    """Start and end of a turn that begins on `day` (`first`), or after one that ended on `day`."""
    years = office.years or 1
    if office.handover == "same-day":
        return day, PartialDate(str(day.year + years))
    start = day if first else _like(day, day.last + timedelta(days=1))
    return start, _like(start, years_after(start.first, years) - timedelta(days=1))


def _like(model: PartialDate, day: date) -> PartialDate:
    """`day` as exact as `model`."""
    return PartialDate(day.isoformat()[: len(str(model))])
