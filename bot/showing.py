"""What commands print: lines, in colour and wrapped at a terminal, otherwise as plain text, without loading rich."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.explaining import explained, measures
from handlers.render import BULLET, offered, sources_heading, surety

if TYPE_CHECKING:
    from knowledge.answers.base import Answer
    from knowledge.desk import Reply
    from knowledge.question import Question

_COLOURS = {"recorded": "green", "scheduled": "cyan", "projected": "yellow", "disputed": "magenta"}
_LABEL = 11
"""The width of the labels of `--why`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output. At a terminal its further lines, if it is too long, are indented by `hang` more."""

    text: str = ""
    style: str = ""
    indent: int = 0
    hang: int = 0
    link: str | None = None
    """Where the text leads when clicked."""


def show(lines: Iterable[Line]) -> None:
    """Prints lines at once."""
    if at_terminal():
        from bot.cards import paint

        paint(lines)
    else:
        for line in lines:
            print(" " * line.indent + line.text if line.text else "")
    if sys.stdout is not None:
        sys.stdout.flush()


def say(text: str, style: str = "") -> None:
    """Prints a text."""
    show(Line(line, style) for line in text.splitlines() or [""])


def at_terminal() -> bool:
    """Whether a person reads along; FORCE_COLOR says so for a pager."""
    return (sys.stdout is not None and sys.stdout.isatty()) or bool(os.environ.get("FORCE_COLOR"))


def card(answer: Answer) -> Iterator[Line]:
    """An answer: headline, details, how sure it is, sources with their links, what leads on."""
    yield Line(answer.headline, "bold")
    blocks = [_details(answer), _standing(answer), _offered(answer)]
    for block in filter(None, blocks):
        yield Line()
        yield from block


def understanding(reply: Reply) -> Iterator[Line]:
    """How a question was read: repairs, names, masked text, the best intents with their scores, the records used."""
    for label, text in explained(reply):
        yield Line(f"{label:{_LABEL}}{text or '-'}", hang=_LABEL)
    yield from _scores(reply.question)


def _details(answer: Answer) -> list[Line]:
    return [_bullet(BULLET + line) for line in answer.details]


def _standing(answer: Answer) -> list[Line]:
    lines = [Line(line, _COLOURS.get(answer.certainty or "", "")) for line in [surety(answer)] if line]
    lines += [Line(line, "dim") for line in [sources_heading(answer)] if line]
    for source in answer.sources:
        lines.append(_bullet(BULLET + source.title, "dim", source.url))
        if source.url:
            lines.append(Line(source.url, "dim", indent=4, link=source.url))
    return lines


def _offered(answer: Answer) -> list[Line]:
    heading, *questions = offered(answer) or [""]
    return [Line(heading, "italic"), *(_bullet(question, "italic") for question in questions)] if heading else []


def _bullet(text: str, style: str = "", link: str | None = None) -> Line:
    return Line(text, style, indent=2, hang=len(BULLET), link=link)


def _scores(question: Question) -> Iterator[Line]:
    """The best intents, with the measures that make up their scores in columns."""
    if not question.candidates:
        return
    names = measures(question.candidates)
    widths = [max(len(name), 4) + 2 for name in names]
    first = max(len(candidate.intent) for candidate in question.candidates) + 2
    yield Line()
    heads = "".join(f"{name:>{width}}" for name, width in zip(names, widths, strict=True))
    yield Line(f"{'intent':{first}}score{heads}", "dim")
    for candidate in question.candidates:
        parts = (candidate.parts.get(name) for name in names)
        cells = (
            f"{'-' if part is None else f'{part:.2f}':>{width}}" for part, width in zip(parts, widths, strict=True)
        )
        yield Line(f"{candidate.intent:{first}}{candidate.score:.3f}{''.join(cells)}")
