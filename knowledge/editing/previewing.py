"""What a change would do, before it is made: to the records, to answers, to how questions are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answers.base import Answer
from knowledge.answers.engine import leads
from knowledge.change import Change
from knowledge.desk import Desk, Reply
from knowledge.editing.records import phrases_of
from knowledge.errors import ConflictError
from knowledge.files import Located
from knowledge.integrity import check
from knowledge.model import Golden, Intent, Language, Phrase, Record
from knowledge.question import Question
from knowledge.snapshot import Snapshot

TAUGHT = 20
"""For how many new phrases is told how they are read now."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A question that a change has answered otherwise."""

    text: str
    """The question: a guarded one in its own words, another one as the bot would put it."""
    language: Language
    before: str
    """What tells the answers apart: their headlines, or else the first line that differs; may be empty."""
    after: str
    headline: bool
    """Whether the answers differ in their headlines."""
    golden: bool
    """Whether the question is a guarded one."""
    broken: bool = False
    """Whether a guarded question would no longer be read as it should, though it is now."""


@dataclass(frozen=True, slots=True)
class Taught:
    """A phrase that the change adds, how its text is read now, and which other intents have one that reads alike."""

    phrase: Phrase
    read_as: str | None
    """The intent; None if it is declined or asked back now."""
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The effect of a change on the records as they stand."""

    change: Change
    problems: tuple[str, ...]
    """Why it cannot be confirmed: what would not hold between the records."""
    effects: tuple[Effect, ...]
    taught: tuple[Taught, ...]
    examined: int
    """How many questions were asked before and after."""

    @property
    def broken(self) -> tuple[Effect, ...]:
        """The guarded questions that it breaks: it has to be confirmed in spite of them."""
        return tuple(effect for effect in self.effects if effect.broken)


class Bench:
    """Tries changes on a desk of its own, so that it can work in a thread beside the one that answers."""

    def __init__(self, desk: Desk, read: Mapping[str, Question] | None = None) -> None:
        """`read`: guarded questions by their ids, as the desk is known to read them today."""
        self._live = desk
        self._desk = desk.following(desk.snapshot)
        self._read: dict[str, Question] = dict(read or {})
        self._day: date | None = None

    def following(self, desk: Desk) -> Bench:
        """A bench for the desk that follows its own; what is read as before need not be read again."""
        rereads = desk.understanding.rereads
        read = {name: one for name, one in self._read.items() if not rereads(one.text, one.language)}
        bench = Bench(desk, read if _intents(desk) == _intents(self._live) else None)
        bench._day = self._day
        return bench

    def of(self, desk: Desk) -> bool:
        """Whether it tries changes of what this desk answers from."""
        return self._live is desk

    def preview(self, change: Change, asked: Sequence[Question], today: date) -> Preview:
        """The effect of a change; `asked`: questions asked often, as they were understood.

        Raises ConflictError if a record is no longer as the change found it.
        """
        snapshot = self._desk.snapshot
        _expect(snapshot, change)
        draft = self._desk.following(snapshot.changed(change.items))
        problems = _problems(snapshot, draft.snapshot, change)
        if problems:
            return Preview(change, problems, (), (), 0)
        if self._day != today:
            self._day = today
            self._read.clear()
        every = _intents(draft) != _intents(self._desk)
        golden = draft.snapshot.all(Golden).values()
        found = [self._golden(draft, question, today, every=every) for question in golden]
        found += [self._asked(draft, question, today) for question in asked]
        effects = sorted(filter(None, found), key=lambda effect: (not effect.broken, not effect.headline))
        return Preview(change, (), tuple(effects), tuple(self._taught(draft, change, today)), len(found))

    def _golden(self, draft: Desk, question: Golden, today: date, *, every: bool) -> Effect | None:
        read = self._read.get(question.id)
        if read is None or read.text != question.text:
            read = self._desk.reply(question.text, today, today).question
            self._read[question.id] = read
        before = self._desk.open(read, today, today)
        if every or draft.understanding.rereads(question.text, read.language):
            after = draft.reply(question.text, today, today)
        else:
            after = draft.open(read, today, today)
        broken = _as_it_should(question, before) and not _as_it_should(question, after)
        apart = _apart(before.answer, after.answer)
        if apart is None and not broken:
            return None
        headline = before.answer.headline != after.answer.headline
        return Effect(question.text, question.language, *(apart or ("", "")), headline, golden=True, broken=broken)

    def _asked(self, draft: Desk, question: Question, today: date) -> Effect | None:
        intent = question.intent
        if intent is None or intent not in draft.snapshot.all(Intent):
            return None
        before, after = self._desk.open(question, today, today), draft.open(question, today, today)
        apart = _apart(before.answer, after.answer)
        if apart is None:
            return None
        headline = before.answer.headline != after.answer.headline
        label = leads(self._desk.snapshot, [(intent, question.slots)], question.language)
        return Effect(label[0].text if label else intent, question.language, *apart, headline, golden=False)

    def _taught(self, draft: Desk, change: Change, today: date) -> Iterable[Taught]:
        new = [item.after for item in change.items if item.before is None]
        for phrase in [one for one in new if isinstance(one, Phrase)][:TAUGHT]:
            now = self._desk.understanding.understand(phrase.text, today, language=phrase.language)
            index, reader = draft.understanding.index(phrase.language), draft.understanding.reader(phrase.language)
            alike = tuple(other for other in index.exact(reader.phrase(phrase.text)) if other != phrase.intent)
            yield Taught(phrase, now.intent if now.outcome == "match" else None, alike)


def _expect(snapshot: Snapshot, change: Change) -> None:
    """Raises ConflictError if a record does not stand as a change found it."""
    phrases = {(language, *pair) for language, pairs in snapshot.phrases.items() for pair in pairs}
    for item in change.items:
        one = item.record
        if isinstance(one, Phrase):
            stands: Record | None = one if (one.language, one.intent, one.text) in phrases else None
        else:
            stands = snapshot.all(type(one)).get(one.id)
        if stands != item.before:
            raise ConflictError(f"{' '.join(item.key)} was changed meanwhile: look at it again and repeat the change.")


def _problems(before: Snapshot, after: Snapshot, change: Change) -> tuple[str, ...]:
    """What would not hold between the records, and does now."""
    phrases = {item.key: item.after for item in change.items if isinstance(item.after, Phrase)}
    for item in change.items:
        if isinstance(item.before, Intent) and item.after is None:
            phrases |= {(Phrase.kind, left.id): left for left in phrases_of(after, item.before.id)[:1]}
    located = [Located(phrase, "this change", 0) for phrase in phrases.values()]
    there = set(check(_located(before), complete=False))
    return tuple(problem for problem in check([*_located(after), *located], complete=False) if problem not in there)


def _located(snapshot: Snapshot) -> list[Located]:
    return [Located(record, "the knowledge", 0) for found in snapshot.records.values() for record in found.values()]


def _intents(desk: Desk) -> list[Intent]:
    return list(desk.snapshot.all(Intent).values())


def _as_it_should(question: Golden, reply: Reply) -> bool:
    if question.intent is None:
        return reply.question.outcome != "match" or reply.answer.status != "answered"
    return reply.question.outcome == "match" and reply.question.intent == question.intent


def _apart(before: Answer, after: Answer) -> tuple[str, str] | None:
    """What tells two answers apart, if anything does."""
    one, other = _lines(before), _lines(after)
    if one == other:
        return None
    if before.headline != after.headline:
        return before.headline, after.headline
    gone = next((line for line in one if line not in other), "")
    come = next((line for line in other if line not in one), "")
    return gone, come


def _lines(answer: Answer) -> list[str]:
    sources = [f"{source.title} {source.url or ''}" for source in answer.sources]
    return [answer.headline, answer.status, answer.certainty or "", *answer.details, *sources]
