"""The line of an office: its terms as they are known on the day asked about, and after them the turns a rule gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.answers.base import Ask, Draft
from knowledge.answers.sentences import Value
from knowledge.answers.wording import brief, capital, dated, kept, period, tidy
from knowledge.model import Office, Record, State, Term
from knowledge.partial import PartialDate
from knowledge.question import Slots, Span
from knowledge.reasoning import Turn, backtest, holders_in, holders_on, project, sequence, state_of
from knowledge.reasoning.rotation import FAR
from knowledge.reasoning.terms import first_known, known_from, last_known, reaches

Entry = Term | Turn
"""A recorded term, or a turn that is only projected."""

SOON = 3
"""How many turns ahead are enough to tell who comes next."""
_FORMS = ("title", "title_gen", "title_ins", "titles", "titles_gen")


@dataclass(frozen=True, slots=True)
class Held:
    """An entry that touches a period; not `certain` where its limits are not known well enough to be sure."""

    entry: Entry
    certain: bool


class Line:
    """One office seen from the day of the question. Sentences said through it know the office's names."""

    def __init__(self, ask: Ask, office: Office | None = None) -> None:
        self.ask = ask
        self.office = office or ask.office
        self.snapshot = ask.snapshot
        self.by_persons = self.office.holder == "person"

    def tell(self, key: str, **values: Value) -> str:
        """A sentence, which may also use `$office`, `$kind` (person, state) and the forms of the office's title."""
        given: dict[str, Value] = {**self._forms, "kind": self.office.holder, "sparse": self.sparse, **values}
        return tidy(self.ask.say(key, office=self.office.id, **given))

    def head(self, key: str, **values: Value) -> str:
        """As `tell`, with a capital first letter."""
        return capital(self.tell(key, **values))

    @cached_property
    def _forms(self) -> dict[str, str]:
        return {
            form: self.ask.say(f"holders-{form.replace('_', '-')}", office=self.office.id, name=self.office)
            for form in _FORMS
        }

    @cached_property
    def known(self) -> tuple[Term, ...]:
        """The terms known on the day asked about, in order: those without any date first, and a term of which only the
        end is known before one that begins then."""
        found = [term for term in sequence(self.snapshot, self.office.id) if self._is_known(term)]
        return tuple(
            sorted(
                found,
                key=lambda term: (
                    self._dates(term),
                    first_known(term),
                    bool(term.start or term.seen_on),
                    last_known(term),
                ),
            )
        )

    def _is_known(self, term: Term) -> bool:
        return known_from(term) <= self.ask.day or not (term.start or term.end or term.seen_on)

    @cached_property
    def sparse(self) -> str:
        """ "yes" where only some holders are known and others may stand between them, else "no"."""
        unlinked = any(not term.end for term in self.known[:-1]) or any(not term.start for term in self.known[1:])
        return "yes" if self.office.plural or unlinked else "no"

    @cached_property
    def begun(self) -> tuple[Term, ...]:
        """The known terms that had begun."""
        return tuple(term for term in self.known if first_known(term) <= self.ask.day or not self._dates(term))

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns that the office's default rule gives after the known terms; none where there is no such rule."""
        return self._projected(FAR)

    @cached_property
    def soon(self) -> tuple[Turn, ...]:
        """The first few of `turns`, which cost less to work out."""
        return self._projected(SOON)

    def _projected(self, count: int) -> tuple[Turn, ...]:
        try:
            return project(self.snapshot, self.office.id, self.ask.day, count)
        except ValueError:
            return ()

    @cached_property
    def course(self) -> tuple[Entry, ...]:
        """Everything known and projected, in order."""
        return (*self.known, *self.turns)

    def before(self, entry: Entry) -> Entry | None:
        return self._neighbour(entry, -1)

    def after(self, entry: Entry) -> Entry | None:
        return self._neighbour(entry, 1)

    def _neighbour(self, entry: Entry, step: int) -> Entry | None:
        course: tuple[Entry, ...] = self.course if isinstance(entry, Turn) else (*self.known, *self.soon)
        place = next((place for place, other in enumerate(course) if other == entry), None)
        if place is None or not 0 <= place + step < len(course):
            return None
        return course[place + step]

    def touching(self, first: date, last: date) -> list[Held]:
        """Who held the office at any time from `first` to `last`, both inclusive, in order of time.

        Days past what is recorded are filled by projected turns; an open end gives way to them.
        """
        known = {term.id for term in self.known}
        certain = {
            held.term.id: held.certain
            for day in (last, first)
            for held in holders_on(self.snapshot, self.office.id, day)
            if held.term.id in known
        }
        if first < last:
            certain |= {
                term.id: surely(term, first, last)
                for term in holders_in(self.snapshot, self.office.id, first, last)
                if term.id in known
            }
        found = [Held(term, certain[term.id]) for term in self.known if term.id in certain]
        if found and last <= self.ask.day:
            return found
        ahead = [turn for turn in self.turns if turn.start.first <= last and first <= turn.end.last]
        if ahead and first > self.ask.day:
            found = [held for held in found if isinstance(held.entry, Term) and held.entry.end]
        return [*found, *(Held(turn, certain=False) for turn in ahead)]

    @cached_property
    def current(self) -> Entry | None:
        """Who holds the office on the day asked about; None where nobody is known to, or several do."""
        if self.office.plural:
            return None
        held = self.touching(self.ask.day, self.ask.day)
        return held[0].entry if held else None

    def state(self, entry: Entry) -> State | None:
        """The state that holds it or whose citizen does, as far as a source confirms it."""
        found = entry.state if isinstance(entry, Turn) else state_of(self.snapshot, entry)
        return self.snapshot.state(found) if found else None

    def name(self, entry: Entry) -> str:
        """The holder's name; of a projected turn, "the candidate of" the state."""
        if isinstance(entry, Term) and entry.person:
            return self.ask.name(self.snapshot.person(entry.person))
        key = "holders-candidate" if isinstance(entry, Turn) else "holders-name"
        return self.tell(key, state=self.state(entry))

    def who(self, entry: Entry) -> str:
        """The name with the state in brackets; that no source confirms it is said."""
        if isinstance(entry, Turn) or not entry.person:
            return self.name(entry)
        state = self.state(entry)
        if state is None:
            return self.tell("holders-person-unconfirmed", person=self.snapshot.person(entry.person))
        return self.tell("holders-person", person=self.snapshot.person(entry.person), state=state)

    def short(self, entry: Entry) -> str:
        """Name, state and years in one bracket, for lists."""
        years = self.years(entry)
        if isinstance(entry, Turn):
            return self.tell("holders-short-turn", state=self.state(entry), years=years)
        if not entry.person:
            return self.tell("holders-short-state", state=self.state(entry), years=years)
        return self.tell(
            "holders-short",
            person=self.snapshot.person(entry.person),
            years=years,
            state=self.state(entry) or self.tell("holders-unconfirmed"),
        )

    def row(self, entry: Entry) -> str:
        """Name with the whole time in office, for a line of a list."""
        return capital(self.tell("holders-row", who=self.who(entry), period=self.period(entry)))

    def latest(self, entry: Entry) -> str:
        """Name, state and the last that is known of the time in office, for lists of those who may still be there."""
        seen = max(entry.seen_on, default=None) if isinstance(entry, Term) and not entry.end else None
        if seen is None or isinstance(entry, Turn) or not entry.person or (entry.start and seen < entry.start):
            return self.short(entry)
        return self.tell(
            "holders-latest",
            person=self.snapshot.person(entry.person),
            seen=dated(self.ask, seen),
            state=self.state(entry) or self.tell("holders-unconfirmed"),
        )

    def limits(self, entry: Entry) -> tuple[PartialDate | None, PartialDate | None]:
        """First and last day as they were known; of a meeting that lay ahead, by which a chair ends, only the year."""
        end = entry.end
        if isinstance(entry, Term) and entry.meeting and end and end.last > self.ask.day:
            end = PartialDate(str(end.year))
        return entry.start, end

    def period(self, entry: Entry) -> str:
        """The whole time in office, in as much detail as is known, or since when and when last somebody was seen."""
        start, end = self.limits(entry)
        if isinstance(entry, Term) and end is None:
            return self._open(entry)
        if start and end and end.month is None and not self.by_persons and start.month:
            return self.tell("holders-to-meeting", start=dated(self.ask, start), end=self.end(entry))
        return period(self.ask, start, end)

    def _open(self, term: Term) -> str:
        seen = max(term.seen_on, default=None)
        if term.start is None:
            first = min(term.seen_on, default=None)
            if seen is None or first is None:
                return self.tell("holders-undated")
            return self.tell("holders-seen", seen=period(self.ask, first, seen))
        if seen and seen > term.start:
            return self.tell("holders-start-seen", start=dated(self.ask, term.start), seen=dated(self.ask, seen))
        return self.tell("holders-start", start=dated(self.ask, term.start))

    def end(self, entry: Entry) -> str:
        """The end as it stands after "to": a day, or the meeting of a year."""
        end = self.limits(entry)[1]
        if end and end.month is None and not self.by_persons:
            return self.tell("holders-meeting", year=str(end.year))
        return dated(self.ask, end)

    def years(self, entry: Entry) -> str:
        """The years alone, for lists."""
        start, end = self.limits(entry)
        seen = entry.seen_on if isinstance(entry, Term) else ()
        if start and end:
            first, last = start.year, end.year
        elif end:
            return self.ask.say("holders-years-to", last=str(end.year))
        elif start:
            return self.ask.say("holders-years-from", first=str(start.year))
        elif seen:
            first, last = min(seen).year, max(seen).year
        else:
            return self.tell("holders-undated")
        key = "holders-year" if first == last else "holders-years"
        return self.ask.say(key, first=str(first), last=str(last))

    def projection(self, turn: Turn) -> list[str]:
        """What must be said with a projection: its rule, how often that was right, that nothing is decided."""
        tested = backtest(self.snapshot, turn.rule, self.ask.day)
        rule = self.head("holders-rule", rule=turn.rule, hits=tested.hits, total=tested.total)
        return [rule, brief(self.ask, turn.rule.note)]

    def around(self, entry: Entry) -> str:
        """Who came before and who comes after, in one line."""
        if self.office.plural:
            return ""
        before, after = self.before(entry), self.after(entry)
        if before and after:
            return self.tell("holders-around", before=self.short(before), after=self.short(after))
        if before:
            return self.tell("holders-around-before", before=self.short(before))
        return self.tell("holders-around-after", after=self.short(after)) if after else ""

    def focus(self, entry: Entry | None) -> Slots:
        """What a follow-up would refer to: holder, state, office, and the time unless it is the present."""
        if entry is None:
            return Slots(office=(self.office.id,))
        state = self.state(entry)
        person = entry.person if isinstance(entry, Term) else None
        start, end = self.limits(entry)
        span = (Span(start.first, end.last),) if start and end and entry != self.current else ()
        return Slots(
            person=(person,) if person else (), state=(state.id,) if state else (), office=(self.office.id,), date=span
        )

    def values(self, entry: Entry) -> set[str]:
        state = self.state(entry)
        found = {f"state:{state.id}"} if state else set()
        return found | ({f"person:{entry.person}"} if isinstance(entry, Term) and entry.person else set())

    def records(self, *entries: Entry | None) -> list[Record]:
        """The records behind entries, each once: terms with their persons, or the rule of a projected turn."""
        found: dict[tuple[str, str], Record] = {}
        for entry in entries:
            rows: list[Record] = []
            if isinstance(entry, Turn):
                rows = [entry.rule, *(self.known[-1:])]
            elif entry:
                rows = [entry, *([self.snapshot.person(entry.person)] if entry.person else [])]
            found |= {(row.kind, row.id): row for row in rows if (row.kind, row.id) not in found}
        return [*found.values(), self.office]

    def draft(self, headline: str, *entries: Entry | None, details: list[str] | None = None) -> Draft:
        """A draft on `entries`, the first of which it is about; how sure it is follows from them."""
        main = entries[0] if entries else None
        headline = tidy(capital(headline))
        draft = Draft(headline, kept(headline, details or []), self.records(*entries), focus=self.focus(main))
        if any(isinstance(entry, Turn) for entry in entries):
            draft.certainty = "projected"
        elif isinstance(main, Term) and first_known(main) > self.ask.day and self._dates(main):
            draft.certainty = "scheduled"
        for entry in entries[:1]:
            draft.values |= self.values(entry) if entry else set()
        return draft

    @staticmethod
    def _dates(term: Term) -> bool:
        return bool(term.start or term.end or term.seen_on)


def surely(term: Term, first: date, last: date) -> bool:
    """Whether a term surely touches the days from `first` to `last`, whatever its partial limits mean."""
    seen = term.seen_on
    begins = term.start.last if term.start else min((day.last for day in seen), default=date.max)
    known = [day.first for day in seen] + ([term.start.first] if term.start else [])
    ends = term.end.first if term.end else max(known, default=date.min)
    return begins <= last and first <= max(ends, begins) and reaches(term, first)
