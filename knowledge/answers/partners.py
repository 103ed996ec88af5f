"""The states around the members: observers, dialogue partners, since 1 September 2025 partners, and all together."""

from __future__ import annotations

from datetime import date

from knowledge.answers import moments
from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.moments import Moment, names
from knowledge.model import Record
from knowledge.question import Slots
from knowledge.reasoning import Standing, accession, dialogue_partners_on, members_on, observers_on, partners_on
from knowledge.reasoning.membership import LISTED

APPROVED = date(2026, 9, 1)
"""The heads of state, meeting in Bishkek, approved the Protocol that is to write the merger into the Charter."""


def line(ask: Ask) -> str:
    """How many states there are beside the members on the day, as a remark; nothing where that is not known."""
    if ask.day < LISTED:
        return ""
    partners = partners_on(ask.snapshot, ask.day)
    return ask.say("partners-line", count=len(partners), all=len(partners) + len(members_on(ask.snapshot, ask.day)))


def partners_list(ask: Ask) -> Draft:
    """The partners at a time, by name; before 1 September 2025 the observers and dialogue partners."""
    when = moments.moment(ask)
    if when.last < LISTED:
        return _before(ask, when)
    found = partners_on(ask.snapshot, when.last)
    draft = _draft(ask, found)
    draft.headline = ask.say("partners-list", at=when.at, count=len(found), since=LISTED, list=names(ask, _ids(found)))
    draft.details = [_made_up_of(ask, when), *_reservation(ask, found)]
    return draft


def partners_count(ask: Ask) -> Draft:
    """How many partners there were at a time, and what they are made up of."""
    when = moments.moment(ask)
    if when.last < LISTED:
        return _before(ask, when)
    found = partners_on(ask.snapshot, when.last)
    observers, dialogue, others = _kinds(ask, when)
    draft = _draft(ask, found)
    draft.headline = ask.say(
        "partners-count",
        at=when.at,
        count=len(found),
        since=LISTED,
        list=names(ask, observers),
        observers=len(observers),
        dialogue=len(dialogue),
        others=names(ask, others),
        verdict=_verdict(ask, len(found)),
    )
    draft.details = [ask.say("partners-names", list=names(ask, _ids(found))), *_reservation(ask, found), line(ask)]
    return draft


def observers(ask: Ask) -> Draft:
    """The observers at a time; since the merger was decided, that they count as partners."""
    when = moments.moment(ask)
    found = observers_on(ask.snapshot, when.last)
    draft = _draft(ask, found)
    draft.values = {f"state:{state}" for state in _ids(found)} | {f"number:{len(found)}"}
    key = "partners-observers-merged" if when.last >= LISTED else "partners-observers"
    if not found:
        draft.headline = ask.say("partners-no-observers", day=when.last)
        return draft
    draft.headline = ask.say(
        key,
        at=when.at or ask.say("moments-day", day=when.last),
        count=len(found),
        since=LISTED,
        list=names(ask, _ids(found)),
    )
    draft.details = [ask.say("partners-since", list=[_since(ask, standing) for standing in found])]
    if former := _former(ask, when):
        draft.details.append(ask.say("partners-former", list=former))
    if when.last >= LISTED:
        draft.details += _reservation(ask, partners_on(ask.snapshot, when.last))
    return draft


def circle(ask: Ask) -> Draft:
    """All states with a status: members, partners and how they add up."""
    when = moments.moment(ask)
    members = members_on(ask.snapshot, when.last)
    found = [standing for standing in partners_on(ask.snapshot, when.last) if standing.certain or when.last >= LISTED]
    total = len(members) + len(found)
    draft = _draft(ask, found)
    draft.values = {f"number:{total}"}
    key = "partners-circle" if when.last >= LISTED else "partners-circle-before"
    draft.headline = ask.say(
        key,
        at=when.at,
        total=total,
        members=len(members),
        partners=len(found),
        verdict=_verdict(ask, total),
        day=when.last,
    )
    draft.details = [ask.say("partners-members", list=names(ask, members))]
    if found:
        names_key = "partners-names" if when.last >= LISTED else "partners-names-before"
        draft.details.append(ask.say(names_key, list=names(ask, _ids(found))))
    draft.details += [_unsure(ask, when), *(_reservation(ask, found) if when.last >= LISTED else ())]
    return draft


def _before(ask: Ask, when: Moment) -> Draft:
    """The two kinds of status there were before they were merged."""
    watching = observers_on(ask.snapshot, when.last)
    talking = [standing for standing in dialogue_partners_on(ask.snapshot, when.last) if standing.certain]
    draft = _draft(ask, [*watching, *talking])
    draft.headline = ask.say(
        "partners-before" if watching else "partners-none",
        at=when.at or ask.say("moments-day", day=when.last),
        observers=len(watching),
        list=names(ask, _ids(watching)),
        dialogue=len(talking),
        talking=names(ask, _ids(talking)),
        unsure=len(_doubtful(ask, when)),
    )
    draft.details = [_unsure(ask, when)]
    draft.values = {f"state:{state}" for state in _ids([*watching, *talking])}
    return draft


def _made_up_of(ask: Ask, when: Moment) -> str:
    watching, talking, others = _kinds(ask, when)
    return ask.say(
        "partners-made-up",
        observers=len(watching),
        list=names(ask, watching),
        dialogue=len(talking),
        others=names(ask, others),
    )


def _kinds(ask: Ask, when: Moment) -> tuple[list[str], list[str], list[str]]:
    """Of the partners: those that were observers, those that were dialogue partners, those that were neither."""
    watching = _ids(observers_on(ask.snapshot, when.last))
    talking = _ids(dialogue_partners_on(ask.snapshot, when.last))
    others = [state for state in _ids(partners_on(ask.snapshot, when.last)) if state not in (*watching, *talking)]
    return watching, talking, others


def _doubtful(ask: Ask, when: Moment) -> list[str]:
    return _ids([standing for standing in partners_on(ask.snapshot, when.last) if not standing.certain])


def _unsure(ask: Ask, when: Moment) -> str:
    """Which states may have had a status by then, as its beginning is not established."""
    states = _doubtful(ask, when)
    return ask.say("partners-unsure", count=len(states), list=names(ask, states), day=LISTED) if states else ""


def _former(ask: Ask, when: Moment) -> list[str]:
    """Observers that had become members by then."""
    members = members_on(ask.snapshot, when.last)
    ids = [state for state in members if any(s.standing == "observer" for s in ask.snapshot.statuses(state))]
    joined = {state: accession(ask.snapshot, state) for state in ids}
    return [
        ask.say("partners-former-entry", state=state, year=str(status.start.year))
        for state in names(ask, ids)
        if (status := joined[state.id]) and status.start
    ]


def _since(ask: Ask, standing: Standing) -> str:
    return ask.say("partners-since-entry", state=ask.snapshot.state(standing.status.state), since=standing.status.start)


def _reservation(ask: Ask, found: list[Standing] | tuple[Standing, ...]) -> list[str]:
    """The legal state of the merger."""
    merger = next((standing.status for standing in found if standing.status.standing == "partner"), None)
    if merger is None or merger.note is None:
        return []
    if ask.day < APPROVED:
        return [ask.say("partners-not-yet", since=LISTED)]
    return [merger.note.in_(ask.language)]


def _ids(found: list[Standing] | tuple[Standing, ...]) -> list[str]:
    return [standing.status.state for standing in found]


def _verdict(ask: Ask, count: int) -> str:
    """Whether a number in the question is right; open if there is none, or several."""
    asked = ask.slots.number
    return "open" if len(asked) != 1 or asked[0] < 2 else "yes" if asked[0] == count else "no"


def _draft(ask: Ask, found: list[Standing] | tuple[Standing, ...]) -> Draft:
    records: list[Record] = [standing.status for standing in found]
    values = {f"number:{len(found)}"} | {f"state:{state}" for state in _ids(found)}
    return Draft("", records=records, values=values, focus=Slots(date=ask.slots.date[:1], place=ask.slots.place[:1]))


COMPUTATIONS: dict[str, Computation] = {
    "partners-list": partners_list,
    "partners-count": partners_count,
    "observers": observers,
    "circle": circle,
}
