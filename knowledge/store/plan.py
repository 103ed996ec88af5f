"""What a release changes in a database: worked out from digests alone, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.store.rows import Key

Digests = Mapping[Key, str]
"""The digest of every record."""


@dataclass(frozen=True)
class Plan:
    """The records of a release to insert, to update and to delete, and those in which it does not have its way.

    `kept`: changed or deleted locally, and left so. `conflicts`: those of them that the release changed too.
    """

    insert: frozenset[Key]
    update: frozenset[Key]
    delete: frozenset[Key]
    kept: frozenset[Key]
    conflicts: frozenset[Key]


def plan(before: Digests, ours: Digests, shipped: Digests) -> Plan:
    """Compares the last release (`before`), the database as it stands (`ours`) and the release to merge (`shipped`).

    What was not touched locally follows the release; what was touched stays, be it changed, added or deleted.
    """
    keys = before.keys() | ours.keys() | shipped.keys()
    local = {key for key in keys if ours.get(key) != before.get(key)}
    moved = {key for key in keys if shipped.get(key) != before.get(key)}
    settled = {key for key in keys if ours.get(key) == shipped.get(key)}
    follow = moved - local - settled
    kept = local - settled
    return Plan(
        insert=frozenset(key for key in follow if key not in ours),
        update=frozenset(key for key in follow if key in ours and key in shipped),
        delete=frozenset(key for key in follow if key not in shipped),
        kept=frozenset(kept),
        conflicts=frozenset(kept & moved),
    )
