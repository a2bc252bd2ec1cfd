"""Fixtures of the support model's tests."""

import pytest

from rooftree.platform.events.tests.listening import listen
from rooftree.support.model.events import OwnershipChanged
from rooftree.support.model.tests.factories import load_example


@pytest.fixture
def model(db):
    """Load the example model."""
    return load_example()


@pytest.fixture
def told(monkeypatch):
    """Collect what is told about owners."""
    return listen(monkeypatch, OwnershipChanged)
