"""The bodies together: which there are, which are permanent, which is supreme, and how two of them differ."""

from __future__ import annotations

from itertools import product

from knowledge.answers.base import Ask, Computation, Draft
from knowledge.answers.lines import HEADLINE, kept, opened, plain, said, shorter, together
from knowledge.answers.telling import dates
from knowledge.model import Body, Record
from knowledge.question import Slots

SCO = "sco"
PERMANENT = ("secretariat", "rats-executive-committee")
"""The two permanent bodies: of RATS it is the Executive Committee that works all the time."""
BESIDE = {
    "chs": "chg",
    "chg": "chs",
    "cfm": "cnc",
    "cnc": "cfm",
    "secretariat": "rats",
    "universal-centre": "rats",
    "rats": "secretariat",
    "rats-council": "rats-executive-committee",
    "rats-executive-committee": "rats-council",
    "anti-drug-centre": "universal-centre",
    "permanent-representatives": "cnc",
    "ministers": "chg",
    "business-council": "interbank-consortium",
    "interbank-consortium": "development-bank",
    "development-bank": "interbank-consortium",
    "forum": "business-council",
}
"""With which body one is compared if it is named alone."""
CHARTER_ARTICLES = range(5, 12)
"""The articles of the Charter on the bodies that its Art. 4 names, one each."""


def compare(ask: Ask) -> Draft:
    """How two bodies differ: what each is and decides."""
    first = named(ask) if ask.slots.body else ask.snapshot.body("chs")
    code = next((code for code in ask.slots.body if code != first.id), BESIDE.get(first.id, "chs"))
    second = ask.snapshot.body(code)
    roles = [shorter(body.role.in_(ask.language)) for body in (first, second)]
    tries = sorted(product(range(3), repeat=2), key=lambda cut: (max(cut), sum(cut)))
    headlines = [
        ask.say("bodies-two", first=names[0], role=roles[0][cut[0]], second=names[1], other=roles[1][cut[1]])
        for cut in tries
        for names in ([ask.name(first), ask.name(second)], [_short(ask, first), _short(ask, second)])
    ]
    apart = ask.say("bodies-apart", first=ask.name(first), second=ask.name(second))
    headline = next((text for text in headlines if len(text) <= HEADLINE), apart)
    details = []
    if headline == apart:
        details = [ask.say("bodies-role", name=ask.name(b), role=b.role.in_(ask.language)) for b in (first, second)]
    for field in ("decides", "chair", "frequency"):
        texts = [(body, getattr(body, field)) for body in (first, second)]
        details += [
            ask.say("bodies-named", name=ask.name(body), text=plain(text.in_(ask.language)))
            for body, text in texts
            if text
        ]
    values = {f"body:{first.id}", f"body:{second.id}"}
    return Draft(
        headline, kept(headline, details), [first, second], focus=Slots(body=(first.id, second.id)), values=values
    )


def listed(ask: Ask) -> Draft:
    """The bodies that Art. 4 of the Charter names, in its order, and those beside them."""
    found = _of_charter(ask)
    names = [_short(ask, body) if body.seat else ask.name(body) for body in found]
    headline = ask.say("bodies-list", names=names, count=len(found))
    every = ask.snapshot.all(Body).values()
    others = [body for body in every if not body.governmental]
    planned = [body for body in every if body.governmental and body.founded is None and body.article is None]
    details = [
        two_seats(ask),
        ask.say("bodies-others", names=[ask.name(body) for body in others]),
        ask.say("bodies-planned", names=[ask.name(body) for body in planned]),
    ]
    supreme = ask.snapshot.body("chs")
    details += [ask.say("bodies-role", name=ask.name(supreme), role=supreme.role.in_(ask.language))]
    return Draft(
        headline,
        kept(headline, details),
        list(found),
        focus=Slots(body=(SCO,)),
        values={f"body:{body.id}" for body in found},
    )


def permanent(ask: Ask) -> Draft:
    """The two permanent bodies; a body named that is none of them is told."""
    bodies = [ask.snapshot.body(code) for code in PERMANENT]
    headline = two_seats(ask)
    other = next(
        (ask.snapshot.body(code) for code in ask.slots.body if code != SCO and "body" not in ask.slots.inherited), None
    )
    whole = other and any(code.startswith(f"{other.id}-") for code in PERMANENT)  # RATS, of its Executive Committee
    if other and not other.permanent and not whole:
        headline = together(ask, opened(ask.say("bodies-not-permanent", name=ask.name(other))), headline)
    details = [ask.say("bodies-role", name=ask.name(body), role=body.role.in_(ask.language)) for body in bodies]
    since = [(body, dates(ask, body.founded)) for body in bodies if body.founded]
    details += [ask.say("bodies-founded", name=ask.name(body), day=day) for body, day in since]
    return Draft(
        headline,
        kept(headline, details),
        list(bodies),
        focus=Slots(body=PERMANENT),
        values={f"body:{code}" for code in PERMANENT},
    )


def supreme(ask: Ask) -> Draft:
    """The supreme body."""
    body = ask.snapshot.body("chs")
    headline = ask.say("bodies-role", name=ask.name(body), role=body.role.in_(ask.language))
    other = next((ask.snapshot.body(code) for code in ask.slots.body if code not in (SCO, body.id)), None)
    if other and "body" not in ask.slots.inherited:
        headline = together(ask, ask.say("bodies-not-supreme", name=ask.name(other)), headline)
    return drafted(body, headline, [*said(ask, [body.decides, body.frequency, body.composition, body.chair])])


def _short(ask: Ask, body: Body) -> str:
    return body.short.in_(ask.language) if body.short else ask.name(body)


def _of_charter(ask: Ask) -> list[Body]:
    """The first body of each article, in their order."""
    by_article: dict[int, Body] = {}
    for body in ask.snapshot.all(Body).values():
        article = int(body.article) if body.article and body.article.isdigit() else 0
        if article in CHARTER_ARTICLES:
            by_article.setdefault(article, body)
    return [by_article[article] for article in sorted(by_article)]


def named(ask: Ask) -> Body:
    """The body asked about: named, or that of the office named, or the SCO itself."""
    if ask.slots.body:
        return ask.snapshot.body(ask.slots.body[0])
    of_office = (ask.snapshot.office(code).body for code in ask.slots.office)
    return ask.snapshot.body(next(filter(None, of_office), SCO))


def two_seats(ask: Ask) -> str:
    """The permanent bodies with the cities they sit in."""
    names = []
    for code in PERMANENT:
        body = ask.snapshot.body(code)
        place = ask.snapshot.place(body.seat) if body.seat else None
        names.append(ask.say("bodies-at", name=body, place=place) if place else ask.name(body))
    return ask.say("bodies-permanent", names=names, count=len(names))


def drafted(body: Body, headline: str, details: list[str]) -> Draft:
    """A draft about one body."""
    records: list[Record] = [body]
    return Draft(headline, kept(headline, details), records, focus=Slots(body=(body.id,)), values={f"body:{body.id}"})


COMPUTATIONS: dict[str, Computation] = {
    "body-compare": compare,
    "bodies-list": listed,
    "permanent-bodies": permanent,
    "supreme-body": supreme,
}
