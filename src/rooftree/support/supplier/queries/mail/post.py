"""The supplier's post: mails that a person has to place, and what became of them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import SupplierCase, SupplierPost

Fate, Why = SupplierPost.Fate, SupplierPost.Why
ALL = "all"
FATES = (*Fate.choices, (ALL, "All of them"))


@dataclass(frozen=True)
class PostRow:
    """One mail of the list. `fate` is empty while it waits."""

    id: int
    at: datetime
    sender: str
    subject: str
    why: str
    claimed: str
    fate: str


@dataclass(frozen=True)
class PostPage:
    """One mail with its words. `suggested` is the case that it says it is about."""

    row: PostRow
    mail_id: int
    sender_name: str
    is_proven: bool
    text: str
    files: tuple[str, ...]
    has_look: bool
    suggested: str
    is_waiting: bool
    decided_at: datetime | None
    decided_by: str
    reason: str
    case_number: int | None
    case_reference: str


def posts(*, actor: Actor, fate: str, offset: int, limit: int) -> tuple[list[PostRow], int]:
    """List them, the newest first; without a fate those that nobody has decided on."""
    access.require(actor, permissions.WORK_CASES)
    found = SupplierPost.objects.select_related("case")
    if fate != ALL:
        found = found.filter(fate=fate)
    return [_row(row) for row in found[offset : offset + limit]], found.count()


def post_page(*, actor: Actor, post_id: int) -> PostPage | None:
    """Read one; None where there is none."""
    access.require(actor, permissions.WORK_CASES)
    found = SupplierPost.objects.select_related("case", "decided_by").filter(pk=post_id).first()
    if found is None:
        return None
    arrived = mail.arrived_mail(found.inbound_id)
    case = found.case
    return PostPage(
        row=_row(found),
        mail_id=found.inbound_id,
        sender_name=arrived.sender_name,
        is_proven=arrived.is_sender_proven,
        text=arrived.text,
        files=tuple(file.name for file in arrived.attachments),
        has_look=bool(mail.mails_with_html([found.inbound_id])),
        suggested=case.reference if case and not found.fate else "",
        is_waiting=not found.fate,
        decided_at=found.decided_at,
        decided_by=found.decided_by.name if found.decided_by else "",
        reason=found.reason,
        case_number=case.pk if case else None,
        case_reference=case.reference if case else "",
    )


def case_by_reference(*, actor: Actor, words: str) -> int | None:
    """Find the case by its number, SC-20031 or 20031, or by the supplier's reference."""
    access.require(actor, permissions.WORK_CASES)
    wanted = words.strip()
    number = wanted.upper().removeprefix("SC-")
    is_number = number.isascii() and number.isdigit() and len(number) <= len(str(2**53))
    named = Q(supplier_reference__iexact=wanted) | (Q(pk=int(number)) if is_number else Q())
    if not wanted:
        return None
    return SupplierCase.objects.filter(named).values_list("pk", flat=True).first()


def _row(row: SupplierPost) -> PostRow:
    return PostRow(
        id=row.pk,
        at=row.at,
        sender=row.sender,
        subject=row.subject or "(no subject)",
        why=row.get_why_display(),
        claimed=row.claimed_reference or (row.case.reference if row.case else ""),
        fate=row.get_fate_display() if row.fate else "",
    )
