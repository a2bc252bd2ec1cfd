"""Who may read the mails of supplier cases, and until when they are needed."""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import CaseMessage, CaseNote, SupplierCase, SupplierPost


def may_read_case_mail(actor: Actor, case_id: int, mail_id: int) -> bool:
    """Whether the actor works on cases, and the mail stands on this one."""
    if not access.may(actor, permissions.WORK_CASES):
        return False
    said = CaseMessage.objects.filter(case_id=case_id, inbound_id=mail_id)
    noted = CaseNote.objects.filter(case_id=case_id, inbound_id=mail_id)
    return said.exists() or noted.exists()


def may_read_post(actor: Actor, post_id: int, mail_id: int) -> bool:
    """Whether the actor works on cases, and the mail is this one of the post."""
    if not access.may(actor, permissions.WORK_CASES):
        return False
    return SupplierPost.objects.filter(pk=post_id, inbound_id=mail_id).exists()


def cases_ended_on(case_ids: Collection[int]) -> Mapping[int, date | None]:
    """Give the day each case was closed; None while it is open."""
    rows = SupplierCase.objects.filter(pk__in=case_ids).order_by().values_list("pk", "closed_at")
    return {pk: timezone.localdate(at) if at else None for pk, at in rows}


def posts_ended_on(post_ids: Collection[int]) -> Mapping[int, date | None]:
    """Give the day each was decided on; None while it waits."""
    rows = SupplierPost.objects.filter(pk__in=post_ids).order_by().values_list("pk", "decided_at")
    return {pk: timezone.localdate(at) if at else None for pk, at in rows}
