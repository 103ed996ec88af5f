"""How well an intent fits the names that a text has: those it needs, those it has a use for, and those it has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from knowledge.model import Language
from knowledge.question import Slots
from knowledge.snapshot import Snapshot

ALWAYS = 0.85
"""A kind of name that stands in more than this share of an intent's phrases is missed where it is lacking."""
LACKING, FOREIGN = 0.22, 0.30
"""Taken off an intent for each slot it needs and lacks, and for another organisation's name if none is expected."""
USELESS = {"person": 0.12, "state": 0.12, "organisation": 0.0, "sco": 0.0, "number": 0.0}
"""Taken off an intent for a name of a kind that it has no use for; 0.07 for the kinds not listed."""
OTHER = 0.20
"""Taken off an intent that is about one office, body or year, if another one is named."""


class _Use(NamedTuple):
    """What an intent does with the kinds of names."""

    needed: frozenset[str]
    usual: frozenset[str]
    """Kinds that nearly all its phrases have, though it does not need them."""
    usable: frozenset[str]
    fixed: Mapping[str, str]


class Fitting:
    """The intents of a snapshot by their use for names; `kinds` tells in what share of an intent's phrases each kind
    stands."""

    def __init__(self, snapshot: Snapshot, kinds: Callable[[Language, str], Mapping[str, float]]) -> None:
        self._snapshot = snapshot
        self._kinds = kinds
        self._uses: dict[tuple[Language, str], _Use] = {}

    def of(self, slots: Slots, remembered: frozenset[str], language: Language) -> Callable[[str], float]:
        """What is added to the score of each intent (0 or less) for the names in `slots`, and those remembered."""
        present = slots.kinds()
        at_hand = present | remembered | {"office", "sco"} | ({"body"} if "sco" in present else set())

        def fit(intent: str) -> float:
            use = self._use(intent, language)
            lacking = LACKING * len(use.needed - at_hand) + LACKING / 2 * len(use.usual - at_hand)
            useless = present - use.usable
            lacking += sum(USELESS.get(kind, 0.07) for kind in useless)
            foreign = FOREIGN if "organisation" in useless else 0.0
            return -(lacking + foreign + OTHER * (bool(use.fixed) and _is_other(use.fixed, slots)))

        return fit

    def _use(self, intent_id: str, language: Language) -> _Use:
        key = (language, intent_id)
        if key not in self._uses:
            intent, usual = self._snapshot.intent(intent_id), self._kinds(language, intent_id)
            needed = frozenset(intent.needs)
            self._uses[key] = _Use(
                needed,
                frozenset(kind for kind, share in usual.items() if share > ALWAYS) - needed,
                frozenset((*usual, *intent.takes, *intent.needs, *intent.using)),
                intent.using,
            )
        return self._uses[key]


def _is_other(using: Mapping[str, str], slots: Slots) -> bool:
    """Whether a question names another office, body or time than the one that an intent is about."""
    for kind in ("office", "body", "place"):
        named, own = getattr(slots, kind), using.get(kind)
        if own and named and not any(name.startswith(own) for name in named):
            return True
    year = using.get("date")
    return bool(year and slots.date) and not any(
        span.first.year <= int(year or 0) <= span.last.year for span in slots.date
    )
