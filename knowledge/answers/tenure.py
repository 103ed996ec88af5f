"""A term itself: its limits, what is served and left of it, whether it was cut short, who decided on it and when."""

from __future__ import annotations

from datetime import date, timedelta

from babel.numbers import format_decimal

from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.decisions import COMPUTATIONS as DECISIONS
from knowledge.answers.decisions import decided, projected
from knowledge.answers.holders import Line
from knowledge.answers.meaning import Meaning, meant, named_date
from knowledge.answers.records import of_states
from knowledge.answers.sentences import LOCALES
from knowledge.answers.wording import brief, dated
from knowledge.model import Term
from knowledge.reasoning import Turn, days, days_left, days_served, stage, time_left, time_served
from knowledge.reasoning.spans import Period


def term_of(ask: Ask) -> Draft:
    """From when to when; for a state all its turns."""
    if ask.slots.state and not ask.slots.person and not ask.slots.ordinal and not ask.slots.date:
        return of_states(ask)
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    length, start = days(term), term.start
    key = f"tenure-{stage(term, ask.day)}"
    if not (start and term.end):
        text = line.tell("tenure-partial", who=line.who(term), period=line.period(term))
    else:
        text = line.tell(
            key,
            who=line.who(term),
            start=dated(ask, start),
            end=line.end(term),
            days=length or 0,
            counted="yes" if length else "no",
        )
    details = [line.around(term), decided(line, term), brief(ask, term.note), *_other(line, term)]
    return meaning.draft(text, details=details)


def term_start(ask: Ask) -> Draft:
    """The first day in office, with the decision before it."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    if term.start is None:
        text = line.tell("tenure-start-unknown", who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[brief(ask, term.note)])
    tense = "future" if term.start.first > ask.day else "past"
    text = line.tell(
        "tenure-start",
        who=line.who(term),
        start=dated(ask, term.start),
        tense=tense,
        exact="yes" if term.start.exact else "no",
    )
    before = line.before(term)
    details = [
        decided(line, term),
        line.tell("tenure-whole", period=line.period(term)),
        line.around(term),
        brief(ask, term.note),
    ]
    return meaning.draft(text, before, details=details)


def term_end(ask: Ask) -> Draft:
    """The last day in office, who follows or followed, and how many days that is away."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    if term.end is None:
        text = line.tell("tenure-end-unknown", who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[line.around(term), brief(ask, term.note)])
    after = None if line.office.plural else line.after(term)
    left = days_left(term, ask.day) if term.start and term.start.first <= ask.day else None
    key = "tenure-end-ahead" if term.end.last > ask.day else "tenure-end-past"
    text = line.tell(key, who=line.who(term), end=line.end(term), left=left or 0, counted="yes" if left else "no")
    if isinstance(after, Term):
        then = line.head("tenure-then", after=line.who(after), start=dated(ask, after.start))
        text = ask.say("wording-two", first=text, second=then)
    elif isinstance(after, Turn):
        then = line.head("tenure-then-projected", state=line.state(after))
        text = ask.say("wording-two", first=text, second=then)
    details = [line.tell("tenure-whole", period=line.period(term)), _length(line, term), brief(ask, term.note)]
    draft = meaning.draft(text, after, details=details)
    ahead = term.end.last > ask.day
    draft.certainty = "scheduled" if ahead else "recorded"
    return draft


def _length(line: Line, term: Term) -> str:
    length = days(term)
    return line.head("tenure-length", days=length) if length else ""


def _other(line: Line, term: Term) -> list[str]:
    """The person's terms in other offices."""
    others = line.snapshot.terms_of(term.person) if term.person else ()
    lines = [(Line(line.ask, line.snapshot.office(other.office)), other) for other in others if other.id != term.id]
    return [found.head("tenure-other", period=found.period(other)) for found, other in lines if other in found.known]


def _by(meaning: Meaning) -> date:
    """The day up to which is counted: the day named if it lies within the term, else the day of the question."""
    time, start = named_date(meaning.line.ask), meaning.entry.start
    day = meaning.line.ask.day
    if time and start and start.first <= time.span.last:
        return min(time.span.last, day) if time.span.first <= day else time.span.last
    return day


def served(ask: Ask) -> Draft:
    """How many days somebody has been or was in office, both ends counted."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    day = _by(meaning)
    count, span = days_served(term, day), time_served(term, day)
    if count is None or span is None or term.start is None:
        text = line.tell("tenure-uncounted", who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[brief(ask, term.note)])
    if count == 0:
        text = line.tell("tenure-not-begun", who=line.who(term), start=dated(ask, term.start), day=day)
        return meaning.draft(text, details=[decided(line, term)])
    over = term.end is not None and day >= term.end.last
    text = line.tell(
        "tenure-served-over" if over else "tenure-served",
        who=line.who(term),
        days=count,
        span=_span(ask, span),
        start=dated(ask, term.start),
        end=line.end(term),
        day=day,
    )
    left = days_left(term, day)
    details = [
        line.head("tenure-both-ends"),
        line.head("tenure-left", left=left, end=line.end(term)) if left else "",
        line.around(term),
        *_other(line, term),
    ]
    draft = meaning.draft(text, details=details)
    draft.values.add(f"number:{count}")
    return draft


def left(ask: Ask) -> Draft:
    """How many days are left of a term, also in months and years."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    day = _by(meaning)
    count, span = days_left(term, day), time_left(term, day)
    if term.end and day >= term.end.last:
        return term_end(ask)
    if count is None or span is None or term.end is None or term.start is None:
        text = line.tell("tenure-left-unknown", who=line.who(term), period=line.period(term))
        after = None if line.office.plural else line.after(term)
        state = line.tell("tenure-then-projected", state=line.state(after)) if isinstance(after, Turn) else ""
        return meaning.draft(text, details=[state, brief(ask, term.note)])
    if term.start.first > day:
        text = line.tell("tenure-not-begun", who=line.who(term), start=dated(ask, term.start), day=day)
        return meaning.draft(text, details=[_length(line, term)])
    text = line.tell(
        "tenure-days-left",
        who=line.who(term),
        days=count,
        end=line.end(term),
        span=_span(ask, span),
        months=12 * span.years + span.months,
        day=day,
    )
    after = None if line.office.plural else line.after(term)
    follows = line.tell("tenure-then-projected", state=line.state(after)) if isinstance(after, Turn) else ""
    percent = _percent(ask, days_served(term, day) or 0, days(term) or 1)
    draft = meaning.draft(
        text, details=[line.head("tenure-share-line", percent=percent), follows, brief(ask, term.note)]
    )
    draft.values.add(f"number:{count}")
    draft.certainty = "scheduled"
    return draft


def share(ask: Ask) -> Draft:
    """What share of a term is behind its holder, with its midpoint and the year it is in."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    day = _by(meaning)
    count, whole = days_served(term, day), days(term)
    if count is None or not whole or term.start is None:
        text = line.tell("tenure-left-unknown", who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[brief(ask, term.note)])
    if count == 0:
        text = line.tell("tenure-not-begun", who=line.who(term), start=dated(ask, term.start), day=day)
        return meaning.draft(text, details=[_length(line, term)])
    percent = _percent(ask, count, whole)
    text = line.tell(
        "tenure-share-over" if count == whole else "tenure-share",
        who=line.who(term),
        percent=percent,
        days=count,
        whole=whole,
        left=whole - count,
        day=day,
        end=line.end(term),
    )
    middle = term.start.first + timedelta(days=(whole - 1) // 2)
    running = time_served(term, day - timedelta(days=1)) if count < whole else None
    details = [
        line.head("tenure-middle", day=middle, past="yes" if middle <= day else "no") if count < whole else "",
        line.head("tenure-year", year=running.years + 1, years=line.office.years or 1) if running else "",
        line.tell("tenure-whole", period=line.period(term)),
    ]
    draft = meaning.draft(text, details=details)
    draft.values.add(f"number:{round(100 * count / whole)}")
    return draft


def _percent(ask: Ask, part: int, whole: int) -> str:
    return str(format_decimal(100 * part / whole, "0.0", locale=LOCALES[ask.language]))


def _span(ask: Ask, span: Period) -> str:
    """Years, months and days, without those that are none."""
    units = {"years": span.years, "months": span.months, "days": span.days}
    parts = {unit: ask.say(f"tenure-{unit}", count=count) if count else "" for unit, count in units.items()}
    return ask.say("tenure-span", parts=[part for part in parts.values() if part], **parts)


COMPUTATIONS: dict[str, Computation] = {
    "term-of": term_of,
    "term-start": term_start,
    "term-end": term_end,
    "days-served": served,
    "days-left": left,
    "share-elapsed": share,
    **DECISIONS,
}
