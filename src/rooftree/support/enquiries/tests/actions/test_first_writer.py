"""Mail that a colleague forwarded: a proposal, a press, and its undoing."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.enquiries.actions.first_writer import (
    NothingForwarded,
    make_first_writer_asker,
    put_first_writer_aside,
    undo_first_writer,
)
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.models import Enquiry, Forwarding
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.tests.factories import NOW, write

pytestmark = pytest.mark.django_db
DAVIE = "davie.kemp@council.example"
FORWARD = """Can somebody look at this? He rings me every day.

From: {name} <{address}>
Sent: 20 November 2026 09:12
To: Morven Baillie <morven.baillie@council.example>
Subject: Keys

The keys of the hub are gone.
"""


def forwarded(name="Davie Kemp", address=DAVIE, **named) -> Enquiry:
    write(FORWARD.format(name=name, address=address), subject="FW: Keys", **named)
    return Enquiry.objects.get()


def decide(action, cast, enquiry) -> Enquiry:
    action(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk)
    enquiry.refresh_from_db()
    return enquiry


class ForwardedMail:
    def test_proposes_its_first_writer_and_changes_nothing(self, cast):
        enquiry = forwarded()
        assert enquiry.asker_id == cast.id("morven.baillie")
        line = enquiry_page(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, at=NOW).mail
        assert line.forwarded.first_writer == "Davie Kemp"
        assert line.forwarded.first_address == DAVIE
        assert not line.forwarded.is_taken

    def test_of_a_stranger_proposes_nobody(self, cast):
        forwarded(sender="Sam <sam@example.org>")
        assert not Forwarding.objects.exists()

    def test_of_our_own_mailbox_or_of_oneself_proposes_nobody(self, cast):
        forwarded(name="IHMS", address="ihms@council.example")
        assert not Forwarding.objects.exists()

    def test_that_is_none_proposes_nobody(self, cast):
        write("The keys are gone.\n")
        assert not Forwarding.objects.exists()


class MakeFirstWriterAsker:
    def test_answers_the_first_writer(self, cast):
        enquiry = decide(make_first_writer_asker, cast, forwarded())
        assert (enquiry.asker_id, enquiry.proof) == (cast.id("davie.kemp"), "held")
        reply_to_asker(
            actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Found.", after="wait"
        )
        assert enquiry.messages.latest("pk").address == DAVIE
        assert enquiry.log.filter(kind="asker").count() == 1

    def test_keeps_what_the_forwarder_wrote_from_the_first_writer(self, cast):
        enquiry = decide(make_first_writer_asker, cast, forwarded())
        shown = my_thread(actor=cast.actor("davie.kemp"), enquiry_id=enquiry.pk, at=NOW)
        assert not any("rings me" in item.text for item in shown.thread)

    def test_of_somebody_we_do_not_hold_leaves_them_unverified(self, cast):
        enquiry = forwarded(name="Pat Stranger", address="pat@example.org")
        decide(make_first_writer_asker, cast, enquiry)
        assert (enquiry.asker_id, enquiry.asker_name) == (None, "Pat Stranger")
        assert enquiry.proof == "unknown"

    def test_happens_once(self, cast):
        enquiry = decide(make_first_writer_asker, cast, forwarded())
        with pytest.raises(NothingForwarded):
            decide(make_first_writer_asker, cast, enquiry)

    def test_is_for_the_team_that_owns_the_level(self, cast):
        enquiry = forwarded()
        with pytest.raises(access.NotAllowed):
            make_first_writer_asker(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk)


class UndoFirstWriter:
    def test_makes_the_forwarder_the_asker_again(self, cast):
        enquiry = forwarded()
        before = (enquiry.asker_id, enquiry.asker_address, enquiry.proof, enquiry.service_id)
        decide(make_first_writer_asker, cast, enquiry)
        decide(undo_first_writer, cast, enquiry)
        after = (enquiry.asker_id, enquiry.asker_address, enquiry.proof, enquiry.service_id)
        assert after == before
        shown = my_thread(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, at=NOW)
        assert any("rings me" in item.text for item in shown.thread)

    def test_may_be_done_again(self, cast):
        enquiry = forwarded()
        for action in (make_first_writer_asker, undo_first_writer, make_first_writer_asker):
            decide(action, cast, enquiry)
        assert enquiry.asker_id == cast.id("davie.kemp")


class PutFirstWriterAside:
    def test_leaves_the_asker_and_proposes_nothing_more(self, cast):
        enquiry = decide(put_first_writer_aside, cast, forwarded())
        assert enquiry.asker_id == cast.id("morven.baillie")
        page = enquiry_page(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, at=NOW)
        assert page.mail.forwarded is None
