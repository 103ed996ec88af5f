"""What a text leaves out because an earlier turn has said it: pronouns, "and India?", "the one after that"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from knowledge.model import Language
from knowledge.question import Question, Slots
from knowledge.snapshot import Snapshot
from knowledge.understanding.memory import Memory
from knowledge.understanding.reading import Reader, Reading

_STEPS = {"predecessor": -1, "summit-last": -1, "last-turn": -1, "successor": 1, "next-state": 1, "summit-next": 1}
"""Intents that, after a meeting was spoken of, ask for the one before or after it."""
SUBJECTS = frozenset({"person", "state", "body", "document", "place", "office"})
LATER = frozenset({"date", "ordinal", "number", "sco"})
"""Kinds that are not taken over from an earlier turn by themselves."""


class Continuing:
    """Joins questions to the turn before; `kinds` tells in what share of an intent's phrases each kind stands."""

    def __init__(self, snapshot: Snapshot, kinds: Callable[[Language, str], Mapping[str, float]]) -> None:
        self._snapshot = snapshot
        self._kinds = kinds

    def elliptical(self, reader: Reader, reading: Reading) -> bool:
        """Whether a text leans on an earlier turn: it points back, opens with "and", or is very short."""
        lexicon = reader.lexicon
        content = [word for word in reading.words if word not in lexicon.stop]
        size = sum(len(word) for word in content) if reader.language == "zh" else 3 * len(content)
        return bool(lexicon.back.search(reading.text) or lexicon.opening.search(reading.text)) or size <= 12

    def continued(
        self, question: Question, reading: Reading, reader: Reader, memory: Memory | None, accepted: float
    ) -> Question:
        """Fills what the text leaves out from the turn before; `accepted`: the score of a question that is taken so."""
        if memory is None or not self.elliptical(reader, reading):
            return question
        named = reading.slots().kinds()
        subject = memory.subject
        rest = [
            w
            for w in reading.words
            if w not in reader.lexicon.stop
            and not reader.lexicon.back.fullmatch(w)
            and not reader.lexicon.opening.fullmatch(w)
            and w not in ("about", "what", "how", "насчет")
        ]
        if named and not rest and memory.question.intent:
            return self._again(question, memory, named, accepted)
        if question.outcome == "none":
            return question
        if not named and (step := _STEPS.get(question.intent or "")) and (there := self._meeting(memory, step)):
            return replace(question, outcome="match", intent="summit", slots=there)
        intent = self._snapshot.intent(question.intent or "")
        kinds = {kind for kind in intent.needs if kind not in named}
        if not named & SUBJECTS or reader.lexicon.back.search(reading.text):
            kinds |= {kind for kind in intent.takes if kind not in named and kind not in LATER}
            if "office" in {*intent.needs, *intent.takes} and "body" not in named:
                kinds |= {"office"} - named
        if "office" in named and not set(question.slots.office) & set(subject.office):
            kinds -= {"person", "state"} & set(intent.takes)
        before = self._snapshot.intent(memory.question.intent or intent.id)
        meeting = intent.family == before.family == "calendar" and not named & {"date", "place", "ordinal", "state"}
        if meeting or reader.lexicon.then.search(reading.text):
            kinds |= {"date"} - named
        return replace(question, slots=question.slots.filled(subject, kinds))

    def _meeting(self, memory: Memory, step: int) -> Slots | None:
        """The meeting before or after the one that the turn before was about, if it was about one."""
        subject = memory.subject
        if not subject.date or self._snapshot.intent(memory.question.intent or "").family != "calendar":
            return None
        series = "chg" if "chg" in subject.body else "chs"
        day = subject.date[0].first
        numbers = [m.number for m in self._snapshot.meetings(series) if m.start and m.start.first == day and m.number]
        return (
            Slots(ordinal=(numbers[0] + step,), body=(series,), inherited=frozenset({"ordinal", "body"}))
            if numbers
            else None
        )

    def _again(self, question: Question, memory: Memory, named: frozenset[str], accepted: float) -> Question:
        """The question before, asked of something else: "and India?"."""
        intent = self._snapshot.intent(memory.question.intent or "")
        usable = {*intent.needs, *intent.takes, *self._kinds(question.language, intent.id)}
        if not named & usable:
            return question
        before = memory.question.slots
        kept = before.kinds() - named - ({"ordinal", "date"} if named & {"person", "state"} else set())
        slots = question.slots.filled(before, kept & usable)
        return replace(
            question,
            outcome="match",
            intent=intent.id,
            slots=slots,
            score=max(question.score, accepted),
        )
