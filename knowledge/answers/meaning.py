"""Which holder and which time a question on an office means, whatever slots it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answers.base import Ask, Draft, UnanswerableError
from knowledge.answers.holders import Entry, Line
from knowledge.answers.wording import HEADLINE, capital, dated, when
from knowledge.model import Meeting, Record, Term
from knowledge.question import Span
from knowledge.reasoning import Turn, accession, in_place, state_of
from knowledge.reasoning.terms import first_known


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or period asked about, as text for a sentence, with the record of the event if one was named instead."""

    span: Span
    text: str
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """The entry that is meant in its line; `aside` corrects what the question takes for granted."""

    line: Line
    entry: Entry
    aside: str = ""
    others: str = ""
    """Who else the name may mean."""

    def draft(self, headline: str, *entries: Entry | None, details: list[str] | None = None) -> Draft:
        """A draft on the entry and `entries`, with what had to be put right."""
        headline, lines = capital(headline), [*(details or []), self.others]
        if self.aside and len(self.aside) + len(headline) < HEADLINE:
            headline = self.line.ask.say("wording-two", first=self.aside, second=headline)
        elif self.aside:
            headline, lines = self.aside, [headline, *lines]
        return self.line.draft(headline, self.entry, *entries, details=lines)


def named_date(ask: Ask) -> Moment | None:
    """The day or period that the question names by a date; the whole of it if it names several."""
    if not ask.slots.date:
        return None
    first = min(span.first for span in ask.slots.date)
    last = max(span.last for span in ask.slots.date)
    span = Span(first, last)
    return Moment(span, when(ask, span))


def moment(line: Line) -> Moment | None:
    """The time asked about: by its date, else by a meeting's place, by a person's start in another office, or, for an
    office of persons, by a state's accession. What comes from an earlier turn does not count, except for a date."""
    ask, slots = line.ask, line.ask.slots
    if slots.date:
        return named_date(ask)
    own = slots.kinds() - slots.inherited
    seats = {ask.snapshot.body(body).seat for body in (*slots.body, line.office.body or "") if body}
    elsewhere = "place" in own and slots.place[0] not in seats
    meeting = _meeting(line, slots.place[0]) if elsewhere else None
    if meeting and meeting.start:
        span = Span(meeting.start.first, meeting.start.first)
        place = ask.snapshot.place(meeting.place) if meeting.place else None
        return Moment(span, ask.say("terms-when-meeting", place=place, day=meeting.end or meeting.start), meeting)
    terms = [term for person in slots.person for term in ask.snapshot.terms_of(person)]
    if "person" in own and terms and all(term.office != line.office.id for term in terms) and terms[-1].start:
        term = terms[-1]
        person = ask.snapshot.person(term.person or "")
        day = first_known(term)
        return Moment(Span(day, day), ask.say("terms-when-person", person=person, day=term.start), term)
    if "state" in own and line.by_persons:
        joined = [status for state in slots.state if (status := accession(ask.snapshot, state)) and status.start]
        late = [status for status in joined if status.start and status.start.first >= line.office.since.first]
        if late:
            status = max(late, key=lambda status: str(status.start))
            names = [ask.snapshot.state(found.state) for found in late]
            day = status.start.first if status.start else ask.day
            return Moment(Span(day, day), ask.say("terms-when-state", states=names, day=day), status)
    return None


def _meeting(line: Line, place: str) -> Meeting | None:
    series = "chg" if line.office.series == "chg" else "chs"
    held = [
        meeting
        for meeting in in_place(line.snapshot, series, place)
        if meeting.start and meeting.start.first <= line.ask.day
    ]
    return held[-1] if held else None


def meant(ask: Ask, *, ahead: bool = False) -> Meaning:
    """The one entry that a question is about: by person, ordinal, state or time, else the present holder.

    `ahead`: a state from an earlier turn rather means its turn to come. Raises UnanswerableError if there is none.
    """
    if ask.slots.person:
        return _person(ask)
    line = Line(ask)
    if ask.slots.ordinal:
        return Meaning(line, nth(line, ask.slots.ordinal[0]))
    if line.office.plural:
        raise UnanswerableError(line.tell("terms-plural", names=[line.name(term) for term in line.begun]))
    if ask.slots.state:
        entry = _of_state(line, ahead=ahead)
        if entry is None:
            state = ask.snapshot.state(ask.slots.state[0])
            raise UnanswerableError(line.tell("terms-state-none", state=state))
        return Meaning(line, entry)
    time = moment(line)
    if time:
        held = line.touching(time.span.first, time.span.last)
        if not held:
            raise UnanswerableError(nobody(line, time))
        return Meaning(line, held[0].entry)
    if line.current is None:
        raise UnanswerableError(nobody(line, Moment(Span(ask.day, ask.day), when(ask, Span(ask.day, ask.day)))))
    return Meaning(line, line.current)


def nth(line: Line, number: int) -> Entry:
    """The n-th entry of a line (of the state named, if one is), or the latest begun for -1. Raises
    UnanswerableError."""
    if line.office.plural:
        raise UnanswerableError(line.tell("terms-plural", names=[line.name(term) for term in line.begun]))
    if not line.begun:
        now = Span(line.ask.day, line.ask.day)
        raise UnanswerableError(nobody(line, Moment(now, when(line.ask, now))))
    entries: Sequence[Entry] = line.course if number > 0 else line.begun
    if line.ask.slots.state:
        wanted = line.ask.slots.state[0]
        entries = [entry for entry in entries if (state := line.state(entry)) and state.id == wanted]
    place = number - 1 if number > 0 else len(entries) + number
    if number == 0 or not 0 <= place < len(entries):
        raise UnanswerableError(line.tell("terms-no-number", number=number, count=len(line.begun)))
    return entries[place]


def nobody(line: Line, time: Moment) -> str:
    """That nobody is known to have held an office at a time: before it existed, or because it is not established."""
    first = line.known[0] if line.known else None
    if time.span.last < line.office.since.first:
        key = "terms-before-office" if first else "terms-before-office-empty"
        return line.head(
            key, when=time.text, since=dated(line.ask, line.office.since), first=line.short(first) if first else ""
        )
    names = [line.short(term) for term in line.begun if first_known(term) <= time.span.last][-3:]
    names = names or [line.short(term) for term in line.begun[:2]]
    return line.head("terms-not-established" if names else "terms-nothing-known", when=time.text, names=names)


def wanted_person(ask: Ask) -> tuple[str, tuple[str, ...]]:
    """The person meant, and those of the same family name who may be meant as well.

    Of several with one family name: whoever held the office named, then the one in office on the day named, then by
    the ordinal, else the latest to begin.
    """
    found = ask.slots.person
    families = {
        (family.in_(ask.language) if (family := ask.snapshot.person(person).family) else person) for person in found
    }
    if len(found) == 1 or len(families) > 1:
        return found[0], ()
    line = Line(ask, ask.snapshot.office(_office_of(ask, found)))
    terms = [term for term in line.begun if term.person in found]
    if ask.slots.date:
        span = ask.slots.date[0]
        terms = [
            held.entry
            for held in line.touching(span.first, span.last)
            if isinstance(held.entry, Term) and held.entry.person in found
        ] or terms
    elif ask.slots.ordinal and 0 < ask.slots.ordinal[0] <= len(terms):
        terms = terms[ask.slots.ordinal[0] - 1 : ask.slots.ordinal[0]]
    chosen = (terms[-1].person if terms else None) or found[0]
    return chosen, tuple(person for person in found if person != chosen)


def _office_of(ask: Ask, persons: Sequence[str]) -> str:
    held = {term.office for person in persons for term in ask.snapshot.terms_of(person)}
    named = ask.office.id
    return named if named in held else next(iter(sorted(held, reverse=True)), named)


def terms_of(ask: Ask, person: str) -> list[Term]:
    """A person's terms: in the office asked about first, then in those with one holder, then in time."""
    named = next(iter(ask.slots.office), None)
    return sorted(
        ask.snapshot.terms_of(person),
        key=lambda term: (term.office != named, ask.snapshot.office(term.office).plural, first_known(term)),
    )


def _person(ask: Ask) -> Meaning:
    wanted, others = wanted_person(ask)
    person = ask.snapshot.person(wanted)
    terms = terms_of(ask, wanted)
    if not terms:
        raise UnanswerableError(ask.say("terms-no-term", person=person))
    lines = [Line(ask, ask.snapshot.office(term.office)) for term in terms]
    known = [(line, term) for line, term in zip(lines, terms, strict=True) if term in line.known]
    if not known:
        raise UnanswerableError(lines[0].tell("terms-unknown-then", person=person, day=ask.day))
    line, term = known[0]
    aside = ""
    named = next(iter(ask.slots.office), None)
    if named and "office" not in ask.slots.inherited and term.office != named:
        aside = Line(ask, ask.snapshot.office(named)).tell("terms-other-office", person=person)
    also = [
        Line(ask, ask.snapshot.office(found[0].office)).short(found[0])
        for name in others
        if (found := terms_of(ask, name))
    ]
    return Meaning(line, term, aside, ask.say("terms-namesakes", names=also) if also else "")


def _of_state(line: Line, *, ahead: bool) -> Entry | None:
    """A state's entry: on the day named, the present one, one to come (`ahead`, from an earlier turn), the last."""
    slots, wanted = line.ask.slots, line.ask.slots.state[0]

    def of(entries: Sequence[Entry]) -> list[Entry]:
        return [entry for entry in entries if (state := line.state(entry)) and state.id == wanted]

    if slots.date:
        span = slots.date[0]
        found = of([held.entry for held in line.touching(span.first, span.last)])
        if found:
            return found[0]
    if line.current and of([line.current]):
        return line.current
    begun, turns = of(line.begun), of(line.turns)
    inherited = "state" in slots.inherited
    soon = of(line.soon)
    if inherited and turns and (line.by_persons or (ahead and soon)):
        return turns[0]
    return next(iter([*begun[::-1][:1], *turns[:1]]), None)


def same_state(line: Line, entry: Entry, state: str) -> bool | None:
    """Whether the entry is of a state; None where no source confirms where its holder comes from."""
    if isinstance(entry, Turn):
        return entry.state == state
    found = state_of(line.snapshot, entry)
    return None if found is None else found == state
