"""`chat`: follow-ups, commands, piped input."""

from __future__ import annotations

from datetime import date

import pytest

from bot.chatting import Chat, RefusedError, at_prompt
from knowledge.desk import Desk
from knowledge.snapshot import Snapshot
from tests.bot.conftest import Call

TODAY = date(2026, 11, 23)


@pytest.fixture
def chat(snapshot: Snapshot) -> Chat:
    return Chat(Desk(snapshot), TODAY, TODAY)


def test_a_follow_up_takes_what_is_missing_from_the_turn_before(chat: Chat) -> None:
    chat.say("Who is the SCO Secretary-General?")
    chat.say("  and before him?\n")
    assert chat.last is not None
    assert "Zhang Ming" in chat.last.answer.headline


def test_the_day_can_be_changed_and_changed_back(chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    assert chat.say("/asof 2018-07-01")
    chat.say("Кто генсек ШОС?")
    assert chat.last is not None
    assert "Алимов" in chat.last.answer.headline
    chat.say("/asof")
    assert capsys.readouterr().out.endswith("2018-07-01.\n")
    chat.say("/ASOF now")
    assert chat.day == TODAY
    for wrong in ("2026-02-30", "1999-01-01", "tomorrow"):
        with pytest.raises(RefusedError, match=wrong):
            chat.say(f"/asof {wrong}")
    assert chat.day == TODAY


def test_the_language_can_be_chosen(chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    chat.say("/lang zh")
    chat.say("Who is the Secretary-General?")
    assert chat.last is not None
    assert chat.last.answer.language == "zh"
    chat.say("/lang")
    assert capsys.readouterr().out.endswith("zh.\n")
    with pytest.raises(RefusedError, match="auto"):
        chat.say("/lang fr")
    assert str(chat.language) == "zh"
    chat.say("/lang auto")
    assert chat.language is None
    chat.say("Who is the Secretary-General?")
    assert "Yermekbayev" in chat.last.answer.headline


def test_why_help_quit_and_what_is_no_command(chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RefusedError):
        chat.say("/why")
    chat.say("Who is the Secretary-General?")
    capsys.readouterr()
    chat.say("/why")
    assert "office: secretary-general" in capsys.readouterr().out
    chat.say("/help")
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("/asof", "/lang", "/why", "/help", "/quit"))
    with pytest.raises(RefusedError, match="/help"):
        chat.say("/nonsense now")
    assert chat.say("")
    assert not chat.say("/quit")
    assert not chat.say("/exit")


def test_at_a_prompt_nothing_ends_the_chat_but_its_end(
    chat: Chat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed: list[str | BaseException] = [
        "/why",
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"),
        "Who is the Secretary-General?",
        KeyboardInterrupt(),
    ]

    def answer(_: str) -> str:
        line = typed.pop(0)
        if isinstance(line, BaseException):
            raise line
        return line

    monkeypatch.setattr("builtins.input", answer)
    at_prompt(chat)
    assert not typed
    shown = capsys.readouterr().out
    assert "Nothing was asked yet." in shown
    assert "UTF-8" in shown
    assert "Yermekbayev" in shown


def test_piped_input_is_answered_line_by_line(call: Call) -> None:
    result = call("chat", given="Who is the SCO Secretary-General?\n\nand before him?\n/quit\nnot read")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("> Who is the SCO Secretary-General?\n")
    first, second = result.stdout.split("> and before him?\n")
    assert "Yermekbayev" in first
    assert "Zhang Ming" in second.splitlines()[0]
    assert "not read" not in result.stdout
    assert "\x1b" not in result.stdout


def test_options_hold_for_the_chat(call: Call) -> None:
    assert (
        "Алимов"
        in call("chat", "--as-of", "2018-07-01", "--lang", "ru", given="Who is the SCO Secretary-General?\n").stdout
    )
    assert call("chat", "--lang", "fr").exit_code == 2


def test_piped_lines_that_cannot_be_done_are_told_and_the_others_are_answered(call: Call) -> None:
    result = call("chat", given=b"/asof 2026-02-30\n\xff\xfe\n/nonsense\nWho is the SG?")
    assert result.exit_code == 2
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["line 1", "line 2", "line 3"]
    assert "Yermekbayev" in result.stdout


def test_nothing_asked_is_nothing_said(call: Call) -> None:
    result = call("chat", given="")
    assert (result.exit_code, result.output) == (0, "")
