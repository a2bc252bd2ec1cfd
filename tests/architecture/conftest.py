"""What gates share that ask the demo council questions."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.architecture.council import Council, loaded_council


@pytest.fixture(scope="module")
def council(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Council]:
    """Load the demo council once a file; each test of `django_db` undoes what it writes."""
    with django_db_blocker.unblock(), loaded_council() as found:
        yield found
