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
from knowledge.understanding.continuing import LATER, SUBJECTS, Continuing
from knowledge.understanding.fitting import Fitting
from knowledge.understanding.gazetteer import Gazetteer, beginnings, names_of, touched
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

    def __init__(self, snapshot: Snapshot, gazetteer: Gazetteer | None = None) -> None:
        """`gazetteer`: the names of the snapshot, if they are at hand."""
        self.snapshot = snapshot
        kept = snapshot.derived.get(_NAMES)
        self.gazetteer = gazetteer or (Gazetteer.restored(_read(kept)) if kept else Gazetteer.of(snapshot))
        self._readers: dict[Language, Reader] = {}
        self._spoken: LRUCache[tuple[str, Language | None], tuple[Language, str, list[tuple[str, str]]]] = LRUCache(
            KEPT
        )
        self._read: LRUCache[tuple[Language, str, date], Reading] = LRUCache(KEPT)
        self._indexes: dict[Language, Index] = {}
        self._apart: set[tuple[str, ...]] = set()
        """The beginnings of the names that only one of this and the one it followed knows."""
        self._other: set[Language] = set()
        """The languages whose phrases, or the readings of them, are others than those of the one it followed."""
        self._fitting = Fitting(snapshot, lambda language, intent: self.index(language).kinds(intent))
        self._continuing = Continuing(snapshot, lambda language, intent: self.index(language).kinds(intent))

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

    def following(self, snapshot: Snapshot) -> Understanding:
        """The understanding of a snapshot that differs in a few records: as if made afresh, but quickly.

        What the two share neither of them changes, so that they can be used in different threads.
        """
        before, now = set(names_of(self.snapshot)), set(names_of(snapshot))
        apart = beginnings(before ^ now)
        after = Understanding(snapshot, self.gazetteer if before == now else None)
        after._apart = apart
        for language in LANGUAGES:
            if language in self._indexes or language in self.snapshot.derived:
                self._hand_on(after, language, apart)
        return after

    def _hand_on(self, after: Understanding, language: Language, apart: set[tuple[str, ...]]) -> None:
        """Hands an index on to `after`; `apart`: the beginnings of names that only one of the two knows."""
        old, new = dict.fromkeys(self.snapshot.phrases[language]), dict.fromkeys(after.snapshot.phrases[language])
        if old == new and after.gazetteer is self.gazetteer:
            after._readers[language] = self.reader(language)
            after._indexes[language] = self.index(language).shared()
            return
        reader = after._readers[language] = Reader.of(language, after.gazetteer, (text for _, text in new))
        if old != new:
            after._other.add(language)
        if apart and any(touched(text, apart) for _, text in old.keys() | new.keys()):
            after._other.add(language)
            return  # some phrases read otherwise now: the index is made afresh when it is asked for
        index = after._indexes[language] = self.index(language).copy()
        for intent, text in old.keys() - new.keys():
            index.remove(intent, reader.phrase(text))
        for intent, text in new.keys() - old.keys():
            index.add(intent, reader.phrase(text))

    def rereads(self, text: str, language: Language) -> bool:
        """Whether it may read a text in `language` otherwise than the one it followed did: by other phrases, or other
        names, for which a misspelt word may be taken now."""
        if language in self._other:
            return True
        normal = normalise(text)
        if touched(normal, self._apart):
            return True
        written = {script_language(word) for name in self._apart for word in name}
        return language in written and (language == "zh" or self.reader(language).known(normal)[0] < 1)

    def state(self) -> dict[str, bytes]:
        """The indexes, ready to be kept beside the records and found again in `Snapshot.derived`."""
        kept = {_NAMES: dumps(self.gazetteer.state())}
        for language in LANGUAGES:
            kept[language] = dumps((self.reader(language).state(), self.index(language).state()))
        return kept

    def _prepare(self, language: Language) -> None:
        kept = self.snapshot.derived.get(language)
        if kept:
            words, phrases = _read(kept)
            self._readers[language] = reader = Reader(language, self.gazetteer, *words)
            self._indexes[language] = Index.restored(phrases, reader.lexicon.stop)
            return
        pairs = self.snapshot.phrases[language]
        reader = self._readers.get(language) or Reader.of(language, self.gazetteer, (text for _, text in pairs))
        self._readers[language] = reader
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
        return self._continuing.continued(question, best.reading, reader, memory, ACCEPT[spoken])

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
            elliptical = memory is not None and self._continuing.elliptical(reader, reading)
            remembered = memory.subject.kinds() - LATER if memory and elliptical else frozenset()
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

    def names(self, text: str, language: Language) -> Slots:
        """What a text of the bot's own names: the first of each kind."""
        found = self.reader(language).phrase(text).slots()
        return Slots(**{kind: getattr(found, kind)[:1] for kind in SUBJECTS})


def _read(kept: bytes) -> Any:
    """What `derive` has written: plain containers, from our own database."""
    return loads(kept)  # noqa: S302


def derive(snapshot: Snapshot) -> dict[str, bytes]:
    """The indexes of a snapshot, made afresh."""
    return Understanding(replace(snapshot, derived={})).state()
