"""Who somebody is: portrait, birth, age, education, where from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.careers import Search
from knowledge.answers.extremes import aged
from knowledge.answers.holders import Line
from knowledge.answers.meaning import meant, named_date
from knowledge.answers.posts import COMPUTATIONS as POSTS
from knowledge.answers.posts import all_terms, listed, posts_of, somebody, telling, unknown, written_post
from knowledge.answers.wording import HEADLINE, agreed, brief, fitting, joined, packed, polar
from knowledge.model import Person, Term
from knowledge.reasoning import Turn, age_on, stage


def portrait(ask: Ask) -> Draft:
    """Who somebody is: in one sentence, then birth, terms, neighbours, career."""
    if not ask.slots.person and not ask.slots.office and not ask.slots.ordinal:
        raise UnanswerableError(ask.say("people-whom"))
    meaning, person, term = somebody(ask)
    line = meaning.line
    over = ask.day >= ask.today or stage(term, ask.day) == "over"
    if person.summary and over:
        text = line.tell("people-summary", person=person, summary=person.summary)
    else:
        text = line.tell("people-bare", who=line.who(term), period=line.period(term))
    details = [*all_terms(ask, person), _birth(ask, person), line.around(term)]
    details += [
        listed(ask, "people-before", telling(posts_of(ask, person, "before"))),
        listed(ask, "people-studies", posts_of(ask, person, "education")),
        listed(ask, "people-after", posts_of(ask, person, "after")),
        brief(ask, person.note),
    ]
    return meaning.draft(text, details=details)


def _birth(ask: Ask, person: Person) -> str:
    if not (person.born or person.birthplace):
        return ""
    age = _age(ask, person, ask.day)
    return ask.say(
        "people-birth",
        born=person.born,
        place=person.birthplace,
        age=age,
        dated=_has(person.born),
        placed=_has(person.birthplace),
        aged=_has(age),
    )


def _has(value: object) -> str:
    return "yes" if value else "no"


def _age(ask: Ask, person: Person, day: date) -> str:
    if person.born is None or day < person.born.first:
        return ""
    found = age_on(person, day)
    return aged(ask, found) if found else ""


def born(ask: Ask) -> Draft:
    """When and where somebody was born."""
    meaning, person, term = somebody(ask)
    line = meaning.line
    if not (person.born or person.birthplace):
        raise UnanswerableError(line.tell("people-unborn", who=line.who(term), period=line.period(term)))
    exact = "yes" if person.born and person.born.exact else "no"
    text = ask.say(
        "people-born",
        person=person,
        born=person.born,
        place=person.birthplace,
        exact=exact,
        dated=_has(person.born),
        placed=_has(person.birthplace),
    )
    places = [ask.name(ask.snapshot.place(place)) for place in ask.slots.place if "place" not in ask.slots.inherited]
    home = person.birthplace.in_(ask.language) if person.birthplace else ""
    yes = True if places and home and any(place in home for place in places) else None
    details = [_aged_now(ask, line, person, term), brief(ask, person.note), *all_terms(ask, person)]
    draft = meaning.draft(agreed(ask, yes, text), details=details)
    draft.records.insert(0, person)
    draft.values |= {f"date:{person.born}"} if person.born else set()
    return draft


def _aged_now(ask: Ask, line: Line, person: Person, term: Term) -> str:
    now = _age(ask, person, ask.day)
    start = _age(ask, person, term.start.first) if term.start else ""
    return line.head("people-ages", now=now, start=start, aged=_has(now), started=_has(start)) if now else ""


def age(ask: Ask) -> Draft:
    """How old somebody is or was on a day, and on taking office."""
    meaning, person, term = somebody(ask)
    line = meaning.line
    if person.born is None:
        raise UnanswerableError(line.tell("people-unborn", who=line.who(term), period=line.period(term)))
    time = named_date(ask)
    day = time.span.last if time else ask.day
    now, then = _age(ask, person, ask.day), _age(ask, person, day)
    if not then or not now:
        raise UnanswerableError(ask.say("people-not-born", person=person, born=person.born))
    start = _age(ask, person, term.start.first) if term.start and term.start.first != day else ""
    text = line.tell(
        "people-age",
        person=person,
        now=now,
        then=then,
        start=start,
        started=_has(start),
        born=person.born,
        day=day,
        past=_has(day != ask.day),
    )
    limit = next(iter(ask.slots.number), None) if "number" not in ask.slots.inherited else None
    found = age_on(person, day)
    yes = None
    if limit is not None and limit > 20 and found:
        yes = True if found.low > limit else False if found.high < limit else None
    ended = term.end.last if term.end else None
    left = _age(ask, person, ended) if ended and ended <= ask.day else ""
    details = [
        ask.say("people-age-left", age=left) if left else "",
        _birth(ask, person) if person.birthplace else "",
        brief(ask, person.note),
    ]
    draft = meaning.draft(agreed(ask, yes, text), details=details)
    draft.records.insert(0, person)
    draft.values |= {f"number:{found.low}"} if found else set()
    return draft


def education(ask: Ask) -> Draft:
    """Where and what somebody studied."""
    meaning, person, term = somebody(ask)
    posts = posts_of(ask, person, "education")
    if not posts:
        raise UnanswerableError(unknown(meaning, person, term, "education"))
    search = Search(ask)
    named = [one for one in search.best([person], ("education",)) if search.names and one.post in posts]
    wanted = polar(ask) and bool(search.names)
    hit = bool(search.names) and any(search.names_it(one.post, name) for one in named for name in search.names)
    rows = [written_post(ask, post) for post in posts]
    room = HEADLINE - len(ask.say("people-educated", person=person, posts=""))
    text = ask.say("people-educated", person=person, posts=fitting(ask, rows, room))
    shown = joined(ask, rows) in text
    details = [*([] if shown else packed(ask, rows)), brief(ask, person.note), *all_terms(ask, person)]
    draft = meaning.draft(agreed(ask, hit if wanted and hit else None, text), details=details)
    draft.records.insert(0, person)
    return draft


def nationality(ask: Ask) -> Draft:
    """Which state somebody comes from."""
    own = "state" in ask.slots.kinds() - ask.slots.inherited
    asked = ask.slots.state if own and (ask.slots.person or ask.slots.office or ask.slots.ordinal) else ()
    if asked and not ask.slots.person and not ask.slots.ordinal:
        ask = _without_states(ask)
    if not ask.slots.person and not ask.slots.ordinal and Line(ask).office.plural:
        raise UnanswerableError(
            Line(ask).tell("terms-plural", names=[Line(ask).name(term) for term in Line(ask).begun])
        )
    meaning = meant(ask)
    line, entry = meaning.line, meaning.entry
    state = line.state(entry)
    if isinstance(entry, Turn):
        text = line.tell("people-turn-state", state=state, period=line.period(entry))
        return meaning.draft(text, details=[line.around(entry), *line.projection(entry)])
    if state is None:
        said = ask.snapshot.state(entry.unverified_state) if entry.unverified_state else None
        raise UnanswerableError(
            line.tell(
                "people-no-state", person=line.name(entry), period=line.period(entry), said=said, rumour=_has(said)
            )
        )
    if entry.person is None:
        text = line.tell("people-state-holds", state=state, period=line.period(entry))
    else:
        person = ask.snapshot.person(entry.person)
        text = line.tell("people-state", person=person, state=state, period=line.period(entry))
    yes = state.id in asked if asked and (polar(ask) or state.id not in asked) and len(asked) == 1 else None
    same = [term for term in line.begun if term != entry and line.state(term) == state]
    details = [
        line.head("people-others", names=[line.short(term) for term in same[:8]]) if same else "",
        line.around(entry),
        brief(ask, entry.note) if entry.confidence != "high" else "",
    ]
    draft = meaning.draft(agreed(ask, yes, text), details=details)
    draft.records.append(state)
    return draft


def _without_states(ask: Ask) -> Ask:
    """The same question with its states left out, where they are only what is asked about."""
    return replace(ask, question=replace(ask.question, slots=replace(ask.slots, state=())))


COMPUTATIONS: dict[str, Computation] = {
    "portrait": portrait,
    "born": born,
    "age": age,
    "education": education,
    "nationality": nationality,
    **POSTS,
}
