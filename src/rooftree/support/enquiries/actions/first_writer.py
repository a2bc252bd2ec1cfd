"""A forwarded mail: make its first writer the asker, undo that, or leave it as it is."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.asking import Asker, asker_at
from rooftree.support.enquiries.actions.change import Kind, add_line, change, lock_for_work
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry, Forwarding


class NothingForwarded(Exception):
    """No first writer is proposed here, or somebody has decided already."""


@transaction.atomic
def make_first_writer_asker(*, actor: Actor, enquiry_id: int, at: datetime | None = None) -> int:
    """Answers go to the first writer from now on; what the forwarder wrote stays the team's."""
    now = at or timezone.now()
    enquiry, forwarding = _held(actor, enquiry_id)
    if forwarding.taken_at is not None or forwarding.put_aside_at is not None:
        raise NothingForwarded(enquiry_id)
    asker = asker_at(
        forwarding.original_address,
        on=timezone.localdate(now),
        name=forwarding.original_name,
    )
    forwarding.taken_at, forwarding.taken_by_name = now, actor.name
    forwarding.former_service_id = enquiry.service_id
    forwarding.save(update_fields=["taken_at", "taken_by_name", "former_service_id"])
    # The forwarded words are only a claim, so nothing is proved of whoever they name.
    proof = Proof.HELD if asker.colleague_id else Proof.UNKNOWN
    service_id = asker.service_id or enquiry.service_id
    _ask_for(enquiry, actor, asker, now, proof=proof, service_id=service_id)
    words = f"{actor.name} made {forwarding.first_writer} the asker; {forwarding.forwarder_name}"
    add_line(enquiry, Kind.ASKER, actor=actor, at=now, words=f"{words} had forwarded it")
    audit.record(actor, "enquiries.first_writer_made_asker", subject=enquiry.ref)
    return enquiry.pk


@transaction.atomic
def undo_first_writer(*, actor: Actor, enquiry_id: int, at: datetime | None = None) -> int:
    """Make the forwarder the asker again."""
    now = at or timezone.now()
    enquiry, forwarding = _held(actor, enquiry_id)
    if forwarding.taken_at is None:
        raise NothingForwarded(enquiry_id)
    asker = asker_at(
        forwarding.forwarder_address,
        on=timezone.localdate(now),
        name=forwarding.forwarder_name,
    )
    service_id = forwarding.former_service_id
    _ask_for(enquiry, actor, asker, now, proof=forwarding.message.proof, service_id=service_id)
    forwarding.taken_at, forwarding.taken_by_name = None, ""
    forwarding.save(update_fields=["taken_at", "taken_by_name"])
    words = f"{actor.name} made {forwarding.forwarder_name} the asker again"
    add_line(enquiry, Kind.ASKER, actor=actor, at=now, words=words)
    audit.record(actor, "enquiries.first_writer_undone", subject=enquiry.ref)
    return enquiry.pk


@transaction.atomic
def put_first_writer_aside(*, actor: Actor, enquiry_id: int, at: datetime | None = None) -> int:
    """Leave the forwarder as the asker, and propose nothing more."""
    enquiry, forwarding = _held(actor, enquiry_id)
    if forwarding.taken_at is not None:
        raise NothingForwarded(enquiry_id)
    forwarding.put_aside_at = at or timezone.now()
    forwarding.save(update_fields=["put_aside_at"])
    audit.record(actor, "enquiries.first_writer_put_aside", subject=enquiry.ref)
    return enquiry.pk


def _held(actor: Actor, enquiry_id: int) -> tuple[Enquiry, Forwarding]:
    enquiry = lock_for_work(actor, enquiry_id)
    if not enquiry.is_open:
        raise AlreadyClosed(enquiry.reference)
    found = Forwarding.objects.select_for_update(of=("self",)).select_related("message")
    forwarding = found.filter(enquiry=enquiry).first()
    if forwarding is None:
        raise NothingForwarded(enquiry_id)
    return enquiry, forwarding


def _ask_for(
    enquiry: Enquiry,
    actor: Actor,
    asker: Asker,
    at: datetime,
    *,
    proof: str,
    service_id: int | None,
) -> None:
    """Change who asks. It is no own call any more, so its hour is free for others."""
    change(
        enquiry,
        actor=actor,
        at=at,
        asker_id=asker.colleague_id,
        asker_name=asker.name,
        asker_address=asker.address,
        asker_telephone=asker.telephone,
        proof=proof,
        service_id=service_id,
        is_own_sign_in_call=False,
    )
