"""Treaties, declarations and regulations: what each is, when and where it was signed, since when it is in force."""

from __future__ import annotations

import re

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.lines import HEADLINE, kept, note, plain, said, together
from knowledge.answers.meetings import period
from knowledge.answers.telling import dates, name, span_dates
from knowledge.model import Document, Meeting, Record
from knowledge.question import Slots
from knowledge.reasoning import meeting_on

_ADOPTED = re.compile("regulation|procedure|strategy")
"""Documents that are approved by a decision rather than signed."""
_YEAR = re.compile(r"-(?:19|20)\d\d$")


def about(ask: Ask) -> Draft:
    """What a document is and rules, with the days of signature and entry into force."""
    document = chosen(ask)
    headline = ask.say("documents-about", name=ask.name(document), text=plain(document.summary.in_(ask.language)))
    dated = together(ask, headline, _signed(ask, document))
    lines = [_signed(ask, document), _force(ask, document) if document.in_force else ""]
    if len(dated) <= HEADLINE:
        headline = dated
    return _draft(document, headline, [*said(ask, document.details), *lines, *note(ask, document)])


def signed(ask: Ask) -> Draft:
    """When, where and at which meeting a document was signed or adopted."""
    document = chosen(ask)
    if document.signed is None:
        summary = document.summary.in_(ask.language)
        raise UnanswerableError(together(ask, ask.say("documents-unsigned", name=ask.name(document)), summary))
    place = ask.snapshot.place(document.place) if document.place else None
    asked = ask.slots.place if "place" not in ask.slots.inherited else ()
    lead = ""
    if asked and place and place.id not in asked:
        lead = ask.say("documents-not-there", place=ask.snapshot.place(asked[0]))
    span = period(ask) if "date" not in ask.slots.inherited else None
    if span and not (document.signed.first <= span.last and document.signed.last >= span.first):
        lead = together(ask, lead, ask.say("documents-not-then", day=span_dates(ask, span, "when")))
    meeting = _meeting(ask, document)
    headline = together(ask, lead, _signed(ask, document, named=True))
    force = _force(ask, document) if document.in_force else ""
    details = [*_at(ask, meeting), force, *said(ask, [document.summary]), *note(ask, document)]
    draft = _draft(document, headline, details)
    draft.records += [meeting] if meeting else []
    draft.focus = Slots(document=(document.id,), place=(document.place,) if document.place else ())
    draft.values = {f"year:{document.signed.year}", f"date:{document.signed}"}
    draft.values |= {f"place:{document.place}"} if document.place else set()
    return draft


def in_force(ask: Ask) -> Draft:
    """Since when a document is in force, or that this is not established; on a day named, whether it was."""
    document = chosen(ask)
    span = period(ask)
    headline = _force(ask, document, named=True)
    values = {f"document:{document.id}"}
    if document.in_force:
        values = {f"year:{document.in_force.year}", f"date:{document.in_force}"}
        if span:
            since, ended = document.in_force.first, document.ended
            kind = "yes" if since <= span.first else "during" if since <= span.last else "no"
            kind = "no" if ended and ended.last < span.first else kind
            headline = together(ask, ask.say("documents-then", kind=kind, day=span_dates(ask, span, "when")), headline)
    details = [_signed(ask, document), *said(ask, [*document.details, document.summary]), *note(ask, document)]
    draft = _draft(document, headline, details)
    draft.values = values
    return draft


def chosen(ask: Ask) -> Document:
    """The document asked about; of several editions with one name, the one signed in the year named.

    Raises UnanswerableError if none is named.
    """
    if not ask.slots.document:
        raise UnanswerableError(ask.say("documents-which"))
    document = ask.snapshot.document(ask.slots.document[0])
    span = period(ask)
    if span and span.first.year == span.last.year:
        stem = _YEAR.sub("", document.id)
        editions = [d for d in ask.snapshot.all(Document).values() if _YEAR.sub("", d.id) == stem]
        of_year = [d for d in editions if d.signed and d.signed.year == span.first.year]
        if of_year and not (document.signed and document.signed.year == span.first.year):
            return of_year[0]
    return document


def _signed(ask: Ask, document: Document, *, named: bool = False) -> str:
    if document.signed is None:
        return ""
    place = ask.snapshot.place(document.place) if document.place else None
    later = "later" if document.signed.first > ask.day else "adopted" if _ADOPTED.search(document.id) else "signed"
    return ask.say(
        "documents-signed",
        kind="place" if place else "none",
        named="yes" if named else "no",
        later=later,
        name=ask.name(document),
        day=dates(ask, document.signed, key="when"),
        date=dates(ask, document.signed),
        place=place,
        country=ask.snapshot.state(place.state) if place else None,
    )


def _force(ask: Ask, document: Document, *, named: bool = False) -> str:
    label = ask.name(document) if named else ""
    if document.in_force:
        kind = (
            "ended"
            if document.ended and document.ended.first <= ask.day
            else "later"
            if document.in_force.first > ask.day
            else "since"
        )
        return ask.say(
            "documents-force",
            kind=kind,
            named="yes" if named else "no",
            name=label,
            day=dates(ask, document.in_force),
            end=dates(ask, document.ended),
        )
    return ask.say("documents-no-force", named="yes" if named else "no", name=label)


def _meeting(ask: Ask, document: Document) -> Meeting | None:
    if document.signed is None or not document.signed.exact:
        return None
    day = document.signed.first
    found = [meeting_on(ask.snapshot, series, day) for series in ("chs", "chg")]
    return next((m for m in found if m and (document.place is None or m.place == document.place)), None)


def _at(ask: Ask, meeting: Meeting | None) -> list[str]:
    return [ask.say("documents-at", meeting=name(ask, meeting))] if meeting else []


def _draft(document: Document, headline: str, details: list[str]) -> Draft:
    records: list[Record] = [document]
    lines = [line for line in details if line and line not in headline]
    return Draft(
        headline,
        kept(headline, lines),
        records,
        focus=Slots(document=(document.id,)),
        values={f"document:{document.id}"},
    )


COMPUTATIONS: dict[str, Computation] = {
    "document-about": about,
    "document-signed": signed,
    "document-in-force": in_force,
}
