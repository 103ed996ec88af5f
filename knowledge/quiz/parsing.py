"""Taking a quiz apart: its stem, its statements or things to order, and its options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from knowledge.understanding.text import normalise, tokens

LONGEST = 4_000
"""Characters of a quiz that are read."""
_LABELS = re.compile(
    r"""(?:
    (?<![A-Za-zА-Яа-яЁё0-9.,/-])(?:
        [(（\[【]\s*(?P<in>[A-Ha-hА-ЕСа-ес]|[IVXivx]{1,4}|\d)\s*[)）\]】][.、:：]?
      | (?P<out>[A-Ha-hА-ЕСа-ес]|[IVXivx]{1,4}|\d)\s?[)）.．、:：](?![\d.)）]|[A-Za-z]\.)
    )
    | ^[ \t\u3000]*(?P<bare>[A-H])[ \t\u3000]+
    | (?P<ring>[①-⑨])
    )""",
    re.X | re.M,
)
_LETTERS = (("aа", "bв", "cс", "d", "eе", "f", "g", "h"), ("а", "б", "в", "г", "д", "е"))
"""Latin letters (A, B, C and E are often typed as the Cyrillic ones that look the same) and Cyrillic ones."""
_NUMERALS = (tuple("123456789"), tuple("①②③④⑤⑥⑦⑧⑨"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
_PREFIX = re.compile(
    r"^\s*+(?:(?:q(?:uestion)?|вопрос|第)?\s*+\.?\s*+\d{1,3}\s*+[.)、．:：题]\s+"
    r"|(?:[【(（\[]?\s*+(?:单选题?|多选题?|选择题|填空题?|单项选择题?|тест|вставьте пропущенное|заполните пропуски?"
    r"|fill in the blanks?|mcq|quiz)\s*+[】)）\]]?\s*+[:：.]?\s*+))+",
    re.I,
)
_WORD = r"(?:statement|утверждение|说法|表述)"
_ORDER = re.compile(
    r"\b(?:arrange|chronological|(?:in|into) (?:the )?(?:correct |right )?(?:order|sequence)"
    r"|correct sequence)\b|\bрасположите|\bупорядочите|хронологическ|в порядке\b|排列|排序|先后顺序|时间顺序",
    re.I,
)
_STATED = re.compile(
    r"\b(?:statements?|pairs?|consider|correct(?:ly)?|incorrect(?:ly)?|true|false|how many|given above)\b"
    r"|утвержден|суждени|\bверн|\bневерн|\bправильн|\bпар[ыа]?\b|соответств|说法|表述|正确|错误|有误|对应|以下各项",
    re.I,
)
_CLOSING = re.compile(
    r"\n|(?<=[.;!?。；！？])\s*+(?=(?:which|how many|select|choose|what|the correct|как(?:ие|ое|ая)|сколько|выберите"
    r"|верн|以上|上述|其中|正确的|请选)(?:\b|(?<=[\u4e00-\u9fff])))",
    re.I,
)
_TRUTH = re.compile(
    r"(?:(?:state|say|tell me|decide) )?(?:if |whether )?(?:is (?:it|this) )?"
    r"\(?\b(?:true\s*+(?:or|/)\s*+false|t\s*+/\s*+f)\b\)?(?: that\b)?[\s?:.—–-]*"
    r"|\(?\b(?:верно|правда|истина|да)\s*+(?:или|/)\s*+(?:неверно|не\s?верно|неправда|ложь|нет)\b\)?(?:,?\s*+что\b)?[\s?:.—–-]*"
    r"|(?:判断(?:题|正误|对错|下列[^：:。]{0,10})?|是非题)\s*+[:：]\s*+|[（(]\s*+[对√是]\s*+[/或、]\s*+[错×否]\s*+[)）]|判断(?:正误|对错)[。.]?",
    re.I,
)
BLANK = re.compile(r"_{2,}|[(（][\s_\u3000]*[)）]|\.{4,}|…{2,}|\[[\s_]*\]")
_ASKED = re.compile(
    r"^\s*+(?:who|whom|whose|what|when|where|which|why|how|кто|кому|что|когда|где|как\w*|почему|сколько|谁|什么|哪|何时|为什么|怎么)(?:\b|\S)",
    re.I,
)

_REASONED = re.compile(r"\bassertion\b.*\breason\b", re.I | re.S)
REASONED = ("A", "R")
"""What an assertion and its reason are called."""

Kind = Literal["options", "statements", "order", "truth", "cloze"]


@dataclass(frozen=True, slots=True)
class Item:
    """A statement, a thing to be ordered, or an option, with its letter or number as written."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """The parts of a quiz."""

    kind: Kind
    stem: str
    items: tuple[Item, ...] = ()
    """Statements, or things to be put in order."""
    closing: str = ""
    """What is asked of the items, if it stands behind them."""
    options: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    label: str
    start: int
    end: int


def parse(text: str) -> Quiz | None:
    """The quiz that a text is, or None if it is an ordinary question. Never raises."""
    reasoned = bool(_REASONED.search(text[:LONGEST]))
    text = _PREFIX.sub("", _plain(text[:LONGEST]), count=1)
    marks = [_mark(match) for match in _LABELS.finditer(text)]
    letters, numbers = _longest(marks, _LETTERS), _longest(marks, _NUMERALS)
    if numbers and letters and letters[0].start < numbers[-1].end:
        later = _longest([mark for mark in marks if mark.start >= numbers[-1].end], _LETTERS)
        letters, numbers = (later, numbers) if later else (letters, [])
    first = min((run[0].start for run in (letters, numbers) if run), default=len(text))
    stem = text[:first].strip()
    if not letters and not numbers:
        return _without_options(text)
    if numbers:
        end = letters[0].start if letters else len(text)
        items, closing = _items(text, numbers, end)
        options = _items(text, letters, len(text))[0] if letters else ()
        if reasoned and len(items) == len(REASONED):
            items = tuple(Item(name, item.text) for name, item in zip(REASONED, items, strict=True))
    else:
        items, (options, closing) = (), _items(text, letters, len(text))
    questions = any(_ASKED.match(item.text) or item.text.endswith(("?", "？")) for item in (items + options)[:-1])
    if questions or not tokens(normalise(stem)) or len(items or options) < 2:
        return None
    return _sorted(stem, items, closing, options, lines=text[:first].endswith("\n"))


def _sorted(stem: str, items: tuple[Item, ...], closing: str, options: tuple[Item, ...], *, lines: bool) -> Quiz | None:
    """The quiz of these parts: what its items are is told by the words around them, or by their standing on lines."""
    if _ORDER.search(f"{stem} {closing}"):
        return Quiz("order", stem, items or options, closing, options if items else ())
    if items and (options or _STATED.search(f"{stem} {closing}")):
        return Quiz("statements", stem, items, closing, options)
    options = options or items
    opened = stem.endswith((":", "：", "?", "？", "—")) or BLANK.search(stem)
    listed = lines and all(len(option.text) < 60 for option in options)
    if len(options) > 8 or (items and not opened and not listed):
        return None
    return Quiz("options", f"{stem} {closing}" if len(tokens(stem)) < 3 else stem, (), "", options)


def _without_options(text: str) -> Quiz | None:
    truth = _TRUTH.search(text)
    rest = _TRUTH.sub(" ", text).strip(' \n"“”«»')
    if truth and len(normalise(rest)) > 5 and tokens(normalise(rest)):
        return Quiz("truth", BLANK.sub(" ", rest).strip())
    return Quiz("cloze", text.strip()) if BLANK.search(text) and tokens(normalise(text)) else None


def _plain(text: str) -> str:
    """With an assertion and its reason, and words like "Statement I:", as numbered statements."""
    if _REASONED.search(text):
        text = re.sub(r"\bassertion\s*(?:\(A\))?\s*[:.-]\s*", "\n1. ", text, count=1, flags=re.I)
        text = re.sub(r"\breason\s*(?:\(R\))?\s*[:.-]\s*", "\n2. ", text, count=1, flags=re.I)
        text = f"Assertion and reason: {text}"
    return re.sub(rf"\b{_WORD}\s*-?\s*(?=(?:\d|[IVX]+)\s*[:.)])", "", text, flags=re.I)


def _mark(match: re.Match[str]) -> _Mark:
    return _Mark(next(group for group in match.groups() if group), match.start(), match.end())


def _longest(marks: Sequence[_Mark], alphabets: Sequence[Sequence[str]]) -> list[_Mark]:
    """The longest run of labels in the order of an alphabet, from its first one; [] if there is none of two."""
    best: list[_Mark] = []
    for alphabet in alphabets:
        run: list[_Mark] = []
        for mark in marks:
            is_next = len(run) < len(alphabet) and _stands_for(mark.label, alphabet[len(run)])
            if is_next and (not run or mark.start > run[-1].end):
                run.append(mark)
        best = run if len(run) > max(1, len(best)) else best
    return best


def _stands_for(label: str, letter: str) -> bool:
    label = label.casefold()
    return label == letter or (len(label) == 1 and label in letter and "i" not in letter and "v" not in letter)


def _items(text: str, run: Sequence[_Mark], end: int) -> tuple[tuple[Item, ...], str]:
    """The items of a run of labels, and what stands behind the last one."""
    parts = [text[mark.end : after.start] for mark, after in pairwise(run)]
    last = text[run[-1].end : end].strip()
    cut = _CLOSING.search(last)
    closing = last[cut.start() :].strip() if cut else ""
    parts.append(last[: cut.start()] if cut else last)
    labelled = zip(run, parts, strict=True)
    items = (Item(mark.label, re.sub(r"\s+", " ", part).strip(" ;；,，、\u3000")) for mark, part in labelled)
    return tuple(item for item in items if item.text), closing
