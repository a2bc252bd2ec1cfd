"""Keep who first wrote a mail that a colleague forwarded. It changes nothing by itself."""

from rooftree.platform.mail import interface as mail
from rooftree.support.enquiries.actions.filing.senders import Sender
from rooftree.support.enquiries.models import Enquiry, Forwarding
from rooftree.support.enquiries.rules.addresses import same


def note_forwarding(enquiry: Enquiry, sender: Sender, arrived: mail.ArrivedMail) -> None:
    """Propose the first writer to the team, where a colleague forwarded the mail."""
    if sender.asker.colleague_id is None:
        return
    first = mail.forwarded_from(arrived)
    if first is None or not _may_have_asked(first.address, sender):
        return
    Forwarding.objects.create(
        enquiry=enquiry,
        message=enquiry.messages.get(inbound_id=arrived.id),
        forwarder_name=sender.name,
        forwarder_address=sender.asker.address,
        original_name=first.name[:254],
        original_address=first.address.lower(),
    )


def _may_have_asked(address: str, sender: Sender) -> bool:
    """Whether it is an address of somebody else, and not one that mail comes to here."""
    return (
        mail.is_address(address)
        and not same(address, sender.asker.address)
        and mail.mailbox_of([address]) is None
    )
