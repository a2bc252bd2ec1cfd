"""What the tests of supplier cases share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from pytest_django import Settings

from rooftree.support.supplier.tests.factories import NOW, Cast


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    """Stand still at a Monday afternoon, unless a test moves on."""
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def cast(db: None, tmp_path: Path) -> Cast:
    """The demo council's people, teams and support model."""
    return Cast(tmp_path)


@pytest.fixture(autouse=True)
def product_mail(settings: Settings) -> None:
    """Have Django's mail go through our own gate, as it does outside tests."""
    settings.EMAIL_BACKEND = "rooftree.platform.mail.django_backend.EmailBackend"
