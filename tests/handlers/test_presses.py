"""Callback data: what is packed comes back, what is forged does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presses import MOST, Action, Press

TOKENS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", max_size=60)


@given(st.sampled_from(Action), st.integers(0, 99), TOKENS)
def test_a_press_comes_back_as_it_was_or_is_refused_at_once(action: Action, number: int, token: str) -> None:
    press = Press(action, number, token)
    try:
        data = press.pack()
    except ValueError:
        assert len(f"{action}{number}.{token}") > MOST
        return
    assert len(data.encode()) <= MOST
    assert Press.read(data) == press


@given(st.text(max_size=70) | st.text("qrcwvnxs0123.eIrSo-_", max_size=70))
def test_whatever_is_sent_is_read_or_refused(data: str) -> None:
    press = Press.read(data)
    if press is not None:
        assert press.action in Action
        assert 0 <= press.number <= 99
        assert press.token.isascii()


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "q",
        "q0",
        "q.",
        ".",
        "q0.a b",
        "q0.ё",
        "q٣.a",
        "z0.a",
        "qq0.a",
        "q100.a",
        "q-1.a",
        "q0.a\n",
        "q0." + "a" * 61,
    ],
)
def test_what_is_not_ours_is_none(data: str | None) -> None:
    assert Press.read(data) is None


@pytest.mark.parametrize(
    "press",
    [Press(Action.ASK, 0, "a" * 62), Press(Action.ASK, 0, "ж"), Press(Action.CARD, 100), Press(Action.CARD, -1)],
)
def test_what_would_not_come_back_is_not_packed(press: Press) -> None:
    with pytest.raises(ValueError, match="no data of a button"):
        press.pack()


def test_actions_are_one_letter_each() -> None:
    assert all(len(action) == 1 for action in Action)
    assert len(set(Action)) == len(Action)
