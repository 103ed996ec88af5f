"""Questions that were not answered: attached to an intent, answered, or dismissed, a group at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.editors import drafts, forms
from handlers.editors.editing import Offer, Request
from handlers.editors.forms import Form
from handlers.markup import Block, Bold, Italic, Line, Quote
from handlers.saying import say
from knowledge.change import Change
from knowledge.editing import proposing
from knowledge.editing.reviewing import Group, groups, offered
from knowledge.errors import EditError
from knowledge.model import LANGUAGES, Language
from knowledge.snapshot import Snapshot
from knowledge.store import missed

TEXTS = 5
"""How many texts of a group are shown."""
_NUMBERS = re.compile(r"\d+(?:,\d+)*", re.ASCII)
_PLACES = re.compile(r"\{(\w+)\}")


async def review(request: Request) -> None:
    """`/review`, `/review ru`: the questions that wait, a group a message, most asked first; `after N` goes on."""
    words = request.text.lower().split()
    language = next((one for one in LANGUAGES if one in words), None)
    place = next((int(word) for word in words if word.isdecimal() and len(word) < 6), 0)
    found = groups(await missed.all_missed(request.editing.workshop.database), language)
    if place >= len(found):
        await request.tell(request.say("review-end" if found else "review-none"))
        return
    group = found[place]
    numbers = ",".join(map(str, group.numbers))
    desk = request.editing.workshop.desk
    rows = [
        [Offer(asked(desk.snapshot, intent, request.language), f"/attach {numbers} {intent}")]
        for intent in offered(group, desk.understanding, request.today)
    ]
    rows.append(
        [
            Offer(request.say("review-answer"), f"/attach {numbers} answer"),
            Offer(request.say("review-dismiss"), f"/dismiss {numbers}"),
        ]
    )
    if rest := len(found) - place - 1:
        after = f"after {place + 1} {language or ''}".strip()
        label = request.say("review-next", count=rest)
        rows.append([Offer(label, f"/review {after}")])
    await request.show(view(group, desk.snapshot, request.language), rows)


async def attach(request: Request) -> None:
    """`/attach NUMBERS INTENT` proposes the question as a phrase of an intent; `answer` opens the dialogue for one."""
    numbers, _, intent = request.text.partition(" ")
    group = await _group(request, numbers)
    text, language = group.first.text, group.first.language
    if intent == "answer":
        await forms.begin(request, Form("answer", None, "topic", {"question": text}, settles=group.numbers))
        return
    await drafts.propose(request, taught(request, intent, text, language), settles=group.numbers)


async def dismiss(request: Request) -> None:
    """`/dismiss NUMBERS`: out of scope."""
    group = await _group(request, request.text)
    await missed.dismiss(request.editing.workshop.database, group.numbers)
    again = Offer(request.say("review-go-on"), "/review")
    told = request.say("review-dismissed", count=len(group.numbers))
    await request.tell(told, [[again]])


def taught(request: Request, intent: str, text: str, language: Language) -> Change:
    """The change that adds a text, with its names taken out, as a phrase of an intent."""
    desk = request.editing.workshop.desk
    phrase = proposing.masked(desk.snapshot, desk.understanding, text)
    return proposing.phrase(desk.snapshot, intent, phrase, language, request.say("review-why"))


def asked(snapshot: Snapshot, intent: str, language: Language) -> str:
    """An intent as a question, its names left open."""
    return _PLACES.sub("…", snapshot.intent(intent).label.in_(language))


def view(group: Group, snapshot: Snapshot, language: Language) -> Iterator[Block]:
    """A group of questions: its texts, how often they came, and what they were taken for."""
    first = group.first
    others: tuple[Line, ...] = tuple((one.text,) for one in group.questions[1:TEXTS])
    heading: Line = (Bold(first.text),)
    yield (heading, *([Quote(others, expandable=True)] if others else []))
    reasons = sorted({one.reason for one in group.questions})
    told = say(language, "review-count", count=group.count, day=group.last, language=first.language)
    lines: list[Line] = [(Italic(told),), *((say(language, f"review-reason-{reason}"),) for reason in reasons)]
    if first.intent in snapshot.records["intent"]:
        taken = say(language, "review-taken", intent=asked(snapshot, first.intent or "", language))
        lines += [(taken,)]
    yield tuple(lines)


async def _group(request: Request, text: str) -> Group:
    """The questions with these numbers that still wait. Raises EditError if there are none."""
    wanted = set(map(int, text.split(","))) if _NUMBERS.fullmatch(text) and len(text) < 2_000 else set()
    found = [one for one in await missed.all_missed(request.editing.workshop.database) if one.number in wanted]
    if not found:
        raise EditError("These questions wait no longer: see /review.")
    return Group(tuple(found))
