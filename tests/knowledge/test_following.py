"""Indexes that follow a change are those that would be made afresh, and the ones before stay as they were."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.change import Item
from knowledge.files import phrase_id
from knowledge.model import LANGUAGES, Language, Names, Person, Phrase, Term
from knowledge.snapshot import Snapshot
from knowledge.understanding import Understanding
from knowledge.understanding.gazetteer import Gazetteer, beginnings, names_of, touched
from knowledge.understanding.matching import Index
from knowledge.understanding.reading import Reader

TAUGHT: tuple[tuple[str, Language, str], ...] = (
    ("holder", "en", "who holds the pen at {office}"),
    ("holder", "ru", "у кого сейчас перо: {office}"),
    ("holder", "zh", "谁在执笔{office}"),
    ("successor", "en", "who is it that takes up the pen after {person}"),
)


def plain(index: Index) -> tuple[Any, ...]:
    """What an index holds, by the names of the intents instead of their numbers."""
    names = list(index._intents)
    return (
        sorted((names[number], sorted(found)) for number, found in enumerate(index._phrases) if found),
        {word: {names[number]: count for number, count in there.items()} for word, there in index._words.items()},
        {gram: {names[n]: round(count, 6) for n, count in there.items()} for gram, there in index._grams.items()},
        index._phrases_with,
        {gram: round(count, 6) for gram, count in index._grams_with.items()},
        index._exact,
        index._count,
        {names[number]: kinds for number, kinds in enumerate(index._kinds) if kinds},
    )


def known(understanding: Understanding) -> list[Any]:
    """All that an understanding is made of."""
    found: list[Any] = []
    for language in LANGUAGES:
        reader = understanding.reader(language)
        found += [plain(understanding.index(language)), reader.spelling.counts, reader._stems]
    return found


def phrases(taught: Iterable[tuple[str, Language, str]]) -> list[Phrase]:
    return [
        Phrase(id=phrase_id(intent, language, text), intent=intent, language=language, text=text)
        for intent, language, text in taught
    ]


@pytest.fixture(scope="module")
def before(snapshot: Snapshot) -> Understanding:
    made = Understanding(snapshot)
    for language in LANGUAGES:
        made.index(language)
    return made


def test_phrases_that_come_and_go(snapshot: Snapshot, before: Understanding) -> None:
    first, chance = known(before), random.Random(7)
    gone = [
        Phrase(id=phrase_id(intent, language, text), intent=intent, language=language, text=text)
        for language in LANGUAGES
        for intent, text in chance.sample(snapshot.phrases[language], 40)
    ]
    items = [*(Item(None, one) for one in phrases(TAUGHT)), *(Item(one, None) for one in gone)]
    chance.shuffle(items)
    changed = snapshot.changed(items, "changed")
    after = before.following(changed)
    assert known(after) == known(Understanding(changed))
    assert known(before) == first
    back = after.following(changed.changed([Item(one.after, one.before) for one in items], "back"))
    assert [part for part in known(back) if not isinstance(part, tuple)] == [
        part for part in first if not isinstance(part, tuple)
    ]
    for language in LANGUAGES:
        assert plain(back.index(language)) == plain(before.index(language))


@pytest.mark.parametrize("name", ["Vovanius Norovius", "the boss of bosses", "Вований", "老沃"])
def test_a_name_that_comes(snapshot: Snapshot, before: Understanding, name: str) -> None:
    person = snapshot.person("norov")
    also = Names(en=(*person.also.en, name), ru=person.also.ru, zh=person.also.zh)
    changed = snapshot.changed([Item(person, person.model_copy(update={"also": also}))], "changed")
    after = before.following(changed)
    assert known(after) == known(Understanding(changed))
    assert after.gazetteer.state()[3:] == Gazetteer.of(changed).state()[3:]


def test_a_person_who_goes(snapshot: Snapshot, before: Understanding) -> None:
    changed = snapshot.changed([Item(snapshot.get(Person, "norov"), None)], "changed")
    assert known(before.following(changed)) == known(Understanding(changed))


def test_nothing_is_made_anew_where_no_word_changes(snapshot: Snapshot, before: Understanding) -> None:
    term = snapshot.get(Term, "sg-5")
    changed = snapshot.changed([Item(term, term.model_copy(update={"number": 55}))], "changed")
    after = before.following(changed)
    assert after.gazetteer is before.gazetteer
    assert not any(
        after.rereads(text, language) for language in LANGUAGES for _, text in changed.phrases[language][:50]
    )
    assert after.index("en") is not before.index("en")


def small(snapshot: Snapshot) -> Snapshot:
    """A tenth of the names, and fewer of the phrases."""
    records = {kind: dict(list(found.items())[::10]) for kind, found in snapshot.records.items()}
    records["term"] = dict(snapshot.all(Term))
    fewer = {language: found[::120] for language, found in snapshot.phrases.items()}
    return Snapshot(records, fewer, "small")


def step(snapshot: Snapshot, whole: Snapshot, what: str, number: int) -> list[Item]:
    """One of many changes that can be made of the records as they stand."""
    language: Language = LANGUAGES[number % 3]
    there, every = snapshot.phrases[language], whole.phrases[language]
    person = list(whole.all(Person).values())[number // 3 % 40]
    stands = snapshot.all(Person).get(person.id)
    match what:
        case "phrases come":
            found = {every[(number * 7 + one * 97) % len(every)] for one in range(3)} - set(there)
            return [Item(None, one) for one in phrases((intent, language, text) for intent, text in found)]
        case "phrases go":
            found = {there[(number + one * 5) % len(there)] for one in range(3)} if there else set()
            return [Item(one, None) for one in phrases((intent, language, text) for intent, text in found)]
        case "a person comes or goes":
            return [Item(stands, None if stands else person)]
        case "a name comes" if stands:
            word = every[number % len(every)][1].split(" ")[0]
            also = stands.also.model_copy(update={language: (*getattr(stands.also, language), word)})
            return [Item(stands, stands.model_copy(update={"also": also}))]
        case "a name goes" if stands:
            return [Item(stands, stands.model_copy(update={"also": Names()}))]
        case _:
            term = snapshot.get(Term, "sg-5")
            return [Item(term, term.model_copy(update={"number": number}))]


STEPS = ("phrases come", "phrases go", "a person comes or goes", "a name comes", "a name goes", "a term changes")


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 400)), min_size=1, max_size=5))
@settings(max_examples=12, deadline=None)
def test_after_any_changes_the_indexes_are_those_made_afresh(snapshot: Snapshot, steps: list[tuple[str, int]]) -> None:
    now = small(snapshot)
    first = last = Understanding(now)
    before = known(first)
    for number, (what, which) in enumerate(steps):
        now = now.changed(step(now, snapshot, what, which), f"after {number}")
        last = last.following(now)
        assert known(last) == known(Understanding(now)), what
    assert known(first) == before


def test_a_phrase_that_reads_otherwise_by_a_name_is_touched(snapshot: Snapshot) -> None:
    """The names of a record are taken away, and real phrases that may hold them read with and without."""
    names = list(names_of(snapshot))
    whole, chance, apart = Gazetteer(names), random.Random(11), 0
    for one in [("body", "rats"), ("document", "charter"), *chance.sample([name[:2] for name in names], 6)]:
        gone = [name for name in names if name[:2] == one]
        without, lost = Gazetteer(name for name in names if name[:2] != one), beginnings(gone)
        letters = {word[:2].casefold() for _, _, name, _ in gone for word in name.split()}
        for language in LANGUAGES:
            readers = [Reader(language, known_names, {}, set()) for known_names in (without, whole)]
            made = [f"{name[2]} {text}" for name in gone for _, text in snapshot.phrases[language][:2]]
            real = [text for _, text in snapshot.phrases[language] if any(two in text.casefold() for two in letters)]
            for text in [*made, *chance.sample(real, min(len(real), 150))]:
                fewer, more = ([unit.key for unit in reader.phrase(text).units] for reader in readers)
                apart += fewer != more
                assert fewer == more or touched(text, lost), (one, text)
    assert apart > 100


def test_what_a_text_names_is_read_again_when_the_names_change(snapshot: Snapshot, before: Understanding) -> None:
    """As `rereads` tells it, also of a misspelt name and of one that is gone."""
    person = snapshot.person("norov")
    changed = snapshot.changed([Item(person, None)], "changed")
    after, today = before.following(changed), date(2026, 11, 24)
    texts = (
        "when was Norov born",
        "when was Noorov born",
        "когда родился Норов",
        "когда родился Нороф",
        "诺罗夫何时出生",
    )
    for text in (*texts, "who is the Secretary-General", "кто генеральный секретарь", "谁是秘书长"):
        read = before.understand(text, today)
        if after.understand(text, today).slots != read.slots:
            assert after.rereads(text, read.language), text
    assert [after.rereads(text, before.understand(text, today).language) for text in texts] == [True] * 5


def test_a_text_without_the_new_name_is_not_read_again(snapshot: Snapshot, before: Understanding) -> None:
    person = snapshot.person("norov")
    also = person.also.model_copy(update={"en": (*person.also.en, "Qolqozhin")})
    after = before.following(snapshot.changed([Item(person, person.model_copy(update={"also": also}))], "changed"))
    assert not after.rereads("who is the secretary-general", "en")
    assert not after.rereads("кто генеральный сикритарь", "ru")
    assert after.rereads("when was Qolqozhin born", "en")
    assert after.rereads("when was Kolqozhin born", "en")
