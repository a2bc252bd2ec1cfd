"""Have mails that wait without a job worked on again, so that nothing is stranded."""

from datetime import timedelta

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone

from rooftree.platform.events import interface as events
from rooftree.platform.mail.events import MailQueued, MailReceived
from rooftree.platform.mail.models import InboundMail, OutboundCopy

_AT_ONCE = 500


@transaction.atomic
def rescue_waiting_mail(*, older_than: timedelta = timedelta(minutes=1)) -> int:
    """Ask again for incoming mails that nobody has touched for that long; returns how many."""
    since = timezone.now() - older_than
    waiting = InboundMail.objects.filter(state__in=("received", "parsed")).annotate(
        touched_at=Coalesce("latest_try_at", "received_at")
    )
    ids = list(
        waiting.filter(touched_at__lte=since)
        .order_by("received_at")
        .values_list("pk", flat=True)[:_AT_ONCE]
    )
    for mail_id in ids:
        events.publish(MailReceived(mail_id))
    return len(ids)


@transaction.atomic
def rescue_waiting_copies() -> int:
    """Ask again for copies whose time to leave has come; returns how many."""
    due = OutboundCopy.objects.filter(state="queued", due_at__lte=timezone.now())
    found = list(due.order_by("due_at").values_list("mail_id", "pk")[:_AT_ONCE])
    for outbound_id, copy_id in found:
        events.publish(MailQueued(outbound_id, (copy_id,)))
    return len(found)
