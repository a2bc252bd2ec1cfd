"""The band on the desk when mail may not be coming in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rooftree.platform.mail.tests.fetching import make_source
from rooftree.support.enquiries.tests.factories import sign_in

pytestmark = pytest.mark.django_db


class TheDesk:
    def test_says_that_mail_may_not_be_coming_in(self, cast, client):
        sign_in(client, cast, "callum.reid")
        source = make_source(1)
        assert "not be coming in" not in client.get("/desk/").content.decode()
        source.set_up_at = timezone.now() - timedelta(minutes=16)
        source.save()
        page = client.get("/desk/").content.decode()
        assert "Mail for ihms@council.example has not been fetched." in page
        assert "rt-notice--stop" in page
