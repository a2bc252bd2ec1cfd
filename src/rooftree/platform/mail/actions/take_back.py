"""Take a mail back before it leaves."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.references.interface import Actor, Ref

State = OutboundCopy.State
REASON = "Taken back before it left."


@transaction.atomic
def take_back(*, actor: Actor, outbound_id: int) -> bool:
    """Hold every copy of it; the caller has found that the actor may.

    False where any copy left or was tried: a reader may have that one. Whoever locks records of
    their own as well locks them after this, as those do who hear that a copy left.
    """
    copies = OutboundCopy.objects.select_for_update().filter(mail_id=outbound_id).order_by("pk")
    held = list(copies)
    if not held or any(copy.state != State.QUEUED or copy.tries for copy in held):
        return False
    now = timezone.now()
    OutboundCopy.objects.filter(pk__in=[copy.pk for copy in held]).update(
        state=State.HELD, reason=REASON, settled_at=now
    )
    audit.record(actor, "mail.taken_back", subject=Ref("mail.outbound", outbound_id))
    return True
