"""What was decided on a term: who put its holder forward, who appointed him, and whether it was cut short."""

from __future__ import annotations

from datetime import timedelta

from knowledge.answers.base import Ask, Computation, Draft, UnanswerableError
from knowledge.answers.holders import Line
from knowledge.answers.meaning import Meaning, meant
from knowledge.answers.sentences import written
from knowledge.answers.wording import agreed, brief, dated, packed
from knowledge.model import Decision, Post, Record, Term
from knowledge.reasoning import Turn, days, stage
from knowledge.reasoning.spans import years_after

NEAR = 120
"""Days before the end of a term from which a new post is worth telling when a term is said to have been cut short."""
SLACK = 31
"""Days by which a regular term may be shorter than its years without having been cut short."""


def projected(meaning: Meaning) -> Draft:
    """What can be said of a turn that nobody is appointed for yet."""
    line, turn = meaning.line, meaning.entry
    assert isinstance(turn, Turn)
    text = line.tell("decisions-projected", state=line.state(turn), period=line.period(turn))
    return meaning.draft(text, details=[line.around(turn), *line.projection(turn)])


def decided(line: Line, term: Term) -> str:
    """When, where and by whom it was decided, in one line."""
    decision = term.approved
    if decision is None or decision.date is None:
        return ""
    place = line.snapshot.place(decision.place) if decision.place else None
    body = line.snapshot.body(decision.body) if decision.body else None
    parts = [written(line.ask.language, decision.date), *(line.ask.name(found) for found in (place, body) if found)]
    inferred = "yes" if decision.mark == "inferred" else "no"
    return line.head("decisions-decided", parts=_comma(line.ask, parts), inferred=inferred)


def _comma(ask: Ask, parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ask.say("decisions-comma", first=parts[0], rest=_comma(ask, parts[1:]))


def early(ask: Ask) -> Draft:
    """Whether a term was cut short; nobody's was so far, and the nearest cases are told."""
    everybody = Line(ask)
    one_day = ask.slots.date and not everybody.office.plural
    if not ask.slots.person and (not everybody.by_persons or not (ask.slots.ordinal or one_day)):
        return _early_of_all(everybody)
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    where = stage(term, ask.day)
    values = {"who": line.who(term), "period": line.period(term), "end": line.end(term)}
    if where in ("nominated", "appointed"):
        text = line.tell("decisions-not-begun", who=line.who(term), start=dated(ask, term.start), day=ask.day)
    elif not (term.start and term.end):
        text = line.tell("decisions-no-report", **values)
    elif where == "serving":
        text = line.tell("decisions-still", start=dated(ask, term.start), **values)
    elif cut_short(line, term):
        text = line.tell("decisions-cut", days=days(term) or 0, **values)
    else:
        length = days(term)
        text = line.tell("decisions-full", days=length or 0, counted="yes" if length else "no", **values)
    details = [*_next_posts(line, term), brief(ask, term.note), line.around(term)]
    return meaning.draft(text, details=details)


def _early_of_all(line: Line) -> Draft:
    ask = line.ask
    over = [term for term in line.begun if stage(term, ask.day) == "over" and term.start and term.end]
    if not line.by_persons:
        return line.draft(
            line.tell("decisions-none-early-state", count=len(over)),
            *line.begun[-1:],
            details=[brief(ask, line.office.nomination, 260)],
        )
    if not over:
        raise UnanswerableError(line.head("decisions-none-over"))
    cut = [term for term in over if cut_short(line, term)]
    if cut:
        text = line.tell("decisions-some-early", names=[line.short(term) for term in cut])
    else:
        text = line.tell("decisions-none-early", count=len(over), plural="yes" if line.office.plural else "no")
    near = [found for term in over for found in _next_posts(line, term, named=True)]
    serving = [
        line.tell("decisions-still-serving", who=line.who(term), end=line.end(term))
        for term in line.begun
        if stage(term, ask.day) == "serving" and term.end
    ]
    return line.draft(
        text,
        *(cut or over[::-1]),
        details=[*near, *serving, *packed(ask, [line.short(term) for term in over], 200)][:8],
    )


def cut_short(line: Line, term: Term) -> bool:
    """Whether a term ended more than `SLACK` days before its regular years were over."""
    years = line.office.years
    if years is None or not (term.start and term.end and line.by_persons):
        return False
    regular = years_after(term.start.first, years) - timedelta(days=1)
    return (regular - term.end.last).days > SLACK


def _next_posts(line: Line, term: Term, *, named: bool = False) -> list[str]:
    """Posts that began in the last days of a term: what may be taken for an early departure."""
    if not (term.person and term.end):
        return []
    person, end = line.snapshot.person(term.person), term.end.last
    near = [
        post
        for post in person.career
        if post.phase == "after"
        and post.start
        and post.start.exact
        and end - timedelta(days=NEAR) <= post.start.first <= end
    ]
    return [_post(line, post, line.name(term) if named else "") for post in near]


def _post(line: Line, post: Post, name: str) -> str:
    return line.tell(
        "decisions-next-post",
        name=name,
        post=post.title,
        start=dated(line.ask, post.start),
        named="yes" if name else "no",
    )


def appointed(ask: Ask) -> Draft:
    """When, where and by whom somebody was appointed."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    decision = term.approved
    office = line.office
    rule = brief(ask, office.nomination, 260)
    if decision is None or decision.date is None:
        key = "decisions-appointed-unknown" if line.by_persons else "decisions-chair-by-hosting"
        body = ask.snapshot.body(office.approved_by) if office.approved_by else None
        text = line.tell(key, who=line.who(term), body=body, approved="yes" if body else "no", period=line.period(term))
        return meaning.draft(text, details=[rule, brief(ask, term.note)])
    place = ask.snapshot.place(decision.place) if decision.place else None
    body = ask.snapshot.body(decision.body) if decision.body else None
    asked = [named for named in ask.slots.place if "place" not in ask.slots.inherited]
    text = line.tell(
        "decisions-appointed",
        who=line.who(term),
        day=dated(ask, decision.date),
        place=place,
        body=body,
        placed="yes" if place else "no",
        bodied="yes" if body else "no",
        start=dated(ask, term.start),
        started="yes" if term.start else "no",
    )
    details = [
        line.head("decisions-inferred") if decision.mark == "inferred" else "",
        brief(ask, decision.note),
        _nomination(line, term.nominated),
        line.tell("decisions-whole", period=line.period(term)),
    ]
    yes = decision.place in asked if asked and decision.place else None
    draft = meaning.draft(agreed(ask, yes, text), details=details)
    _cite(line, draft, decision)
    return draft


def _cite(line: Line, draft: Draft, decision: Decision) -> None:
    found: list[Record] = [line.snapshot.meeting(decision.meeting)] if decision.meeting else []
    draft.records[1:1] = found
    draft.values |= {f"place:{decision.place}"} if decision.place else set()


def _nomination(line: Line, decision: Decision | None) -> str:
    if decision is None:
        return ""
    body = line.snapshot.body(decision.body) if decision.body else None
    day = [written(line.ask.language, decision.date)] if decision.date else []
    parts = [*day, *([line.ask.name(body)] if body else [])]
    return line.head("decisions-nominated-line", parts=_comma(line.ask, parts)) if parts else ""


def nominated(ask: Ask) -> Draft:
    """Who put somebody forward: as recorded, or else by the rule of the office."""
    meaning = meant(ask)
    line, term = meaning.line, meaning.entry
    if isinstance(term, Turn):
        return projected(meaning)
    office, decision, state = line.office, term.nominated, line.state(term)
    rule = brief(ask, office.nomination, 260)
    by_rule = ask.snapshot.body(office.nominated_by) if office.nominated_by else None
    body = ask.snapshot.body(decision.body) if decision and decision.body else by_rule
    if not line.by_persons or body is None:
        text = line.tell("decisions-chair-by-hosting", who=line.who(term), period=line.period(term))
        return meaning.draft(text, details=[rule])
    key = "decisions-nominated" if decision and decision.date else "decisions-nominated-by-rule"
    text = line.tell(
        key,
        who=line.who(term),
        body=body,
        state=state,
        stated="yes" if state else "no",
        day=decision.date if decision else "",
        inferred="yes" if decision and decision.mark == "inferred" else "no",
    )
    details = [brief(ask, decision.note) if decision else "", decided(line, term), rule]
    draft = meaning.draft(text, details=details)
    draft.values.add(f"body:{body.id}")
    draft.records.append(body)
    return draft


COMPUTATIONS: dict[str, Computation] = {
    "early-departure": early,
    "appointed": appointed,
    "nominated": nominated,
}
