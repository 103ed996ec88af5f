"""How lists and reports for editors look: blocks of text, the same for Telegram and for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from handlers.editors import views
from handlers.editors.entries import named
from handlers.explaining import explained, measures
from handlers.markup import Block, Bold, Italic, Line, Quote
from handlers.packing import shorten
from handlers.render import BULLET
from handlers.saying import say
from knowledge.desk import Reply
from knowledge.editing.finding import Hit
from knowledge.editing.reporting import Checked, Due, Old, Stale
from knowledge.model import Intent, Language, Record
from knowledge.snapshot import Snapshot
from knowledge.store.editors import Editor
from knowledge.store.ledger import Conflict
from knowledge.store.statistics import Statistics

PROBLEMS, LACKING, READINGS = 15, 10, 5
"""How many sentences of a kind, and how many readings of a question, are shown."""


def hits(found: Iterable[Hit], snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """Records that were found, numbered, each with its id."""
    yield tuple(
        (f"{number}. {named(snapshot, (hit.kind, hit.id), language)} · ", Italic(f"{hit.kind}/{hit.id}"))
        for number, hit in enumerate(found, 1)
    )


def checked(found: Checked, conflicts: Sequence[Conflict], snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """How the knowledge stands: how much there is, what does not hold, what is lacking, what is to be settled."""
    each = ", ".join(f"{kind} {count}" for kind, count in found.records.items())
    spoken = ", ".join(f"{name} {count}" for name, count in found.phrases.items())
    yield (
        (Bold(say(language, "report-records", count=sum(found.records.values()))), f" ({each})"),
        (Bold(say(language, "report-phrases", count=sum(found.phrases.values()))), f" ({spoken})"),
    )
    if not found.problems:
        yield ((say(language, "report-sound"),),)
    yield from _told(say(language, "report-problems", count=len(found.problems)), found.problems, PROBLEMS)
    yield from _told(say(language, "report-lacking", count=len(found.lacking)), found.lacking, LACKING)
    told = [named(snapshot, one.key, language) for one in conflicts]
    yield from _told(say(language, "report-conflicts", count=len(told)), told, PROBLEMS)


def conflict(one: Conflict, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """A record as it was changed here and as the release has it."""
    for key, version in (("report-ours", one.ours), ("report-theirs", one.theirs)):
        yield ((Bold(say(language, key)),),)
        yield from _version(version, snapshot, language)


def statistics(found: Statistics, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """What was asked, how that went, and how the answers were liked."""
    yield ((Bold(say(language, "report-between", first=found.first, last=found.last)),),)
    totals = (("asked", found.all), ("answered", found.answered), ("unsure", found.unsure), ("refused", found.refused))
    lines: list[Line] = [(say(language, f"report-{key}", count=count),) for key, count in totals]
    for one in found.asked:
        how = {"answered": one.answered, "unsure": one.unsure, "refused": one.refused}
        spoken = say(language, f"lang-name-{one.language}")
        lines += [(BULLET + say(language, "report-of-language", language=spoken, **how),)]
    lines += [(say(language, "report-votes", up=found.up, down=found.down),)]
    yield tuple(lines)
    most = [f"{_label(intent, snapshot, language)} — {count}" for intent, count in found.intents]
    yield from _told(say(language, "report-most"), most, len(most))
    disliked = [
        f"{_label(one.intent, snapshot, language)} — {say(language, 'report-votes', up=one.up, down=one.down)}"
        for one in found.disliked
    ]
    yield from _told(say(language, "report-disliked"), disliked, len(disliked))


def stale(
    found: Stale, shown: Sequence[Due | Old], days: int, snapshot: Snapshot, language: Language
) -> Iterator[Block]:
    """What may be out of date: how much in all, and of it those `shown`, numbered as in the whole."""
    if not found.all:
        yield ((say(language, "report-fresh"),),)
        return
    headings: dict[type[Due] | type[Old], str] = {
        Due: say(language, "report-due", count=len(found.due)),
        Old: say(language, "report-old", days=days, count=len(found.old)),
    }
    for kind, heading in headings.items():
        lines: list[Line] = [
            (f"{found.all.index(one) + 1}. {named(snapshot, one.key, language)} — {when(one, language)}",)
            for one in shown
            if isinstance(one, kind)
        ]
        yield ((Bold(heading),), *lines)


def when(one: Due | Old, language: Language) -> str:
    """What of a record's time is told."""
    if isinstance(one, Old):
        return say(language, "report-old-since", day=one.confirmed)
    if one.passed:
        return say(language, "report-due-begun" if one.begins else "report-due-ended", day=one.day)
    return say(language, "report-due-begins" if one.begins else "report-due-ends", day=one.day)


def understood(reply: Reply, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """How a question was read, and the likeliest intents with their scores and what those are made of."""
    yield ((Bold(reply.answer.headline),),)
    yield tuple((Bold(say(language, f"report-why-{label}")), f" {text}") for label, text in explained(reply) if text)
    best = reply.question.candidates[:READINGS]
    if best:
        yield ((Bold(say(language, "report-why-intents")),),)
    names = measures(best)
    for number, one in enumerate(best, 1):
        parts = " · ".join(f"{name} {one.parts[name]:.2f}" for name in names if name in one.parts)
        label = _label(one.intent, snapshot, language)
        yield (
            (f"{number}. ", Bold(f"{one.score:.3f}"), f" {label}"),
            (Italic(one.intent),),
            *([(parts,)] if parts else []),
        )


def editors(appointed: Iterable[Editor], owners: Iterable[int], language: Language, *, how: bool) -> Iterator[Block]:
    """Who may change the knowledge; `how`: with how editors are appointed."""
    lines: list[Line] = [
        (BULLET + say(language, "report-editors-owner", account=str(owner)),) for owner in sorted(owners)
    ]
    for one in appointed:
        by, day = str(one.by or "—"), date.fromisoformat(one.at[:10])
        lines += [(BULLET + say(language, "report-editors-editor", account=str(one.id), by=by, day=day),)]
    yield ((Bold(say(language, "report-editors")),), *lines)
    if how:
        yield ((say(language, "report-editors-how"),),)


def _version(version: Record | None, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    if version is None:
        yield ((say(language, "report-deleted"),),)
    else:
        yield from views.record(version, snapshot, language)


def _label(intent: str, snapshot: Snapshot, language: Language) -> str:
    """What an intent asks, or its id if it is none any more."""
    found = snapshot.all(Intent).get(intent)
    return found.label.in_(language) if found else intent or "—"


def _told(heading: str, sentences: Sequence[str], most: int) -> Iterator[Block]:
    """The first sentences of a list under their heading; nothing if there are none."""
    if sentences:
        lines: tuple[Line, ...] = tuple((BULLET + shorten(one, 2 * views.WIDE),) for one in sentences[:most])
        rest: tuple[Line, ...] = (("…",),) if len(sentences) > most else ()
        yield ((Bold(heading),), Quote((*lines, *rest), expandable=len(lines) > views.RECORDS))
