"""Have a mail that came to a bad end read and filed again."""

from django.db import transaction

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.mail.events import MailReceived
from rooftree.platform.mail.models import DisposedMail, InboundMail
from rooftree.platform.mail.permissions import RETRY_MAIL
from rooftree.platform.references.interface import Actor, Ref

State = InboundMail.State


class NothingToRetry(Exception):
    """The mail is filed, on its way, or was disposed of."""


@transaction.atomic
def retry_mail(*, actor: Actor, mail_id: int) -> int:
    """Begin again from the raw bytes; the reading of a better program replaces the old one."""
    row = InboundMail.objects.select_for_update().defer("raw").get(pk=mail_id)
    require(actor, RETRY_MAIL)
    is_gone = DisposedMail.objects.filter(pk=mail_id).exists()
    if row.state not in {State.DEAD, State.QUARANTINED} or is_gone:
        raise NothingToRetry
    row.state, row.reason, row.settled_at, row.tries = State.RECEIVED, "", None, 0
    row.latest_fault = ""
    row.save(update_fields=("state", "reason", "settled_at", "tries", "latest_fault"))
    audit.record(actor, "mail.retried", subject=Ref("mail.inbound", mail_id))
    events.publish(MailReceived(mail_id))
    return mail_id
