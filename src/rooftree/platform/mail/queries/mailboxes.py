"""The mailboxes that mail is taken for."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models.functions import Lower

from rooftree.platform.mail.models import Mailbox
from rooftree.platform.mail.rules.addresses import without_plus


@dataclass(frozen=True)
class MailboxLine:
    """A mailbox that mail is taken for. The address is in small letters."""

    id: int
    address: str
    name: str


def mailboxes() -> list[MailboxLine]:
    """Give every mailbox in use, the oldest first."""
    rows = Mailbox.objects.filter(is_in_use=True).order_by("pk")
    return [MailboxLine(row.pk, row.address.lower(), row.name) for row in rows]


def mailbox_of(addresses: Sequence[str]) -> MailboxLine | None:
    """Give the mailbox of the first address that has one, with or without a plus."""
    plain = [without_plus(address) for address in addresses]
    found = Mailbox.objects.annotate(low=Lower("address")).filter(low__in=plain, is_in_use=True)
    known = {row.low: MailboxLine(row.pk, row.low, row.name) for row in found}
    return next((known[address] for address in plain if address in known), None)
