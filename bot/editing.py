"""Editors' commands in the terminal: the same as in Telegram, with lines for messages and a question for a button."""

from __future__ import annotations

import getpass
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

from bot.showing import Line, say, show
from handlers.editors import drafts, forms
from handlers.editors.commands import COMMANDS
from handlers.editors.editing import Editing, Offer, Request
from handlers.markup import Block, Bold, Quote, plain
from knowledge.change import Change
from knowledge.desk import Desk
from knowledge.editing.finding import UnclearError
from knowledge.editing.workshop import Workshop
from knowledge.errors import KnowledgeError
from knowledge.model import Language
from knowledge.snapshot import Snapshot
from knowledge.store import ledger, missed, open_database, open_snapshot
from knowledge.store.editors import Editors
from knowledge.understanding.dates import parse_day

ACCOUNT = 0
"""Stands for whoever may write to the database: nobody else gets so far."""
DONE, BROKEN, SHOWN = 0, 2, 3
"""Exit codes: done; could not be done; shown, but not confirmed."""
_DRAFT = ("/confirm ", "/although ")


@dataclass(frozen=True, slots=True)
class Typed(Request):
    """A command of the terminal."""

    offers: list[Offer] = field(default_factory=list)
    """What was offered last."""
    there: Editing | None = None

    @property
    def editing(self) -> Editing:
        assert self.there is not None
        return self.there

    @property
    def who(self) -> str:
        """As the journal has it."""
        try:
            return f"terminal {getpass.getuser()}"
        except (KeyError, OSError):
            return "terminal"

    async def show(self, blocks: Iterable[Block], offers: Sequence[Sequence[Offer]] = (), *, anew: bool = True) -> None:  # noqa: ARG002
        """Prints the blocks, and what can be done next as commands."""
        for number, block in enumerate(blocks):
            show([*([Line()] if number else []), *_lines(block)])
        self.offers[:] = [one for row in offers for one in row]
        others = [one for one in self.offers if one.line.split()[0].removeprefix("/") in _LED_ON]
        show(Line(f"{one.label}: python -m bot knowledge {one.line.removeprefix('/')}", "dim") for one in others)

    async def begun(self, action: str) -> None:
        """It is seen that it takes a moment."""

    async def written(self) -> None:
        """Nothing is counted here."""

    async def shown_commands(self, account: int, *, appointed: bool) -> None:
        """A bot that runs tells Telegram when it is started anew."""


_LED_ON = frozenset({"attach", "dismiss", "review", "history", "entry", "undo", "keep", "take", "conflict"})
"""The commands that are told as what can be done next."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """How a change is confirmed: `yes` without asking, `although` in spite of guarded questions that it breaks."""

    yes: bool = False
    although: bool = False


async def run(url: str, name: str, text: str, confirming: Confirming, language: Language = "en") -> int:
    """Runs a command of editors on the database at `url`; the exit code. Raises KnowledgeError."""
    async with opened(url) as editing:
        request = _request(editing, name, text, language)
        try:
            await COMMANDS[name].run(request)
            while ACCOUNT in editing.forms and editing.forms[ACCOUNT].asking is not None:
                if not at_keyboard():
                    return BROKEN
                await _told(request)
        except UnclearError as unclear:
            show(Line(f"{hit.kind}/{hit.id}  {hit.name}") for hit in unclear.hits)
            raise
        return await _finished(request, confirming)


async def propose(url: str, made: Change, confirming: Confirming, language: Language = "en") -> int:
    """Shows what a change would do, and makes it if that is confirmed; the exit code. Raises KnowledgeError."""
    async with opened(url) as editing:
        request = _request(editing, "", "", language)
        await drafts.propose(request, made)
        return await _finished(request, confirming)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Editing]:
    """The means of editing on the database at `url`. Raises KnowledgeError."""

    def now() -> datetime:
        return datetime.now(UTC)

    desk = Desk(await open_snapshot(url))
    async with await open_database(url) as database:
        workshop = Workshop(database, desk, now)
        editing = Editing(workshop, await Editors.open(database), frozenset({ACCOUNT}), now)
        workshop.swapped = lambda _desk, keys: editing.renew(keys)
        yield editing


async def stood(url: str, at: str) -> Snapshot:
    """The records as they stood after an entry, or at the end of a day (in UTC). Raises KnowledgeError."""
    async with opened(url) as editing:
        database = editing.workshop.database
        number = int(at) if at.isdecimal() and len(at) < 10 else await ledger.last_of(database, parse_day(at))
        return (await editing.workshop.at(number)).snapshot


def at_keyboard() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _request(editing: Editing, name: str, text: str, language: Language) -> Typed:
    nobody = cast("Any", None)
    return Typed(nobody, nobody, ACCOUNT, language, name, text, there=editing)


async def _told(request: Typed) -> None:
    """Asks for what is lacking, and goes on with it; what is wrong is told, and asked for again."""
    import typer

    for number, one in enumerate(request.offers, 1):
        show([Line(f"{number}  {one.label}", indent=2)])
    given = typer.prompt("", prompt_suffix="> ")
    chosen = int(given) - 1 if given.isdecimal() and 0 < int(given) <= len(request.offers) else None
    line = request.offers[chosen].line if chosen is not None else f"/value {given}"
    name, _, text = line.removeprefix("/").partition(" ")
    try:
        if name in forms.INSIDE or name == "cancel":
            again = Typed(
                request.context,
                request.message,
                ACCOUNT,
                request.language,
                name,
                text,
                False,
                request.offers,
                request.there,
            )
            await COMMANDS[name].run(again)
    except KnowledgeError as error:
        say(str(error), "red")


async def _finished(request: Typed, confirming: Confirming) -> int:
    """Confirms the draft that was shown, if there is one."""
    line = next((one.line for one in request.offers if one.line.startswith(_DRAFT)), None)
    if line is None:
        dropped = any(one.line.startswith("/drop ") for one in request.offers)
        return BROKEN if dropped else DONE
    name, _, token = line.removeprefix("/").partition(" ")
    breaks = name == "although"
    if breaks and not confirming.although:
        say("It breaks guarded questions: --although confirms it in spite of them.", "red")
        return SHOWN
    if not confirming.yes and not (at_keyboard() and _confirmed()):
        say("Nothing was changed: --yes confirms.", "dim")
        return SHOWN
    workshop = request.editing.workshop
    entry = await workshop.confirm(token, request.who, although=breaks)
    await workshop.save()
    if settled := request.editing.settling.pop(token, ()):
        await missed.settle(workshop.database, settled)
    say(request.say("edit-confirmed", number=entry.number, count=len(entry.keys)), "green")
    return DONE


def _confirmed() -> bool:
    import typer

    return typer.confirm("Confirm?", default=False)


def _lines(block: Block) -> Iterator[Line]:
    for part in block:
        if isinstance(part, Quote):
            for line in part.lines:
                yield from (Line(text, indent=2, hang=2) for text in plain(line).splitlines())
        else:
            style = "bold" if any(isinstance(piece, Bold) for piece in part) else ""
            yield from (Line(text, style) for text in plain(part).splitlines())
