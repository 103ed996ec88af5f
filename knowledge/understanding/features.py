"""What of a reading is compared: words, letters of words, and the type of the question, each with a weight."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.reading import NAMED, USUAL, Reading, Unit
from knowledge.understanding.text import is_han

Bag = dict[str, float]


def words(reading: Reading, stop: frozenset[str]) -> Bag:
    """Stems, masked kinds and the names of offices, bodies and documents; Chinese by characters and their pairs;
    the types of the question as `?who`. Values are how sure each is, in 0..1."""
    bag: Bag = {}
    for unit in reading.units:
        for key in _keys(unit):
            if unit.text not in stop or unit.entity:
                bag[key] = max(bag.get(key, 0.0), unit.weight)
    for kind in reading.types:
        bag[f"?{kind}"] = 1.0
    return bag


def grams(reading: Reading, stop: frozenset[str]) -> Bag:
    """Runs of three letters of each word, its edges marked; pairs of Chinese characters; masked kinds whole."""
    bag: Bag = {}
    for unit in reading.units:
        if unit.entity or unit.span:
            bag[unit.key] = bag.get(unit.key, 0.0) + 1.0
        elif is_han(unit.text):
            for pair in _pairs(unit.text):
                bag[pair] = bag.get(pair, 0.0) + 1.0
        elif unit.text not in stop:
            padded = f"^{unit.text}$"
            for place in range(len(padded) - 2):
                gram = padded[place : place + 3]
                bag[gram] = bag.get(gram, 0.0) + unit.weight
    return bag


def name_of(unit: Unit) -> str | None:
    """The name of an office, body or document as `kind:id`, if one is named and it is not the usual one."""
    entity = unit.entity
    if entity and entity.kind in NAMED and len(entity.ids) == 1 and entity.ids[0] not in USUAL:
        return f"{entity.kind}:{entity.ids[0]}"
    return None


def _keys(unit: Unit) -> Iterable[str]:
    yield unit.key if unit.entity or unit.span or not is_han(unit.text) else unit.text
    name = name_of(unit)
    if name:
        yield name
    if not unit.entity and not unit.span and is_han(unit.text):
        yield from unit.text
        yield from _pairs(unit.text)


def _pairs(run: str) -> Iterable[str]:
    return (run[place : place + 2] for place in range(len(run) - 1))
