"""From a message or a press to an editor's command: authority is checked here, every time, by the account's number."""

from __future__ import annotations

from telegram import Message, Update

from handlers import private
from handlers.answering import admitted, language_with
from handlers.context import Context
from handlers.editors import forms
from handlers.editors.commands import COMMANDS
from handlers.editors.editing import Editing, Offer, Request
from knowledge.editing.finding import UnclearError
from knowledge.editing.values import AmbiguousError
from knowledge.errors import KnowledgeError
from knowledge.model import Language

UNKNOWN = private.hint("hint-command")
"""What anybody else is told of these commands: the same as of one that is not there."""


async def command(update: Update, context: Context) -> None:
    """Does what an editor's command says; for anybody else there is no such command."""
    message, editing = update.effective_message, context.services.editing
    if message is None or message.text is None:
        return
    account = editing.editor(message)
    name, *rest = message.text.split(maxsplit=1)
    name = name.removeprefix("/").partition("@")[0].lower()
    if account is None or not _may(name, account, editing):
        await UNKNOWN(update, context)
        return
    if await admitted(context, message):
        language = await language_with(context, message)
        await run(Request(context, message, account, language, name, rest[0].strip() if rest else ""))


async def text(update: Update, context: Context) -> None:
    """Takes a text for what an editor's open dialogue has asked for; any other text is a question."""
    message, editing = update.effective_message, context.services.editing
    if message is None:
        return
    account = editing.editor(message)
    if account is None or account not in editing.forms:
        await private.question(update, context)
        return
    if await admitted(context, message):
        await run(Request(context, message, account, await language_with(context, message), "", message.text or ""))


async def pressed(context: Context, message: Message | None, account: int, line: str, language: Language) -> bool:
    """Does what an editor's button says; whether the account may."""
    name, _, rest = line.removeprefix("/").partition(" ")
    if message is None or message.chat.id != account or not _may(name, account, context.services.editing):
        return False
    await run(Request(context, message, account, language, name, rest, pressed=True))
    return True


async def run(request: Request) -> None:
    """Runs a command, or goes on with the dialogue if it has no name; what is wrong is told in a sentence."""
    try:
        if request.name:
            if request.name not in forms.INSIDE:
                request.editing.forms.pop(request.account, None)
            await COMMANDS[request.name].run(request)
        else:
            await forms.told(request)
    except UnclearError as unclear:
        rows = [[Offer(hit.name, f"/{request.name} {hit.kind}/{hit.id}")] for hit in unclear.hits]
        await request.tell(str(unclear), rows if request.name else ())
    except AmbiguousError as unclear:
        await request.tell(str(unclear), [[Offer(name, f"/value {one}")] for one, name in unclear.options])
    except KnowledgeError as error:
        await request.tell(str(error))
    finally:
        request.editing.used.set()


def _may(name: str, account: int, editing: Editing) -> bool:
    """Whether an account may use a command now."""
    listed = COMMANDS.get(name)
    return listed is not None and editing.allowed(account) and (not listed.owners or account in editing.owners)
