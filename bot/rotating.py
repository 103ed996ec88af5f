"""Rotation on the terminal: the turns ahead under a rule, what-ifs, and every rule tested against history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.table import Table

from bot.cards import console
from knowledge.answers.sentences import written
from knowledge.errors import UnknownRecord
from knowledge.model import Language, Rule, State
from knowledge.reasoning import rotation
from knowledge.reasoning.backtest import backtest as test
from knowledge.snapshot import Snapshot
from knowledge.understanding.gazetteer import Gazetteer
from knowledge.understanding.text import normalise, tokens


def show(
    snapshot: Snapshot,
    office_id: str,
    day: date,
    count: int,
    rule_id: str | None,
    include: Sequence[str],
    exclude: Sequence[str],
    *,
    backtest: bool,
    language: Language,
) -> None:
    """Prints the next `count` turns of an office. Raises UnknownRecord for a name that stands for nothing."""
    office = snapshot.office(office_id)
    rules = snapshot.rules(office_id)
    if not rules:
        raise UnknownRecord(f"No rotation rule is known for {office_id}.")
    rule = next((rule for rule in rules if rule.id == rule_id), None) if rule_id else _default(rules)
    if rule_id and rule is None:
        raise UnknownRecord(f"There is no rule {rule_id!r} for {office_id}; known are {', '.join(r.id for r in rules)}.")
    states = Gazetteer.of(snapshot)
    with_, without = ([_state(snapshot, states, name) for name in names] for names in (include, exclude))
    console().print(f"{written(language, office)}, as of {day.isoformat()}", style="bold")
    for each in [rule] if rule else rules:
        record = test(snapshot, each)
        console().print(f"{each.id}: {each.name.in_(language)} ({record.hits}/{record.total} of the past changes)")
        for turn in rotation.project(snapshot, office_id, day, count, each, with_, without):
            console().print(f"  {turn.start} – {turn.end}  {written(language, snapshot.state(turn.state))}  (projection)")
    if not rule:
        console().print("None of these rules is published or the default.")
    console().print("Nobody has been nominated or approved for these turns; a projection is not a decision.", style="yellow")
    if backtest:
        _backtests(snapshot, rules, language)


def _default(rules: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in rules if rule.default), None)


def _state(snapshot: Snapshot, names: Gazetteer, name: str) -> str:
    """The id of the state that a name or code stands for."""
    if name.casefold() in snapshot.all(State):
        return name.casefold()
    normal = normalise(name)
    hits = [*names.find([token.text for token in tokens(normal)]), *names.find_han(normal)]
    for hit in hits:
        if hit.entity.kind == "state":
            return hit.entity.ids[0]
    raise UnknownRecord(f"No state is called {name!r}.")


def _backtests(snapshot: Snapshot, rules: Sequence[Rule], language: Language) -> None:
    table = Table("rule", "what it says", "hits", "misses (predicted / actual)", title="Tested against what happened")
    for rule in rules:
        found = test(snapshot, rule)
        misses = "; ".join(
            f"{miss.year} {written(language, snapshot.state(miss.predicted))} / {written(language, snapshot.state(miss.actual))}"
            for miss in found.misses
        )
        table.add_row(rule.id, rule.name.in_(language), f"{found.hits}/{found.total}", misses or "none")
    console().print(table)
