"""Which states have held an office, and which members have not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.model import Term
from knowledge.reasoning.collation import alphabetical
from knowledge.reasoning.membership import members_on
from knowledge.reasoning.terms import first_known, sequence, state_of
from knowledge.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Never:
    """Members without a turn so far, in Russian alphabetical order; `doubtful` have one that no source confirms."""

    states: tuple[str, ...]
    doubtful: tuple[str, ...]


def of_state(snapshot: Snapshot, office: str, state: str, *, unverified: bool = False) -> tuple[Term, ...]:
    """The terms of a state in an office, the earliest first."""
    terms = sequence(snapshot, office)
    return tuple(term for term in terms if state_of(snapshot, term, unverified=unverified) == state)


def first_of_state(snapshot: Snapshot, office: str, state: str) -> Term | None:
    """A state's first turn in an office, as far as a source confirms it."""
    return next(iter(of_state(snapshot, office, state)), None)


def last_of_state(snapshot: Snapshot, office: str, state: str, day: date) -> Term | None:
    """A state's latest turn in an office that had begun by `day`."""
    begun = [term for term in of_state(snapshot, office, state) if first_known(term) <= day]
    return begun[-1] if begun else None


def states_had(snapshot: Snapshot, office: str, day: date, *, unverified: bool = False) -> tuple[str, ...]:
    """The states with a turn begun by `day`, each once, in the order of their first turns."""
    begun = (term for term in sequence(snapshot, office) if first_known(term) <= day)
    states = (state_of(snapshot, term, unverified=unverified) for term in begun)
    return tuple(dict.fromkeys(state for state in states if state))


def states_never(snapshot: Snapshot, office: str, day: date) -> Never:
    """The members on `day` that have had no turn begun by then."""
    had = states_had(snapshot, office, day)
    said = states_had(snapshot, office, day, unverified=True)
    without = [state for state in alphabetical(snapshot, members_on(snapshot, day)) if state not in had]
    return Never(
        tuple(state for state in without if state not in said), tuple(state for state in without if state in said)
    )
