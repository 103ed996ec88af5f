"""The accessions to the SCO in time: the latest, the n-th, those of a period or a place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from knowledge.answers import moments, standing, turns
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.moments import names
from knowledge.model import Status
from knowledge.question import Slots
from knowledge.reasoning import counts, in_place, members_on, nth_member
from knowledge.reasoning.membership import FOUNDED


def newest_member(ask: Ask) -> Draft:
    """The state that joined last; after a state or in a period that is named, those that joined then."""
    all_joined = moments.joined(ask)
    if not all_joined:
        raise UnanswerableError(ask.say("accessions-none", day=ask.day))
    last = [status for status in all_joined if status.start == all_joined[-1].start]
    draft = accessions(ask, last)
    after = next((status for status in all_joined if status.state in ask.slots.state), None)
    if after is not None and after not in last:
        later = [status for status in all_joined if after.start and status.start and status.start > after.start]
        draft = accessions(ask, later)
        draft.headline = ask.say("accessions-after", state=ask.snapshot.state(after.state), list=dated(ask, later))
    elif after is not None:
        draft.headline = ask.say("accessions-nobody-after", state=ask.snapshot.state(after.state), day=last[0].start)
    elif last[0].founder:
        draft.headline = ask.say("accessions-only-founders", list=names(ask, moments.founders(ask)), day=FOUNDED)
    elif ask.slots.date:
        return joined_in(ask)
    else:
        draft.headline = ask.say(
            "accessions-newest",
            list=names(ask, [status.state for status in last]),
            states=len(last),
            day=last[0].start,
            count=len(members_on(ask.snapshot, ask.day)),
        )
        earlier = [status for status in all_joined if status not in last and not status.founder]
        if earlier:
            draft.details.append(ask.say("accessions-before-that", list=dated(ask, earlier)))
    return draft


def nth_accession(ask: Ask) -> Draft:
    """The state or states with a place by time of accession."""
    number = next(iter((*ask.slots.ordinal, *ask.slots.number)), None)
    if not number:
        raise UnanswerableError(ask.say("accessions-which-number"))
    total = len(moments.joined(ask))
    number = total + 1 + number if number < 0 else number
    found = (
        [status for status in nth_member(ask.snapshot, number) if moments.known(ask, status.start)]
        if 0 < number <= total
        else []
    )
    if not found:
        last = moments.joined(ask)[-1:]
        return Draft(
            ask.say("accessions-no-such", number=str(number), count=total, list=dated(ask, last)),
            records=[*last],
            values={"none"},
        )
    draft = accessions(ask, found)
    shared = "accessions-nth-founders" if found[0].founder else "accessions-nth-tie"
    key = shared if len(found) > 1 else "accessions-nth"
    order = [status.state for status in moments.joined(ask)]
    places = [str(order.index(status.state) + 1) for status in found]
    verdict = "open"
    if len(ask.slots.state) == 1:
        verdict = "yes" if ask.slots.state[0] in [status.state for status in found] else "no"
    draft.headline = ask.say(
        key,
        number=str(number),
        list=names(ask, [status.state for status in found]),
        day=found[0].start,
        first=places[0],
        last=places[-1],
        verdict=verdict,
    )
    draft.details.append(history_line(ask))
    return draft


def joined_in(ask: Ask) -> Draft:
    """The states that joined in a period, or at the summits in a city; also who received another status then."""
    if not ask.slots.date and ask.slots.place:
        place = ask.snapshot.place(ask.slots.place[0])
        days = [(m.start.first, (m.end or m.start).last) for m in in_place(ask.snapshot, "chs", place.id) if m.start]
        label = ask.name(place)
    elif ask.slots.date:
        times = [moment for moment in moments.moments(ask) if not moment.now]
        if not times:
            raise UnanswerableError(ask.say("accessions-ahead", day=ask.day, count=len(moments.joined(ask))))
        days = [(when.first, when.last) for when in times]
        label = times[0].at
    else:
        return newest_member(ask)
    found = [
        status
        for status in moments.joined(ask)
        if status.start and any(first <= status.start.first <= last for first, last in days)
    ]
    others = [
        status
        for status in ask.snapshot.all(Status).values()
        if status.standing != "member"
        and status.start
        and status.start.exact
        and moments.known(ask, status.start)
        and any(first <= status.start.first <= last for first, last in days)
    ]
    new = [status for status in others if status.standing != "partner" or len(ask.snapshot.statuses(status.state)) == 1]
    draft = accessions(ask, found)
    if found:
        draft.headline = ask.say("accessions-joined", at=label, list=dated(ask, found))
    else:
        draft.records = [*moments.joined(ask)[-1:]]
        draft.headline = ask.say("accessions-nobody-joined", at=label)
        draft.values = {"nobody"}
    if new:
        line = ask.say("accessions-other", list=_others(ask, new))
        if not found:
            draft.headline = ask.say("accessions-both", first=draft.headline, second=line)
        else:
            draft.details.append(line)
        draft.records += new
        draft.values |= {f"state:{status.state}" for status in new}
    draft.details.append(history_line(ask))
    return draft


def accessions(ask: Ask, found: list[Status]) -> Draft:
    values = {f"state:{status.state}" for status in found}
    values |= {f"year:{status.start.year}" for status in found if status.start}
    focus = Slots(state=tuple(status.state for status in found[:1]))
    draft = Draft("", records=[*found], values=values, focus=focus)
    if len(found) == 1:
        draft.details += standing.path(ask, ask.snapshot.state(found[0].state))
    return draft


def dated(ask: Ask, statuses: Sequence[Status]) -> str:
    """States with the day they joined; those of one day together."""
    return turns.chain(
        ask,
        [
            ask.say("accessions-dated", list=names(ask, [status.state for status in same]), day=day)
            for day, same in groupby(statuses, key=lambda status: status.start)
        ],
    )


def history_line(ask: Ask) -> str:
    """The steps in the number of members, as one sentence."""
    steps = []
    for count in counts(ask.snapshot):
        new = [status.state for status in moments.joined(ask) if status.start and status.start.first == count.since]
        if count.since <= ask.day:
            key = "accessions-step" if count.since > FOUNDED else "accessions-step-first"
            steps.append(ask.say(key, count=count.members, day=count.since, list=names(ask, new)))
    return ask.say("accessions-history", list=turns.chain(ask, steps))


def _others(ask: Ask, statuses: list[Status]) -> str:
    """States with a status short of membership and its first day; those of one day and kind together."""
    return turns.chain(
        ask,
        [
            ask.say(
                "accessions-other-entry", list=names(ask, [status.state for status in same]), standing=kind, day=day
            )
            for (kind, day), same in groupby(statuses, key=lambda status: (status.standing, status.start))
        ],
    )


COMPUTATIONS: dict[str, Computation] = {
    "newest-member": newest_member,
    "nth-member": nth_accession,
    "joined-in": joined_in,
}
