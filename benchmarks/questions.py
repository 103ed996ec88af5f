"""What is asked in the benchmarks: the questions of the tests as they are, and without end as they could be."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from knowledge.model import LANGUAGES, Body, Document, Language, Office, Organisation, Person, Place, State, Status
from knowledge.snapshot import Snapshot
from tests.questions import read

MISTYPED = 0.13
"""The share of mistyped questions in the files."""
FIRST, LAST = date(2001, 6, 15), date(2026, 11, 23)
_DAYS: dict[Language, str] = {"en": "%-d %B %Y", "ru": "%d.%m.%Y", "zh": "%Y年%-m月%-d日"}
_NUMBERS = [str(number) for number in range(1, 11)]


def chance(seed: object) -> random.Random:
    """The same chances for the same seed."""
    return random.Random(str(seed))  # noqa: S311 - nothing secret is drawn


def conversations() -> list[tuple[str, ...]]:
    """The questions of the files, each with the turns before it."""
    return [question.turns for question in read()]


def repeated(rng: random.Random) -> Iterator[str]:
    """Questions without end in which few are asked often and many seldom: the n-th most asked 1/n times (Zipf)."""
    texts = list(dict.fromkeys(turns[0] for turns in conversations()))
    rng.shuffle(texts)
    weights = list(accumulate(1 / rank for rank in range(1, len(texts) + 1)))
    while True:
        yield from rng.choices(texts, cum_weights=weights, k=1_000)


def unrepeated(rng: random.Random, snapshot: Snapshot) -> Iterator[str]:
    """Questions without end of which no two are equal: phrases of the intent table with names and days in them, in all
    three languages, some with a letter mistyped."""
    names = {language: _names(snapshot, language) for language in LANGUAGES}
    seen: set[str] = set()
    while True:
        language = rng.choice(LANGUAGES)
        text = _filled(rng.choice(snapshot.phrases[language])[1], names[language], language, rng)
        if len(text) > 3 and rng.random() < MISTYPED:
            text = _mistyped(text, rng)
        if text not in seen:
            seen.add(text)
            yield text


def dated(rng: random.Random) -> Iterator[tuple[str, str, str]]:
    """Three questions at a time, each on a day of its own, so that no two have the same answer."""
    while True:
        first, second, third = (_day(rng, "en") for _ in range(3))
        yield (
            f"who was the Secretary-General on {first}?",
            f"which state held the chairmanship on {second}?",
            f"who was the director of RATS on {third}?",
        )


def _day(rng: random.Random, language: Language) -> str:
    day = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
    return day.strftime(_DAYS[language])


def _names(snapshot: Snapshot, language: Language) -> dict[str, list[str]]:
    """By kind, what may stand in a phrase: every name and alias of the records."""
    takes_part = {status.state for status in snapshot.all(Status).values()}
    kinds: dict[str, list[State] | list[Person] | list[Office] | list[Body] | list[Place] | list[Document]] = {
        "state": [state for state in snapshot.all(State).values() if state.id in takes_part],
        "person": list(snapshot.all(Person).values()),
        "office": list(snapshot.all(Office).values()),
        "body": list(snapshot.all(Body).values()),
        "place": list(snapshot.all(Place).values()),
        "document": list(snapshot.all(Document).values()),
    }
    return {
        kind: [name for record in records for name in (getattr(record.name, language), *getattr(record.also, language))]
        for kind, records in kinds.items()
    } | {
        "organisation": [getattr(record.name, language) for record in snapshot.all(Organisation).values()],
        "number": _NUMBERS,
        "ordinal": _NUMBERS,
        "sco": list(getattr(snapshot.body("sco").also, language)),
    }


def _filled(phrase: str, names: dict[str, list[str]], language: Language, rng: random.Random) -> str:
    text = phrase
    while "{" in text:
        before, _, rest = text.partition("{")
        kind, _, after = rest.partition("}")
        name = _day(rng, language) if kind == "date" else rng.choice(names[kind])
        text = f"{before}{name}{after}"
    return text


def _mistyped(text: str, rng: random.Random) -> str:
    """The text with two letters swapped, or one left out or typed twice."""
    at = rng.randrange(len(text))
    before, letter, following, after = text[:at], text[at], text[at + 1 : at + 2], text[at + 2 :]
    return before + rng.choice((following + letter, following, letter + letter + following)) + after
