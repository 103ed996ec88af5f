"""What is counted while the bot runs, for Prometheus; no label can hold who asked, what was asked or a secret."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from telegram import Update

from bot.pacing import CAUSES
from knowledge.model import LANGUAGES

KINDS = frozenset(str(kind) for kind in Update.ALL_TYPES)
OUTCOMES = frozenset(("handled", "repeated", "refused", "failed"))
SURFACES = frozenset(("private", "group", "channel", "inline", "guest"))
STATUSES = frozenset(("answered", "unsure", "refused"))
CAUSES_OF_FAULTS = frozenset((*(cause for _, cause in CAUSES), "fault"))
OTHER = "other"
"""Stands for every value that is not in the lists above, so that the number of series is bounded."""
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper ends of the buckets in which handling times are counted."""


class Metrics:
    """The counts of one running bot, in a registry of their own."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._registry = CollectorRegistry()
        self._updates = self._counter("updates", "Updates by kind and outcome.", "kind", "outcome")
        self._answers = self._counter(
            "answers", "Answers by surface, status and language.", "surface", "status", "language"
        )
        self._retries = self._counter("retries", "Requests sent again, by the cause.", "cause")
        self._errors = self._counter("send_errors", "Requests given up, by the cause.", "cause")
        self._seconds = Histogram(
            "sco_handling_seconds",
            "Seconds from taking up an update to being done with it.",
            buckets=SECONDS,
            registry=self._registry,
        )
        self._snapshot = Info("sco_snapshot", "The records that answers come from.", registry=self._registry)
        start = clock()
        uptime = Gauge("sco_uptime_seconds", "Seconds since the start.", registry=self._registry)
        uptime.set_function(lambda: clock() - start)
        ProcessCollector(registry=self._registry)

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"sco_{name}", text, labels, registry=self._registry)

    def updated(self, kind: str, outcome: str, seconds: float | None = None) -> None:
        """An update of a kind of `telegram.Update.ALL_TYPES` is done with; how long it took, if it was handled."""
        self._updates.labels(_listed(kind, KINDS), _listed(outcome, OUTCOMES)).inc()
        if seconds is not None:
            self._seconds.observe(seconds)

    def answered(self, surface: str, status: str, language: str) -> None:
        """A question was answered."""
        values = _listed(surface, SURFACES), _listed(status, STATUSES), _listed(language, LANGUAGES)
        self._answers.labels(*values).inc()

    def retried(self, cause: str) -> None:
        """A request is sent again; the cause is one of `bot.pacing.CAUSES`."""
        self._retries.labels(_listed(cause, CAUSES_OF_FAULTS)).inc()

    def send_failed(self, cause: str) -> None:
        """A request was given up; the cause is one of `bot.pacing.CAUSES`."""
        self._errors.labels(_listed(cause, CAUSES_OF_FAULTS)).inc()

    def loaded(self, revision: str) -> None:
        """Answers come from these records now."""
        self._snapshot.info({"revision": revision})

    def render(self) -> tuple[bytes, str]:
        """The counts as Prometheus reads them, and the content type."""
        return generate_latest(self._registry), CONTENT_TYPE_LATEST


def _listed(value: str, known: Collection[str]) -> str:
    return value if value in known else OTHER
