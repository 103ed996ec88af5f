"""Who stands out among the holders of an office: longest, shortest, oldest, youngest, and whether a woman held it."""

from __future__ import annotations

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.holders import Line
from knowledge.answers.wording import HEADLINE, agreed, brief, capital, joined, packed, polar
from knowledge.model import Term
from knowledge.reasoning import Age, Extreme, age_on, days, days_served, stage
from knowledge.reasoning import longest as longest_of
from knowledge.reasoning import oldest as oldest_of
from knowledge.reasoning import shortest as shortest_of
from knowledge.reasoning import youngest as youngest_of
from knowledge.reasoning.spans import years_after


def longest(ask: Ask) -> Draft:
    """Who served the most days in one term; with a number of years, whether anybody served longer."""
    line = Line(ask)
    return _by_days(line, longest_of(ask.snapshot, line.office.id, ask.day), "longest")


def shortest(ask: Ask) -> Draft:
    """Whose term had the fewest days of those that are over."""
    line = Line(ask)
    return _by_days(line, shortest_of(ask.snapshot, line.office.id, ask.day), "shortest")


def _by_days(line: Line, extreme: Extreme, which: str) -> Draft:
    ask = line.ask
    terms = [term for term in extreme.terms if term in line.known]
    count = max((days_served(term, ask.day) or 0 for term in terms), default=0)
    if not count:
        raise UnanswerableError(line.head("extremes-none"))
    names = [line.name(term) for term in terms]
    leap = "yes" if line.office.years and count == line.office.years * 365 + 1 else "no"
    measured = [
        term
        for term in line.begun
        if days_served(term, ask.day) and (which == "longest" or stage(term, ask.day) == "over")
    ]
    if not (extreme.certain or line.office.plural):
        key = f"extremes-{which}-unsure"
    elif len(terms) > 1:
        key = f"extremes-{which}-equal"
    else:
        key = f"extremes-{which}"
    text = line.tell(
        key,
        who=joined(ask, [line.who(term) for term in terms[:1]]),
        names=names,
        days=count,
        leap=leap,
        count=len(terms),
        period=line.period(terms[0]),
    )
    if len(text) > HEADLINE + 40:
        text = line.tell(
            key,
            who=line.who(terms[0]),
            names=[line.years(term) for term in terms],
            days=count,
            leap=leap,
            count=len(terms),
            period=line.period(terms[0]),
        )
    number = next(iter(ask.slots.number), None) if "number" not in ask.slots.inherited else None
    ranked = sorted(measured, key=lambda term: days_served(term, ask.day) or 0, reverse=which == "longest")
    rows = [line.tell("extremes-row", who=line.short(term), days=days_served(term, ask.day) or 0) for term in ranked]
    unmeasured = [line.name(term) for term in line.begun if not days_served(term, ask.day)]
    serving = any(stage(term, ask.day) == "serving" for term in measured)
    details = [
        *packed(ask, rows[:8]),
        line.head("extremes-unmeasured", names=unmeasured[:6]) if unmeasured else "",
        line.head("extremes-running") if serving else "",
        brief(ask, line.office.eligibility),
    ]
    draft = line.draft(_against(line, which, number, measured, text), *terms, details=details)
    draft.values |= {value for term in terms for value in line.values(term)} | {f"number:{count}"}
    return draft


def _against(line: Line, which: str, number: int | None, measured: list[Term], text: str) -> str:
    """With a number of years in the question: whether anybody served longer (or, of those gone, shorter) than that."""
    ask = line.ask
    if number is None or not 0 < number < 60:
        return text
    over = [term for term in measured if term.start and term.end and stage(term, ask.day) == "over"]
    if which == "longest":
        beyond = [
            term
            for term in measured
            if term.start
            and (days_served(term, ask.day) or 0) > (years_after(term.start.first, number) - term.start.first).days
        ]
    else:
        beyond = [
            term
            for term in over
            if term.start and (days(term) or 0) < (years_after(term.start.first, number) - term.start.first).days
        ]
    if beyond:
        return agreed(ask, True, text)
    none = line.tell(f"extremes-none-{which}", number=number)
    return agreed(ask, False, ask.say("wording-two", first=none, second=capital(text)), had=True)


def oldest(ask: Ask) -> Draft:
    """Who was the oldest on taking office."""
    line = Line(ask)
    return _by_age(line, oldest_of(ask.snapshot, line.office.id, ask.day), "oldest")


def youngest(ask: Ask) -> Draft:
    """Who was the youngest on taking office."""
    line = Line(ask)
    return _by_age(line, youngest_of(ask.snapshot, line.office.id, ask.day), "youngest")


def _by_age(line: Line, extreme: Extreme, which: str) -> Draft:
    ask = line.ask
    if not line.by_persons:
        raise UnanswerableError(line.head("extremes-states"))
    terms = [term for term in extreme.terms if term in line.known]
    if not terms:
        raise UnanswerableError(line.head("extremes-no-births"))
    sure = extreme.certain or (len(terms) == 1 and not line.office.plural)
    key = f"extremes-{which}" if len(terms) == 1 and sure else f"extremes-{which}-unsure"
    names = [line.tell("extremes-aged", who=line.who(term), age=age(line, term)) for term in terms]
    born = line.snapshot.person(terms[0].person or "").born
    text = line.tell(
        f"{key}-age", who=line.who(terms[0]), age=age(line, terms[0]), names=names, born=born, start=terms[0].start
    )
    known = [term for term in line.begun if age(line, term)]
    ranked = sorted(known, key=lambda term: _age_days(line, term), reverse=which == "oldest")
    rows = [line.tell("extremes-aged", who=line.name(term), age=age(line, term)) for term in ranked[:8]]
    unknown = [line.name(term) for term in line.begun if not age(line, term)]
    details = [
        *packed(ask, rows),
        line.head("extremes-births-unknown", names=unknown[:6]) if unknown else "",
        brief(ask, line.snapshot.person(terms[0].person or "").note),
    ]
    draft = line.draft(text, *terms, details=details)
    draft.values |= {value for term in terms for value in line.values(term)}
    return draft


def age(line: Line, term: Term) -> str:
    """The age on taking office, as one number or two; the empty text where birth or start are not known."""
    person = line.snapshot.person(term.person) if term.person else None
    if person is None or term.start is None or person.born is None or person.born.first > term.start.first:
        return ""
    found = age_on(person, term.start.first)
    if found is None:
        return ""
    return aged(line.ask, found)


def aged(ask: Ask, found: Age) -> str:
    """An age as one number or two."""
    key = "extremes-one" if found.exact else "extremes-or"
    return ask.say(key, low=str(found.low), high=str(found.high), count=found.high)


def _age_days(line: Line, term: Term) -> int:
    born = line.snapshot.person(term.person or "").born
    return (term.start.first - born.first).days if born and term.start else 0


def women(ask: Ask) -> Draft:
    """Whether a woman has held the office."""
    line = Line(ask)
    if not line.by_persons:
        raise UnanswerableError(line.head("extremes-states"))
    terms = line.begun
    if not terms:
        raise UnanswerableError(line.head("extremes-none"))
    genders = {term.id: line.snapshot.person(term.person or "").gender for term in terms}
    found = [term for term in terms if genders[term.id] == "female"]
    unknown = [term for term in terms if genders[term.id] is None]
    rows = [line.tell("extremes-row-plain", who=line.short(term)) for term in (found or terms)]
    details = [
        *packed(ask, rows),
        line.head("extremes-gender-unknown", names=[line.name(term) for term in unknown]) if unknown else "",
    ]
    if found:
        text = line.tell(
            "extremes-women", count=len(found), names=[line.who(term) for term in found], period=line.period(found[0])
        )
        draft = line.draft(agreed(ask, True if polar(ask) else None, text), *found, details=details)
    else:
        text = line.tell("extremes-no-woman", count=len(terms), unknown="yes" if unknown else "no")
        draft = line.draft(text, *terms[::-1], details=details)
    draft.values = {f"number:{len(found)}"} | {value for term in found for value in line.values(term)}
    return draft


COMPUTATIONS: dict[str, Computation] = {
    "longest": longest,
    "shortest": shortest,
    "oldest": oldest,
    "youngest": youngest,
    "women": women,
}
