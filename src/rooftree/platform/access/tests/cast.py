"""The standing cast: who tests act as. Each is an account; `factories.sign_in` signs it in."""

import pytest
from django.core.cache import cache

from rooftree.platform.access.models import Account
from rooftree.platform.access.tests.factories import make_account
from rooftree.platform.staff.tests.factories import make_service


@pytest.fixture(autouse=True)
def _no_limits_left_over(request: pytest.FixtureRequest) -> None:
    """Limits on sign-in are kept in the cache; outside a transaction they would outlive a test."""
    if "transactional_db" in request.fixturenames or "live_server" in request.fixturenames:
        request.getfixturevalue("transactional_db")
        cache.clear()


@pytest.fixture
def officer(db: None) -> Account:
    """An officer of Rents."""
    return make_account("olive.officer", role="officer", service=make_service("rents"))


@pytest.fixture
def manager(db: None) -> Account:
    """A manager of Estates."""
    return make_account("max.manager", role="manager", service=make_service("estates"))


@pytest.fixture
def reader(db: None) -> Account:
    """An auditor, who reads and changes nothing."""
    return make_account("rita.reader", role="auditor")


@pytest.fixture
def administrator(db: None) -> Account:
    """An administrator of accounts and roles."""
    return make_account("ada.admin", role="administrator", sensitivity=2)


@pytest.fixture
def outsider(db: None) -> Account:
    """A member of the public with an account and nothing else."""
    return make_account("otto.outside", kind=Account.Kind.PUBLIC)
