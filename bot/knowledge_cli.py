"""`python -m bot knowledge …`: the knowledge base found, shown, changed, checked, brought out and in."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import Annotated

import typer

from knowledge.errors import KnowledgeError

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
    "history": "Who changed what, when and why; of one record or of all: history sg-8 before 12.",
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
RESTING = {
    "edit": "Change a record: edit sg-8 end='31 December 2027' number=9.",
    "add": "Add a record: add source title=Minutes url=https://example.org/minutes.",
    "end": "End a term or a standing: end sg-8 '30 December 2027'.",
    "still": "Confirm that a record is still right.",
}
"""The commands that lead to a preview, of changes that rest on a source."""
FREE = {
    "remove": "Remove a record that no other refers to.",
    "alias": "Teach a further name: alias norov = Vladimir.",
    "phrase": "Teach a wording: phrase holder 'who sits at the head of {body}'.",
    "undo": "Take an entry of the journal back.",
}
"""Those of changes that rest on none."""
SETTLING = {
    "attach": "Teach a question to review to an intent: attach 12,15 holder.",
    "take": "Settle a conflict with a release by taking its version.",
}
"""Those that say themselves why."""
_UNCONFIRMED = "Exit code 3: shown, but not confirmed."


def _reading(name: str, help_text: str) -> None:
    @app.command(name, help=help_text)
    def command(words: Words = None, database: Database = None) -> None:
        from bot import editing

        _finish(editing.run(_url(database), name, _words(words)))


def _resting(name: str, help_text: str) -> None:
    @app.command(name, help=f"{help_text} {_UNCONFIRMED}")
    def command(
        words: Words = None,
        *,
        source: Source = None,
        why: Why = None,
        yes: Yes = False,
        although: Although = False,
        database: Database = None,
    ) -> None:
        _change(database, name, _words(words), {"source": source, "why": why}, yes=yes, although=although)


def _free(name: str, help_text: str) -> None:
    @app.command(name, help=f"{help_text} {_UNCONFIRMED}")
    def command(
        words: Words = None, *, why: Why = None, yes: Yes = False, although: Although = False, database: Database = None
    ) -> None:
        _change(database, name, _words(words), {"why": why}, yes=yes, although=although)


def _settling(name: str, help_text: str) -> None:
    @app.command(name, help=f"{help_text} {_UNCONFIRMED}")
    def command(
        words: Words = None, *, yes: Yes = False, although: Although = False, database: Database = None
    ) -> None:
        _change(database, name, _words(words), {}, yes=yes, although=although)


for _commands, _made in ((READING, _reading), (RESTING, _resting), (FREE, _free), (SETTLING, _settling)):
    for _name, _help in _commands.items():
        _made(_name, _help)


@app.command(help=f"Teach a new question and its answer; at a terminal what is lacking is asked for. {_UNCONFIRMED}")
def answer(
    words: Annotated[list[str] | None, typer.Argument(metavar="QUESTION", show_default=False)] = None,
    *,
    question: Annotated[list[str] | None, typer.Option(help="A further wording, or one in ru: or zh:.")] = None,
    says: Annotated[
        list[str] | None,
        typer.Option("--answer", help="The answer; in several languages as 'en: …', 'ru: …', 'zh: …'."),
    ] = None,
    source: Source = None,
    why: Why = None,
    yes: Yes = False,
    although: Although = False,
    database: Database = None,
) -> None:
    """Teaches a question: its first wording is given by words, the others by options."""
    asked = [" ".join(_words(words)), *_words(question)]
    apart = {"answer": "\n".join(_words(says)), "source": source, "why": why}
    _change(database, "answer", ["\n".join(filter(None, asked))], apart, yes=yes, although=although)


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

    from bot import exchanging

    _finish(exchanging.bring_out(_url(database), file))


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

    from bot import exchanging
    from bot.editing import Confirming

    confirming = Confirming(yes or although, although)
    _finish(
        exchanging.bring_in(_url(database), file, readable(file.name), readable(why or ""), confirming, whole=whole)
    )


def _change(
    database: str | None,
    name: str,
    words: list[str],
    said: Mapping[str, str | None],
    *,
    yes: bool,
    although: bool,
) -> None:
    from bot import editing

    apart = {option: readable(text) for option, text in said.items() if text}
    _finish(editing.run(_url(database), name, words, apart, editing.Confirming(yes or although, although)))


def _finish(work: Coroutine[None, None, int]) -> None:
    """Exits with what a command returns; what is wrong is told in a sentence."""
    try:
        code = asyncio.run(work)
    except KnowledgeError as error:
        typer.echo(str(error), err=True)
        code = BROKEN
    if code:
        raise typer.Exit(code)


def _words(words: list[str] | None) -> list[str]:
    return [readable(word) for word in words or ()]


def readable(text: str) -> str:
    """An argument in which bytes that are not UTF-8 are marks of their own."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _url(database: str | None) -> str:
    from knowledge.store import default_url

    return database or default_url()
