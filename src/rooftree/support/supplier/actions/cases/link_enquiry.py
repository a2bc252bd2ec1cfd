"""Have an enquiry wait for a case, and bring enquiries back when the supplier is done."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import What, add_event, lock, lock_for_work
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import CaseEnquiry, SupplierCase


class EnquiryUnknown(Exception):
    """There is no enquiry of this number that the actor's team works on."""


class EnquiryClosed(Exception):
    """A closed enquiry waits for nothing."""


class LinkedAlready(Exception):
    """The enquiry stands on the case already."""


@transaction.atomic
def link_enquiry(*, actor: Actor, case_id: int, enquiry_id: int, at: datetime | None = None) -> int:
    """Put the enquiry on the case and mark it as with the supplier. Returns the link's id."""
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    found = enquiries.how_they_stand(actor=actor, enquiry_ids=[enquiry_id], at=now)
    if not found or not found[0].may_open:
        raise EnquiryUnknown(enquiry_id)
    if not found[0].is_open:
        raise EnquiryClosed(found[0].reference)
    if CaseEnquiry.objects.filter(case=case, enquiry_id=enquiry_id).exists():
        raise LinkedAlready(found[0].reference)
    link = CaseEnquiry.objects.create(
        case=case, enquiry_id=enquiry_id, linked_at=now, linked_by_name=actor.name
    )
    add_event(case, What.ENQUIRY, actor=actor, at=now, words=f"{found[0].reference} linked")
    if case.status != Status.RESOLVED:
        enquiries.mark_with_supplier(
            actor=actor, enquiry_id=enquiry_id, reference=case.reference, at=now
        )
    audit.record(
        actor, "supplier.enquiry_linked", subject=case.ref, details={"enquiry": enquiry_id}
    )
    return link.pk


@transaction.atomic
def follow_case(*, actor: Actor, case_id: int, at: datetime | None = None) -> None:
    """Have the linked enquiries follow the case: back to the desk once the supplier is done.

    Where the case goes on after all, those that are open and wait for nobody else wait again.
    """
    now = at or timezone.now()
    case = lock(case_id)
    for link in case.enquiries.all():
        if case.status in {Status.RESOLVED, Status.CLOSED}:
            enquiries.mark_supplier_done(
                actor=actor, enquiry_id=link.enquiry_id, reference=case.reference, at=now
            )
        else:
            _wait_again(actor, case, link, now)


def _wait_again(actor: Actor, case: SupplierCase, link: CaseEnquiry, now: datetime) -> None:
    found = enquiries.how_they_stand(actor=actor, enquiry_ids=[link.enquiry_id], at=now)
    if found and found[0].is_open:
        enquiries.mark_with_supplier(
            actor=actor, enquiry_id=link.enquiry_id, reference=case.reference, at=now
        )
