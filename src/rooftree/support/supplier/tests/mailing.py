"""The supplier with its addresses, and mail that passes between it and us, for tests."""

from django.utils import timezone

from rooftree.platform.mail.tests.factories import arrive, make_mailbox, raw_mail
from rooftree.support.supplier.actions.mail.send_to_helphub import send_to_helphub
from rooftree.support.supplier.choices import Channel, Direction
from rooftree.support.supplier.models import (
    CaseMessage,
    Supplier,
    SupplierAddress,
    SupplierCase,
    SupplierPost,
)
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, rows

HELPHUB = "helphub@larkfield.example.org"
JANE = "jane.orr@larkfield.example.org"
PROVED = "mx.council.example; dmarc=pass header.from=larkfield.example.org"


def keep_supplier(**values: object) -> Supplier:
    """Enter Larkfield, who write from their whole domain."""
    make_mailbox()
    SupplierAddress.objects.get_or_create(address="@larkfield.example.org")
    given = {"name": "Larkfield", "helphub_address": HELPHUB, "takes_cases_by_mail": True}
    return Supplier.objects.update_or_create(defaults=SHIPPED_SUPPLIER | given | values)[0]


def sent_reply(case: SupplierCase, text: str = "The file is attached.") -> CaseMessage:
    """Queue a reply to the supplier, as the case page does."""
    outbound_id = send_to_helphub(actor=SYSTEM, case=case, text=text)
    return CaseMessage.objects.create(
        case=case,
        direction=Direction.OUT,
        channel=Channel.MAIL,
        at=NOW,
        author_name="Callum Reid",
        text=text,
        outbound_id=outbound_id,
        address=HELPHUB,
    )


def reply_address_of(outbound_id: int) -> str:
    """Give where answers to a mail of ours go."""
    return rows("mail.OutboundCopy").get(mail_id=outbound_id).reply_to


def from_supplier(text: str, *, is_proved: bool = True, **named: str) -> bytes:
    """Write a mail of Larkfield's; `is_proved`: our own receiver says so."""
    if is_proved:
        named["Authentication_Results"] = PROVED
    return raw_mail(text, **({"sender": f"Jane Orr <{JANE}>"} | named))


def forwarded(text: str, *, by: str, comment: str = "", is_proved: bool = True) -> bytes:
    """Write a mail in which a colleague forwards Jane's."""
    inside = (
        f"{comment}\n\n-----Original Message-----\nFrom: Jane Orr <{JANE}>\n"
        "Sent: 23 November 2026 13:40\nTo: Callum Reid\n"
        f"Subject: RE: Payment files [LKS-88214]\n\n{text}"
    )
    headers = {"sender": f"A colleague <{by}>", "subject": "FW: RE: Payment files [LKS-88214]"}
    if is_proved:
        domain = by.rpartition("@")[2]
        headers["Authentication_Results"] = PROVED.replace("larkfield.example.org", domain)
    return raw_mail(inside, **headers)


def bounce_of(outbound_id: int) -> bytes:
    """Write a server's report that our mail could not be delivered."""
    message_id = rows("mail.OutboundMail").get(pk=outbound_id).message_id
    lines = (
        "From: MAILER-DAEMON@mx.council.example",
        "To: ihms@council.example",
        "Subject: Undelivered Mail Returned to Sender",
        "Message-ID: <bounce-1@mx.council.example>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Your mail could not be delivered.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.council.example",
        "",
        f"Final-Recipient: rfc822; {HELPHUB}",
        "Action: failed",
        "Status: 5.1.1",
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        f"Message-ID: <{message_id}>",
        "",
        "--b--",
        "",
    )
    return "\r\n".join(lines).encode()


def make_post() -> int:
    """Have a mail of the supplier come that names a case nobody has."""
    SupplierAddress.objects.get_or_create(address="@larkfield.example.org")
    row = arrive(from_supplier("Which release are you on?", subject="[LKS-99999] Payment files"))
    return SupplierPost.objects.get(inbound_id=row.pk).pk


def note_post(inbound_id: int) -> None:
    """Write a line of the post down without its mail, where only the list is looked at."""
    SupplierPost.objects.create(
        inbound_id=inbound_id,
        at=timezone.now(),
        sender=JANE,
        subject=f"List {inbound_id}",
        why=SupplierPost.Why.NO_REFERENCE,
    )
