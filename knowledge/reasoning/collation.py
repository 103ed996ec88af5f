"""The order of states' names: the Russian alphabet by the Unicode Collation Algorithm, and the Latin alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from marshal import dumps, loads
from typing import TYPE_CHECKING, Literal, cast

from knowledge.model import State
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
    Raises UnknownRecordError for a state that is not recorded.
    """
    listed = frozenset(states)
    memo = ("alphabetical", listed, alphabet)
    if memo not in snapshot.memo:  # projections ask for the same few thousands of times
        place = latin_key if alphabet == "latin" else _kept(snapshot)
        found = sorted(listed, key=lambda state: (place(_name(snapshot.state(state), alphabet)), state))
        snapshot.memo[memo] = tuple(found)
    return cast(tuple[str, ...], snapshot.memo[memo])


def derive(snapshot: Snapshot) -> dict[str, bytes]:
    """The places of all states' names in the Russian alphabet, to be kept beside the records: reading the table of the
    Unicode Collation Algorithm takes longer than most answers."""
    names = {_name(state, alphabet) for state in snapshot.all(State).values() for alphabet in _RUSSIAN}
    return {_KEPT: dumps({name: key(name) for name in names})}


def _kept(snapshot: Snapshot) -> Callable[[str], Key]:
    """`key`, for names that are kept without reading the table."""
    kept = snapshot.derived.get(_KEPT)
    places: dict[str, Key] = loads(kept) if kept else {}  # noqa: S302 - our own, from our own file
    return lambda name: places.get(name) or key(name)


_KEPT = "alphabet"
_RUSSIAN: tuple[Alphabet, ...] = ("russian", "russian-variant", "russian-long")


def _name(state: State, alphabet: Alphabet) -> str:
    """The name by which a state takes its place."""
    if alphabet == "latin":
        return state.name.in_("en")
    if alphabet == "russian-variant" and state.russian_variant:
        return state.russian_variant
    if alphabet == "russian-long" and state.long_name:
        return state.long_name.in_("ru")
    return state.name.in_("ru")


@cache
def _collator() -> Collator:
    from pyuca import Collator

    return Collator()
