"""Browsers in which people who open the pages of the support model have signed in."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in


@pytest.fixture(autouse=True)
def _at_work(time_machine):
    """Stand on a working day inside the example's initial period."""
    time_machine.move_to("2026-11-23 14:02:00+00:00", tick=False)


@pytest.fixture
def manager(db):
    return sign_in(Client(), make_account("max.manager", role="manager"))


@pytest.fixture
def officer(db):
    return sign_in(Client(), make_account("olive.officer", role="officer"))


@pytest.fixture
def administrator(db):
    return sign_in(Client(), make_account("ada.admin", role="administrator"))


@pytest.fixture
def outsider(db):
    return sign_in(Client(), make_account("otto.outside", kind="public"))
