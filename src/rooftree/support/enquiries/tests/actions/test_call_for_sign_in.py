"""Calls from the public page."""

import pytest
from django.db import IntegrityError, transaction

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.call_for_sign_in import SignInCall, call_for_sign_in
from rooftree.support.enquiries.actions.help_sign_in import (
    NothingSent,
    help_caller,
    send_sign_in_help,
)
from rooftree.support.enquiries.models import Enquiry, Message, Notice
from rooftree.support.enquiries.tests.factories import NOW, make, minutes, rows

pytestmark = pytest.mark.django_db
NOBODY = Actor.anonymous()
SHONA = "shona.mcphail@council.example"


def call(trouble="password", address=SHONA, **values) -> Enquiry:
    made = call_for_sign_in(
        actor=NOBODY, call=SignInCall(trouble=trouble, address=address), **values
    )
    return Enquiry.objects.get(pk=made)


def sent_to(address: str) -> int:
    return rows("mail.OutboundCopy").filter(recipient=address, mail__purpose="product").count()


class CallForSignIn:
    def test_stands_in_lane_0_with_its_trouble(self, cast):
        enquiry = call("second-factor")
        assert (enquiry.lane, enquiry.trouble, enquiry.how) == (0, "second-factor", "sign-in-page")
        assert enquiry.asker_id == cast.id("shona.mcphail")
        assert enquiry.is_open

    def test_is_helped_at_once_by_a_link_to_the_address_on_the_account(self, cast, clock):
        enquiry = call("password")
        clock.move_to(NOW + minutes(1))
        run_due_jobs()
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.outcome) == ("closed", "helped-by-link")
        assert enquiry.first_helped_at - enquiry.received_at == minutes(1)
        assert sent_to(SHONA) == 1

    def test_a_username_goes_the_same_way(self, cast):
        call("username")
        run_due_jobs()
        assert Enquiry.objects.get().outcome == "helped-by-link"

    def test_a_stranger_gets_nothing_and_waits_for_a_person(self, cast):
        enquiry = call(address="x@example.org")
        run_due_jobs()
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.proof, enquiry.here_because) == (
            "new",
            "unknown",
            "link-not-sent",
        )
        assert sent_to("x@example.org") == 0

    def test_a_second_call_in_the_hour_is_the_same_enquiry_and_stays_open(self, cast, clock):
        first = call()
        run_due_jobs()
        clock.move_to(NOW + minutes(10))
        second = call()
        run_due_jobs()
        second.refresh_from_db()
        assert (second.pk, second.status) == (first.pk, "new")
        assert second.messages.count() == 2
        assert sent_to(SHONA) == 2

    def test_a_second_call_for_another_trouble_is_helped_with_that(self, cast):
        call("password")
        run_due_jobs()
        assert call("username").trouble == "username"
        run_due_jobs()
        words = [row.words for row in Enquiry.objects.get().log.filter(kind="sign-in-help")]
        assert [line.split()[0] for line in words] == ["Reset", "Username"]

    def test_the_database_refuses_two_rows_of_one_address_in_an_hour(self, cast):
        call()
        with pytest.raises(IntegrityError), transaction.atomic():
            Enquiry.objects.create(
                id=99999,
                received_at=NOW + minutes(59),
                subject="x",
                how="mail",
                proof="unknown",
                asker_address=SHONA.upper(),
                is_sign_in=True,
                is_own_sign_in_call=True,
                here_since_at=NOW,
                latest_word_at=NOW,
            )

    def test_a_job_run_twice_sends_once(self, cast):
        call()
        message = Message.objects.get()
        job = Actor.system("sign-in help")
        assert help_caller(actor=job, message_id=message.pk) is True
        assert help_caller(actor=job, message_id=message.pk) is False
        assert sent_to(SHONA) == 1

    def test_the_team_hears_at_once_of_what_no_link_helps(self, cast):
        call("locked-out")
        told = set(Notice.objects.values_list("colleague_id", flat=True))
        assert told == {cast.id("morag.kerr"), cast.id("callum.reid")}

    def test_the_team_hears_of_strangers_once_an_hour(self, cast, clock):
        for n in range(5):
            call("locked-out", address=f"s{n}@example.org")
        assert Notice.objects.count() == 2
        clock.move_to(NOW + minutes(61))
        call("locked-out", address="later@example.org")
        assert Notice.objects.count() == 4


class SendSignInHelp:
    def test_sends_to_the_account_and_waits_for_the_asker(self, cast):
        enquiry = make(address=SHONA, is_sign_in=True)
        send_sign_in_help(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, trouble="password"
        )
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.owner_id) == ("waiting-asker", cast.id("callum.reid"))
        assert sent_to(SHONA) == 1

    def test_tells_the_team_why_nothing_was_sent(self, cast):
        enquiry = make(address="x@example.org", is_sign_in=True)
        with pytest.raises(NothingSent, match="No account"):
            send_sign_in_help(
                actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, trouble="password"
            )
