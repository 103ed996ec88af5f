"""Editors' commands in the terminal: the same as in Telegram, with lines for messages and a question for a button."""

from __future__ import annotations

import getpass
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, cast

from bot import assigning
from bot.prompting import agreed, at_keyboard, typed
from bot.showing import Line, say, show
from handlers.editors import drafts, forms, listings
from handlers.editors.commands import COMMANDS
from handlers.editors.editing import Editing, Offer, Request
from handlers.markup import Block, Bold, Quote, cleaned, plain
from knowledge.change import Change
from knowledge.desk import Desk
from knowledge.editing.finding import UnclearError
from knowledge.editing.values import AmbiguousError
from knowledge.editing.workshop import Workshop
from knowledge.errors import EditError, KnowledgeError, StoreError
from knowledge.snapshot import Snapshot
from knowledge.store import ledger, missed, open_database, open_snapshot
from knowledge.store.editors import Editors
from knowledge.understanding.dates import parse_day

ACCOUNT = 0
"""Stands for whoever may write to the database: nobody else gets so far."""
DONE, SHOWN = 0, 3
"""Exit codes: done; shown, but not confirmed."""
_DRAFT = ("/confirm ", "/although ")
_LED_ON = frozenset({"attach", "dismiss", "review", "history", "undo", "keep", "take", "conflict"})
"""The commands that are told as what can be done next."""
_NAME = 40
"""Characters of a login name in the journal, at most."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """How a change is confirmed: `yes` without asking, `although` in spite of guarded questions that it breaks."""

    yes: bool = False
    although: bool = False

    @property
    def asks(self) -> bool:
        """Whether what is lacking is asked for."""
        return at_keyboard() and not self.yes


@dataclass(frozen=True, slots=True)
class Typed(Request):
    """A command of the terminal: what it shows is kept until it is known whether it is to be seen."""

    lines: list[Line] = field(default_factory=list)
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
            return f"terminal {cleaned(getpass.getuser())[:_NAME]}".strip()
        except (KeyError, OSError, ImportError):  # there is no such user, or no way to tell
            return "terminal"

    async def show(self, blocks: Iterable[Block], offers: Sequence[Sequence[Offer]] = (), *, anew: bool = True) -> None:  # noqa: ARG002
        """Keeps the blocks as lines, and what can be done next as commands."""
        for block in blocks:
            self.lines.extend([*([Line()] if self.lines else []), *_lines(block)])
        self.offers[:] = [one for row in offers for one in row]
        for one in self.offers:
            if one.line.split()[0].removeprefix("/") in _LED_ON:
                self.lines.append(Line(f"{one.label}: python -m bot knowledge {one.line.removeprefix('/')}", "dim"))

    def flush(self) -> None:
        """Prints what was kept."""
        show(self.lines)
        self.lines.clear()

    async def begun(self, action: str) -> None:
        """It is seen that it takes a moment."""

    async def written(self) -> None:
        """Nothing is counted here."""

    async def shown_commands(self, account: int, *, appointed: bool) -> None:
        """A bot that runs tells Telegram when it is started anew."""


async def run(
    url: str,
    name: str,
    words: Sequence[str],
    apart: Mapping[str, str] | None = None,
    confirming: Confirming | None = None,
) -> int:
    """Runs a command of editors on the database at `url`; the exit code.

    `words` follow the command, `apart` is what options say of a change. Raises KnowledgeError.
    """
    confirming = confirming or Confirming()
    async with opened(url) as editing:
        request = _request(editing, name, assigning.line(name, words, apart or {}))
        try:
            if name == "editors" and list(words) in ([], ["list"]):  # the numbers of owners stand where the bot runs
                await request.show(listings.editors(await editing.editors.all(), (), request.language, how=False))
            elif made := await assigning.form(request, words, apart or {}):
                await forms.begin(request, made)
            else:
                await COMMANDS[name].run(request)
            if not await _completed(request, confirming):
                return SHOWN
        except (UnclearError, AmbiguousError) as unclear:
            show(Line(f"{one.line}  {one.label}") for one in _meant(unclear))
            raise
        return await _finished(request, confirming)


async def propose(url: str, made: Change, confirming: Confirming) -> int:
    """Shows what a change would do, and makes it if that is confirmed; the exit code. Raises KnowledgeError."""
    async with opened(url) as editing:
        request = _request(editing, "", "")
        await drafts.propose(request, made)
        return await _finished(request, confirming)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Editing]:
    """The means of editing on the database at `url`. Raises KnowledgeError."""
    desk = Desk(await open_snapshot(url))
    async with await open_database(url) as database:
        workshop = Workshop(database, desk, _now)
        editing = Editing(workshop, await Editors.open(database), frozenset({ACCOUNT}), _now)
        workshop.swapped = lambda _desk, keys: editing.renew(keys)
        yield editing


async def stood(url: str, at: str) -> Snapshot:
    """The records as they stood after the entry `at` of the journal, or at the end of that day (in UTC).

    Raises KnowledgeError.
    """
    desk = Desk(await open_snapshot(url))
    async with await open_database(url) as database:
        number = int(at) if at.isdecimal() and len(at) < 10 else await ledger.last_of(database, parse_day(at))
        return (await Workshop(database, desk, _now).at(number)).snapshot


def _now() -> datetime:
    return datetime.now(UTC)


def _request(editing: Editing, name: str, text: str) -> Typed:
    nobody = cast("Any", None)
    return Typed(nobody, nobody, ACCOUNT, "en", name, text, there=editing)


async def _completed(request: Typed, confirming: Confirming) -> bool:
    """Has a form asked for what it lacks; False if that was given up.

    What need not be said is left out if nobody can be asked. Raises EditError for what has to be said.
    """
    while (form := request.editing.forms.get(ACCOUNT)) is not None and (lacking := form.asking) is not None:
        if confirming.asks:
            request.flush()
            if not await _told(request):
                say(request.say("form-cancelled"))
                return False
        elif lacking not in form.skipped and any(one.line == "/skip" for one in request.offers):
            request.lines.clear()
            await forms.skip(request)
        else:
            raise EditError(
                f"The {lacking} is lacking: say it, too, or call this at a terminal, where it is asked for."
            )
    return True


async def _told(request: Typed) -> bool:
    """Asks for one thing and goes on with it; what is wrong is told, and asked for again. False: it was given up."""
    show(Line(f"{number}  {one.label}", indent=2) for number, one in enumerate(request.offers, 1))
    given = typed("> ")
    if given is None:
        return False
    if given.isdecimal() and 0 < int(given[:9]) <= len(request.offers):
        line = request.offers[int(given[:9]) - 1].line
    elif given:
        line = f"/value {given}"
    else:
        line = next((one.line for one in request.offers if one.line == "/skip"), "")
    name, _, text = line.removeprefix("/").partition(" ")
    if name == "cancel" or given == "/cancel":
        return False
    if not name:
        return True
    form = request.editing.forms[ACCOUNT]
    try:
        await COMMANDS[name].run(replace(request, name=name, text=text))
    except KnowledgeError as error:
        if form.asking is None:  # it is not this value that is wrong
            raise
        say(str(error), "red")
        if isinstance(error, AmbiguousError):
            request.offers[:] = [Offer(one.label, f"/value {one.line}") for one in _meant(error)]
    return True


async def _finished(request: Typed, confirming: Confirming) -> int:
    """Prints what was kept, and confirms the draft in it, if there is one. Raises KnowledgeError."""
    request.flush()
    line = next((one.line for one in request.offers if one.line.startswith(_DRAFT)), None)
    if line is None:
        if any(one.line.startswith("/drop ") for one in request.offers):
            raise EditError("Nothing was changed, as the records would not go together.")
        return DONE
    name, _, token = line.removeprefix("/").partition(" ")
    breaks = name == "although"
    if breaks and not confirming.although:
        say("Nothing was changed, as guarded questions would break: --although confirms it in spite of them.", "red")
        return SHOWN
    if not confirming.yes and not (at_keyboard() and agreed("Confirm?")):
        say("Nothing was changed: --yes confirms.", "dim")
        return SHOWN
    workshop = request.editing.workshop
    entry = await workshop.confirm(token, request.who, although=breaks)
    if settled := request.editing.settling.pop(token, ()):
        await missed.settle(workshop.database, settled)
    say(request.say("edit-confirmed", number=entry.number, count=len(entry.keys)), "green")
    with suppress(StoreError):  # the next start will be slower, no more
        await workshop.save()
    return DONE


def _meant(unclear: UnclearError | AmbiguousError) -> Iterator[Offer]:
    """What may be meant, with what says which."""
    if isinstance(unclear, UnclearError):
        yield from (Offer(hit.name, f"{hit.kind}/{hit.id}") for hit in unclear.hits)
    else:
        yield from (Offer(name, one) for one, name in unclear.options)


def _lines(block: Block) -> Iterator[Line]:
    for part in block:
        if isinstance(part, Quote):
            for line in part.lines:
                yield from (Line(text, indent=2, hang=2) for text in plain(line).splitlines())
        else:
            style = "bold" if any(isinstance(piece, Bold) for piece in part) else ""
            yield from (Line(text, style) for text in plain(part).splitlines())
