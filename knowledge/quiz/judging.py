"""Whether an answer bears out what somebody claims: by its names, dates, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
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

AKIN, AGREES = 0.25, 0.5
"""The share of a claim's words from which on an answer is about the same thing, and bears the claim out by words alone."""
LIKELY = 0.6
"""The verdict on a claim that only the words of an answer bear out."""
NEGATION = re.compile(
    r"\b(?:not|neither|nor|never|none|cannot|except|incorrect(?:ly)?|false|wrong|untrue|no)\b|n['’]t\b"
    r"|\b(?:не|ни|нет|никогда|кроме|неверн\w*|неправильн\w*|ошибочн\w*|исключением)\b|不(?!同|仅|断)|没有|未|并非|错误|有误|除了?", re.I,
)
_CONTRAST = re.compile(r"\b(?:but|and|though) not\b|,\s*not\b|\b(?:а|но) не\b|而不|而非", re.I)
_CLAUSE = re.compile(r"[.;:!?,]\s+|[。；：，！？()（）]|\bbut\b|\bно\b|\bа\b")
_SENTENCE = re.compile(r"(?<=\w\w\w)[.!?]\s+(?=[A-ZА-ЯЁ])|[。！？]")
_YES = re.compile(r"(?:(?:often|mostly|generally|usually|как правило|обычно)[, ]+)?(?:yes|да|是的?|对|可以|能)(?:\b|[，,：:。])", re.I)
_NO = re.compile(r"(?:no(?!\.\s*\d)|not|none|neither|never|нет|не|ни)\b|不|没有|否|并非", re.I)
_NUMBERED = re.compile(r"\b(?:no\.|№)\s*(?=\d)", re.I)
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

    def verdict(self, claim: str, context: str = "") -> Verdict:
        """The verdict on a claim, asked by itself, then without its dates, then with what it is about put first."""
        asked = [claim]
        bare = self._undated(claim)
        asked += [bare] if bare else []
        asked += [f"{context}: {claim}"] if context else []
        best: Verdict | None = None
        for text in asked:
            question, answered = self.ask(text)
            found = Verdict(self.value(claim, answered), question, answered)
            if best is None or abs(found.value) > abs(best.value):
                best = found
            if abs(best.value) >= LIKELY:
                break
        assert best is not None
        return best

    def value(self, claim: str, answered: Answer) -> float:
        """How far an answer bears a claim out."""
        if answered.status != "answered":
            return 0.0
        sign = -1.0 if NEGATION.search(claim) and not _CONTRAST.search(claim) else 1.0
        share = _share(claim, " ".join([answered.headline, *answered.details]))
        if _NO.match(answered.headline):
            return -sign
        ours, theirs = self.slots(claim), self.slots(_SENTENCE.split(answered.headline)[0])
        if share >= AKIN and _contradict(ours, theirs, self.slots(answered.headline)):
            return -sign
        if _YES.match(answered.headline):
            return sign
        if share < AKIN:
            return 0.0
        if _denied(claim, answered.headline):
            return -sign
        agreed = _agree(ours, theirs)
        return sign if agreed and share >= AGREES else LIKELY * sign if agreed or share >= AGREES else 0.0

    def support(self, option: str, answered: Answer) -> float:
        """How far an option stands in an answer, in 0..1: in its headline fully, in its details less; earlier is better."""
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
        by_words = max(_share(option, headline), 0.8 * _share(option, said))
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
            found.add(stem(token.text))
    return found


def _share(claim: str, text: str) -> float:
    words = content(claim)
    return len(words & content(text)) / len(words) if words else 0.0


def _place(option: str, headline: str) -> int:
    """Where the first of an option's words stands in a headline."""
    places = [place for token in tokens(normalise(option)) if (place := headline.find(token.text[:5])) >= 0]
    return min(places, default=999)


def _contradict(ours: Slots, theirs: Slots, all_theirs: Slots) -> bool:
    """Whether two texts name different things of one kind."""
    if ours.date and all_theirs.date and not _dates_agree(ours, all_theirs):
        return True
    if ours.number and all_theirs.number and not set(ours.number) <= set(all_theirs.number):
        return True
    for kind in _VALUES:
        mine, other = set(getattr(ours, kind)), set(getattr(theirs, kind))
        if mine and other and not mine & other:
            return True
    return False


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
    for clause in _CLAUSE.split(_NUMBERED.sub("", normalise(headline))):
        denies = bool(NEGATION.search(clause))
        for word in content(clause) & words:
            first.setdefault(word, denies)
    return bool(words) and sum(first.values()) / len(words) >= 0.2
