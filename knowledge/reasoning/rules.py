"""What a rotation rule says: who takes part, in which order, and whom it names after the turns taken so far."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.model import Rule, Term
from knowledge.reasoning.collation import alphabetical
from knowledge.reasoning.membership import founders, members_on
from knowledge.reasoning.terms import known_from, predecessor, state_of
from knowledge.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn taken, as far as a rule looks at it: by which state, decided when, and who was a member then."""

    state: str
    day: date
    members: tuple[str, ...]


def order(snapshot: Snapshot, rule: Rule, candidates: Iterable[str], day: date) -> tuple[str, ...]:
    """`candidates`, each once, in the order that a rule had on a day.

    By the alphabet of the rule, or by its fixed list with any others behind it.
    Raises UnknownRecordError for a state that is not recorded.
    """
    states = alphabetical(snapshot, candidates, rule.alphabet)
    if rule.method == "fixed":
        place = {state: index for index, state in enumerate(rule.order)}
        return tuple(sorted(states, key=lambda state: place.get(state, len(place))))
    if rule.exchanged_until and day <= rule.exchanged_until.last and set(rule.exchanged) <= set(states):
        one, other = rule.exchanged
        places = {one: other, other: one}
        return tuple(places.get(state, state) for state in states)
    return states


def participants(snapshot: Snapshot, rule: Rule, day: date, include: Collection[str] = ()) -> tuple[str, ...]:
    """The states that take part under a rule on a day: members or founders, or those of its fixed list.

    `include`: states that count as members too; a rule for the founders and a fixed list have no place for them.
    """
    if rule.method == "fixed":
        return rule.order
    if rule.candidates == "founders":
        return founders(snapshot)
    return tuple(dict.fromkeys((*(members_on(snapshot, day) or founders(snapshot)), *include)))


def decision_day(snapshot: Snapshot, term: Term) -> date:
    """The day whose members could have been given the term, new members of that day included.

    A person: the approval, else the first day. The chair of the organisation: the day before the handover, so that a
    state admitted at the summit waits. The heads of government: the close of the meeting before.
    """
    office = snapshot.office(term.office)
    if office.holder == "person":
        approved = term.approved.date if term.approved else None
        return approved.last if approved else known_from(term)
    before = predecessor(snapshot, term)
    if office.series == "chg" and before and before.meeting:
        meeting = snapshot.meeting(before.meeting)
        closed = meeting.end or meeting.start
        if closed:
            return closed.last
    return known_from(term) - timedelta(days=1)


def taken(snapshot: Snapshot, rule: Rule, terms: Iterable[Term]) -> tuple[Taken, ...]:
    """The turns behind `terms`, with states that no source confirms; terms without any state are left out."""
    turns = []
    for term in terms:
        state = state_of(snapshot, term, unverified=True)
        if state:
            day = decision_day(snapshot, term)
            turns.append(Taken(state, day, participants(snapshot, rule, day)))
    return tuple(turns)


def following(
    snapshot: Snapshot,
    rule: Rule,
    turns: Sequence[Taken],
    states: Collection[str],
    day: date,
    *,
    barred: Collection[str] = (),
) -> str:
    """The state that a rule names after `turns`, when `states` take part on `day` and `barred` ones may not be named.

    Raises ValueError if nobody is left.
    """
    for state in _preference(snapshot, rule, turns, states, day):
        if state not in barred:
            return state
    raise ValueError(f"the rule {rule.id} has no candidate left on {day}")


def _preference(
    snapshot: Snapshot, rule: Rule, turns: Sequence[Taken], states: Collection[str], day: date
) -> Iterator[str]:
    """The states in the order in which the rule would name them for the turn after `turns`, the first choice first."""
    listed = order(snapshot, rule, states, day)
    if not turns:
        yield from ([rule.first] if rule.first in listed else [])
        yield from listed
    elif rule.method == "longest-waiting":
        last = {turn.state: index for index, turn in enumerate(turns)}
        yield from sorted(listed, key=lambda state: last.get(state, -1))
    elif rule.method == "rounds":
        yield from _rest_of_round(snapshot, rule, turns, day)
        yield from listed
    else:
        yield from _after(order(snapshot, rule, [*states, turns[-1].state], day), turns[-1].state, states)


def _rest_of_round(snapshot: Snapshot, rule: Rule, turns: Sequence[Taken], day: date) -> tuple[str, ...]:
    """The states still to come in the round under way, in order: members of the day on which it began.

    Where the first turn was given out of order (`Rule.first`), turns are ticked off, whatever the order in which they
    were taken, and a second turn begins a new round. Otherwise the list is walked down from the last holder's name, and
    a name higher up begins a new round.
    """
    members: tuple[str, ...] = ()
    had: list[str] = []
    for turn in turns:
        ranks = order(snapshot, rule, [*members, turn.state, *had], turn.day)
        if rule.first:
            anew = turn.state in had or set(members) <= set(had)
        else:
            anew = not had or ranks.index(turn.state) <= ranks.index(had[-1])
        if anew:
            members, had = turn.members, []
        had.append(turn.state)
    listed = order(snapshot, rule, {*members, *had}, day)
    rest = listed if rule.first else listed[listed.index(had[-1]) + 1 :]
    return tuple(state for state in rest if state in members and state not in had)


def _after(listed: Sequence[str], holder: str, states: Collection[str]) -> Iterator[str]:
    """Round the list from the name after the holder's to the holder's own."""
    place = listed.index(holder) + 1
    return (state for state in (*listed[place:], *listed[:place]) if state in states)
