"""Somebody's posts: the career before and after the SCO, a certain post, and who of the holders had one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.careers import Search
from knowledge.answers.holders import Line
from knowledge.answers.meaning import Meaning, meant, terms_of
from knowledge.answers.wording import HEADLINE, agreed, brief, dated, fitting, packed, period, polar
from knowledge.model import Person, Post, Term
from knowledge.reasoning import Turn, days, stage

_TELLING = (
    "foreign-minister",
    "minister",
    "un-envoy",
    "ambassador",
    "governor",
    "sco",
    "senator",
    "deputy-minister",
    "academic",
    "other",
    "military",
    "party",
)
"""The kinds of post, the most telling first."""
FEW = 5
"""How many of the most telling posts may stand in a headline, if it has room."""


def somebody(ask: Ask) -> tuple[Meaning, Person, Term]:
    """The person meant, with the term by which they are known. Raises UnanswerableError."""
    meaning = meant(ask)
    entry = meaning.entry
    if isinstance(entry, Turn):
        raise UnanswerableError(
            meaning.line.tell("people-nobody-yet", state=meaning.line.state(entry), period=meaning.line.period(entry))
        )
    if entry.person is None:
        raise UnanswerableError(
            meaning.line.head("people-state-holds", state=meaning.line.state(entry), period=meaning.line.period(entry))
        )
    return meaning, ask.snapshot.person(entry.person), entry


def posts_of(ask: Ask, person: Person, phase: str) -> list[Post]:
    """The posts of a phase that had begun by the day asked about."""
    return [post for post in person.career if post.phase == phase and (not post.start or post.start.first <= ask.day)]


def written_post(ask: Ask, post: Post) -> str:
    """A post with its time."""
    end = post.end if post.end and (ask.day == ask.today or post.end.first <= ask.day) else None
    if post.start and not end:
        span = ask.say("people-from", start=dated(ask, post.start))
    elif end and not post.start:
        span = ask.say("people-to", end=dated(ask, end))
    else:
        span = period(ask, post.start, end)
    return ask.say("people-post", title=post.title, period=span, timed="yes" if span else "no")


def _begun(post: Post) -> int:
    return post.start.first.toordinal() if post.start else 0


def telling(posts: Sequence[Post]) -> list[Post]:
    """The most telling first: the latest of each kind by what the kinds say, then the others in the same order."""
    order = {kind: place for place, kind in enumerate(_TELLING)}
    backwards = posts[::-1]
    ranked = sorted(backwards, key=lambda post: (order.get(post.role, len(order)), -_begun(post)))
    first = list({post.role: post for post in ranked[::-1]}.values())[::-1]
    return [*first, *(post for post in ranked if post not in first)]


def listed(ask: Ask, key: str, posts: Sequence[Post], room: int = 200) -> str:
    if not posts:
        return ""
    return ask.say(key, posts=fitting(ask, [written_post(ask, post) for post in posts], room))


def all_terms(ask: Ask, person: Person) -> list[str]:
    lines = []
    for term in terms_of(ask, person.id):
        line = Line(ask, ask.snapshot.office(term.office))
        length = days(term)
        if term in line.known:
            lines.append(
                line.head("people-term", period=line.period(term), days=length or 0, counted="yes" if length else "no")
            )
    return lines


def unknown(meaning: Meaning, person: Person, term: Term, what: str) -> str:
    line = meaning.line
    return line.tell("people-unknown", what=what, person=person, who=line.who(term), period=line.period(term))


def career(ask: Ask) -> Draft:
    """What somebody did before the highest post in the SCO, the most telling posts first."""
    meaning, person, term = somebody(ask)
    posts = posts_of(ask, person, "before")
    if not posts:
        raise UnanswerableError(unknown(meaning, person, term, "career"))
    search = Search(ask)
    first = [
        one.post
        for one in search.best([person], ("before",))
        if search.names and one.post in posts and any(search.names_it(one.post, name) for name in search.names)
    ]
    ordered = [*first, *(post for post in telling(posts) if post not in first)]
    text = _shown(ask, meaning.line, "people-career", person, ordered[:FEW])
    details = packed(ask, [written_post(ask, post) for post in posts])
    after = listed(ask, "people-after", posts_of(ask, person, "after"))
    draft = meaning.draft(text, details=[*details, after, *all_terms(ask, person), brief(ask, person.note)])
    draft.records.insert(0, person)
    return draft


def _shown(ask: Ask, line: Line, key: str, person: Person, posts: Sequence[Post]) -> str:
    """A headline with as many posts as it has room for."""
    room = HEADLINE - len(line.tell(key, person=person, posts=""))
    return line.tell(key, person=person, posts=fitting(ask, [written_post(ask, post) for post in posts], room))


def career_after(ask: Ask) -> Draft:
    """What somebody did after the highest post in the SCO."""
    meaning, person, term = somebody(ask)
    line, posts = meaning.line, posts_of(ask, person, "after")
    where = stage(term, ask.day)
    if not posts and where != "over":
        key = "people-still" if where == "serving" and term.status == "serving" else "people-no-later"
        text = line.tell(key, who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[line.around(term), brief(ask, person.note)])
    if not posts:
        raise UnanswerableError(line.tell("people-no-later", who=line.who(term), period=line.period(term)))
    text = _shown(ask, line, "people-career-after", person, [*posts[-1:], *telling(posts[:-1])])
    rows = packed(ask, [written_post(ask, post) for post in posts])
    details = [*rows, *all_terms(ask, person), brief(ask, person.note)]
    draft = meaning.draft(text, details=details)
    draft.records.insert(0, person)
    return draft


def career_role(ask: Ask) -> Draft:
    """Whether and when somebody had a certain post."""
    meaning, person, term = somebody(ask)
    meaning = replace(meaning, aside="")
    if not person.career:
        raise UnanswerableError(unknown(meaning, person, term, "career"))
    search = Search(ask)
    found = [one for one in search.best([person]) if not one.post.start or one.post.start.first <= ask.day]
    hits = [one.post for one in search.fitting(found)]
    hits.sort(key=person.career.index)
    line = meaning.line
    if hits:
        text = _shown(ask, line, "people-role", person, hits)
        yes = True if polar(ask) else None
    else:
        ranked = sorted(person.career, key=search.near, reverse=True)
        near = [post for post in ranked if search.near(post) > 0.3 and post.role != "education"][:2]
        near = near or telling(posts_of(ask, person, "before"))[:2]
        key = "people-role-none" if near else "people-role-none-at-all"
        text, yes = _shown(ask, line, key, person, near), None
    details = [
        *(
            ask.say("people-lasted", title=post.title, days=(post.end.first - post.start.first).days + 1)
            for post in hits
            if post.start and post.end and post.start.exact and post.end.exact
        ),
        ask.say("people-undated") if hits and not any(post.start or post.end for post in hits) else "",
        *all_terms(ask, person),
        brief(ask, person.note),
    ]
    draft = meaning.draft(agreed(ask, yes, text), details=details)
    draft.records.insert(0, person)
    return draft


def person_by_role(ask: Ask) -> Draft:
    """Which of the holders had a certain post."""
    line = Line(ask)
    if not line.by_persons:
        raise UnanswerableError(line.head("extremes-states"))
    persons = {term.person: ask.snapshot.person(term.person) for term in line.begun if term.person}
    if ask.slots.person:
        return career_role(ask)
    search = Search(ask)
    found = search.best(persons.values())
    hits = search.fitting(found)
    if not hits:
        return _nobody_with_role(line, search, persons.values())
    who = dict.fromkeys(one.person.id for one in hits)
    ordered = [term for term in line.begun if term.person in who]
    people = [persons[term.person] for term in ordered if term.person]
    posts = {
        person.id: [
            one.post
            for one in sorted(hits, key=lambda one: one.person.career.index(one.post))
            if one.person.id == person.id
        ]
        for person in people
    }
    shown = {person.id: fitting(ask, [written_post(ask, post) for post in posts[person.id]], 150) for person in people}
    rows = [line.tell("people-hit", person=person, posts=shown[person.id]) for person in people]
    if len(people) == 1:
        state = line.state(ordered[0])
        text = line.tell(
            "people-one-hit",
            who=line.who(ordered[0]),
            years=line.years(ordered[0]),
            state=state or "",
            posts=fitting(ask, [written_post(ask, post) for post in posts[people[0].id]], 130),
        )
    else:
        text = line.tell("people-hits", count=len(people), names=[line.short(term) for term in ordered])
        if len(text) > HEADLINE:
            text = line.tell("people-hits", count=len(people), names=[line.name(term) for term in ordered])
    if len(people) == 1:
        rows = [line.row(ordered[0])]
    draft = line.draft(agreed(ask, True if polar(ask) else None, text), *ordered, details=rows)
    draft.values = set().union(*(line.values(term) for term in ordered)) | {f"number:{len(people)}"}
    return draft


def _nobody_with_role(line: Line, search: Search, persons: Iterable[Person]) -> Draft:
    """That nobody had such a post, with those who come from the state named, and the nearest posts."""
    ask = line.ask
    own = [term for term in line.begun if (state := line.state(term)) and state.id in ask.slots.state]
    if own:
        text = line.tell("people-nobody-but", state=line.state(own[0]), names=[line.short(term) for term in own])
        return line.draft(
            text,
            *own,
            details=[
                listed(ask, "people-before", telling(posts_of(ask, ask.snapshot.person(term.person or ""), "before")))
                for term in own
            ],
        )
    near = [
        line.tell("people-hit", person=one.person, posts=written_post(ask, one.post))
        for one in search.all(persons)[:3]
        if one.score > 0.4
    ]
    return line.draft(line.tell("people-nobody-with-role"), *line.begun[-1:], details=near)


COMPUTATIONS: dict[str, Computation] = {
    "career": career,
    "career-after": career_after,
    "career-role": career_role,
    "person-by-role": person_by_role,
}
