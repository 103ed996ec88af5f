"""Indexes that follow a change are those that would be made afresh, and the ones before stay as they were."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import pytest

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


def test_a_phrase_that_reads_otherwise_by_a_name_is_touched(snapshot: Snapshot) -> None:
    """Names are taken away one by one, and phrases written with them."""
    chance = random.Random(11)
    names = [one for one in names_of(snapshot) if one[0] in ("person", "state", "body", "office", "place")]
    whole = Gazetteer.of(snapshot)
    for one in chance.sample(names, 12):
        without = Gazetteer(other for other in names_of(snapshot) if other[:2] != one[:2])
        lost = beginnings(other for other in names_of(snapshot) if other[:2] == one[:2])
        for language in LANGUAGES:
            text = {"en": f"when did {one[2]} begin", "ru": f"когда начал {one[2]}", "zh": f"{one[2]}何时开始"}[
                language
            ]
            readings = [Reader(language, names_known, {}, set()).phrase(text) for names_known in (without, whole)]
            if [unit.key for unit in readings[0].units] != [unit.key for unit in readings[1].units]:
                assert touched(text, lost), (one, text)
