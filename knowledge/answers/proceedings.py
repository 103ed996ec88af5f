"""What meetings decided: their outcomes, their mottos, and the members they admitted."""

from __future__ import annotations

from knowledge.answers import summits
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, chained, kept, note, packed, said, together
from knowledge.answers.meetings import Meant, meant, phase, pointers, series_of
from knowledge.answers.telling import cities, dates, draft, focus, item, name, sentence, values
from knowledge.model import Meeting, Record, Status
from knowledge.question import Slots
from knowledge.reasoning import accession, held_until, last_held, meeting_on, next_ahead, standing_on
from knowledge.reasoning.membership import FOUNDED


def one(ask: Ask) -> Meeting:
    """The one meeting that the question means, or else the last held. Raises UnanswerableError if there is none."""
    series = series_of(ask)
    found = meant(ask, series)
    if found.meeting:
        return found.meeting
    if found.several:
        held = [meeting for meeting in found.several if phase(ask, meeting) in ("over", "running", "later")]
        return (held or list(found.several))[-1]
    if found.year is not None or found.number is not None:
        raise UnanswerableError(missing(ask, series, found))
    if pointers(ask).place or pointers(ask).state:
        raise UnanswerableError(summits.hosted(ask).headline)
    last = last_held(ask.snapshot, series, ask.day)
    if last is None:
        raise UnanswerableError(ask.say("proceedings-none-yet", series=series))
    return last


def missing(ask: Ask, series: str, found: Meant) -> str:
    """What is said of a year or number without a meeting."""
    count = len(held_until(ask.snapshot, series, ask.day))
    if found.number is not None:
        return ask.say("proceedings-no-number", series=series, number=str(found.number), count=count)
    year = found.year or 0
    if year < FOUNDED.year:
        return ask.say("proceedings-before", series=series)
    kind = "ahead" if year >= ask.day.year else "past"
    return ask.say("proceedings-no-year", kind=kind, series=series, year=str(year))


def outcomes(ask: Ask) -> Draft:
    """What a meeting decided, the most important first."""
    meeting = one(ask)
    if phase(ask, meeting) in ("ahead", "unconfirmed"):
        raise UnanswerableError(sentence(ask, meeting))
    texts = said(ask, meeting.outcomes)
    if not texts:
        raise UnanswerableError(
            ask.say("proceedings-no-outcomes", series=meeting.series, name=name(ask, meeting), item=item(ask, meeting))
        )
    openings = [item(ask, meeting), *cities(ask, [meeting])]
    fitting = [packed(ask, texts[:3], HEADLINE - len(_outcomes(ask, meeting, opening, ""))) for opening in openings]
    at = 0 if len(fitting[0][1]) == len(fitting[-1][1]) and len(fitting[0][0]) < HEADLINE - len(openings[0]) else -1
    first, rest = fitting[at]
    headline = _outcomes(ask, meeting, openings[at], first)
    return draft(ask, meeting, headline, [*rest, *texts[3:], *note(ask, meeting)])


def _outcomes(ask: Ask, meeting: Meeting, opening: str, texts: str) -> str:
    return ask.say("proceedings-outcomes", series=meeting.series, item=opening, texts=texts)


def motto(ask: Ask) -> Draft:
    """The motto of a meeting and of the chairmanship that led to it; by itself, the latest one known."""
    series = series_of(ask)
    found = meant(ask, series)
    named = bool(found.meeting or found.several or found.year is not None or found.number is not None)
    present = next_ahead(ask.snapshot, series, ask.day)
    known = [m for m in ask.snapshot.meetings(series) if m.motto and phase(ask, m) != "later"]
    lines = [ask.say("proceedings-motto-of", year=str(m.start.year), motto=m.motto) for m in known if m.start]
    meeting = found.meeting or next((m for m in found.several if m.motto), None)
    lead = []
    if not named and known:
        meeting = known[-1]
        if present and present is not meeting:
            lead = [ask.say("proceedings-no-motto-yet", state=ask.snapshot.state(present.state or ""))]
    if meeting is None or not meeting.motto:
        kind = "some" if lines else "none"
        raise UnanswerableError(ask.say("proceedings-no-motto", kind=kind, known=chained(ask, lines[-2:])))
    state = ask.snapshot.state(meeting.state or "")
    told = ask.say("proceedings-motto", motto=meeting.motto, state=state, item=item(ask, meeting))
    others = [line for m, line in zip(known, lines, strict=True) if m is not meeting]
    return draft(ask, meeting, together(ask, *lead, told), [*reversed(others), *note(ask, meeting)])


def of_admission(ask: Ask) -> Draft:
    """At which summit each of the states named was admitted, where, and under whose chair."""
    groups: dict[str, list[Status]] = {}
    outside = []
    for code in ask.slots.state:
        joined = accession(ask.snapshot, code)
        if joined and joined.start and joined.start.first <= max(ask.day, ask.today):
            groups.setdefault(str(joined.start), []).append(joined)
        else:
            outside.append(ask.snapshot.state(code))
    if not ask.slots.state:
        raise UnanswerableError(ask.say("proceedings-which-state"))
    found = [_admitted(ask, statuses) for statuses in groups.values()]
    records: list[Record] = [record for _, used in found for record in used]
    lines = [text for text, _ in found]
    core = {f"state:{code}" for code in ask.slots.state}
    for state in outside:
        standing = standing_on(ask.snapshot, state.id, ask.day)
        kind = standing.status.standing if standing else "none"
        lines.append(ask.say("proceedings-not-admitted", state=state, kind=kind))
        records += [standing.status] if standing else []
        core.add(f"standing:{kind}")
    details = lines[2:]
    for statuses in groups.values():
        steps = statuses[0].steps
        details += [ask.say("proceedings-step", day=dates(ask, step.date), what=step.what) for step in steps]
        details += note(ask, statuses[0])
    meetings = [record for record in records if isinstance(record, Meeting)]
    asked = ask.slots.place if "place" not in ask.slots.inherited else ()
    if asked and meetings and not {meeting.place for meeting in meetings} & set(asked):
        lines[0] = together(ask, ask.say("telling-not-there", place=ask.snapshot.place(asked[0])), lines[0])
    headline = together(ask, *lines[:2])
    place = focus(meetings[0]) if meetings else Slots()
    core |= {value for meeting in meetings for value in values(meeting)}
    slots = Slots(state=ask.slots.state, place=place.place, date=place.date)
    return Draft(headline, kept(headline, details), records, focus=slots, values=core)


def _admitted(ask: Ask, statuses: list[Status]) -> tuple[str, list[Record]]:
    start = statuses[0].start
    meeting = meeting_on(ask.snapshot, "chs", start.first) if start else None
    states = [ask.snapshot.state(status.state) for status in statuses]
    kind = "founders" if statuses[0].founder else "summit" if meeting else "day"
    host = ask.snapshot.state(meeting.state) if meeting and meeting.state else None
    text = ask.say(
        "proceedings-admitted",
        kind=kind,
        states=states,
        count=len(states),
        name=name(ask, meeting) if meeting else "",
        item=item(ask, meeting) if meeting else "",
        day=dates(ask, start, key="when"),
        host=host,
    )
    later = start is not None and start.first > ask.day
    text = ask.say("telling-later", day=ask.day, text=text) if later else text
    return text, [*statuses, *([meeting] if meeting else [])]


COMPUTATIONS: dict[str, Computation] = {
    "summit-outcomes": outcomes,
    "summit-motto": motto,
    "summit-of-admission": of_admission,
}
