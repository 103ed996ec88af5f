"""How meetings, days and places are put into words."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale
from babel.dates import format_skeleton

from knowledge.answers.base import Ask, Draft
from knowledge.answers.lines import kept
from knowledge.answers.meetings import Meant, phase
from knowledge.answers.sentences import LOCALES
from knowledge.model import Meeting, Record, Term
from knowledge.partial import PartialDate
from knowledge.question import Slots, Span
from knowledge.reasoning import state_of
from knowledge.reasoning.calendar import last_day


def name(ask: Ask, meeting: Meeting) -> str:
    """ "24th SCO summit"."""
    number = meeting.number or 0
    form = Locale.parse(LOCALES[ask.language]).ordinal_form(number)
    return ask.say("telling-name", series=meeting.series, number=str(number), form=form)


def dates(ask: Ask, start: PartialDate | None, end: PartialDate | None = None, key: str = "date") -> str:
    """A day or days as a name ("3–4 July 2024"), or as `when` with a preposition ("on 3–4 July 2024", "in 2027")."""
    if start is None:
        return ask.say("telling-undated")
    last = end or start
    locale = LOCALES[ask.language]
    return ask.say(
        f"telling-{key}",
        shape=_shape(start, last),
        first=start,
        last=last,
        day=str(start.day),
        lastday=str(last.day),
        monthday=format_skeleton("MMMMd", start.first, locale=locale),
        lastmonthday=format_skeleton("MMMMd", last.first, locale=locale),
        month=start.month or 0,
        year=str(start.year),
        lastyear=str(last.year),
    )


def _shape(start: PartialDate, last: PartialDate) -> str:
    if start == last:
        return "day" if start.exact else "month" if start.month else "year"
    if not (start.exact and last.exact):
        return "mixed" if start.month or last.month else "years"
    if start.year != last.year:
        return "long"
    return "days" if start.month == last.month else "months"


def span_dates(ask: Ask, span: Span, key: str = "date") -> str:
    """A period as it is called: a year, a month, years, or its days."""
    first, last = span.first, span.last
    forms = (f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}")
    if forms[0].endswith("-01-01") and forms[1].endswith("-12-31"):
        forms = (f"{first:%Y}", f"{last:%Y}")
    elif first.replace(day=1) == last.replace(day=1) and first != last and PartialDate(f"{last:%Y-%m}").last == last:
        forms = (f"{first:%Y-%m}", f"{last:%Y-%m}")
    return dates(ask, PartialDate(forms[0]), PartialDate(forms[1]), key)


def days(ask: Ask, meeting: Meeting) -> str:
    """The days of a meeting."""
    return dates(ask, meeting.start, meeting.end)


def item(ask: Ask, meeting: Meeting) -> str:
    """Place, country and days in a few words."""
    place = ask.snapshot.place(meeting.place) if meeting.place else None
    country = ask.snapshot.state(place.state) if place else None
    host = ask.snapshot.state(meeting.state) if meeting.state else None
    kind = ("online" if meeting.online else "there") + ("" if place else "-nowhere")
    return ask.say("telling-item", kind=kind, place=place, country=country, host=host, days=days(ask, meeting))


def cities(ask: Ask, meetings: Iterable[Meeting]) -> list[str]:
    """Each city with the years of its meetings, in the order of the first; "Shanghai 2001 and 2006"."""
    found: dict[tuple[str | None, bool], list[PartialDate]] = {}
    for meeting in meetings:
        if meeting.start:
            found.setdefault((meeting.place, meeting.online), []).append(PartialDate(str(meeting.start.year)))
    return [
        ask.say(
            "telling-city",
            kind="online" if online else "there",
            years=years,
            place=ask.snapshot.place(place) if place and not online else None,
        )
        for (place, online), years in found.items()
    ]


def sentence(ask: Ask, meeting: Meeting) -> str:
    """One sentence on a meeting as seen from the day asked as of: when, where, under whom."""
    now = phase(ask, meeting)
    place = ask.snapshot.place(meeting.place) if meeting.place else None
    state = ask.snapshot.state(meeting.state or "")
    abroad = place is not None and place.state != meeting.state
    named = meeting.chaired_by is not None and now not in ("ahead", "unconfirmed")
    country = ask.snapshot.state(place.state) if place else None
    chair = ask.say(
        "telling-chair",
        kind=("abroad-" if abroad else "") + ("person" if named else "state"),
        state=state,
        time="present" if now in ("ahead", "unconfirmed") else "past",
        country=country,
        person=meeting.chaired_by,
    )
    tense = {"over": "held", "later": "held", "running": "running", "unconfirmed": "unconfirmed"}.get(now, "ahead")
    if tense == "ahead" and meeting.start and not meeting.start.exact:
        tense = "undated-meeting"
    text = ask.say(
        f"telling-{tense}",
        kind=("online" if meeting.online else "there") + ("" if place else "-nowhere"),
        series=meeting.series,
        name=name(ask, meeting),
        place=place,
        country=country,
        host=state,
        when=dates(ask, meeting.start, meeting.end, "when"),
        chair=chair,
    )
    return ask.say("telling-later", day=ask.day, text=text) if now == "later" else text


def corrected(ask: Ask, found: Meant) -> list[str]:
    """What in the question does not go with the meeting found, a sentence each."""
    lines = []
    if found.off_day:
        lines.append(ask.say("telling-not-then", day=span_dates(ask, found.off_day, "when")))
    if found.not_place:
        lines.append(ask.say("telling-not-there", place=found.not_place))
    if found.not_state:
        lines.append(ask.say("telling-not-state", state=found.not_state))
    return lines


def focus(meeting: Meeting, office: str | None = None) -> Slots:
    """What a follow-up on a meeting refers to; a summit goes without its body, which would be asked about instead."""
    start, last = meeting.start, last_day(meeting)
    return Slots(
        place=(meeting.place,) if meeting.place else (),
        state=(meeting.state,) if meeting.state else (),
        body=(meeting.series,) if meeting.series != "chs" else (),
        office=(office,) if office else (),
        date=(Span(start.first, last.last),) if start and last else (),
    )


def values(meeting: Meeting) -> set[str]:
    """The core of an answer about a meeting."""
    found = {f"meeting:{meeting.id}"}
    found |= {f"place:{meeting.place}"} if meeting.place else set()
    found |= {f"state:{meeting.state}"} if meeting.state else set()
    return found | ({f"year:{meeting.start.year}"} if meeting.start else set())


def draft(ask: Ask, meeting: Meeting, headline: str, details: Iterable[str], *records: Record) -> Draft:
    """A draft about one meeting: scheduled if it lies ahead."""
    certainty = "scheduled" if phase(ask, meeting) == "ahead" else "recorded"
    return Draft(
        headline,
        kept(headline, details),
        [meeting, *records],
        certainty,  # type: ignore[arg-type]
        focus(meeting),
        values(meeting),
    )


def holder(ask: Ask, term: Term) -> str:
    """The holder of a term: the state, or the person with the country."""
    state = state_of(ask.snapshot, term)
    country = ask.snapshot.state(state) if state else None
    if term.person is None:
        return ask.name(country) if country else ""
    person = ask.snapshot.person(term.person)
    return ask.say("telling-holder", kind="known" if country else "no", person=person, state=country)


def often(ask: Ask, count: int) -> str:
    """ "twice", "11 times"."""
    return ask.say("telling-often", count=count)
