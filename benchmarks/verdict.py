"""Whether everything was answered exactly once: each step of the soak beside what the server saw meanwhile."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.api import Call
from benchmarks.faults import Fault
from benchmarks.load import quantile
from benchmarks.report import heading, note, surroundings, table
from benchmarks.scripts import Step

FLAT = 1.1
"""Memory at the end over memory after the warm-up, at most."""
BLOCKED = "in a chat that has blocked the bot"
_SHOWN = 20
"""Steps that went wrong, and calls that nobody asked for, of which more is told."""
_LONGEST = 600
"""Characters of what is told of one."""


@dataclass
class Tally:
    """What became of the steps of one kind."""

    steps: int = 0
    right: int = 0
    lost: int = 0
    doubled: int = 0
    misplaced: int = 0
    """Sent, but in reply to another message than the one asked, or equal where it cannot be."""


@dataclass
class Verdict:
    """What the soak has shown."""

    shared: tuple[int, int] | None
    """The cores of the load and of the bot, if each had its own."""
    faults: Counter[Fault]
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    strays: int = 0
    """Calls that no step had asked for."""
    examples: list[str] = field(default_factory=list)
    """The first things that went wrong."""
    updates: int = 0
    seconds: float = 0.0
    repeated: int = 0
    """Deliveries that the bot did not take at once."""
    handling: list[float] = field(default_factory=list, repr=False)
    """Seconds from posting each update to its acknowledgement; when the bot polls, from offering it."""
    memory: list[tuple[int, float]] = field(default_factory=list)
    """(updates so far, MiB) from the end of the warm-up to the end."""
    most_memory: float = 0.0
    cpu: float = 0.0
    """Seconds of the bot's processor time."""
    exit_code: int = 0
    errors: list[str] = field(default_factory=list)
    """Lines of the bot's log that tell of an error of its own."""

    @property
    def growth(self) -> float:
        """Memory at the end over memory after the warm-up."""
        return self.memory[-1][1] / self.memory[0][1]

    def judge(self, step: Step, calls: Sequence[Call], *, blocked: bool) -> None:
        """Counts a step by what was called while it was in hand."""
        tally = self.kinds[BLOCKED if blocked else step.kind]
        tally.steps += 1
        got = _effects(step, calls, blocked=blocked)
        if got - step.wanted:
            tally.doubled += 1
        elif step.wanted - got:
            tally.lost += 1
        elif not _in_place(step, calls):
            tally.misplaced += 1
        else:
            tally.right += 1
            return
        self._exemplify(f"{step.kind}: wanted {dict(step.wanted)}, got {dict(got)} for {step.updates[0]}")

    def left_over(self, calls: Sequence[Call]) -> None:
        """Counts what was called when no step was in hand."""
        self.strays += len(calls)
        for call in calls[:_SHOWN]:
            self._exemplify(f"nobody asked for {call.method} in {call.place}: {call.parameters}")

    def read_log(self, lines: Sequence[str]) -> None:
        """Takes note of errors in the bot's log."""
        self.errors = [line for line in lines if _tells_of_error(line)]

    def problems(self) -> list[str]:
        """What must not be, a sentence each; none if all is well. Memory is measured, and judged by whoever reads."""
        found = [
            f"{kind}: of {tally.steps} steps {tally.lost} lost, {tally.doubled} doubled, {tally.misplaced} misplaced."
            for kind, tally in self.kinds.items()
            if tally.right != tally.steps
        ]
        if self.strays:
            found.append(f"{self.strays} calls came when nobody had asked for anything.")
        if self.errors:
            found.append(f"The bot's log tells of {len(self.errors)} errors, the first: {self.errors[0]}")
        if self.exit_code:
            found.append(f"The bot ended with exit code {self.exit_code}.")
        return found

    def _exemplify(self, example: str) -> None:
        if len(self.examples) < _SHOWN:
            self.examples.append(example[:_LONGEST])


def show(verdict: Verdict) -> None:
    """Prints the figures."""
    surroundings(verdict.shared)
    heading("Soak")
    rate, cpu = verdict.updates / verdict.seconds, verdict.cpu / verdict.updates * 1e3
    note(f"{verdict.updates} updates in {verdict.seconds:.0f} s ({rate:.0f}/s), CPU {cpu:.2f} ms each")
    table(
        ("step", "steps", "exactly once", "lost", "doubled", "misplaced"),
        [
            (kind, *map(str, (tally.steps, tally.right, tally.lost, tally.doubled, tally.misplaced)))
            for kind, tally in sorted(verdict.kinds.items())
        ],
    )
    faults = ", ".join(f"{count} × {fault}" for fault, count in sorted(verdict.faults.items()))
    note(f"Calls that failed: {faults or 'none'}. Deliveries not taken at once: {verdict.repeated}.")
    p50, p99 = (quantile(verdict.handling, share) * 1e3 for share in (0.5, 0.99))
    note(f"From delivery to acknowledgement, under full load and with the faults: p50 {p50:.0f} ms, p99 {p99:.0f} ms.")
    (_, first), (_, last) = verdict.memory[0], verdict.memory[-1]
    note(f"Memory: {first:.1f} MiB after the warm-up, {last:.1f} at the end, {verdict.most_memory:.1f} at most.")
    course = " ".join(f"{size:.0f}" for _, size in verdict.memory)
    note(f"Growth: {verdict.growth:.3f}, wanted at most {FLAT}. Every 500 updates: {course}")
    for problem in (*verdict.problems(), *verdict.examples):
        note(f"Wrong: {problem}")


def _effects(step: Step, calls: Sequence[Call], *, blocked: bool) -> Counter[str]:
    """What calls brought about, in the terms of a step.

    An edit to what stands already was called for too. In a blocked chat what is refused counts as if it had arrived.
    """
    found: Counter[str] = Counter()
    for call in calls:
        if call.refusal and "not modified" not in call.refusal and not (blocked and "blocked" in call.refusal):
            found["refused"] += 1
        elif call.method == "answerCallbackQuery":
            found["press answered"] += 1
        elif call.method == "answerInlineQuery":
            found["look-up answered"] += 1
        elif effect := _effect(call.method):
            found["shown" if "shown" in step.wanted else effect] += 1
    return found


def _effect(method: str) -> str:
    """What a method changes in a chat; empty if nothing."""
    if method.startswith("send"):
        return "sent"
    return "edited" if method.startswith("edit") else "deleted" if method.startswith("delete") else ""


def _in_place(step: Step, calls: Sequence[Call]) -> bool:
    sent = [call for call in calls if call.method.startswith("send")]
    if step.distinct and len({call.parameters["text"] for call in sent}) < len(sent):
        return False
    if step.reply_to is None:
        return True
    return all((call.structure("reply_parameters") or {}).get("message_id") == step.reply_to for call in sent)


def _tells_of_error(line: str) -> bool:
    """Whether a line of the log is an error, or is not of the log at all (a traceback, a warning of Python's)."""
    try:
        return json.loads(line)["level"] in ("error", "critical")
    except (ValueError, KeyError, TypeError):
        return True
