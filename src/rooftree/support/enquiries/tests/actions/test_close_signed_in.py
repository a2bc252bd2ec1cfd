"""Calls that signing in has answered."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.events import interface as events
from rooftree.support.enquiries.actions.close_signed_in import close_signed_in
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, make, write

pytestmark = pytest.mark.django_db
MORVEN = "morven.baillie@council.example"


class CloseSignedIn:
    def test_closes_with_a_line_in_the_log(self, cast):
        enquiry = make(is_sign_in=True, asker_address=MORVEN.upper())
        assert close_signed_in(actor=SYSTEM, address=MORVEN) == 1
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.outcome, enquiry.closed_at) == ("closed", "signed-in", NOW)
        page = enquiry_page(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, at=NOW)
        assert any("Closed by tests: signed in since." in item.text for item in page.thread)

    @pytest.mark.parametrize("trouble", ["second-factor", "wrong-service", "other"])
    def test_leaves_troubles_that_signing_in_does_not_end(self, cast, trouble):
        make(is_sign_in=True, trouble=trouble)
        assert close_signed_in(actor=SYSTEM, address=MORVEN) == 0

    def test_leaves_other_lanes_and_other_people(self, cast):
        make(trouble="password")
        make(address="davie.kemp@council.example", is_sign_in=True)
        assert close_signed_in(actor=SYSTEM, address=MORVEN) == 0

    def test_asks_once_where_nothing_is_open(self, cast):
        with CaptureQueriesContext(connection) as asked:
            events.publish(access.SignedIn(1, MORVEN))
        # Inside a test, the transaction itself is a savepoint and shows as queries.
        assert len([one for one in asked if "SAVEPOINT" not in one["sql"]]) == 1

    def test_opens_again_by_a_reply(self, cast):
        enquiry = make(is_sign_in=True)
        close_signed_in(actor=SYSTEM, address=MORVEN)
        write("I still need my username\n", subject=f"Re: Sign in [{enquiry.reference}]")
        enquiry.refresh_from_db()
        assert (enquiry.is_open, enquiry.here_because) == (True, "reopened")

    def test_refuses_a_person(self, cast):
        with pytest.raises(access.NotAllowed):
            close_signed_in(actor=cast.actor("callum.reid"), address=MORVEN)

    def test_happens_when_the_asker_signs_in(self, cast, client):
        make(is_sign_in=True)
        account = get_user_model().objects.get(colleague_id=cast.id("morven.baillie"))
        account.set_password("burnside-terrace-27")
        account.save()
        form = {"login": account.username, "password": "burnside-terrace-27"}
        assert client.post(reverse("account_login"), form).status_code == 302
        assert Enquiry.objects.get().outcome == "signed-in"
