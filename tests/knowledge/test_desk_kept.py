"""What a desk keeps for when the same is asked again changes no reply."""

from __future__ import annotations

import random
from datetime import date

from knowledge.desk import Desk
from knowledge.snapshot import Snapshot
from knowledge.understanding import Memory
from tests.questions import read

TODAY = date(2026, 11, 23)
DAYS = (TODAY, date(2018, 7, 1))


def asked(rng: random.Random, desk: Desk, texts: list[str]) -> list[tuple[str, date, Memory | None]]:
    """Texts with days and memories of other turns."""
    memories: list[Memory | None] = [None]
    for text in texts[:12]:
        memories.append(desk.reply(text, TODAY, TODAY).memory)
    return [(text, rng.choice(DAYS), rng.choice(memories)) for text in texts]


def test_a_desk_asked_much_replies_as_a_new_one(snapshot: Snapshot) -> None:
    rng = random.Random(7)
    texts = rng.sample([turn for question in read() for turn in question.turns], 60)
    old, new = Desk(snapshot), Desk(snapshot)
    turns = asked(rng, old, texts)
    for text, day, memory in (*asked(rng, old, texts), *turns):
        old.reply(text, day, TODAY, memory)
    for text, day, memory in reversed(turns):
        assert new.reply(text, day, TODAY, memory) == old.reply(text, day, TODAY, memory), text


def test_the_same_question_is_answered_anew_on_another_day(snapshot: Snapshot) -> None:
    desk = Desk(snapshot)
    text = "how long has the secretary-general been in office?"
    first = desk.reply(text, TODAY, TODAY).answer.headline
    later = desk.reply(text, date(2026, 11, 24), date(2026, 11, 24)).answer.headline
    assert first != later
    assert desk.reply(text, TODAY, TODAY).answer.headline == first
