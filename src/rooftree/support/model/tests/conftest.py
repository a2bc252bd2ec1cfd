"""Fixtures of the support model's tests."""

from collections.abc import Iterator

import pytest

from rooftree.platform.events import interface as events
from rooftree.support.model.events import OwnershipChanged
from rooftree.support.model.tests.factories import load_example


@pytest.fixture
def model(db):
    """Load the example model."""
    return load_example()


@pytest.fixture
def told() -> Iterator[list[OwnershipChanged]]:
    """Collect what is told about owners."""
    heard: list[OwnershipChanged] = []
    collect = heard.append
    events.subscribe(OwnershipChanged, collect)
    yield heard
    heard.clear()
