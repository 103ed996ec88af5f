"""Answers on the terminal: readable cards, with links, in colour where the terminal has it."""

from __future__ import annotations

from functools import cache

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from handlers.render import BULLET, offered, standing
from knowledge.answers.base import Answer
from knowledge.desk import Reply

_COLOURS = {"recorded": "green", "scheduled": "cyan", "projected": "yellow", "disputed": "magenta"}


@cache
def console() -> Console:
    """Standard output; rich honours NO_COLOR and knows whether it is a terminal."""
    return Console(highlight=False, soft_wrap=False)


def show_answer(answer: Answer) -> None:
    """Prints an answer: headline, details, certainty, sources with their links, what leads on."""
    lines: list[Line | Padding] = [Line(answer.headline, style="bold")]
    lines += [Padding(Line(BULLET + line), (0, 0, 0, 2)) for line in answer.details]
    for number, line in enumerate(standing(answer)):
        colour = _COLOURS.get(answer.certainty or "", "") if number == 0 else "dim"
        lines.append(Line(line, style=colour))
    for source in answer.sources:
        if source.url:
            lines.append(Padding(Line(source.url, style="dim link " + source.url), (0, 0, 0, 2)))
    lines += [Line(line, style="italic") for line in offered(answer)]
    console().print(Group(*lines))


def show_understanding(reply: Reply) -> None:
    """Prints how a question was read: repairs, names, masked text, the best intents with their scores, the records."""
    question, answer = reply.question, reply.answer
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_row("language", question.language)
    table.add_row("repaired", ", ".join(f"{a} → {b}" for a, b in question.repairs) or "-")
    slots = question.slots
    table.add_row("names", "; ".join(f"{k}: {_named(getattr(slots, k))}" for k in sorted(slots.kinds())) or "-")
    table.add_row("inherited", ", ".join(sorted(slots.inherited)) or "-")
    table.add_row("masked", question.masked or "-")
    table.add_row("outcome", f"{question.outcome} ({question.score:.2f})")
    for candidate in question.candidates:
        parts = "  ".join(f"{name} {value:.2f}" for name, value in candidate.parts.items())
        table.add_row(candidate.intent, f"{candidate.score:.3f}  {parts}")
    table.add_row("records", ", ".join(f"{kind} {record}" for kind, record in answer.records) or "-")
    console().print()
    console().print(table)


def _named(values: object) -> str:
    if isinstance(values, tuple):
        return ", ".join(getattr(value, "text", None) or str(value) for value in values)
    return str(values)
