"""Mail a contact of the ladder from our mailbox; the mail stands on the case as a message."""

from datetime import datetime

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.choices import Author, Channel, Direction
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.rules.ladder import Rung
from rooftree.support.supplier.rules.mail.subjects import subject_of


def mail_contact(*, actor: Actor, case: SupplierCase, rung: Rung, text: str, at: datetime) -> int:
    """Queue it in the caller's transaction; the caller has found that the actor may.

    It is no reply to the Helphub address, so it moves neither status nor clocks. Returns the
    message's id. Raises mail's SendRefused.
    """
    outbound_id = mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=(rung.email,),
            to_name=rung.name,
            subject=subject_of(
                f"Escalation: {case.subject}", ours=case.reference, theirs=case.supplier_reference
            ),
            text=text,
            about=case.ref,
        ),
    )
    message = CaseMessage.objects.create(
        case=case,
        direction=Direction.OUT,
        author=Author.PERSON,
        channel=Channel.MAIL,
        at=at,
        author_name=actor.name,
        author_colleague_id=actor.colleague_id,
        address=rung.email,
        text=text,
        outbound_id=outbound_id,
        ladder_step=rung.step,
    )
    return message.pk
