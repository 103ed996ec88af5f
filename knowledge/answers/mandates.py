"""The limits of an office: how long a term is, whether it may be extended, and who may hold it."""

from __future__ import annotations

from collections import Counter

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, kept, note, opened, parts, plain, said, together
from knowledge.answers.telling import dates, holder
from knowledge.model import Office, Person, Record, Term
from knowledge.question import Slots
from knowledge.reasoning import holders_on, known_from, members_on, of_state, sequence, stage, standing_on, state_of


def term_length(ask: Ask) -> Draft:
    """The length of a term in years; a wrong number in the question is put right."""
    office = chosen(ask)
    name = opened(ask.name(office))
    if office.years is None:
        kind = "plural" if office.plural else "one"
        raise UnanswerableError(ask.say("offices-no-length", kind=kind, name=name))
    wrong = next((number for number in ask.slots.number if number != office.years), None)
    headline = ask.say("offices-term", name=name, text=length_of(ask, office))
    over = [term for term in sequence(ask.snapshot, office.id) if stage(term, ask.day) == "over"]
    spans = [(term.start, term.end) for term in over if term.start and term.end]
    regular = (
        office.holder == "person"
        and bool(spans)
        and all(start and end and end.year - start.year + 1 == office.years for start, end in spans)
    )
    always = ask.say("offices-always", count=len(spans), years=office.years) if regular else ""
    if wrong is not None:
        headline = together(ask, ask.say("offices-not-years", wrong=wrong), headline, always)
    else:
        headline = together(ask, headline, always)
    rule = office.eligibility if office.holder == "person" else office.nomination
    details = [*said(ask, [rule]), *present(ask, office)]
    draft = drafted(office, headline, details)
    draft.values = {f"years:{office.years}", f"number:{office.years}"}
    return draft


def extension(ask: Ask) -> Draft:
    """Whether a term may be extended or repeated, by rule and in practice."""
    office = chosen(ask)
    name = opened(ask.name(office))
    kind = "state" if office.holder == "state" else {False: "no", True: "yes", None: "open"}[office.extendable]
    headline = ask.say("offices-extension", kind=kind, name=name, years=office.years or 0)
    lead, records = _term_of_person(ask, office)
    known = [term for term in sequence(ask.snapshot, office.id) if known_from(term) <= ask.day]
    counts = Counter(term.person or term.state for term in known)
    twice = [holder for holder, count in counts.items() if holder and count > 1]
    if office.holder == "state":
        holders = [ask.snapshot.state(holder) for holder in twice]
        practice = ask.say("offices-again", states=holders) if holders else ""
    else:
        people = [ask.snapshot.person(holder) for holder in twice]
        practice = ask.say("offices-twice", kind="some" if people else "none", people=people, count=len(counts))
    headline = together(ask, headline, lead)
    details = [practice, *said(ask, [office.eligibility, office.nomination])]
    draft = drafted(office, headline, details)
    draft.records += records
    draft.values = {f"extendable:{kind}"}
    return draft


def eligibility(ask: Ask) -> Draft:
    """Who may be appointed; whether somebody of a state named may."""
    office = chosen(ask)
    name = opened(ask.name(office))
    state = ask.snapshot.state(ask.slots.state[0]) if ask.slots.state else None
    rule = office.eligibility.in_(ask.language) if office.eligibility else ask.say("offices-no-eligibility", name=name)
    lead, records, values = "", list[Record](), set[str]()
    if state:
        standing = standing_on(ask.snapshot, state.id, ask.day)
        member = state.id in members_on(ask.snapshot, ask.day)
        had = [t for t in of_state(ask.snapshot, office.id, state.id) if stage(t, ask.day) in ("serving", "over")]
        kind: str = "member" if member else standing.status.standing if standing else "none"
        if office.id == "deputy-secretary-general" and member and state.id in _states_of(ask, "secretary-general"):
            kind = "same"
        lead = ask.say("offices-state", kind=kind, state=state, name=name, had="yes" if had else "no", count=len(had))
        records = [standing.status] if standing else []
        values = {f"state:{state.id}", f"eligible:{'yes' if kind == 'member' else 'no'}"}
    elif office.id == "deputy-secretary-general":
        states = [ask.snapshot.state(code) for code in _states_of(ask, "secretary-general")]
        barred = ask.say("offices-now-barred", states=states) if states else ""
        first, *rest = parts(rule)
        rule = together(ask, first, barred, *rest)
    headline = together(ask, lead, *parts(rule)[:1]) if lead else entitled(ask, office, rule)
    if len(headline) > HEADLINE:
        headline = lead or entitled(ask, office, parts(rule)[0])
    details = [*parts(rule), *said(ask, [office.nomination]), *note(ask, office)]
    draft = drafted(office, headline, [line for line in details if line not in headline])
    draft.records += records
    draft.values |= values
    return draft


def _term_of_person(ask: Ask, office: Office) -> tuple[str, list[Record]]:
    """What a question about one person's term is told first."""
    if not ask.slots.person:
        return "", []
    person: Person = ask.snapshot.person(ask.slots.person[0])
    terms = [t for t in ask.snapshot.terms_of(person.id) if t.office == office.id and known_from(t) <= ask.day]
    if not terms:
        return "", [person]
    term: Term = terms[-1]
    if not (term.start and term.end):
        return "", [term, person]
    now = stage(term, ask.day)
    text = ask.say(
        "offices-person",
        kind="over" if now == "over" else "running",
        person=person,
        days=dates(ask, term.start, term.end),
        end=dates(ask, term.end),
    )
    return text, [term, person]


def _states_of(ask: Ask, office: str) -> list[str]:
    terms = [tenure.term for tenure in holders_on(ask.snapshot, office, ask.day)]
    return [state for term in terms if (state := state_of(ask.snapshot, term))]


def chosen(ask: Ask) -> Office:
    """The office asked about; of several named, the one that several persons hold: it is its limits that matter."""
    named = [ask.snapshot.office(code) for code in ask.slots.office]
    return next((office for office in named if office.plural), ask.office)


def present(ask: Ask, office: Office) -> list[str]:
    """Who holds the office on the day asked as of."""
    terms = [tenure.term for tenure in holders_on(ask.snapshot, office.id, ask.day) if tenure.certain]
    holders = [holder(ask, term) for term in terms]
    return [ask.say("offices-present", day=ask.day, holders=holders)] if holders else []


def length_of(ask: Ask, office: Office) -> str:
    """The length of a term, in words without a full stop."""
    return ask.say(
        "offices-length",
        kind=office.holder,
        years=office.years or 0,
        extendable={False: "no", True: "yes", None: "open"}[office.extendable],
    )


def entitled(ask: Ask, office: Office, text: str) -> str:
    """A record's text under the name of the office."""
    return ask.say("offices-named", name=opened(ask.name(office)), text=plain(text))


def drafted(office: Office, headline: str, details: list[str]) -> Draft:
    """A draft about one office."""
    return Draft(
        opened(headline),
        kept(headline, details),
        [office],
        focus=Slots(office=(office.id,)),
        values={f"office:{office.id}"},
    )


COMPUTATIONS: dict[str, Computation] = {
    "office-term-length": term_length,
    "office-extension": extension,
    "office-eligibility": eligibility,
}
