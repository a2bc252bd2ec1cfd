"""The demo's enquiries."""

from pathlib import Path

import pytest

from rooftree.platform.slots.interface import DemoContext
from rooftree.support.enquiries import demo
from rooftree.support.enquiries.models import Enquiry, TeamMessage
from rooftree.support.enquiries.queries.desk import DeskFilters, desk
from rooftree.support.enquiries.tests.factories import NOW, TODAY


@pytest.mark.django_db
class DemoEnquiries:
    def test_are_of_all_kinds_and_may_be_loaded_twice(self, cast, tmp_path: Path):
        context = DemoContext(today=TODAY, folder=tmp_path, cast=cast.ids)
        demo.load(context)
        first = set(Enquiry.objects.values_list("pk", flat=True))
        demo.load(context)
        assert set(Enquiry.objects.values_list("pk", flat=True)) == first
        assert 22 <= len(first) <= 30
        counts = desk(actor=cast.actor("callum.reid"), filters=DeskFilters(), at=NOW).counts
        assert all(counts[tab] for tab in counts if tab != "mine"), counts
        assert TeamMessage.objects.filter(direction="answered").exists()
        assert Enquiry.objects.filter(proof="unknown", lane=0).exists()
