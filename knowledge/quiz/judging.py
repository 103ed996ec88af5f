"""Whether an answer bears out what somebody claims: by its names, dates, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz

from knowledge.answers.base import Answer
from knowledge.model import Language
from knowledge.question import Question, Slots
from knowledge.understanding.lexicon import lexicon
from knowledge.understanding.repair import simplified
from knowledge.understanding.text import is_han, normalise, script_language, stem, tokens

Ask = Callable[[str], tuple[Question, Answer]]
Named = Callable[[str, Language], Slots]

AKIN, AGREES = 0.34, 0.5
"""The share of a claim's words from which on an answer is about it, and bears it out by words alone."""
SURE = 0.6
"""The score of a question from which on its answer is about it, whatever its words."""
READINGS = 2
"""How many readings of an unclear claim are tried."""
LIKELY, DENIED = 0.6, 0.8
"""The verdicts on a claim that only the words of an answer bear out, and on one it denies without an outright no."""
NEGATION = re.compile(
    r"\b(?:not|neither|nor|never|none|cannot|except|incorrect(?:ly)?|false|wrong|untrue|no)\b|n['’]t\b"
    r"|\b(?:не|ни|нет|никогда|кроме|неверн\w*|неправильн\w*|ошибочн\w*|исключением)\b"
    r"|不(?!同|仅|断)|没有|未|并非|错误|有误|除了?",
    re.I,
)
_CONTRAST = re.compile(r"\b(?:but|and|though) not\b|,\s*not\b|\b(?:а|но) не\b|而不|而非", re.I)
_CONDITION = re.compile(
    r"\b(?:if|unless|when) (?:no|not|none)\b|\bесли (?:ни|не)\w*|如果?(?:无|没有)|(?:无|没有)异议", re.I
)
"""What sounds like a denial, but only says when something holds."""
_CLAUSE = re.compile(r"[.;:!?,]\s+|[。；：，！？()（）]|\bbut\b|\bно\b|\bа\b")
_SENTENCE = re.compile(r"(?<=\w\w\w)[.!?]\s+(?=[A-ZА-ЯЁ])|[。！？]")
_PART = re.compile(r"[;；。]|(?<=\w\w\w)\.\s")
_YES = re.compile(
    r"(?:(?:often|mostly|generally|usually|как правило|обычно)[, ]+)?(?:yes|да|是的?|对|可以|能)(?:\b|[，,：:。])", re.I
)
_NO = re.compile(r"(?:no(?!\.\s*\d)|not|none|neither|never|нет|не|ни)\b|不|没有|否|并非", re.I)
_SMALL = frozenset("是的在和与不为由有了也都于从至")
"""Characters that name nothing."""
_NUMBERED = re.compile(r"\b(?:no\.|№)\s*(?=\d)", re.I)
_OURSELVES = frozenset(
    {
        "sco",
        "shanghai",
        "cooper",
        "organis",
        "шос",
        "шанхайск",
        "организац",
        "сотрудничеств",
        "上海",
        "海合",
        "合作",
        "作组",
        "组织",
        "上合",
        "合组",
    }
)
"""The words of the organisation's own name: everything is about it."""
_VALUES: tuple[Literal["place", "person", "state", "body"], ...] = ("place", "person", "state", "body")
"""The kinds of name by which a claim and an answer contradict each other."""
_NAMES = (*_VALUES, "office", "document", "organisation")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far a claim is true, from -1 (false) to 1; 0 if it cannot be told. With the answer that says so."""

    value: float
    question: Question
    answer: Answer

    @property
    def known(self) -> bool:
        return abs(self.value) >= AGREES


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges claims by what the bot answers to them."""

    ask: Ask
    names: Named

    def verdict(self, claim: str, context: str = "", name: str = "") -> Verdict:
        """The verdict on a claim, asked by itself, then without its dates, then with what it is about put first.

        `name`: the part of the claim that is in question, if the rest is not."""
        best: Verdict | None = None
        for text in (claim, self._undated(claim), f"{context}: {claim}" if context else ""):
            for question, answered in self.answers(text) if text else ():
                # What only a reading or the context leads to is less sure: its words must match, its no be outright.
                direct = text == claim and question.text == claim
                value = self.value(claim, answered if direct else replace(answered, score=0.0), name)
                if not direct and -1 < value < 0:
                    value = 0.0
                if best is None or abs(value) > abs(best.value):
                    best = Verdict(value, question, answered)
            if best is not None and abs(best.value) >= LIKELY:
                break
        assert best is not None
        return best

    def answers(self, text: str) -> Iterator[tuple[Question, Answer]]:
        """The answer to a text, and if it is unsure those to its readings."""
        question, answered = self.ask(text)
        yield question, answered
        for reading in answered.candidates[:READINGS] if answered.status == "unsure" else ():
            yield self.ask(reading.text)

    def value(self, claim: str, answered: Answer, name: str = "") -> float:
        """How far an answer bears a claim out, or if a `name` is given its part in the claim."""
        if answered.status != "answered":
            return 0.0
        sign = -1.0 if NEGATION.search(claim) and not _CONTRAST.search(claim) else 1.0
        share = _share(claim, " ".join([answered.headline, *answered.details]))
        near = answered.score >= SURE or _share(claim, answered.headline) >= AKIN
        share = max(share, AKIN) if near else share
        if name:
            # The rest is the same for every name: only this one tells them apart.
            said = " ".join([answered.headline, *answered.details])
            claim, near, share = name, True, max(AKIN, _share(name, said))
        if near and _NO.match(answered.headline):
            return -sign
        ours, theirs = self.slots(claim), self.slots(_SENTENCE.split(answered.headline)[0])
        whole = self.slots(answered.headline)
        if _contradict(ours, self.slots(_PART.split(answered.headline)[0]), theirs, whole):
            return -DENIED * sign if near else 0.0
        if share < AKIN:
            return 0.0
        if _YES.match(answered.headline):
            return sign
        if near and _denied(claim, answered.headline):
            return -DENIED * sign
        agreed = _agree(ours, theirs)
        by_words = share >= AGREES and all(set(getattr(ours, kind)) <= set(getattr(whole, kind)) for kind in _VALUES)
        return sign if agreed and by_words else LIKELY * sign if agreed or by_words else 0.0

    def support(self, option: str, answered: Answer) -> float:
        """How far an option stands in an answer, in 0..1: in its headline fully, in its details less; earlier first."""
        headline, said = normalise(answered.headline), " ".join([answered.headline, *answered.details])
        ours, all_theirs = self.slots(option), self.slots(answered.headline)
        named = [kind for kind in (*_NAMES, "number", "ordinal") if getattr(ours, kind)]
        if ours.date:
            found = _dates_agree(ours, all_theirs)
        elif named:
            found = all(set(getattr(ours, kind)) <= set(getattr(all_theirs, kind)) for kind in named)
        else:
            found = False
        if found and _denied(option, answered.headline):
            return 0.0
        valued = {f"{kind}:{value}" for kind in named for value in getattr(ours, kind)}
        valued |= {f"year:{span.first.year}" for span in ours.date}
        if found:
            return (1.0 if valued & answered.values else 0.9) - _place(option, headline) / 10_000
        digits = {word for word in content(option) if word.isdigit()}
        told = digits <= content(headline)
        by_words = max(_share(option, headline), 0.8 * _share(option, said)) if told else 0.0
        if len(option) > 3 and not named and fuzz.partial_ratio(normalise(option), headline) > 85:
            by_words = max(by_words, 0.85)
        return (0.4 if named or ours.date else 0.85) * by_words - _place(option, headline) / 10_000

    def slots(self, text: str) -> Slots:
        """What a text names."""
        spoken = script_language(normalise(text)) or "en"
        return self.names(simplified(text) if spoken == "zh" else text, spoken)

    def _undated(self, claim: str) -> str:
        """The claim without its dates; empty if it has none, or nothing else."""
        dates = [span.text for span in self.slots(claim).date if span.text]
        bare = normalise(claim)
        for text in dates:
            bare = bare.replace(text, " ")
        return bare if dates and content(bare) else ""


def content(text: str) -> set[str]:
    """What a text is compared by: stems of its words but the commonest; of Chinese the pairs of characters."""
    spoken = script_language(normalise(text)) or "en"
    stop = lexicon(spoken).stop
    found: set[str] = set()
    for token in tokens(normalise(simplified(text) if spoken == "zh" else text)):
        if is_han(token.text):
            found |= {token.text[place : place + 2] for place in range(max(1, len(token.text) - 1))}
        elif token.text not in stop and (len(token.text) > 1 or token.text.isdigit()):
            found.add(stem(token.text).replace("iz", "is"))
    return found - _OURSELVES or found


def _share(claim: str, text: str) -> float:
    words = {word for word in content(claim) if not word.isdigit()}
    return len(words & content(text)) / len(words) if words else 1.0


def _place(option: str, headline: str) -> int:
    """Where the first of an option's words stands in a headline."""
    places = [place for token in tokens(normalise(option)) if (place := headline.find(token.text[:5])) >= 0]
    return min(places, default=999)


def _contradict(ours: Slots, part: Slots, first: Slots, whole: Slots) -> bool:
    """Whether a headline (its first part, its first sentence, the whole) names other things of a kind than we do."""
    dated = part if part.date else whole
    if ours.date and dated.date and not _dates_agree(ours, dated):
        return True
    if ours.number and whole.number and not set(ours.number) <= set(whole.number):
        return True
    named = ((set(getattr(ours, kind)), set(getattr(first, kind))) for kind in _VALUES)
    return any(mine and theirs and not mine & theirs for mine, theirs in named)


def _dates_agree(ours: Slots, theirs: Slots) -> bool:
    """Whether each of our dates lies in, or holds, one of theirs."""
    return all(any(a.first <= b.last and b.first <= a.last for b in theirs.date) for a in ours.date)


def _agree(ours: Slots, theirs: Slots) -> bool:
    """Whether everything that we name, they name as well."""
    kinds = [kind for kind in (*_NAMES, "number") if getattr(ours, kind)]
    if ours.date and not _dates_agree(ours, theirs):
        return False
    return bool(kinds or ours.date) and all(set(getattr(ours, kind)) <= set(getattr(theirs, kind)) for kind in kinds)


def _denied(claim: str, headline: str) -> bool:
    """Whether what a claim says is first named in a clause of the headline that denies it."""
    words = content(claim)
    first: dict[str, bool] = {}
    always: dict[str, bool] = {}
    for clause in _CLAUSE.split(_CONDITION.sub("", _NUMBERED.sub("", headline))):
        denies = bool(NEGATION.search(clause))
        for word in content(clause) & words:
            first.setdefault(word, denies)
            always[word] = denies and always.get(word, True)
    telling = (word for word, denies in always.items() if denies)
    only = any(not set(word) & _SMALL if is_han(word) else len(word) > 3 for word in telling)
    return only or (bool(words) and sum(first.values()) / len(words) >= 0.2)
