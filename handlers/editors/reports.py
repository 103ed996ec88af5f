"""How the knowledge stands and how it is used, as editors ask; conflicts with releases; and who the editors are."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from handlers.editors import drafts, listings
from handlers.editors.editing import Offer, Request
from handlers.editors.entries import named
from knowledge.change import Change, Item
from knowledge.editing.reporting import checked
from knowledge.editing.reporting import stale as found_stale
from knowledge.errors import EditError
from knowledge.store import ledger
from knowledge.store.ledger import Conflict
from knowledge.store.statistics import statistics

DAYS, OLD, MOST_DAYS = 30, 180, 3_650
"""Days that statistics look back on, after which a record is to be confirmed again, and the most of both."""
PAGE = 10
"""Records of a list in one message."""
_ACCOUNT = re.compile(r"(add|remove)\s+(\d{1,16})", re.ASCII | re.IGNORECASE)


async def check(request: Request) -> None:
    """`/check`: whether the records go together, what is lacking, and the conflicts with releases to settle."""
    snapshot = request.editing.snapshot
    found = await asyncio.to_thread(checked, snapshot)
    conflicts = await ledger.conflicts(request.editing.workshop.database)
    rows = []
    for one in conflicts[:PAGE]:
        rows.append([Offer(named(snapshot, one.key, request.language), f"/conflict {'/'.join(one.key)}")])
        rows.append(_settling(request, one))
    await request.show(listings.checked(found, conflicts, snapshot, request.language), rows)


async def conflict(request: Request) -> None:
    """`/conflict RECORD`: a record as it was changed here and as the release has it."""
    one = await _conflict(request)
    await request.show(listings.conflict(one, request.editing.snapshot, request.language), [_settling(request, one)])


async def keep(request: Request) -> None:
    """`/keep RECORD`: settles a conflict by leaving the record as it stands, which changes nothing."""
    one = await _conflict(request)
    await _kept(request, one)


async def take(request: Request) -> None:
    """`/take RECORD`: settles a conflict by the version of the release, which is a change like any other."""
    one = await _conflict(request)
    if one.ours == one.theirs:
        await _kept(request, one)
        return
    change = Change.of(Item(one.ours, one.theirs), why=f"as the release has it (entry {one.entry})")
    await drafts.propose(request, change)


async def stats(request: Request) -> None:
    """`/stats [days]`: what was asked, how that went, and how the answers were liked."""
    days, _ = _days(request, DAYS)
    await request.written()
    found = await statistics(request.editing.workshop.database, request.today, days)
    await request.show(listings.statistics(found, request.editing.snapshot, request.language))


async def stale(request: Request) -> None:
    """`/stale [days [from]]`: what may be out of date, a page at a time; `from` counts from 1."""
    days, first = _days(request, OLD)
    snapshot, today = request.editing.snapshot, request.today
    confirmed = await ledger.confirmed(request.editing.workshop.database)
    found = await asyncio.to_thread(found_stale, snapshot, confirmed, today, days)
    shown = found.all[first - 1 : first - 1 + PAGE]
    rows = [
        [Offer(f"{number}. {named(snapshot, one.key, request.language)}", f"/show {'/'.join(one.key)}")]
        for number, one in enumerate(shown, first)
    ]
    if first - 1 + PAGE < len(found.all):
        rows.append([Offer(request.say("report-next"), f"/stale {days} {first + PAGE}")])
    await request.show(listings.stale(found, shown, days, snapshot, request.language), rows)


async def why(request: Request) -> None:
    """`/why question`: how it is understood."""
    if not request.text:
        raise EditError(request.say("report-why-how"))
    desk, today = request.editing.workshop.desk, request.today
    await request.show(listings.understood(desk.reply(request.text, today, today), desk.snapshot, request.language))


async def editors(request: Request) -> None:
    """`/editors`, `/editors add NUMBER`, `/editors remove NUMBER`: who may change the knowledge; owners say who."""
    owner = request.account in request.editing.owners
    if request.text and not owner:
        raise EditError(request.say("report-editors-owners-only"))
    said = _ACCOUNT.fullmatch(request.text)
    if said is not None:
        await _appoint(request, int(said[2]), add=said[1].lower() == "add")
        return
    if request.text:
        raise EditError(request.say("report-editors-how"))
    appointed = await request.editing.editors.all()
    rows: list[Sequence[Offer]] = []
    if owner:
        label = "report-editors-remove"
        rows = [[Offer(request.say(label, account=str(one.id)), f"/editors remove {one.id}")] for one in appointed]
    await request.show(listings.editors(appointed, request.editing.owners, request.language, how=owner), rows)


async def digest(request: Request) -> None:
    """`/digest on`, `/digest off`: whether the weekly digest is sent to the editor; `/digest`: whether it is."""
    known = request.editing.editors
    if request.text.casefold() in {"on", "off"}:
        await known.digest(request.account, request.text.casefold() == "on", request.now)
    on = request.account in await known.wanting_digest(request.editing.owners)
    label, line = ("report-digest-switch-off", "/digest off") if on else ("report-digest-switch-on", "/digest on")
    await request.tell(
        request.say("report-digest-on" if on else "report-digest-off"), [[Offer(request.say(label), line)]]
    )


async def _appoint(request: Request, account: int, *, add: bool) -> None:
    known, number = request.editing.editors, str(account)
    if not add:
        gone = await known.dismiss(account)
        if gone:
            await request.shown_commands(account, appointed=False)
        rows = [[Offer(request.say("report-editors-again", account=number), f"/editors add {number}")]] if gone else []
        await request.tell(
            request.say("report-editors-removed" if gone else "report-editors-absent", account=number), rows
        )
        return
    made = not request.editing.allowed(account) and await known.appoint(account, request.account, request.now)
    if made:
        await request.shown_commands(account, appointed=True)
    await request.tell(request.say("report-editors-added" if made else "report-editors-there", account=number))


async def _conflict(request: Request) -> Conflict:
    """The conflict that is named by `kind/id`, or an id alone. Raises EditError."""
    wanted = request.text.replace("/", " ", 1)
    for one in await ledger.conflicts(request.editing.workshop.database):
        if wanted in (" ".join(one.key), one.key[1]):
            return one
    raise EditError(request.say("report-no-conflict", text=request.text))


async def _kept(request: Request, one: Conflict) -> None:
    await ledger.keep_ours(request.editing.workshop.database, one.key)
    name = named(request.editing.snapshot, one.key, request.language)
    await request.tell(request.say("report-kept", record=name))


def _settling(request: Request, one: Conflict) -> list[Offer]:
    """The buttons that settle a conflict."""
    name = "/".join(one.key)
    return [Offer(request.say("report-keep"), f"/keep {name}"), Offer(request.say("report-take"), f"/take {name}")]


def _days(request: Request, usual: int) -> tuple[int, int]:
    """The number of days that is asked for, and the one after it, 1 if there is none."""
    said = re.fullmatch(r"(\d{1,4})?(?:\s+([1-9]\d{0,4}))?", request.text, re.ASCII)
    days = int(said[1] or usual) if said else 0
    if said is None or not 0 < days <= MOST_DAYS:
        raise EditError(request.say("report-number-of-days", command=request.name))
    return days, int(said[2] or 1)
