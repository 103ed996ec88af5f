"""Knowledge as text files: reading records from YAML with the file and line of whatever is wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from knowledge.errors import DataError
from knowledge.model import KINDS, LANGUAGES, Phrase, Record

SHIPPED = Path(__file__).parent / "data"
"""The folder of the records that come with the program."""

_PHRASES = "phrases"
_LISTED = tuple(kind for kind in KINDS if kind != Phrase.kind)
"""The kinds that stand as lists of records; a phrase stands under its language and intent and is named by its text."""
_TOLD, _LONGEST = 5, 500
"""Problems of one record that are told, and characters of the sentence."""


@dataclass(frozen=True, slots=True)
class Located:
    """A record and the place in a file where it stands."""

    record: Record
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.record.kind} {self.record.id}"


def read_folder(folder: Path = SHIPPED) -> list[Located]:
    """Every record of every YAML file below `folder`.

    Raises DataError for the first file or record that cannot be read.
    """
    files = sorted(folder.rglob("*.yaml"))
    if not files:
        raise DataError(f"There are no records in the folder {folder}.")
    return [located for file in files for located in read_text(file.read_text("utf-8"), str(file.relative_to(folder)))]


def read_text(text: str, name: str, *, deepest: int = 20, most: int = 1_000_000) -> Iterator[Located]:
    """The records of one file's `text`; `name` is what errors call it.

    Aliases are refused: a file is as large as it looks. So is a nesting of more than `deepest` levels, or more than
    `most` names, values and lists, before anything is made of them. Raises DataError.
    """
    root = _composed(text, name, deepest, most)
    if root is None:
        return
    phrases = Path(name).parts[0] == _PHRASES
    for kind, line, value in _entries(root, name):
        if phrases:
            yield from _phrases(kind, line, value, name)
        elif kind == _PHRASES:
            for language, place, intents in _entries(value, name):
                yield from _phrases(language, place, intents, name)
        elif kind not in _LISTED:
            known = ", ".join((*_LISTED, _PHRASES))
            raise _wrong(name, line, f"there is no kind of record called {kind!r}; known are {known}")
        else:
            if not isinstance(value, yaml.SequenceNode):
                raise _wrong(name, line, f"{kind} must hold a list of records")
            for node in value.value:
                yield _record(KINDS[kind], _plain(node, name), name, node.start_mark.line + 1)


def phrase_id(intent: str, language: str, text: str) -> str:
    """The identifier of a phrase: the same phrase of the same intent is the same record everywhere."""
    digest = hashlib.blake2s(text.encode(), digest_size=5).hexdigest()
    return f"{language}.{intent}.{digest}"


class _Loader(yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):  # type: ignore[misc]
    """Reads every scalar as a string and makes nothing of any tag."""


def _composed(text: str, name: str, deepest: int, most: int) -> yaml.Node | None:
    """The file as nodes, once its events have shown that it is within bounds."""
    depth = count = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            opening = isinstance(event, yaml.CollectionStartEvent)
            depth += opening - isinstance(event, yaml.CollectionEndEvent)
            count += opening or isinstance(event, yaml.ScalarEvent)
            line = event.start_mark.line + 1 if event.start_mark else 1
            if depth > deepest:
                raise _wrong(name, line, f"is nested more than {deepest} levels deep")
            if count > most:
                raise _wrong(name, line, f"has more than {most:,} values")
            if isinstance(event, yaml.ScalarEvent) and "\0" in event.value:  # PostgreSQL has no such text
                raise _wrong(name, line, "holds the character NUL, which no text may")
            if isinstance(event, yaml.AliasEvent):
                raise _wrong(name, line, f"write the value again instead of the alias *{event.anchor}")
        return yaml.compose(text, Loader=_Loader)
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise _wrong(name, line, f"not well-formed: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _wrong(name, line, f"not well-formed: {error.problem}") from error


def _entries(node: yaml.Node, name: str) -> Iterator[tuple[str, int, yaml.Node]]:
    """The names in a node, each with its line and what stands below it; a name given twice is refused."""
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(name, node.start_mark.line + 1, "expected names with values below them")
    there = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise _wrong(name, line, "a name must be a word, not a list or fields")
        if key.value in there:
            raise _wrong(name, line, f"{key.value} is given twice")
        there.add(key.value)
        yield key.value, line, value


def _phrases(language: str, line: int, node: yaml.Node, name: str) -> Iterator[Located]:
    if language not in LANGUAGES:
        raise _wrong(name, line, f"{language!r} is none of the languages {', '.join(LANGUAGES)}")
    for intent, place, phrases in _entries(node, name):
        if not isinstance(phrases, yaml.SequenceNode):
            raise _wrong(name, place, f"{intent} must hold a list of phrases")
        for phrase in phrases.value:
            where = phrase.start_mark.line + 1
            if not isinstance(phrase, yaml.ScalarNode):
                raise _wrong(name, where, f"a phrase of {intent} must be a text")
            text = phrase.value.strip()
            fields = {"id": phrase_id(intent, language, text), "intent": intent, "language": language, "text": text}
            yield _record(Phrase, fields, name, where)


def _record(model: type[Record], fields: Any, name: str, line: int) -> Located:
    if not isinstance(fields, dict):
        raise _wrong(name, line, f"a {model.kind} must be fields with values")
    try:
        return Located(model.model_validate(fields), name, line)
    except ValidationError as error:
        told = "; ".join(_said(problem) for problem in error.errors()[:_TOLD])
        raise _wrong(name, line, f"{model.kind} {fields.get('id', 'without id')}: {told}") from error


def _said(problem: Any) -> str:
    where = ".".join(str(part) for part in problem["loc"])
    message = problem["msg"].removeprefix("Value error, ")
    return f"{where}: {message}" if where else str(message)


def _wrong(name: str, line: int, message: str) -> DataError:
    """What is wrong where; what the file says itself may be of any length and is not told to its end."""
    return DataError(f"{name}:{line}: {message if len(message) <= _LONGEST else message[:_LONGEST] + '…'}.")


def _plain(node: yaml.Node, name: str) -> Any:
    """The node as dictionaries, lists and strings."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name) for item in node.value]
    return {key: _plain(value, name) for key, _, value in _entries(node, name)}


if __name__ == "__main__":
    import sys

    from knowledge.integrity import check

    located: list[Located] = []
    failed = False
    for file in sorted(SHIPPED.rglob("*.yaml")):
        try:
            located += read_text(file.read_text("utf-8"), str(file.relative_to(SHIPPED)))
        except DataError as error:
            failed = True
            print(error)
    for problem in check(located):
        failed = True
        print(problem)
    print(f"{len(located)} records read")
    sys.exit(failed)
