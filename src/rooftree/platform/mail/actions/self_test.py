"""Send mails to our own mailboxes, see them come back, and see that the listener answers."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import (
    InboundMail,
    ListenerBeat,
    Mailbox,
    OutboundMail,
    SelfTest,
)
from rooftree.platform.mail.own_listener import knock
from rooftree.platform.references.interface import Actor

SELF_TEST = "mail.self_test"
# Asked twice within an hour, a second run sends nothing.
_APART = timedelta(minutes=30)
_KEPT = timedelta(days=90)
_TEXT = (
    "Rooftree sends itself this mail each hour to see that mail comes in."
    " It is filed by itself, and nobody needs to do anything.\n"
)


@transaction.atomic
def send_self_tests(*, at: datetime) -> int:
    """Send one to each mailbox in use; returns how many were sent."""
    # Locked so that two workers do not both find that none was sent.
    boxes = list(Mailbox.objects.select_for_update().filter(is_in_use=True).order_by("pk"))
    recent = SelfTest.objects.filter(sent_at__gt=at - _APART)
    sent = set(recent.values_list("mailbox_id", flat=True))
    due = [box for box in boxes if box.pk not in sent]
    for box in due:
        _send(box, at)
    # What came and went still stands in the lists of mail in and out.
    SelfTest.objects.filter(sent_at__lt=at - _KEPT).delete()
    return len(due)


def note_returned(*, outbound: OutboundMail, mail: InboundMail) -> int | None:
    """Keep that a mail of ours came back; gives the self-test that it was, if it was one."""
    if outbound.purpose != OutboundMail.Purpose.SELF_TEST:
        return None
    test = SelfTest.objects.select_for_update().filter(outbound=outbound).first()
    if test is None:
        return None
    if test.returned_at is None:
        test.returned_at, test.mail = mail.received_at, mail
        test.save(update_fields=("returned_at", "mail"))
    return test.pk


def ask_listener() -> bool:
    """See whether our listener answers, and keep it."""
    fault = knock()
    at = timezone.now()
    facts: dict[str, object] = {"asked_at": at, "fault": fault}
    if not fault:
        facts["answered_at"] = at
    ListenerBeat.objects.update_or_create(
        pk=1, defaults=facts, create_defaults={**facts, "first_asked_at": at}
    )
    return not fault


def _send(box: Mailbox, at: datetime) -> None:
    outbound_id = send(
        actor=Actor.system("self-test"),
        mail=OutgoingMail(
            to=(box.address,),
            subject="Self-test: does mail come in?",
            text=_TEXT,
            is_automatic=True,
            from_mailbox=box.address,
            purpose="self-test",
        ),
    )
    SelfTest.objects.create(mailbox=box, outbound_id=outbound_id, sent_at=at)
