"""How often a rotation rule was right: each past turn predicted with only what was known when it was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.model import Rule, Term
from knowledge.reasoning.rotation import apart, project
from knowledge.reasoning.rules import following, taken
from knowledge.reasoning.terms import known_from, sequence, state_of
from knowledge.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Trial:
    """One turn: the state the rule named and the state that had it. `year`: see `year_of`."""

    term: Term
    predicted: str
    actual: str
    year: int

    @property
    def hit(self) -> bool:
        return self.predicted == self.actual


Miss = Trial
"""A trial in which the rule named another state."""


@dataclass(frozen=True, slots=True)
class Backtest:
    """A rule against the record.

    `trials` are the changes from one holder to the next; the `opening` turn has no holder before it and does not count,
    and is None where the rule takes it as given. `unverified` are the terms, among all it looks at, whose state no
    source confirms: the result rests on them.
    """

    rule: Rule
    trials: tuple[Trial, ...]
    opening: Trial | None
    unverified: tuple[Term, ...]

    @property
    def total(self) -> int:
        return len(self.trials)

    @property
    def hits(self) -> int:
        return sum(trial.hit for trial in self.trials)

    @property
    def misses(self) -> tuple[Miss, ...]:
        return tuple(trial for trial in self.trials if not trial.hit)

    def since(self, year: int) -> Backtest:
        """The trials of a year and later alone."""
        return replace(self, trials=tuple(trial for trial in self.trials if trial.year >= year), opening=None)

    def out_of_sample(self) -> Backtest:
        """The trials that test a fixed list: those after its first pass, from which the list was read off."""
        seen = len(self.rule.order) - 1 if self.rule.method == "fixed" else 0
        return replace(self, trials=self.trials[seen:], opening=None)


def backtest(snapshot: Snapshot, rule: Rule, day: date | None = None) -> Backtest:
    """`rule` asked for every recorded turn of its office (every one known on `day`, if given), with the members, terms
    and appointments of the day on which that turn was decided (`decision_day`). A meeting only planned counts too."""
    terms = [term for term in _with_states(snapshot, rule) if day is None or known_from(term) <= day]
    named = _named(snapshot, rule, terms)
    trials = [
        Trial(term, predicted, state_of(snapshot, term, unverified=True) or "", year_of(snapshot, term))
        for term, predicted in zip(terms, named, strict=True)
    ]
    return Backtest(
        rule,
        tuple(trials[1:]),
        trials[0] if trials and rule.first is None else None,
        tuple(term for term in terms if state_of(snapshot, term) is None),
    )


def predict(snapshot: Snapshot, rule: Rule, at: date | Term) -> str:
    """The state that a rule names for the turn after those known on a day, or for a recorded term, as if asked on the
    day on which that was decided. Raises ValueError if nobody is left, or for a term of another office or no state."""
    if isinstance(at, date):
        return project(snapshot, rule.office, at, 1, rule)[0].state
    if at.office != rule.office:
        raise ValueError(f"{rule.id} is a rule for {rule.office}, not for {at.office}")
    terms = _with_states(snapshot, rule)
    place = [term.id for term in terms].index(at.id)
    return _named(snapshot, rule, terms[: place + 1])[-1]


def year_of(snapshot: Snapshot, term: Term) -> int:
    """The year by which a turn is called: of its meeting for the heads of government, of its beginning otherwise."""
    meeting = snapshot.meeting(term.meeting) if term.meeting else None
    if meeting and meeting.start and meeting.series == "chg":
        return meeting.start.year
    return _first(term).year


def _first(term: Term) -> date:
    return term.start.first if term.start else known_from(term)


def _with_states(snapshot: Snapshot, rule: Rule) -> list[Term]:
    """The terms that can be compared: those of which a state is known or said."""
    return [term for term in sequence(snapshot, rule.office) if state_of(snapshot, term, unverified=True)]


def _named(snapshot: Snapshot, rule: Rule, terms: Sequence[Term]) -> list[str]:
    """For each of `terms`, the state that the rule names after those before it."""
    turns = taken(snapshot, rule, terms)
    return [
        following(
            snapshot,
            rule,
            turns[:index],
            turn.members,
            turn.day,
            barred=apart(snapshot, rule, turn.day, 1)(_first(term)),
        )
        for index, (term, turn) in enumerate(zip(terms, turns, strict=True))
    ]
