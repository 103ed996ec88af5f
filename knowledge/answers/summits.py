"""Summits counted and listed: how many, where, which by video; how often a state hosted them or was in the chair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import chained, kept, note, together
from knowledge.answers.meetings import known, period, phase, pointers, series_of, within
from knowledge.answers.telling import cities, dates, days, focus, item, often, sentence, span_dates
from knowledge.model import Meeting, Place, Record, State
from knowledge.partial import PartialDate
from knowledge.question import Slots, Span
from knowledge.reasoning import held_until, hosted_by, in_place, in_state, next_ahead

PER_LINE = 9
"""How many meetings stand in a line of the list."""


def listed(ask: Ask) -> Draft:
    """All meetings of a series with year and city, or those of a period."""
    series, span = series_of(ask), _past(ask)
    every = held_until(ask.snapshot, series, ask.day)
    held = within(every, span) if span else every
    if not held:
        raise UnanswerableError(ask.say("summits-none", series=series, kind="period" if span else "ever"))
    ahead = next_ahead(ask.snapshot, series, ask.day)
    if span and ahead and not within([ahead], span):
        ahead = None
    first, last = item(ask, held[0]), item(ask, held[-1])
    if span:
        headline = ask.say(
            "summits-in-period",
            series=series,
            count=len(held),
            period=span_dates(ask, span, "when"),
            names=_cities(ask, held),
        )
    else:
        headline = ask.say("summits-all", series=series, count=len(held), first=first, last=last)
    entries = [
        ask.say(
            "summits-entry",
            kind="online" if meeting.online else "there",
            year=str(_year(meeting)),
            place=ask.snapshot.place(meeting.place) if meeting.place else None,
        )
        for meeting in held
    ]
    details = [chained(ask, entries[at : at + PER_LINE]) for at in range(0, len(entries), PER_LINE)]
    details += _apart(ask, held)
    details += [sentence(ask, ahead)] if ahead else []
    records = [held[-1], *held[:-1], *([ahead] if ahead else [])]
    return Draft(
        headline, kept(headline, details), list(records), focus=Slots(body=(series,)), values={f"number:{len(held)}"}
    )


def counted(ask: Ask) -> Draft:
    """How many meetings there have been, by the end of a year or within a period if one is named."""
    series, span = series_of(ask), _past(ask)
    if span and span.first > ask.day:
        span = None
    every = held_until(ask.snapshot, series, span.last if span else ask.day)
    if not every:
        raise UnanswerableError(ask.say("summits-none", series=series, kind="ever"))
    inside = within(every, span) if span else every
    total = len(inside) if span and span.first.year != span.last.year else len(every)
    wrong = next((number for number in ask.slots.number if number != total), None)
    if span:
        kind = "none" if not inside else "year" if span.first.year == span.last.year else "period"
        headline = ask.say(
            "summits-count-in",
            kind=kind,
            series=series,
            total=len(every),
            count=len(inside),
            until=dates(ask, PartialDate(f"{span.last:%Y-%m-%d}")),
            names=[item(ask, m) for m in inside] if kind == "year" else _cities(ask, inside),
            period=span_dates(ask, span, "when"),
        )
    else:
        headline = ask.say(
            "summits-all", series=series, count=len(every), first=item(ask, every[0]), last=item(ask, every[-1])
        )
    if wrong is not None:
        headline = together(ask, ask.say("summits-not-number", wrong=str(wrong)), headline)
    other = "chg" if series == "chs" else "chs"
    others = held_until(ask.snapshot, other, ask.day)
    ahead = next_ahead(ask.snapshot, series, ask.day)
    details = [sentence(ask, ahead)] if ahead and not span else []
    details += (
        [ask.say("summits-count-other", series=other, count=len(others), last=item(ask, others[-1]))] if others else []
    )
    details += note(ask, every[-1]) if not span else []
    return Draft(
        headline,
        kept(headline, details),
        [every[-1], every[0]],
        focus=Slots(body=(series,)),
        values={f"number:{total}"},
    )


def hosted(ask: Ask) -> Draft:
    """How often and when meetings took place in a city or state; without one, where most of them did."""
    series, named = series_of(ask), pointers(ask)
    places: list[Place | State] = [ask.snapshot.place(place) for place in named.place]
    places = places or [ask.snapshot.state(state) for state in named.state]
    if not places:
        return _most(ask, series)
    lines, details, records = [], list[str](), list[Record]()
    core = set[str]()
    for place in places:
        found = _there(ask, series, place)
        held = [m for m in found if phase(ask, m) in ("over", "running")]
        names = cities(ask, held) if isinstance(place, State) else [_year_text(ask, m) for m in held]
        lines.append(
            ask.say(
                "summits-hosted",
                kind="some" if held else "none",
                series=series,
                place=place,
                count=len(held),
                often=often(ask, len(held)),
                names=names,
            )
        )
        details += [sentence(ask, m) for m in found if phase(ask, m) in ("ahead", "unconfirmed") and known(ask, m)]
        details += _under(ask, series, place, held)
        details += _other_series(ask, series, place)
        records += reversed(held or found or _there(ask, "chg" if series == "chs" else "chs", place))
        core |= {f"number:{len(held)}", f"{place.kind}:{place.id}"}
    last = next((record for record in records if isinstance(record, Meeting)), None)
    if len(places) == 1 and "number:0" in core:
        lines += details[:1]
    headline = together(ask, *lines[:2])
    slots = Slots(
        place=named.place,
        state=() if named.place else named.state,
        body=(series,),
        date=focus(last).date if last else (),
    )
    return Draft(
        headline, kept(headline, [*lines[2:], *details]), records or list[Record](places), focus=slots, values=core
    )


def online(ask: Ask) -> Draft:
    """The meetings held by video."""
    series = series_of(ask)
    lines = []
    records: list[Record] = []
    counts: list[int] = []
    for kind in (series, "chg" if series == "chs" else "chs"):
        found = [m for m in held_until(ask.snapshot, kind, ask.day) if m.online]
        names = [ask.say("summits-video", host=ask.snapshot.state(m.state or ""), days=days(ask, m)) for m in found]
        lines.append(
            ask.say("summits-online", kind="some" if found else "none", series=kind, count=len(found), names=names)
        )
        records += found
        counts.append(len(found))
    notes = [line for record in records if isinstance(record, Meeting) for line in note(ask, record)]
    return Draft(
        lines[0],
        kept(lines[0], [*lines[1:], *notes]),
        records or list[Record](),
        focus=Slots(body=(series,)),
        values={f"number:{counts[0]}", *(f"year:{_year(m)}" for m in records[: counts[0]] if isinstance(m, Meeting))},
    )


def _most(ask: Ask, series: str) -> Draft:
    held = [m for m in held_until(ask.snapshot, series, ask.day) if m.place and not m.online]
    if not held:
        raise UnanswerableError(ask.say("summits-none", series=series, kind="ever"))
    by_city = Counter(m.place or "" for m in held)
    by_state = Counter(ask.snapshot.place(m.place or "").state for m in held)
    top = [place for place, count in by_city.items() if count == max(by_city.values())]
    top_states = [state for state, count in by_state.items() if count == max(by_state.values())]
    names = [text for place in top for text in cities(ask, [m for m in held if m.place == place])]
    headline = ask.say(
        "summits-most", series=series, often=often(ask, max(by_city.values())), names=names, many=len(top)
    )
    states = [ask.snapshot.state(state) for state in top_states]
    details = [
        ask.say("summits-most-states", often=often(ask, max(by_state.values())), states=states, many=len(states))
    ]
    details += [chained(ask, cities(ask, [m for m in held if m.place not in top]))]
    return Draft(
        headline,
        kept(headline, details),
        [m for m in reversed(held) if m.place in top],
        focus=Slots(place=(top[0],), body=(series,)),
        values={f"place:{place}" for place in top},
    )


def _there(ask: Ask, series: str, place: Place | State) -> tuple[Meeting, ...]:
    span = _past(ask)
    found = (in_state if isinstance(place, State) else in_place)(ask.snapshot, series, place.id)
    if isinstance(place, State):
        nowhere = tuple(m for m in hosted_by(ask.snapshot, series, place.id) if m.place is None)
        found = tuple(sorted({*found, *nowhere}, key=lambda m: m.number or 0))
    return within(found, span) if span else found


def _under(ask: Ask, series: str, place: Place | State, held: Sequence[Meeting]) -> list[str]:
    """Where the chair was not that of the state in which a meeting took place, and the other way round."""
    lines = _apart(ask, held)
    if isinstance(place, State):
        abroad = [m for m in hosted_by(ask.snapshot, series, place.id) if m not in held and phase(ask, m) == "over"]
        lines += _apart(ask, abroad)
    return lines


def _apart(ask: Ask, meetings: Sequence[Meeting]) -> list[str]:
    found = [(m, ask.snapshot.place(m.place)) for m in meetings if m.place]
    return [
        ask.say("summits-apart", year=str(_year(m)), place=place, state=ask.snapshot.state(m.state or ""))
        for m, place in found
        if place.state != m.state
    ]


def _other_series(ask: Ask, series: str, place: Place | State) -> list[str]:
    other = "chg" if series == "chs" else "chs"
    held = [m for m in _there(ask, other, place) if phase(ask, m) == "over"]
    if not held:
        return []
    names = cities(ask, held) if isinstance(place, State) else [_year_text(ask, m) for m in held]
    return [ask.say("summits-other", series=other, place=place, often=often(ask, len(held)), names=names)]


def _past(ask: Ask) -> Span | None:
    """The period named, cut off at the day asked as of."""
    span = period(ask)
    if span is None or span.last <= ask.day:
        return span
    return Span(span.first, ask.day, span.text) if span.first <= ask.day else span


def _cities(ask: Ask, held: Sequence[Meeting]) -> list[str]:
    """The cities with their years, or of many the first and the last."""
    if len(held) <= PER_LINE:
        return cities(ask, held)
    first, last = cities(ask, held[:1]), cities(ask, held[-1:])
    return [ask.say("summits-from-to", first=first, last=last)]


def _year(meeting: Meeting) -> int:
    return meeting.start.year if meeting.start else 0


def _year_text(ask: Ask, meeting: Meeting) -> str:
    return ask.say("summits-year", kind="online" if meeting.online else "there", year=PartialDate(str(_year(meeting))))


COMPUTATIONS: dict[str, Computation] = {
    "summits-list": listed,
    "summits-count": counted,
    "summits-hosted": hosted,
    "summits-online": online,
}
