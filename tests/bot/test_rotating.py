"""`rotation`: turns ahead, what-ifs, rules against history."""

from __future__ import annotations

import re
from datetime import date

import pytest

from bot.rotating import show_turns
from knowledge.model import Rule
from knowledge.snapshot import Snapshot
from tests.bot.conftest import Call
from tests.knowledge.asking import sweep

TURN = re.compile(r"^  (\S+) – (\S+)  (.+) \(projection\)$", re.M)
DAY = ("--as-of", "2026-11-23")


def states(output: str) -> list[str]:
    return [state for _, _, state in TURN.findall(output)]


def test_the_turns_ahead_are_told_with_the_rule_and_its_record(call: Call) -> None:
    result = call("rotation", "secretary-general", "--next", "5", *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert states(result.stdout) == ["Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan", "China"]
    heading, now, _, rule, *_ = result.stdout.splitlines()
    assert "as of 23 November 2026" in heading
    assert "Nurlan Yermekbayev" in now
    assert re.match(r"sg-d: .+ \(7 of 7 past changes\)$", rule)
    assert "2028-01-01 – 2030-12-31" in result.stdout
    assert "not a decision" in result.stdout


def test_what_was_decided_by_that_day_is_told(call: Call) -> None:
    shown = call("rotation", "secretary-general", "--as-of", "2018-07-01").stdout
    assert re.search(r"Rashid Alimov\n.*Vladimir Norov\n", shown)
    assert states(shown)[0] == "China"


@pytest.mark.parametrize("office", ["secretary-general", "rats-director", "chair", "chg-chair"])
@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_every_office_in_every_language(call: Call, office: str, language: str) -> None:
    result = call("rotation", office, "--backtest", "--lang", language, "--with", "Laos", "--without", "cn")
    assert (result.exit_code, result.stderr) == (0, "")
    assert not re.search(r"[{}]|None(?! of)", result.stdout)
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


def test_without_a_default_rule_all_are_shown(call: Call, snapshot: Snapshot) -> None:
    shown = call("rotation", "rats-director", "--next", "1").stdout
    rules = snapshot.rules("rats-director")
    assert all(f"\n{rule.id}: " in shown for rule in rules)
    assert len(states(shown)) == len(rules)


@sweep
def test_every_rule_can_be_asked_for(snapshot: Snapshot, capsys: pytest.CaptureFixture[str]) -> None:
    for rule in snapshot.all(Rule).values():
        show_turns(
            snapshot,
            rule.office,
            date(2026, 11, 23),
            count=2,
            rule_id=rule.id,
            include=(),
            exclude=(),
            backtests=False,
            language="en",
        )
        shown = capsys.readouterr().out
        assert f"\n{rule.id}: " in shown
        assert len(states(shown)) == 2


def test_what_if_a_state_takes_part_or_does_not(call: Call) -> None:
    literal = ("rotation", "secretary-general", "--rule", "sg-a1", "--next", "8", *DAY)
    assert "Laos" in states(call(*literal, "--with", "Laos").stdout)
    assert states(call(*literal, "--with", "Лаос").stdout) == states(call(*literal, "--with", "老挝").stdout)
    without = states(call(*literal, "--without", "Russia", "--without", "китай").stdout)
    assert not {"Russia", "China"} & set(without)
    assert len(without) == 8


def test_a_state_that_a_rule_leaves_out_is_told(call: Call) -> None:
    assert "Laos has no turn" in call("rotation", "secretary-general", "--with", "Laos", *DAY).stdout
    assert "Laos would come first in" in call("rotation", "chair", "--with", "la", *DAY).stdout


def test_every_rule_is_tested_against_what_happened(call: Call, snapshot: Snapshot) -> None:
    shown = call("rotation", "secretary-general", "--backtest", *DAY).stdout
    told = dict(re.findall(r"^  (sg-\S+) +(\d+/\d+) ", shown, re.M))
    assert set(told) == {rule.id for rule in snapshot.rules("secretary-general")}
    assert told["sg-d"] == "7/7"
    assert "missed: " in shown
    assert "not counting the terms the list was drawn from: 2/2" in shown


def test_turns_beyond_the_covered_years_are_not_told(call: Call) -> None:
    shown = call("rotation", "secretary-general", "--next", "40", *DAY).stdout
    assert 0 < len(states(shown)) < 40
    assert "beyond the years" in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["president"], "secretary-general"),
        (["deputy-secretary-general"], "secretary-general"),
        (["chair", "--rule", "sg-a1"], "ch-b"),
        (["chair", "--with", "Atlantis"], "'Atlantis'"),
        (["chair", "--without", ""], "''"),
        (["chair", "--without", "Secretary-General"], "No state"),
        (["chair", "--as-of", "2026-02-30"], "2026-02-30"),
        (["chair", "--lang", "de"], "en, ru, zh"),
        (
            ["secretary-general", *(f"--without={state}" for state in ("cn", "kz", "kg", "ru", "tj", "uz"))],
            "no candidate left",
        ),
    ],
)
def test_what_is_unknown_is_one_sentence_on_standard_error(call: Call, arguments: list[str], told: str) -> None:
    result = call("rotation", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
