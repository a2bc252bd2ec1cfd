"""Take a reply to the supplier back while it has not left."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import lock
from rooftree.support.supplier.models import CaseMessage


class LeftAlready(Exception):
    """The mail left, or is leaving now: nothing can bring it back."""


@transaction.atomic
def take_back_reply(*, actor: Actor, message_id: int, at: datetime | None = None) -> int:
    """Hold the mail; the words stay on the case, marked. Returns the case's id."""
    access.require(actor, permissions.WORK_CASES)
    message = CaseMessage.objects.filter(pk=message_id).first()
    if message is None:
        raise LeftAlready(message_id)
    outbound_id = message.outbound_id
    is_other = message.ladder_step is not None or message.taken_back_at is not None
    if outbound_id is None or is_other:
        raise LeftAlready(message_id)
    # The copy first and the case after it, as the worker does that hands the mail over.
    if not mail.take_back(actor=actor, outbound_id=outbound_id):
        raise LeftAlready(message_id)
    case = lock(message.case_id)
    message.taken_back_at = at or timezone.now()
    message.save(update_fields=["taken_back_at"])
    audit.record(actor, "supplier.reply_taken_back", subject=case.ref)
    return case.pk
