"""One short line that names any record for people, in each language."""

from __future__ import annotations

from babel import Locale

from knowledge.answers.sentences import LOCALES, sentence
from knowledge.model import (
    KINDS,
    Golden,
    Intent,
    Language,
    Meeting,
    Phrase,
    Record,
    Rule,
    Source,
    Status,
    Term,
    Text,
    Topic,
    Word,
)
from knowledge.partial import PartialDate
from knowledge.snapshot import Snapshot

LONGEST = 90
"""Characters of a text within a title; longer ones are cut."""

_CALLED: dict[str, tuple[str, str, str]] = {
    "source": ("source", "источник", "来源"),
    "state": ("state", "государство", "国家"),
    "place": ("place", "город", "城市"),
    "person": ("person", "человек", "人物"),
    "body": ("body", "орган", "机构"),
    "office": ("office", "должность", "职务"),
    "meeting": ("meeting", "заседание", "会议"),
    "term": ("term", "срок", "任期"),
    "status": ("status", "статус", "地位"),
    "document": ("document", "документ", "文件"),
    "topic": ("topic", "текст", "文字"),
    "rule": ("rule", "правило", "规则"),
    "organisation": ("organisation", "организация", "组织"),
    "word": ("word", "слово", "词"),
    "intent": ("intent", "вопрос", "问题"),
    "golden": ("golden question", "эталонный вопрос", "标准问题"),
    "phrase": ("phrase", "фраза", "问法"),
}
_ORDER: tuple[Language, ...] = ("en", "ru", "zh")


def called(kind: str, language: Language) -> str:
    """What a kind of record is called; an unknown kind by itself."""
    return _CALLED[kind][_ORDER.index(language)] if kind in KINDS else kind


def titled(snapshot: Snapshot, record: Record, language: Language = "en") -> str:
    """The line: "Nurlan Yermekbayev (person)", "s12: Charter of the SCO (source)"."""
    said = _said(snapshot, record, language)
    named = said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"
    return f"{named} ({called(record.kind, language)})"


def years(start: PartialDate | None, end: PartialDate | None) -> str:
    """ "2025–2027", "2024–" for what has no known end, "–2024", "2024" for one year; empty without either."""
    first, last = (str(day.year) if day else "" for day in (start, end))
    return first if first == last else f"{first}–{last}"


def _said(snapshot: Snapshot, record: Record, language: Language) -> str:
    match record:
        case Term():
            holder = _name(snapshot, "person", record.person, language) or _name(
                snapshot, "state", record.state, language
            )
            seen = record.seen_on or (None,)
            return _dated(
                f"{_name(snapshot, 'office', record.office, language)}: {holder}",
                years(record.start or seen[0], record.end or (None if record.start else seen[-1])),
            )
        case Status():
            kind = sentence(language, "standing-kind", {"standing": record.standing})
            state = _name(snapshot, "state", record.state, language)
            return _dated(f"{state}: {kind}", years(record.start, record.end))
        case Meeting():
            place = _name(snapshot, "place", record.place, language)
            return _dated(", ".join(part for part in (_meeting(record, language), place) if part), _year(record))
        case Rule():
            return f"{_name(snapshot, 'office', record.office, language)}: {record.name.in_(language)}"
        case Source():
            return f"{record.id}: {record.title}"
        case Intent():
            return f"{record.id}: {record.label.in_(language)}"
        case Topic():
            return f"{record.id}: {record.versions[-1].headline.in_(language)}"
        case Golden():
            return f"{record.id}: {record.text}"
        case Phrase():
            return record.text
        case Word():
            words = getattr(record.words, language) or (record.id,)
            return f"{words[0]} = {record.value}"
        case _:
            return _name(snapshot, record.kind, record.id, language, record)


def _name(
    snapshot: Snapshot, kind: str, record_id: str | None, language: Language, record: Record | None = None
) -> str:
    """The name of a record, or else its id: it may be missing from a draft."""
    if record_id is None:
        return ""
    found = record or snapshot.records.get(kind, {}).get(record_id)
    name = getattr(found, "name", None)
    return name.in_(language) if isinstance(name, Text) else record_id


def _meeting(record: Meeting, language: Language) -> str:
    if record.name:
        return record.name.in_(language)
    if record.number is None or record.series == "other":
        return record.id
    form = Locale.parse(LOCALES[language]).ordinal_form(record.number)
    return sentence(language, "telling-name", {"series": record.series, "number": str(record.number), "form": form})


def _year(record: Meeting) -> str:
    return str(record.start.year) if record.start else ""


def _dated(text: str, when: str) -> str:
    return f"{text}, {when}" if when else text
