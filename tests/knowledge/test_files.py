"""Records as text files: what is written is read, and what is wrong is told with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import DataError
from knowledge.files import SHIPPED, phrase_id, read_folder, read_text
from knowledge.model import Phrase, Place

PLACE = """\
place:
  - id: oslo
    name: {en: Oslo, ru: Осло, zh: 奥斯陆}
    state: {state}
"""


def place(text: str = PLACE, state: str = "no") -> str:
    return text.replace("{state}", state)


def test_a_record_knows_where_it_stands() -> None:
    (located,) = read_text("# Towns\n" + place(), "places.yaml")
    assert isinstance(located.record, Place)
    assert (located.record.name.ru, located.record.state) == ("Осло", "no")
    assert str(located) == "places.yaml:3: place oslo"


def test_scalars_stay_as_they_are_written() -> None:
    """Norway is no truth value, and a year no number."""
    (located,) = read_text(place(state="no"), "places.yaml")
    assert located.record.state == "no"  # type: ignore[attr-defined]


def test_phrases_are_records_named_by_their_text() -> None:
    found = [located.record for located in read_text("en:\n  holder:\n  - who is it\n  - 2004\n", "phrases/en/a.yaml")]
    assert [(p.intent, p.language, p.text) for p in found if isinstance(p, Phrase)] == [
        ("holder", "en", "who is it"),
        ("holder", "en", "2004"),
    ]
    assert found[0].id == phrase_id("holder", "en", "who is it") != phrase_id("holder", "en", "who is this")


def test_phrases_may_stand_beside_records() -> None:
    text = place() + "phrases:\n  en:\n    holder: [' who is it ']\n"
    first, second = (located.record for located in read_text(text, "a.yaml"))
    assert isinstance(first, Place)
    assert second == Phrase(id=phrase_id("holder", "en", "who is it"), intent="holder", language="en", text="who is it")


@pytest.mark.parametrize(("deepest", "most", "told"), [(2, 99, "a.yaml:2: is nested"), (9, 15, "a.yaml:4: has more")])
def test_a_file_is_read_within_bounds(deepest: int, most: int, told: str) -> None:
    with pytest.raises(DataError, match=told):
        list(read_text(place(), "a.yaml", deepest=deepest, most=most))
    assert list(read_text(place(), "a.yaml", deepest=4, most=16))


@pytest.mark.parametrize("text", ["", "# Nothing yet\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    assert list(read_text(text, "a.yaml")) == []


WRONG = [
    ("a.yaml", "place: }\n", "a.yaml:1: not well-formed"),
    ("a.yaml", "place:\n  - id: x\n id: y\n", "a.yaml:3: not well-formed"),
    ("a.yaml", "- place\n", "a.yaml:1: expected names with values below them."),
    ("a.yaml", "\npalace:\n  - id: x\n", "a.yaml:2: there is no kind of record called 'palace'; known are "),
    ("a.yaml", "place: oslo\n", "a.yaml:1: place must hold a list of records."),
    ("a.yaml", "place:\n  - oslo\n", "a.yaml:2: a place must be fields with values."),
    ("a.yaml", "place:\n  - id: x\n    id: y\n", "a.yaml:3: id is given twice."),
    ("a.yaml", place() + "place: []\n", "a.yaml:5: place is given twice."),
    ("a.yaml", "place:\n  - {[id]: x}\n", "a.yaml:2: a name must be a word, not a list or fields."),
    ("a.yaml", "phrases:\n  fr:\n    holder: [qui]\n", "a.yaml:2: 'fr' is none of the languages en, ru, zh."),
    ("a.yaml", "phrases:\n  - who\n", "a.yaml:2: expected names with values below them."),
    ("phrases/en/a.yaml", "en:\n  holder: [[who]]\n", "phrases/en/a.yaml:2: a phrase of holder must be a text."),
    ("a.yaml", "place:\n  - id: &a x\n  - id: *a\n", "a.yaml:3: write the value again instead of the alias *a."),
    ("a.yaml", place() + "    size: big\n", "a.yaml:2: place oslo: size: "),
    ("a.yaml", "place:\n  - name: Oslo\n", "a.yaml:2: place without id: id: Field required"),
    ("phrases/fr/a.yaml", "fr:\n  holder: [qui]\n", "'fr' is none of the languages en, ru, zh."),
    ("phrases/en/a.yaml", "en: [who]\n", "phrases/en/a.yaml:1: expected names with values below them."),
    ("phrases/en/a.yaml", "en:\n  holder: who\n", "phrases/en/a.yaml:2: holder must hold a list of phrases."),
]


@pytest.mark.parametrize(("name", "text", "told"), WRONG)
def test_what_is_wrong_is_told_with_its_place(name: str, text: str, told: str) -> None:
    with pytest.raises(DataError) as error:
        list(read_text(text, name))
    assert told in str(error.value)
    assert str(error.value).endswith(".")


def test_a_folder_is_read_in_the_order_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.yaml").write_text(place(), "utf-8")
    (tmp_path / "a.yaml").write_text(place().replace("oslo", "bergen"), "utf-8")
    (tmp_path / "sub" / "c.yaml").write_text(place().replace("oslo", "narvik"), "utf-8")
    (tmp_path / "notes.txt").write_text("palace: [", "utf-8")
    found = read_folder(tmp_path)
    assert [(located.record.id, located.file) for located in found] == [
        ("bergen", "a.yaml"),
        ("oslo", "b.yaml"),
        ("narvik", "sub/c.yaml"),
    ]


def test_a_folder_without_records_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There are no records in the folder"):
        read_folder(tmp_path)


def test_the_release_is_read_whole() -> None:
    read = {located.file for located in read_folder()}
    assert read == {str(file.relative_to(SHIPPED)) for file in SHIPPED.rglob("*.yaml")}
