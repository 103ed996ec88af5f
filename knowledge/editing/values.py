"""What an editor typed, as the value of a field: dates, names of records, texts by language, lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from rapidfuzz import fuzz, process

from knowledge.editing import fields
from knowledge.editing.days import read_date
from knowledge.editing.names import AmbiguousError, find
from knowledge.errors import EditError
from knowledge.model import LANGUAGES, Citation, Language, Names, Part, Source, Text
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot
from knowledge.understanding.text import normalise, script_language

__all__ = [
    "LONGEST",
    "LONGEST_NAME",
    "LONGEST_PHRASE",
    "AmbiguousError",
    "by_language",
    "clean",
    "known_source",
    "read_value",
    "reason",
    "split_names",
    "spoken",
]

LONGEST, LONGEST_NAME, LONGEST_PHRASE, LONGEST_ADDRESS, LONGEST_REASON = 1_500, 120, 200, 500, 500
"""Characters of a text, a name, a phrase, a web address and a reason, at most."""

EMPTY = frozenset({"-", "–", "—", "none", "нет", "无"})
"""Alone they empty a field."""
_TRUTHS = {
    **dict.fromkeys(("yes", "y", "true", "да", "是", "1"), True),
    **dict.fromkeys(("no", "n", "false", "нет", "否", "0"), False),
}
_NAMES = frozenset({"name", "short", "family", "long_name", "also", "words", "publisher", "title"})
"""Fields that hold names, which are shorter than texts."""
_MARKED = re.compile(r"\s*(en|ru|zh)\s*[:：]\s*(.*)", re.IGNORECASE)
_COMMAS = re.compile(r"[,，、;；\n]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_CHOSEN = 75.0
"""How like one of few values a misspelt one must be, of 100."""


def read_value(
    model: type[Part], path: str, text: str, snapshot: Snapshot, today: date, *, current: object = None
) -> object:
    """The value of the field at `path` that `text` means, as plain data that the model takes; None empties the field.

    `today` is from where relative dates count. `current`: the value that stands there, as plain data, of which a text
    in one language, `+name` and `-name` change but a part; None if there is none or it is not known. Raises
    AmbiguousError if a name may mean several records, EditError for what is no value of the field.
    """
    spot = fields.spot(model, path)
    name = path.rpartition(".")[2]
    if text.strip().casefold() in EMPTY and spot.form is not bool:
        if spot.required:
            raise EditError(f"{path} is required: it cannot be emptied.")
        return None
    length = LONGEST_NAME if _NAMES & set(path.split(".")) else LONGEST
    text = clean(text, LONGEST_ADDRESS if name == "url" else max(length, LONGEST), path)
    if spot.target and fields.item_of(spot.form):
        return listed(text, _strings(current), lambda one: find(snapshot, spot.target or "", one))
    if spot.target:
        return find(snapshot, spot.target, text)
    if spot.form is Text:
        return _text(text, current, length, path)
    if spot.form is Names:
        return _named(text, current, path)
    item = fields.item_of(spot.form)
    if item is Text:
        return _texts(text, current, length, path)
    if item is Citation:
        return _cited(text, current, snapshot)
    if item is not None and not _is_part(item):
        return listed(text, _strings(current), lambda one: _single(item, path, one, length, today))
    if _is_part(item or spot.form):
        inner = ".".join((path, *(["1"] if item else [])))
        parts = ", ".join(f"{inner}.{field}" for field in (item or spot.form).model_fields)
        raise EditError(f"{path} has parts, which are set one by one: {parts}.")
    return _single(spot.form, path, text, length, today)


def clean(text: str, most: int, what: str) -> str:
    """A text with its blanks in order and its lines kept; raises EditError if it is empty, too long, or has characters
    that cannot be seen."""
    unseen = next((c for c in text if unicodedata.category(c) in _UNSEEN and c not in "\n\t\r"), None)
    if unseen:
        raise EditError(f"{what}: there is an invisible character (U+{ord(unseen):04X}) in it; type it without.")
    lines = (" ".join(line.split()) for line in text.splitlines())
    found = "\n".join(line for line in lines if line)
    if not found:
        raise EditError(f"{what}: there is nothing in it.")
    if len(found) > most:
        raise EditError(f"{what}: {len(found)} characters are too many, at most {most} are taken.")
    return found


def reason(text: str) -> str:
    """Why something is changed, in a line; may be empty. Raises EditError as `clean`."""
    return " ".join(clean(text, LONGEST_REASON, "Why").split()) if text.strip() else ""


def spoken(text: str) -> tuple[Language, str]:
    """The language of a text, which begins it as `ru: …` or is told by its letters, and the text; English if none."""
    marked = _MARKED.fullmatch(text)
    if marked:
        return _language(marked[1]), marked[2].strip()
    return script_language(normalise(text)) or "en", text.strip()


def by_language(text: str) -> dict[Language, str]:
    """The lines of a text by their languages; a line without a mark goes on with the marked one before it."""
    found: dict[Language, list[str]] = {}
    going: Language | None = None
    for line in filter(None, map(str.strip, text.splitlines())):
        language, bare = spoken(line)
        if _MARKED.fullmatch(line):
            going = language
        found.setdefault(going or language, []).append(bare)
    return {language: " ".join(lines).strip() for language, lines in found.items()}


def split_names(text: str) -> list[str]:
    """The names between commas, the Chinese ones too."""
    return [one for part in _COMMAS.split(text) if (one := part.strip())]


def listed(text: str, current: Sequence[str], read: Callable[[str], Any], what: str = "the list") -> list[Any]:
    """A list with what stands between commas: in its place, or with + and - one more and one less.

    A sign holds for what follows it. Raises EditError if what is taken away is not there, where that is known.
    """
    parts = split_names(text)
    found: list[Any] = list(current) if parts and parts[0][0] in "+-" else []
    sign = ""
    for part in parts:
        bare = part
        if part[0] in "+-":
            sign, bare = part[0], part[1:].strip()
        if not bare:
            continue
        if sign == "-":
            there = [one for one in found if normalise(str(one)) == normalise(bare)]
            if current and not there:
                raise EditError(f"{bare!r} is not in {what}: it cannot be taken away.")
            found = [one for one in found if one not in there]
        elif (value := read(bare)) not in found:
            found.append(value)
    return found


def known_source(snapshot: Snapshot, text: str) -> str | None:
    """The id of the source that has this id or this web address."""
    if text in snapshot.all(Source):
        return text
    if "." not in text:
        return None
    wanted = _address(text)
    return next((one.id for one in snapshot.all(Source).values() if one.url and _address(one.url) == wanted), None)


def _address(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/")


def _is_part(form: Any) -> bool:
    return isinstance(form, type) and issubclass(form, Part)


def _language(text: str) -> Language:
    return next(language for language in LANGUAGES if language == text.lower())


def _strings(current: object) -> list[str]:
    return [str(one) for one in current] if isinstance(current, list) else []


def _single(form: Any, path: str, text: str, length: int, today: date) -> object:
    """A value that is no list and has no parts."""
    if form is PartialDate:
        return read_date(text, today)
    if form is bool:
        truth = _TRUTHS.get(text.casefold())
        if truth is None:
            raise EditError(f"{path} is yes or no, not {text!r}.")
        return truth
    if form is int:
        if not re.fullmatch(r"-?[0-9]{1,6}", text):
            raise EditError(f"{path} is a whole number, not {text!r}.")
        return int(text)
    if options := fields.options(form):
        return _chosen(options, path, text)
    return clean(text, LONGEST_PHRASE if path == "text" else length, path).replace("\n", " ")


def _chosen(options: tuple[str, ...], path: str, text: str) -> str:
    wanted = text.casefold().replace(" ", "-")
    ranked = process.extract(wanted, options, scorer=fuzz.ratio, limit=2)
    clear = ranked[0][1] >= _CHOSEN and (len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= 5)
    if wanted not in options and not clear:
        raise EditError(f"{path} is one of {', '.join(options)}, not {text!r}.")
    return wanted if wanted in options else str(ranked[0][0])


def _text(text: str, current: object, most: int, path: str) -> dict[str, str] | None:
    """A text in several languages: those that are given are replaced, or emptied by a dash."""
    found = dict(current) if isinstance(current, Mapping) else {}
    for language, words in by_language(text).items():
        if words.casefold() in EMPTY:
            found.pop(language, None)
        else:
            found[language] = clean(words, most, f"{path}.{language}")
    return found or None


def _texts(text: str, current: object, most: int, path: str) -> list[Any]:
    """A list of texts with one more."""
    there = list(current) if isinstance(current, list) else []
    if there and not text.startswith("+"):
        numbers = ", ".join(f"{path}.{number}" for number in range(1, len(there) + 1))
        raise EditError(f"Say which is meant: {numbers}, or begin with + to add one.")
    return [*there, _text(text.removeprefix("+").strip(), None, most, path)]


def _named(text: str, current: object, path: str) -> dict[str, list[str]]:
    """Names by language: in each that is given they are replaced, or with + and - changed."""
    found = {key: list(value) for key, value in current.items()} if isinstance(current, Mapping) else {}
    given: dict[Language, list[str]] = {}
    sign = ""
    for line in text.splitlines():
        marked = _MARKED.fullmatch(line)
        going = _language(marked[1]) if marked else None
        for part in split_names(marked[2] if marked else line):
            sign = part[0] if part[0] in "+-" else sign
            if bare := part.lstrip("+-").strip():
                given.setdefault(going or spoken(bare)[0], []).append(f"{sign}{bare}")
    for language, names in given.items():
        there = found.get(language, [])
        found[language] = listed(", ".join(names), there, lambda one: clean(one, LONGEST_NAME, path), path)
    return {language: names for language, names in found.items() if names}


def _cited(text: str, current: object, snapshot: Snapshot) -> list[Any]:
    """Citations: each is a source with, if need be, the place in it ("s1 Art. 11")."""
    there = {str(one["source"]): one for one in current} if isinstance(current, list) else {}

    def read(one: str) -> str:
        first, _, at = one.partition(" ")
        source = known_source(snapshot, first)
        if source is None:
            raise EditError(f"There is no source {first!r}: name known ones by id or address, with commas between.")
        if at or source not in there:
            there[source] = {"source": source, **({"at": at} if at else {})}
        return source

    found = listed(text, list(there), read, "the sources")
    return [there[one] for one in found]
