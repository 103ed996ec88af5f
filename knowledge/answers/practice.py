"""The rules of rotation against the record: whether practice kept to the text, and how often each rule was right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from knowledge.answers import outlook, turns
from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.sentences import Value
from knowledge.model import Rule, State
from knowledge.question import Slots
from knowledge.reasoning import Backtest, Trial, alphabetical, members_on, states_never

RUSSIA = "ru"
"""The state whose name is also that of the alphabet: "by the Russian alphabet"."""
SHOWN = 3
"""How many misses of a rule are named."""
RECENT = 2016
"""Since then the chair has kept to the alphabet; its record is told from then on too."""


def rotation_practice(ask: Ask) -> Draft:
    """Whether the office went round as the text says; where it did not, and whom it has passed over so far."""
    begun = turns.begun(ask)
    rule, doubtful = turns.guide(ask)
    if rule is None:
        return outlook.unruled(ask)
    written = outlook.literal(ask) or rule
    test = turns.tested(ask, rule)
    draft = Draft("", records=[rule, written, *reversed(begun[-2:])], focus=Slots(office=(ask.office.id,)))
    draft.values = {f"number:{test.hits}", f"number:{test.total}"}
    if doubtful:
        draft.headline = ask.say(
            "practice-unwritten", post=turns.post(ask), record=turns.record(ask, rule), unverified=len(test.unverified)
        )
        draft.details.append(rule.explanation.in_(ask.language))
        draft.certainty = "disputed"
        draft.details += [*outlook.tested_rules(ask)]
    elif rule.first is not None:
        draft.headline = _first_by_agreement(ask, rule)
    elif not test.total:
        draft.headline = ask.say("practice-early", post=turns.post(ask))
    else:
        draft.headline = ask.say(
            "practice-general", post=turns.post(ask), rule=rule, record=turns.record(ask, rule), misses=len(test.misses)
        )
    if begun:
        draft.details.append(ask.say("practice-so-far", list=turns.entries(ask, begun[-8:])))
    draft.details += _failures(ask, written)
    if written != rule and not doubtful:
        draft.details += _failures(ask, rule)
    if rule.note and outlook.current(ask):
        draft.details.append(rule.note.in_(ask.language))
    return draft


def _first_by_agreement(ask: Ask, rule: Rule) -> str:
    """For an office whose first holder was agreed on: who came first, what followed, and who has had no turn."""
    begun = turns.begun(ask)
    first = ask.snapshot.state(rule.first or "")
    own = [term for term in begun if turns.state_id(ask, term) == first.id]
    never = states_never(ask.snapshot, ask.office.id, ask.day).states
    later = [turns.state(ask, term) for term in begun if term not in own]
    again = own[1].start if len(own) > 1 else None
    after = begun[-1] if again and begun[-1] not in own else None
    told = {
        "first": first,
        "year": str(own[0].start.year) if own and own[0].start else None,
        "again": str(again.year) if again else None,
        "after": turns.entry(ask, after) if after else None,
        "later": later,
        "never": [ask.snapshot.state(state) for state in alphabetical(ask.snapshot, never)],
    }
    key = "practice-agreed-again" if again and after else "practice-agreed" if later else "practice-agreed-only"
    return ask.say(key, **told)


def _failures(ask: Ask, rule: Rule) -> list[str]:
    """A rule's record with the changes that it got wrong."""
    test = turns.tested(ask, rule)
    if not test.misses:
        return [ask.say("practice-no-misses", rule=rule, record=turns.record(ask, rule))] if test.total else []
    shown = [_miss(ask, miss) for miss in test.misses[-SHOWN:]]
    return [
        ask.say(
            "practice-misses",
            rule=rule,
            hits=test.hits,
            total=test.total,
            list=shown,
            more=len(test.misses) - len(shown),
        )
    ]


def _miss(ask: Ask, miss: Trial) -> str:
    return ask.say(
        "practice-miss",
        year=str(miss.year),
        predicted=ask.snapshot.state(miss.predicted),
        actual=ask.snapshot.state(miss.actual),
    )


def rule_record(ask: Ask) -> Draft:
    """How often each rule was right, with the misses of the best and of the literal one."""
    turns.known(ask)
    best, doubtful = turns.guide(ask)
    if best is None:
        return outlook.unruled(ask)
    rules = sorted(
        ask.snapshot.rules(ask.office.id), reverse=True, key=lambda rule: (turns.share(ask, rule), rule.default)
    )
    tests = {rule.id: turns.tested(ask, rule) for rule in rules}
    written = outlook.literal(ask) or best
    records = list({rule.id: rule for rule in (best, written, *rules)}.values())
    draft = Draft("", records=[*records], focus=Slots(office=(ask.office.id,)))
    told: dict[str, Value] = {
        "post": turns.post(ask),
        "rule": best,
        "record": turns.record(ask, best),
        "written": written,
        "literal": turns.record(ask, written),
        "unverified": len(tests[best.id].unverified),
    }
    key = "practice-record-doubt" if doubtful else "practice-record-alone" if written == best else "practice-record"
    draft.headline = ask.say(key, **told)
    draft.details = _scores(ask, rules, tests)
    draft.details += _failures(ask, best) if tests[best.id].misses else []
    draft.details += _failures(ask, written) if written != best else []
    recent = tests[best.id].since(RECENT)
    if tests[best.id].misses and 0 < recent.total < tests[best.id].total:
        draft.details.append(
            ask.say("practice-recent", rule=best, hits=recent.hits, total=recent.total, year=str(RECENT))
        )
    draft.certainty = "disputed" if doubtful else "recorded"
    draft.values = {f"number:{tests[best.id].hits}", f"number:{tests[best.id].total}", f"rule:{best.id}"}
    return draft


def _scores(ask: Ask, rules: Sequence[Rule], tests: dict[str, Backtest]) -> list[str]:
    """A line for each score, with the rules that have it."""

    def score(rule: Rule) -> tuple[int, int]:
        return tests[rule.id].hits, tests[rule.id].total

    plain = [rule for rule in rules if rule.method != "fixed"]
    lines = [
        ask.say("practice-score", hits=hits, total=total, list=turns.chain(ask, [ask.name(rule) for rule in same]))
        for (hits, total), same in groupby(plain, key=score)
        if total
    ]
    return lines + [
        ask.say("practice-score-fixed", hits=tests[rule.id].hits, total=tests[rule.id].total, rule=rule)
        for rule in rules
        if rule not in plain and tests[rule.id].total
    ]


def rotation_literal(ask: Ask) -> Draft:
    """Who would come next if the written order were taken at its word, and how often that was right."""
    turns.known(ask)
    members = members_on(ask.snapshot, ask.day)
    rule = outlook.literal(ask)
    asked = _asked_states(ask, members)
    known = turns.known(ask)
    guide, doubtful = turns.guide(ask)
    draft = Draft(
        "",
        records=[rule, ask.office] if rule else [ask.office],
        certainty="projected",
        focus=Slots(office=(ask.office.id,)),
    )
    coming = turns.ahead(ask, rule) if rule else ()
    whole = rule is not None and coming == turns.projected(ask, rule)
    now = turns.state(ask, known[-1]) if known and whole else None
    listed = [ask.snapshot.state(state) for state in alphabetical(ask.snapshot, members)]
    named = next((state for state in asked if now is None or state != now), None)
    told: dict[str, Value] = {"post": turns.post(ask), "count": len(members), "list": listed, "now": now}
    if named is not None and (named.id != RUSSIA or not coming):
        after = _following(ask, named, members)
        draft.headline = ask.say("practice-follows", state=named, after=after, **told)
        draft.values, draft.focus = {f"state:{after.id}"}, Slots(office=(ask.office.id,), state=(after.id,))
    elif not coming or rule is None:
        draft.headline = ask.say("practice-list", **told)
    else:
        state = turns.state(ask, coming[0])
        draft.values = {f"state:{coming[0].state}"}
        draft.focus = Slots(office=(ask.office.id,), state=(coming[0].state,))
        plain = "practice-literal" if now else "practice-literal-plain"
        key = "practice-literal-unwritten" if doubtful or guide == rule else plain
        draft.headline = ask.say(
            key, state=state, years=turns.years(ask, coming[0]), record=turns.record(ask, rule), **told
        )
    if coming and rule:
        draft.details.append(
            ask.say("practice-literal-turns", list=turns.entries(ask, coming[:4]), record=turns.record(ask, rule))
        )
        draft.details += _other_readings(ask, rule)
    if asked and RUSSIA in [state.id for state in asked] and named == asked[0]:
        after = _following(ask, asked[0], members)
        draft.details.append(ask.say("practice-follows", state=asked[0], after=after, **told))
    if coming:
        draft.details.append(ask.say("practice-alphabet", **told))
    if guide and guide != rule:
        actual = turns.ahead(ask, guide)[:1]
        draft.details += [
            ask.say("practice-instead", entry=turns.entry(ask, turn), basis=turns.basis(ask, guide, doubtful=doubtful))
            for turn in actual
        ]
    if rule and rule.note and outlook.current(ask):
        draft.details.append(rule.note.in_(ask.language))
    return draft


def _asked_states(ask: Ask, members: Sequence[str]) -> list[State]:
    """The members named in the question; Russia only if alone, as it may stand for the alphabet."""
    named = [state for state in ask.slots.state if state in members]
    others = [state for state in named if state != RUSSIA] or named
    return [ask.snapshot.state(state) for state in others]


def _following(ask: Ask, state: State, members: Sequence[str]) -> State:
    """The member after a state in the Russian alphabet, the first after the last."""
    listed = alphabetical(ask.snapshot, members)
    return ask.snapshot.state(listed[(listed.index(state.id) + 1) % len(listed)])


def _other_readings(ask: Ask, rule: Rule) -> list[str]:
    """What the same text gives when the names are sorted in another way, or only the founders count."""
    same = [
        other
        for other in ask.snapshot.rules(ask.office.id)
        if other.method == "successor" and other.id != rule.id and other.alphabet != "latin"
    ]
    given = [(other, turns.ahead(ask, other)[:1]) for other in same]
    return [
        ask.say("practice-reading", rule=other, state=turns.state(ask, found[0]), record=turns.record(ask, other))
        for other, found in given[:2]
        if found
    ]


COMPUTATIONS: dict[str, Computation] = {
    "rotation-practice": rotation_practice,
    "rule-record": rule_record,
    "rotation-literal": rotation_literal,
}
