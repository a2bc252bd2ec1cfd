"""The supplier cases of one enquiry."""

from dataclasses import dataclass

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.models import CaseEnquiry
from rooftree.support.supplier.queries.standing import works_cases
from rooftree.support.supplier.rules.cases.tags import Tag, status_tag


@dataclass(frozen=True)
class CaseOfEnquiry:
    """One case. `told_at` stands once the asker was told."""

    id: int
    reference: str
    subject: str
    kind: str
    priority: int | None
    supplier_reference: str
    tag: Tag
    is_told: bool


def cases_of_enquiry(*, actor: Actor, enquiry_id: int) -> list[CaseOfEnquiry]:
    """Read them for the team that owns level 3 today; nothing for anybody else."""
    if not works_cases(actor):
        return []
    links = CaseEnquiry.objects.filter(enquiry_id=enquiry_id).select_related("case")
    return [
        CaseOfEnquiry(
            id=link.case_id,
            reference=link.case.reference,
            subject=link.case.subject,
            kind=str(link.case.get_kind_display()),
            priority=link.case.priority,
            supplier_reference=link.case.supplier_reference,
            tag=status_tag(link.case.status),
            is_told=link.told_at is not None,
        )
        for link in links.order_by("-linked_at", "-id")
    ]


def may_escalate(*, actor: Actor, enquiry_id: int) -> bool:
    """Whether a case may be raised from this enquiry: by the team of level 3, while it is open."""
    return works_cases(actor) and enquiries.is_open(enquiry_id)
