"""A small release for the tests of the store: a handful of records as data files, and ways to look at the database."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

Release = dict[str, list[dict[str, Any]]]


def text(word: str) -> dict[str, str]:
    return {"en": word, "ru": f"{word} по-русски", "zh": f"{word}中文"}


SMALL: Release = {
    "source": [
        {"id": "s1", "title": "Charter", "url": "https://example.org/charter", "date": "2002-06-07"},
        {"id": "s2", "title": "Minutes", "reported": "true"},
    ],
    "state": [{"id": "uz", "name": text("Uzbekistan")}, {"id": "cn", "name": text("China"), "also": {"en": ["PRC"]}}],
    "place": [{"id": "beijing", "name": text("Beijing"), "state": "cn"}],
    "person": [
        {"id": "norov", "name": text("Norov"), "state": "uz", "born": "1955-08-31", "sources": ["s1 Art. 11", "s2"]},
        {"id": "zhang", "name": text("Zhang"), "state": "cn", "born": "1956", "sources": ["s1"]},
    ],
    "body": [{"id": "secretariat", "name": text("Secretariat"), "role": text("works"), "seat": "beijing",
              "permanent": "true", "sources": ["s1"]}],
    "office": [{"id": "sg", "name": text("Secretary-General"), "body": "secretariat", "since": "2004",
                "years": "3", "extendable": "false", "sources": ["s1"]}],
    "term": [
        {"id": "sg-1", "office": "sg", "person": "norov", "start": "2019-01-01", "end": "2021-12-31",
         "sources": ["s1"], "approved": {"date": "2018-06-10", "place": "beijing"}},
        {"id": "sg-2", "office": "sg", "person": "zhang", "start": "2022-01-01", "end": "2024-12-31",
         "sources": ["s1"], "seen_on": ["2022-01", "2023"]},
    ],
    "intent": [{"id": "holder", "family": "terms", "answer": "holder", "using": {"office": "sg"}, "needs": ["date"],
                "label": text("Who is the {office}?")}],
}  # fmt: skip

PHRASES = {"en": {"holder": ["who is the {office}", "who leads it"]}, "ru": {"holder": ["кто {office}"]}}


def small() -> Release:
    """The small release, free to be changed."""
    return deepcopy(SMALL)


def write(folder: Path, release: Release, phrases: dict[str, dict[str, list[str]]] = PHRASES) -> Path:
    """Writes the release as data files, in place of those that are there."""
    (folder / "phrases").mkdir(parents=True, exist_ok=True)
    (folder / "all.yaml").write_text(yaml.safe_dump(release, allow_unicode=True, sort_keys=False), "utf-8")
    (folder / "phrases" / "all.yaml").write_text(yaml.safe_dump(phrases, allow_unicode=True), "utf-8")
    return folder


def named(release: Release, kind: str, record_id: str) -> dict[str, Any]:
    """One record of the release, to be changed."""
    return next(record for record in release[kind] if record["id"] == record_id)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database as an operator's tool opens it; what is changed is kept."""
    with closing(sqlite3.connect(path, timeout=0.05)) as connection, connection:
        yield connection


def rows(path: Path, query: str) -> list[Any]:
    with opened(path) as connection:
        return connection.execute(query).fetchall()


def connections_left() -> list[str]:
    """Connections that nobody closed: each has a thread."""
    threads = [thread for thread in threading.enumerate() if "_connection_worker_thread" in thread.name]
    for thread in threads:
        thread.join(0.5)
    return [thread.name for thread in threads if thread.is_alive()]
