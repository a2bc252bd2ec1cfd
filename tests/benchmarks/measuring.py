"""Measure pages: server time and questions asked, beside a bare baseline taken in turn."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Measured:
    """Seconds at the 95th percentile, the same of the baseline, and the queries asked."""

    name: str
    p95: float
    baseline_p95: float
    queries: int

    def __str__(self) -> str:
        ratio = self.p95 / self.baseline_p95
        return (
            f"{self.name:<34} p95 {self.p95 * 1000:7.1f} ms   {self.queries:2d} queries   "
            f"{ratio:6.1f} x the bare select ({self.baseline_p95 * 1000:.2f} ms)"
        )


def measure(
    name: str, draw: Callable[[], object], baseline: Callable[[], object], *, rounds: int = 12
) -> Measured:
    """Run both in turn, so that a busy machine slows them alike; the first round warms up."""
    draw()
    baseline()
    spent: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        spent.append(_seconds(draw))
        bare.append(_seconds(baseline))
    with CaptureQueriesContext(connection) as asked:
        draw()
    return Measured(name, _p95(spent), _p95(bare), len(asked))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]
