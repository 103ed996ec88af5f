"""The whole knowledge as one file: the same back to the byte, and nothing but records or a sentence from any bytes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge import exchange
from knowledge.change import Key
from knowledge.errors import DataError
from knowledge.exchange import DEEPEST, LARGEST, difference, dump, parse
from knowledge.files import phrase_id, read_folder
from knowledge.model import KINDS, Intent, Phrase, Record, Source, Text, Topic, Version
from tests.knowledge.asking import sweep

NASTY = st.text(st.characters(exclude_characters="\0"), max_size=60) | st.sampled_from(
    [
        *("null", "~", "yes", "2004-01-15", "1", "- a", "# no", "{a: b}", "[", "a: b", "'", '"', "a\n\nb", "\u2028"),
        *(
            "%TAG",
            "&a",
            "*a",
            "<<",
            "!!x",
            "👩‍🚀",
            "a\tb",
            "a\ufeffb",
            "a\x85b",
            "a\u2029b",
            "\x1ca",
            "---",
            "...",
            "?",
            "=",
            "|",
            ">",
        ),
        *(
            "two  blanks " * 40,
            "word " * 200,
            "字" * 400,
            "x" * 400,
            "a\n  b\n\n c",
            "a #b",
            "a: ",
            "true",
            "0x1F",
            "1_000",
            "1:20",
        ),
    ]
)
SCRAPS = (
    *(
        "source:",
        "phrases:",
        "intent:",
        "en:",
        "- ",
        "id: ",
        "s1",
        "title: ",
        "using: ",
        "\n",
        "\n  ",
        "\n    ",
        "{",
        "}",
        "[",
        "]",
    ),
    *(
        ", ",
        ": ",
        "? ",
        "<<: ",
        "&a ",
        "*a",
        "!!int ",
        "!!python/object:os.system ",
        '"',
        "'",
        "|",
        ">",
        "---",
        "...",
        "%YAML 1.1",
    ),
    *("\t", "#", "\\0", "\ufeff", "\x00", "9" * 5_000),
)


def read(text: str, name: str = "file.yaml") -> list[Record]:
    return [item.record for item in parse(text.encode(), name)]


def keyed(records: list[Record]) -> dict[Key, Record]:
    return {(record.kind, record.id): record for record in records}


@sweep
def test_the_shipped_knowledge_comes_back_to_the_byte() -> None:
    records = [item.record for item in read_folder()]
    text = dump(records)
    back = read(text)
    assert keyed(back) == keyed(records)
    assert dump(back) == text
    listed = [one for kind in KINDS if kind != Phrase.kind for one in records if one.kind == kind]
    assert back[: len(listed)] == listed


@given(st.lists(NASTY, min_size=1, max_size=5), NASTY)
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_any_text_comes_back(texts: list[str], title: str) -> None:
    records: list[Record] = []
    try:
        records.append(Source(id="s1", title=title))
        for number, text in enumerate(texts):
            version = Version(headline=Text(en=text), details=(Text(ru=text, zh=text),), sources=("s1 Art. 1",))  # type: ignore[arg-type]
            records.append(Topic(id=f"t{number}", versions=(version,)))
    except ValidationError:
        return  # nothing that a record can hold
    assert read(dump(records)) == records


@given(st.lists(st.tuples(st.sampled_from(["b", "a", "c"]), st.sampled_from(["en", "ru", "zh"]), NASTY), max_size=12))
def test_phrases_stand_by_language_and_intent(found: list[tuple[str, str, str]]) -> None:
    phrases: dict[str, Record] = {}
    for intent, language, text in found:
        try:
            stripped = text.strip()
            one = Phrase(id=phrase_id(intent, language, stripped), intent=intent, language=language, text=stripped)  # type: ignore[arg-type]
        except (ValidationError, UnicodeEncodeError):
            continue
        phrases[one.id] = one
    label = Text(en="What?")
    intents = [Intent(id=name, family="f", answer="topic", label=label) for name in "ba"]
    text = dump([*phrases.values(), *intents])
    assert keyed(read(text)) == keyed([*intents, *phrases.values()])
    assert dump(read(text)) == text


@given(
    st.binary(max_size=300)
    | NASTY.map(lambda text: text.encode(errors="replace"))
    | st.lists(st.sampled_from(SCRAPS), max_size=30).map(lambda scraps: "".join(scraps).encode())
)
@example(b"source:\n- ? [a]\n  : b")
def test_any_bytes_give_records_or_a_sentence(data: bytes) -> None:
    try:
        found = parse(data, "file.yaml")
    except DataError as error:
        told = str(error)
    else:
        told = found[0].file
    assert told.startswith("file.yaml")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "holds no records"),
        (b"\xff\xfes\x00", "1: is not written in UTF-8"),
        ("source:\n- id: s1\n  title: Юг".encode("cp1251"), "3: is not written in UTF-8"),
        (b"[" * 100_000, "levels deep"),
        (b"a: " + b"{a: " * 5_000, "levels deep"),
        (b"a: &a [x]\nb: *a", "instead of the alias"),
        (b"source:\n- id: s1\n  title: !!python/object:os.system x\n  url: 5", "file.yaml:2: source s1: url"),
        (b"source:\n- id: s1\n  title: a\n- id: s1\n  title: b", "stands already in line 2"),
        (b"source:\n- id: s1\n  title: a\n  title: b", "title is given twice"),
        (b"source:\n- {id: s1, <<: {title: a}}", "file.yaml:2: source s1"),
        (b"nothing:\n- id: s1", "no kind of record called 'nothing'"),
        (b"phrases:\n  fr:\n    holder: [qui]", "file.yaml:2: 'fr' is none of the languages"),
        (b"phrases:\n  en:\n    holder: qui", "file.yaml:3: holder must hold a list"),
        (b"a: b\n\x00", "file.yaml:2: not well-formed: control characters are not allowed."),
        (b'source:\n- {id: s1, title: "a\\0b"}', "file.yaml:2: holds the character NUL"),
        (b"source:\n- ? [id]\n  : s1", "file.yaml:2: a name must be a word"),
        (b"source:\n- {id: s1, title: a}\nsource:\n- {id: s2, title: b}", "file.yaml:3: source is given twice"),
        (b"phrases:\n  en:\n    holder: [a]\n    holder: [b]", "file.yaml:4: holder is given twice"),
        (b"phrases:\n  en:\n    holder: [a, ' a ']", "stands already in line 3"),
        (b"phrases:\n  en:\n    holder: [{a: b}]", "file.yaml:3: a phrase of holder must be a text"),
        (b"phrase:\n- {id: p, intent: holder, language: en, text: a}", "no kind of record called 'phrase'"),
        (b"source: [" + b"a," * 700_000 + b"]", "has more than 600,000 values"),
        (b"x" * (LARGEST + 1), "are read at most"),
        (b"- a\n- b", "expected names"),
    ],
)
def test_what_is_broken_is_told_with_its_line(data: bytes, told: str) -> None:
    with pytest.raises(DataError) as error:
        parse(data, "file.yaml")
    assert told in str(error.value)


def test_nesting_is_refused_from_one_level_too_many() -> None:
    deep = "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    with pytest.raises(DataError, match=r"must hold a list|must be fields"):
        parse(f"source: {deep}".encode(), "file.yaml")
    with pytest.raises(DataError, match="levels deep"):
        parse(f"source: [{deep}]".encode(), "file.yaml")


def test_there_are_as_many_records_as_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "MOST", 2)
    assert len(parse(b"phrases:\n  en:\n    holder: [a, b]", "file.yaml")) == 2
    with pytest.raises(DataError, match="has more than 2 records"):
        parse(b"phrases:\n  en:\n    holder: [a, b, c]", "file.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "source:\n- {id: s1, title: T, " + ", ".join(f"k{number}: 1" for number in range(5_000)) + "}",
        f"source:\n- {{id: {'x' * 90_000}, title: T}}",
        f"{'x' * 900}:\n- a",
    ],
)
def test_what_is_told_of_a_broken_file_is_short(text: str) -> None:
    with pytest.raises(DataError) as error:
        parse(text.encode(), "file.yaml")
    assert len(str(error.value)) < 600


def test_records_are_written_as_by_hand() -> None:
    topic = Topic(
        id="seat",
        versions=(Version(headline=Text(en="It is: 1, not 2"), sources=("s1 Art. 11", "s2")),),  # type: ignore[arg-type]
    )
    using = {"source": "s1", "sources": "s2"}
    intent = Intent(id="where", family="f", answer="topic", using=using, label=Text(en="Where?"))
    phrase = Phrase(id=phrase_id("where", "en", "where 👩‍🚀"), intent="where", language="en", text="where 👩‍🚀")
    source = Source(id="s1", title="yes", date="2004-01-15", reported=True)  # type: ignore[arg-type]
    text = dump([phrase, intent, topic, source])
    assert text.splitlines()[1:] == [
        *("source:", "  - id: s1", "    title: yes", "    date: 2004-01-15", "    reported: true"),
        *("topic:", "  - id: seat", "    versions:", "      - headline:", "          en: 'It is: 1, not 2'"),
        *("        sources:", "          - s1 Art. 11", "          - s2"),
        *("intent:", "  - id: where", "    family: f", "    answer: topic"),
        *("    using:", "      source: s1", "      sources: s2", "    label:", "      en: Where?"),
        *("phrases:", "  en:", "    where:", "      - where 👩‍🚀"),
    ]
    assert read(text) == [source, topic, intent, phrase]


def test_progress_is_told() -> None:
    told: list[int] = []
    text = "source:\n" + "".join(f"- {{id: s{number}, title: T}}\n" for number in range(4_500))
    assert len(parse(text.encode(), "file.yaml", told.append)) == 4_500
    assert told == [2_000, 4_000]


def test_a_part_adds_and_changes_and_a_whole_removes_too() -> None:
    ours = keyed([Source(id="s1", title="A"), Source(id="s2", title="B")])
    text = "source:\n- {id: s2, title: C}\n- {id: s3, title: D}\n"
    part = difference(ours, parse(text.encode(), "f"), whole=False)
    assert [(item.key[1], item.before is None, item.after is None) for item in part.items] == [
        ("s2", False, False),
        ("s3", True, False),
    ]
    whole = difference(ours, parse(text.encode(), "f"), whole=True)
    assert [item.key[1] for item in whole.items if item.after is None] == ["s1"]
    assert not difference(ours, parse(dump(ours.values()).encode(), "f"), whole=True).items
