"""The records of the knowledge base: frozen pydantic models, each naming its sources and how sure it is."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from knowledge.addresses import promised
from knowledge.geography import Organisation, Place, State
from knowledge.intent import Golden, Intent, Phrase, Word
from knowledge.partial import PartialDate
from knowledge.record import (
    LANGUAGES,
    Citation,
    Citations,
    Confidence,
    Id,
    Language,
    Mark,
    Names,
    Part,
    Record,
    Sourced,
    Text,
)

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Body",
    "Citation",
    "Document",
    "Golden",
    "Intent",
    "Language",
    "Meeting",
    "Names",
    "Office",
    "Organisation",
    "Part",
    "Person",
    "Phrase",
    "Place",
    "Post",
    "Record",
    "Rule",
    "Source",
    "Sourced",
    "State",
    "Status",
    "Term",
    "Text",
    "Topic",
    "Version",
    "Word",
]


class Source(Record):
    """A document or page that records cite."""

    kind: ClassVar[str] = "source"
    title: str
    publisher: str | None = None
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    date: PartialDate | None = None
    reported: bool = False
    """Known only through somebody who quotes it."""

    @model_validator(mode="after")
    def _honest(self) -> Self:
        if other := promised(self.title, self.url):
            raise ValueError(f"{other} in the title looks like another web address than its own")
        return self


class Post(Part):
    """One entry of a career or education; ends inclusive and as exact as known."""

    title: Text
    start: PartialDate | None = None
    end: PartialDate | None = None
    role: Literal[
        "foreign-minister",
        "minister",
        "ambassador",
        "un-envoy",
        "governor",
        "senator",
        "deputy-minister",
        "education",
        "military",
        "party",
        "academic",
        "sco",
        "other",
    ] = "other"
    phase: Literal["education", "before", "after"] = "before"
    """Before or after the highest post held in the SCO."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.last < self.start.first:
            raise ValueError(f"ends {self.end} before it starts {self.start}")
        return self


class Person(Sourced):
    """A person who held or holds an office."""

    kind: ClassVar[str] = "person"
    name: Text
    family: Text | None = None
    """The family name alone, as people write it."""
    also: Names = Names()
    state: Id | None = None
    gender: Literal["male", "female"] | None = None
    born: PartialDate | None = None
    birthplace: Text | None = None
    summary: Text | None = None
    """One sentence on who this is, for the first line of a portrait."""
    career: tuple[Post, ...] = ()


class Body(Sourced):
    """A body of the SCO, or one that works with it."""

    kind: ClassVar[str] = "body"
    name: Text
    short: Text | None = None
    also: Names = Names()
    permanent: bool = False
    governmental: bool = True
    article: str | None = None
    """The article of the Charter that it rests on."""
    role: Text
    """One sentence: what it is and does."""
    tasks: tuple[Text, ...] = ()
    composition: Text | None = None
    chair: Text | None = None
    """Who presides or heads it, by rule."""
    frequency: Text | None = None
    seat: Id | None = None
    seat_note: Text | None = None
    appoints: Text | None = None
    """Whom it nominates, approves or appoints."""
    decides: Text | None = None
    """How it takes its decisions, or what it approves."""
    founded: PartialDate | None = None
    founding: Text | None = None
    """How and when it came into being."""


class Office(Sourced):
    """A post that one person or one state holds at a time (or several persons: `plural`)."""

    kind: ClassVar[str] = "office"
    name: Text
    also: Names = Names()
    holder: Literal["person", "state"] = "person"
    plural: bool = False
    """Several persons hold it at once (deputies): nobody is *the* holder."""
    body: Id | None = None
    years: int | None = None
    """Length of a regular term in years."""
    extendable: bool | None = None
    handover: Literal["next-day", "same-day"] = "next-day"
    """next-day: a term's end is its last day, inclusive. same-day: it ends on the day the successor begins."""
    since: PartialDate
    """Since when the office has been there."""
    nominated_by: Id | None = None
    approved_by: Id | None = None
    nomination: Text | None = None
    """How its holder is chosen, as a sentence."""
    eligibility: Text | None = None
    duties: Text | None = None
    accountable: Text | None = None
    series: Id | None = None
    """For a chair that goes with hosting: the series of meetings."""


class Decision(Part):
    """A nomination or an approval: when, where and by whom, as far as known."""

    date: PartialDate | None = None
    place: Id | None = None
    body: Id | None = None
    meeting: Id | None = None
    mark: Mark = "seen"
    note: Text | None = None


class Term(Sourced):
    """One holder's time in an office. Ends are inclusive days (see `Office.handover`); unknown ends stay unknown."""

    kind: ClassVar[str] = "term"
    office: Id
    number: int | None = None
    person: Id | None = None
    state: Id | None = None
    unverified_state: Id | None = None
    """A state that is only said, without a source: told with its doubt or not at all."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    start_mark: Mark = "seen"
    end_mark: Mark = "seen"
    seen_on: tuple[PartialDate, ...] = ()
    """Days on which the holder was seen in post, where the limits are not known."""
    nominated: Decision | None = None
    approved: Decision | None = None
    status: Literal["held", "serving", "scheduled"] = "held"
    meeting: Id | None = None
    """For a chair: the meeting that it led to."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.last < self.start.first:
            raise ValueError(f"ends {self.end} before it starts {self.start}")
        if not (self.person or self.state):
            raise ValueError("needs a person or a state that holds it")
        return self


class Status(Sourced):
    """A state's standing with the SCO from one day to another (end exclusive: the day the next standing began)."""

    kind: ClassVar[str] = "status"
    state: Id
    standing: Literal["member", "observer", "dialogue-partner", "partner"]
    founder: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    doubtful_start: Text | None = None
    """A date that circulates without a source seen; told only with its doubt."""
    steps: tuple[Step, ...] = ()
    """What led to it: application, start of procedure, memorandum, decision."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.last < self.start.first:
            raise ValueError(f"ends {self.end} before it starts {self.start}")
        return self


class Step(Part):
    """One step on a state's way."""

    date: PartialDate
    what: Text


class Meeting(Sourced):
    """One meeting of a series; `start` and `end` are its first and last day."""

    kind: ClassVar[str] = "meeting"
    series: Literal["chs", "chg", "other"]
    """chs: Council of Heads of State (the summit); chg: Council of Heads of Government."""
    number: int | None = None
    name: Text | None = None
    also: Names = Names()
    state: Id | None = None
    """The state that hosted or presided."""
    place: Id | None = None
    online: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: Literal["held", "scheduled", "planned"] = "held"
    """scheduled: decided, lies ahead; planned: announced, not confirmed as held."""
    chaired_by: Text | None = None
    motto: Text | None = None
    outcomes: tuple[Text, ...] = ()
    """What it decided, most important first."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end.last < self.start.first:
            raise ValueError(f"ends {self.end} before it starts {self.start}")
        return self


class Document(Sourced):
    """A treaty, declaration or regulation."""

    kind: ClassVar[str] = "document"
    name: Text
    also: Names = Names()
    signed: PartialDate | None = None
    place: Id | None = None
    in_force: PartialDate | None = None
    ended: PartialDate | None = None
    summary: Text
    """One sentence: what it is and rules."""
    details: tuple[Text, ...] = ()


class Version(Part):
    """What a topic says from one day to another (both inclusive); no `since` means from the beginning."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    headline: Text
    """One or two sentences that answer on their own."""
    details: tuple[Text, ...] = ()
    certainty: Literal["recorded", "scheduled", "projected", "disputed"] = "recorded"
    sources: Citations
    confidence: Confidence = "high"
    mark: Mark = "seen"

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.since and self.until and self.until.last < self.since.first:
            raise ValueError(f"is valid until {self.until}, before {self.since}")
        return self


class Topic(Record):
    """A question answered by a text: the rules and facts that nothing has to be computed for."""

    kind: ClassVar[str] = "topic"
    versions: tuple[Version, ...] = Field(min_length=1)
    facts: Names = Names()
    """Key words of the right answer (Beijing, Russian and Chinese), by which quiz options are told apart."""


class Rule(Sourced):
    """A named rule by which an office may pass from state to state; tested against what happened."""

    kind: ClassVar[str] = "rule"
    office: Id
    name: Text
    """A short noun phrase: "the Charter's text taken literally"."""
    explanation: Text
    """One sentence on what it does."""
    method: Literal["successor", "rounds", "longest-waiting", "fixed"]
    """successor: the next name after the holder's. rounds: each state once a round, in order. longest-waiting: the
    state whose last turn lies furthest back, never-served ones first in order. fixed: `order` repeated."""
    candidates: Literal["members", "founders"] = "members"
    """Who takes part: the members on the day of the decision (for rounds: when the round began), or the founders."""
    alphabet: Literal["russian", "russian-variant", "russian-long", "latin"] = "russian"
    """By short names with Кыргызстан, with Киргизия, by long official names, or by English names."""
    first: Id | None = None
    """The state whose first turn was given by agreement and is not counted as a hit."""
    order: tuple[Id, ...] = ()
    """For `fixed`."""
    exchanged_until: PartialDate | None = None
    exchanged: tuple[Id, ...] = ()
    """Two states that stood in each other's place up to that year."""
    apart_from: Id | None = None
    """An office that must not be held by the same state at the time."""
    default: bool = False
    """The rule that projections use unless another is asked for."""


Status.model_rebuild()

KINDS: dict[str, type[Record]] = {
    record.kind: record
    for record in (
        Source,
        State,
        Place,
        Person,
        Body,
        Office,
        Meeting,
        Term,
        Status,
        Document,
        Topic,
        Rule,
        Organisation,
        Word,
        Intent,
        Golden,
        Phrase,
    )
}
"""Every kind of record by its name, in an order in which each refers only to kinds before it."""
