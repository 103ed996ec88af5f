"""How often and when a state was in the chair, or had another office."""

from __future__ import annotations

from collections import Counter

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import chained, kept, note, opened, together
from knowledge.answers.meetings import CHAIRS
from knowledge.answers.telling import dates, often
from knowledge.model import Record, Term
from knowledge.question import Slots
from knowledge.reasoning import members_on, of_state, state_of


def chair_count(ask: Ask) -> Draft:
    """How often and when a state was in the chair, or had the office named."""
    named = next((o for o in (*ask.slots.office, *map(CHAIRS.get, ask.slots.body)) if o), "chair")
    office = ask.snapshot.office(named)
    if not ask.slots.state:
        return _most_in_chair(ask, office.id)
    lines, details, records = [], list[str](), list[Record]()
    core = set[str]()
    for code in ask.slots.state:
        state = ask.snapshot.state(code)
        terms = [t for t in of_state(ask.snapshot, office.id, code) if _begun(ask, t)]
        member = code in members_on(ask.snapshot, ask.day)
        lines.append(
            opened(
                ask.say(
                    "summits-chaired",
                    kind="some" if terms else "none" if member else "outside",
                    state=state,
                    office=office,
                    which=office.id,
                    often=often(ask, len(terms)),
                    names=[_term_years(ask, t) for t in terms],
                )
            )
        )
        people = [ask.snapshot.person(t.person) for t in terms if t.person]
        if people:
            details.append(ask.say("summits-holders", people=people))
        elif terms:
            details.append(chained(ask, [_term_days(ask, t) for t in terms]))
        if office.holder == "state":
            details += [line for t in reversed(terms) for line in note(ask, t)]
        records += reversed(terms)
        core |= {f"number:{len(terms)}", f"state:{code}"}
    headline = together(ask, *lines[:2])
    slots = Slots(state=ask.slots.state, office=(office.id,))
    return Draft(headline, kept(headline, [*lines[2:], *details]), records or [office], focus=slots, values=core)


def _most_in_chair(ask: Ask, office: str) -> Draft:
    terms = [t for t in ask.snapshot.terms(office) if _begun(ask, t)]
    counted_states = Counter(state for t in terms if (state := state_of(ask.snapshot, t)))
    if not counted_states:
        raise UnanswerableError(ask.say("summits-no-terms"))
    lines = [
        ask.say("summits-times", state=ask.snapshot.state(state), often=often(ask, count))
        for state, count in counted_states.most_common()
    ]
    headline = opened(ask.say("summits-chaired-all", office=ask.snapshot.office(office), names=lines))
    return Draft(headline, [], list(reversed(terms)), focus=Slots(office=(office,)), values={f"office:{office}"})


def _begun(ask: Ask, term: Term) -> bool:
    start = term.start or term.end
    return start is not None and start.first <= ask.day


def _term_days(ask: Ask, term: Term) -> str:
    if term.start and term.end:
        return dates(ask, term.start, term.end)
    return ask.say("summits-open", kind="start" if term.start else "end", day=dates(ask, term.start or term.end))


def _term_years(ask: Ask, term: Term) -> str:
    start, end = term.start, term.end
    kind = "both" if start and end and start.year != end.year else "open" if start and not end else "one"
    one = start or end
    return ask.say("summits-years", kind=kind, start=str(one.year) if one else "", end=str(end.year) if end else "")


COMPUTATIONS: dict[str, Computation] = {"chair-count": chair_count}
