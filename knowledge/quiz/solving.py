"""Solving a quiz by the bot's own answers: each part of it is asked, and what the answers bear out is chosen."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

from knowledge.answers.base import Answer, Lead
from knowledge.answers.sentences import Value, sentence, written
from knowledge.model import Language
from knowledge.question import Question, Slots
from knowledge.quiz.judging import AGREES, NEGATION, Ask, Judge, Named, Verdict
from knowledge.quiz.parsing import BLANK, REASONED, Item, Quiz
from knowledge.quiz.phrasing import about, bare, claim, filled, left_side
from knowledge.understanding.text import normalise, tokens

Solved = tuple[Question, Answer]

OFFERED = 3
"""How many options are offered as questions if a quiz cannot be settled."""

_SAID = re.compile(r"\bstatement|утвержден|суждени|说法|表述", re.I)
_CLAIMS = re.compile(rf"{_SAID.pattern}|\b(?:true|correct|incorrect|false)\b|\bневерн|\bверн|正确|错误|有误", re.I)
_PAIR = re.compile(r"\s*(?:[:：—–=]|\s-\s|->)\s*")
_CODE = re.compile(r"select|choose|codes?\b|using|выберите|укажите|请选|选出", re.I)
"""What only says how to answer."""
_COUNTS = (
    r"\bnone\b|\bzero\b|\bneither\b|\bни одн|\bнет верн|都不|均不|没有|全错|0个",
    r"\bone\b|\bодн[оаи]\b|\bодин\b|[一1][个项]",
    r"\btwo\b|\bдв[ае]\b|[两二2][个项]",
    r"\bthree\b|\bтри\b|[三3][个项]",
    r"\bfour\b|\bчетыре\b|[四4][个项]",
    r"\bfive\b|\bпять\b|[五5][个项]",
)
_ALL = re.compile(r"\b(?:all|both|все|оба|обе)\b|全部|都|均|以上皆", re.I)
_TRUE = re.compile(r"\b(?:true|correct)\b|\bверн|正确|对", re.I)
_FALSE = re.compile(r"\b(?:false|incorrect|untrue|not (?:true|correct))\b|\bневерн|\bне верн|错", re.I)
_AND = re.compile(r"[,，;；]|\bbut\b|\band\b|\bwhile\b|\bа\b|\bно\b|\bи\b")
_LATEST_FIRST = re.compile(r"\b(?:descending|reverse|latest first|newest first)\b|обратн|от поздн|倒序|由近及远", re.I)
_OPENING = re.compile(r"^(?:yes|no|да|нет|是的?|不是|不能|不|对)[,.:：，。!]\s*", re.I)


def solve(quiz: Quiz, ask: Ask, named: Named) -> Solved:
    """The quiz's answer; where the answers do not settle it, that to its stem. Asks a few questions for each part."""
    solver = {"options": _options, "statements": _statements, "order": _order, "truth": _truth, "cloze": _cloze}
    return solver[quiz.kind](quiz, Judge(ask, named))


def _options(quiz: Quiz, judge: Judge) -> Solved:
    """The option that the answer to the stem names, or else the one that makes the stem true (or false, as asked)."""
    negated = bool(NEGATION.search(BLANK.sub(" ", quiz.stem)))
    question, answered = judge.ask(bare(quiz.stem, negated=negated))
    if _foreign(question, answered):
        return question, answered
    texts = [option.text for option in quiz.options]
    long = all(len(tokens(text)) > 3 or len(text) > 8 for text in texts)
    stated = bool(_SAID.search(quiz.stem) or (long and _CLAIMS.search(quiz.stem)))
    for asked in () if negated or stated else (quiz.stem, filled(quiz.stem, "", negated=False)):
        for found in judge.answers(asked):
            support = [judge.support(text, found[1]) for text in texts]
            if found[1].status == "answered" and max(support) >= AGREES:
                return _choosing(quiz, support.index(max(support)), found)
    subject = about(quiz.stem) if stated else ""
    claims = [claim(text, subject) if stated else filled(quiz.stem, text, negated=negated) for text in texts]
    asked_of = zip(claims, texts, strict=True)
    verdicts = [judge.verdict(said, subject, name="" if stated else text) for said, text in asked_of]
    place = _outstanding([-v.value if negated else v.value for v in verdicts])
    if place is not None:
        return _choosing(quiz, place, (verdicts[place].question, verdicts[place].answer))
    if negated and answered.status == "answered":
        place = _outstanding([1.0 if judge.support(text, answered) < AGREES else -1.0 for text in texts])
    if (negated or stated) and place is None:
        # The answer to such a stem by itself would tell nothing, or be taken for the contrary of what it says.
        unsure = sentence(answered.language, "general-unsure", {})
        offered = tuple(Lead(said, "", Slots()) for said in claims[:OFFERED])
        return question, replace(answered, status="unsure", headline=unsure, details=(), sources=(), candidates=offered)
    if negated:
        return _choosing(quiz, place, (question, answered))
    told = [verdict.answer for verdict in verdicts if verdict.answer.status == "answered"]
    place = _outstanding([sum(judge.support(text, answer) for answer in told) / (len(told) or 1) for text in texts])
    found = (question, answered) if place is None else (verdicts[place].question, verdicts[place].answer)
    return _choosing(quiz, place, found)


def _choosing(quiz: Quiz, place: int | None, found: Solved) -> Solved:
    """An answer headed by the option it speaks for, if there is one."""
    question, answered = found
    if place is None:
        return found
    option = quiz.options[place]
    said: dict[str, Value] = {"letter": option.label, "option": _text(option), "answer": answered.headline}
    return question, replace(answered, headline=sentence(answered.language, "quiz-option", said))


def _statements(quiz: Quiz, judge: Judge) -> Solved:
    """Which statements are borne out, and the option that says so."""
    asking = quiz.stem if not quiz.closing or _CODE.match(quiz.closing) else quiz.closing
    wrong = bool(NEGATION.search(asking))
    verdicts = _verdicts(quiz, judge, asking)
    if not any(verdict.known for verdict in verdicts):
        return judge.ask(quiz.stem)
    labels = [item.label for item in quiz.items]
    values = [-verdict.value if wrong else verdict.value for verdict in verdicts]
    option, chosen = _fitting(quiz.options, labels, values)
    found = [label for label, value in zip(labels, values, strict=True) if value >= AGREES]
    against = any(value <= -AGREES and label in chosen for label, value in zip(labels, values, strict=True))
    if against or not set(found) <= set(chosen):
        chosen, led = found, "quiz-nearest"
    else:
        led = "quiz-chosen"
    best = max(verdicts, key=lambda verdict: abs(verdict.value))
    language = best.answer.language
    said: dict[str, Value] = {"numbers": chosen, "count": len(chosen), "total": len(labels)}
    said["wrong"] = "yes" if wrong else "no"
    key = "quiz-none" if not chosen else "quiz-all" if len(chosen) == len(labels) else "quiz-some"
    undecided = not chosen and not all(verdict.known for verdict in verdicts)
    headline = _led(language, option, "" if undecided and option else sentence(language, key, said), led)
    lines = tuple(_line(language, item, verdict) for item, verdict in zip(quiz.items, verdicts, strict=True))
    return best.question, replace(best.answer, status="answered", headline=headline, details=lines)


def _verdicts(quiz: Quiz, judge: Judge, asking: str) -> list[Verdict]:
    """The verdict on each item: on a pair, on a name put into what is asked, or on a statement of its own."""
    texts = [item.text for item in quiz.items]
    if all(_PAIR.search(text) for text in texts):
        return [judge.verdict(_PAIR.sub(" ", f"{left_side(quiz.stem)} {text}")) for text in texts]
    names = all(len(tokens(normalise(text))) <= 4 and len(text) < 40 for text in texts)
    if names and not _SAID.search(f"{quiz.stem} {asking}"):
        return [judge.verdict(filled(asking, text, negated=True), name=text) for text in texts]
    subject = about(quiz.stem)
    return [judge.verdict(claim(text, subject), subject) for text in texts]


def _led(language: Language, option: Item | None, headline: str, key: str = "quiz-chosen") -> str:
    """A headline with the option that it comes to in front."""
    if option is None:
        return headline
    return f"{sentence(language, key, {'letter': option.label, 'option': _text(option)})} {headline}".strip()


def _line(language: Language, item: Item, verdict: Verdict) -> str:
    key = "quiz-undecided" if not verdict.known else "quiz-true" if verdict.value > 0 else "quiz-false"
    said = verdict.answer.headline if verdict.known else item.text
    return sentence(language, key, {"number": item.label, "answer": said})


def _fitting(options: tuple[Item, ...], labels: list[str], values: list[float]) -> tuple[Item | None, list[str]]:
    """The option that agrees best with the verdicts, and the statements that it calls right; or these alone.

    What is undecided counts as right, by little.
    """
    weights = dict(zip(labels, (value or 0.05 for value in values), strict=True))
    clear = [label for label, value in weights.items() if value >= AGREES]
    best: tuple[float, Item | None, list[str]] = (float("-inf"), None, clear)
    for option in options:
        for right in _meant(option.text, labels):
            score = sum(weight if label in right else -weight for label, weight in weights.items())
            if score > best[0]:
                best = (score, option, [label for label in labels if label in right])
    return best[1], best[2]


def _meant(option: str, labels: list[str]) -> list[set[str]]:
    """The sets of statements that an option may call right: the one it names, or all of the size it tells."""
    text = normalise(option)
    listed = [label for label in labels if _names(option, label)]
    if _FALSE.search(text) and listed:
        parts = [part for part in _AND.split(option) if _TRUE.search(part) and not _FALSE.search(part)]
        return [{label for label in listed if any(_names(part, label) for part in parts)}]
    if listed:
        return [set()] if re.search(r"\bneither\b|\bни\b|都不|均不", text) else [set(listed)]
    for count, pattern in reversed(list(enumerate(_COUNTS))):
        if re.search(pattern, text) and count <= len(labels) <= 9:
            return [set(some) for some in combinations(labels, count)]
    if not _ALL.search(text):
        return []
    return [set()] if _FALSE.search(text) else [set(labels)]


def _names(text: str, label: str) -> bool:
    """Whether a label stands in a text, as a word or in a ring."""
    if label in REASONED:
        return bool(re.search(rf"\b{label}\b", text))  # "a" is an article too
    return label in text if label in "①②③④⑤⑥⑦⑧⑨" else normalise(label) in {t.text for t in tokens(normalise(text))}


def _order(quiz: Quiz, judge: Judge) -> Solved:
    """The items by the first date in the answer to when each came about."""
    whole = judge.ask(quiz.stem)
    dated = []
    for item in quiz.items:
        named = judge.slots(item.text)
        kinds = ("state", "place", "person", "document", "body")
        kind = next((kind for kind in kinds if getattr(named, kind)), "other")
        said: dict[str, Value] = {"kind": kind, "item": _text(item)}
        question, answered = judge.ask(sentence(whole[0].language, "quiz-when", said))
        span = next(iter(judge.slots(answered.headline).date), None) if answered.status == "answered" else None
        if span is None:
            return whole
        dated.append((span.first, item, question, answered))
    dated.sort(key=lambda entry: entry[0], reverse=bool(_LATEST_FIRST.search(f"{quiz.stem} {quiz.closing}")))
    labels = [item.label for _, item, _, _ in dated]
    _, _, question, answered = dated[0]
    language = answered.language
    told = "; ".join(f"{_text(item)} ({written(language, first)})" for first, item, _, _ in dated)
    headline = sentence(language, "quiz-order", {"labels": "-".join(labels), "items": told})
    wanted = [normalise(label) for label in labels]
    orders = ([t.text for t in tokens(normalise(o.text)) if t.text in wanted] for o in quiz.options)
    option = next((o for o, order in zip(quiz.options, orders, strict=True) if order == wanted), None)
    lines = tuple(entry[3].headline for entry in dated)
    return question, replace(answered, headline=_led(language, option, headline), details=lines)


def _truth(quiz: Quiz, judge: Judge) -> Solved:
    """Whether a sentence is true."""
    found = judge.verdict(quiz.stem)
    if not found.known:
        return found.question, found.answer
    rest = _OPENING.sub("", found.answer.headline)
    key = "quiz-is-true" if found.value > 0 else "quiz-is-false"
    headline = sentence(found.answer.language, key, {"answer": rest[:1].upper() + rest[1:]})
    return found.question, replace(found.answer, headline=headline)


def _cloze(quiz: Quiz, judge: Judge) -> Solved:
    """The answer to a sentence with blanks; if it is not understood, with question words in the blanks."""
    found = judge.ask(quiz.stem)
    if found[1].status == "answered" or _foreign(*found):
        return found
    words = sentence(found[0].language, "quiz-blanks", {}).split()
    others = [judge.ask(BLANK.sub(f" {word} ", quiz.stem)) for word in words]
    understood = [other for other in others if other[1].status == "answered"]
    return max(understood, key=lambda other: other[1].score, default=found)


def _foreign(question: Question, answered: Answer) -> bool:
    """Whether a stem is about something else altogether: understood as such, or naming nothing that is known."""
    known = question.slots.sco or question.slots.kinds() & {"body", "office", "document", "person"}
    return answered.status == "refused" and (question.outcome == "match" or not known)


def _outstanding(values: list[float]) -> int | None:
    """The place of the highest value if it is high enough and no other is as high."""
    first = max(range(len(values)), key=lambda place: values[place])
    return first if values[first] >= AGREES and sum(value >= values[first] - 0.1 for value in values) == 1 else None


def _text(item: Item) -> str:
    return item.text.rstrip(".。?？ ")
