"""What stands around a projection: who serves now, when it is decided, what other rules would give, or that none is."""

from __future__ import annotations

from knowledge.answers import turns
from knowledge.answers.base import Ask, Certainty, Draft, UnanswerableError
from knowledge.answers.turns import Item
from knowledge.model import Record, Rule, State, Term
from knowledge.question import Slots
from knowledge.reasoning import Turn, in_year, known_from, sequence, standing_on, state_of, turn_of


def draft(ask: Ask, items: list[Item], rule: Rule) -> Draft:
    """A draft with what speaks for `items`: their records or the rule, certainty, focus and values."""
    recorded: list[Record] = [item for item in items if isinstance(item, Term)]
    certainty: Certainty = "recorded"
    if not items or any(isinstance(item, Turn) for item in items):
        certainty = "projected"
    elif any(item in turns.decided(ask) for item in items):
        certainty = "scheduled"
    states = tuple(dict.fromkeys(state for item in items if (state := turns.state_id(ask, item))))
    return Draft(
        "",
        records=[*recorded, *([rule] if certainty == "projected" else []), ask.office],
        certainty=certainty,
        focus=Slots(state=states[:1], office=(ask.office.id,)),
        values={f"state:{state}" for state in states} | {f"year:{item.start.year}" for item in items if item.start},
    )


def around(ask: Ask, item: Item | None, rule: Rule, *, rules: bool = True, holder: bool = True) -> list[str]:
    """Who serves now (`holder`), when the turn is due to be decided, what the rules give (`rules`), and remarks."""
    lines = [now(ask, item)] if holder else []
    if isinstance(item, Turn) and item.start.first > ask.day and ask.office.nominated_by and ask.office.approved_by:
        lines.append(
            ask.say(
                "outlook-due",
                due=due(ask, item),
                nominator=ask.snapshot.body(ask.office.nominated_by),
                approver=ask.snapshot.body(ask.office.approved_by),
            )
        )
    if rules:
        lines += [literal_line(ask), *tested_rules(ask)]
    if rule.note and current(ask):
        lines.append(rule.note.in_(ask.language))
    serving = turns.present(ask)
    if serving and serving.note and ask.office.holder == "state" and serving.end is None and current(ask):
        lines.append(serving.note.in_(ask.language))
    return [line for line in lines if line]


def now(ask: Ask, item: Item | None = None) -> str:
    """Who has the office now and until when; nothing if that is `item` itself or not known."""
    holder = turns.present(ask)
    if holder is None or holder.end is None or holder is item:
        return ""
    key = "outlook-now" if holder.person else "outlook-now-state"
    return ask.say(
        key,
        entry=turns.entry(ask, holder, named=True),
        state=turns.state(ask, holder),
        start=holder.start,
        end=holder.end,
    )


def current(ask: Ask) -> bool:
    """Whether everything recorded of the office was known on the day, so that remarks on the rules hold."""
    return len(turns.known(ask)) == len(sequence(ask.snapshot, ask.office.id))


def literal(ask: Ask) -> Rule | None:
    """The rule that takes the written order at its word: the next member in the Russian alphabet."""
    wanted = ("successor", "members", "russian")
    rules = ask.snapshot.rules(ask.office.id)
    return next((rule for rule in rules if (rule.method, rule.candidates, rule.alphabet) == wanted), None)


def literal_line(ask: Ask) -> str:
    """What the written order would give next, where another rule is the default one."""
    rule, doubtful = turns.guide(ask)
    written = literal(ask)
    if rule is None or doubtful or written is None or written == rule:
        return ""
    coming = turns.ahead(ask, written)
    if not coming:
        return ""
    return ask.say("outlook-literal", state=turns.state(ask, coming[0]), record=turns.record(ask, written))


def tested_rules(ask: Ask) -> list[str]:
    """How many of the rules tested give which state next, with the best record of each."""
    given: dict[str, list[Rule]] = {}
    if not any(turns.tested(ask, rule).total for rule in ask.snapshot.rules(ask.office.id)):
        return []
    for rule in sorted(ask.snapshot.rules(ask.office.id), key=lambda rule: turns.share(ask, rule), reverse=True):
        for turn in turns.ahead(ask, rule)[:1]:
            given.setdefault(turn.state, []).append(rule)
    if not given:
        return []
    tests = {state: turns.tested(ask, rules[0]) for state, rules in given.items()}
    first, *others = [
        ask.say(
            "outlook-tested",
            state=ask.snapshot.state(state),
            count=len(rules),
            hits=tests[state].hits,
            total=tests[state].total,
        )
        for state, rules in given.items()
    ]
    if not others:
        return [ask.say("outlook-rules-agree", first=first)]
    return [ask.say("outlook-rules", list=turns.chain(ask, [first, *others]))]


def due(ask: Ask, turn: Turn) -> str:
    """The summit at which a term is due to be decided: in the year before it begins, as it has been so far."""
    year = turn.start.year - 1
    meeting = next(iter(in_year(ask.snapshot, "chs", year)), None)
    chairs = (term for term in sequence(ask.snapshot, "chair") if meeting and term.meeting == meeting.id)
    if meeting and meeting.state and any(known_from(term) <= ask.day for term in chairs):
        return ask.say("outlook-summit-in", year=str(year), state=ask.snapshot.state(meeting.state))
    return ask.say("outlook-summit", year=str(year))


def decision(ask: Ask, term: Term) -> str:
    """How far the naming of a holder had come by the day."""
    approved = term.approved
    if approved and approved.date and approved.date.last <= ask.day:
        place = ask.snapshot.place(approved.place) if approved.place else None
        return ask.say("outlook-approved-at" if place else "outlook-approved", date=approved.date, place=place)
    return ask.say("outlook-nominated", date=term.nominated.date if term.nominated else None)


def unruled(ask: Ask, chosen: State | None = None) -> Draft:
    """For an office that has no rule at all: that there is none, how it is filled, and who had it last."""
    last = [term for term in turns.begun(ask) if turns.state_id(ask, term)]
    found = Draft(ask.say("outlook-unruled", post=turns.post(ask)), records=[ask.office])
    if last and not ask.office.plural:
        found.headline = ask.say("outlook-unruled-last", post=turns.post(ask), entry=turns.entry(ask, last[-1]))
        found.records.append(last[-1])
        found.values = {f"state:{turns.state_id(ask, last[-1])}"}
    if chosen is not None:
        own = [term for term in last if turns.state_id(ask, term) == chosen.id]
        key = "outlook-unruled-had" if own else "outlook-unruled-none"
        found.details.append(ask.say(key, state=chosen, list=turns.own(ask, own)))
        found.records += own
    found.details += [text.in_(ask.language) for text in (ask.office.nomination, ask.office.eligibility) if text]
    if ask.office.note and current(ask):
        found.details.append(ask.office.note.in_(ask.language))
    found.focus = Slots(office=(ask.office.id,), state=(chosen.id,) if chosen else ())
    return found


def turn_by(ask: Ask, chosen: State, rule: Rule) -> Turn | None:
    """A state's first turn by a rule, if it has one."""
    try:
        return turn_of(ask.snapshot, ask.office.id, ask.day, chosen.id, rule)
    except ValueError:
        return None


def is_member(ask: Ask, chosen: State) -> bool:
    """Whether a state was a member on the day."""
    standing = standing_on(ask.snapshot, chosen.id, ask.day)
    return standing is not None and standing.status.standing == "member"


def is_present(ask: Ask, chosen: State, *, unverified: bool = False) -> bool:
    """Whether a state has the office on the day; `unverified` also if that is only said."""
    holder = turns.present(ask)
    return holder is not None and state_of(ask.snapshot, holder, unverified=unverified) == chosen.id


def named_state(ask: Ask) -> State:
    """The state that the question names. Raises UnanswerableError if it names none."""
    if not ask.slots.state:
        raise UnanswerableError(ask.say("outlook-which-state"))
    return ask.snapshot.state(ask.slots.state[0])
