"""Whose turn it is next, and in what order an office goes round; the other answers on rotation are joined here."""

from __future__ import annotations

from knowledge.answers import nominations, outlook, practice, turns, waiting
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.turns import Item
from knowledge.model import Rule, State, Term
from knowledge.question import Slots, Span
from knowledge.reasoning import Turn, alphabetical, last_of_state, members_on, successor

MOST = 12
"""The most turns that are listed on demand."""
FEW = 3
"""How many of them a headline names."""
SHOWN = 6
"""How many turns ahead an order shows."""
BEHIND = 8
"""How many past turns an order shows."""


def next_state(ask: Ask) -> Draft:
    """The state whose turn is next: decided, or else projected; after a state, in a period, or several."""
    turns.known(ask)
    rule, doubtful = turns.guide(ask)
    if rule is None:
        return outlook.unruled(ask)
    if span := turns.span(ask):
        return _in_period(ask, span, rule, doubtful)
    queue: list[Item] = [*turns.decided(ask), *turns.ahead(ask, rule)]
    before = _before(ask, queue)
    place = next((i for i, item in enumerate(queue) if before and turns.state_id(ask, item) == before.id), None)
    serving = before is not None and outlook.is_present(ask, before, unverified=True)
    placeless = before is not None and place is None and not serving
    start = 0 if place is None or serving else place + 1
    count = min(MOST, max(1, *ask.slots.number, 1))
    items = queue[start : start + count]
    if not items:
        raise UnanswerableError(ask.say("rotation-too-far", post=turns.post(ask)))
    draft = outlook.draft(ask, items, rule)
    draft.headline = _headline(ask, items, rule, doubtful, None if placeless else before)
    if before and placeless:
        draft.details.append(waiting.no_turn(ask, before, rule))
    if start:
        draft.details.append(ask.say("rotation-first", entry=turns.entry(ask, queue[0])))
        draft.details.append(_came_after(ask, before))
    if count > FEW:
        draft.details.append(ask.say("rotation-ahead", list=turns.entries(ask, items)))
    elif rest := queue[start + count : start + count + 3]:
        draft.details.append(ask.say("rotation-then", list=turns.entries(ask, rest)))
    if ask.office.holder == "state" and count == 1:
        draft.details.append(rule.explanation.in_(ask.language))
    draft.details += outlook.around(ask, items[0], rule, rules=start == 0 and not placeless)
    return draft


def _headline(ask: Ask, items: list[Item], rule: Rule, doubtful: bool, after: State | None) -> str:
    item = items[0]
    basis = turns.basis(ask, rule, doubtful=doubtful)
    told = {"post": turns.post(ask), "state": turns.state(ask, item), "when": turns.when(ask, item), "basis": basis}
    if len(items) > 1:
        key = "rotation-next-several" if len(items) <= FEW else "rotation-next-many"
        return ask.say(key, count=len(items), list=turns.entries(ask, items[:FEW]), **told)
    if isinstance(item, Term):
        if item.person and turns.state(ask, item):
            person = ask.snapshot.person(item.person)
            return ask.say("rotation-next-decided", person=person, decision=outlook.decision(ask, item), **told)
        return ask.say("rotation-next-scheduled", entry=turns.entry(ask, item, named=True), **told)
    if doubtful:
        unverified = len(turns.tested(ask, rule).unverified)
        key = "rotation-next-doubt-after" if after else "rotation-next-doubt"
        return ask.say(key, before=after, unverified=unverified, years=turns.years(ask, item), **told)
    holder = turns.present(ask)
    now = turns.state(ask, holder) if holder else None
    if holder and now and ask.office.holder == "state" and (after is None or now == after):
        return ask.say(
            "rotation-next-chair",
            now=now,
            years=turns.years(ask, holder),
            next=turns.years(ask, item),
            record=turns.record(ask, rule),
            **told,
        )
    return ask.say("rotation-next-after" if after else "rotation-next", before=after, **told)


def _in_period(ask: Ask, span: Span, rule: Rule, doubtful: bool) -> Draft:
    """Who has the turn in a period: as recorded, or projected."""
    told = {"period": turns.period(ask, span), "post": turns.post(ask)}
    items = list(turns.touching(ask, span, rule))
    if not items:
        early = span.last < ask.office.since.first
        key = "rotation-before-office" if early else "rotation-nothing-in"
        raise UnanswerableError(ask.say(key, since=ask.office.since, **told))
    draft = outlook.draft(ask, items, rule)
    listed = turns.entries(ask, items[:MOST], named=len(items) < 3)
    if any(isinstance(item, Turn) for item in items):
        basis = turns.basis(ask, rule, doubtful=doubtful)
        draft.headline = ask.say("rotation-in-projected", list=listed, basis=basis, **told)
        draft.details += outlook.around(ask, items[-1], rule)
    else:
        draft.headline = ask.say("rotation-in-recorded", list=listed, **told)
        queue: list[Item] = [*turns.decided(ask), *turns.ahead(ask, rule)]
        draft.details += [
            ask.say("rotation-ahead", list=turns.entries(ask, queue[:3])),
            ask.say("rotation-basis", basis=turns.basis(ask, rule, doubtful=doubtful)),
        ]
    return draft


def rotation_order(ask: Ask) -> Draft:
    """The order so far and ahead: the written rule, who had the office, and the next turns."""
    begun = turns.begun(ask)
    rule, doubtful = turns.guide(ask)
    if rule is None:
        return outlook.unruled(ask)
    queue: list[Item] = [*turns.decided(ask), *turns.ahead(ask, rule)]
    count = min(MOST, max(1, *ask.slots.number)) if ask.slots.number else SHOWN
    if span := turns.span(ask):
        last = span.last
        count = min(MOST, max(SHOWN, sum(1 for item in queue if item.start and item.start.first <= last)))
    draft = outlook.draft(ask, queue[:1], rule)
    past = begun[-BEHIND:]
    names = [turns.state(ask, term) for term in past]
    draft.headline = written = ask.say("rotation-text", office=ask.office.id, other=ask.office.nomination)
    if doubtful and queue:
        draft.headline = ask.say(
            "rotation-order-doubt",
            text=written,
            next=turns.entry(ask, queue[0]),
            unverified=len(turns.tested(ask, rule).unverified),
        )
    elif names and all(names) and queue:
        whole = len(past) == len(begun)
        draft.headline = ask.say(
            "rotation-order" if whole else "rotation-order-lately",
            text=written,
            list=names if whole else names[-4:],
            next=turns.entry(ask, queue[0]),
            sure="yes" if isinstance(queue[0], Term) else "no",
        )
    if queue:
        draft.details += [
            ask.say("rotation-ahead", list=turns.entries(ask, queue[:count])),
            ask.say("rotation-basis", basis=turns.basis(ask, rule, doubtful=doubtful)),
        ]
    if past:
        draft.details.append(ask.say("rotation-so-far", list=turns.entries(ask, past)))
    if members := members_on(ask.snapshot, ask.day):
        listed = [ask.snapshot.state(member) for member in alphabetical(ask.snapshot, members)]
        draft.details.append(ask.say("rotation-alphabet", list=listed))
    draft.details += [outlook.literal_line(ask)]
    if rule.note and outlook.current(ask):
        draft.details.append(rule.note.in_(ask.language))
    draft.focus = Slots(office=(ask.office.id,))
    draft.values = {f"state:{turns.state_id(ask, item)}" for item in queue[:count]}
    return draft


def _before(ask: Ask, queue: list[Item]) -> State | None:
    """The state after which is asked: of several, one that has the office or a turn."""
    if not ask.slots.state:
        return None
    states = [ask.snapshot.state(state) for state in ask.slots.state]
    coming = {turns.state_id(ask, item) for item in queue}
    return next(
        (state for state in states if state.id in coming or outlook.is_present(ask, state, unverified=True)), states[0]
    )


def _came_after(ask: Ask, before: State | None) -> str:
    """Who followed the latest past turn of a state."""
    last = last_of_state(ask.snapshot, ask.office.id, before.id, ask.day) if before else None
    after = successor(ask.snapshot, last) if last and not ask.office.plural else None
    if last is None or after is None or after not in turns.begun(ask):
        return ""
    return ask.say("rotation-came", years=turns.years(ask, last), entry=turns.entry(ask, after, named=True))


COMPUTATIONS: dict[str, Computation] = {
    "next-state": next_state,
    "rotation-order": rotation_order,
    **waiting.COMPUTATIONS,
    **nominations.COMPUTATIONS,
    **practice.COMPUTATIONS,
}
