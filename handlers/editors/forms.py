"""A change that is put together piece by piece: what one line left out is asked for, one thing at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from handlers.editors import drafts, views
from handlers.editors.editing import Offer, Request
from knowledge.change import Change, Key
from knowledge.editing import fields, proposing
from knowledge.editing.finding import resolve, titled
from knowledge.editing.values import read_value, spoken
from knowledge.errors import EditError
from knowledge.model import KINDS, Language, Record, Sourced

INSIDE = frozenset({"value", "field", "skip", "again", "ready"})
"""The commands that go on with an open dialogue; any other one ends it, but for the confirmation of its draft."""
OFFERED = 8
"""How many values are offered as buttons."""
_PARTS = re.compile(r"\s*[;\n]\s*")
_NAMED = re.compile(r"([\w.]+)\s*[:=]?\s*(.*)", re.DOTALL)
_APART = ("source", "why")
"""What is said of a change itself, not of its record."""


@dataclass
class Form:
    """A change in the making: what is known of it, and what was asked last."""

    verb: str
    key: Key | None = None
    kind: str | None = None
    values: dict[str, str] = field(default_factory=dict)
    asking: str | None = None
    skipped: set[str] = field(default_factory=set)
    asked: bool = False
    """Whether anything was asked: then why is asked, too."""
    settles: tuple[int, ...] = ()
    """The questions to review that it answers."""


async def edit(request: Request) -> None:
    """`/edit RECORD field value; field value; source S; why W`."""
    head, rest = _head(request)
    if not head:
        raise EditError("Name the record to edit: /edit RECORD field value; source S")
    key = resolve(request.editing.snapshot, await request.editing.finder(), head)
    await begin(request, Form("edit", key, key[0], _assigned(key[0], rest)))


async def add(request: Request) -> None:
    """`/add KIND field value; field value; source S`."""
    kind, _, rest = request.text.partition(" ")
    if kind not in fields.ADDED:
        rows = [[Offer(name, f"/add {name}")] for name in fields.ADDED]
        await request.tell(request.say("form-which-kind"), rows)
        return
    await begin(request, Form("add", None, kind, _assigned(kind, rest)))


async def end(request: Request) -> None:
    """`/end RECORD day; source S`."""
    head, rest = _head(request)
    key = resolve(request.editing.snapshot, await request.editing.finder(), head)
    if rest and not rest.casefold().startswith(_APART):
        rest = f"end {rest.removeprefix('end ')}"
    await begin(request, Form("end", key, key[0], _assigned(key[0], rest)))


async def remove(request: Request) -> None:
    """`/remove RECORD; why W`."""
    head, rest = _head(request)
    key = resolve(request.editing.snapshot, await request.editing.finder(), head)
    await begin(request, Form("remove", key, key[0], _assigned(key[0], rest)))


async def alias(request: Request) -> None:
    """`/alias RECORD = name`."""
    head, mark, names = request.text.partition("=")
    head = head if mark else _head(request)[0]
    key = resolve(request.editing.snapshot, await request.editing.finder(), head.strip())
    names = names if mark else _head(request)[1]
    await begin(request, Form("alias", key, key[0], {"name": names.strip()} if names.strip() else {}))


async def phrase(request: Request) -> None:
    """`/phrase INTENT text`."""
    intent, _, text = request.text.partition(" ")
    key = resolve(request.editing.snapshot, await request.editing.finder(), f"intent/{intent.removeprefix('intent/')}")
    await begin(request, Form("phrase", key, "phrase", {"text": text.strip()} if text.strip() else {}))


async def answer(request: Request) -> None:
    """`/answer question`, then the answer in up to three languages and its source."""
    await begin(request, Form("answer", None, "topic", {"question": request.text} if request.text else {}))


async def cancel(request: Request) -> None:
    """Ends the dialogue."""
    there = request.editing.forms.pop(request.account, None) is not None
    await request.tell(request.say("form-cancelled" if there else "form-nothing"))


async def told(request: Request) -> None:
    """Takes what was typed for what was asked."""
    form = _open(request)
    if form.asking is None:
        raise EditError("Choose one of the buttons, or /cancel.")
    await _given(request, form, request.text)


async def value(request: Request) -> None:
    """Takes a value that was offered."""
    await told(request)


async def field_(request: Request) -> None:
    """Asks for a field that was chosen."""
    form = _open(request)
    form.asking = request.text if request.text in _APART else _field(form, request.text)
    form.skipped.discard(form.asking)
    await _ask(request, form, form.asking)


async def skip(request: Request) -> None:
    """Leaves out what was asked."""
    form = _open(request)
    if form.asking:
        form.skipped.add(form.asking)
        form.values.pop(form.asking, None)
    await _advance(request, form)


async def again(request: Request) -> None:
    """Shows what a change is made of, each part with a button to say it anew."""
    form = _open(request)
    form.asking = None
    rows = [[Offer(f"{name}: {text}", f"/field {name}")] for name, text in form.values.items()]
    if form.verb == "edit":
        rows += [[Offer(request.say("form-another"), "/field")]]
    await request.tell(request.say("form-again"), [*rows, [Offer(request.say("form-ready"), "/ready")]])


async def ready(request: Request) -> None:
    """Goes on to the preview."""
    await _advance(request, _open(request))


def _open(request: Request) -> Form:
    form = request.editing.forms.get(request.account)
    if form is None:
        raise EditError("There is nothing being changed: begin with /edit, /add, /end, /alias, /phrase or /answer.")
    return form


async def begin(request: Request, form: Form) -> None:
    """Opens the dialogue of a form, or shows what it would do if nothing is lacking."""
    request.editing.forms[request.account] = form
    await _advance(request, form)


async def _given(request: Request, form: Form, text: str) -> None:
    name = form.asking or ""
    if name == "field":
        form.asking = _field(form, text.split(maxsplit=1)[0])
        await _ask(request, form, form.asking)
        return
    _check(request, form, name, text)
    form.values[name] = text
    await _advance(request, form)


async def _advance(request: Request, form: Form) -> None:
    """Asks for what is still lacking, or else shows what the change would do."""
    for name, text in form.values.items():
        form.asking = name
        _check(request, form, name, text)
    form.asking = None
    lacking = _lacking(form)
    if lacking is None:
        try:
            change = _change(request, form)
        except proposing.SourceNeededError:
            lacking = "source"
        except EditError:
            if not form.asked:
                request.editing.forms.pop(request.account, None)
            raise
        else:
            if form.asked and not form.values.get("why") and "why" not in form.skipped:
                lacking = "why"
            else:
                await drafts.propose(request, change, settles=form.settles)
                return
    form.asking = lacking
    await _ask(request, form, lacking)


def _lacking(form: Form) -> str | None:
    """What has to be said before there is a change, or may be said of a new record."""
    own = [name for name in form.values if name not in _APART]
    match form.verb:
        case "edit":
            return None if own else "field"
        case "add":
            wanted = (name for name in fields.ADDED[form.kind or ""] if name not in _APART)
            return next((name for name in wanted if name not in form.values and name not in form.skipped), None)
        case "answer":
            return next((name for name in ("question", "answer") if name not in form.values), None)
        case "end" | "alias" | "phrase":
            wanted_one = {"end": "end", "alias": "name", "phrase": "text"}[form.verb]
            return None if wanted_one in form.values else wanted_one
        case _:
            return None


async def _ask(request: Request, form: Form, name: str) -> None:
    """Asks for one thing, with buttons for what is likely."""
    form.asked, form.asking = True, name
    snapshot = request.editing.snapshot
    record = _record(request, form)
    rows: list[list[Offer]] = []
    if name in {"", "field"}:
        form.asking = "field"
        now = views.fields(record) if record else {}
        for one in fields.editable(form.kind or "")[: 3 * OFFERED]:
            rows.append([Offer(f"{one.name}: {now.get(one.name, '—')}", f"/field {one.name}")])
        text = request.say("form-which-field", record=titled(snapshot, record, request.language) if record else "")
    elif name == "source":
        known = record.sources if isinstance(record, Sourced) else ()
        rows = [[Offer(snapshot.source(one.source).title, f"/value {one.source}")] for one in known[:OFFERED]]
        text = request.say("form-source")
    elif (name in {"why", "question", "answer", "name", "text"} and form.verb != "edit") or name == "why":
        text = request.say(f"form-{name}")
    else:
        hint = next((one.hint for one in fields.editable(form.kind or "") if one.name == name), "")
        now_is = views.fields(record).get(name) if record else None
        text = request.say("form-field", field=name, hint=hint, now=now_is or "—")
        rows = [[Offer(option, f"/value {option}")] for option in _options(form, name)]
    if name == "why" or (form.verb == "add" and name not in _required(form)):
        rows.append([Offer(request.say("form-skip"), "/skip")])
    rows.append([Offer(request.say("form-cancel"), "/cancel")])
    await request.tell(text, rows)


def _options(form: Form, name: str) -> tuple[str, ...]:
    """The few values that a field can have, if it can have but a few."""
    found = next((one for one in fields.editable(form.kind or "") if one.name == name), None)
    return tuple(found.options)[:OFFERED] if found else ()


def _required(form: Form) -> frozenset[str]:
    return frozenset(one.name for one in fields.editable(form.kind or "") if one.required)


def _change(request: Request, form: Form) -> Change:
    snapshot, today = request.editing.snapshot, request.today
    values = {name: text for name, text in form.values.items() if name not in _APART}
    source, why = form.values.get("source"), form.values.get("why", "")
    key = form.key or ("", "")
    match form.verb:
        case "edit":
            return proposing.edit(snapshot, key, values, today, source, why)
        case "add":
            return proposing.add(snapshot, form.kind or "", values, today, source, why)
        case "end":
            return proposing.end(snapshot, key, values["end"], today, source, why)
        case "remove":
            return proposing.remove(snapshot, key, why)
        case "alias":
            return proposing.alias(snapshot, key, values["name"], why)
        case "phrase":
            return proposing.phrase(snapshot, key[1], values["text"], None, why)
        case _:
            questions = _by_language(values["question"])
            headlines = {language: texts[0] for language, texts in _by_language(values["answer"]).items()}
            return proposing.answer(snapshot, questions, headlines, {}, source, why)


def _check(request: Request, form: Form, name: str, text: str) -> None:
    """Raises EditError for a value that cannot be that of its field."""
    if form.verb in {"edit", "add", "end"} and name not in _APART:
        snapshot, today = request.editing.snapshot, request.today
        current = getattr(_record(request, form), name, None)
        read_value(KINDS[form.kind or ""], name, text, snapshot, today, current=current)


def _by_language(text: str) -> dict[Language, list[str]]:
    """The lines of a text by their languages."""
    found: dict[Language, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        language, bare = spoken(line)
        found.setdefault(language, []).append(bare)
    return found


def _head(request: Request) -> tuple[str, str]:
    """The words that name a record, and the rest: after the first word if that is an id, or else after `;`."""
    first, _, rest = request.text.partition(" ")
    snapshot = request.editing.snapshot
    kind, _, name = first.rpartition("/")
    if any(name in found for of, found in snapshot.records.items() if kind in ("", of)) or kind in snapshot.records:
        return first, rest.strip().removeprefix(";").strip()
    parts = _PARTS.split(request.text.strip(), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


def _assigned(kind: str, text: str) -> dict[str, str]:
    """The fields that a line sets."""
    found: dict[str, str] = {}
    for part in filter(None, _PARTS.split(text.strip())):
        match = _NAMED.fullmatch(part)
        if match is None:
            raise EditError(f"{part!r} sets no field: write field value; field value; source S; why W.")
        name, given = match[1].lower(), match[2].strip()
        found[name if name in _APART else fields.find_field(kind, match[1])] = given
    return found


def _field(form: Form, text: str) -> str:
    return fields.find_field(form.kind or "", text) if text else "field"


def _record(request: Request, form: Form) -> Record | None:
    if form.key is None:
        return None
    kind, name = form.key
    return request.editing.snapshot.records.get(kind, {}).get(name)
