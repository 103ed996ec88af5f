"""Teaching how questions are asked: phrases of an intent, and wholly new questions with a text for an answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest

from knowledge.change import Change, Item
from knowledge.editing.citing import cite
from knowledge.editing.records import free, phrases_of, slug, validated
from knowledge.editing.values import LONGEST, LONGEST_PHRASE, clean, reason, spoken
from knowledge.errors import EditError
from knowledge.files import phrase_id
from knowledge.integrity import SLOTS
from knowledge.model import LANGUAGES, Intent, Language, Phrase, Topic
from knowledge.snapshot import Snapshot
from knowledge.understanding import Understanding
from knowledge.understanding.reading import Unit
from knowledge.understanding.text import normalise, script_language

FAMILY = "topics-taught"
"""The family of the intents that editors have made."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_MASKED = frozenset(SLOTS) - {"sco"}
"""What is replaced by its kind in a phrase; what is said of the SCO itself is known by its name."""
_ANY_DAY = date(2001, 6, 15)
"""From where the relative dates of a phrase count: it matters only that they are dates."""


def phrase(snapshot: Snapshot, intent: str, text: str, language: Language | None, why: str) -> Change:
    """A change that adds a way of asking an intent, in `language` or that told by its letters or by `ru:` before it.

    Raises EditError if there is no such intent, the intent has it, or it has other placeholders than SLOTS.
    """
    _intent(snapshot, intent)
    language, bare = (language, text) if language else spoken(text)
    made = _made(intent, language, bare)
    alike = _alike(snapshot, intent, language, made.text)
    if alike:
        raise EditError(f"{intent} has the phrase {alike.text!r} already.")
    return Change.of(Item(None, made), why=reason(why))


def unphrase(snapshot: Snapshot, intent: str, text: str, language: Language | None, why: str = "") -> Change:
    """A change that takes a phrase from an intent. Raises EditError if the intent has none like it."""
    _intent(snapshot, intent)
    language, bare = (language, text) if language else spoken(text)
    alike = _alike(snapshot, intent, language, bare.strip())
    if alike is None:
        raise EditError(f"{intent} has no phrase {bare.strip()!r} in this language.")
    return Change.of(Item(alike, None), why=reason(why))


def answer(  # noqa: PLR0917 - in the order in which an editor says it
    snapshot: Snapshot,
    question_texts: Mapping[Language, Sequence[str]],
    headlines: Mapping[Language, str],
    details: Mapping[Language, Sequence[str]],
    source: str | None,
    why: str,
) -> Change:
    """A change that adds a question of its own with a text for an answer.

    The first question of a language is the intent's label there, each is a phrase. Raises SourceNeededError without a
    source, EditError if there is no question or no answer, or a question is known already.
    """
    asked = {
        language: list(dict.fromkeys(clean(text, LONGEST_PHRASE, "The question") for text in question_texts[language]))
        for language in LANGUAGES
        if question_texts.get(language)
    }
    told = {one: clean(headlines[one], LONGEST, "The answer") for one in LANGUAGES if headlines.get(one)}
    if not asked or not told:
        raise EditError("A new question needs at least one way to ask it and its answer.")
    for language, texts in asked.items():
        for text in texts:
            _unknown(snapshot, language, text)
    label = {language: texts[0] for language, texts in asked.items()}
    topic = free(slug(next(iter(label.values()))) or "question", _taken(snapshot))
    cited = cite(snapshot, source)
    rows = zip_longest(*(details.get(language, ()) for language in LANGUAGES))
    version = {
        "headline": told,
        "details": [
            {
                language: clean(text, LONGEST, "The answer")
                for language, text in zip(LANGUAGES, row, strict=True)
                if text
            }
            for row in rows
        ],
        "sources": cited.first([]),
    }
    intent = f"topic-{topic}"
    records = [
        validated(Topic, {"id": topic, "versions": [version]}),
        validated(
            Intent,
            {"id": intent, "family": FAMILY, "answer": "topic", "using": {"topic": topic}, "label": label},
        ),
        *(_made(intent, language, text) for language, texts in asked.items() for text in texts),
    ]
    return Change.of(*cited.items, *(Item(None, record) for record in records), why=reason(why), source=cited.source)


def masked(snapshot: Snapshot, understanding: Understanding, text: str) -> str:  # noqa: ARG001 - as those beside it
    """A question as a phrase, with the names and dates in it replaced by their kinds: who led {body} in {date}.

    Names that are slightly misspelt are replaced, too; a text without names stays as it is.
    """
    language = script_language(normalise(text)) or "en"
    reading = understanding.reader(language).read(normalise(text), _ANY_DAY)
    found, place = "", 0
    for unit in reading.units:
        if not _is_masked(unit):
            continue
        words = r"[\W_]*".join(map(re.escape, unit.text.split()))
        match = re.compile(words).search(reading.text, place)
        if match:
            found += reading.text[place : match.start()] + unit.key
            place = match.end()
    return f"{found}{reading.text[place:]}".strip() if found else text.strip()


def _is_masked(unit: Unit) -> bool:
    return unit.key.strip("{}") in _MASKED and (unit.entity is not None or unit.span is not None)


def _made(intent: str, language: Language, text: str) -> Phrase:
    """A phrase, checked."""
    bare = " ".join(clean(text, LONGEST_PHRASE, "The phrase").split())
    wrong = [name for name in _BRACES.findall(bare) if name not in SLOTS]
    rest = _BRACES.sub(" ", bare)
    if wrong or "{" in rest or "}" in rest:
        named = "{" + "}, {".join(SLOTS) + "}"
        raise EditError(f"In braces may stand only {named}.")
    if not re.search(r"\w", bare):
        raise EditError("The phrase has no words in it.")
    name = phrase_id(intent, language, bare)
    return validated(Phrase, {"id": name, "intent": intent, "language": language, "text": bare})


def _intent(snapshot: Snapshot, intent: str) -> None:
    if intent not in snapshot.all(Intent):
        raise EditError(f"There is no intent {intent!r}: find the right one by what it asks.")


def _alike(snapshot: Snapshot, intent: str, language: Language, text: str) -> Phrase | None:
    """The phrase of an intent that is the same but for its case and its marks."""
    found = (one for one in phrases_of(snapshot, intent) if one.language == language)
    return next((one for one in found if _bare(one.text) == _bare(text)), None)


def _unknown(snapshot: Snapshot, language: Language, text: str) -> None:
    """Raises EditError if a question of this text is known, or is none to be answered by a text."""
    if "{" in text or "}" in text:
        raise EditError("A question with an answer of its own has no braces: name what it is about.")
    bare = _bare(text)
    for intent, other in snapshot.phrases[language]:
        if len(other) < 2 * len(text) + 20 and _bare(other) == bare:
            raise EditError(f"{text!r} is a phrase of {intent} already: edit the answer of that.")


def _bare(text: str) -> str:
    return " ".join(re.sub(r"[^\w{}]+", " ", normalise(text)).split())


def _taken(snapshot: Snapshot) -> set[str]:
    """The ids that a topic cannot have, as it or its intent would take the place of another."""
    return {*snapshot.all(Topic), *(intent.removeprefix("topic-") for intent in snapshot.all(Intent))}
