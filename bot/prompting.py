"""Asking whoever sits at the terminal."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress


def at_keyboard() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def typed(prompt: str) -> str | None:
    """The line that is typed, without blanks around it; None at the end of the input. Raises KeyboardInterrupt."""
    with suppress(ImportError):
        import readline  # noqa: F401 - lets input() edit a line

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # that of asyncio would wait for the line
    try:
        return input(prompt).strip()
    except EOFError:
        return None
    except UnicodeDecodeError:
        return ""
    finally:
        signal.signal(signal.SIGINT, before)


def agreed(question: str) -> bool:
    """Whether a question is answered with yes; anything else is no."""
    return (typed(f"{question} [y/N] ") or "").casefold() in {"y", "yes"}
