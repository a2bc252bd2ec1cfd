"""Take mail for an address."""

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.models import Mailbox
from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.references.interface import Actor, Ref


class NotAMailboxAddress(Exception):
    """It is no address, or has a plus, which is kept for reply addresses."""


@transaction.atomic
def ensure_mailbox(*, actor: Actor, address: str, name: str) -> int:
    """Take mail for the address from now on; asking again changes only the name."""
    if not is_address(address) or "+" in address:
        raise NotAMailboxAddress(address)
    row = Mailbox.objects.select_for_update().filter(address__iexact=address).first()
    if row is not None and row.name == name and row.is_in_use:
        return row.pk
    row = row or Mailbox(address=address.lower())
    row.name, row.is_in_use = name, True
    row.save()
    audit.record(actor, "mail.mailbox_taken", subject=Ref("mail.mailbox", row.pk))
    return row.pk
