from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.actions.take_back import REASON, take_back
from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.tests.factories import make_mailbox
from rooftree.platform.references.interface import Actor

pytestmark = pytest.mark.django_db
ACTOR = Actor.system("test")


@pytest.fixture
def copy(settings) -> OutboundCopy:
    settings.ENVIRONMENT = "TEST"
    make_mailbox()
    mail = OutgoingMail(
        to=("helphub@larkfield.example.org",),
        subject="Keys",
        text="Found.",
        leaves_after=timedelta(seconds=30),
    )
    return OutboundCopy.objects.get(mail_id=send(actor=ACTOR, mail=mail))


class TakeBack:
    def test_holds_a_mail_that_has_not_left(self, copy):
        assert run_due_jobs(queues=["mail"]) == 0
        assert deliver_copy(copy_id=copy.pk) == ""
        assert take_back(actor=ACTOR, outbound_id=copy.mail_id)
        with time_machine.travel(timezone.now() + timedelta(minutes=1)):
            assert deliver_copy(copy_id=copy.pk) == ""
        copy.refresh_from_db()
        assert (copy.state, copy.reason) == ("held", REASON)

    def test_takes_nothing_back_that_left(self, copy):
        with time_machine.travel(timezone.now() + timedelta(seconds=31)):
            assert deliver_copy(copy_id=copy.pk) == "captured"
        assert not take_back(actor=ACTOR, outbound_id=copy.mail_id)

    def test_takes_nothing_back_that_a_worker_holds(self, copy):
        OutboundCopy.objects.filter(pk=copy.pk).update(tries=1)
        assert not take_back(actor=ACTOR, outbound_id=copy.mail_id)
