"""The clocks of the whole open queue, as the `desk` command prints them: 5,000 in five queries."""

import io
import sys

import pytest
from django.core.management import call_command
from django.utils import timezone

from rooftree.support.enquiries.tests.factories import rows
from tests.benchmarks.big_desk import OPEN
from tests.benchmarks.measuring import measure

pytestmark = [pytest.mark.full, pytest.mark.django_db, pytest.mark.timeout(900)]


def all_clocks() -> None:
    printed = io.StringIO()
    call_command("desk", "--json", stdout=printed)
    assert printed.getvalue().count('"due"') == OPEN


def bare_rows() -> None:
    """Read the same rows and take plain differences of time."""
    now = timezone.now()
    found = rows("enquiries.Enquiry").exclude(status="closed")
    instants = found.values_list("received_at", "first_helped_at")
    assert len([(helped or now) - received for received, helped in instants]) == OPEN


class ClocksOfTheOpenQueue:
    def test_are_worked_out_in_five_queries(self, big_desk, capsys):
        found = measure("clocks of the open queue", all_clocks, bare_rows, rounds=5)
        with capsys.disabled():
            sys.stdout.write(f"\n{OPEN} clocks\n{found}\n")
        assert found.queries == 5
