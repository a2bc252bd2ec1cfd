"""The clocks of the whole open queue: 5,000 of them in three queries."""

import sys

import pytest
from django.utils import timezone

from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, measure, with_clock
from tests.benchmarks.big_desk import OPEN
from tests.benchmarks.measuring import measure as measured

pytestmark = [pytest.mark.full, pytest.mark.django_db, pytest.mark.timeout(900)]


def all_clocks() -> None:
    now, works = timezone.now(), Clockwork()
    rows = with_clock(Enquiry.objects.exclude(status="closed"))
    assert len([measure(row, works, now) for row in rows]) == OPEN


def bare_rows() -> None:
    """Read the same rows and take plain differences of time."""
    now = timezone.now()
    rows = Enquiry.objects.exclude(status="closed").values_list("received_at", "first_helped_at")
    assert len([(helped or now) - received for received, helped in rows]) == OPEN


class ClocksOfTheOpenQueue:
    def test_are_worked_out_in_three_queries(self, big_desk, capsys):
        found = measured("clocks of the open queue", all_clocks, bare_rows, rounds=5)
        with capsys.disabled():
            sys.stdout.write(f"\n{OPEN} clocks\n{found}\n")
        assert found.queries == 3
