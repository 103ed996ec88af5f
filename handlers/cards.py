"""How an answer looks in Telegram: its card, its working, and the lines that stand for it in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from handlers.markup import Block, Bold, Italic, Line, Link, Quote
from handlers.packing import NOTHING, pack, shorten
from handlers.render import BULLET, sources_heading, surety
from knowledge.answers.base import Answer, Certainty, Reference

if TYPE_CHECKING:
    from knowledge.answers.working import Step

SIGNS: dict[Certainty, str] = {"recorded": "✅", "scheduled": "📅", "projected": "🔮", "disputed": "⚖️"}
"""What stands before how sure an answer is."""
SOURCE = "— "
TITLE, DESCRIPTION = 80, 200
"""UTF-16 units of an article in a list, at most."""


class Surface(StrEnum):
    """Where a card is read."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"
    INLINE = "inline"
    GUEST = "guest"


SINGLE = frozenset({Surface.CHANNEL, Surface.INLINE, Surface.GUEST})
"""Where an answer is one message, whose pages nobody can turn."""


def pages(answer: Answer, surface: Surface, *, compact: bool = False, notices: Sequence[str] = ()) -> tuple[str, ...]:
    """The card of an answer as HTML: one message a page, at least one, within Telegram's limits.

    `compact` puts a page with the headline and how sure it is before the whole card, if that says more. On a surface
    of SINGLE there is one page: the whole card or, where it is too long, that short one. `notices` are sentences of
    the bot that stand over the headline.
    """
    whole = pack(_card(answer, notices))
    if len(whole) == 1 and (surface in SINGLE or not compact):
        return whole
    short = pack(_card(answer, notices, body=False))
    if surface in SINGLE:
        return short[:1]
    return (*short, *whole) if compact and len(short) == 1 and short != whole else whole


def working(answer: Answer, steps: Sequence[Step], surface: Surface) -> tuple[str, ...]:
    """How an answer was worked out, as pages of HTML: a step is not torn where it can be helped."""
    folded = surface is not Surface.PRIVATE
    return pack([_headline(answer), *(_step(number, step, folded) for number, step in enumerate(steps, 1))])


def notice(*paragraphs: str) -> str:
    """A text of the bot's own as HTML of one message; what does not fit into one is left out."""
    return pack([((paragraph,),) for paragraph in paragraphs])[0]


def title(answer: Answer) -> str:
    """The headline as plain text on one line of at most TITLE, cut at a word."""
    return shorten(answer.headline, TITLE) or NOTHING


def description(answer: Answer) -> str:
    """What the answer adds to its headline as plain text on one line of at most DESCRIPTION, cut at a word; it may be
    empty."""
    lines = answer.details or [reading.text for reading in answer.candidates] or [surety(answer) or ""]
    return shorten(" · ".join(lines), DESCRIPTION)


def _card(answer: Answer, notices: Sequence[str], *, body: bool = True) -> Iterator[Block]:
    if notices:
        yield tuple((Italic(text),) for text in notices)
    yield _headline(answer)
    if answer.candidates:
        yield tuple((f"{number}. {reading.text}",) for number, reading in enumerate(answer.candidates, 1))
    lines = _support(answer) if body else ()
    foot: Block = (*([Quote(lines, expandable=True)] if lines else []), *_standing(answer))
    if foot:
        yield foot


def _headline(answer: Answer) -> Block:
    return ((Bold(answer.headline),),)


def _support(answer: Answer) -> tuple[Line, ...]:
    """The details, and the sources under their heading."""
    heading = sources_heading(answer)
    return (
        *((BULLET + line,) for line in answer.details),
        *([(Italic(heading),)] if heading else []),
        *map(_source, answer.sources),
    )


def _standing(answer: Answer) -> Iterator[Line]:
    sure = surety(answer)
    if sure and answer.certainty:
        yield (SIGNS[answer.certainty] + " ", Italic(sure))


def _step(number: int, step: Step, folded: bool) -> Block:
    lines = (*((BULLET + line,) for line in step.lines), *map(_source, step.sources))
    return ((Bold(f"{number}. {step.title}"),), *([Quote(lines, folded)] if lines else []))


def _source(reference: Reference) -> Line:
    return (SOURCE, Link(reference.title, reference.url))
