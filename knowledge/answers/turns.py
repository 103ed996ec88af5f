"""The turns of an office as they are told: recorded, decided and projected, their years, and what a rule rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import takewhile
from typing import Literal, cast

from knowledge.answers.base import Ask, UnanswerableError
from knowledge.model import Rule, State, Term
from knowledge.partial import PartialDate
from knowledge.question import Span
from knowledge.reasoning import (
    Backtest,
    Turn,
    backtest,
    default_rule,
    first_known,
    holder_on,
    known_from,
    last_known,
    project,
    sequence,
    state_of,
    upcoming,
    year_of,
)
from knowledge.reasoning.rotation import FAR

Item = Term | Turn
Kind = Literal["person", "chair", "meeting"]


def kind(ask: Ask) -> Kind:
    """How turns of the office are told: by days, from summit to summit, or by the year of the meeting."""
    if ask.office.holder == "person":
        return "person"
    return "meeting" if ask.office.series == "chg" else "chair"


def post(ask: Ask) -> str:
    """The office inside a sentence."""
    return ask.say("turns-post", office=ask.office.id, name=ask.office)


def known(ask: Ask) -> tuple[Term, ...]:
    """The recorded terms that were known on the day, the earliest first. Raises UnanswerableError before the office
    was."""
    terms = tuple(term for term in sequence(ask.snapshot, ask.office.id) if known_from(term) <= ask.day)
    if not terms and ask.day < ask.office.since.first:
        raise UnanswerableError(ask.say("turns-not-yet", day=ask.day, post=post(ask), since=ask.office.since))
    return terms


def begun(ask: Ask) -> tuple[Term, ...]:
    """The terms that had begun by the day."""
    return tuple(term for term in known(ask) if first_known(term) <= ask.day)


def decided(ask: Ask) -> tuple[Term, ...]:
    """The terms that lay ahead and for which somebody was named."""
    return upcoming(ask.snapshot, ask.office.id, ask.day)


def present(ask: Ask) -> Term | None:
    """The recorded term that holds on the day; None for an office of several."""
    return None if ask.office.plural else holder_on(ask.snapshot, ask.office.id, ask.day)


def guide(ask: Ask) -> tuple[Rule | None, bool]:
    """The rule to project by, and whether it is only read off the record: the default one, or else the one that was
    right most often; None if the office has no rule."""
    rules = ask.snapshot.rules(ask.office.id)
    if not rules:
        return None, False
    try:
        return default_rule(ask.snapshot, ask.office.id), False
    except ValueError:
        return max(rules, key=lambda rule: share(ask, rule)), True


def share(ask: Ask, rule: Rule) -> tuple[float, int]:
    """How good the record of a rule was on the day, for comparison."""
    test = tested(ask, rule)
    return (test.hits / test.total if test.total else 0.0), test.total


def tested(ask: Ask, rule: Rule) -> Backtest:
    """A rule against the terms known on the day; of a fixed list, only those from which it was not read off."""
    terms = sum(known_from(term) <= ask.day for term in sequence(ask.snapshot, rule.office))
    memo = ("tested", rule.id, terms)
    if memo not in ask.snapshot.memo:
        ask.snapshot.memo[memo] = backtest(ask.snapshot, rule, ask.day).out_of_sample()
    return cast(Backtest, ask.snapshot.memo[memo])


def projected(ask: Ask, rule: Rule) -> tuple[Turn, ...]:
    """Every turn that the rule gives after those known on the day, even one that has begun since; none if it cannot."""
    try:
        return project(ask.snapshot, ask.office.id, ask.day, FAR, rule)
    except ValueError:
        return ()


def ahead(ask: Ask, rule: Rule) -> tuple[Turn, ...]:
    """The projected turns that may still lie ahead on the day."""
    turns = projected(ask, rule)
    holder = present(ask)
    open_end = holder is not None and holder.end is None
    return tuple(
        turn
        for place, turn in enumerate(turns)
        if turn.start.last > ask.day or (place == 0 and open_end and turn.end.last > ask.day)
    )


def state_id(ask: Ask, item: Item) -> str | None:
    """The state of a turn, as far as a source confirms it."""
    return item.state if isinstance(item, Turn) else state_of(ask.snapshot, item)


def state(ask: Ask, item: Item) -> State | None:
    """The state of a turn as a record."""
    found = state_id(ask, item)
    return ask.snapshot.state(found) if found else None


def years(ask: Ask, item: Item) -> str:
    """The years of a turn; for the heads of government the year of the meeting."""
    if kind(ask) == "meeting":
        year = item.end.year if isinstance(item, Turn) else year_of(ask.snapshot, item)
        return ask.say("turns-years", shape="one", first=str(year), last=str(year))
    first, last = item.start, item.end
    seen = item.seen_on if isinstance(item, Term) else ()
    shape = "both" if first and last else "from" if first else "to" if last else "seen" if seen else "none"
    if first and last and first.year == last.year:
        shape = "one"
    return ask.say("turns-years", shape=shape, first=_year(first or next(iter(seen), None)), last=_year(last))


def when(ask: Ask, item: Item) -> str:
    """The time of a turn as exactly as it is known."""
    if kind(ask) == "meeting" or not (item.start and item.end):
        key = "turns-meeting" if kind(ask) == "meeting" else "turns-time"
        return ask.say(key, years=years(ask, item))
    if isinstance(item, Turn) and kind(ask) == "chair":
        return ask.say("turns-summits", first=str(item.start.year), last=str(item.end.year))
    return ask.say("turns-dates", start=item.start, end=item.end)


def entry(ask: Ask, item: Item, *, named: bool = False) -> str:
    """A turn in a list: its state and years, with the person if `named`; the person where the state is unconfirmed."""
    person = ask.snapshot.person(item.person) if isinstance(item, Term) and item.person else None
    country = state(ask, item)
    told = {"years": years(ask, item), "state": country, "person": person}
    if country is None:
        return ask.say("turns-entry-unconfirmed", years=told["years"], person=person and (person.family or person))
    return ask.say("turns-entry-person" if named and person else "turns-entry", **told)


def chain(ask: Ask, items: Iterable[str]) -> str:
    """Items that hold commas or an "and" themselves, joined by semicolons."""
    return reduce(lambda one, two: ask.say("turns-chain", one=one, two=two) if one else two, items, "")


def own(ask: Ask, items: Sequence[Item]) -> tuple[str, ...]:
    """Turns of one state as items of a list: the persons with their years, or the years alone."""
    people = [ask.snapshot.person(item.person) if isinstance(item, Term) and item.person else None for item in items]
    return tuple(
        ask.say("turns-own-person" if person else "turns-own", person=person, years=years(ask, item))
        for item, person in zip(items, people, strict=True)
    )


def who(ask: Ask, term: Term) -> str:
    """The person of a term with the state, if a source confirms that."""
    person = ask.snapshot.person(term.person) if term.person else None
    key = "turns-who" if state(ask, term) else "turns-who-unconfirmed"
    return ask.say(key, person=person or ask.office, state=state(ask, term))


def entries(ask: Ask, items: Iterable[Item], *, named: bool = False) -> tuple[str, ...]:
    """Several turns as items of a list."""
    return tuple(entry(ask, item, named=named) for item in items)


def record(ask: Ask, rule: Rule) -> str:
    """How often a rule was right up to the day."""
    test = tested(ask, rule)
    streak = len(tuple(takewhile(lambda trial: trial.hit, reversed(test.trials))))
    told = streak if 1 < streak < test.hits or (streak == test.hits > 1 and test.misses) else 0
    return ask.say("turns-record", hits=test.hits, total=test.total, streak=told)


def basis(ask: Ask, rule: Rule, *, doubtful: bool = False) -> str:
    """What a projection rests on, as the end of a sentence: the rule with its record, and that nothing is decided."""
    if doubtful:
        unknown = len(backtest(ask.snapshot, rule, ask.day).unverified)
        return ask.say("turns-basis-doubt", unverified=unknown)
    stage = "decided" if decided(ask) else "perhaps" if perhaps(ask) else kind(ask)
    return ask.say("turns-basis", rule=rule, record=record(ask, rule), kind=stage)


def perhaps(ask: Ask) -> Term | None:
    """A term not yet surely known whose nomination may have been made by the day: its date is partial, or inferred."""
    for term in sequence(ask.snapshot, ask.office.id):
        made = term.nominated.date if term.nominated else None
        if made and made.first <= ask.day < known_from(term):
            return term
    return None


def span(ask: Ask) -> Span | None:
    """The day or period asked about; two dates, the earlier first, are the ends of one ("from 2028 until 2030")."""
    dates = ask.slots.date
    if len(dates) == 2 and dates[0].last < dates[1].first:
        return Span(dates[0].first, dates[1].last)
    return ask.span


def period(ask: Ask, span: Span) -> str:
    """The day or period of a question, written out."""
    first, last = span.first, span.last
    if first == last:
        return ask.say("turns-day", day=first)
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_years and first.year == last.year:
        return ask.say("turns-year", year=str(first.year))
    if whole_years:
        return ask.say("turns-years", shape="both", first=str(first.year), last=str(last.year))
    if first.replace(day=1) == last.replace(day=1) and first.day == 1 and (last + timedelta(days=1)).day == 1:
        return ask.say("turns-day", day=PartialDate(first.isoformat()[:7]))
    return ask.say("turns-dates", start=first, end=last)


def touching(ask: Ask, span: Span, rule: Rule | None) -> tuple[Item, ...]:
    """The turns within a period: recorded ones known on the day, then projected ones.

    A period from one year to the next that is exactly that of a turn means this turn alone ("the chair of 2026-2027").
    """
    items: Sequence[Item] = [*known(ask), *(projected(ask, rule) if rule else ())]
    if kind(ask) == "meeting":
        return tuple(item for item in items if span.first.year <= _meeting_year(ask, item) <= span.last.year)
    found = [item for item in items if _first(item) <= span.last and span.first <= _last(ask, item)]
    exact = [
        item
        for item in found
        if (item.start and item.start.year, item.end and item.end.year) == (span.first.year, span.last.year)
    ]
    if exact and span.first.year < span.last.year:
        return tuple(exact)
    handed = ask.office.handover == "same-day" and len(found) > 1
    return tuple(item for item in found if not (handed and _last(ask, item) == span.first and isinstance(item, Term)))


def asked(ask: Ask, key: str) -> bool:
    """Whether one of the words in the message `key` (separated by |, _ for a space) stands in the question."""
    text = f" {ask.question.text} {ask.question.masked} ".casefold()
    joined = text.replace(" ", "") if ask.language == "zh" else text
    return any(word.replace("_", " ") in joined for word in ask.say(key).split("|"))


def _year(limit: PartialDate | None) -> str:
    return str(limit.year) if limit else ""


def _meeting_year(ask: Ask, item: Item) -> int:
    return item.end.year if isinstance(item, Turn) else year_of(ask.snapshot, item)


def _first(item: Item) -> date:
    return item.start.first if isinstance(item, Turn) else first_known(item)


def _last(ask: Ask, item: Item) -> date:
    if isinstance(item, Turn):
        return item.end.last
    if item.end is None and item.status == "serving":
        return max(last_known(item), ask.day)
    return last_known(item)
