"""A change before it is made: its preview, and confirming, changing or dropping it."""

from __future__ import annotations

from handlers.editors import views
from handlers.editors.editing import Offer, Request
from knowledge.change import Change
from knowledge.store import missed


async def propose(request: Request, change: Change, *, settles: tuple[int, ...] = ()) -> None:
    """Shows what a change would do, with the buttons to confirm it, to change it or to drop it.

    `settles`: the questions to review that it answers.
    """
    await request.begun("typing")
    draft = await request.editing.workshop.propose(change, request.who)
    request.editing.settling[draft.token] = settles
    drop = Offer(request.say("edit-drop"), f"/drop {draft.token}")
    again = [Offer(request.say("edit-again"), "/again")] if request.account in request.editing.forms else []
    if draft.preview.problems:
        rows = [[*again, drop]]
    elif draft.preview.broken:
        label = request.say("edit-although", count=len(draft.preview.broken))
        rows = [[Offer(label, f"/although {draft.token}")], [*again, drop]]
    else:
        rows = [[Offer(request.say("edit-confirm"), f"/confirm {draft.token}")], [*again, drop]]
    blocks = views.preview(draft.preview, request.editing.snapshot, request.language)
    await request.show(blocks, rows)


async def confirm(request: Request) -> None:
    """Makes the change of a draft."""
    await _confirm(request, although=False)


async def although(request: Request) -> None:
    """Makes the change of a draft in spite of the guarded questions that it breaks."""
    await _confirm(request, although=True)


async def drop(request: Request) -> None:
    """Gives a draft up."""
    request.editing.forms.pop(request.account, None)
    dropped = request.editing.workshop.drop(request.text, request.who)
    await request.show([((request.say("edit-dropped" if dropped else "edit-nothing"),),)], anew=False)


async def _confirm(request: Request, *, although: bool) -> None:
    entry = await request.editing.workshop.confirm(request.text, request.who, although=although)
    request.editing.forms.pop(request.account, None)
    if settled := request.editing.settling.pop(request.text, ()):
        await missed.settle(request.editing.workshop.database, settled)
    undo = Offer(request.say("edit-undo", number=entry.number), f"/undo {entry.number}")
    done = request.say("edit-confirmed", number=entry.number, count=len(entry.keys))
    await request.show([((done,),)], [[undo]])
