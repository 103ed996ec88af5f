"""Whether anybody is nominated or approved for the next term of an office, and when that is due."""

from __future__ import annotations

from knowledge.answers import outlook, turns
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.turns import Item
from knowledge.model import Rule, Term
from knowledge.reasoning import Turn, stage


def next_nominee(ask: Ask) -> Draft:
    """Whether anybody is nominated or approved for the next term, or for that of a period."""
    turns.known(ask)
    rule, doubtful = turns.guide(ask)
    if rule is None:
        return outlook.unruled(ask)
    item = _meant(ask, rule)
    if ask.office.holder == "state":
        draft = outlook.draft(ask, [item], rule)
        draft.headline = ask.say(
            "nominations-state",
            post=turns.post(ask),
            entry=turns.entry(ask, item),
            basis=turns.basis(ask, rule) if isinstance(item, Turn) else None,
            ahead="yes" if isinstance(item, Turn) else "no",
        )
    elif isinstance(item, Term):
        draft = _recorded(ask, item, rule)
    else:
        draft = _open(ask, item, rule, doubtful)
    if ask.office.nomination:
        draft.details.append(ask.office.nomination.in_(ask.language))
    draft.details += [line for line in (outlook.now(ask, item),) if line]
    return draft


def _meant(ask: Ask, rule: Rule) -> Item:
    """The turn that the question means: of the period named, or else the next one."""
    items: list[Item] = [*turns.decided(ask), *turns.ahead(ask, rule)]
    span = turns.span(ask)
    if span is not None:
        items = list(turns.touching(ask, span, rule))
    if not items:
        raise UnanswerableError(ask.say("nominations-too-far", post=turns.post(ask)))
    return items[-1] if span is not None else items[0]


def _recorded(ask: Ask, term: Term, rule: Rule) -> Draft:
    """Somebody has been named: when and where."""
    draft = outlook.draft(ask, [term], rule)
    named = any(decision and decision.date for decision in (term.approved, term.nominated))
    key = "nominations-nominated" if stage(term, ask.day) == "nominated" else "nominations-approved"
    draft.headline = ask.say(
        key if named else "nominations-unknown",
        who=turns.who(ask, term),
        when=turns.when(ask, term),
        post=turns.post(ask),
        decision=outlook.decision(ask, term) if named else None,
    )
    for step in (term.nominated, term.approved):
        if step and step.note and step.date and step.date.last <= ask.day:
            draft.details.append(step.note.in_(ask.language))
    if term.person:
        draft.records.append(ask.snapshot.person(term.person))
        draft.values |= {f"person:{term.person}"}
    return draft


def _open(ask: Ask, turn: Turn, rule: Rule, doubtful: bool) -> Draft:
    """Nobody is known to have been named: when that is due, and whose turn it would be."""
    told = {
        "post": turns.post(ask),
        "when": turns.when(ask, turn),
        "state": turns.state(ask, turn),
        "due": outlook.due(ask, turn),
        "day": ask.day,
    }
    perhaps = turns.perhaps(ask)
    if perhaps is not None and perhaps.start == turn.start and perhaps.nominated and perhaps.person:
        draft = outlook.draft(ask, [perhaps], rule)
        seen = perhaps.nominated.mark in ("seen", "reported")
        draft.headline = ask.say(
            "nominations-perhaps" if seen else "nominations-inferred",
            who=turns.who(ask, perhaps),
            date=perhaps.nominated.date,
            **told,
        )
        draft.certainty = "recorded"
        draft.values |= {f"person:{perhaps.person}"}
        if perhaps.nominated.note:
            draft.details.append(perhaps.nominated.note.in_(ask.language))
        return draft
    draft = outlook.draft(ask, [turn], rule)
    draft.headline = ask.say("nominations-none-doubt" if doubtful else "nominations-none", **told)
    draft.values.add("nobody")
    basis = turns.basis(ask, rule, doubtful=doubtful)
    draft.details.append(ask.say("nominations-turn", entry=turns.entry(ask, turn), basis=basis))
    return draft


COMPUTATIONS: dict[str, Computation] = {"next-nominee": next_nominee}
