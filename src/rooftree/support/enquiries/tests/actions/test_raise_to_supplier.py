"""An enquiry that waits for the supplier, and comes back."""

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.raise_to_supplier import (
    mark_supplier_done,
    mark_with_supplier,
)
from rooftree.support.enquiries.actions.work import AlreadyClosed, close_enquiry
from rooftree.support.enquiries.models import Notice
from rooftree.support.enquiries.queries.desk import desk
from rooftree.support.enquiries.queries.desk_counts import DeskFilters
from rooftree.support.enquiries.queries.supplier_view import waits_of_asker
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, answer, make, minutes, write

pytestmark = pytest.mark.django_db
CASE = "SC-20031"


def marked(cast, username: str = "callum.reid", **values: object):
    enquiry = make(**values)
    mark_with_supplier(actor=cast.actor(username), enquiry_id=enquiry.pk, reference=CASE, at=NOW)
    enquiry.refresh_from_db()
    return enquiry


class MarkWithSupplier:
    def test_shows_it_on_the_desk_with_the_case_and_gives_it_to_the_actor(self, cast):
        enquiry = marked(cast)
        assert (enquiry.status, enquiry.owner_id) == ("with-supplier", cast.id("callum.reid"))
        assert enquiry.log.get(kind="supplier").after == CASE
        found = desk(
            actor=cast.actor("callum.reid"),
            filters=DeskFilters(tab="supplier"),
            at=NOW + minutes(9),
        )
        assert found.counts["supplier"] == 1
        (row,) = found.rows
        assert row.why == f"With the supplier since 14:02, as {CASE}"
        assert (row.tag.label, row.tag.shape) == ("With the supplier", "wait")
        # Our own clock to the asker runs on.
        assert row.clock.shape != "wait"

    def test_leaves_another_owner_as_it_stands(self, cast):
        enquiry = marked(cast, owner_id=cast.id("morag.kerr"), status="in-hand")
        assert enquiry.owner_id == cast.id("morag.kerr")

    def test_does_nothing_the_second_time(self, cast):
        enquiry = marked(cast)
        mark_with_supplier(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, reference=CASE, at=NOW
        )
        assert enquiry.log.filter(kind="supplier").count() == 1

    def test_refuses_a_closed_enquiry_and_who_works_on_neither(self, cast):
        enquiry = make(status="closed", closed_at=NOW, outcome="answered")
        with pytest.raises(AlreadyClosed):
            mark_with_supplier(actor=SYSTEM, enquiry_id=enquiry.pk, reference=CASE)
        with pytest.raises(NotAllowed):
            mark_with_supplier(
                actor=cast.actor("morven.baillie"), enquiry_id=make().pk, reference=CASE
            )
        seat = Actor(kind="supplier", name="Ravi Chandra", account_id=999)
        with pytest.raises(NotAllowed):
            mark_supplier_done(actor=seat, enquiry_id=enquiry.pk, reference=CASE)

    def test_keeps_it_there_when_the_asker_writes_and_says_so(self, cast):
        enquiry = marked(cast)
        write(subject=f"Re: [{enquiry.reference}]", text="Any news?\n")
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("with-supplier", "asker-replied")
        found = desk(actor=SYSTEM, filters=DeskFilters(tab="supplier"), at=NOW + minutes(9))
        assert found.rows[0].tag.label == "Asker replied"
        assert f"with the supplier as {CASE}" in found.rows[0].why

    def test_waits_for_the_asker_meanwhile_and_then_for_the_supplier_again(self, cast):
        enquiry = marked(cast)
        answer(cast, enquiry.pk)
        enquiry.refresh_from_db()
        assert enquiry.status == "waiting-asker"
        (wait,) = waits_of_asker([enquiry.pk])
        assert wait.ends is None
        write(subject=f"Re: [{enquiry.reference}]", text="Batch 12.\n")
        enquiry.refresh_from_db()
        assert enquiry.status == "with-supplier"
        (wait,) = waits_of_asker([enquiry.pk])
        assert wait.ends is not None

    def test_says_still_that_it_waits_for_the_asker_where_the_case_goes_on_again(self, cast):
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand")
        answer(cast, enquiry.pk)
        mark_with_supplier(actor=SYSTEM, enquiry_id=enquiry.pk, reference=CASE, at=NOW)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("waiting-asker", "answered")
        line = enquiry.log.get(kind="supplier")
        assert line.words == f"With the supplier again, as {CASE}"


class MarkSupplierDone:
    def test_brings_it_back_and_tells_its_owner(self, cast):
        enquiry = marked(cast)
        mark_supplier_done(actor=SYSTEM, enquiry_id=enquiry.pk, reference=CASE)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("in-hand", "supplier-done")
        assert enquiry.at_supplier == []
        told = Notice.objects.get(colleague_id=cast.id("callum.reid"))
        assert told.words == f"The supplier is done with {CASE}"

    def test_leaves_it_there_for_another_case(self, cast):
        enquiry = marked(cast)
        mark_with_supplier(actor=SYSTEM, enquiry_id=enquiry.pk, reference="SC-20040")
        mark_supplier_done(actor=SYSTEM, enquiry_id=enquiry.pk, reference=CASE)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.at_supplier) == ("with-supplier", ["SC-20040"])

    def test_is_quiet_where_nothing_waits(self, cast):
        enquiry = make()
        mark_supplier_done(actor=SYSTEM, enquiry_id=enquiry.pk)
        enquiry.refresh_from_db()
        assert enquiry.status == "new"
        assert not Notice.objects.exists()

    def test_leaves_a_closed_enquiry_closed(self, cast):
        enquiry = marked(cast)
        close_enquiry(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, outcome="answered")
        mark_supplier_done(actor=SYSTEM, enquiry_id=enquiry.pk, reference=CASE)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.at_supplier) == ("closed", [])
