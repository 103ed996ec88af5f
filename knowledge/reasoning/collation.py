"""The order of states' names: the Russian alphabet by the Unicode Collation Algorithm, and the Latin alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Literal

from knowledge.snapshot import Snapshot

if TYPE_CHECKING:
    from pyuca import Collator

Alphabet = Literal["russian", "russian-variant", "russian-long", "latin"]
"""By short Russian names with Кыргызстан, with Киргизия, by long official Russian names, or by English short names."""

Key = tuple[int, ...]


@cache
def key(name: str) -> Key:
    """The place of a Russian name in the alphabet, for use as a sort key.

    By Unicode Technical Standard 10 with its default table, as a dictionary sorts; capitals and small letters together.
    The table takes about an eighth of a second to read; it is read on first use.
    """
    weights: Iterable[int] = _collator().sort_key(name)
    return tuple(weights)


@cache
def latin_key(name: str) -> Key:
    """The place of an English name in the alphabet, for use as a sort key; accents and capitals do not count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return tuple(ord(letter) for letter in plain if not unicodedata.combining(letter))


def alphabetical(snapshot: Snapshot, states: Iterable[str], alphabet: Alphabet = "russian") -> tuple[str, ...]:
    """`states`, each once, in the order of their names.

    The SCO sorts by the short Russian name with Кыргызстан, whatever long name it prints (preamble of the Charter).
    Raises UnknownRecord for a state that is not recorded.
    """
    return tuple(sorted(set(states), key=lambda state: (_place(snapshot, state, alphabet), state)))


def _place(snapshot: Snapshot, state_id: str, alphabet: Alphabet) -> Key:
    state = snapshot.state(state_id)
    if alphabet == "latin":
        return latin_key(state.name.in_("en"))
    name = state.name.in_("ru")
    if alphabet == "russian-variant" and state.russian_variant:
        name = state.russian_variant
    elif alphabet == "russian-long" and state.long_name:
        name = state.long_name.in_("ru")
    return key(name)


@cache
def _collator() -> Collator:
    from pyuca import Collator

    return Collator()
