"""Fixtures of the tests of background work."""

import pytest

from rooftree.platform.jobs import schedules as known
from rooftree.platform.jobs.tests.toy_schedules import Toy, hourly


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Toy:
    """A toy schedule that the run finds by its name."""
    made = Toy()
    monkeypatch.setitem(known._known, "jobs.toy", hourly(made))
    return made
