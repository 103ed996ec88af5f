"""Answers that are texts of the knowledge base, and the kinds of question that are declined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.answers.base import Ask, Computation, Draft
from knowledge.model import Version


def topic(ask: Ask) -> Draft:
    """What a topic says on the day in question; if a day before all of it is asked about, what it said first."""
    record = ask.snapshot.topic(ask.intent.using["topic"])
    day = ask.span.last if ask.span and ask.span.last < ask.day else ask.day
    current = next((version for version in reversed(record.versions) if _holds(version, day)), None)
    version = current or record.versions[0]
    details = [text.in_(ask.language) for text in version.details]
    if current is None and version.since:
        details.insert(0, ask.say("general-topic-later", day=day, since=version.since))
    using = ask.intent.using
    office = (using["office"],) if "office" in using else ask.slots.office
    body = (using["body"],) if "body" in using else ask.slots.body
    return Draft(
        version.headline.in_(ask.language),
        details,
        records=[record],
        certainty=version.certainty,
        focus=replace(ask.slots, office=office, body=body, date=(), inherited=frozenset()),
        citations=list(version.sources),
        values={f"topic:{record.id}"},
    )


def _holds(version: Version, day: date) -> bool:
    return (version.since is None or version.since.first <= day) and (
        version.until is None or day <= version.until.last
    )


def outside(ask: Ask) -> Draft:
    """Declines in one line, by the reason that the intent gives."""
    reason = ask.intent.using["reason"]
    return Draft(
        ask.say(f"general-outside-{reason}"), status="refused", related=("holder", "next-state", "members-list")
    )


COMPUTATIONS: dict[str, Computation] = {"topic": topic, "outside": outside}
