"""`python -m benchmarks`: every benchmark, or the one that is named."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Annotated, TypeVar

import typer
import uvloop

from benchmarks import editing as edits
from benchmarks import kills as killing
from benchmarks import soak as soaking
from benchmarks import verdict as verdicts
from benchmarks import webhook as webhooks
from benchmarks.processes import BotFailedError

T = TypeVar("T")

app = typer.Typer(
    help="Benchmarks of the running bot beside named peers.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Pin = Annotated[bool, typer.Option(help="Load and server on one core, the bot on another.")]
Seed = Annotated[int, typer.Option(help="Of what is asked, and of what fails.")]


@app.command()
def webhook(
    updates: Annotated[int, typer.Option(min=40, help="Updates a round.")] = 1_500,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of each bot under each stream.")] = 5,
    chats: Annotated[int, typer.Option(min=1, help="Chats that ask.")] = 500,
    rate: Annotated[float, typer.Option(min=1, help="Updates a second when times of handling are taken.")] = 100.0,
    *,
    seed: Seed = 20261123,
    pin: Pin = True,
) -> None:
    """Updates a second and times of handling, beside echo bots of python-telegram-bot and aiogram."""
    _finish(webhooks.run(webhooks.Plan(updates, rounds, chats, rate, seed, pin)))


@app.command()
def soak(
    updates: Annotated[int, typer.Option(min=1, help="Updates in all.")] = 20_000,
    chats: Annotated[int, typer.Option(min=10, help="Private chats and groups.")] = 500,
    faults: Annotated[float, typer.Option(min=0, max=1, help="The share of calls that fail.")] = 0.02,
    warm_up: Annotated[int, typer.Option(min=0, help="Updates before memory is first looked at.")] = 1_000,
    *,
    polling: Annotated[bool, typer.Option("--polling", help="By polling instead of the webhook.")] = False,
    seed: Seed = 20261123,
    pin: Pin = True,
) -> None:
    """Many updates of all kinds with faults: each answered once, and memory flat."""
    verdict = _finish(
        soaking.run(updates=updates, chats=chats, faults=faults, warm_up=warm_up, polling=polling, seed=seed, pin=pin)
    )
    verdicts.show(verdict)
    if verdict.problems():
        raise typer.Exit(1)


@app.command()
def editing(*, seed: Seed = 20261123) -> None:
    """Previews, confirming, finding beside its peers, questions never asked before, export and import."""
    edits.show(_finish(edits.run(seed)))


@app.command()
def kills(
    kills: Annotated[int, typer.Option(min=1, help="How often the program is killed.")] = 200, *, seed: Seed = 20261123
) -> None:
    """A program that changes the knowledge is killed at random: each confirmed change is whole, no other half."""
    found = _finish(killing.run(kills, seed))
    typer.echo(
        f"{found.kills} kills: {found.confirmed} changes confirmed, {found.unheard} whole but not told of, "
        f"{len(found.problems)} problems"
    )
    for problem in found.problems:
        typer.echo(problem, err=True)
    if found.problems:
        raise typer.Exit(1)


@app.callback(invoke_without_command=True)
def everything(context: typer.Context) -> None:
    """Runs every benchmark if none is named."""
    if context.invoked_subcommand is None:
        for command in (webhook, soak, editing, kills):
            command()


def _finish(work: Coroutine[None, None, T]) -> T:
    """What a benchmark returns; if a bot fails, its log's end and exit code 2."""
    try:
        return uvloop.run(work)
    except BotFailedError as error:
        typer.echo(error, err=True)
        raise typer.Exit(2) from None


if __name__ == "__main__":
    app(prog_name="python -m benchmarks")
