"""Send a copy again that failed."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.mail.events import MailQueued
from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.permissions import RETRY_MAIL
from rooftree.platform.references.interface import Actor, Ref

State = OutboundCopy.State


class NotFailed(Exception):
    """The copy has left, waits to leave, or was held back by the gate."""


@transaction.atomic
def retry_copy(*, actor: Actor, copy_id: int) -> int:
    """Queue the same bytes again. What the gate held stays held: that is what it is for."""
    copy = OutboundCopy.objects.select_for_update().get(pk=copy_id)
    require(actor, RETRY_MAIL)
    if copy.state != State.FAILED:
        raise NotFailed
    copy.state, copy.reason, copy.settled_at, copy.tries = State.QUEUED, "", None, 0
    copy.due_at = timezone.now()
    copy.save(update_fields=("state", "reason", "settled_at", "tries", "due_at"))
    audit.record(actor, "mail.sent_again", subject=Ref("mail.outbound", copy.mail_id))
    events.publish(MailQueued(copy.mail_id, (copy.pk,)))
    return copy.pk
