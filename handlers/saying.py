"""The bot's own sentences around answers: greetings, hints, buttons and menus, as plain text in three languages."""

from __future__ import annotations

from pathlib import Path

from knowledge.answers.sentences import Sentences, Value
from knowledge.model import Language

FOLDER = Path(__file__).parent / "texts"
_TEXTS = Sentences(FOLDER)


def say(language: Language, key: str, /, **values: Value) -> str:
    """The text `key` (the part before the first hyphen names its file) filled with `values`; not escaped.

    A date is written out, a number decides the plural. Raises KeyError for an unknown text or an unfilled place.
    """
    return _TEXTS.sentence(language, key, values)
