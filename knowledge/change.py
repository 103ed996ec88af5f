"""A change of the knowledge: what becomes of which records, why, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from knowledge.model import Record

Key = tuple[str, str]
"""The kind and the id of a record."""


@dataclass(frozen=True, slots=True)
class Item:
    """What becomes of one record: `before` is None for a new one, `after` for one that is removed; both are equal where
    it is confirmed as it is. Raises ValueError if they are not versions of one record."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        keys = {(record.kind, record.id) for record in (self.before, self.after) if record}
        if len(keys) != 1:
            raise ValueError("not two versions of one record")

    @property
    def record(self) -> Record:
        """The newest version there is."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def key(self) -> Key:
        return self.record.kind, self.record.id


@dataclass(frozen=True, slots=True)
class Change:
    """Records that change together: all of them or none."""

    items: tuple[Item, ...]
    why: str = ""
    source: str | None = None
    """On what it rests: the id of a source, an address, or words. None for what is no statement of fact."""
    undoes: int | None = None
    """The entry of the journal that it takes back."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The records that it touches."""
        return tuple(item.key for item in self.items)

    def reversed(self) -> Self:
        """What takes it back, without why and source."""
        return type(self)(tuple(Item(item.after, item.before) for item in reversed(self.items)))

    @classmethod
    def of(cls, *items: Item, **rest: object) -> Self:
        """A change without the items that change nothing. Raises ValueError if a record has two items."""
        found = tuple(item for item in items if item.before != item.after)
        if len({item.key for item in found}) < len(found):
            raise ValueError("a record is changed twice")
        return cls(found, **rest)  # type: ignore[arg-type]


def kinds(items: Iterable[Item]) -> frozenset[str]:
    """The kinds of record among them."""
    return frozenset(item.record.kind for item in items)
