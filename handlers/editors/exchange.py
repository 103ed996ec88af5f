"""The whole knowledge as a document: sent, and brought in again after its difference was seen."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

from telegram import Document, Message, Update

from handlers import private
from handlers.answering import admitted, edit, language_with, send
from handlers.cards import notice
from handlers.context import Context, View
from handlers.editors import drafts
from handlers.editors.editing import Offer, Request
from handlers.markup import cleaned
from knowledge.change import Change
from knowledge.errors import EditError, KnowledgeError
from knowledge.exchange import LARGEST, difference, dump, parse
from knowledge.store import ledger
from knowledge.store.load import all_records

BETWEEN = timedelta(seconds=2)
"""The least time from one word of progress to the next."""
UNKNOWN = private.hint("hint-media")
"""What anybody who is no editor is told of a document."""
_ASIDE = re.compile(r"[^\w. -]")


async def export(request: Request) -> None:
    """`/export`: the whole knowledge as one file."""
    workshop = request.editing.workshop
    await request.begun("upload_document")
    number, _ = await ledger.newest(workshop.database)
    records = await all_records(workshop.database)
    text = await asyncio.to_thread(dump, records)
    name = f"sco-knowledge-{request.today}-{number}.yaml"
    caption = request.say("exchange-exported", count=len(records), number=number)
    await request.message.reply_document(text.encode(), caption=caption, filename=name, parse_mode=None)


async def import_(request: Request) -> None:
    """`/import` under a document, or in reply to one; `/import whole` also removes what the file lacks."""
    words = request.text.split()
    there = request.message.reply_to_message
    found = request.message.document or (there.document if there else None)
    name = next((word for word in words if word != "whole"), None)
    if found:
        await _bring_in(request, found.file_id, _named(found), found.file_size, whole="whole" in words)
    elif name and name in request.editing.documents:
        await _bring_in(request, name, request.editing.documents[name], None, whole="whole" in words)
    else:
        await request.tell(request.say("exchange-how"))


async def document(update: Update, context: Context) -> None:
    """A document by itself: an editor is asked what to do with it."""
    message = update.effective_message
    if message is None or message.document is None:
        return
    editing = context.services.editing
    account = editing.editor(message)
    if account is None:
        await UNKNOWN(update, context)
        return
    if not await admitted(context, message):
        return
    request = Request(context, message, account, await language_with(context, message), "import", "")
    caption = (message.caption or "").split()
    if caption[:1] == ["/import"]:
        request = request.asking("import", " ".join(caption[1:]))
        try:
            await import_(request)
        except KnowledgeError as error:
            await request.tell(str(error))
        return
    found = message.document
    editing.documents[found.file_id] = _named(found)
    rows = [
        [Offer(request.say("exchange-part"), f"/import {found.file_id}")],
        [Offer(request.say("exchange-whole"), f"/import whole {found.file_id}")],
    ]
    await request.tell(request.say("exchange-what"), rows)


async def _bring_in(request: Request, file_id: str, name: str, size: int | None, *, whole: bool) -> None:
    """Shows what a file would change. Raises EditError if it is too large, DataError if it is broken."""
    if size is not None and size > LARGEST:
        raise EditError(f"{name} has {size:,} bytes: {LARGEST:,} are read at most.")
    progress = _Progress(request)
    await progress.begin(request.say("exchange-reading", name=name))
    file = await request.context.bot.get_file(file_id)
    if file.file_size is not None and file.file_size > LARGEST:
        raise EditError(f"{name} has {file.file_size:,} bytes: {LARGEST:,} are read at most.")
    data = bytes(await file.download_as_bytearray())
    located = await asyncio.to_thread(parse, data, name, progress.told)
    records = {(one.kind, one.id): one for one in await all_records(request.editing.workshop.database)}
    found = difference(records, located, whole=whole)
    if not found.items:
        await request.tell(request.say("exchange-same", count=len(located)))
        return
    counts = [sum(one) for one in zip(*((i.before is None, i.after is None) for i in found.items), strict=True)]
    rest = len(found.items) - sum(counts)
    await request.tell(request.say("exchange-difference", added=counts[0], changed=rest, removed=counts[1]))
    await drafts.propose(request, Change(found.items, request.say("exchange-why", name=name), name))


class _Progress:
    """One message that tells how far a long reading has come, from the thread that reads."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._loop = asyncio.get_running_loop()
        self._sent: Message | None = None
        self._next = 0.0

    async def begin(self, text: str) -> None:
        self._sent = await send(self._request.message, View(notice(text), None), quote=False)
        self._next = self._loop.time() + BETWEEN.total_seconds()

    def told(self, count: int) -> None:
        """Is called in the thread."""
        if self._loop.time() >= self._next:
            self._next = self._loop.time() + BETWEEN.total_seconds()
            asyncio.run_coroutine_threadsafe(self._tell(count), self._loop)

    async def _tell(self, count: int) -> None:
        if self._sent:
            text = notice(self._request.say("exchange-progress", count=count))
            await edit(self._request.context, self._sent.chat.id, self._sent.message_id, View(text, None))


def _named(found: Document) -> str:
    """The name of a file as it may stand in a sentence and in the journal."""
    return _ASIDE.sub("", cleaned(found.file_name or "")).strip(" .")[:60] or "file.yaml"
