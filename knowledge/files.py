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


def read_text(text: str, name: str, *, deepest: int = 20) -> Iterator[Located]:
    """The records of one file's `text`; `name` is what errors call it.

    Aliases are refused: a file is as large as it looks. So is a nesting of more than `deepest` levels, before anything
    is made of it. Raises DataError.
    """
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            place = event.start_mark.line + 1 if event.start_mark else 1
            if depth > deepest:
                raise DataError(f"{name}:{place}: is nested more than {deepest} levels deep.")
            if isinstance(event, yaml.AliasEvent):
                raise DataError(f"{name}:{place}: write the value again instead of the alias *{event.anchor}.")
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = mark.line + 1 if mark else 1
        raise DataError(f"{name}:{place}: not well-formed: {getattr(error, 'problem', error)}.") from error
    if root is None:
        return
    phrases = Path(name).parts[0] == _PHRASES
    for kind, place, value in _entries(root, name):
        if phrases:
            yield from _phrases(kind, place, value, name)
        elif kind == _PHRASES:
            for language, line, intents in _entries(value, name):
                yield from _phrases(language, line, intents, name)
        elif kind not in KINDS:
            known = ", ".join(KINDS)
            raise DataError(f"{name}:{place}: there is no kind of record called {kind!r}; known are {known}.")
        else:
            if not isinstance(value, yaml.SequenceNode):
                raise DataError(f"{name}:{place}: {kind} must hold a list of records.")
            for node in value.value:
                yield _record(KINDS[kind], _plain(node, name), name, node.start_mark.line + 1)


def phrase_id(intent: str, language: str, text: str) -> str:
    """The identifier of a phrase: the same phrase of the same intent is the same record everywhere."""
    digest = hashlib.blake2s(text.encode(), digest_size=5).hexdigest()
    return f"{language}.{intent}.{digest}"


class _Loader(yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):  # type: ignore[misc]
    """Reads every scalar as a string and makes nothing of any tag."""


def _entries(node: yaml.Node, name: str) -> Iterator[tuple[str, int, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise DataError(f"{name}:{node.start_mark.line + 1}: expected names with values below them.")
    for key, value in node.value:
        yield str(key.value), key.start_mark.line + 1, value


def _phrases(language: str, line: int, node: yaml.Node, name: str) -> Iterator[Located]:
    if language not in LANGUAGES:
        raise DataError(f"{name}:{line}: {language!r} is none of the languages {', '.join(LANGUAGES)}.")
    for intent, place, phrases in _entries(node, name):
        if not isinstance(phrases, yaml.SequenceNode):
            raise DataError(f"{name}:{place}: {intent} must hold a list of phrases.")
        for phrase in phrases.value:
            fields = {
                "id": phrase_id(intent, language, str(phrase.value)),
                "intent": intent,
                "language": language,
                "text": phrase.value,
            }
            yield _record(Phrase, fields, name, phrase.start_mark.line + 1)


def _record(model: type[Record], fields: Any, name: str, line: int) -> Located:
    if not isinstance(fields, dict):
        raise DataError(f"{name}:{line}: a {model.kind} must be fields with values.")
    try:
        return Located(model.model_validate(fields), name, line)
    except ValidationError as error:
        wrong = "; ".join(_said(problem) for problem in error.errors())
        raise DataError(f"{name}:{line}: {model.kind} {fields.get('id', 'without id')}: {wrong}.") from error


def _said(problem: Any) -> str:
    where = ".".join(str(part) for part in problem["loc"])
    message = problem["msg"].removeprefix("Value error, ")
    return f"{where}: {message}" if where else str(message)


def _plain(node: yaml.Node, name: str) -> Any:
    """The node as dictionaries, lists and strings; a key given twice is refused."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name) for item in node.value]
    fields: dict[str, Any] = {}
    for key, value in node.value:
        if key.value in fields:
            raise DataError(f"{name}:{key.start_mark.line + 1}: {key.value} is given twice.")
        fields[key.value] = _plain(value, name)
    return fields


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
