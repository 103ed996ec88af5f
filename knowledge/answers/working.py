"""How an answer was worked out: how the question was read, by which computation, and from which records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from knowledge.answers import evidence
from knowledge.answers.base import Answer, Ask, Reference, cited, references
from knowledge.answers.engine import label
from knowledge.answers.sentences import sentence, written
from knowledge.answers.telling import span_dates
from knowledge.answers.wording import joined, packed, tidy
from knowledge.model import Intent, Language, Office, Record, Rule, Text
from knowledge.question import SLOT_KINDS, Question, Slots, Span
from knowledge.snapshot import Snapshot

MOST = 12
"""How many records have a step of their own; the others are named in one."""
QUOTED = 200
"""The most characters of a question that are quoted."""
REPAIRS = 8
"""How many repairs are told."""

METHODS: dict[str, tuple[str, ...]] = {
    "on-day": ("holder",),
    "counted": ("holder-nth",),
    "neighbours": ("predecessor", "successor", "holders-between"),
    "limits": ("term-of", "term-start", "term-end"),
    "days": ("days-served", "days-left", "share-elapsed"),
    "longest": ("longest",),
    "shortest": ("shortest",),
    "ages": ("oldest", "youngest"),
    "holders": ("holders-list", "holders-count", "holders-of-state", "states-had", "women"),
    "never": ("states-never",),
    "repeats": ("served-twice",),
    "gaps": ("vacancies",),
    "regular": ("early-departure",),
    "decisions": ("appointed", "nominated"),
    "rotation": ("next-state", "turn-of-state", "rotation-order", "next-nominee"),
    "past-turns": ("last-turn",),
    "trials": ("rotation-practice", "rule-record"),
    "literal": ("rotation-literal",),
    "waiting": ("why-no-turn",),
    "standing": (
        "member-status",
        "members-list",
        "members-count",
        "partners-list",
        "partners-count",
        "observers",
        "circle",
        "state-profile",
    ),
    "accessions": ("joined", "joined-in", "newest-member", "nth-member", "members-history", "founders", "left"),
    "steps": ("accession-path",),
    "meeting": ("summit", "summit-chair", "summit-motto", "summit-outcomes", "summit-of-admission"),
    "meetings-by-day": ("summit-last", "summit-next"),
    "meetings": ("summits-list", "summits-count", "summits-hosted", "summits-online", "chair-count"),
    "events": ("timeline",),
    "person": ("portrait", "born", "education", "career", "career-after", "career-role", "nationality"),
    "age": ("age",),
    "careers": ("person-by-role",),
    "body": (
        "body-about",
        "body-appoints",
        "body-compare",
        "body-composition",
        "body-decides",
        "body-founded",
        "body-frequency",
        "body-seat",
        "body-tasks",
    ),
    "presiding": ("body-chair",),
    "bodies": ("bodies-list", "permanent-bodies", "supreme-body"),
    "office": (
        "office-about",
        "office-accountable",
        "office-appointment",
        "office-approver",
        "office-duties",
        "office-eligibility",
        "office-extension",
        "office-nominator",
        "office-term-length",
    ),
    "document": ("document-about", "document-signed", "document-in-force"),
    "topic": ("topic",),
    "outside": ("outside",),
}
"""How computations of `knowledge.answers` go about it, each way with those that share it."""

_METHOD = {computation: method for method, computations in METHODS.items() for computation in computations}
_OF_OFFICES = frozenset({"terms", "rotation", "offices"})
"""The families of intents that are about an office, named or not."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a working, as data in the language of the answer; nothing in it is escaped."""

    title: str
    lines: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()


def working(answer: Answer, question: Question, snapshot: Snapshot, day: date) -> tuple[Step, ...]:
    """How `answer` to `question` was worked out from the records of `snapshot`, as of `day`.

    First how the question was read; then, of an answer, the computation with its rotation rule and a step for each
    record it rests on, the first `MOST` in order and the others together; of a refusal or an unsure answer the
    readings that were considered. Never raises for an answer made from the same records.
    """
    language = answer.language
    if question.intent is None:
        return (_unread(question, language, day),)
    ask = Ask(replace(question, language=language), snapshot.intent(question.intent), snapshot, day, day)
    read = _read(ask, answer)
    if answer.status == "unsure" or (answer.status == "refused" and question.outcome != "match"):
        return read, _considered(ask, answer)
    records = [snapshot.records[kind][code] for kind, code in dict.fromkeys(answer.records)]
    rule = next((record for record in records if isinstance(record, Rule)), None)
    method = _method(ask, answer, rule)
    steps = [_of_record(ask, record, rule, method) for record in records[:MOST]]
    return read, method, *steps, *_rest(ask, records[MOST:])


def _unread(question: Question, language: Language, day: date) -> Step:
    """The step on a text in which nothing was recognised."""
    lines = [*_asked(question, language), sentence(language, "working-nothing", {}), _as_of(language, day)]
    return Step(sentence(language, "working-reading", {}), tuple(lines))


def _read(ask: Ask, answer: Answer) -> Step:
    """How the question was read: as which question, with which names, what was taken over and what put right."""
    slots, office = ask.slots, _office(ask, answer)
    meant = slots if slots.office else replace(slots, office=(office.id,))
    understood = ask.question.outcome == "match"
    own = [kind for kind in SLOT_KINDS if kind != "sco" and getattr(slots, kind)]
    implied = understood and ask.intent.family in _OF_OFFICES and not slots.office
    lines = [
        *_asked(ask.question, ask.language),
        ask.say("working-read-as", question=_as_question(ask, ask.intent, meant)) if understood else "",
        _named(ask, "working-found", (kind for kind in own if kind not in slots.inherited)),
        _named(ask, "working-kept", (kind for kind in own if kind in slots.inherited)),
        ask.say("working-office", office=office) if implied else "",
        _as_of(ask.language, ask.day),
    ]
    return Step(ask.say("working-reading"), tuple(filter(None, lines)))


def _asked(question: Question, language: Language) -> list[str]:
    """The text of the question, and what was put right in it."""
    found = []
    if question.text.strip():
        found.append(sentence(language, "working-asked", {"text": _quoted(question.text)}))
    if question.repairs:
        pairs = [
            sentence(language, "working-repair", {"typed": _quoted(typed), "meant": _quoted(meant)})
            for typed, meant in question.repairs[:REPAIRS]
        ]
        found.append(sentence(language, "working-repaired", {"list": pairs}))
    return found


def _quoted(text: str) -> str:
    """A text of the user on one line, cut if it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTED else f"{flat[:QUOTED].rstrip()}…"


def _as_of(language: Language, day: date) -> str:
    return tidy(sentence(language, "working-day", {"day": day}))


def _named(ask: Ask, key: str, kinds: Iterable[str]) -> str:
    """What the slots of some kinds hold, by its names; the empty text for none."""
    pairs = [
        ask.say("working-fact", fact=kind, value=[_value(ask, kind, value) for value in getattr(ask.slots, kind)])
        for kind in kinds
    ]
    return tidy(ask.say(key, list=joined(ask, pairs))) if pairs else ""


def _value(ask: Ask, kind: str, value: object) -> str:
    if isinstance(value, Span):
        dates = span_dates(ask, value)
        relative = bool(value.text) and not any(map(str.isdigit, value.text))
        return ask.say("working-relative", dates=dates, text=value.text) if relative else dates
    if kind == "ordinal" and value == -1:
        return ask.say("working-last")
    record = ask.snapshot.records[kind].get(str(value)) if kind in ask.snapshot.records else None
    return written(ask.language, record or value)


def _office(ask: Ask, answer: Answer) -> Office:
    """The office that the answer is about, or that the question means."""
    offices = ask.snapshot.all(Office)
    told = next((code for code in answer.focus.office if code in offices), None)
    return offices[told] if told else ask.office


def _as_question(ask: Ask, intent: Intent, slots: Slots) -> str:
    """The intent as a question, with an ellipsis for what is not known."""

    told = {"office", *slots.kinds()} - ({"ordinal"} if -1 in slots.ordinal else set())

    def known(match: re.Match[str]) -> str:
        return match.group() if match.group(1) in told else "…"

    text = Text(en=evidence.SLOT.sub(known, intent.label.in_(ask.language)))
    return label(ask.snapshot, intent.model_copy(update={"label": text}), slots, ask.language) or ""


def _considered(ask: Ask, answer: Answer) -> Step:
    """The readings between which nothing was decided, the likeliest first."""
    intents = [ask.snapshot.intent(candidate.intent) for candidate in ask.question.candidates]
    labels = [lead.text for lead in answer.candidates]
    if not ask.question.variants:
        labels += [_as_question(ask, intent, ask.slots) for intent in intents]
    lines = [ask.say(f"working-{answer.status}"), *dict.fromkeys(labels)]
    return Step(ask.say("working-considered"), tuple(lines))


def _method(ask: Ask, answer: Answer, rule: Rule | None) -> Step:
    """By which computation the answer was found, and by which rotation rule, if it rests on one."""
    office = _office(ask, answer)
    method = _METHOD.get(ask.intent.answer, "looked-up")
    unruled = method == "rotation" and not ask.snapshot.rules(office.id)
    certainty = sentence(ask.language, f"card-{answer.certainty}", {}) if answer.certainty else ""
    post = ask.say("turns-post", office=office.id, name=office)
    lines = [
        tidy(ask.say("working-method", method="unruled" if unruled else method, post=post, day=ask.day)),
        *(evidence.applied(ask, rule) if rule else ()),
        ask.say("working-certainty", certainty=certainty) if certainty else "",
        ask.say("working-without", reason=answer.headline) if answer.status != "answered" else "",
    ]
    return Step(ask.say("working-computed"), tuple(filter(None, lines)), _sources(ask, rule) if rule else ())


def _of_record(ask: Ask, record: Record, rule: Rule | None, method: Step) -> Step:
    """What one record says; of the rule of the computation, only what has not been told with that."""
    told = method.lines if record == rule else ()
    lines = (line for line in evidence.told(ask, record) if line not in told)
    return Step(evidence.titled(ask, record), tuple(lines), _sources(ask, record))


def _sources(ask: Ask, record: Record) -> tuple[Reference, ...]:
    return references(ask.snapshot, evidence.citations(ask, record))


def _rest(ask: Ask, records: list[Record]) -> tuple[Step, ...]:
    """The records for which there is no room, by their names."""
    if not records:
        return ()
    kinds: dict[str, list[str]] = {}
    for record in records:
        of_kind = kinds.setdefault(record.kind, [])
        of_kind.append(evidence.name(ask, record) if of_kind else evidence.titled(ask, record))
    lines = [line for named in kinds.values() for line in packed(ask, named)]
    return (Step(ask.say("working-more", count=len(records)), tuple(lines), references(ask.snapshot, cited(records))),)
