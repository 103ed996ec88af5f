"""The bot's sentences: Fluent messages per language, with dates, names and lists put in by CLDR's rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from knowledge.model import Language, Place, Record, State, Text
from knowledge.partial import PartialDate

LOCALES: dict[Language, str] = {"en": "en_GB", "ru": "ru", "zh": "zh_Hans_CN"}

Value = str | int | float | date | PartialDate | Record | Text | Sequence[object] | None
_NOTHING: Mapping[str, Value] = {}
_CASES = {"genitive": "gen", "dative": "dat", "accusative": "acc", "instrumental": "ins", "prepositional": "pre"}


class Sentences:
    """The messages of one folder: `<folder>/<language>/<file>.ftl`, each `<file>-…`; read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bundle = cache(self._read)
        self._fixed = lru_cache(maxsize=2048)(self._filled)

    def sentence(self, language: Language, key: str, values: Mapping[str, Value]) -> str:
        """The message `key` (the part before the first hyphen names the file) filled with `values`.

        A record gives its name (a state or place in Russian also `$x_gen`, `$x_dat`, `$x_acc`, `$x_ins` and, with its
        preposition, `$x_pre`), a date is written out, a sequence becomes a list with "and", None the empty text.
        Raises KeyError for an unknown message or an unfilled placeholder.
        """
        return self._filled(language, key, values) if values else self._fixed(language, key)

    def _filled(self, language: Language, key: str, values: Mapping[str, Value] = _NOTHING) -> str:
        bundle = self._bundle(language, key.split("-", 1)[0])
        if not bundle.has_message(key):
            raise KeyError(f"there is no sentence {key!r} in {language}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(f"sentence {key!r} in {language} has no text")
        text, problems = bundle.format_pattern(pattern, _arguments(language, values))
        if problems:
            raise KeyError(f"sentence {key!r} in {language}: {problems[0]}")
        return str(text).strip()

    def _read(self, language: Language, file: str) -> FluentBundle:
        bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
        path = self.folder / language / f"{file}.ftl"
        if path.is_file():
            bundle.add_resource(FluentResource(path.read_text("utf-8")))
        return bundle


def written(language: Language, value: object) -> str:
    """A value as it stands in a sentence of `language`."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return _partial(language, value)
    if isinstance(value, date):
        return format_date(value, "long", LOCALES[language])
    if isinstance(value, Text):
        return value.in_(language)
    if isinstance(value, Record):
        return str(value.name.in_(language))  # type: ignore[attr-defined]
    if isinstance(value, (list, tuple)):
        return format_list([written(language, item) for item in value], locale=LOCALES[language])
    return str(value)


def _partial(language: Language, value: PartialDate) -> str:
    if value.exact:
        return format_date(value.first, "long", LOCALES[language])
    skeleton = "yMMMM" if value.month else "y"
    return format_skeleton(skeleton, value.first, locale=LOCALES[language])


def _arguments(language: Language, values: Mapping[str, Value]) -> dict[str, object]:
    arguments: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            arguments[name] = value
            continue
        arguments[name] = plain = written(language, value)
        if isinstance(value, (State, Place)):
            forms = value.russian if language == "ru" else None
            for case, short in _CASES.items():
                arguments[f"{name}_{short}"] = getattr(forms, case) if forms else plain
    return arguments


sentence = Sentences(Path(__file__).parent / "sentences").sentence
"""The sentences of the answers: see `Sentences.sentence`."""
