"""Figures as tables, with the versions and the machine that they hold for."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

from rich import box
from rich.console import Console
from rich.table import Table

LIBRARIES = (
    "python-telegram-bot",
    "aiogram",
    "aiohttp",
    "httpx",
    "tornado",
    "starlette",
    "uvicorn",
    "uvloop",
    "rapidfuzz",
)

console = Console(width=None if os.isatty(1) else 160, highlight=False, markup=False)


def heading(text: str) -> None:
    """A line above what follows."""
    console.print(f"\n{text}", style="bold")


def note(text: str) -> None:
    """A paragraph."""
    console.print(text)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table, the first column to the left and the others to the right; it reads as Markdown too."""
    shown = Table(box=box.MARKDOWN)
    for number, column in enumerate(columns):
        shown.add_column(column, justify="right" if number else "left", no_wrap=not number)
    for row in rows:
        shown.add_row(*row)
    console.print(shown)


def spread(values: Sequence[float], form: str = ".0f") -> str:
    """The median, and from which to which value all lie."""
    low, middle, high = (format(value, form) for value in (min(values), median(values), max(values)))
    return middle if low == high else f"{middle} ({low}–{high})"


def surroundings(shared: tuple[int, int] | None) -> None:
    """Prints the machine, how its cores are shared, and the versions."""
    heading("Where and with what")
    models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    model = models[0].partition(":")[2].strip() if models else platform.machine()
    use = f"load and server on core {shared[0]}, the bot on core {shared[1]}" if shared else "one core for all"
    note(f"{model}, {os.cpu_count()} cores ({use}); Linux {platform.release()}, Python {platform.python_version()}")
    note(", ".join(f"{name} {_version(name)}" for name in LIBRARIES))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
