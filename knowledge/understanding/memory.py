"""What a conversation is about: the last question and what a follow-up may refer to."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.question import Question, Slots


@dataclass(frozen=True, slots=True)
class Memory:
    """The turn before: how it was understood, and what its answer was about."""

    question: Question
    focus: Slots = field(default_factory=Slots)

    @property
    def subject(self) -> Slots:
        """What "he", "that one" or "there" may mean: what was answered, or else what was asked about."""
        return self.focus.filled(self.question.slots, self.question.slots.kinds())
