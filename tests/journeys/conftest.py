"""What the journeys share: the demo council, a site for each of them, and people at desks."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from rooftree.config.settings import base
from tests.journeys.council import loaded_council
from tests.journeys.hands import HANDS, Hands
from tests.journeys.people import People
from tests.journeys.site import running_site


def product_mail() -> override_settings:
    """Let mail really go: the test runner puts a list in its place."""
    return override_settings(EMAIL_BACKEND=base.EMAIL_BACKEND)


@pytest.fixture(scope="session")
def council(
    browser_context: Any,
    django_db_setup: None,
    django_db_keepdb: bool,
    django_db_createdb: bool,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[str]:
    """Load the demo council once; gives the name of its database, which nobody writes to.

    It asks for the browser, because without one there is nothing to load it for. Other tests come
    between the journeys, so nothing of it holds on but the database.
    """
    is_kept = django_db_keepdb and not django_db_createdb
    with ExitStack() as at_the_end:
        with django_db_blocker.unblock(), product_mail():
            name = at_the_end.enter_context(loaded_council(is_kept=is_kept))
        yield name
        with django_db_blocker.unblock():
            at_the_end.close()


@pytest.fixture
def site_address(council: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Run a site of this journey's own, on a copy of the demo council."""
    with django_db_blocker.unblock(), product_mail(), running_site(council) as address:
        yield address


@pytest.fixture
def hands() -> Hands:
    """How people work in this journey, if it does not say otherwise."""
    return HANDS["mouse"]


@pytest.fixture
def people(browser_context: Any, site_address: str, hands: Hands) -> Iterator[People]:
    """Everybody in the journey, each with a browser of their own."""
    everybody = People(browser_context.browser, site_address, hands)
    yield everybody
    everybody.go_home()
