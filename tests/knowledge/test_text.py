"""Texts in normal form, their words, and putting them right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.understanding.repair import Spelling, other_layout, simplified, transliterated
from knowledge.understanding.text import is_han, normalise, script_language, sentences, stem, tokens


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Who’s the ＳＧ?", "who  the sg?"),
        ("Ёлка Ещё", "елка еще"),
        ("don't", "dont"),
        ("a\u200bb\x00c\ufeff", "a b c "),
        ("上合組織　Ａ", "上合組織 a"),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert normalise(text) == normal


@given(st.text(max_size=300))
def test_any_text_can_be_cut_into_words(text: str) -> None:
    normal = normalise(text)
    for token in tokens(normal):
        assert normal[token.start : token.end] == token.text
        assert stem(token.text)
    assert all(part.strip() for part in sentences(normal))


@given(st.text(max_size=100))
def test_normalising_twice_changes_nothing_more_than_length(text: str) -> None:
    words = [token.text for token in tokens(normalise(text))]
    assert [token.text for token in tokens(normalise(" ".join(words)))] == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who is the sg", "en"),
        ("кто генсек шос", "ru"),
        ("上合组织秘书长是谁", "zh"),
        ("где был summit шос в 2022", "ru"),
        ("rats 总部在哪里", "zh"),
        ("🙂 123 ...", None),
        ("", None),
    ],
)
def test_the_language_is_that_of_most_of_the_script(text: str, language: str | None) -> None:
    assert script_language(text) == language


def test_the_other_keyboard_layout() -> None:
    assert other_layout("rnj utyctr ijc") == "кто генсек шос"
    assert other_layout("црщ шы еру ып") == "who is the sg"


def test_transliteration_and_traditional_characters() -> None:
    assert transliterated("kto gensek shos") == "кто генсек шос"
    assert simplified("上海合作組織秘書處設在哪個城市") == "上海合作组织秘书处设在哪个城市"
    assert is_han("上")
    assert not is_han("a上")


def test_spelling_takes_the_nearest_and_then_the_more_frequent() -> None:
    spelling = Spelling(["secretary", "secretariat", "summit", "again", "again", "asian", "the"])
    nearest, likeness = spelling.nearest("sectetary") or ("", 0.0)
    assert nearest == "secretary"
    assert likeness == pytest.approx(0.889, abs=0.01)
    assert (spelling.nearest("agian") or ("",))[0] == "again"
    assert spelling.nearest("zzz") is None
    assert spelling.nearest("to") is None
    assert spelling.nearest("2024") is None
    assert "summit" in spelling
    assert "sumit" not in spelling


@given(st.text(alphabet="abcdefgh", min_size=3, max_size=12))
def test_a_known_word_is_its_own_nearest(word: str) -> None:
    assert Spelling([word, "zzzzzz"]).nearest(word) == (word, 1.0)
