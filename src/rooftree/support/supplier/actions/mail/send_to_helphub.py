"""Mail the supplier on a case, with time to take it back."""

from collections.abc import Sequence
from datetime import timedelta

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.settings.readings import supplier
from rooftree.support.supplier.rules.mail.subjects import subject_of

# How long a reply waits here, so that whoever sent it can still take it back.
UNDO_TIME = timedelta(seconds=30)


class NoHelphubAddress(Exception):
    """The supplier's settings hold no address to mail replies to."""


def send_to_helphub(
    *,
    actor: Actor,
    case: SupplierCase,
    text: str,
    file_ids: Sequence[int] = (),
    subject: str = "",
) -> int:
    """Queue it in the caller's transaction, on the thread that the supplier has.

    The caller has found that the actor may. Returns the outbound id; whether it left is told by
    `mail.CopyLeft`. Raises NoHelphubAddress, and mail's SendRefused.
    """
    address = supplier().helphub_address
    if not address:
        raise NoHelphubAddress
    heard = case.messages.filter(inbound_id__isnull=False).order_by("-at", "-id").first()
    sent = case.messages.filter(outbound_id__isnull=False).order_by("-at", "-id").first()
    return mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=(address,),
            subject=subject_of(
                subject or case.subject, ours=case.reference, theirs=case.supplier_reference
            ),
            text=text,
            about=case.ref,
            answers=heard.inbound_id if heard else None,
            follows=sent.outbound_id if sent else None,
            attachments=tuple(file_ids),
            leaves_after=UNDO_TIME,
        ),
    )
