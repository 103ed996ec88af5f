"""The steps of understanding, from the text of one turn to a `Question`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from marshal import dumps, loads
from typing import Any, Literal

from cachetools import LRUCache

from knowledge.model import LANGUAGES, Language
from knowledge.question import Candidate, Question, Slots
from knowledge.snapshot import Snapshot
from knowledge.understanding.fitting import Fitting
from knowledge.understanding.gazetteer import Gazetteer
from knowledge.understanding.matching import Index
from knowledge.understanding.memory import Memory
from knowledge.understanding.pieces import PIECE, pieces
from knowledge.understanding.reading import Reader, Reading
from knowledge.understanding.repair import other_layout, simplified, transliterated
from knowledge.understanding.text import LONGEST, normalise, script_language, tokens

LEAD, ACCEPT = 1.5, {"en": 0.50, "ru": 0.50, "zh": 0.38}
"""A score is a match if, with LEAD times its lead over the next, it reaches ACCEPT: the lower it is, the clearer it
must be. Chinese scores lower, as it is compared by characters."""
STRANGE = 0.25
"""Added to ACCEPT, where nothing of ours is named, times the share of words that stand in no phrase."""
LEAST, OFFER = 0.24, 0.32
"""Below LEAST nothing is a match, however far ahead; from OFFER on the best readings are offered."""
CLEAR = 0.9
"""A text is taken as typed if this share of its letters stands in known words; half of it, if many words are known."""
SURE = 0.66
"""A reading with such a score is not looked for in parts of the text."""
EXACT, AHEAD = 0.95, 0.05
"""The score of an intent one of whose phrases the text is, word for word."""
KEPT = 1_000
"""How many texts are kept as they were read, for when they come again."""
_NAMES = "names"
_OF_SEVERAL = frozenset({"holders-between", "holders-of-state"})
"""Intents that are about several people at once."""
_STEPS = {"predecessor": -1, "summit-last": -1, "last-turn": -1, "successor": 1, "next-state": 1, "summit-next": 1}
"""Intents that, after a meeting was spoken of, ask for the one before or after it."""
_SUBJECTS = frozenset({"person", "state", "body", "document", "place", "office"})
_LATER = frozenset({"date", "ordinal", "number", "sco"})
"""Kinds that are not taken over from an earlier turn by themselves."""


_Spoken = tuple[Language, str, list[tuple[str, str]]]
"""The language of a text, the text put right, and what was put right."""


@dataclass(frozen=True, slots=True)
class _Scored:
    reading: Reading
    slots: Slots
    candidates: list[Candidate]
    bonus: float
    known: float
    """The share of the text's weight that stands in known words."""

    @property
    def top(self) -> float:
        return self.candidates[0].score + self.bonus if self.candidates else 0.0


class Understanding:
    """Understands texts on one snapshot. Indexes are made for a language when it is first asked in."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        kept = snapshot.derived.get(_NAMES)
        self.gazetteer = Gazetteer.restored(_read(kept)) if kept else Gazetteer.of(snapshot)
        self._readers: dict[Language, Reader] = {}
        self._spoken: LRUCache[tuple[str, Language | None], tuple[Language, str, list[tuple[str, str]]]] = LRUCache(
            KEPT
        )
        self._read: LRUCache[tuple[Language, str, date], Reading] = LRUCache(KEPT)
        self._indexes: dict[Language, Index] = {}
        self._fitting = Fitting(snapshot, lambda language, intent: self.index(language).kinds(intent))

    @cached_property
    def _han(self) -> set[str]:
        """Every Chinese character that a phrase or a name has."""
        return self.index("zh").characters() | self.gazetteer.characters

    def reader(self, language: Language) -> Reader:
        """The reader of a language."""
        if language not in self._readers:
            self._prepare(language)
        return self._readers[language]

    def index(self, language: Language) -> Index:
        """The index of a language's phrases."""
        if language not in self._indexes:
            self._prepare(language)
        return self._indexes[language]

    def _prepare(self, language: Language) -> None:
        kept = self.snapshot.derived.get(language)
        if kept:
            words, phrases = _read(kept)
            self._readers[language] = reader = Reader(language, self.gazetteer, *words)
            self._indexes[language] = Index.restored(phrases, reader.lexicon.stop)
            return
        pairs = self.snapshot.phrases[language]
        self._readers[language] = reader = Reader.of(language, self.gazetteer, (text for _, text in pairs))
        self._indexes[language] = Index.of(pairs, reader.phrase, reader.lexicon.stop)

    def understand(
        self, text: str, today: date, memory: Memory | None = None, language: Language | None = None
    ) -> Question:
        """What `text` asks, on the day `today`, after the turn in `memory`.

        `language` is that of a text without letters.
        """
        text = text[:LONGEST]
        normal = normalise(text)
        fallback = memory.question.language if memory else language
        found = self._spoken.get((text, fallback))
        if found is None:
            found = self._spoken[text, fallback] = self._language(text, normal, fallback)
        spoken, normal, repairs = found
        if not tokens(normal):
            return Question(text, spoken, "none", None, Slots())
        reader = self.reader(spoken)
        best = self._best(reader, normal, today, memory)
        if best is None:
            return Question(text, spoken, "none", None, Slots(), repairs=tuple(repairs))
        question = self._shared(self._decided(text, spoken, best), best.reading)
        question = replace(question, repairs=(*repairs, *best.reading.repairs))
        return self._continued(question, best, reader, memory)

    def _language(
        self, text: str, normal: str, fallback: Language | None
    ) -> tuple[Language, str, list[tuple[str, str]]]:
        """The language of a text and its text put right: another keyboard layout, transliteration, characters."""
        language = script_language(normal)
        if language is None:
            return fallback or "en", normal, []
        if language == "zh":
            if any("\u4e00" <= c <= "\u9fff" and c not in self._han for c in normal):
                normal = normalise(simplified(normal))
            return "zh", normal, []
        share, count = self.reader(language).known(normal)
        if share >= CLEAR or (share >= CLEAR / 2 and count > 3):
            return language, normal, []
        share = max(share, self._plausible(language, normal))
        other: Language = "ru" if language == "en" else "en"
        readings: list[tuple[float, Language, str]] = [(share, language, normal)]
        swapped = normalise(other_layout(text.casefold()))
        readings.append((self._plausible(other, swapped) - 0.1, other, swapped))
        if language == "en":
            cyrillic = transliterated(normal)
            readings.append((self._plausible("ru", cyrillic) - 0.1, "ru", cyrillic))
        _, found, right = max(readings, key=lambda reading: reading[0])
        return found, right, [(normal, right)] if right != normal else []

    def _plausible(self, language: Language, text: str) -> float:
        """The share of a text's letters in words that are known, or nearly."""
        reader = self.reader(language)
        found = total = 0.0
        for token in tokens(text):
            total += len(token.text)
            if reader.known(token.text)[0]:
                found += len(token.text)
            elif nearest := reader.spelling.nearest(token.text):
                found += len(token.text) * (nearest[1] - 0.2)
        return found / total if total else 0.0

    def _best(self, reader: Reader, normal: str, today: date, memory: Memory | None) -> _Scored | None:
        index = self.index(reader.language)
        best: _Scored | None = None
        whole: Slots | None = None
        for piece, bonus in pieces(reader, normal):
            reading = self._reading(reader, piece, today)
            slots = reading.slots()
            if whole is None:
                whole = slots
            at_hand = replace(slots.filled(whole, whole.kinds()), inherited=frozenset())
            elliptical = memory is not None and self._elliptical(reader, reading)
            remembered = memory.subject.kinds() - _LATER if memory and elliptical else frozenset()
            candidates = index.score(reading, self._fitting.of(at_hand, remembered, reader.language))
            exact = index.exact(reading) if bonus > -2 * PIECE or memory else []
            if exact:
                candidates = [self._exact(c, memory) if c.intent in exact else c for c in candidates]
                candidates.sort(key=lambda candidate: -candidate.score)
            scored = _Scored(reading, at_hand, candidates, bonus, index.known(reading))
            if candidates and (best is None or scored.top > best.top):
                best = scored
            if best and best.top >= SURE:
                break
        return best

    def _reading(self, reader: Reader, text: str, today: date) -> Reading:
        key = (reader.language, text, today)
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = reader.read(text, today)
        return found

    def _exact(self, candidate: Candidate, memory: Memory | None) -> Candidate:
        """The score of an intent that has the very phrase; what it lacks or has no use for still counts, and of two
        that have it, the one of the family that was spoken of comes first."""
        before = self.snapshot.intent(memory.question.intent).family if memory and memory.question.intent else ""
        ahead = AHEAD if self.snapshot.intent(candidate.intent).family == before else 0.0
        return replace(candidate, score=max(candidate.score, EXACT + ahead + candidate.parts.get("slots", 0.0)))

    def _decided(self, text: str, language: Language, best: _Scored) -> Question:
        """Match, unsure or none, by threshold and margin; readings with one and the same answer do not compete."""
        candidates = best.candidates
        first = candidates[0]
        rival = next((c for c in candidates[1:] if not self._same(first.intent, c.intent)), None)
        score = first.score + best.bonus
        margin = first.score - (rival.score if rival else 0.0)
        foreign = 0.0 if best.slots.kinds() else STRANGE * (1 - best.known)
        clear = score >= LEAST and score + LEAD * margin >= ACCEPT[language] + foreign
        outcome: Literal["match", "unsure", "none"] = "match" if clear else "unsure" if score >= OFFER else "none"
        return Question(
            text,
            language,
            outcome,
            first.intent,
            best.slots,
            max(0.0, round(score, 4)),
            tuple(candidates[:5]),
            best.reading.masked,
            best.reading.words,
        )

    def _shared(self, question: Question, reading: Reading) -> Question:
        """Settles a family name that several people share: by the office that is meant, or else by asking."""
        shared = [
            unit.entity
            for unit in reading.units
            if unit.entity and unit.entity.kind == "person" and len(unit.entity.ids) > 1
        ]
        if not shared or question.outcome != "match":
            return question
        office = next(iter(question.slots.office), "secretary-general")
        held = [p for p in shared[0].ids if any(term.office == office for term in self.snapshot.terms_of(p))] or list(
            shared[0].ids
        )
        others = tuple(p for p in question.slots.person if p not in shared[0].ids)
        together = replace(question.slots, person=(*others, *held))
        several = len(shared) > 1 or bool(question.slots.number) or question.intent in _OF_SEVERAL
        if len(held) == 1 or several:
            return replace(question, slots=together)
        variants = tuple(replace(question.slots, person=(*others, person)) for person in held)
        return replace(question, outcome="unsure", variants=variants)

    def _same(self, one: str, other: str) -> bool:
        """Whether two intents come to the same answer, or to answers that hold each other's."""
        first, second = self.snapshot.intent(one), self.snapshot.intent(other)
        akin = other in first.akin or one in second.akin
        return akin or (first.answer == second.answer and first.using == second.using)

    def _elliptical(self, reader: Reader, reading: Reading) -> bool:
        """Whether a text leans on an earlier turn: it points back, opens with "and", or is very short."""
        lexicon = reader.lexicon
        content = [word for word in reading.words if word not in lexicon.stop]
        size = sum(len(word) for word in content) if reader.language == "zh" else 3 * len(content)
        return bool(lexicon.back.search(reading.text) or lexicon.opening.search(reading.text)) or size <= 12

    def _continued(self, question: Question, best: _Scored, reader: Reader, memory: Memory | None) -> Question:
        """Fills what the text leaves out from the turn before."""
        if memory is None or not self._elliptical(reader, best.reading):
            return question
        named = best.reading.slots().kinds()
        subject = memory.subject
        rest = [
            w
            for w in best.reading.words
            if w not in reader.lexicon.stop
            and not reader.lexicon.back.fullmatch(w)
            and not reader.lexicon.opening.fullmatch(w)
            and w not in ("about", "what", "how", "насчет")
        ]
        if named and not rest and memory.question.intent:
            return self._again(question, memory, named)
        if question.outcome == "none":
            return question
        if not named and (step := _STEPS.get(question.intent or "")) and (there := self._meeting(memory, step)):
            return replace(question, outcome="match", intent="summit", slots=there)
        intent = self.snapshot.intent(question.intent or "")
        kinds = {kind for kind in intent.needs if kind not in named}
        if not named & _SUBJECTS or reader.lexicon.back.search(best.reading.text):
            kinds |= {kind for kind in intent.takes if kind not in named and kind not in _LATER}
            if "office" in {*intent.needs, *intent.takes} and "body" not in named:
                kinds |= {"office"} - named
        if "office" in named and not set(question.slots.office) & set(subject.office):
            kinds -= {"person", "state"} & set(intent.takes)
        before = self.snapshot.intent(memory.question.intent or intent.id)
        meeting = intent.family == before.family == "calendar" and not named & {"date", "place", "ordinal", "state"}
        if meeting or reader.lexicon.then.search(best.reading.text):
            kinds |= {"date"} - named
        return replace(question, slots=question.slots.filled(subject, kinds))

    def _meeting(self, memory: Memory, step: int) -> Slots | None:
        """The meeting before or after the one that the turn before was about, if it was about one."""
        subject = memory.subject
        if not subject.date or self.snapshot.intent(memory.question.intent or "").family != "calendar":
            return None
        series = "chg" if "chg" in subject.body else "chs"
        day = subject.date[0].first
        numbers = [m.number for m in self.snapshot.meetings(series) if m.start and m.start.first == day and m.number]
        return (
            Slots(ordinal=(numbers[0] + step,), body=(series,), inherited=frozenset({"ordinal", "body"}))
            if numbers
            else None
        )

    def names(self, text: str, language: Language) -> Slots:
        """What a text of the bot's own names: the first of each kind."""
        found = self.reader(language).phrase(text).slots()
        return Slots(**{kind: getattr(found, kind)[:1] for kind in _SUBJECTS})

    def _again(self, question: Question, memory: Memory, named: frozenset[str]) -> Question:
        """The question before, asked of something else: "and India?"."""
        intent = self.snapshot.intent(memory.question.intent or "")
        usable = {*intent.needs, *intent.takes, *self.index(question.language).kinds(intent.id)}
        if not named & usable:
            return question
        before = memory.question.slots
        kept = before.kinds() - named - ({"ordinal", "date"} if named & {"person", "state"} else set())
        slots = question.slots.filled(before, kept & usable)
        return replace(
            question,
            outcome="match",
            intent=intent.id,
            slots=slots,
            score=max(question.score, ACCEPT[question.language]),
        )


def _read(kept: bytes) -> Any:
    """What `derive` has written: plain containers, from our own database."""
    return loads(kept)  # noqa: S302


def derive(snapshot: Snapshot) -> dict[str, bytes]:
    """The indexes of a snapshot, ready to be kept beside its records and found again in `Snapshot.derived`."""
    fresh = Understanding(replace(snapshot, derived={}))
    kept = {_NAMES: dumps(fresh.gazetteer.state())}
    for language in LANGUAGES:
        kept[language] = dumps((fresh.reader(language).state(), fresh.index(language).state()))
    return kept
