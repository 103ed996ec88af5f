"""One state and the SCO: what it is or was, since when, how it came to that, and what it has done there."""

from __future__ import annotations

from datetime import date

from knowledge.answers import moments, turns
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.moments import Moment
from knowledge.model import State, Status
from knowledge.partial import PartialDate
from knowledge.question import Slots
from knowledge.reasoning import Standing, observers_on, standing_on

FEW = 4
"""How many states are told apart in one answer."""


def member_status(ask: Ask) -> Draft:
    """What a state is or was at a time; of several, what each of them is."""
    states = named(ask)
    when = moments.moment(ask)
    held = [standing_on(ask.snapshot, state.id, when.last) for state in states]
    draft = Draft("", records=[found.status for found in held if found] or [*moments.joined(ask)[-1:]])
    draft.focus = Slots(state=tuple(state.id for state in states))
    kinds = {found.status.standing if found else "none" for found in held}
    draft.values = {f"standing:{kind}" for kind in kinds}
    if len(states) > 1:
        told = [_short(ask, state, when) for state in states]
        key = "standing-several" if when.now else "standing-several-then"
        draft.headline = ask.say(key, at=when.at, list=turns.chain(ask, told))
        return draft
    if not _turned(when, standing_on(ask.snapshot, states[0].id, when.first), held[0]):
        draft.values.add(_verdict(ask, states[0], held[0], when))
    draft.headline = sentence_on(ask, states[0], when)
    draft.details = beside(ask, states[0], held[0], when)
    return draft


def sentence_on(ask: Ask, state: State, when: Moment | None = None, verdict: str | None = None) -> str:
    """What a state is or was at a time, as a sentence; yes or no if the question asks that, or by `verdict`."""
    when = when or Moment(ask.day, ask.day)
    held = standing_on(ask.snapshot, state.id, when.last)
    before = standing_on(ask.snapshot, state.id, when.first)
    later = _next_standing(ask, state, when)
    if _turned(when, before, held) and held:
        return ask.say(
            "standing-turned",
            state=state,
            at=when.at,
            before=before.status.standing if before else "none",
            standing=held.status.standing,
            start=held.status.start,
        )
    return ask.say(
        f"standing-{held.status.standing if held else 'none'}",
        verdict=verdict or _verdict(ask, state, held, when),
        state=state,
        at=when.at,
        tense="now" if when.now else "then",
        start=held.status.start if held else None,
        dated=dated(held),
        founder="yes" if held and held.status.founder else "no",
        formally=_formally(ask, state, held, when),
        later=later.standing if later else "none",
        date=later.start if later else None,
    )


def _turned(when: Moment, before: Standing | None, held: Standing | None) -> bool:
    """Whether a state got another standing within a period, on a day that is known."""
    start = held.status.start if held else None
    if held is None or start is None or not start.exact or held == before:
        return False
    return when.first < start.first <= when.last


def _verdict(ask: Ask, state: State, held: Standing | None, when: Moment) -> str:
    """yes or no to what the question asks the state to be, open if it asks what it is."""
    kind = held.status.standing if held else "none"
    asks = {word: turns.asked(ask, f"standing-asks-{word}") for word in ("observer", "partner", "member", "open")}
    if asks["open"] or (asks["member"] and (asks["observer"] or asks["partner"])):
        return "open"
    if asks["observer"]:
        watching = [standing.status.state for standing in observers_on(ask.snapshot, when.last)]
        return "yes" if state.id in watching else "no"
    if asks["partner"]:
        return "yes" if kind in ("partner", "dialogue-partner") else "no"
    return "yes" if kind == "member" else "no"


def _formally(ask: Ask, state: State, held: Standing | None, when: Moment) -> str:
    """The older status that a partner still has in form, as the merger of the two is not confirmed to be in force."""
    if held is None or held.status.standing != "partner":
        return "none"
    older = [
        status.standing
        for status in ask.snapshot.statuses(state.id)
        if status.standing != "partner" and (status.end is None or status.end.first > when.last)
    ]
    return older[0] if older else "none"


def dated(held: Standing | None) -> str:
    """How the beginning of a standing is known: to the day, to the year, or not at all."""
    if held is None or held.status.start is None:
        return "no"
    return "day" if held.status.start.exact else "year"


def _next_standing(ask: Ask, state: State, when: Moment) -> Status | None:
    """The next standing that a state got after a time, as far as known on the day of the question."""
    later = (
        status
        for status in ask.snapshot.statuses(state.id)
        if moments.known(ask, status.start) and status.start and status.start.first > when.last
    )
    return next(later, None)


def beside(ask: Ask, state: State, held: Standing | None, when: Moment) -> list[str]:
    """What led to the standing or followed on it, with the reservations of the record."""
    lines = []
    changed = [
        status
        for status in _past(ask, state)
        if status.start and when.first < status.start.first <= when.last and not when.now
    ]
    if changed:
        lines.append(ask.say("standing-changed", list=[entry(ask, status, own=True) for status in changed]))
    told = [entry(ask, status, own=True) for status in _past(ask, state)]
    if len(told) > 1:
        lines.append(ask.say("standing-all", list=told))
    if held is not None and not held.certain:
        lines.append(ask.say("standing-uncertain"))
    lines += [status.doubtful_start.in_(ask.language) for status in _past(ask, state) if status.doubtful_start]
    if held is not None and held.status.note and (when.now or held.status.standing != "partner"):
        lines.append(held.status.note.in_(ask.language))
    return lines


def _past(ask: Ask, state: State) -> list[Status]:
    """Every standing that a state had by the day of the question."""
    found = ask.snapshot.statuses(state.id)
    if not standing_on(ask.snapshot, state.id, ask.day):
        return []
    early = [status for status in found if status.start is None]
    return early + [status for status in found if moments.known(ask, status.start)]


def entry(ask: Ask, status: Status, *, own: bool = False) -> str:
    """A standing with its dates as an item of a list; `own`: without the state's name."""
    dated = "no" if status.start is None else "span" if status.end and status.end.first <= ask.day else "since"
    return ask.say(
        "standing-own" if own else "standing-entry",
        state=ask.snapshot.state(status.state),
        standing=status.standing,
        dated=dated,
        start=status.start,
        end=status.end,
    )


def _short(ask: Ask, state: State, when: Moment) -> str:
    held = standing_on(ask.snapshot, state.id, when.last)
    if held is None:
        return ask.say("standing-entry-none", state=state)
    return entry(ask, held.status)


def joined(ask: Ask) -> Draft:
    """When states joined, or that they have not and what they are instead."""
    states = named(ask)
    accessions = {status.state: status for status in moments.joined(ask)}
    found = [accessions[state.id] for state in states if state.id in accessions]
    draft = Draft("", records=[*found], focus=Slots(state=tuple(state.id for state in states)))
    draft.values = {f"year:{status.start.year}" for status in found if status.start}
    if len(states) > 1:
        same = len(found) == len(states) and len({status.start for status in found}) == 1
        if same:
            draft.headline = ask.say("standing-joined-together", list=list(states), day=found[0].start)
            draft.details = path(ask, states[0])
        else:
            now = Moment(ask.day, ask.day)
            told = turns.chain(ask, [_short(ask, state, now) for state in states])
            draft.headline = ask.say("standing-several", at="", list=told)
        return draft
    state = states[0]
    held = standing_on(ask.snapshot, state.id, ask.day)
    if not found:
        draft.records = [held.status] if held else [*moments.joined(ask)[-1:]]
        draft.values = {f"standing:{held.status.standing}" if held else "never"}
        if held and held.status.start:
            draft.values.add(f"year:{held.status.start.year}")
        draft.headline = ask.say(
            "standing-not-joined",
            state=state,
            standing=held.status.standing if held else "none",
            dated=dated(held),
            start=held.status.start if held else None,
        )
        draft.details = beside(ask, state, held, Moment(ask.day, ask.day))
        return draft
    status = found[0]
    order = [other.state for other in moments.joined(ask)].index(state.id) + 1
    before = [other for other in _past(ask, state) if other.standing != "member" and other.start]
    key = "standing-founded" if status.founder else "standing-joined"
    draft.headline = ask.say(
        key,
        state=state,
        day=status.start,
        number=str(order),
        list=[entry(ask, other, own=True) for other in before],
        before=len(before),
    )
    if status.start and status.start.exact:
        draft.details.append(ask.say("standing-years", years=_full_years(status.start.first, ask.day)))
    draft.details += path(ask, state)
    if status.note:
        draft.details.append(status.note.in_(ask.language))
    return draft


def accession_path(ask: Ask) -> Draft:
    """The steps by which a state came to its standing, with their dates."""
    states = named(ask)
    state = states[0]
    past = _past(ask, state)
    steps = _steps(ask, state)
    draft = Draft("", records=[*reversed(past)] or [*moments.joined(ask)[-1:]], focus=Slots(state=(state.id,)))
    draft.values = {f"year:{when.year}" for when, _ in steps}
    together = [other for other in states[1:] if _steps(ask, other) == steps]
    told = [ask.say("standing-step", date=when, what=what) for when, what in steps]
    if steps:
        chosen = told if len(told) <= FEW - 1 else [*told[:2], told[-1]]
        draft.headline = ask.say("standing-path", list=[state, *together], steps=_chain(ask, chosen))
        draft.details += told if len(told) > len(chosen) else []
    elif any(status.founder for status in past):
        draft.headline = ask.say("standing-path-founder", state=state, day=past[0].start)
    else:
        draft.headline = ask.say("standing-path-none", state=state, sentence=sentence_on(ask, state, verdict="open"))
    for other in states[1:FEW]:
        if other not in together:
            draft.details += path(ask, other)
    before = [entry(ask, status, own=True) for status in past]
    if before:
        draft.details.append(ask.say("standing-all", list=before))
    joined = next((status for status in past if status.standing == "member"), None)
    if steps and joined and joined.start and joined.start.exact and steps[0][0].exact:
        days = (joined.start.first - steps[0][0].first).days
        draft.details.append(ask.say("standing-took", days=days))
    draft.details += [status.note.in_(ask.language) for status in past if status.note and status.standing == "member"]
    return draft


def _chain(ask: Ask, told: list[str]) -> str:
    """Up to three steps as one text."""
    one, two, three = [*told, "", "", ""][:3]
    return ask.say("standing-chain", one=one, two=two, three=three, count=len(told))


def _steps(ask: Ask, state: State) -> list[tuple[PartialDate, str]]:
    """The steps to a state's highest standing that lay behind on the day of the question."""
    statuses = [status for status in ask.snapshot.statuses(state.id) if status.steps]
    return [
        (step.date, step.what.in_(ask.language))
        for status in statuses[-1:]
        for step in status.steps
        if step.date.first <= ask.day
    ]


def path(ask: Ask, state: State) -> list[str]:
    """A state's steps as one line of detail."""
    steps = [ask.say("standing-step", date=when, what=what) for when, what in _steps(ask, state)]
    if not steps:
        return []
    chosen = steps if len(steps) <= FEW - 1 else [*steps[:2], steps[-1]]
    return [ask.say("standing-path", list=[state], steps=_chain(ask, chosen))]


def named(ask: Ask) -> list[State]:
    """The states that the question names, at most `FEW`. Raises UnanswerableError if it names none."""
    if not ask.slots.state:
        raise UnanswerableError(ask.say("standing-which-state"))
    return [ask.snapshot.state(state) for state in ask.slots.state[:FEW]]


def _full_years(start: date, day: date) -> int:
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


COMPUTATIONS: dict[str, Computation] = {
    "member-status": member_status,
    "joined": joined,
    "accession-path": accession_path,
}
