"""A state's part in the SCO on one page: its standing, the heads it provided, its chairs, summits and next turns."""

from __future__ import annotations

from knowledge.answers import moments, standing, turns
from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.moments import Moment
from knowledge.model import Record, State, Term
from knowledge.question import Slots
from knowledge.reasoning import first_known, hosted_by, of_state, project, standing_on

HEADED = ("secretary-general", "rats-director")
"""The posts whose holders are named."""
AHEAD = 30
"""How many turns ahead the state's next ones are looked for."""


def state_profile(ask: Ask) -> Draft:
    """A state in the SCO: its standing, the heads it provided, its chairs and summits, and its next turn."""
    state = standing.named(ask)[0]
    held = standing_on(ask.snapshot, state.id, ask.day)
    draft = Draft("", records=[held.status] if held else [*moments.joined(ask)[-1:]])
    draft.focus = Slots(state=(state.id,))
    draft.values = {f"standing:{held.status.standing}" if held else "standing:none"}
    brief = ask.say(
        "standing-brief",
        standing=held.status.standing if held else "none",
        founder="yes" if held and held.status.founder else "no",
        dated=standing.dated(held),
        start=held.status.start if held else None,
    )
    if held is None or held.status.standing != "member":
        draft.headline = ask.say("profile-other", state=state, standing=brief)
        draft.details = standing.beside(ask, state, held, Moment(ask.day, ask.day))
        return draft
    heads = {office: _begun(ask, office, state) for office in (*HEADED, "chair", "chg-chair")}
    draft.headline = ask.say(
        "profile-member",
        state=state,
        standing=brief,
        people=_people(ask, heads[HEADED[0]]),
        count=len(heads[HEADED[0]]),
        chairs=len(heads["chair"]),
    )
    for office in HEADED[1:]:
        if heads[office]:
            draft.details.append(ask.say("profile-heads", office=office, list=_people(ask, heads[office])))
    if heads["chair"]:
        draft.details.append(ask.say("profile-chairs", list=[_years(ask, term) for term in heads["chair"]]))
    summits = [
        meeting
        for meeting in hosted_by(ask.snapshot, "chs", state.id)
        if meeting.status == "held" and meeting.start and meeting.start.first <= ask.day
    ]
    if summits:
        draft.details.append(
            ask.say(
                "profile-summits",
                count=len(summits),
                list=[
                    ask.say(
                        "profile-summit",
                        place=ask.snapshot.place(meeting.place) if meeting.place else state,
                        year=str(meeting.start.year),
                    )
                    for meeting in summits
                    if meeting.start
                ],
            )
        )
    draft.details.append(_next_turns(ask, state))
    draft.details += standing.path(ask, state)
    records: list[Record] = [term for terms in heads.values() for term in terms]
    draft.records += records
    draft.values |= {f"person:{term.person}" for term in heads[HEADED[0]] if term.person}
    return draft


def _begun(ask: Ask, office: str, state: State) -> list[Term]:
    return [term for term in of_state(ask.snapshot, office, state.id) if first_known(term) <= ask.day]


def _people(ask: Ask, terms: list[Term]) -> list[str]:
    """Holders with their years."""
    return [
        ask.say("profile-person", person=ask.snapshot.person(term.person), years=_years(ask, term))
        for term in terms
        if term.person
    ]


def _years(ask: Ask, term: Term) -> str:
    first, last = term.start, term.end
    shape = "both" if first and last else "from" if first else "to" if last else "none"
    return ask.say(
        "turns-years", shape=shape, first=str(first.year) if first else None, last=str(last.year) if last else None
    )


def _next_turns(ask: Ask, state: State) -> str:
    """The state's next turns by projection, as Secretary-General and in the chair."""
    told = []
    for office in ("secretary-general", "chair"):
        try:
            turns_ahead = project(ask.snapshot, office, ask.day, AHEAD)
        except ValueError:
            continue
        turn = next((turn for turn in turns_ahead if turn.state == state.id and turn.end.last > ask.day), None)
        limits = [str(turn.start.year), str(turn.end.year)] if turn else ["", ""]
        years = ask.say("turns-years", shape="both", first=limits[0], last=limits[1])
        told.append(ask.say("profile-next", office=office, years=years, there="yes" if turn else "no"))
    return ask.say("profile-next-turns", list=turns.chain(ask, told)) if told else ""


COMPUTATIONS: dict[str, Computation] = {"state-profile": state_profile}
