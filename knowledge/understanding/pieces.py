"""The parts of a text that may be its question: the whole, its sentences, the clauses of a long one; without filler."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.understanding.reading import Reader
from knowledge.understanding.text import sentences, tokens

PIECE = 0.03
"""Taken off a part of a text beside the whole of it."""
_CLAUSES = re.compile(
    r"\s*(?:(?<!\d)[,:—–，、：](?!\d)|[()（）]|\s-\s|\bbut\b|\bbecause\b|\bно\b|\bпотому что\b|但是|因为)\s*"
)


def pieces(reader: Reader, normal: str) -> Iterator[tuple[str, float]]:
    """The whole text without its filler, then its sentences and, of a long one, its clauses; with what each loses."""
    filler = reader.lexicon.filler
    whole = _without(filler, normal)
    yield whole, 0.0
    parts = sentences(normal)
    seen = {whole}
    for part in parts if len(parts) > 1 else ():
        piece = _stripped(filler, part)
        if piece and piece not in seen:
            seen.add(piece)
            yield piece, -PIECE
    long = 10 if reader.language == "zh" else 45
    for part in parts:
        clauses = [clause for clause in _CLAUSES.split(part) if clause]
        for clause in clauses if len(clauses) > 1 and len(part) > long else ():
            piece = _stripped(filler, clause)
            if piece not in seen and len(tokens(piece)) > (0 if reader.language == "zh" else 1):
                seen.add(piece)
                yield piece, -2 * PIECE


def _without(filler: re.Pattern[str], text: str) -> str:
    """The text without its filler, or as it is if nothing else is in it."""
    rest = _stripped(filler, text)
    return rest if tokens(rest) else text


def _stripped(filler: re.Pattern[str], text: str) -> str:
    return re.sub(r"\s+", " ", filler.sub(" ", text)).strip(" ,.!?;:，。！？、")
