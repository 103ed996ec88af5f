"""Making claims of a quiz's parts: its stem with an option put in, or a statement with its subject named."""

from __future__ import annotations

import re

from knowledge.quiz.judging import NEGATION
from knowledge.quiz.parsing import BLANK

_HAN = re.compile(r"[\u4e00-\u9fff]")
_ABOUT = re.compile(
    r"(?:\b(?:about|regarding|concerning|respect to|reference to|context of|related to)"
    r"|(?<!\w)(?:относительно|касательно|об?)|关于|有关)\s*(?:the |an? )?"
    r"(?P<about>[^,:：，。?(（]+?)\s*(?:$|[,:：，。?(（]|\b(?:is|are|was|were|which)\b|的?(?:说法|表述))",
    re.I,
)
_IT = re.compile(
    r"^(?:it|its|they|this organi[sz]ation)\b|(?<=\s)its?\b|^(?:он[аои]?|его|е[её]|их)\b|^[它其]|该(?:组织|机构)", re.I
)
_OF_THESE = (
    r"(?:\s+(?:one|two|ones))?\s+(?:of|among|from)\s+(?:the\s+)?(?:following|these|those|below)"
    r"(?:\s+(?!is\b|was\b|has\b|does\b)\w+s\b)?"
)
_GAP = re.compile(
    rf"\b(?:wh?ich|who|what){_OF_THESE}"
    r"|\bhow many (?:of|among) the (?:above|following)(?: (?:given|mentioned))?(?:\s+\w+s)?"
    r"|\b(?:(?:in|at|on|by|during|from)\s+)?(?:wh?ich|what)\s+\w+|\b(?:who|where|when|what)\b"
    r"|(?<!\w)(?:кто|что|как\w+|котор\w+)\s+из\s+\w+(?:\s+(?:стран|государств|лиц|городов|органов))?"
    r"|(?<!\w)как(?:ой|ая|ое|ие|ом|ую|им)\s+\w+|(?<!\w)(?:кто|где|когда)(?!\w)"
    r"|哪(?:一?个|一?座|一?位|些|一?项|一)?(?:国家|城市|地方|成员国|机构|人)?|谁|何[时地]",
    re.I,
)
"""The words of a question in whose place its answer goes."""
_LIST = re.compile(r"^(?:以下|下列|下面)(?:各项|选项|国家|城市|机构)?(?:中|里)?[，,]?")
_IS = re.compile(r"的?(?:是|有)[:：。\s]*$")
_LEFT = re.compile(r"[(（]\s*([^:：()（）—–]+?)\s*(?:[:：—–]|\s-\s)")


def filled(stem: str, option: str, *, negated: bool) -> str:
    """The stem as a statement: the option in its blank or for its question word; if `negated`, without its negation."""
    text = bare(stem, negated=negated)
    if BLANK.search(text):
        return BLANK.sub(" ", BLANK.sub(lambda _: f" {option} ", text, count=1))
    if _HAN.search(text) and not re.search("哪|谁|何", text):
        return option + _IS.sub("", text)
    done, count = _GAP.subn(lambda _: option, text, count=1)
    return done if count else f"{text.rstrip(' :：')} {option}"


def bare(stem: str, *, negated: bool) -> str:
    """The stem without the signs of a choice; if `negated`, without its negation."""
    text = _LIST.sub("", stem.strip())
    if _HAN.search(text) and _IS.search(BLANK.sub("", text)):
        text = _IS.sub("", BLANK.sub("", text))
    return re.sub(r"\s+", " ", NEGATION.sub(" ", text)) if negated else text


def about(stem: str) -> str:
    """What statements are about, as their stem says."""
    found = _ABOUT.search(stem)
    return found["about"].strip(" '‘’\"“”") if found else ""


def claim(statement: str, subject: str) -> str:
    """A statement with what it is about in place of "it"."""
    return _IT.sub(lambda _: subject, statement, count=1) if subject else statement


def left_side(stem: str) -> str:
    """What the left sides of pairs are, as their stem says: "(summit : year)"."""
    found = _LEFT.search(stem)
    return found[1] if found else ""
