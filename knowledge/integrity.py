"""What must hold between records: references that exist, terms that do not overlap, no record twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from knowledge.files import Located
from knowledge.model import (
    LANGUAGES,
    Body,
    Document,
    Golden,
    Intent,
    Meeting,
    Office,
    Part,
    Person,
    Phrase,
    Place,
    Record,
    Rule,
    Sourced,
    Status,
    Term,
    Text,
    Topic,
)

Reference = tuple[str, str | None]
"""A kind of record and the id that is referred to, if there is one."""

SLOTS = ("person", "state", "office", "body", "place", "document", "date", "ordinal", "number", "organisation", "sco")
"""What may stand in braces in a phrase."""


def check(located: Iterable[Located], *, complete: bool = True) -> Iterator[str]:
    """Every problem between the records, as a sentence naming the file and the record.

    `complete`: also ask for all three languages (shipped records), not only for some (an editor's draft).
    """
    records: dict[tuple[str, str], Located] = {}
    for item in located:
        key = (item.record.kind, item.record.id)
        if key in records:
            yield f"{item} stands already at {records[key].file}:{records[key].line}."
        records[key] = item
    for item in records.values():
        for kind, target in references(item.record):
            if target is not None and (kind, target) not in records:
                yield f"{item}: there is no {kind} {target!r}."
        if complete:
            for field, text in _texts(item.record):
                missing = [language for language in LANGUAGES if not getattr(text, language)]
                if missing:
                    yield f"{item}: {field} lacks {', '.join(missing)}."
    yield from _overlaps(records)


def references(record: Record) -> Iterator[Reference]:
    """What `record` refers to."""
    if isinstance(record, Sourced):
        yield from (("source", citation.source) for citation in record.sources)
    match record:
        case Place():
            yield "state", record.state
        case Person():
            yield "state", record.state
        case Body():
            yield "place", record.seat
        case Office():
            yield "body", record.body
            yield "body", record.nominated_by
            yield "body", record.approved_by
        case Term():
            yield "office", record.office
            yield "person", record.person
            yield "state", record.state
            yield "state", record.unverified_state
            yield "meeting", record.meeting
            for decision in (record.nominated, record.approved):
                if decision:
                    yield "place", decision.place
                    yield "body", decision.body
                    yield "meeting", decision.meeting
        case Status():
            yield "state", record.state
        case Meeting():
            yield "state", record.state
            yield "place", record.place
        case Document():
            yield "place", record.place
        case Rule():
            yield "office", record.office
            yield "state", record.first
            yield "office", record.apart_from
            yield from (("state", state) for state in (*record.order, *record.exchanged))
        case Topic():
            yield from (("source", citation.source) for version in record.versions for citation in version.sources)
        case Intent():
            yield from (
                (slot, value) for slot, value in record.using.items() if slot in ("office", "topic", "body", "place")
            )
            yield from (("intent", other) for other in (*record.related, *record.akin))
        case Golden() | Phrase():
            yield "intent", record.intent
        case _:
            return


def _texts(record: Record) -> Iterator[tuple[str, Text]]:
    """The texts of a record with the names of their fields, however deep."""

    def walk(value: object, path: str) -> Iterator[tuple[str, Text]]:
        if isinstance(value, Text):
            yield path, value
        elif isinstance(value, tuple):
            for number, item in enumerate(value, 1):
                yield from walk(item, f"{path} {number}")
        elif isinstance(value, Part):
            for field in type(value).model_fields:
                yield from walk(getattr(value, field), f"{path} {field}".strip())

    yield from walk(record, "")


def _overlaps(records: Mapping[tuple[str, str], Located]) -> Iterator[str]:
    """Two holders of one office at a time, where the office has one holder and the dates leave no doubt of it."""
    terms: dict[str, list[Located]] = defaultdict(list)
    for item in records.values():
        if isinstance(item.record, Term) and item.record.start and item.record.end:
            terms[item.record.office].append(item)
    for office_id, items in terms.items():
        office = records.get(("office", office_id))
        if office is None or not isinstance(office.record, Office) or office.record.plural:
            continue
        same_day = office.record.handover == "same-day"
        items.sort(key=lambda item: item.record.start.first)  # type: ignore[attr-defined]
        for before, after in pairwise(items):
            end, start = before.record.end, after.record.start  # type: ignore[attr-defined]
            if end.first > start.last or (end.first == start.last and not same_day):
                yield f"{after} starts {start}, before {before.record.id} ends {end}."
