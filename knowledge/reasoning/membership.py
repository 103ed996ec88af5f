"""Who is what in the SCO on a day: members, observers, dialogue partners, partners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.model import Document, Status
from knowledge.snapshot import Snapshot

FOUNDED = date(2001, 6, 15)
"""The Declaration on the Establishment of the SCO was signed in Shanghai."""

LISTED = date(2025, 9, 1)
"""The heads of state, meeting in Tianjin, merged the two kinds of partners; the lists of that day name each of them, so
a status whose beginning is not known was seen to be there from then on."""

REGULATIONS = {"observer": "observer-regulation", "dialogue-partner": "dialogue-partner-regulation"}
"""The document since whose signature there is such a standing."""

_RANK = ("member", "partner", "dialogue-partner", "observer")


@dataclass(frozen=True, slots=True)
class Standing:
    """A status that holds on a day; not `certain` where its limits are not known well enough to be sure."""

    status: Status
    certain: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many members there were from a day on, until the next count."""

    since: date
    members: int


def standing_on(snapshot: Snapshot, state: str, day: date) -> Standing | None:
    """The highest standing of a state on a day: member, then partner, then dialogue partner or observer.

    A status ends on the day the next one begins, exclusive. A partial start or end makes the days it may mean
    uncertain. A status without a known start is certain from 1 September 2025 (see `LISTED`), uncertain before, back to
    the regulation that made such a standing possible (observers 2004, dialogue partners 2008).
    """
    return next(iter(sorted(_holding(snapshot, state, day), key=_rank)), None)


def members_on(snapshot: Snapshot, day: date) -> tuple[str, ...]:
    """The members on a day, the day of accession included, the earliest first."""
    held = [
        (_since(status), status.state)
        for status in _members(snapshot)
        if (standing := _standing(snapshot, status, day)) and standing.certain
    ]
    return tuple(state for _, state in sorted(held, key=lambda item: item[0]))


def founders(snapshot: Snapshot) -> tuple[str, ...]:
    """The states that founded the SCO on 15 June 2001, in the order of the records."""
    return tuple(status.state for status in _members(snapshot) if status.founder)


def partners_on(snapshot: Snapshot, day: date) -> tuple[Standing, ...]:
    """The states with any standing short of membership on a day, each once, with the highest it had."""
    found = (standing_on(snapshot, state, day) for state in _states(snapshot))
    return tuple(standing for standing in found if standing and standing.status.standing != "member")


def observers_on(snapshot: Snapshot, day: date) -> tuple[Standing, ...]:
    """The observer statuses in force on a day, whatever else the state is by then, short of a member."""
    return _of_kind(snapshot, "observer", day)


def dialogue_partners_on(snapshot: Snapshot, day: date) -> tuple[Standing, ...]:
    """The dialogue partner statuses in force on a day, whatever else the state is by then, short of a member."""
    return _of_kind(snapshot, "dialogue-partner", day)


def accession(snapshot: Snapshot, state: str) -> Status | None:
    """The status by which a state became a member, if ever it did."""
    return next((status for status in snapshot.statuses(state) if status.standing == "member"), None)


def accessions(snapshot: Snapshot) -> tuple[Status, ...]:
    """Every accession in order; those of one day in the order of the records."""
    return tuple(sorted(_members(snapshot), key=_since))


def nth_member(snapshot: Snapshot, number: int) -> tuple[Status, ...]:
    """The accessions that share a place by time: 1 to 6 the founders, 7 and 8 India and Pakistan, 9 Iran, 10 Belarus.

    `number` counts from 1, a negative one from the latest. Empty if there is no such place; ValueError for 0.
    """
    if number == 0:
        raise ValueError("members are counted from 1, or from -1 for the latest")
    joined = accessions(snapshot)
    index = number - 1 if number > 0 else len(joined) + number
    if not 0 <= index < len(joined):
        return ()
    return tuple(status for status in joined if _since(status) == _since(joined[index]))


def joined_in(snapshot: Snapshot, year: int) -> tuple[Status, ...]:
    """The accessions of a calendar year."""
    return tuple(status for status in accessions(snapshot) if status.start and status.start.year == year)


def counts(snapshot: Snapshot) -> tuple[Count, ...]:
    """The number of members after each day on which it changed, the earliest first."""
    changes = {limit.first for status in _members(snapshot) for limit in (status.start, status.end) if limit}
    return tuple(Count(day, len(members_on(snapshot, day))) for day in sorted(changes))


def _of_kind(snapshot: Snapshot, kind: str, day: date) -> tuple[Standing, ...]:
    return tuple(
        standing
        for state in _states(snapshot)
        if not any(held.status.standing == "member" for held in _holding(snapshot, state, day))
        for standing in _holding(snapshot, state, day)
        if standing.status.standing == kind
    )


def _holding(snapshot: Snapshot, state: str, day: date) -> tuple[Standing, ...]:
    found = (_standing(snapshot, status, day) for status in snapshot.statuses(state))
    return tuple(standing for standing in found if standing)


def _standing(snapshot: Snapshot, status: Status, day: date) -> Standing | None:
    """The status on a day, or None when it cannot have held."""
    end = status.end
    if status.start:
        first, sure = status.start.first, status.start.last
    else:
        first, sure = _possible_since(snapshot, status), LISTED
    if day < first or (end and day >= end.last):
        return None
    return Standing(status, certain=day >= sure and not (end and day >= end.first))


def _possible_since(snapshot: Snapshot, status: Status) -> date:
    regulation = snapshot.all(Document).get(REGULATIONS.get(status.standing, ""))
    return regulation.signed.first if regulation and regulation.signed else FOUNDED


def _states(snapshot: Snapshot) -> tuple[str, ...]:
    return tuple(dict.fromkeys(status.state for status in snapshot.all(Status).values()))


def _members(snapshot: Snapshot) -> Iterator[Status]:
    return (status for status in snapshot.all(Status).values() if status.standing == "member")


def _since(status: Status) -> date:
    return status.start.first if status.start else date.max


def _rank(standing: Standing) -> tuple[int, bool]:
    return _RANK.index(standing.status.standing), not standing.certain
