"""`python -m bot knowledge …`: the knowledge base found, shown, changed, checked, brought out and in."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated

import typer

from knowledge.errors import DataError, KnowledgeError

app = typer.Typer(help="The knowledge base itself.", no_args_is_help=True, rich_markup_mode=None)

BROKEN = 2

Database = Annotated[
    str | None,
    typer.Option(
        envvar="DATABASE_URL", help="The database, as sqlite:///path; by default the user's own.", show_default=False
    ),
]
Words = Annotated[list[str] | None, typer.Argument(help="As in Telegram, after the command.", show_default=False)]
Source = Annotated[str | None, typer.Option(help="On what it rests: a source's id, title or address.")]
Why = Annotated[str | None, typer.Option(help="A few words for the journal.")]
Yes = Annotated[bool, typer.Option("--yes", help="Confirm without asking.")]
Although = Annotated[bool, typer.Option("--although", help="Confirm in spite of guarded questions that it breaks.")]

READING = {
    "find": "Find records of any kind: by id, name, title or text.",
    "show": "Show a record with all its fields.",
    "history": "Who changed what, when and why; of one record or of all.",
    "entry": "One entry of the journal, record by record.",
    "why": "How a question is understood.",
    "review": "Questions that were not answered, a group at a time: review, review ru, review after 1.",
    "dismiss": "Dismiss questions to review, by their numbers, as out of scope.",
    "keep": "Settle a conflict with a release by keeping the record as it stands.",
    "conflict": "A record as it stands, and as a release has it.",
    "stats": "What was asked, answered and declined in the last days.",
    "stale": "Records not confirmed for so many days, and terms that end soon.",
    "editors": "Who may edit in Telegram: editors, editors add 12345, editors remove 12345.",
}
"""The commands that change no knowledge."""
CHANGING = {
    "edit": "Change a record: edit sg-8 'end 31 December 2027; number 9'.",
    "add": "Add a record: add source 'title Minutes; url https://example.org'.",
    "end": "End a term or a standing: end sg-8 '30 December 2027'.",
    "remove": "Remove a record that no other refers to.",
    "still": "Confirm that a record is still right.",
    "alias": "Teach a further name: alias norov = Vladimir.",
    "phrase": "Teach a wording: phrase holder 'who sits at the head of {body}'.",
    "answer": "Teach a new question and its answer; they are asked for.",
    "attach": "Teach a question to review to an intent: attach 12,15 holder.",
    "take": "Settle a conflict with a release by taking its version.",
    "undo": "Take an entry of the journal back.",
}
"""The commands that lead to a preview and are confirmed."""


def _reading(name: str, help_text: str) -> None:
    @app.command(name, help=help_text)
    def command(words: Words = None, database: Database = None) -> None:
        from bot import editing

        _finish(editing.run(_url(database), name, _joined(words), editing.Confirming()))


def _changing(name: str, help_text: str) -> None:
    @app.command(name, help=f"{help_text} Exit code 3: shown, but not confirmed.")
    def command(
        words: Words = None,
        *,
        source: Source = None,
        why: Why = None,
        yes: Yes = False,
        although: Although = False,
        database: Database = None,
    ) -> None:
        from bot import editing

        named = [f"{key} {readable(value)}" for key, value in (("source", source), ("why", why)) if value]
        text = "; ".join([_joined(words), *named])
        _finish(editing.run(_url(database), name, text, editing.Confirming(yes or although, although)))


for _name, _help in READING.items():
    _reading(_name, _help)
for _name, _help in CHANGING.items():
    _changing(_name, _help)


@app.command()
def check(database: Database = None) -> None:
    """Check every record of the shipped files and of the database, all references, and conflicts with releases."""
    from bot import checking

    async def checked() -> int:
        from knowledge.store import open_snapshot

        problems = checking.check(await open_snapshot(_url(database)))
        conflicts = await checking.conflicts(_url(database))
        return BROKEN if problems or conflicts else 0

    _finish(checked())


@app.command()
def export(
    file: Annotated[Path | None, typer.Argument(help="The file to write; by default standard output.")] = None,
    database: Database = None,
) -> None:
    """Write the whole knowledge as one readable file, in the format of the data files."""

    async def exported() -> int:
        from knowledge.exchange import dump
        from knowledge.store import open_database, open_snapshot
        from knowledge.store.load import all_records

        await open_snapshot(_url(database))
        async with await open_database(_url(database)) as opened:
            text = dump(await all_records(opened))
        if file is None:
            sys.stdout.write(text)
        else:
            _write(file, text)
        return 0

    _finish(exported())


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A file as `export` writes it, or a part of one.")],
    *,
    whole: Annotated[bool, typer.Option("--whole", help="Also remove what the file lacks.")] = False,
    why: Why = None,
    yes: Yes = False,
    although: Although = False,
    database: Database = None,
) -> None:
    """Bring a file in: the difference is shown and confirmed. Exit code 3: shown, but not confirmed."""

    async def imported() -> int:
        from bot import editing
        from bot.showing import say
        from knowledge.change import Change
        from knowledge.exchange import difference, parse
        from knowledge.store import open_database, open_snapshot
        from knowledge.store.load import all_records

        located = parse(_read(file), file.name)
        await open_snapshot(_url(database))
        async with await open_database(_url(database)) as opened:
            records = {(one.kind, one.id): one for one in await all_records(opened)}
        found = difference(records, located, whole=whole)
        if not found.items:
            say("The knowledge has all of it already: nothing to change.")
            return 0
        change = Change(found.items, why or f"import of {file.name}", file.name)
        return await editing.propose(_url(database), change, editing.Confirming(yes or although, although))

    _finish(imported())


def _finish(work: Coroutine[None, None, int]) -> None:
    """Exits with what a command returns; what is wrong is told in a sentence."""
    try:
        code = asyncio.run(work)
    except KnowledgeError as error:
        typer.echo(str(error), err=True)
        code = BROKEN
    if code:
        raise typer.Exit(code)


def _joined(words: list[str] | None) -> str:
    return " ".join(map(readable, words or ()))


def readable(text: str) -> str:
    """An argument in which bytes that are not UTF-8 are marks of their own."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _url(database: str | None) -> str:
    from knowledge.store import default_url

    return database or default_url()


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DataError(f"{file} cannot be read: {error.strerror}.") from error


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise DataError(f"{file} cannot be written: {error.strerror}.") from error
