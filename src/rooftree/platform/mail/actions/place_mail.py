"""Put a mail on a record that was filed on none, or on one that only kept it for a person."""

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Filing


class PlacedAlready(Exception):
    """The mail is on a record, or is not filed."""


@transaction.atomic
def place_mail(*, actor: Actor, mail_id: int, filing: Filing, moved_from: Ref | None = None) -> int:
    """Say where it is filed from now on; the caller has found that the actor may.

    `moved_from` is the record that it must stand on until now; None for none.
    """
    row = InboundMail.objects.select_for_update(of=("self",)).defer("raw").get(pk=mail_id)
    held = Ref(row.filed_kind, row.filed_id) if row.filed_id is not None else None
    if row.state != InboundMail.State.FILED or held != moved_from or filing.ref is None:
        raise PlacedAlready(mail_id)
    row.filed_as, row.reason = filing.filed_as, filing.reason
    row.filed_kind, row.filed_id = filing.ref.kind, filing.ref.id
    row.reference, row.lane = filing.reference or "", filing.lane
    row.save(update_fields=("filed_as", "reason", "filed_kind", "filed_id", "reference", "lane"))
    audit.record(actor, "mail.placed", subject=Ref("mail.inbound", mail_id))
    return mail_id
