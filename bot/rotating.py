"""Rotation on the terminal: the turns ahead under a rule, what-ifs, and every rule tested against history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.showing import Line, show
from knowledge.answers.sentences import written
from knowledge.errors import UnknownRecordError
from knowledge.model import Language, Office, Rule, State, Term
from knowledge.reasoning import Turn, backtest, known_from, project, sequence, state_of, turn_of
from knowledge.reasoning.terms import last_known
from knowledge.snapshot import Snapshot
from knowledge.understanding.gazetteer import Gazetteer
from knowledge.understanding.text import normalise, tokens

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "as of": "{office}, as of {day}",
        "turn": "{start} – {end}  {state} (projection)",
        "rule": "{rule}: {name} ({past})",
        "later": "{state} would come first in {start} – {end}.",
        "sample": "not counting the terms the list was drawn from: {hits}/{total}",
        "past": "{hits} of {total} past changes",
        "absent": "Under {rule} {state} has no turn: that rule leaves it out.",
        "none default": "None of these rules is marked as the one to go by.",
        "nobody": "Nobody has been nominated or approved for the projected turns; a projection is not a decision.",
        "short": "The turns after these lie beyond the years that are covered.",
        "tested": "The rules tested against what happened up to that day",
        "missed": "missed:",
        "miss": "{year} {actual} (the rule: {predicted})",
    },
    "ru": {
        "as of": "{office}, на {day}",
        "turn": "{start} – {end}  {state} (прогноз)",
        "rule": "{rule}: {name} ({past})",
        "later": "Впервые черёд дошёл бы в {start} – {end}: {state}.",
        "sample": "без сроков, по которым составлен список: {hits}/{total}",
        "past": "верно в {hits} из {total} прошлых смен",
        "absent": "{rule}: у государства {state} очереди нет, это правило его не учитывает.",
        "none default": "Ни одно из этих правил не отмечено как основное.",
        "nobody": "На прогнозные сроки никто не выдвинут и не утверждён; прогноз — не решение.",
        "short": "Следующие сроки лежат за пределами охваченных лет.",
        "tested": "Проверка правил на том, что произошло к этому дню",
        "missed": "мимо:",
        "miss": "{year} {actual} (по правилу — {predicted})",
    },
    "zh": {
        "as of": "{office}，截至{day}",
        "turn": "{start} – {end}  {state}（推算）",
        "rule": "{rule}：{name}（{past}）",
        "later": "{state}最早轮到：{start} – {end}。",
        "sample": "不计列出名单所依据的任期：{hits}/{total}",
        "past": "以往{total}次轮换中{hits}次相符",
        "absent": "按规则{rule}，{state}没有轮值：该规则不包括该国。",
        "none default": "这些规则均未被标为默认规则。",
        "nobody": "推算的任期尚无人获提名或批准；推算不是决定。",
        "short": "其后的任期超出所涵盖的年份。",
        "tested": "以截至该日的实际情况检验各规则",
        "missed": "不符：",
        "miss": "{year}年{actual}（规则：{predicted}）",
    },
}


def show_turns(
    snapshot: Snapshot,
    office_id: str,
    day: date,
    *,
    count: int,
    rule_id: str | None,
    include: Sequence[str],
    exclude: Sequence[str],
    backtests: bool,
    language: Language,
) -> None:
    """Prints the next `count` turns of an office.

    Raises UnknownRecordError for a name that stands for nothing, and if nobody is left to take a turn.
    """
    office = _office(snapshot, office_id)
    rules = snapshot.rules(office.id)
    chosen = _chosen(rules, rule_id, office.id)
    names = Gazetteer.of(snapshot)
    with_, without = ([_state(snapshot, names, name) for name in given] for given in (include, exclude))
    sheet = _Sheet(snapshot, day, language)
    lines = list(sheet.recorded(office))
    for rule in chosen:
        lines += sheet.projected(rule, count, with_, without)
    if len(chosen) > 1:
        lines.append(Line(sheet.words["none default"]))
    lines.append(Line(sheet.words["nobody"], "yellow"))
    if backtests:
        lines += sheet.tested(rules)
    show(lines)


class _Sheet:
    """The lines about one office as of a day, in a language."""

    def __init__(self, snapshot: Snapshot, day: date, language: Language) -> None:
        self.snapshot, self.day, self.language = snapshot, day, language
        self.words = _WORDS[language]

    def recorded(self, office: Office) -> Iterator[Line]:
        """The heading, and who has the office or was decided on."""
        yield Line(
            self._say("as of", office=office.name.in_(self.language), day=written(self.language, self.day)), "bold"
        )
        for term in sequence(self.snapshot, office.id):
            if known_from(term) <= self.day <= last_known(term):
                yield self._term(term)

    def projected(self, rule: Rule, count: int, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Line]:
        """The turns by one rule, and which of the states to include it leaves out. Raises UnknownRecordError."""
        found = backtest(self.snapshot, rule, self.day)
        past = self._say("past", hits=found.hits, total=found.total)
        yield Line()
        yield Line(self._say("rule", rule=rule.id, name=rule.name.in_(self.language), past=past), hang=2)
        try:
            turns = project(self.snapshot, rule.office, self.day, count, rule, include=include, exclude=exclude)
            further = list(self._further(turns, rule, include, exclude))
        except ValueError as error:
            raise UnknownRecordError(f"No turn can be told for {rule.office} under {rule.id}: {error}.") from error
        for turn in turns:
            yield Line(self._say("turn", start=turn.start, end=turn.end, state=self._name(turn.state)), indent=2)
        if len(turns) < count:
            yield Line(self.words["short"], "dim", indent=2)
        yield from further

    def tested(self, rules: Sequence[Rule]) -> Iterator[Line]:
        """Every rule with its hits and misses."""
        yield Line()
        yield Line(self.words["tested"], "bold")
        width = max(len(rule.id) for rule in rules) + 2
        for rule in rules:
            found = backtest(self.snapshot, rule, self.day)
            score = f"{found.hits}/{found.total}"
            yield Line(f"{rule.id:{width}}{score:7}{rule.name.in_(self.language)}", indent=2, hang=width + 7)
            misses = [
                self._say("miss", year=miss.year, actual=self._name(miss.actual), predicted=self._name(miss.predicted))
                for miss in found.misses
            ]
            if rule.method == "fixed":
                tests = found.out_of_sample()
                told = self._say("sample", hits=tests.hits, total=tests.total)
                yield Line(told, "dim", indent=width + 9)
            if misses:
                yield Line(f"{self.words['missed']} {'; '.join(misses)}", "dim", indent=width + 9)

    def _term(self, term: Term) -> Line:
        state = state_of(self.snapshot, term, unverified=True)
        person = self.snapshot.person(term.person).name.in_(self.language) if term.person else ""
        holder = " · ".join(part for part in (self._name(state) if state else "", person) if part)
        return Line(f"{term.start or '…'} – {term.end or '…'}  {holder}", indent=2)

    def _further(
        self, turns: Sequence[Turn], rule: Rule, include: Sequence[str], exclude: Sequence[str]
    ) -> Iterator[Line]:
        """When those of the states to include come first that have none of the turns told. Raises ValueError."""
        shown = {turn.state for turn in turns} | set(exclude)
        for state in dict.fromkeys(state for state in include if state not in shown):
            turn = turn_of(self.snapshot, rule.office, self.day, state, rule, include=include, exclude=exclude)
            name = self._name(state)
            told = self._say("later", state=name, start=turn.start, end=turn.end) if turn else None
            yield Line(told or self._say("absent", rule=rule.id, state=name), "yellow", indent=2)

    def _name(self, state: str) -> str:
        return written(self.language, self.snapshot.state(state))

    def _say(self, key: str, **values: object) -> str:
        return self.words[key].format(**values)


def _office(snapshot: Snapshot, office_id: str) -> Office:
    """The office of that id. Raises UnknownRecordError, also if it does not rotate."""
    known = list(dict.fromkeys(rule.office for rule in snapshot.all(Rule).values()))
    if office_id not in known:
        raise UnknownRecordError(f"No rotation is known for {office_id!r}: choose one of {', '.join(known)}.")
    return snapshot.office(office_id)


def _chosen(rules: Sequence[Rule], rule_id: str | None, office: str) -> Sequence[Rule]:
    """The rule asked for, else the default one, else all. Raises UnknownRecordError."""
    if rule_id is None:
        return [rule for rule in rules if rule.default] or rules
    found = [rule for rule in rules if rule.id == rule_id]
    if not found:
        known = ", ".join(rule.id for rule in rules)
        raise UnknownRecordError(f"There is no rule {rule_id!r} for {office}: choose one of {known}.")
    return found


def _state(snapshot: Snapshot, names: Gazetteer, name: str) -> str:
    """The id of the state that a name or code stands for. Raises UnknownRecordError."""
    if name.casefold() in snapshot.all(State):
        return name.casefold()
    normal = normalise(name)
    hits = [*names.find([token.text for token in tokens(normal)]), *names.find_han(normal)]
    for hit in hits:
        if hit.entity.kind == "state":
            return hit.entity.ids[0]
    raise UnknownRecordError(f"No state is called {name!r}: give its name or its two-letter code.")
