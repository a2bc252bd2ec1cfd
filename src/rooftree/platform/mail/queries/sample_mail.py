"""One mail as its reader got it, on a system that sends none."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.rules.addresses import addresses_in
from rooftree.platform.mail.rules.bodies import body_text
from rooftree.platform.mail.rules.header_text import header
from rooftree.platform.mail.rules.message_ids import ids_in
from rooftree.platform.mail.rules.mime_tree import read_tree
from rooftree.platform.mail.rules.structure import sort_parts

GONE = ("sent", "captured")


@dataclass(frozen=True)
class SampleMail:
    """A mail read from the very bytes that the reader got."""

    id: int
    recipient: str
    sender: str
    sender_name: str
    to: str
    reply_to: str
    subject: str
    dated: str
    message_id: str
    references: tuple[str, ...]
    text: str
    files: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    at: datetime | None


def sample_mail(copy_id: int) -> SampleMail | None:
    """Give one mail, or None where there is none that has left."""
    copy = OutboundCopy.objects.filter(pk=copy_id, state__in=GONE).first()
    if copy is None or copy.raw is None:
        return None
    tree = read_tree(bytes(copy.raw))
    message, parts = tree.root.head, sort_parts(tree)
    own_id = next(iter(ids_in(message, "Message-ID")), "")
    return SampleMail(
        id=copy.pk,
        recipient=copy.recipient,
        sender=header(message, "From"),
        sender_name=next((name for name, _ in addresses_in(message, "From")), ""),
        to=header(message, "To"),
        reply_to=header(message, "Reply-To"),
        subject=header(message, "Subject"),
        dated=header(message, "Date"),
        message_id=own_id,
        references=ids_in(message, "References"),
        text=body_text(parts, tree),
        files=tuple(found.name for found in parts.files),
        headers=tuple((name, header(message, name)) for name in dict.fromkeys(message.keys())),
        at=copy.settled_at,
    )
