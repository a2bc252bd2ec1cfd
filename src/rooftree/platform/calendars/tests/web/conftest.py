"""A calendar and an administrator who keeps it."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import sign_in
from rooftree.platform.calendars.tests.factories import make_calendar

NOW = "2026-11-23T10:00:00Z"


@pytest.fixture
def monday(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def desk() -> int:
    return make_calendar(holidays_of="SCT").pk


@pytest.fixture
def office(client: Client, administrator) -> Client:
    return sign_in(client, administrator)
