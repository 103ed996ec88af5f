"""A state's own turns in an office: when the next one comes, when the last one was, and why it has had none."""

from __future__ import annotations

from datetime import date

from knowledge.answers import outlook, turns
from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.sentences import Value
from knowledge.answers.turns import Item
from knowledge.model import Rule, State, Term
from knowledge.question import Slots, Span
from knowledge.reasoning import (
    Turn,
    accession,
    decision_day,
    founders,
    last_of_state,
    of_state,
    stage,
    standing_on,
)

FEW = 3
"""How many other readings, or other states, are shown."""


def turn_of_state(ask: Ask) -> Draft:
    """When a state's turn comes; whether it comes in a given period."""
    chosen = outlook.named_state(ask)
    turns.known(ask)
    rule, doubtful = turns.guide(ask)
    if rule is None:
        return outlook.unruled(ask, chosen)
    draft = _turn(ask, chosen, rule, doubtful)
    others = [ask.snapshot.state(other) for other in ask.slots.state[1:FEW] if other != chosen.id]
    draft.details = [_turn(ask, other, rule, doubtful).headline for other in others] + draft.details
    return draft


def _turn(ask: Ask, chosen: State, rule: Rule, doubtful: bool) -> Draft:
    coming = _coming(ask, chosen, rule)
    member = outlook.is_member(ask, chosen)
    if span := turns.span(ask):
        draft = _turn_in(ask, span, chosen, coming, rule)
    else:
        draft = _turn_next(ask, chosen, coming, rule, doubtful)
    draft.focus = Slots(state=(chosen.id,), office=(ask.office.id,))
    draft.values |= {f"state:{chosen.id}"}
    if not member:
        return draft
    if draft.certainty == "recorded":
        draft.details.append(_then(ask, chosen, coming, rule, doubtful))
        return draft
    if coming is None and member:
        draft.details += _elsewhere(ask, chosen, rule)
    last = last_of_state(ask.snapshot, ask.office.id, chosen.id, ask.day)
    if last is not None and last != turns.present(ask):
        draft.details.append(ask.say("waiting-latest", list=turns.own(ask, [last])))
    draft.details += outlook.around(ask, coming, rule, rules=doubtful, holder=not outlook.is_present(ask, chosen))
    return draft


def _then(ask: Ask, chosen: State, coming: Item | None, rule: Rule, doubtful: bool) -> str:
    """What lies ahead for a state, beside what is recorded."""
    if coming is None:
        return no_turn(ask, chosen, rule)
    return ask.say("waiting-again", list=turns.own(ask, [coming]), basis=turns.basis(ask, rule, doubtful=doubtful))


def _coming(ask: Ask, chosen: State, rule: Rule) -> Item | None:
    """The state's first turn that lies ahead or is under way: decided, or projected."""
    under_way = [turn for turn in turns.projected(ask, rule) if turn.end.last >= ask.day]
    queue: list[Item] = [*turns.decided(ask), *under_way]
    return next((item for item in queue if turns.state_id(ask, item) == chosen.id), None)


def _turn_next(ask: Ask, chosen: State, coming: Item | None, rule: Rule, doubtful: bool) -> Draft:
    holder = turns.present(ask)
    told: dict[str, Value] = {
        "state": chosen,
        "post": turns.post(ask),
        "basis": turns.basis(ask, rule, doubtful=doubtful),
        "when": turns.when(ask, coming) if coming else None,
        "next": turns.years(ask, coming) if coming else None,
    }
    if isinstance(coming, Term):
        draft = outlook.draft(ask, [coming], rule)
        person = ask.snapshot.person(coming.person) if coming.person else None
        draft.headline = ask.say("waiting-decided", person=person, decision=outlook.decision(ask, coming), **told)
    elif holder and outlook.is_present(ask, chosen):
        draft = outlook.draft(ask, [holder, *([coming] if coming else [])], rule)
        draft.headline = ask.say("waiting-now" if coming else "waiting-now-only", full=_full(ask, holder), **told)
    elif coming is not None:
        draft = outlook.draft(ask, [coming], rule)
        draft.headline = ask.say("waiting-turn-doubt" if doubtful else "waiting-turn", **told)
    else:
        draft = outlook.draft(ask, [], rule)
        draft.headline = no_turn(ask, chosen, rule)
    return draft


def _turn_in(ask: Ask, span: Span, chosen: State, coming: Item | None, rule: Rule) -> Draft:
    """Whether a state has the turn in a period, or before it if the question says so."""
    doubtful = turns.guide(ask)[1]
    items = list(turns.touching(ask, span, rule))
    own = [item for item in items if turns.state_id(ask, item) == chosen.id]
    draft = outlook.draft(ask, own or items or ([coming] if coming else []), rule)
    meant = own[0] if own else coming
    told: dict[str, Value] = {
        "state": chosen,
        "post": turns.post(ask),
        "period": turns.period(ask, span),
        "basis": turns.basis(ask, rule, doubtful=doubtful),
        "when": turns.when(ask, meant) if meant else None,
        "list": turns.entries(ask, own or items[:FEW], named=True),
    }
    if isinstance(coming, Turn) and span.last > ask.day and turns.asked(ask, "turns-before"):
        told["when"] = turns.when(ask, coming)
        draft = outlook.draft(ask, [coming], rule)
        key = "waiting-not-before" if coming.start.first >= span.first else "waiting-yes"
    elif doubtful and coming is not None and isinstance((own or items or [coming])[-1], Turn):
        told["when"] = turns.when(ask, coming)
        key = "waiting-turn-doubt"
    elif own:
        key = "waiting-yes" if isinstance(own[0], Turn) else "waiting-yes-recorded"
    elif not outlook.is_member(ask, chosen):
        draft.headline = no_turn(ask, chosen, rule)
        return draft
    elif not items:
        draft.headline = ask.say("waiting-turn", **told) if coming else no_turn(ask, chosen, rule)
        return draft
    elif coming is not None and isinstance(items[-1], Turn):
        key = "waiting-no"
        told["list"] = turns.entries(ask, items[:FEW])
        told["when"] = told["when"] if turns.kind(ask) == "person" else turns.years(ask, coming)
    else:
        if doubtful and isinstance(items[-1], Turn):
            draft.headline = no_turn(ask, chosen, rule)
            return draft
        key = "waiting-no-place-in" if isinstance(items[-1], Turn) else "waiting-not-in"
    draft.headline = ask.say(key, **told)
    return draft


def no_turn(ask: Ask, chosen: State, rule: Rule) -> str:
    """Why a state has no turn in the projection, as a sentence."""
    if not outlook.is_member(ask, chosen):
        standing = standing_on(ask.snapshot, chosen.id, ask.day)
        key = "waiting-partner" if standing else "waiting-stranger"
        return ask.say(key, state=chosen, post=turns.post(ask), day=ask.day)
    joined = accession(ask.snapshot, chosen.id)
    others = (other for other in ask.snapshot.rules(ask.office.id) if other.id != rule.id)
    found = [turn for other in others if (turn := outlook.turn_by(ask, chosen, other))]
    first = min(found, key=lambda turn: turn.start.first, default=None)
    key = "waiting-no-place-doubt" if turns.guide(ask)[1] else "waiting-no-place" if first else "waiting-nowhere"
    return ask.say(
        key,
        state=chosen,
        post=turns.post(ask),
        rule=rule,
        since=joined.start if joined else None,
        record=turns.record(ask, rule),
        years=turns.years(ask, first) if first else None,
    )


def _elsewhere(ask: Ask, chosen: State, rule: Rule) -> list[str]:
    """What the other rules would give a state, the best ones first."""
    rules = sorted(
        (other for other in ask.snapshot.rules(ask.office.id) if other.id != rule.id),
        key=lambda other: turns.share(ask, other),
        reverse=True,
    )
    found = [(other, turn) for other in rules if (turn := outlook.turn_by(ask, chosen, other))]
    return [
        ask.say("waiting-by-rule", rule=other, years=turns.years(ask, turn), record=turns.record(ask, other))
        for other, turn in found[:FEW]
    ]


def last_turn(ask: Ask) -> Draft:
    """When a state last had the office, with the end of that turn; also the one before if it has it now."""
    chosen = outlook.named_state(ask)
    past = turns.begun(ask)
    begun = [term for term in of_state(ask.snapshot, ask.office.id, chosen.id) if term in past]
    draft = _last(ask, chosen, begun) if begun else _never(ask, chosen, past)
    draft.focus = Slots(state=(chosen.id,), office=(ask.office.id,))
    rule, doubtful = turns.guide(ask)
    coming = _coming(ask, chosen, rule) if rule else None
    if rule and isinstance(coming, Turn):
        draft.details.append(_then(ask, chosen, coming, rule, doubtful))
    return draft


def _last(ask: Ask, chosen: State, begun: list[Term]) -> Draft:
    last = begun[-1]
    serving = not ask.office.plural and stage(last, ask.day) == "serving"
    before = begun[-2] if serving and len(begun) > 1 else None
    meant = before or last
    draft = Draft("", records=[*reversed(begun[-2:]), ask.office])
    present = "waiting-last-now" if before else "waiting-last-first"
    key = present if serving else "waiting-last"
    draft.headline = ask.say(
        key, state=chosen, post=turns.post(ask), full=_full(ask, last), previous=_full(ask, before) if before else None
    )
    draft.values = {f"year:{limit.year}" for limit in (meant.start, meant.end) if limit}
    if len(begun) > 1:
        listed = turns.own(ask, begun)
        draft.details.append(ask.say("waiting-all", state=chosen, count=len(begun), list=listed))
    if meant.end and meant.end.exact and meant.end.first <= ask.day and not ask.office.plural:
        draft.details.append(ask.say("waiting-ago", end=meant.end, years=_full_years(meant.end.first, ask.day)))
    if meant.note and meant.end_mark == "inferred":
        draft.details.append(meant.note.in_(ask.language))
    return draft


def _never(ask: Ask, chosen: State, past: tuple[Term, ...]) -> Draft:
    said = [term for term in of_state(ask.snapshot, ask.office.id, chosen.id, unverified=True) if term in past]
    key = "waiting-last-said" if said else "waiting-last-never"
    headline = ask.say(key, state=chosen, post=turns.post(ask), list=turns.own(ask, said))
    return Draft(headline, records=[*said, ask.office], certainty="disputed" if said else "recorded", values={"never"})


def why_no_turn(ask: Ask) -> Draft:
    """Why a state has had no turn: what happened since it joined, that nothing explains it, or that it has had one."""
    chosen = outlook.named_state(ask)
    past = turns.begun(ask)
    rule, doubtful = turns.guide(ask)
    begun = [term for term in of_state(ask.snapshot, ask.office.id, chosen.id) if term in past]
    if begun:
        return _had(ask, chosen, begun, rule)
    if rule is None:
        return outlook.unruled(ask, chosen)
    draft = _never(ask, chosen, past)
    draft.records = [rule, *draft.records]
    draft.focus = Slots(state=(chosen.id,), office=(ask.office.id,))
    joined = accession(ask.snapshot, chosen.id)
    if joined is None or not outlook.is_member(ask, chosen) or draft.certainty == "disputed":
        if draft.certainty != "disputed":
            draft.headline = no_turn(ask, chosen, rule)
        return draft
    draft.records = [joined, *draft.records]
    coming = _coming(ask, chosen, rule)
    since = joined.start.first if joined.start else date.max
    missed = [term for term in turns.known(ask) if decision_day(ask.snapshot, term) >= since]
    told: dict[str, Value] = {
        "state": chosen,
        "post": turns.post(ask),
        "since": joined.start,
        "rule": rule,
        "list": turns.entries(ask, missed[-FEW:]),
        "years": turns.years(ask, coming) if coming else None,
    }
    if coming is not None and not doubtful:
        draft.headline = ask.say("waiting-why-queue", **told)
        draft.certainty = "projected"
    elif coming is not None or not missed:
        draft.headline = ask.say("waiting-why-early", **told)
    else:
        key = "waiting-why-doubt" if doubtful else "waiting-why"
        draft.headline = ask.say(key, count=len(founders(ask.snapshot)), **told)
    draft.details = _missed(ask, chosen, rule, coming)
    return draft


def _had(ask: Ask, chosen: State, begun: list[Term], rule: Rule | None) -> Draft:
    """The premise is wrong: the state has had the office."""
    headline = ask.say(
        "waiting-why-had", state=chosen, post=turns.post(ask), count=len(begun), list=turns.own(ask, begun[-FEW:])
    )
    draft = Draft(
        headline,
        records=[*reversed(begun[-FEW:]), ask.office],
        values={f"state:{chosen.id}"},
        focus=Slots(state=(chosen.id,), office=(ask.office.id,)),
    )
    coming = _coming(ask, chosen, rule) if rule else None
    if coming and rule:
        draft.details.append(_then(ask, chosen, coming, rule, turns.guide(ask)[1]))
    return draft


def _missed(ask: Ask, chosen: State, rule: Rule, coming: Item | None) -> list[str]:
    """When the written order would have given the state a turn, and what lies ahead for it."""
    lines = []
    written = outlook.literal(ask)
    if written is not None and written != rule:
        due = [trial for trial in turns.tested(ask, written).misses if trial.predicted == chosen.id]
        lines += [
            ask.say("waiting-due", state=chosen, year=str(trial.year), actual=ask.snapshot.state(trial.actual))
            for trial in due[:FEW]
        ]
    if isinstance(coming, Turn):
        lines.append(_then(ask, chosen, coming, rule, turns.guide(ask)[1]))
    else:
        lines += _elsewhere(ask, chosen, rule)
    if rule.note and outlook.current(ask):
        lines.append(rule.note.in_(ask.language))
    return lines


def _full(ask: Ask, term: Term) -> str:
    """A turn with its days and, if a person held it, the person."""
    person = ask.snapshot.person(term.person) if term.person else None
    return ask.say("waiting-full-person" if person else "waiting-full", when=turns.when(ask, term), person=person)


def _full_years(end: date, day: date) -> int:
    return day.year - end.year - ((day.month, day.day) < (end.month, end.day))


COMPUTATIONS: dict[str, Computation] = {
    "turn-of-state": turn_of_state,
    "last-turn": last_turn,
    "why-no-turn": why_no_turn,
}
