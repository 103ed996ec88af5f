"""Who held an office: now, on a day, in a period, by number, before and after somebody, between two."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.decisions import decided
from knowledge.answers.holders import Entry, Held, Line
from knowledge.answers.meaning import Meaning, Moment, meant, moment, named_date, nobody, nth, same_state, wanted_person
from knowledge.answers.sentences import Value
from knowledge.answers.tenure import COMPUTATIONS as TENURE
from knowledge.answers.wording import HEADLINE, agreed, brief, dated, packed, when
from knowledge.model import Sourced, Term
from knowledge.question import Span
from knowledge.reasoning import Turn, days_left
from knowledge.reasoning.terms import first_known


def holder(ask: Ask) -> Draft:
    """Who holds or held the office, now or at the time asked about; yes or no where a person or state is asked for."""
    if ask.headless:
        from knowledge.answers.bodies import chair

        return chair(ask)
    line = Line(ask)
    time = moment(line)
    if line.office.plural:
        return _several_at_once(line, time)
    now = Span(ask.day, ask.day)
    span = time.span if time else now
    held = line.touching(span.first, span.last)
    if not held:
        return _nobody(line, time or Moment(now, when(ask, now)))
    if not line.by_persons and time and len(held) > 1:
        held = _chair_year(line, span, held)
    headline = _of_one(line, held[0], time) if len(held) == 1 else _of_several(line, held, time or Moment(now, ""))
    entries = [found.entry for found in held]
    draft = line.draft(agreed(ask, _asked_for(line, held, time), headline), *entries, details=_details(line, held))
    if time and isinstance(time.record, Sourced):
        draft.records.insert(1, time.record)
    return draft


def _nobody(line: Line, time: Moment) -> Draft:
    """That the office did not exist yet; where it did, what is not established is no answer."""
    text = nobody(line, time)
    first = next((term for term in line.known if time.span.last < line.office.since.first), None)
    if first is None:
        raise UnanswerableError(text)
    return line.draft(text, first, details=[line.around(first), brief(line.ask, line.office.note)])


def _chair_year(line: Line, span: Span, held: list[Held]) -> list[Held]:
    """A chair is called by two years: of 2026-2027 that which began in the one and ends in the other."""
    exact = [
        found
        for found in held
        if (limits := line.limits(found.entry))[0]
        and limits[1]
        and (limits[0].year, limits[1].year) == (span.first.year, span.last.year)
    ]
    return exact if len(exact) == 1 and span.first.year < span.last.year else held


def _of_one(line: Line, held: Held, time: Moment | None) -> str:
    entry = held.entry
    start, end = line.limits(entry)
    values: dict[str, Value] = {"who": line.who(entry), "period": line.period(entry), "when": time.text if time else ""}
    if isinstance(entry, Turn):
        return line.tell("terms-projected", state=line.state(entry), **{**values, "when": values["when"] or _now(line)})
    if not held.certain and (time is not None or not (start and end)):
        return line.tell("terms-uncertain" if time is None else "terms-uncertain-then", **values)
    if time is None and start:
        if end is None:
            return line.tell("terms-now-open", start=dated(line.ask, start), **values)
        left = days_left(entry, line.ask.day)
        return line.tell(
            "terms-now",
            start=dated(line.ask, start),
            end=line.end(entry),
            left=left or 0,
            counted="yes" if left else "no",
            **values,
        )
    tense = "future" if time and time.span.first > line.ask.day else "past"
    if time and time.span.first <= line.ask.day <= time.span.last:
        tense = "present"
    return line.tell("terms-then", tense=tense, **{**values, "when": values["when"] or _now(line)})


def _now(line: Line) -> str:
    return when(line.ask, Span(line.ask.day, line.ask.day))


def _of_several(line: Line, held: Sequence[Held], time: Moment) -> str:
    names = [line.name(found.entry) if len(held) > 3 and line.by_persons else line.short(found.entry) for found in held]
    text = line.tell("terms-several", when=time.text or _now(line), names=names)
    if len(text) > HEADLINE:
        text = line.tell(
            "terms-several-many",
            when=time.text,
            count=len(held),
            first=line.short(held[0].entry),
            last=line.short(held[-1].entry),
        )
    return text


def _asked_for(line: Line, held: Sequence[Held], time: Moment | None) -> bool | None:
    """Whether the person or state asked for is the one; None if none is asked for, or the name stands for a time."""
    slots = line.ask.slots
    if time and time.record:
        return None
    if (
        slots.person
        and "person" not in slots.inherited
        and any(term.office == line.office.id for term in line.snapshot.terms_of(slots.person[0]))
    ):
        return any(isinstance(found.entry, Term) and found.entry.person in slots.person for found in held)
    if slots.state and "state" not in slots.inherited:
        answers = [same_state(line, found.entry, slots.state[0]) for found in held]
        return True if True in answers else None if None in answers else False
    return None


def _details(line: Line, held: Sequence[Held]) -> list[str]:
    ask, lines = line.ask, []
    for person in ask.slots.person[:1]:
        lines += [
            line.row(term)
            for term in line.known
            if term.person == person and all(term != found.entry for found in held)
        ]
    if len(held) > 1:
        lines += (
            packed(ask, [f"{line.short(found.entry)}" for found in held])
            if len(held) > 8
            else [line.row(found.entry) for found in held]
        )
    else:
        lines.append(line.around(held[0].entry))
    entry = held[0].entry
    if isinstance(entry, Term) and len(held) == 1:
        sure = held[0].certain and entry.end and entry.confidence == "high"
        lines += [_summit(line, entry), decided(line, entry), "" if sure else brief(ask, entry.note)]
    turn = next((found.entry for found in held if isinstance(found.entry, Turn)), None)
    return [*lines, *(line.projection(turn) if turn else [])]


def _summit(line: Line, term: Term) -> str:
    meeting = line.snapshot.meeting(term.meeting) if term.meeting else None
    if meeting is None or meeting.place is None or meeting.start is None or first_known(term) > line.ask.day:
        return ""
    if meeting.start.first > line.ask.day or not meeting.chaired_by:
        return ""
    return line.head(
        "terms-summit",
        place=line.snapshot.place(meeting.place),
        by=meeting.chaired_by,
        day=dated(line.ask, meeting.end or meeting.start),
    )


def _several_at_once(line: Line, time: Moment | None) -> Draft:
    """Those who held an office of several persons, the surest and latest seen first; the list is never complete."""
    ask, slots = line.ask, line.ask.slots
    span = time.span if time else Span(ask.day, ask.day)
    held = line.touching(span.first, span.last)
    own = slots.person if not time or not time.record else ()
    named = [term for term in line.known if term.person in own]
    if named:
        held = [found for found in held if found.entry in named] or [Held(named[0], certain=False)]
    elif slots.state and not (time and time.record):
        held = [found for found in held if same_state(line, found.entry, slots.state[0])]
    if not held:
        raise UnanswerableError(nobody(line, time or Moment(span, when(ask, span))))
    entries = [found.entry for found in sorted(held, key=lambda found: (not found.certain, _unseen(found.entry)))]
    if named:
        text = line.row(named[0])
    else:
        key = "terms-several-now" if time is None else "terms-several-then"
        bare = len(line.tell(key, names="", when=time.text if time else ""))
        text = line.tell(key, names=_room(line, entries, HEADLINE - bare), when=time.text if time else "")
    rows = [line.row(entry) for entry in entries]
    notes = [brief(ask, named[0].note)] if named else [*packed(ask, rows), brief(ask, line.office.note)]
    return line.draft(text, *entries, details=notes)


def _room(line: Line, entries: Sequence[Entry], room: int) -> list[str]:
    """As many of the entries as have room, at least one, each with the last day on which it is known."""
    names: list[str] = []
    for entry in entries:
        name = line.latest(entry)
        if names and sum(map(len, names)) + len(name) + 5 * len(names) > room:
            break
        names.append(name)
    return names


def _unseen(entry: Entry) -> int:
    days = [*entry.seen_on, entry.start] if isinstance(entry, Term) else []
    return -max((day.last.toordinal() for day in days if day), default=0)


def holder_nth(ask: Ask) -> Draft:
    """The n-th holder, counted from the first; past those recorded, the state whose turn it would be."""
    line = Line(ask)
    number = next(iter([*ask.slots.ordinal, *ask.slots.number]), 1)
    entry = nth(line, number)
    place = number if number > 0 else len(line.begun) + number + 1
    of = ask.snapshot.state(ask.slots.state[0]) if ask.slots.state else None
    if isinstance(entry, Turn):
        headline = line.tell(
            "terms-nth-projected", number=entry.number, state=line.state(entry), period=line.period(entry)
        )
        return line.draft(headline, entry, details=[line.around(entry), *line.projection(entry)])
    key = "terms-nth-of-state" if of else "terms-nth"
    headline = line.tell(key, number=place, who=line.who(entry), period=line.period(entry), of=of)
    draft = line.draft(headline, entry, details=[line.around(entry), brief(ask, entry.note)])
    draft.values.add(f"number:{place}")
    return draft


def predecessor(ask: Ask) -> Draft:
    """Who came before the person, state, number or time meant, or before the present holder."""
    meaning = meant(ask)
    line, entry = meaning.line, meaning.entry
    if line.office.plural:
        raise UnanswerableError(line.tell("terms-side-by-side", who=line.who(entry), period=line.period(entry)))
    before = line.before(entry)
    if before is None:
        text = line.tell("terms-first", who=line.who(entry), period=line.period(entry))
        return meaning.draft(text, details=[line.around(entry), brief(ask, line.office.note)])
    start, _ = line.limits(entry)
    headline = line.tell(
        "terms-predecessor",
        before=line.who(before),
        period=line.period(before),
        who=line.who(entry),
        start=dated(ask, start),
        exact="yes" if start and start.exact else "no",
    )
    found = Meaning(line, before, meaning.aside, meaning.others)
    return found.draft(headline, entry, details=_beside(line, before))


def successor(ask: Ask) -> Draft:
    """Who came or comes after the one meant: recorded, already appointed, or by rotation."""
    meaning = meant(ask, ahead=True)
    line, entry = meaning.line, meaning.entry
    if line.office.plural:
        raise UnanswerableError(line.tell("terms-side-by-side", who=line.who(entry), period=line.period(entry)))
    after = line.after(entry)
    _, end = line.limits(entry)
    values: dict[str, Value] = {
        "who": line.who(entry),
        "end": line.end(entry),
        "ended": "yes" if end else "no",
        "tense": "future" if end and end.last > ask.day else "past",
    }
    if after is None:
        draft = meaning.draft(
            line.tell("terms-no-successor", **values),
            details=[
                brief(ask, line.office.nomination, 260),
                brief(ask, line.office.eligibility),
                brief(ask, line.office.note),
            ],
        )
        draft.certainty = "recorded"
        return draft
    key = "terms-successor-projected" if isinstance(after, Turn) else "terms-successor"
    headline = line.tell(key, after=line.who(after), period=line.period(after), state=line.state(after), **values)
    return Meaning(line, after, meaning.aside, meaning.others).draft(headline, entry, details=_beside(line, after))


def _beside(line: Line, entry: Entry) -> list[str]:
    """Details on a neighbour: who stands around it, and its rule or its reservation."""
    if isinstance(entry, Turn):
        return [line.around(entry), *line.projection(entry)]
    return [line.around(entry), _summit(line, entry), brief(line.ask, entry.note)]


def holders_between(ask: Ask) -> Draft:
    """Everybody who held the office after the one and before the other of two persons, states or days."""
    line, first, last = _bounds(ask)
    if first is None or last is None:
        time = named_date(ask)
        if time is None:
            raise UnanswerableError(line.tell("terms-between-whom"))
        found = [held.entry for held in line.touching(time.span.first, time.span.last)]
        if not found:
            raise UnanswerableError(nobody(line, time))
        headline = line.tell("terms-several", when=time.text, names=_names(line, found))
    else:
        places = sorted((line.course.index(first), line.course.index(last)))
        found = list(line.course[places[0] + 1 : places[1]])
        first, last = line.course[places[0]], line.course[places[1]]
        if not found:
            key = "terms-between-unknown" if line.sparse == "yes" else "terms-between-none"
            text = line.tell(key, first=line.who(first), last=line.who(last), start=dated(ask, line.limits(last)[0]))
            return line.draft(text, last, first)
        headline = line.tell(
            "terms-between", first=line.name(first), last=line.name(last), count=len(found), names=_names(line, found)
        )
    rows = [line.short(entry) for entry in found]
    draft = line.draft(headline, *found, details=packed(ask, rows, 160) if line.by_persons or len(found) > 6 else [])
    draft.values = set().union(*(line.values(entry) for entry in found))
    return draft


def _names(line: Line, entries: Sequence[Entry]) -> list[str]:
    """The names for a headline; if there are too many for one line, the first ones and "…"."""
    long = line.by_persons or len(entries) > 6
    names = [line.name(entry) if long else line.short(entry) for entry in entries[:8]]
    return [*names, "…"] if len(entries) > len(names) else names


def _bounds(ask: Ask) -> tuple[Line, Entry | None, Entry | None]:
    """The two that are meant: persons of one office, else two states, or the two turns of one state."""
    persons, states = ask.slots.person, ask.slots.state
    line = Line(ask)
    if persons:
        terms = [term for term in line.known if term.person in persons]
        if not terms and persons:
            wanted, _ = wanted_person(ask)
            held = ask.snapshot.terms_of(wanted)
            line = Line(ask, ask.snapshot.office(held[0].office)) if held else line
            terms = [term for term in line.known if term.person in persons]
        if line.office.plural:
            raise UnanswerableError(line.tell("terms-plural", names=[line.name(term) for term in line.begun]))
        if len(terms) == 1 and line.current and line.current != terms[0]:
            return line, terms[0], line.current
        return (line, terms[0], terms[-1]) if len(terms) > 1 else (line, None, None)
    if line.office.plural:
        raise UnanswerableError(line.tell("terms-plural", names=[line.name(term) for term in line.begun]))
    if states and not ask.slots.date:
        turns = [[term for term in line.begun if same_state(line, term, state)] for state in states[:2]]
        if len(turns) == 1 and len(turns[0]) > 1:
            return line, turns[0][-2], turns[0][-1]
        if len(turns) == 2 and all(turns):
            return line, turns[0][-1], turns[1][-1]
    return line, None, None


COMPUTATIONS: dict[str, Computation] = {
    "holder": holder,
    "holder-nth": holder_nth,
    "predecessor": predecessor,
    "successor": successor,
    "holders-between": holders_between,
    **TENURE,
}
