"""The bodies of the SCO: what each is and does, where it sits, who makes it up and presides, how two of them differ."""

from __future__ import annotations

from knowledge.answers import organs
from knowledge.answers.base import HEADS, Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, note, opened, plain, said, shorter, together
from knowledge.answers.meetings import period
from knowledge.answers.organs import SCO, drafted, named, two_seats
from knowledge.answers.telling import dates, holder, span_dates
from knowledge.model import Body, Office, Place, Term, Text
from knowledge.question import Slots
from knowledge.reasoning import holders_in, state_of, tenure_on

PRESIDING = {**HEADS, "sco": "chair", "cfm": "chair", "cnc": "chair"}
"""The office whose holder presides over a body or heads it: the foreign ministers and the national coordinators are
chaired by those of the state in the chair of the SCO."""
MANY = 3
"""How many holders of a longer period are named one by one."""
DECIDING = ("chs", "chg", "cfm", "ministers", "cnc", "rats-council", "secretariat", "rats", "rats-executive-committee")
"""The bodies that may be asked about as those that appoint."""


def about(ask: Ask) -> Draft:
    """What a body is: its full name, abbreviation, role and seat."""
    body = named(ask)
    short = body.short.in_(ask.language) if body.short else None
    name = ask.name(body)
    full = ask.say("bodies-full", name=name, short=short) if short and short not in name else name
    role = body.role.in_(ask.language)
    headline = ask.say("bodies-role", name=full, role=role)
    seat = _seat(ask, body)
    with_seat = together(ask, headline, ask.say("bodies-seat-short", place=seat)) if seat else headline
    if seat and not _mentions(role, seat) and not _planned(body) and len(with_seat) <= HEADLINE:
        headline = with_seat
    details = [
        _article(ask, body),
        *_not_yet(ask, body),
        *said(ask, [body.founding, body.composition, body.chair]),
        *note(ask, body),
    ]
    return drafted(body, headline, details)


def seat(ask: Ask) -> Draft:
    """Where a body sits; a place named that is not its seat is put right."""
    body = named(ask)
    place = _seat(ask, body)
    asked = [ask.snapshot.place(code) for code in ask.slots.place if "place" not in ask.slots.inherited]
    wrong = next((other for other in asked if place and other.id != place.id), None)
    if place is None:
        text = ask.say("bodies-no-seat", name=ask.name(body))
        if body.seat_note:
            text = ask.say("bodies-named", name=ask.name(body), text=plain(body.seat_note.in_(ask.language)))
        return drafted(body, text, [two_seats(ask), *said(ask, [body.founding]), *note(ask, body)])
    kind = "wrong" if wrong and place not in asked else "planned" if _planned(body) else "right"
    headline = ask.say(
        "bodies-seat", kind=kind, name=ask.name(body), place=place, wrong=wrong, country=ask.snapshot.state(place.state)
    )
    role = body.role if _planned(body) else None
    details = [*said(ask, [role, body.seat_note]), *_not_yet(ask, body), *said(ask, [body.founding])]
    details += [two_seats(ask)] if body.permanent or body.id == SCO else []
    draft = drafted(body, headline, [*details, *note(ask, body)])
    draft.focus = Slots(body=(body.id,), place=(place.id,), state=(place.state,))
    draft.values = {f"place:{place.id}", f"body:{body.id}"}
    return draft


def tasks(ask: Ask) -> Draft:
    """What a body does: its role, and its tasks one by one."""
    body = named(ask)
    headline = ask.say("bodies-role", name=ask.name(body), role=body.role.in_(ask.language))
    return drafted(body, headline, [*said(ask, body.tasks), *said(ask, [body.decides])])


def composition(ask: Ask) -> Draft:
    """Who sits on a body."""
    return _field(ask, "composition", [named(ask).chair])


def chair(ask: Ask) -> Draft:
    """Who presides over a body, by rule and on the day asked about."""
    body = named(ask)
    rule = body.chair.in_(ask.language) if body.chair else None
    office = ask.snapshot.office(PRESIDING[body.id]) if body.id in PRESIDING else None
    now, terms = _now(ask, body, office) if office else (None, [])
    if rule is None and now is None:
        raise UnanswerableError(ask.say("bodies-unknown", field="chair", name=ask.name(body)))
    headline = ""
    for text in (*shorter(rule or "")[:2], ""):
        headline = ask.say("bodies-named", name=ask.name(body), text=text or plain(now or ""))
        headline = together(ask, headline, now or "") if text else headline
        if len(headline) <= HEADLINE:
            break
    further = [] if rule and plain(rule) in headline else [rule or ""]
    further += [line for term in terms[:1] for line in note(ask, term)]
    draft = drafted(body, headline, [*further, *said(ask, [body.composition])])
    draft.records += [*terms, *([office] if office else [])]
    people = tuple(term.person for term in terms if term.person)
    states = tuple(state for term in terms if (state := state_of(ask.snapshot, term)))
    draft.focus = Slots(body=(body.id,), office=(office.id,) if office else (), person=people, state=states)
    draft.values |= {f"person:{person}" for person in people} | {f"state:{state}" for state in states}
    return draft


def frequency(ask: Ask) -> Draft:
    """How often a body meets; a permanent one works all the time."""
    body = named(ask)
    if body.frequency is None and body.permanent:
        return drafted(body, ask.say("bodies-standing", name=ask.name(body)), said(ask, [body.composition, body.chair]))
    return _field(ask, "frequency", [body.chair])


def decides(ask: Ask) -> Draft:
    """What a body decides and how; of one that decides nothing, what it does."""
    body = named(ask)
    if body.decides is None:
        return tasks(ask)
    return _field(ask, "decides", [body.role, *body.tasks])


def appoints(ask: Ask) -> Draft:
    """Whom a body nominates, approves or appoints; of an office named, what its part in that is."""
    body = named(ask)
    offices = [ask.snapshot.office(code) for code in ask.slots.office]
    chosen = next((o for o in offices if o.nominated_by and o.approved_by), None)
    if chosen and chosen.nominated_by and chosen.approved_by:
        part = {chosen.nominated_by: "nominates", chosen.approved_by: "approves"}.get(body.id, "none")
        headline = opened(
            ask.say(
                "bodies-part",
                part=part,
                name=ask.name(body),
                office=chosen,
                nominator=ask.snapshot.body(chosen.nominated_by),
                approver=ask.snapshot.body(chosen.approved_by),
            )
        )
        draft = drafted(body, headline, said(ask, [body.appoints, chosen.nomination]))
        draft.records.insert(0, chosen)
        draft.focus = Slots(body=(body.id,), office=(chosen.id,))
        return draft
    if body.appoints:
        return _field(ask, "appoints", [body.decides])
    raise UnanswerableError(ask.say("bodies-unknown", field="appoints", name=ask.name(body)))


def founded(ask: Ask) -> Draft:
    """When and how a body came into being."""
    body = named(ask)
    if body.founding is None and body.founded is None:
        raise UnanswerableError(ask.say("bodies-unknown", field="founding", name=ask.name(body)))
    text = body.founding.in_(ask.language) if body.founding else dates(ask, body.founded)
    draft = drafted(
        body,
        ask.say("bodies-named", name=ask.name(body), text=plain(text)),
        [_article(ask, body), *_not_yet(ask, body), *note(ask, body)],
    )
    draft.values |= {f"year:{body.founded.year}"} if body.founded else set()
    return draft


def _field(ask: Ask, field: str, further: list[Text | None]) -> Draft:
    body = named(ask)
    text: Text | None = getattr(body, field)
    if text is None:
        raise UnanswerableError(ask.say("bodies-unknown", field=field, name=ask.name(body)))
    headline = ask.say("bodies-named", name=ask.name(body), text=plain(text.in_(ask.language)))
    return drafted(body, headline, [*said(ask, further), *note(ask, body)])


def _now(ask: Ask, body: Body, office: Office) -> tuple[str | None, list[Term]]:
    """Who presides or heads on the day or in the period asked about."""
    span = period(ask)
    if span and not span.exact:
        terms = list(holders_in(ask.snapshot, office.id, span.first, min(span.last, max(ask.day, span.first))))
        day, certain = span_dates(ask, span), True
    else:
        tenure = tenure_on(ask.snapshot, office.id, span.first if span else ask.day)
        terms, certain = ([tenure.term], tenure.certain) if tenure else ([], True)
        day = ask.say("bodies-day", day=span.first if span else ask.day)
    if not terms:
        return ask.say("bodies-nobody", day=day), []
    names = list(dict.fromkeys(holder(ask, term) for term in terms))
    if len(names) > MANY:
        names = [ask.say("bodies-many", first=names[0], last=names[-1], count=len(names))]
    kind = office.holder if body.id not in ("cfm", "cnc") else "delegate"
    return ask.say("bodies-now", kind=kind, day=day, names=names, certain="yes" if certain else "no"), terms


def _seat(ask: Ask, body: Body) -> Place | None:
    return ask.snapshot.place(body.seat) if body.seat else None


def _planned(body: Body) -> bool:
    """Whether a body is only to come: it has no day of foundation, nor an article of the Charter."""
    return body.founded is None and body.article is None


def _mentions(text: str, place: Place) -> bool:
    forms: list[str] = [form for form in (place.name.en, place.name.ru, place.name.zh) if form]
    forms += place.russian.model_dump().values() if place.russian else ()
    return any(form in text for form in forms)


def _not_yet(ask: Ask, body: Body) -> list[str]:
    if body.founded and body.founded.first > ask.day:
        return [ask.say("bodies-not-yet", day=ask.day, since=dates(ask, body.founded))]
    return []


def _article(ask: Ask, body: Body) -> str:
    return ask.say("bodies-article", article=body.article) if body.article else ""


COMPUTATIONS: dict[str, Computation] = {
    "body-about": about,
    "body-seat": seat,
    "body-tasks": tasks,
    "body-composition": composition,
    "body-chair": chair,
    "body-frequency": frequency,
    "body-decides": decides,
    "body-appoints": appoints,
    "body-founded": founded,
    **organs.COMPUTATIONS,
}
