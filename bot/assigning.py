"""What the terminal's words and options say of a change: `field=value`, a name, a wording, a question; as a form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.editors.editing import Request
from handlers.editors.forms import Form
from knowledge.editing.fields import ADDED, find_field
from knowledge.editing.finding import resolve
from knowledge.errors import EditError

_ASSIGNS = re.compile(r"[\w.]+=.*", re.DOTALL)
_PARTS = re.compile(r"[;\n]")
_APART = ("source", "why")
"""What is said of a change itself, not of its record."""


async def form(request: Request, words: Sequence[str], apart: Mapping[str, str]) -> Form | None:
    """The change that words and options say; None if the words are written as in Telegram (see `line`).

    `apart`: what is said of it by options, by the names that a form has for it. Raises EditError, UnclearError.
    """
    made = await _made(request, words)
    if made is not None:
        made.values.update({name: text for name, text in apart.items() if text})
    return made


def line(name: str, words: Sequence[str], apart: Mapping[str, str]) -> str:
    """What would follow the command in Telegram."""
    said = " ".join(words)
    if name == "undo":
        return f"{said} {apart.get('why', '')}".strip()
    return "; ".join([said, *(f"{option} {_PARTS.sub(',', text)}" for option, text in apart.items() if text)])


async def _made(request: Request, words: Sequence[str]) -> Form | None:
    match request.name:
        case "edit" | "add":
            return await _assigned(request, words)
        case "alias":
            text = " ".join(words)
            head, _, names = text.partition("=" if "=" in text else " ")
            key = resolve(request.editing.snapshot, await request.editing.finder(), head.strip())
            return Form("alias", key, key[0], _some(name=names))
        case "phrase":
            intent = f"intent/{(words[0] if words else '').removeprefix('intent/')}"
            key = resolve(request.editing.snapshot, await request.editing.finder(), intent)
            return Form("phrase", key, "phrase", _some(text=" ".join(words[1:])))
        case "answer":
            return Form("answer", None, "topic", _some(question=" ".join(words)))
        case _:
            return None


async def _assigned(request: Request, words: Sequence[str]) -> Form | None:
    """The form of an edited or a new record whose fields are set by `field=value`."""
    first = next((place for place, word in enumerate(words) if _ASSIGNS.fullmatch(word)), None)
    if first is None:
        return None
    head = " ".join(words[:first])
    if request.name == "add":
        key, kind = None, head
        if kind not in ADDED:
            raise EditError(f"There is no kind of record called {kind!r} to add: choose one of {', '.join(ADDED)}.")
    else:
        key = resolve(request.editing.snapshot, await request.editing.finder(), head)
        kind = key[0]
    values = {}
    for word in words[first:]:
        name, mark, text = word.partition("=")
        if not mark:
            raise EditError(f"{word!r} sets no field: write field='some words'.")
        values[name if name in _APART else find_field(kind, name)] = text.strip()
    return Form(request.name, key, kind, values)


def _some(**values: str) -> dict[str, str]:
    """Those that were said."""
    return {name: text.strip() for name, text in values.items() if text.strip()}
