"""What the team does where our mail comes back: try the address again, or use another."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.asking import asker_at
from rooftree.support.enquiries.actions.change import Kind, add_line, change, lock_for_work
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.queries.mail_facts import addresses_written_to
from rooftree.support.enquiries.rules.addresses import same


class NotWrittenTo(Exception):
    """We write to no such address on this enquiry."""


class NoUseAsAddress(Exception):
    """It is no mail address, a mailbox of our own, or another colleague's."""


@transaction.atomic
def try_address_again(
    *, actor: Actor, enquiry_id: int, address: str, at: datetime | None = None
) -> int:
    """Let mail go to the address again, because it works. Returns the enquiry's id."""
    enquiry = lock_for_work(actor, enquiry_id)
    if not any(same(address, each) for each in addresses_written_to(enquiry)):
        raise NotWrittenTo(enquiry_id)
    if mail.let_mail_go_again(actor=actor, address=address):
        words = f"{actor.name} says that {address} works again"
        add_line(enquiry, Kind.ASKER, actor=actor, at=at or timezone.now(), words=words)
        audit.record(actor, "enquiries.address_tried_again", subject=enquiry.ref)
    return enquiry.pk


@transaction.atomic
def use_other_address(
    *, actor: Actor, enquiry_id: int, address: str, at: datetime | None = None
) -> int:
    """Write to the asker at another address from now on; the staff list stays as it is."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    if not enquiry.is_open:
        raise AlreadyClosed(enquiry.reference)
    if not mail.is_address(address) or mail.mailbox_of([address]) is not None:
        raise NoUseAsAddress(address)
    asker = asker_at(address, on=timezone.localdate(now), name=enquiry.asker_name)
    if enquiry.asker_id and asker.colleague_id not in {None, enquiry.asker_id}:
        raise NoUseAsAddress(address)
    before = enquiry.asker_address or "no address"
    found = {} if enquiry.asker_id or asker.colleague_id is None else _known(asker.colleague_id)
    # No longer the address that the call was made from, so its hour is free for others.
    change(
        enquiry,
        actor=actor,
        at=now,
        asker_address=asker.address,
        is_own_sign_in_call=False,
        **found,
    )
    words = f"{actor.name} changed the asker’s address from {before} to {asker.address}"
    add_line(enquiry, Kind.ASKER, actor=actor, at=now, words=words)
    audit.record(actor, "enquiries.asker_address_changed", subject=enquiry.ref)
    return enquiry.pk


def _known(colleague_id: int) -> dict[str, Any]:
    return {"asker_id": colleague_id, "proof": Proof.HELD}
