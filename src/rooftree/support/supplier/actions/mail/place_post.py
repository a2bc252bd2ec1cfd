"""Decide what becomes of a mail that may be the supplier's."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import lock
from rooftree.support.supplier.actions.mail.file_mail import heard_in
from rooftree.support.supplier.actions.mail.keep_message import keep_message
from rooftree.support.supplier.actions.mail.where import find
from rooftree.support.supplier.models import CaseMessage, SupplierPost

Fate = SupplierPost.Fate


class PostUnknown(Exception):
    """There is no such mail among the supplier's post."""


class PostDecided(Exception):
    """Somebody has decided already what becomes of it."""


@transaction.atomic
def place_post(*, actor: Actor, post_id: int, case_id: int, at: datetime | None = None) -> int:
    """Put it on a case, where it acts as if it had come there. Returns the message's id.

    Whoever places it answers for it being the supplier's: their name stands on the message.
    """
    post = _open_post(actor, post_id)
    case = lock(case_id)
    arrived = mail.arrived_mail(post.inbound_id)
    heard = heard_in(arrived, find(arrived), placed_by=actor.colleague_id)
    message = keep_message(case, heard, actor=actor, at=max(post.at, case.raised_at))
    filing = Filing("supplier", f"put on {case.reference} by hand", case.reference, case.ref)
    mail.place_mail(actor=actor, mail_id=post.inbound_id, filing=filing, moved_from=post.ref)
    post.case = case
    _decide(post, Fate.PLACED, actor=actor, at=at, message=message)
    audit.record(actor, "supplier.post_placed", subject=case.ref, details={"post": post.pk})
    return message.pk


@transaction.atomic
def set_post_aside(*, actor: Actor, post_id: int, reason: str, at: datetime | None = None) -> int:
    """Say that it is nothing for a case, and why. Returns the post's id."""
    post = _open_post(actor, post_id)
    _decide(post, Fate.SET_ASIDE, actor=actor, at=at, reason=reason)
    audit.record(actor, "supplier.post_set_aside", subject=post.ref)
    return post.pk


@transaction.atomic
def make_enquiry_of_post(*, actor: Actor, post_id: int, at: datetime | None = None) -> int:
    """Have it become its sender's enquiry: it was never the supplier's. Returns the enquiry's id."""
    post = _open_post(actor, post_id)
    enquiry_id = enquiries.make_of_kept_mail(actor=actor, mail_id=post.inbound_id, kept_on=post.ref)
    _decide(post, Fate.ENQUIRY, actor=actor, at=at, reason=f"ENQ-{enquiry_id}")
    audit.record(actor, "supplier.post_made_enquiry", subject=post.ref)
    return enquiry_id


def _open_post(actor: Actor, post_id: int) -> SupplierPost:
    access.require(actor, permissions.WORK_CASES)
    post = SupplierPost.objects.select_for_update().filter(pk=post_id).first()
    if post is None:
        raise PostUnknown(post_id)
    if post.fate:
        raise PostDecided(post_id)
    return post


def _decide(
    post: SupplierPost,
    fate: SupplierPost.Fate,
    *,
    actor: Actor,
    at: datetime | None,
    message: CaseMessage | None = None,
    reason: str = "",
) -> None:
    post.fate, post.message, post.reason = fate, message, reason
    post.decided_at, post.decided_by_id = at or timezone.now(), actor.colleague_id
    post.save()
