"""The offices: how their holders are chosen, by whom, for how long, from whom, and what they do."""

from __future__ import annotations

from knowledge.answers import mandates
from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.bodies import DECIDING
from knowledge.answers.lines import HEADLINE, fitted, note, opened, plain, said, together
from knowledge.answers.mandates import chosen, drafted, entitled, length_of, present
from knowledge.answers.telling import dates, holder
from knowledge.model import Office
from knowledge.question import Slots
from knowledge.reasoning import sequence


def about(ask: Ask) -> Draft:
    """What an office is: what its holder does, for how long, and who decides on it."""
    office = chosen(ask)
    name = opened(ask.name(office))
    body = ask.snapshot.body(office.body) if office.body else None
    kind = "state" if office.holder == "state" else "body" if body else "alone"
    text = ask.say("offices-about", kind=kind, name=name, body=body, since=dates(ask, office.since))
    length = ask.say("offices-alone", text=opened(length_of(ask, office))) if office.years else ""
    headline = together(
        ask, text, *([_parts(ask, office)] if office.nominated_by and office.approved_by else []), length
    )
    if len(headline) > HEADLINE:
        headline = together(ask, text, length)
    rules = said(ask, [office.nomination, office.duties, office.accountable])
    details = [*present(ask, office), *rules, *note(ask, office)]
    return drafted(office, headline, details)


def appointment(ask: Ask) -> Draft:
    """Who nominates and who approves, with the last example."""
    office = chosen(ask)
    asked = _body_asked(ask, office)
    chosen_by = entitled(ask, office, _parts(ask, office)) if asked else _appointment(ask, office)
    headline = together(ask, *asked, chosen_by)
    details = [
        _no_person(ask, office),
        *said(ask, [office.nomination, office.eligibility]),
        *_last(ask, office),
        *note(ask, office),
    ]
    return drafted(office, headline, details)


def nominator(ask: Ask) -> Draft:
    """Who puts the candidate forward."""
    return _one_side(ask, "nominator")


def approver(ask: Ask) -> Draft:
    """Who gives the final approval."""
    return _one_side(ask, "approver")


def duties(ask: Ask) -> Draft:
    """What the holder does."""
    office = chosen(ask)
    if office.duties is None:
        raise UnanswerableError(_lacking(ask, office, "duties"))
    return _text(ask, office, office.duties.in_(ask.language), said(ask, [office.accountable]))


def accountable(ask: Ask) -> Draft:
    """To whom the holder is accountable."""
    office = chosen(ask)
    if office.accountable is None:
        raise UnanswerableError(_lacking(ask, office, "accountable"))
    return _text(ask, office, office.accountable.in_(ask.language), said(ask, [office.duties]))


def _one_side(ask: Ask, side: str) -> Draft:
    office = chosen(ask)
    code = office.nominated_by if side == "nominator" else office.approved_by
    if code is None:
        return drafted(office, _appointment(ask, office), [_no_person(ask, office), *note(ask, office)])
    body = ask.snapshot.body(code)
    other = next((asked for asked in _bodies_asked(ask, office) if asked != code), None)
    kind = {office.nominated_by: "nominates", office.approved_by: "approves"}.get(other, "none")
    headline = ask.say(f"offices-{side}", name=opened(ask.name(office)), body=body)
    if other and kind != "none":
        headline = together(ask, headline, ask.say("offices-other-part", kind=kind, body=ask.snapshot.body(other)))
    elif other:
        headline = together(ask, ask.say("offices-not-body", body=ask.snapshot.body(other)), headline)
    draft = drafted(office, headline, [*said(ask, [office.nomination]), *_last(ask, office)])
    draft.records.append(body)
    draft.focus = Slots(office=(office.id,), body=(code,))
    draft.values = {f"body:{code}"}
    return draft


def _appointment(ask: Ask, office: Office) -> str:
    """How the holder is chosen, in the words of the record if they fit."""
    name = opened(ask.name(office))
    text = entitled(ask, office, office.nomination.in_(ask.language)) if office.nomination else ""
    if text and (len(text) <= HEADLINE or not office.nominated_by):
        return text
    if office.nominated_by and office.approved_by:
        return entitled(ask, office, _parts(ask, office))
    return ask.say("offices-unknown-appointment", name=name)


def _parts(ask: Ask, office: Office) -> str:
    """Who nominates and who approves, in one sentence."""
    bodies = (office.nominated_by, office.approved_by)
    nominator, approver = (ask.snapshot.body(code) if code else None for code in bodies)
    return opened(ask.say("offices-parts", nominator=nominator, approver=approver))


def _no_person(ask: Ask, office: Office) -> str:
    return ask.say("offices-no-person") if office.holder == "state" else ""


def _body_asked(ask: Ask, office: Office) -> list[str]:
    """What the body named has to do with the appointment."""
    if not (office.nominated_by and office.approved_by):
        return []
    lines = []
    for code in _bodies_asked(ask, office)[:1]:
        kind = {office.nominated_by: "nominates", office.approved_by: "approves"}.get(code, "none")
        lines.append(ask.say("offices-body-part", kind=kind, body=ask.snapshot.body(code)))
    return lines


def _bodies_asked(ask: Ask, office: Office) -> list[str]:
    """The bodies named that might appoint, without the one the office belongs to."""
    if "body" in ask.slots.inherited:
        return []
    return [code for code in ask.slots.body if code in DECIDING and code != office.body]


def _last(ask: Ask, office: Office) -> list[str]:
    """The latest approval known on the day asked as of, of an office that is filled regularly."""
    if office.plural:
        return []
    decided = [(term, term.approved.date) for term in sequence(ask.snapshot, office.id) if term.approved]
    found = [(term, day) for term, day in decided if day and day.last <= ask.day]
    if not found:
        return []
    term, day = max(found, key=lambda pair: pair[1].first)
    place = ask.snapshot.place(term.approved.place) if term.approved and term.approved.place else None
    return [
        ask.say(
            "offices-example",
            kind="place" if place else "none",
            holder=holder(ask, term),
            day=dates(ask, day, key="when"),
            place=place,
        )
    ]


def _lacking(ask: Ask, office: Office, field: str) -> str:
    known = _no_person(ask, office)
    known = entitled(ask, office, known) if known else _appointment(ask, office)
    return together(ask, ask.say("offices-lacking", field=field), known)


def _text(ask: Ask, office: Office, text: str, further: list[str]) -> Draft:
    """The sentence of a record, or as much of its beginning as a headline holds."""
    name = opened(ask.name(office))
    short = fitted(text, HEADLINE - len(name) - 3)
    headline = entitled(ask, office, short)
    return drafted(office, headline, [*([] if short == plain(text) else [text]), *further])


COMPUTATIONS: dict[str, Computation] = {
    "office-about": about,
    "office-appointment": appointment,
    "office-nominator": nominator,
    "office-approver": approver,
    **mandates.COMPUTATIONS,
    "office-duties": duties,
    "office-accountable": accountable,
}
