"""The demo's enquiries."""

from pathlib import Path

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.slots.interface import DemoContext
from rooftree.support.enquiries import demo
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, TeamMessage
from rooftree.support.enquiries.queries.desk import desk
from rooftree.support.enquiries.queries.desk_counts import DeskFilters
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
        # What is with the supplier comes with the supplier's own cases.
        assert all(counts[tab] for tab in counts if tab not in {"mine", "supplier"}), counts
        assert TeamMessage.objects.filter(direction="answered").exists()
        assert Enquiry.objects.filter(proof="unknown", lane=0).exists()
        assert_everybody_has_room_for_a_receipt_of_their_own_mail()

    def test_read_as_a_day_at_the_desk_and_leave_no_call_that_a_link_helps(
        self, cast, tmp_path: Path
    ):
        demo.load(DemoContext(today=TODAY, folder=tmp_path, cast=cast.ids))
        calls = Enquiry.objects.filter(lane=0, how="sign-in-page")
        by_link = calls.filter(trouble__in=("password", "username"))
        assert [row.outcome for row in by_link] == ["helped-by-link"]
        run_due_jobs()
        assert [(row.status, row.here_because) for row in by_link] == [("closed", "link-sent")]
        assert calls.exclude(status="closed").count() == 2
        found = desk(actor=cast.actor("callum.reid"), filters=DeskFilters(tab="all"), at=NOW)
        assert [row.waiting for row in found.lane.rows] == ["31 min", "12 min", "9 min"]
        assert [row.waiting for row in found.lane.strangers] == ["6 min"]
        assert found.lane.usual_help == "2 min"
        (answered,) = [row for row in found.rows if "Rents Control answered" in row.why]
        assert answered.why == "Came back: Rents Control answered 14 min ago"
        assert not [row for row in found.rows if row.waiting == "0 min"]


def assert_everybody_has_room_for_a_receipt_of_their_own_mail() -> None:
    held = EnquiryLogEntry.objects.filter(kind=EnquiryLogEntry.Kind.NO_RECEIPT)
    assert [entry.words for entry in held] == []
    raw = (
        b"From: morven.baillie@council.example\nTo: ihms@council.example\n"
        b"Subject: Void form\nMessage-ID: <void@council.example>\n\nWhere is it?\n"
    )
    mail_id = mail.receive_mail(
        raw=raw,
        recipients=["ihms@council.example"],
        envelope_sender=None,
        came_by="test",
    )
    mail.settle_mail(mail_id=mail_id)
    log = Enquiry.objects.get(subject="Void form").log
    assert log.filter(kind=EnquiryLogEntry.Kind.ACKNOWLEDGED).exists()
