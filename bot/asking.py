"""One question, or a line each: answers as a card, as JSON, and how a question was understood."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bot.showing import Line, card, show, understanding
from handlers.render import plain
from knowledge.desk import Desk, Reply
from knowledge.errors import KnowledgeError
from knowledge.understanding.dates import parse_day

if TYPE_CHECKING:
    from datetime import date

    from knowledge.answers.base import Answer
    from knowledge.model import Language
    from knowledge.snapshot import Snapshot
    from knowledge.understanding import Memory


def one(
    snapshot: Snapshot, text: str, day: date, today: date, language: Language | None, *, as_json: bool, why: bool
) -> None:
    """Answers one question on standard output."""
    reply = Desk(snapshot).reply(text, day, today, language=language)
    if as_json:
        print(json.dumps(as_object(reply.answer), ensure_ascii=False))
        return
    show(card(reply.answer))
    if why:
        show([Line(), *understanding(reply)])


def many(
    snapshot: Snapshot,
    lines: Iterable[bytes],
    day: date,
    today: date,
    *,
    language: Language | None = None,
) -> int:
    """Answers a conversation a line, in order, each as soon as it is ready.

    A line that cannot be read is told with its number on standard error, the others are answered all the same. The exit
    code: 0, or 2 if there was such a line.
    """
    desk = Desk(snapshot)
    failed = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            identifier, turns, asked = _conversation(line, day)
        except (ValueError, KnowledgeError) as error:
            failed = True
            print(f"line {number}: {error}", file=sys.stderr, flush=True)
            continue
        reply = converse(desk, turns, asked, today, language)
        print(json.dumps({"id": identifier, **as_object(reply.answer)}, ensure_ascii=False), flush=True)
    return 2 if failed else 0


def converse(desk: Desk, turns: list[str], day: date, today: date, language: Language | None = None) -> Reply:
    """The reply to the last of a conversation's turns, of which there is at least one."""
    memory: Memory | None = None
    for turn in turns:
        reply = desk.reply(turn, day, today, memory, language)
        memory = reply.memory
    return reply


def as_object(answer: Answer) -> dict[str, Any]:
    """An answer as the fields of its JSON object."""
    return {
        "status": answer.status,
        "language": answer.language,
        "intent": answer.intent,
        "score": answer.score,
        "headline": answer.headline,
        "text": plain(answer),
        "certainty": answer.certainty,
        "as_of": answer.as_of.isoformat() if answer.as_of else None,
        "sources": [{"title": source.title, "url": source.url} for source in answer.sources],
        "candidates": [reading.text for reading in answer.candidates],
    }


def _conversation(line: bytes, day: date) -> tuple[object, list[str], date]:
    """The id, turns and day of one line. Raises ValueError or DateError saying what is wrong with it."""
    try:
        fields = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: byte {error.start + 1} cannot be read") from None
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    except RecursionError:
        raise ValueError("not JSON: nested too deep") from None
    if not isinstance(fields, dict):
        raise ValueError('expected an object like {"id": "1", "turns": ["who is the SG?"]}')
    turns = fields.get("turns")
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        raise ValueError('"turns" must be a list of one or more texts')
    as_of = fields.get("as_of")
    if as_of is not None and not isinstance(as_of, str):
        raise ValueError('"as_of" must be a day like "2018-07-01"')
    return fields.get("id"), turns, day if as_of is None else parse_day(as_of)


def _no_number(name: str) -> float:
    """Refuses NaN and Infinity, which Python reads and writes but JSON does not know."""
    raise ValueError(f"{name} is no number")
