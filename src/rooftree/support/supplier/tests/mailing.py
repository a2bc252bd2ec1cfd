"""The supplier with its addresses, and mail that passes between it and us, for tests."""

from rooftree.platform.mail.tests.factories import make_mailbox
from rooftree.support.supplier.actions.mail.send_to_helphub import send_to_helphub
from rooftree.support.supplier.choices import Channel, Direction
from rooftree.support.supplier.models import CaseMessage, Supplier, SupplierAddress, SupplierCase
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER
from rooftree.support.supplier.tests.factories import NOW, SYSTEM

HELPHUB = "helphub@larkfield.example.org"


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
