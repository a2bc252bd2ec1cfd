"""Who reads articles, and who keeps them."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.staff.tests.factories import make_team
from rooftree.support.model.tests.factories import load_example


@pytest.fixture
def officer(db):
    return sign_in(Client(), make_account("olive.officer", role="officer"))


@pytest.fixture
def keeper(db):
    """Somebody of the team that owns level 2 of the example."""
    load_example()
    return sign_in(Client(), make_account("ann.key", team=make_team("ihms")))


@pytest.fixture
def second_keeper(keeper):
    return sign_in(Client(), make_account("bob.key", team=make_team("ihms")))
