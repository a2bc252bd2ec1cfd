"""The look at the supplier's clocks that runs every five minutes, with 20,000 cases open."""

import sys
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from rooftree.support.enquiries.tests.factories import NOW, Cast, rows
from rooftree.support.supplier.tests.warning import keep_as_told, look
from tests.benchmarks.big_cases import OPEN, load_big_cases
from tests.benchmarks.measuring import measure

pytestmark = [pytest.mark.full, pytest.mark.django_db, pytest.mark.timeout(900)]
# A fifth of the five minutes between two looks.
MOST_SECONDS = 60


@pytest.fixture(scope="module")
def big_cases(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The demo council's people with many open cases, taken back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        Cast(tmp_path_factory.mktemp("files"))
        load_big_cases(now=NOW)
        # As on any day: what was missed long ago was told of long ago.
        assert keep_as_told(NOW) > 0
        yield
        transaction.set_rollback(True)


def bare_rows() -> None:
    """Read the same cases, and nothing of what happened to them."""
    assert len(rows("supplier.SupplierCase").values_list("pk", "raised_at", "status")) >= OPEN


class LookAtTheClocks:
    def test_reads_all_open_cases_in_a_handful_of_queries(self, big_cases, capsys):
        found = measure("clocks of supplier cases", lambda: look(NOW), bare_rows, rounds=3)
        with capsys.disabled():
            sys.stdout.write(f"\n{OPEN} open cases\n{found}\n")
        assert found.queries <= 12
        assert found.p95 < MOST_SECONDS
