"""What is handed over to the supplier of a case, ready to be sent or copied."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.settings.readings import SupplierLine, supplier
from rooftree.support.supplier.rules.mail.hand_over import filled_in


@dataclass(frozen=True)
class HandOver:
    """The words by the site's template. `mail_address` is empty where no mail may be sent."""

    case_number: int
    reference: str
    supplier: str
    subject: str
    text: str
    mail_address: str
    portal_address: str
    their_reference: str
    is_handed_over: bool
    is_open: bool
    is_on_its_way: bool
    file_ids: tuple[int, ...]


def hand_over(*, actor: Actor, case_id: int) -> HandOver | None:
    """Fill the template in; None where there is no such case."""
    access.require(actor, permissions.WORK_CASES)
    row = SupplierCase.objects.select_related("portal_user__colleague").filter(pk=case_id).first()
    if row is None:
        return None
    line = supplier()
    values = _values(row)
    on_its_way = row.messages.filter(
        is_hand_over=True, left_at=None, taken_back_at=None, failed_because=""
    )
    return HandOver(
        case_number=row.pk,
        reference=row.reference,
        supplier=line.name,
        subject=filled_in(line.hand_over_subject, values),
        text=filled_in(line.hand_over_text, values).strip(),
        mail_address=_mail_address(line),
        portal_address=line.portal_address,
        their_reference=row.supplier_reference,
        is_handed_over=row.handed_over_at is not None,
        is_open=row.is_open,
        is_on_its_way=on_its_way.exists(),
        file_ids=tuple(row.file_ids),
    )


def _mail_address(line: SupplierLine) -> str:
    return line.helphub_address if line.takes_cases_by_mail else ""


def _values(row: SupplierCase) -> dict[str, str]:
    user = row.portal_user
    return {
        "kind": row.get_kind_display(),
        "topic": row.get_topic_display(),
        "priority": str(row.priority) if row.priority else "none: it is a request",
        "product": row.product,
        "environment": row.environment_name or "not named",
        "portal_user": f"{user.colleague.name} ({user.portal_name})" if user else "not named",
        "reference": row.reference,
        "subject": row.subject,
        "description": row.description,
        "raised_on": date_format(timezone.localdate(row.raised_at), "j F Y"),
        "their_reference": row.supplier_reference or "none yet",
    }
