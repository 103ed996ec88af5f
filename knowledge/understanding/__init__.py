"""From a text to a question: repaired, read, masked, matched against the intent table, and joined to earlier turns.

Public: `Understanding` (made once for a snapshot), `Memory` (what a conversation is about),
`derive` (its indexes as bytes, to be kept).
"""

from __future__ import annotations

from knowledge.understanding.memory import Memory
from knowledge.understanding.understanding import Understanding, derive

__all__ = ["Memory", "Understanding", "derive"]
