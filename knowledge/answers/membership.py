"""The members of the SCO: which, how many, the founders, who left; the other answers on membership are joined here."""

from __future__ import annotations

from knowledge.answers import accessions, moments, partners, profile, standing, turns
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.moments import Moment, names
from knowledge.answers.sentences import Value
from knowledge.model import Record
from knowledge.question import Slots
from knowledge.reasoning import counts, members_on, standing_on
from knowledge.reasoning.membership import FOUNDED


def members_list(ask: Ask) -> Draft:
    """The members at a time, by name; of several states named, what each of them is."""
    if len(ask.slots.state) > 1:
        return standing.member_status(ask)
    when = moments.moment(ask)
    members = members_on(ask.snapshot, when.last)
    draft = _draft(ask, when)
    verdict, number = _verdict(ask, len(members))
    draft.headline = ask.say(
        "membership-list",
        at=when.at,
        tense=_tense(when),
        count=len(members),
        list=names(ask, members),
        asked=number,
        verdict="no" if verdict == "no" else "open",
    )
    draft.details = [*_changes(ask, when), *_ahead(ask, when), *_waves(ask, when)]
    if when.now:
        draft.details.append(partners.line(ask))
    return draft


def members_count(ask: Ask) -> Draft:
    """How many members there were at a time, or at each of several."""
    times = moments.moments(ask)
    if len(times) > 1:
        return _several(ask, times)
    when = times[0]
    members = members_on(ask.snapshot, when.last)
    since = [count for count in counts(ask.snapshot) if count.since <= when.last]
    latest = [
        status.state
        for status in moments.joined(ask)
        if since and status.start and status.start.first == since[-1].since
    ]
    verdict, asked = _verdict(ask, len(members))
    draft = _draft(ask, when)
    key = "membership-count-founding" if len(since) < 2 else "membership-count"
    if len(since) > 1 and when.first < since[-1].since:
        key = "membership-count-changed"
    draft.headline = ask.say(
        key,
        at=when.at,
        tense=_tense(when),
        count=len(members),
        since=since[-1].since if since else FOUNDED,
        list=names(ask, latest),
        members=names(ask, members),
        verdict=verdict,
        asked=asked,
        before=len(members_on(ask.snapshot, when.first)),
    )
    draft.details = [*_changes(ask, when), *_ahead(ask, when)]
    draft.details += [accessions.history_line(ask)] if len(moments.joined(ask)) > len(moments.founders(ask)) else []
    if when.now:
        draft.details.append(partners.line(ask))
    return draft


def _verdict(ask: Ask, count: int) -> tuple[str, int]:
    """Whether a number in the question is right, and which it is; open if it names none, or several."""
    asked = [number for number in ask.slots.number if 1 < number < 60]
    if len(asked) != 1:
        return "open", 0
    return "yes" if asked[0] == count else "no", asked[0]


def _several(ask: Ask, times: tuple[Moment, ...]) -> Draft:
    """The number of members at several times."""
    draft = _draft(ask, times[-1])
    told = [
        ask.say(
            "membership-at",
            at=when.at or ask.say("moments-day", day=when.last),
            count=len(members_on(ask.snapshot, when.last)),
        )
        for when in times
    ]
    draft.headline = ask.say("membership-counts", list=turns.chain(ask, told))
    draft.values = {f"number:{len(members_on(ask.snapshot, when.last))}" for when in times}
    draft.details = [accessions.history_line(ask)]
    return draft


def founders(ask: Ask) -> Draft:
    """The states that founded the SCO; whether a state named is one of them."""
    ids = moments.founders(ask)
    statuses = [status for status in moments.joined(ask) if status.founder]
    draft = Draft("", records=[*statuses], focus=Slots(state=ask.slots.state[:1]))
    draft.values = {f"state:{state}" for state in ids} | {f"number:{len(ids)}"}
    told: dict[str, Value] = {"count": len(ids), "list": names(ask, ids), "day": FOUNDED}
    if ask.slots.state:
        state = ask.snapshot.state(ask.slots.state[0])
        draft.headline = ask.say("membership-founder", state=state, verdict="yes" if state.id in ids else "no", **told)
        draft.values |= {"yes" if state.id in ids else "no"}
        if state.id not in ids:
            draft.details.append(standing.sentence_on(ask, state, verdict="open"))
    else:
        draft.headline = ask.say("membership-founders", **told)
    draft.details += [
        ask.say("membership-note", state=ask.snapshot.state(status.state), note=status.note)
        for status in statuses
        if status.note
    ]
    later = [status.state for status in moments.joined(ask) if not status.founder]
    if later:
        draft.details.append(ask.say("membership-later", list=names(ask, later)))
    return draft


def members_history(ask: Ask) -> Draft:
    """How the number of members grew, with the days and the names."""
    changes = [count for count in counts(ask.snapshot) if count.since <= ask.day]
    if not changes:
        raise UnanswerableError(ask.say("accessions-none", day=ask.day))
    draft = accessions.accessions(ask, list(moments.joined(ask)))
    draft.records.reverse()
    draft.headline = accessions.history_line(ask)
    draft.values = {f"number:{count.members}" for count in changes}
    draft.details = _waves(ask, Moment(ask.day, ask.day))
    draft.details.append(partners.line(ask))
    return draft


def left(ask: Ask) -> Draft:
    """Whether a state has left: none has; a state that never was a member cannot have."""
    gone = [status for status in moments.joined(ask) if moments.known(ask, status.end)]
    chosen = ask.snapshot.state(ask.slots.state[0]) if ask.slots.state else None
    draft = Draft("", records=[*gone, *moments.joined(ask)[:1]], values={"never"})
    count = len(members_on(ask.snapshot, ask.day))
    if gone:
        draft.headline = ask.say("membership-gone", list=[standing.entry(ask, status) for status in gone])
        draft.values = {f"state:{status.state}" for status in gone}
    elif chosen is None:
        draft.headline = ask.say("membership-never-left", count=count)
    else:
        held = standing_on(ask.snapshot, chosen.id, ask.day)
        kind = held.status.standing if held else "none"
        own: list[Record] = [held.status] if held else []
        draft.records = own or draft.records
        draft.headline = ask.say(
            "membership-left", state=chosen, standing=kind, count=count, since=held.status.start if held else None
        )
        draft.focus = Slots(state=(chosen.id,))
        if kind != "none":
            draft.details.append(standing.sentence_on(ask, chosen, verdict="open"))
    return draft


def _draft(ask: Ask, when: Moment) -> Draft:
    members = members_on(ask.snapshot, when.last)
    joined = {status.state: status for status in moments.joined(ask)}
    records: list[Record] = [joined[state] for state in reversed(members) if state in joined]
    return Draft(
        "",
        records=records,
        values={f"number:{len(members)}"},
        focus=Slots(date=ask.slots.date[:1], place=ask.slots.place[:1]),
    )


def _waves(ask: Ask, when: Moment) -> list[str]:
    """Who joined on which day, up to a time, as one line."""
    found = [status for status in moments.joined(ask) if status.start and status.start.first <= when.last]
    return [ask.say("membership-waves", list=accessions.dated(ask, found))] if found else []


def _changes(ask: Ask, when: Moment) -> list[str]:
    """Who joined within a period, with the number before."""
    within = [status for status in moments.joined(ask) if status.start and when.first < status.start.first <= when.last]
    if not within or when.first < FOUNDED:
        return []
    before = len(members_on(ask.snapshot, when.first))
    return [ask.say("membership-within", count=before, list=accessions.dated(ask, within))]


def _ahead(ask: Ask, when: Moment) -> list[str]:
    """That nothing is decided for a time to come."""
    return [ask.say("membership-nothing-ahead", day=ask.day)] if when.ahead else []


def _tense(when: Moment) -> str:
    return "now" if when.now else "then"


COMPUTATIONS: dict[str, Computation] = {
    "members-list": members_list,
    "members-count": members_count,
    "founders": founders,
    **accessions.COMPUTATIONS,
    "members-history": members_history,
    "left": left,
    **partners.COMPUTATIONS,
    **standing.COMPUTATIONS,
    **profile.COMPUTATIONS,
}
