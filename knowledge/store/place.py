"""Where the database is: its address, its default place, and whether a file can be there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from knowledge.errors import StoreError

FORMS = "sqlite:///path/to/file or sqlite+aiosqlite:///path/to/file (four slashes for a path from the root)"
"""The addresses that are understood, as a user is told."""
ELSEWHERE = "make it accessible, or name another file in DATABASE_URL"
"""What to do about a file that cannot be used."""


def default_url(environment: Mapping[str, str] = os.environ) -> str:
    """`DATABASE_URL`, or else the file knowledge.sqlite in the user's data folder."""
    if url := environment.get("DATABASE_URL", "").strip():
        return url
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('sco-governance-bot') / 'knowledge.sqlite'}"


def path_of(url: str) -> Path:
    """The file that the address names. Raises StoreError; the address is not repeated, as it may hold a password."""
    scheme, _, rest = url.strip().partition("://")
    if scheme.partition("+")[0] in ("postgres", "postgresql"):
        raise StoreError(f"PostgreSQL is not supported for now: set DATABASE_URL to {FORMS}.")
    if scheme not in ("sqlite", "sqlite+aiosqlite"):
        raise StoreError(f"The database address is not understood: set DATABASE_URL to {FORMS}.")
    name = rest.removeprefix("/")
    try:
        if name in (rest, "", ":memory:") or "?" in name:
            raise ValueError
        return Path(name).expanduser().absolute()
    except (ValueError, RuntimeError) as error:  # RuntimeError: there is no such user's folder
        raise StoreError(f"The database address names no file: set DATABASE_URL to {FORMS}.") from error


def make_ready(path: Path) -> bool:
    """Whether the file may be written; makes the folder of a file that is not there yet.

    Raises StoreError if there is nothing to read and nothing can be made.
    """
    try:
        if path.exists():
            return _existing(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The database {path} cannot be reached ({error.strerror}): {ELSEWHERE}.") from error
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise StoreError(f"The database {path} cannot be made, as its folder cannot be written to: {ELSEWHERE}.")
    return True


def _existing(path: Path) -> bool:
    if not path.is_file():
        raise StoreError(f"The database {path} is not a file: name a file in DATABASE_URL.")
    if not os.access(path, os.R_OK):
        raise StoreError(f"The database {path} cannot be read: {ELSEWHERE}.")
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)
