"""`ask`: cards, JSON, lines of JSON; what is asked in vain is told in a sentence with exit code 2."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from bot.asking import as_object, converse
from handlers.render import plain
from knowledge.desk import Desk
from knowledge.snapshot import Snapshot
from tests.bot.conftest import Call, Run

FIELDS = {
    "status",
    "language",
    "intent",
    "score",
    "headline",
    "text",
    "certainty",
    "as_of",
    "sources",
    "candidates",
}
TODAY = date(2026, 11, 23)
ENGLISH, RUSSIAN, CHINESE = "Who is the SCO Secretary-General?", "Кто генсек ШОС?", "上合组织秘书长是谁？"


def lines(*conversations: object) -> str:
    return "".join(json.dumps(conversation) + "\n" for conversation in conversations)


def objects(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize(
    ("question", "name"), [(ENGLISH, "Yermekbayev"), (RUSSIAN, "Ермекбаев"), (CHINESE, "叶尔梅克巴耶夫")]
)
def test_a_question_is_answered_in_its_language(call: Call, question: str, name: str) -> None:
    result = call("ask", question)
    assert result.exit_code == 0
    assert name in result.stdout.splitlines()[0]
    assert not result.stderr


def test_the_day_and_the_language_can_be_chosen(call: Call) -> None:
    assert "Алимов" in call("ask", "--as-of", "2018-07-01", "--lang", "ru", ENGLISH).stdout.splitlines()[0]
    answered = json.loads(call("ask", "--json", "--as-of", "2018-07-01", "--lang", "zh", ENGLISH).stdout)
    assert (answered["language"], answered["as_of"]) == ("zh", "2018-07-01")


def test_piped_output_is_plain_and_names_every_link(call: Call, snapshot: Snapshot) -> None:
    output = call("ask", "--as-of", TODAY.isoformat(), ENGLISH).stdout
    answer = Desk(snapshot).reply(ENGLISH, TODAY, TODAY).answer
    assert "\x1b" not in output
    assert all(line == line.rstrip() for line in output.splitlines())
    assert output.splitlines()[:2] == [answer.headline, ""]
    for text in (
        *answer.details,
        *(lead.text for lead in answer.related),
        *(source.title for source in answer.sources),
    ):
        assert f"  • {text}\n" in output
    assert answer.sources
    assert all(source.url is None or f"    {source.url}\n" in output for source in answer.sources)


def test_plain_output_is_made_without_slow_libraries(environment: dict[str, str]) -> None:
    program = (
        "import sys\nfrom bot.cli import main\ncode = main(['ask', 'Who is the Secretary-General?'])\n"
        "slow = {'rich', 'yaml', 'alembic', 'mako', 'dateparser', 'pypinyin', 'zhconv', 'hypothesis', 'readline'}\n"
        "found = slow & set(sys.modules)\nassert not found, found\nsys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_why_tells_how_a_question_was_read(call: Call) -> None:
    shown = call("ask", "--why", "who is the secretry general of the SCO").stdout
    for label in ("language", "repaired", "names", "inherited", "masked", "outcome", "records", "intent"):
        assert f"\n{label}" in shown
    assert "office: secretary-general" in shown
    heads, *rows = shown.rpartition("\nintent")[2].splitlines()
    assert rows
    assert {len(row.split()) for row in rows} == {len(heads.split()) + 1}
    assert max(map(len, shown.rpartition("\nlanguage")[2].splitlines())) <= 80
    assert "unsure" in call("ask", "--why", "sco").stdout or "none" in call("ask", "--why", "sco").stdout


def test_json_has_the_fields_that_are_told_of(call: Call) -> None:
    fields = json.loads(call("ask", "--json", ENGLISH).stdout)
    assert set(fields) == FIELDS
    assert fields["status"] == "answered"
    assert fields["certainty"] == "recorded"
    assert fields["text"].splitlines()[0] == fields["headline"]
    assert fields["sources"]
    assert all(set(source) == {"title", "url"} for source in fields["sources"])
    declined = json.loads(call("ask", "--json", "Who will win the football world cup?").stdout)
    assert declined["status"] == "refused"
    assert (declined["certainty"], declined["as_of"], declined["sources"]) == (None, None, [])


def test_an_object_holds_what_a_chat_shows(snapshot: Snapshot) -> None:
    answer = Desk(snapshot).reply(CHINESE, TODAY, TODAY).answer
    assert as_object(answer)["text"] == plain(answer)


def test_lines_are_conversations_and_keep_their_order(call: Call) -> None:
    given = lines(
        {"id": 7, "turns": [ENGLISH, "and before him?"]},
        {"id": "b", "turns": [RUSSIAN], "as_of": "2018-07-01"},
        {"turns": [CHINESE], "as_of": None, "more": "is passed over"},
    )
    result = call("ask", "--jsonl", given="\ufeff" + given.replace("\n", "\n\n"))
    assert (result.exit_code, result.stderr) == (0, "")
    first, second, third = objects(result.stdout)
    assert [first["id"], second["id"], third["id"]] == [7, "b", None]
    assert all(set(answer) == {"id"} | FIELDS for answer in (first, second, third))
    assert "Zhang Ming" in first["headline"]
    assert "Алимов" in second["headline"]
    assert third["language"] == "zh"


def test_lines_are_answered_in_the_language_asked_for(call: Call) -> None:
    result = call("ask", "--jsonl", "--lang", "zh", given=lines({"id": 1, "turns": [ENGLISH]}))
    assert objects(result.stdout)[0]["language"] == "zh"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b'{"id": NaN, "turns": ["x"]}', "not JSON"),
        (b"[1]", "expected an object"),
        (b'{"id": 1}', '"turns" must'),
        (b'{"id": 1, "turns": []}', '"turns" must'),
        (b'{"id": 1, "turns": ["a", 1]}', '"turns" must'),
        (b'{"id": 1, "turns": "a"}', '"turns" must'),
        (b'{"id": 1, "turns": ["a"], "as_of": 2018}', '"as_of" must'),
        (b'{"id": 1, "turns": ["a"], "as_of": "2026-02-30"}', "2026-02-30"),
        (b'{"id": 1, "turns": ["a"], "as_of": "2001-06-14"}', "2001-06-14"),
        (b'{"id": 1, "turns": ["a"], "as_of": ""}', "is not a day"),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_the_others_are_answered(
    call: Call, line: bytes, problem: str
) -> None:
    good = json.dumps({"id": "good", "turns": [ENGLISH]}).encode()
    result = call("ask", "--jsonl", given=good + b"\n\n" + line + b"\n" + good)
    assert result.exit_code == 2
    assert [answer["id"] for answer in objects(result.stdout)] == ["good", "good"]
    (told,) = result.stderr.splitlines()
    assert told.startswith("line 3: ")
    assert problem in told
    assert len(told) < 200


def test_odd_characters_in_lines_do_no_harm(run: Run) -> None:
    done = run("ask", "--jsonl", given=b'{"id": "\\ud800", "turns": ["\\u0000 \\udfff", ""]}\n')
    assert (done.returncode, done.stderr) == (0, "")
    assert objects(done.stdout)[0]["status"] == "refused"


def test_each_line_is_written_as_soon_as_it_is_ready(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "bot", "ask", "--jsonl"]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(lines({"id": number, "turns": [ENGLISH]}).encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--as-of", "2026-02-30", ENGLISH], "2026-02-30"),
        (["--as-of", "2001-06-14", ENGLISH], "2001-06-15"),
        (["--as-of", "yesterday", ENGLISH], "yesterday"),
        (["--as-of", "", ENGLISH], "is not a day"),
        (["--lang", "fr", ENGLISH], "en, ru, zh"),
        ([], "Give a question"),
        (["--json"], "Give a question"),
        (["--jsonl", ENGLISH], "--jsonl"),
        (["--jsonl", "--why"], "--jsonl"),
        (["--json", "--why", ENGLISH], "--why"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_on_standard_error(call: Call, arguments: list[str], told: str) -> None:
    result = call("ask", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_unknown_options_end_with_exit_code_2(call: Call) -> None:
    for arguments in (["ask", "--nope"], ["nope"], ["rotation"], ["rotation", "chair", "--next", "0"]):
        result = call(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr


@pytest.mark.parametrize(
    "question",
    [
        "",
        " \n\t",
        "🙂🙂🙂",
        "\x01\x02\x1b[31m",
        "'; DROP TABLE term; --",
        "<script>alert(1)</script>",
        "x" * 10_000,
        "?!…",
        "❹ ② ⅷ",
    ],
)
def test_bad_questions_are_met_calmly(call: Call, question: str) -> None:
    result = call("ask", question)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0]
    assert not result.stderr
    assert "\x1b" not in result.stdout


def test_an_argument_that_is_not_utf_8_is_read_as_far_as_it_goes(run: Run) -> None:
    done = run("ask", os.fsdecode(b"\xff who is the Secretary-General of the SCO?"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Yermekbayev" in done.stdout


def test_a_reader_who_leaves_is_no_error(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "bot", "ask", "--jsonl"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(lines({"id": 1, "turns": [ENGLISH]}).encode())
        process.stdin.close()
        assert process.wait(30) == 1
        assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_full_disk_is_told(environment: dict[str, str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "bot", "ask", ENGLISH],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("The answer could not be written: ")
    assert done.stderr.count(b"\n") == 1


def test_control_c_ends_without_a_trace(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "bot", "ask", "--jsonl"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(lines({"id": 1, "turns": [ENGLISH]}).encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert b"Traceback" not in process.stderr.read()


def test_closed_streams_are_no_error(environment: dict[str, str]) -> None:
    for redirection, arguments in ((">&-", "ask x"), ("<&-", "ask --jsonl"), ("<&-", "chat")):
        command = f"{sys.executable} -m bot {arguments} {redirection}"
        done = subprocess.run(["sh", "-c", command], env=environment, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_conversation_ends_with_its_last_turn(snapshot: Snapshot) -> None:
    desk = Desk(snapshot)
    alone = desk.reply("Who is Vladimir Norov?", TODAY, TODAY)
    assert converse(desk, [ENGLISH, "Who is Vladimir Norov?"], TODAY, TODAY).answer.headline == alone.answer.headline
