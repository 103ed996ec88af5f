"""What is asked most of late, as it was understood: read from the cards that are kept, without text or person."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from knowledge.question import Question
from knowledge.store.card import Row, to_card
from knowledge.store.database import Database

LOOKED_AT = 2_000
"""Cards, the newest ones."""


async def most_asked(database: Database, most: int) -> list[Question]:
    """The questions asked most often, at most `most`, the first one first: what was understood, with no word of theirs.

    Raises StoreError.
    """
    query = "SELECT chat, answer, question, asker, asked_at, body FROM card ORDER BY asked_at DESC LIMIT ?"
    async with database.reading() as connection:
        rows = (await connection.exec_driver_sql(query, (LOOKED_AT,))).all()
    cards = [card for row in rows if (card := to_card(Row._make(row)))]
    counts = Counter(_bare(card.asked) for card in cards if card.asked.outcome == "match" and card.asked.intent)
    return [question for question, _ in counts.most_common(most)]


def _bare(question: Question) -> Question:
    spans = tuple(replace(span, text="") for span in question.slots.date)
    slots = replace(question.slots, date=spans, inherited=frozenset())
    return Question("", question.language, "match", question.intent, slots, 1.0)
