"""The command line: `ask`, `chat`, `rotation`, `knowledge`."""

from __future__ import annotations

import asyncio
import sys
from datetime import date
from typing import Annotated, NoReturn

import typer

from knowledge.errors import KnowledgeError
from knowledge.model import LANGUAGES, Language

app = typer.Typer(
    name="bot",
    help="Answers questions on how the Shanghai Cooperation Organisation is governed, with dates and sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
knowledge_app = typer.Typer(help="The knowledge base itself.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(knowledge_app, name="knowledge")

BROKEN = 2
"""The exit code of a command that could not do what was asked."""


def _language(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(f"choose one of {', '.join(LANGUAGES)}")
    return value


Database = Annotated[
    str | None,
    typer.Option("--database", envvar="DATABASE_URL", help="The database, as sqlite:///path; by default the user's own.",
                 show_default=False),
]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The day to answer as of: 2018-07-01.", show_default="today")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", callback=_language, help="Answer in en, ru or zh.", show_default="as asked"),
]


@app.command(epilog="Examples:  bot ask 'who runs the SCO secretariat?'   bot ask --as-of 2018-07-01 'кто следующий генсек?'   "
                    "bot ask --jsonl < questions.jsonl > answers.jsonl")
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in English, Russian or Chinese.")] = None,
    as_of: AsOf = None,
    lang: Lang = None,
    why: Annotated[bool, typer.Option("--why", help="Show how the question was understood.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Answer a conversation a line from standard input.")] = False,
    database: Database = None,
) -> None:
    """Answer one question, or with --jsonl many."""
    from bot import asking

    day, today = _days(as_of)
    if jsonl:
        raise typer.Exit(asking.many(_snapshot(database), sys.stdin, sys.stdout, sys.stderr, day, today))
    if question is None:
        _fail("Give a question, for example: python -m bot ask 'who is the Secretary-General?'")
    asking.one(_snapshot(database), question, day, today, _as_language(lang), as_json=json, why=why)


@app.command(epilog="In the chat: /asof 2018-07-01 (or /asof now), /lang ru, /why, /help, /quit.")
def chat(as_of: AsOf = None, lang: Lang = None, database: Database = None) -> None:
    """Ask in turns; follow-ups are understood. Piped input is answered line by line."""
    from bot import chatting

    day, today = _days(as_of)
    chatting.run(_snapshot(database), sys.stdin, day, today, _as_language(lang))


@app.command(epilog="Examples:  bot rotation secretary-general --next 5 --backtest   bot rotation chair --with Belarus   "
                    "bot rotation secretary-general --rule sg-a1 --with Laos")
def rotation(
    office: Annotated[str, typer.Argument(help="secretary-general, chair, rats-director or chg-chair.")],
    count: Annotated[int, typer.Option("--next", min=1, max=40, help="How many turns ahead.")] = 3,
    backtest: Annotated[bool, typer.Option("--backtest", help="Test every rule against what happened.")] = False,
    rule: Annotated[str | None, typer.Option("--rule", help="The rule to use, by its id.", show_default="the default")] = None,
    include: Annotated[list[str] | None, typer.Option("--with", help="As if this state took part from now on.")] = None,
    exclude: Annotated[list[str] | None, typer.Option("--without", help="As if this state took no part.")] = None,
    as_of: AsOf = None,
    lang: Lang = None,
    database: Database = None,
) -> None:
    """The turns that lie ahead under a named rule, and how often each rule was right."""
    from bot import rotating

    day, _ = _days(as_of)
    try:
        rotating.show(_snapshot(database), office, day, count, rule, include or [], exclude or [], backtest=backtest,
                      language=_as_language(lang) or "en")
    except KnowledgeError as error:
        _fail(str(error))


@knowledge_app.command()
def check(database: Database = None) -> None:
    """Check every record of the shipped files and of the database, and all references between them."""
    from bot import checking

    try:
        problems = checking.check(database)
    except KnowledgeError as error:
        _fail(str(error))
    if problems:
        raise typer.Exit(BROKEN)


def _days(as_of: str | None) -> tuple[date, date]:
    """The day to answer as of, and today."""
    from knowledge.understanding.dates import parse_day

    today = date.today()
    try:
        return (parse_day(as_of) if as_of else today), today
    except KnowledgeError as error:
        _fail(str(error))


def _as_language(lang: str | None) -> Language | None:
    return next((language for language in LANGUAGES if language == lang), None)


def _snapshot(database: str | None):  # type: ignore[no-untyped-def]
    from knowledge.store import default_url, open_snapshot

    try:
        return asyncio.run(open_snapshot(database or default_url()))
    except KnowledgeError as error:
        _fail(str(error))


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(BROKEN)


def main() -> None:
    """Runs the command line; errors go to standard error with exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
