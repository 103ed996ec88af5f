"""What is counted, as Prometheus reads it, and that no label can grow or tell who asked what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families
from telegram import Update
from telegram.error import Forbidden

from bot.metrics import CAUSES_OF_FAULTS, KINDS, OUTCOMES, STATUSES, SURFACES, Metrics
from bot.pacing import Pacing
from knowledge.model import LANGUAGES


def read(metrics: Metrics) -> dict[tuple[str, tuple[str, ...]], float]:
    """Every sample by its name and the values of its labels, in the order of the labels' names."""
    body, kind = metrics.render()
    assert kind.startswith("text/plain")
    families = text_string_to_metric_families(body.decode())
    samples = [sample for family in families for sample in family.samples]
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value for sample in samples
    }


def test_updates_answers_and_faults_are_counted() -> None:
    metrics = Metrics()
    metrics.updated("message", "handled", 0.02)
    metrics.updated("message", "handled", 0.2)
    metrics.updated("callback_query", "repeated")
    metrics.answered("private", "answered", "ru")
    metrics.answered("inline", "unsure", "zh")
    metrics.retried("flood")
    metrics.send_failed("forbidden")
    found = read(metrics)
    assert found["sco_updates_total", ("message", "handled")] == 2
    assert found["sco_updates_total", ("callback_query", "repeated")] == 1
    assert found["sco_handling_seconds_count", ()] == 2
    assert found["sco_handling_seconds_bucket", ("0.025",)] == 1
    assert found["sco_answers_total", ("ru", "answered", "private")] == 1
    assert found["sco_answers_total", ("zh", "unsure", "inline")] == 1
    assert found["sco_retries_total", ("flood",)] == 1
    assert found["sco_send_errors_total", ("forbidden",)] == 1


def test_the_revision_is_the_last_one_loaded() -> None:
    metrics = Metrics()
    metrics.loaded("one")
    metrics.loaded("two")
    assert {name: value for name, value in read(metrics).items() if "snapshot" in name[0]} == {
        ("sco_snapshot_info", ("two",)): 1
    }


def test_uptime_follows_the_clock() -> None:
    now = 100.0
    metrics = Metrics(clock=lambda: now)
    now = 107.5
    assert read(metrics)["sco_uptime_seconds", ()] == 7.5


def test_two_bots_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.retried("server")
    assert ("sco_retries_total", ("server",)) in read(one)
    assert ("sco_retries_total", ("server",)) not in read(other)


def test_every_kind_outcome_and_cause_has_a_series_of_its_own() -> None:
    metrics = Metrics()
    for kind in Update.ALL_TYPES:
        for outcome in OUTCOMES:
            metrics.updated(kind, outcome)
    for cause in CAUSES_OF_FAULTS:
        metrics.retried(cause)
    found = read(metrics)
    assert all(("sco_updates_total", (kind, outcome)) in found for kind in KINDS for outcome in OUTCOMES)
    assert all(("sco_retries_total", (cause,)) in found for cause in CAUSES_OF_FAULTS)


KNOWN = KINDS | OUTCOMES | SURFACES | STATUSES | CAUSES_OF_FAULTS | set(LANGUAGES)


@given(st.lists(st.text(min_size=1).filter(lambda text: text not in KNOWN), max_size=8))
def test_no_foreign_value_becomes_a_label(values: list[str]) -> None:
    metrics = Metrics()
    for value in values:
        metrics.updated(value, value)
        metrics.answered(value, value, value)
        metrics.retried(value)
        metrics.send_failed(value)
    counted = [labels for name, labels in read(metrics) if name.endswith("_total") and name.startswith("sco_")]
    assert set(counted) <= {("other",) * size for size in (1, 2, 3)}


async def test_the_pacing_tells_it() -> None:
    metrics = Metrics()
    paced = Pacing(on_retry=metrics.retried, on_failure=metrics.send_failed)

    async def blocked() -> bool:
        raise Forbidden("bot was blocked by the user")

    with pytest.raises(Forbidden):
        await paced.process_request(blocked, (), {}, "sendMessage", {"chat_id": 1}, None)
    assert read(metrics)["sco_send_errors_total", ("forbidden",)] == 1
