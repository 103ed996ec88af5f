"""Solving a quiz by the bot's own answers: each part of it is asked, and what the answers bear out is chosen."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

from knowledge.answers.base import Answer
from knowledge.answers.sentences import sentence, written
from knowledge.model import Language
from knowledge.question import Question
from knowledge.quiz.judging import AGREES, NEGATION, Ask, Judge, Named, Verdict
from knowledge.quiz.parsing import BLANK, Item, Quiz
from knowledge.understanding.text import normalise, tokens

Solved = tuple[Question, Answer]

_CLAIMS = re.compile(r"\b(?:statements?|true|correct|incorrect|false)\b|утвержден|суждени|\bневерн|\bверн|说法|表述|正确|错误|有误", re.I)
_ABOUT = re.compile(
    r"(?:\b(?:about|regarding|concerning|respect to|reference to|context of|related to)|(?<!\w)(?:относительно|касательно|об?)|关于|有关)\s*"
    r"(?:the |an? )?(?P<about>[^,:：，。?]+)", re.I,
)
_IT = re.compile(r"^(?:it|its|they|this organi[sz]ation)\b|(?<=\s)its?\b|^(?:он[аои]?|его|е[её]|их)\b|^[它其]|该(?:组织|机构)", re.I)
_OF_THESE = (
    r"(?:\s+(?:one|two|ones))?\s+(?:of|among|from)\s+(?:the\s+)?(?:following|these|those|below)(?:\s+(?!is\b|was\b|has\b|does\b)\w+s\b)?"
)
_PLACE_OF_OPTION = re.compile(
    rf"\b(?:which|who|what){_OF_THESE}|\b(?:which|what)\s+\w+|\b(?:who|where|when|what)\b"
    r"|(?<!\w)(?:кто|что|как\w+|котор\w+)\s+из\s+\w+(?:\s+(?:стран|государств|лиц|городов|органов))?|(?<!\w)как(?:ой|ая|ое|ие|ом|ую|им)\s+\w+"
    r"|(?<!\w)(?:кто|где|когда)(?!\w)|哪(?:一?个|一?座|一?位|些|一?项|一)?(?:国家|城市|地方|成员国|机构|人)?|谁|何[时地]", re.I,
)
_HAN_LIST = re.compile(r"^(?:以下|下列|下面)(?:各项|选项|国家|城市|机构)?(?:中|里)?[，,]?")
_IS = re.compile(r"的?(?:是|有)[:：。\s]*$")
_COUNTS = (
    r"\bnone\b|\bzero\b|\bneither\b|\bни одн|\bнет верн|都不|均不|没有|全错|0个", r"\bone\b|\bодн[оаи]\b|\bодин\b|[一1]个|[一1]项",
    r"\btwo\b|\bдв[ае]\b|[两二2]个|[两二2]项", r"\bthree\b|\bтри\b|[三3]个|[三3]项", r"\bfour\b|\bчетыре\b|[四4]个|[四4]项",
    r"\bfive\b|\bпять\b|[五5]个|[五5]项",
)
_ALL = re.compile(r"\b(?:all|both|все|оба|обе)\b|全部|都|均|以上皆", re.I)
_TRUE, _FALSE = re.compile(r"\b(?:true|correct)\b|\bверн|正确|对", re.I), re.compile(r"\b(?:false|incorrect|untrue|not true)\b|\bневерн|\bне верн|错", re.I)
_LATEST_FIRST = re.compile(r"\b(?:descending|reverse|latest first|newest first)\b|обратн|от поздн|倒序|由近及远", re.I)
_OPENING = re.compile(r"^(?:yes|no|да|нет|是的?|不是|不能|不|对)[,.:：，。!]\s*", re.I)


def solve(quiz: Quiz, ask: Ask, named: Named) -> Solved:
    """The quiz's answer; where the answers do not settle it, that to its stem. Asks a few questions for each part."""
    judge = Judge(ask, named)
    return {"options": _options, "statements": _statements, "order": _order, "truth": _truth, "cloze": _cloze}[quiz.kind](quiz, judge)


def _options(quiz: Quiz, judge: Judge) -> Solved:
    """The option that the answer to the stem names, or else the one that makes the stem true (or false, as asked)."""
    negated = bool(NEGATION.search(BLANK.sub(" ", quiz.stem)))
    question, answered = judge.ask(_bare(quiz.stem, negated=negated))
    if _foreign(question, answered):
        return question, answered
    claims = bool(_CLAIMS.search(quiz.stem)) and all(len(tokens(option.text)) > 3 or len(option.text) > 8 for option in quiz.options)
    if not negated and not claims and answered.status == "answered":
        ranked = sorted(quiz.options, key=lambda option: -judge.support(option.text, answered))
        if judge.support(ranked[0].text, answered) >= AGREES:
            return question, _with_option(answered, ranked[0], answered)
    context = _about(quiz.stem)
    verdicts = [judge.verdict(_claim(o.text, context) if claims else _filled(quiz.stem, o.text, negated=negated), context if claims else "")
                for o in quiz.options]
    place = _outstanding([-v.value if negated else v.value for v in verdicts])
    if place is None and negated and answered.status == "answered":
        place = _outstanding([1.0 if judge.support(o.text, answered) < AGREES else -1.0 for o in quiz.options], 1)
        verdicts = [Verdict(0.0, question, answered)] * len(quiz.options)
    if place is None:
        return question, answered
    chosen = verdicts[place]
    return chosen.question, _with_option(chosen.answer, quiz.options[place], chosen.answer)


def _statements(quiz: Quiz, judge: Judge) -> Solved:
    """Which statements are borne out, and the option that says so."""
    context = _about(quiz.stem)
    asking = quiz.closing or quiz.stem
    parts = [item.text for item in quiz.items]
    if all(_short(text) for text in parts):
        pairs = all(re.search(r"[:：—–-]", text) for text in parts)
        stem = _paired(quiz.stem) if pairs else ""
        verdicts = [judge.verdict(f"{stem} {re.sub(r'[:：—–-]', ' ', t)}" if pairs else _filled(asking, t, negated=True)) for t in parts]
    else:
        verdicts = [judge.verdict(_claim(text, context), context) for text in parts]
    wrong = bool(NEGATION.search(asking))
    labels = [item.label for item in quiz.items]
    values = [-verdict.value if wrong else verdict.value for verdict in verdicts]
    option, chosen = _fitting(quiz.options, labels, values)
    language = next((v.answer.language for v in verdicts if v.known), verdicts[0].answer.language)
    if not any(verdict.known for verdict in verdicts):
        return judge.ask(quiz.stem)
    said = {"numbers": chosen, "count": len(chosen), "total": len(labels), "number": chosen[0] if len(chosen) == 1 else "",
            "wrong": "yes" if wrong else "no"}
    headline = sentence(language, "quiz-none" if not chosen else "quiz-all" if len(chosen) == len(labels) else "quiz-some", said)
    if option:
        headline = sentence(language, "quiz-chosen", {"letter": option.label, "option": _text(option)}) + " " + headline
    lines = tuple(_line(language, item, verdict) for item, verdict in zip(quiz.items, verdicts, strict=True))
    best = max(verdicts, key=lambda verdict: abs(verdict.value))
    return best.question, replace(best.answer, status="answered", headline=headline, details=lines)


def _line(language: Language, item: Item, verdict: Verdict) -> str:
    key = "quiz-undecided" if not verdict.known else "quiz-true" if verdict.value > 0 else "quiz-false"
    return sentence(language, key, {"number": item.label, "answer": verdict.answer.headline if verdict.known else item.text})


def _fitting(options: tuple[Item, ...], labels: list[str], values: list[float]) -> tuple[Item | None, list[str]]:
    """The option that agrees best with the verdicts, and the statements that it calls right; without options these alone."""
    weights = dict(zip(labels, (value or 0.05 for value in values), strict=True))
    best: tuple[float, Item | None, list[str]] = (-99.0, None, [label for label, value in weights.items() if value >= AGREES])
    for option in options:
        for right in _meant(option.text, labels):
            score = sum(weight if label in right else -weight for label, weight in weights.items())
            if score > best[0]:
                best = (score, option, [label for label in labels if label in right])
    return best[1], best[2]


def _meant(option: str, labels: list[str]) -> list[set[str]]:
    """The sets of statements that an option may call right: the one it names, or all of the size it tells."""
    text = normalise(option)
    told = {token.text for token in tokens(text)} | set(re.findall(r"[①-⑨]", option))
    listed = [label for label in labels if normalise(label) in told or label in told]
    if _FALSE.search(text) and listed:
        parts = [part for part in re.split(r"[,，;；]|\bbut\b|\band\b|\bwhile\b|\bа\b|\bно\b|\bи\b", text) if part.strip()]
        return [{label for label in listed for part in parts
                 if normalise(label) in {token.text for token in tokens(part)} and _TRUE.search(part) and not _FALSE.search(part)}]
    if listed:
        return [set()] if re.search(r"\bneither\b|\bни\b|都不|均不", text) else [set(listed)]
    for count, pattern in reversed(list(enumerate(_COUNTS))):
        if re.search(pattern, text) and count <= len(labels):
            return [set(some) for some in combinations(labels, count)] if len(labels) <= 9 else []
    return [set()] if _FALSE.search(text) and _ALL.search(text) else [set(labels)] if _ALL.search(text) else []


def _order(quiz: Quiz, judge: Judge) -> Solved:
    """The items by the first date in the answer to when each came about."""
    dated = []
    for item in quiz.items:
        named = judge.slots(item.text)
        language = judge.ask(quiz.stem)[0].language
        kind = next((kind for kind in ("state", "place", "person", "document", "body") if getattr(named, kind)), "other")
        question, answered = judge.ask(sentence(language, "quiz-when", {"kind": kind, "item": _text(item)}))
        span = next(iter(judge.slots(answered.headline).date), None) if answered.status == "answered" else None
        if span is None:
            return judge.ask(quiz.stem)
        dated.append((span.first, item, question, answered))
    dated.sort(key=lambda entry: entry[0], reverse=bool(_LATEST_FIRST.search(f"{quiz.stem} {quiz.closing}")))
    labels = [item.label for _, item, _, _ in dated]
    _, _, question, answered = dated[0]
    language = answered.language
    told = "; ".join(f"{_text(item)} ({written(language, first)})" for first, item, _, _ in dated)
    headline = sentence(language, "quiz-order", {"labels": "-".join(labels), "items": told})
    wanted = [normalise(label) for label in labels]
    for option in quiz.options:
        if [token.text for token in tokens(normalise(option.text)) if token.text in wanted] == wanted:
            headline = sentence(language, "quiz-chosen", {"letter": option.label, "option": _text(option)}) + " " + headline
    return question, replace(answered, headline=headline, details=tuple(entry[3].headline for entry in dated))


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
    return max((other for other in others if other[1].status == "answered"), key=lambda other: other[1].score, default=found)


def _foreign(question: Question, answered: Answer) -> bool:
    """Whether a stem is about something else altogether: understood as such, or naming nothing that is known."""
    known = question.slots.sco or question.slots.kinds() & {"body", "office", "document", "person"}
    return answered.status == "refused" and (question.outcome == "match" or not known)


def _outstanding(values: list[float], most: int = 9) -> int | None:
    """The place of the highest value if it is high enough and no other is as high."""
    first = max(range(len(values)), key=lambda place: values[place])
    as_high = sum(value >= values[first] - 0.1 for value in values)
    return first if values[first] >= AGREES and as_high == 1 and len(values) <= max(most, 9) else None


def _filled(stem: str, option: str, *, negated: bool) -> str:
    """The stem as a statement, with the option in its blank or for its question word, and without its negation."""
    text = _bare(stem, negated=negated)
    if BLANK.search(text):
        return BLANK.sub(" ", BLANK.sub(lambda _: f" {option} ", text, count=1))
    if re.search(r"[\u4e00-\u9fff]", text) and not re.search("哪|谁|何", text):
        return option + _IS.sub("", text)
    filled, count = _PLACE_OF_OPTION.subn(lambda _: option, text, count=1)
    return filled if count else f"{text.rstrip(' :：')} {option}"


def _bare(stem: str, *, negated: bool) -> str:
    """The stem without the signs of a choice, and without its negation."""
    text = _HAN_LIST.sub("", stem.strip())
    if re.search(r"[\u4e00-\u9fff]", text) and _IS.search(BLANK.sub("", text)):
        text = _IS.sub("", BLANK.sub("", text))
    return re.sub(r"\s+", " ", NEGATION.sub(" ", text)) if negated else text


def _about(stem: str) -> str:
    """What statements are about, as their stem says."""
    found = _ABOUT.search(stem)
    return found["about"].strip(" '‘’\"“”") if found else ""


def _claim(text: str, context: str) -> str:
    """A statement with what it is about in place of "it"."""
    return _IT.sub(lambda _: context, text, count=1) if context else text


def _paired(stem: str) -> str:
    """What the left sides of pairs are, as their stem says: "(summit : year)"."""
    found = re.search(r"[(（]\s*([^:：()（）—–-]+?)\s*[:：—–-]", stem)
    return found[1] if found else ""


def _short(text: str) -> bool:
    return len(tokens(normalise(text))) <= 4 and len(text) < 40


def _text(option: Item) -> str:
    return option.text.rstrip(".。?？ ")


def _with_option(answered: Answer, option: Item, shown: Answer) -> Answer:
    headline = sentence(answered.language, "quiz-option", {"letter": option.label, "option": _text(option), "answer": shown.headline})
    return replace(answered, headline=headline)
