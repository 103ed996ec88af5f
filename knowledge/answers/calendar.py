"""Summits and meetings of the heads of government: which, when, where and under whose chair."""

from __future__ import annotations

from dataclasses import replace

from knowledge.answers import chairs, proceedings, summits, timeline
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, kept, note, packed, said, together
from knowledge.answers.meetings import CHAIRS, Meant, known, meant, period, phase, pointers, series_of
from knowledge.answers.telling import corrected, dates, draft, focus, item, name, sentence, values
from knowledge.model import Meeting
from knowledge.question import Slots
from knowledge.reasoning import backtest, held_until, last_held, next_ahead, project, unconfirmed
from knowledge.reasoning.membership import FOUNDED

FAR = 40
"""How many turns ahead a host is projected."""


def summit(ask: Ask) -> Draft:
    """When and where a meeting was or will be, and under whose chair; without more, the last and the next."""
    series = series_of(ask)
    found = meant(ask, series)
    if found.several:
        return summits.listed(ask)
    if found.year is not None:
        return projected(ask, series, found.year)
    if found.meeting:
        return _told(ask, found, found.meeting)
    if found.number is not None:
        raise UnanswerableError(proceedings.missing(ask, series, found))
    if pointers(ask).place or pointers(ask).state:
        return summits.hosted(ask)
    return _last_and_next(ask, series)


def following(ask: Ask) -> Draft:
    """The next meeting, or of a year named the meeting of that year."""
    series = series_of(ask)
    if period(ask):
        return summit(ask)
    ahead = next_ahead(ask.snapshot, series, ask.day)
    if ahead is None:
        return _none_ahead(ask, series)
    told = _told(ask, Meant(ahead), ahead)
    details = told.details
    if ahead.start and ahead.start.exact:
        count = (ahead.start.first - ask.day).days
        details.insert(0, ask.say("calendar-days-until", count=count, series=series))
    other = next_ahead(ask.snapshot, "chg" if series == "chs" else "chs", ask.day)
    if other:
        details.append(ask.say("calendar-next-other", series=other.series, item=item(ask, other)))
    told.details = kept(told.headline, details)
    return told


def latest(ask: Ask) -> Draft:
    """The last meeting held, or of a year named the meeting of that year."""
    series = series_of(ask)
    if period(ask):
        return summit(ask)
    last = last_held(ask.snapshot, series, ask.day)
    if last is None:
        raise UnanswerableError(ask.say("calendar-none-yet", series=series))
    told = _told(ask, Meant(last), last)
    doubtful = unconfirmed(ask.snapshot, series, ask.day)[-1:]
    running = [m for m in ask.snapshot.meetings(series) if phase(ask, m) == "running"]
    details = [sentence(ask, meeting) for meeting in (*running, *doubtful)] + told.details
    earlier = held_until(ask.snapshot, series, ask.day)[:-1]
    if earlier:
        details.append(ask.say("calendar-one-before", item=item(ask, earlier[-1])))
    told.details = kept(told.headline, details)
    told.records += [*running, *doubtful]
    return told


def chaired(ask: Ask) -> Draft:
    """Who chaired a meeting: the state, and the person where known."""
    series = series_of(ask)
    found = meant(ask, series)
    if found.year is not None:
        return projected(ask, series, found.year)
    meeting = found.meeting or proceedings.one(ask)
    state = ask.snapshot.state(meeting.state or "")
    named = pointers(ask).state
    if found.meeting and named and state.id not in named:
        found = replace(found, not_state=ask.snapshot.state(named[0]))
    now = phase(ask, meeting)
    told = ask.say(
        "calendar-chaired",
        time="future" if now in ("ahead", "unconfirmed") else "past",
        kind="person" if meeting.chaired_by else "state",
        state=state,
        name=name(ask, meeting),
        item=item(ask, meeting),
        person=meeting.chaired_by,
    )
    details = [] if meeting.chaired_by or now in ("ahead", "unconfirmed") else [ask.say("calendar-no-person")]
    office = CHAIRS[series]
    term = next((term for term in ask.snapshot.terms(office) if term.meeting == meeting.id), None)
    if term and term.start:
        days = dates(ask, term.start, term.end) if term.end else ask.say("calendar-since", day=dates(ask, term.start))
        details.append(ask.say("calendar-chair-term", series=series, state=state, days=days))
    details += note(ask, meeting)
    answer = draft(ask, meeting, together(ask, *corrected(ask, found), told), details, *([term] if term else []))
    answer.focus = focus(meeting, office)
    answer.values = {f"state:{state.id}", f"meeting:{meeting.id}"}
    return answer


def projected(ask: Ask, series: str, year: int) -> Draft:
    """The host that the rotation rule gives a year for which no meeting is recorded."""
    office = CHAIRS[series]
    last = max((m.start.year for m in ask.snapshot.meetings(series) if m.start and known(ask, m)), default=0)
    rules = ask.snapshot.rules(office)
    if year <= max(last, ask.day.year - 1) or not rules or ask.day < FOUNDED:
        raise UnanswerableError(proceedings.missing(ask, series, Meant(year=year)))
    try:
        turns = project(ask.snapshot, office, ask.day, FAR, rules[0])
    except ValueError:
        turns = ()
    turn = next((turn for turn in turns if turn.end.year == year), None)
    if turn is None:
        raise UnanswerableError(ask.say("calendar-not-decided", series=series, year=str(year)))
    tested = backtest(ask.snapshot, rules[0], ask.day)
    state = ask.snapshot.state(turn.state)
    headline = ask.say("calendar-projected", series=series, year=str(year), state=state)
    rule = ask.say("calendar-projected-by", rule=rules[0].name, hits=tested.hits, total=tested.total)
    details = [rule, *said(ask, [rules[0].explanation]), *note(ask, rules[0])]
    slots = Slots(state=(state.id,), office=(office,), body=(series,))
    return Draft(
        headline, kept(headline, details), [rules[0]], "projected", slots, {f"state:{state.id}", f"year:{year}"}
    )


def _told(ask: Ask, found: Meant, meeting: Meeting) -> Draft:
    headline = together(ask, *corrected(ask, found), sentence(ask, meeting))
    details = note(ask, meeting)
    if meeting.motto:
        details.append(ask.say("calendar-motto", motto=meeting.motto))
    if meeting.outcomes and phase(ask, meeting) in ("over", "running", "later"):
        first, _ = packed(ask, said(ask, meeting.outcomes[:2]), HEADLINE - 40)
        details.append(ask.say("calendar-decided", texts=first))
    return draft(ask, meeting, headline, details)


def _last_and_next(ask: Ask, series: str) -> Draft:
    last, ahead = last_held(ask.snapshot, series, ask.day), next_ahead(ask.snapshot, series, ask.day)
    if last is None:
        raise UnanswerableError(ask.say("calendar-none-yet", series=series))
    texts = [_of(ask, "calendar-the-last", last), *([_of(ask, "calendar-the-next", ahead)] if ahead else [])]
    doubtful = unconfirmed(ask.snapshot, series, ask.day)[-1:]
    details = [sentence(ask, meeting) for meeting in (*doubtful, last)]
    details += note(ask, ahead) if ahead else []
    told = draft(ask, last, together(ask, *texts), details, *([ahead] if ahead else []), *doubtful)
    told.values |= values(ahead) if ahead else set()
    return told


def _of(ask: Ask, key: str, meeting: Meeting) -> str:
    return ask.say(key, name=name(ask, meeting), item=item(ask, meeting))


def _none_ahead(ask: Ask, series: str) -> Draft:
    doubtful = unconfirmed(ask.snapshot, series, ask.day)
    if not doubtful:
        raise UnanswerableError(ask.say("calendar-none-ahead", series=series))
    meeting = doubtful[-1]
    headline = ask.say("calendar-next-unknown", text=sentence(ask, meeting))
    last = last_held(ask.snapshot, series, ask.day)
    details = [_of(ask, "calendar-the-last", last)] if last else []
    told = draft(ask, meeting, headline, [*details, *note(ask, meeting)], *([last] if last else []))
    told.focus = focus(meeting)
    return told


COMPUTATIONS: dict[str, Computation] = {
    "summit": summit,
    "summit-next": following,
    "summit-last": latest,
    "summit-chair": chaired,
    **proceedings.COMPUTATIONS,
    **summits.COMPUTATIONS,
    **chairs.COMPUTATIONS,
    **timeline.COMPUTATIONS,
}
