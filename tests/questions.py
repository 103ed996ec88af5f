"""Questions with keys to their answers: reading them, and judging an answer (see data/questions/README.md)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "questions"
LONGEST = 1_800
"""Characters: a longer answer is a page to search."""


@dataclass(frozen=True)
class Keyed:
    """One question and what its answer must hold."""

    id: str
    language: str
    category: str
    turns: tuple[str, ...]
    as_of: str
    expect: str
    must: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...]


def read(folder: Path = FOLDER) -> Iterator[Keyed]:
    """Every question of the folder's files."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            if line.strip():
                yield _keyed(json.loads(line))


def outcome(question: Keyed, status: str, text: str) -> str:
    """right, wrong or silent (declined, though there is an answer)."""
    declined = status in ("refused", "unsure")
    if question.expect == "refuse":
        return "right" if declined else "wrong"
    if declined:
        return "right" if question.category == "meta" and holds_all(question, text) else "silent"
    if len(text) > LONGEST or any(_holds(text, key) for key in question.must_not):
        return "wrong"
    return "right" if holds_all(question, text) else "wrong"


def holds_all(question: Keyed, text: str) -> bool:
    """Whether at least one string of every group stands in the text."""
    return all(any(_holds(text, key) for key in group) for group in question.must)


def _keyed(fields: dict[str, Any]) -> Keyed:
    return Keyed(
        fields["id"],
        fields["lang"],
        fields["category"],
        tuple(fields["turns"]),
        fields.get("as_of") or "2026-11-23",
        fields["expect"],
        tuple(map(tuple, fields.get("must", ()))),
        tuple(fields.get("must_not", ())),
    )


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", text))


def _holds(text: str, key: str) -> bool:
    """Whether a key stands in a text; digits at its ends only where no further digit follows or precedes."""
    pattern = re.escape(_fold(key))
    before = r"(?<!\d)" if key[:1].isdigit() else ""
    after = r"(?!\d)" if key[-1:].isdigit() else ""
    return re.search(before + pattern + after, f" {_fold(text)} ") is not None
