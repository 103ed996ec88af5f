"""Questions on all the holders of an office: who they were, how many, from where, the longest, oldest and first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.extremes import COMPUTATIONS as EXTREMES
from knowledge.answers.holders import Line
from knowledge.answers.meaning import Moment, named_date, nobody
from knowledge.answers.wording import HEADLINE, agreed, brief, packed, polar, when
from knowledge.model import Record, State, Term
from knowledge.question import Slots, Span
from knowledge.reasoning import accession, gaps, state_of, states_had, states_never

Answered = Literal["yes", "no", "open"]


def _begun(line: Line) -> list[Term]:
    """The terms that had begun, or those of the time named."""
    time = named_date(line.ask)
    if time is None or time.span.first > line.ask.day:
        return list(line.begun)
    held = line.touching(time.span.first, min(time.span.last, line.ask.day))
    found = [entry.entry for entry in held if isinstance(entry.entry, Term)]
    if not found:
        raise UnanswerableError(nobody(line, time))
    return found


def _none(line: Line) -> UnanswerableError:
    day = Span(line.ask.day, line.ask.day)
    return UnanswerableError(nobody(line, Moment(day, when(line.ask, day))))


def holders_list(ask: Ask) -> Draft:
    """Everybody who has held the office, with the years."""
    if ask.slots.state and "state" not in ask.slots.inherited:
        return of_states(ask)
    line = Line(ask)
    terms = _begun(line)
    if not terms:
        raise _none(line)
    short = _shortest(line, terms)
    if line.office.plural:
        text = line.tell("records-list-plural", count=len(terms), names=_shortest(line, terms[::-1], bare=True))
    else:
        text = line.tell("records-list", count=len(terms), names=short)
    if len(text) > HEADLINE:
        text = line.tell("records-list-long", count=len(terms), first=line.short(terms[0]), last=line.short(terms[-1]))
    details = [
        f"{line.tell('records-row', number=str(place), who=line.who(term), period=line.period(term))}"
        for place, term in enumerate(terms, 1)
    ]
    if len(terms) > 9 or sum(map(len, details)) > 900:
        details = packed(ask, [line.short(term) for term in terms])
    if line.office.plural:
        details.append(brief(ask, line.office.note))
    draft = line.draft(text, *terms[::-1], details=details)
    draft.values = set().union(*(line.values(term) for term in terms))
    draft.focus = Slots(office=(line.office.id,))
    return draft


def _shortest(line: Line, terms: Sequence[Term], *, bare: bool = False) -> list[str]:
    """Names for a list that must be short: family names where they are clear and come last, and the years."""
    if not line.by_persons:
        return [line.short(term) for term in terms]
    people = [line.snapshot.person(term.person or "") for term in terms]
    families = Counter(person.family.in_(line.ask.language) for person in people if person.family)
    names = [line.ask.name(person) for person in people]
    for place, person in enumerate(people):
        family = person.family.in_(line.ask.language) if person.family else names[place]
        if families[family] == 1 and not names[place].startswith(family):
            names[place] = family
    if bare:
        return names
    return [
        line.tell("records-named", name=name, years=line.years(term)) for name, term in zip(names, terms, strict=True)
    ]


def holders_count(ask: Ask) -> Draft:
    """How many there have been, of how many states."""
    line = Line(ask)
    time = named_date(ask)
    until = time.span.last if time and time.span.last < ask.day else ask.day
    terms = [term for term in line.begun if not time or not term.start or term.start.first <= until]
    if not terms:
        raise _none(line)
    states = {state.id for term in terms if (state := line.state(term))}
    current = line.current
    text = line.tell(
        "records-count",
        count=len(terms),
        states=len(states),
        day=until,
        last=line.who(current if isinstance(current, Term) and current in terms else terms[-1]),
        dated="yes" if time else "no",
    )
    asked = next(iter(ask.slots.number), None) if "number" not in ask.slots.inherited else None
    headline = agreed(ask, None if asked is None or line.office.plural else asked == len(terms), text)
    details = [*packed(ask, _shortest(line, terms)), brief(ask, line.office.note) if line.office.plural else ""]
    draft = line.draft(headline, terms[-1], *terms[:-1], details=details)
    draft.values = {f"number:{len(terms)}"}
    return draft


def of_states(ask: Ask) -> Draft:
    """Everybody from a state, or all of a state's turns; clearly nobody, where it never had one."""
    line = Line(ask)
    if not ask.slots.state:
        raise UnanswerableError(line.tell("records-which-state"))
    state = ask.snapshot.state(ask.slots.state[0])
    terms = [term for term in line.begun if state_of(ask.snapshot, term) == state.id]
    said = [term for term in line.begun if term.unverified_state == state.id and state_of(ask.snapshot, term) is None]
    if ask.slots.ordinal and ask.slots.ordinal[0]:
        return _nth_of(line, state, terms, ask.slots.ordinal[0])
    if not terms:
        return _none_of(line, state, said)
    wanted = polar(ask) and "state" not in ask.slots.inherited
    names = [_brief_name(line, term) for term in terms]
    text = line.tell("records-of-state", state=state, count=len(terms), names=names)
    if len(text) > HEADLINE:
        years = [line.years(term) for term in terms]
        text = line.tell("records-of-state", state=state, count=len(terms), names=years)
    rows = [line.row(term) for term in terms]
    details = [*(packed(ask, rows) if len(rows) > 4 else rows), *_others(ask, line), *_said(line, said)]
    draft = line.draft(agreed(ask, True if wanted else None, text), terms[-1], *terms[:-1], details=details)
    draft.records.append(state)
    draft.values.add(f"number:{len(terms)}")
    return draft


def _brief_name(line: Line, term: Term) -> str:
    if not line.by_persons:
        return line.years(term)
    return line.tell("records-named", name=line.name(term), years=line.years(term))


def _others(ask: Ask, line: Line) -> list[str]:
    """The same of further states that the question names."""
    lines = []
    for name in ask.slots.state[1:4]:
        state = ask.snapshot.state(name)
        terms = [term for term in line.begun if state_of(ask.snapshot, term) == name]
        names = [_brief_name(line, term) for term in terms]
        lines.append(line.head("records-also" if names else "records-also-none", state=state, names=names))
    return lines


def _said(line: Line, said: Sequence[Term]) -> list[str]:
    names = [line.tell("records-named", name=line.name(term), years=line.years(term)) for term in said]
    return [line.head("records-said", names=names)] if said else []


def _nth_of(line: Line, state: State, terms: Sequence[Term], number: int) -> Draft:
    place = number if number > 0 else len(terms) + number + 1
    wanted = polar(line.ask)
    if not 0 < place <= len(terms):
        if not terms:
            return _none_of(line, state, ())
        text = line.tell(
            "records-no-nth", state=state, number=place, count=len(terms), names=[line.short(term) for term in terms]
        )
        return line.draft(agreed(line.ask, False, text, had=True), terms[-1], *terms)
    term = terms[place - 1]
    text = line.tell("records-nth", state=state, number=place, who=line.who(term), period=line.period(term))
    rest = [line.row(other) for other in terms]
    headline = agreed(line.ask, True if wanted else None, text)
    return line.draft(headline, term, *terms, details=[*rest, line.around(term)])


def _none_of(line: Line, state: State, said: Sequence[Term]) -> Draft:
    """That a state never had one: whether it could, and when it would by rotation."""
    ask = line.ask
    joined = accession(ask.snapshot, state.id)
    member = joined is not None and joined.start is not None and joined.start.first <= ask.day
    key = "records-none-confirmed" if said else "records-none-of-member" if member else "records-none-of"
    text = line.tell(key, state=state, joined=joined.start if joined and member else None)
    turn = next((turn for turn in line.turns if turn.state == state.id), None)
    ahead = [line.head("records-turn", period=line.period(turn)), *line.projection(turn)] if turn else []
    if line.turns and member and not turn:
        ahead = [line.head("records-no-turn"), *line.projection(line.turns[0])]
    draft = line.draft(
        agreed(ask, None if said else False, text, had=True),
        *line.begun[-1:],
        details=[*_said(line, said), *ahead, *_others(ask, line)],
    )
    rows: list[Record] = [joined] if joined and member else []
    draft.records[0:0] = [*rows, state]
    draft.focus = Slots(state=(state.id,), office=(line.office.id,))
    draft.values = {"number:0", f"state:{state.id}"}
    if turn:
        draft.records.append(turn.rule)
    return draft


def had(ask: Ask) -> Draft:
    """Which states have held the office, in the order of their first turns, and how often."""
    line = Line(ask)
    day = min(named.span.last, ask.day) if (named := named_date(ask)) else ask.day
    states = states_had(ask.snapshot, line.office.id, day)
    if not states:
        raise _none(line)
    begun = [term for term in line.begun if not term.start or term.start.first <= day]
    times = Counter(state_of(ask.snapshot, term) for term in begun)
    names = [line.tell("records-times", state=ask.snapshot.state(state), times=times[state]) for state in states]
    text = line.tell("records-had", count=len(states), names=names, terms=len(begun))
    said = [term for term in begun if state_of(ask.snapshot, term) is None and term.unverified_state]
    rows = packed(ask, [line.short(term) for term in begun])
    doubtful = [line.head("records-unconfirmed", names=[line.name(term) for term in said])] if said else []
    draft = line.draft(text, *begun[::-1], details=[*rows, *doubtful])
    draft.values = {f"state:{state}" for state in states}
    draft.focus = Slots(office=(line.office.id,))
    return draft


def never(ask: Ask) -> Draft:
    """Which members have had no turn."""
    line = Line(ask)
    day = min(named.span.last, ask.day) if (named := named_date(ask)) else ask.day
    found = states_never(ask.snapshot, line.office.id, day)
    names = [ask.snapshot.state(state) for state in found.states]
    doubtful = [ask.snapshot.state(state) for state in found.doubtful]
    if not names and not doubtful:
        text = line.tell("records-all-had")
        return line.draft(text, *line.begun[-1:])
    text = line.tell("records-never" if names else "records-never-doubtful", count=len(names), names=names or doubtful)
    joined = [status for state in found.states if (status := accession(ask.snapshot, state)) and status.start]
    rows = [
        line.tell("records-member-since", state=ask.snapshot.state(status.state), day=status.start) for status in joined
    ]
    turn = line.soon[0] if line.soon else None
    details = [
        *packed(ask, rows),
        line.head("records-doubtful", names=doubtful) if doubtful and names else "",
        brief(ask, line.office.note),
    ]
    draft = line.draft(text, *line.begun[-1:], details=details)
    draft.records[0:0] = [*joined, *names]
    if turn:
        draft.records.append(turn.rule)
    draft.values = {f"state:{state}" for state in found.states} | {f"number:{len(names)}"}
    draft.focus = Slots(office=(line.office.id,))
    return draft


def vacancies(ask: Ask) -> Draft:
    """Whether the office was ever without a holder."""
    line = Line(ask)
    terms = line.begun
    if not terms:
        raise _none(line)
    if line.sparse == "yes":
        text = line.tell("records-vacant-unknown", names=[line.short(term) for term in terms[-4:]])
        return line.draft(text, terms[-1], *terms[:-1], details=[brief(ask, line.office.note)])
    found = [gap for gap in gaps(ask.snapshot, line.office.id) if gap.first <= ask.day]
    if found:
        text = line.tell("records-vacant", first=found[0].first, last=found[0].last, count=len(found))
        return line.draft(text, found[0].before, found[0].after)
    time = named_date(ask)
    then = line.touching(time.span.first, time.span.last) if time else []
    details = [line.row(held.entry) for held in then]
    text = line.tell("records-no-vacancy", since=line.period(terms[0]), first=line.who(terms[0]), count=len(terms))
    inferred = [term for term in terms if term.start_mark == "inferred" or term.end_mark == "inferred"]
    details += [line.head("records-inferred-days") if inferred else "", brief(ask, line.office.note)]
    if line.current is None or not isinstance(line.current, Term):
        details.insert(0, line.head("records-since-unknown", last=line.short(terms[-1])))
    return line.draft(text, terms[-1], *terms[:-1], details=details)


def twice(ask: Ask) -> Draft:
    """Whether the same person, or for a chair the same state, had the office more than once."""
    line = Line(ask)
    terms = line.begun
    if not terms:
        raise _none(line)
    who = Counter(term.person if line.by_persons else term.state for term in terms)
    rule = brief(ask, line.office.eligibility)
    wanted = next((person for person in ask.slots.person if who[person]), None)
    if ask.slots.person and wanted is None and "person" not in ask.slots.inherited and line.by_persons:
        person = ask.snapshot.person(ask.slots.person[0])
        return line.draft(line.tell("records-never-held", person=person), *terms[-1:], details=[rule])
    if wanted is None and not line.by_persons:
        wanted = next((state for state in ask.slots.state if who[state]), None)
    if wanted:
        own = [term for term in terms if wanted in (term.person, None if line.by_persons else term.state)]
        text = line.tell(
            "records-own-times",
            who=line.who(own[-1]),
            times=len(own),
            names=[line.period(term) if len(own) < 3 else line.years(term) for term in own],
        )
        return line.draft(agreed(ask, len(own) > 1, text, had=True), own[-1], *own, details=[rule])
    more = [name for name, times in who.most_common() if times > 1 and name]
    if not more:
        text = line.tell("records-nobody-twice", count=len(terms))
        return line.draft(agreed(ask, False, text, had=True), terms[-1], *terms[:-1], details=[rule])
    names = [
        line.tell(
            "records-times",
            times=who[name],
            state=ask.name(ask.snapshot.person(name) if line.by_persons else ask.snapshot.state(name)),
        )
        for name in more
    ]
    text = line.tell("records-some-twice", count=len(more), names=names)
    return line.draft(agreed(ask, True, text), terms[-1], *terms[:-1], details=[rule][: bool(rule)])


COMPUTATIONS: dict[str, Computation] = {
    "holders-list": holders_list,
    "holders-count": holders_count,
    "holders-of-state": of_states,
    "states-had": had,
    "states-never": never,
    "vacancies": vacancies,
    "served-twice": twice,
    **EXTREMES,
}
