"""The command line: `ask`, `chat`, `rotation`, `knowledge`, `run`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.knowledge_cli import BROKEN, Database, readable
from bot.knowledge_cli import app as knowledge_app
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from knowledge.model import Language
    from knowledge.snapshot import Snapshot

app = typer.Typer(
    name="bot",
    help="Answers questions on how the Shanghai Cooperation Organisation is governed, with dates and sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(knowledge_app, name="knowledge")


def _examples(*lines: str) -> str:
    """Examples for the end of a help text, each on a line of its own."""
    return "\b\nExamples:\n" + "\n".join(f"  python -m bot {line}" for line in lines)


AsOf = Annotated[
    str | None, typer.Option(help="The day to answer as of, like 2018-07-01; by default today.", show_default=False)
]
Lang = Annotated[
    str | None, typer.Option(help="Answer in en, ru or zh; by default as the question.", show_default=False)
]
At = Annotated[
    str | None,
    typer.Option(
        help="Answer from the knowledge as it stood after an entry of the journal, or at the end of a day.",
        show_default=False,
    ),
]


@app.command(
    epilog=_examples(
        "ask 'who runs the SCO secretariat?'",
        "ask --as-of 2018-07-01 'кто следующий генсек?'",
        "ask --why '上合组织秘书长怎么产生'",
        "ask --jsonl < questions.jsonl > answers.jsonl",
    )
)
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in English, Russian or Chinese.")] = None,
    *,
    as_of: AsOf = None,
    lang: Lang = None,
    at: At = None,
    why: Annotated[bool, typer.Option("--why", help="Show how the question was understood.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Answer a conversation a line from standard input.")] = False,
    database: Database = None,
) -> None:
    """Answer one question, or with --jsonl many."""
    if jsonl and (question is not None or why or json):
        _fail("--jsonl reads the questions from standard input and goes with no question, --json or --why.")
    if why and json:
        _fail("--why goes with no --json.")
    if question is None and not jsonl:
        _fail("Give a question, for example: python -m bot ask 'who is the Secretary-General?'")
    language = _language(lang)
    day, today = _days(as_of)
    snapshot = _snapshot(database, at)
    from bot import asking

    if question is not None:
        asking.one(snapshot, readable(question), day, today, language, as_json=json, why=why)
        return
    _stay()
    raise typer.Exit(asking.many(snapshot, _input(), day, today, language=language))


@app.command(
    epilog="\b\nIn the chat: /asof 2018-07-01 (/asof now), /lang ru (/lang auto),\n/why, /help, /quit.\n\n"
    + _examples("chat", "chat --lang zh < questions.txt")
)
def chat(as_of: AsOf = None, lang: Lang = None, at: At = None, database: Database = None) -> None:
    """Ask in turns; follow-ups are understood. Piped input is answered line by line."""
    language = _language(lang)
    day, today = _days(as_of)
    snapshot = _snapshot(database, at)
    from bot import chatting
    from knowledge.desk import Desk

    _stay()
    conversation = chatting.Chat(Desk(snapshot), day, today, language)
    if sys.stdin is not None and sys.stdin.isatty():
        chatting.at_prompt(conversation)
    else:
        raise typer.Exit(chatting.line_by_line(conversation, _input()))


@app.command(
    epilog=_examples(
        "rotation secretary-general --next 5 --backtest",
        "rotation chair --with Belarus",
        "rotation secretary-general --rule sg-a1 --with Laos --without China",
    )
)
def rotation(
    office: Annotated[str, typer.Argument(help="secretary-general, chair, rats-director or chg-chair.")],
    *,
    count: Annotated[int, typer.Option("--next", min=1, max=40, help="How many turns ahead.")] = 3,
    backtest: Annotated[bool, typer.Option("--backtest", help="Test every rule against what happened.")] = False,
    rule: Annotated[
        str | None, typer.Option(help="The rule to go by, by its id; by default the marked one.", show_default=False)
    ] = None,
    include: Annotated[list[str] | None, typer.Option("--with", help="As if this state took part from now on.")] = None,
    exclude: Annotated[list[str] | None, typer.Option("--without", help="As if this state took no part.")] = None,
    as_of: AsOf = None,
    lang: Lang = None,
    database: Database = None,
) -> None:
    """The turns that lie ahead under a named rule, and how often each rule was right."""
    language = _language(lang)
    day, _ = _days(as_of)
    snapshot = _snapshot(database)
    from bot import rotating

    try:
        rotating.show_turns(
            snapshot,
            office,
            day,
            count=count,
            rule_id=rule,
            include=[readable(name) for name in include or ()],
            exclude=[readable(name) for name in exclude or ()],
            backtests=backtest,
            language=language or "en",
        )
    except KnowledgeError as error:
        _fail(str(error))


@app.command(epilog=_examples("run"))
def run() -> None:
    """Serve Telegram, by polling or, with WEBHOOK_URL, by webhook; set by the environment or a file .env."""
    from bot.running import StartError
    from bot.running import run as serve
    from bot.settings import SettingsError

    try:
        serve()
    except (SettingsError, StartError, KnowledgeError) as error:
        _fail(str(error))


def _days(as_of: str | None) -> tuple[date, date]:
    """The day to answer as of, and today."""
    today = date.today()
    if as_of is None:
        return today, today
    from knowledge.understanding.dates import parse_day

    try:
        return parse_day(as_of), today
    except KnowledgeError as error:
        _fail(str(error))


def _language(lang: str | None) -> Language | None:
    """The language named, if one is."""
    if lang is None:
        return None
    from knowledge.model import LANGUAGES

    found = next((language for language in LANGUAGES if language == lang), None)
    if found is None:
        _fail(f"There is no language {lang!r}: choose one of {', '.join(LANGUAGES)}.")
    return found


def _snapshot(database: str | None, at: str | None = None) -> Snapshot:
    """The records of the database, which is made or brought up to date as needed; as they stood at `at`, if given."""
    import asyncio

    from knowledge.store import default_url, open_snapshot

    url = database or default_url()
    try:
        if at is None:
            return asyncio.run(open_snapshot(url))
        from bot import editing

        return asyncio.run(editing.stood(url, at))
    except KnowledgeError as error:
        _fail(str(error))


def _input() -> Iterable[bytes]:
    """The lines of standard input, as they come."""
    return sys.stdin.buffer if sys.stdin is not None else ()


def _stay() -> None:
    """Prepares for many questions: what is loaded stays, what comes with each question is collected."""
    gc.freeze()
    gc.enable()


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(BROKEN)


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code. Errors go to standard error with exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        try:
            app(arguments, prog_name="python -m bot")
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else BROKEN
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return 1  # whoever read has left: nobody is there to be told
    except OSError as error:
        if sys.stderr is not None:
            print(f"The answer could not be written: {error.strerror or error}.", file=sys.stderr)
        return BROKEN
    return code
