"""Editing measured: previews, confirming, finding beside its peers, questions never asked before, export and import."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rapidfuzz import fuzz, process

from benchmarks import questions, report
from benchmarks.processes import prepared
from knowledge.change import Change, Item
from knowledge.desk import Desk
from knowledge.editing.finding import Finder
from knowledge.editing.workshop import Workshop
from knowledge.exchange import difference, dump, parse
from knowledge.files import phrase_id
from knowledge.model import LANGUAGES, Person, Phrase, Record, Source, Term
from knowledge.partial import PartialDate
from knowledge.record import Names
from knowledge.snapshot import Snapshot
from knowledge.store import open_database, open_snapshot
from knowledge.store.load import all_records

AGAIN = 10
"""Previews of each kind."""


@dataclass
class Times:
    """Seconds that something took, again and again."""

    name: str
    seconds: list[float] = field(default_factory=list)
    first: float | None = None
    """The share of texts whose record came first, where that was looked at."""

    def row(self) -> tuple[str, ...]:
        """As a row of the table: milliseconds."""
        ordered = sorted(self.seconds)
        last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
        shown = (f"{seconds * 1000:,.1f}" for seconds in (statistics.median(ordered), last, ordered[-1]))
        return self.name, *shown, str(len(ordered)), "" if self.first is None else f"{self.first:.1%}"


async def run(seed: int) -> list[Times]:
    """The times, on the shipped knowledge in a database of its own."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    with TemporaryDirectory() as folder:
        path = await prepared(Path(folder))
        url = f"sqlite:///{path}"
        desk = Desk(await open_snapshot(url))
        for language in LANGUAGES:
            desk.understanding.index(language)
        async with await open_database(url) as database:
            workshop = Workshop(database, desk, lambda: datetime.now(UTC))
            found = await _previews(workshop)
            found += [*_finding(workshop.desk.snapshot, chance), _asked(workshop.desk)]
            found += _exchange(await all_records(database))
    return found


def show(found: Iterable[Times]) -> None:
    """Prints the times as a table."""
    report.surroundings(None)
    report.heading("Editing, in milliseconds")
    report.table(("", "p50", "p99", "most", "times", "right one first"), (one.row() for one in found))


async def _previews(workshop: Workshop) -> list[Times]:
    cold = Times("first preview of a process (a date)")
    await _timed(cold, lambda: workshop.propose(_date(workshop.desk.snapshot, 1), "b"))
    found = [cold]
    for name, made in (
        ("preview: a date of a term", _date),
        ("preview: a new phrase", _phrase),
        ("preview: a phrase removed", _unphrase),
        ("preview: a new name", _name),
        ("preview: a new source", _source),
    ):
        times = Times(name)
        for number in range(2, AGAIN + 2):
            change = made(workshop.desk.snapshot, number)
            await _timed(times, lambda change=change: workshop.propose(change, "b"))  # type: ignore[misc]
        found.append(times)
    confirmed, after = Times("confirm: a date of a term"), Times("preview after a confirmed change")
    for number in range(2, AGAIN + 2):
        draft = await workshop.propose(_date(workshop.desk.snapshot, number), "b")
        await _timed(confirmed, lambda token=draft.token: workshop.confirm(token, "b", although=True))  # type: ignore[misc]
        await _timed(after, lambda: workshop.propose(_date(workshop.desk.snapshot, 40), "b"))
    examined = (await workshop.propose(_date(workshop.desk.snapshot, 41), "b")).preview.examined
    found[0].name += f", {examined} questions"
    return [*found, confirmed, after]


def _date(snapshot: Snapshot, number: int) -> Change:
    term = snapshot.get(Term, "sg-8")
    later = term.model_copy(update={"end": PartialDate(f"2028-{1 + number % 12:02}-{1 + number % 28:02}")})
    return Change.of(Item(term, later))


def _phrase(snapshot: Snapshot, number: int) -> Change:
    del snapshot
    text = f"which of them all is number {number} in the row of {{office}} holders"
    phrase = Phrase(id=phrase_id("holder", "en", text), intent="holder", language="en", text=text)
    return Change.of(Item(None, phrase))


def _unphrase(snapshot: Snapshot, number: int) -> Change:
    intent, text = snapshot.phrases["en"][number * 100]
    return Change.of(Item(Phrase(id=phrase_id(intent, "en", text), intent=intent, language="en", text=text), None))


def _name(snapshot: Snapshot, number: int) -> Change:
    person = snapshot.get(Person, "norov")
    also = Names(en=(*person.also.en, f"Vovan{'i' * number}us"), ru=person.also.ru, zh=person.also.zh)
    return Change.of(Item(person, person.model_copy(update={"also": also})))


def _source(snapshot: Snapshot, number: int) -> Change:
    del snapshot
    return Change.of(Item(None, Source(id=f"e-benchmark-{number}", title=f"Minutes {number}")))


def _finding(snapshot: Snapshot, chance: random.Random) -> list[Times]:
    finder = Finder.of(snapshot)
    finder.prepare()
    named = [
        (record.id, name)
        for kind in ("person", "state", "body", "office", "organisation", "document")
        for record in snapshot.records[kind].values()
        for language in LANGUAGES
        if (name := getattr(getattr(record, "name", None), language, None)) and len(name) > 7
    ]
    asked = [(record, _misspelt(name, chance)) for record, name in chance.sample(named, min(300, len(named)))]
    others = [text for language in LANGUAGES for _, text in chance.sample(snapshot.phrases[language], 250)]
    strings = {f"{record} {number}": name for number, (record, name) in enumerate(named)}
    strings |= {f"phrase {number}": text for number, text in enumerate(_phrases(snapshot))}
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE VIRTUAL TABLE found USING fts5 (id UNINDEXED, text, tokenize = 'trigram')")
    plain.executemany("INSERT INTO found VALUES (?, ?)", strings.items())

    def ours(text: str) -> str:
        hits = finder.find(text)
        return hits[0].id if hits else ""

    def fuzzy(scorer: Callable[..., float]) -> Callable[[str], str]:
        def find(text: str) -> str:
            best = process.extract(text, strings, scorer=scorer, limit=10)
            return best[0][2].split()[0] if best else ""

        return find

    def trigrams(text: str) -> str:
        words = {text[place : place + 3] for place in range(len(text) - 2)}
        query = " OR ".join('"' + word.replace('"', '""') + '"' for word in sorted(words))
        if not query:
            return ""  # two letters are no trigram
        rows = plain.execute("SELECT id FROM found WHERE found MATCH ? ORDER BY bm25(found) LIMIT 10", (query,))
        best = rows.fetchone()
        return best[0].split()[0] if best else ""

    return [
        _found(name, find, asked, others[:most])
        for name, find, most in (
            ("/find", ours, 700),
            ("  rapidfuzz WRatio, same names and phrases", fuzzy(fuzz.WRatio), 0),
            ("  rapidfuzz token_set_ratio", fuzzy(fuzz.token_set_ratio), 0),
            ("  SQLite FTS5 trigram, bm25", trigrams, 700),
        )
    ]


def _found(name: str, find: Callable[[str], str], asked: Iterable[tuple[str, str]], others: Iterable[str]) -> Times:
    times, right = Times(name), []
    for record, text in asked:
        begun = time.perf_counter()
        first = find(text)
        times.seconds.append(time.perf_counter() - begun)
        right.append(first == record)
    for text in others:
        begun = time.perf_counter()
        find(text)
        times.seconds.append(time.perf_counter() - begun)
    times.first = sum(right) / len(right)
    return times


def _misspelt(name: str, chance: random.Random) -> str:
    """With two letters wrong."""
    letters = list(name)
    for place in chance.sample(range(1, len(letters)), 2):
        letters[place] = chance.choice(letters)
    return "".join(letters)


def _phrases(snapshot: Snapshot) -> Iterator[str]:
    for language in LANGUAGES:
        yield from (text for _, text in snapshot.phrases[language])


def _asked(desk: Desk) -> Times:
    times, today = Times("a question never asked before"), datetime.now(UTC).date()
    texts = list(dict.fromkeys(text for turns in questions.conversations() for text in turns))
    for text in texts[: len(texts) // 4]:
        desk.reply(text, today, today)  # so that tables and sentences are loaded
    for text in texts[len(texts) // 4 :]:
        begun = time.perf_counter()
        desk.reply(text, today, today)
        times.seconds.append(time.perf_counter() - begun)
    return times


def _exchange(records: list[Record]) -> list[Times]:
    exported, imported = Times("export of the whole knowledge"), Times("import of it: read and compared")
    there = {(one.kind, one.id): one for one in records}
    for _ in range(3):
        begun = time.perf_counter()
        text = dump(records)
        exported.seconds.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        difference(there, parse(text.encode(), "whole.yaml"), whole=True)
        imported.seconds.append(time.perf_counter() - begun)
    return [exported, imported]


async def _timed(times: Times, work: Callable[[], Awaitable[object]]) -> None:
    await asyncio.sleep(0)
    begun = time.perf_counter()
    await work()
    times.seconds.append(time.perf_counter() - begun)
