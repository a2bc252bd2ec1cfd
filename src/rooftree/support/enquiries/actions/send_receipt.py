"""Send the asker one receipt: the number, and who has it."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.change import Kind, add_line
from rooftree.support.enquiries.actions.find_owner import owner_for
from rooftree.support.enquiries.choices import Urgency
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry
from rooftree.support.enquiries.rules.addresses import same
from rooftree.support.enquiries.rules.receipt import mail_subject, receipt_text
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.model import interface as model


def send_receipt(
    *, actor: Actor, enquiry: Enquiry, at: datetime, answers: int | None = None
) -> bool:
    """Queue the one receipt. False where there is no address, or the gate held it."""
    if not enquiry.asker_address or _has_receipt(enquiry):
        return False
    owner = owner_for(enquiry.lane, at)
    contacts = urgent_lines(at) if enquiry.urgency == Urgency.ASKED else []
    sent_id = mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=(enquiry.asker_address,),
            to_name=enquiry.asker_name,
            subject=mail_subject(enquiry.subject, enquiry.reference),
            text=receipt_text(
                name=enquiry.asker_name,
                reference=enquiry.reference,
                team=owner.team_name if owner else "support team",
                lane=enquiry.lane,
                sign_in_address=settings.SITE_ADDRESS + reverse("enquiries.cannot_sign_in"),
                contacts=contacts,
                articles=_articles(enquiry, actor, at),
            ),
            about=enquiry.ref,
            is_automatic=True,
            answers=answers,
        ),
    )
    sent = mail.sent_line(sent_id)
    if sent.state == "held":
        note_no_receipt(enquiry, actor=actor, at=at, why=sent.reason, outbound_id=sent_id)
        return False
    add_line(enquiry, Kind.ACKNOWLEDGED, actor=actor, at=at, after=sent_id)
    return True


def note_no_receipt(
    enquiry: Enquiry, *, actor: Actor, at: datetime, why: str, outbound_id: int | None = None
) -> None:
    """Say on the thread that the sender got no receipt, and why."""
    words = f"No receipt was sent: {why.rstrip('.')}"
    add_line(enquiry, Kind.NO_RECEIPT, actor=actor, at=at, words=words, after=outbound_id)


def urgent_lines(at: datetime) -> list[str]:
    """Give the urgent contacts as lines of a mail, in order."""
    lines = []
    for contact in model.urgent_contacts(on=at.date()):
        numbers = ", ".join(phone.number for phone in contact.telephones)
        who = ", ".join(part for part in (contact.name, contact.title) if part)
        lines.append(f"- {who}: {numbers or contact.email}")
    return lines


def _articles(enquiry: Enquiry, actor: Actor, at: datetime) -> list[tuple[str, str]]:
    """Name what may help meanwhile. Whoever can't sign in is helped by a person, and at once."""
    if enquiry.lane == 0:
        return []
    question = enquiry.messages.order_by("at", "id").first()
    found = knowledge.suggest_in_receipt(
        actor=actor,
        text=f"{enquiry.subject}\n{question.text if question else ''}",
        colleague_id=_own_address_of(enquiry, at),
        service_id=enquiry.service_id,
    )
    return [(title, settings.SITE_ADDRESS + address) for title, address in found]


def _own_address_of(enquiry: Enquiry, at: datetime) -> int | None:
    """Give the colleague at work whose own address the receipt goes to; None for anybody else."""
    on = timezone.localdate(at)
    held = staff.colleague(enquiry.asker_id, on=on) if enquiry.asker_id else None
    if held is None or held.has_left(on=on) or not same(held.email, enquiry.asker_address):
        return None
    return held.id


def _has_receipt(enquiry: Enquiry) -> bool:
    return EnquiryLogEntry.objects.filter(enquiry=enquiry, kind=Kind.ACKNOWLEDGED).exists()
