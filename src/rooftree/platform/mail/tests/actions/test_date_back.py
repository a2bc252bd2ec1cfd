"""Mails of the demo council bear the time of their story."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rooftree.platform.mail.actions.date_back import OnlyInTheDemo, date_back
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import OutboundMail
from rooftree.platform.references.interface import Actor

YESTERDAY = timezone.now() - timedelta(days=1)


@pytest.fixture
def sent():
    letter = OutgoingMail(to=("a@example.org",), subject="s", text="t", is_automatic=True)
    return send(actor=Actor.system("demo council"), mail=letter)


@pytest.mark.django_db
class DateBack:
    def test_makes_the_mail_as_old_as_its_story(self, sent):
        date_back(outbound_id=sent, at=YESTERDAY)
        assert OutboundMail.objects.get(pk=sent).made_at == YESTERDAY

    def test_is_refused_on_a_live_site(self, sent, settings):
        settings.ENVIRONMENT = "LIVE"
        with pytest.raises(OnlyInTheDemo):
            date_back(outbound_id=sent, at=YESTERDAY)
        assert OutboundMail.objects.get(pk=sent).made_at > YESTERDAY
