"""What other pages show of supplier cases: search, home, and what is held about one person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, Q, Value

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchWords
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import CaseMessage, CaseNote, PortalUser, SupplierCase

COLLEAGUE = "staff.colleague"


@dataclass(frozen=True)
class FoundCase:
    """One case that somebody may open."""

    id: int
    reference: str
    subject: str
    status: str


def words_of(case: SupplierCase) -> SearchWords:
    """Give the words that the header search finds a case by."""
    return SearchWords(
        ref=case.ref,
        title=case.subject,
        reference=case.reference,
        words=f"{case.subject} {case.supplier_reference}".strip(),
    )


def words_to_find(ids: Sequence[int] | None) -> Iterable[SearchWords]:
    """Give the words of these cases, or of all."""
    rows = SupplierCase.objects.order_by("id")
    for row in (rows if ids is None else rows.filter(pk__in=ids)).iterator():
        yield words_of(row)


def found_cases(*, actor: Actor, ids: Sequence[int]) -> list[FoundCase]:
    """Give these cases to those who may work on them, and nothing to others."""
    if not access.may(actor, permissions.WORK_CASES):
        return []
    rows = SupplierCase.objects.in_bulk(list(ids))
    return [
        FoundCase(pk, rows[pk].reference, rows[pk].subject, rows[pk].get_status_display())
        for pk in ids
        if pk in rows
    ]


def held_about(*, actor: Actor, person: Ref) -> list[tuple[str, str]]:
    """Give what cases hold about one colleague, for them or for who may read it."""
    if person.kind != COLLEAGUE or not actor.is_signed_in:
        return []
    is_own = actor.kind == "staff" and actor.colleague_id == person.id
    if not is_own and not access.may(actor, permissions.READ_PERSONAL_DATA):
        return []
    return [*_registered(person.id), *_written(person.id)]


def _registered(colleague_id: int) -> Iterable[tuple[str, str]]:
    for row in PortalUser.objects.filter(colleague_id=colleague_id):
        until = f" until {row.until_on:%d %B %Y}" if row.until_on else ""
        words = f"{row.portal_name}, {row.address}, from {row.from_on:%d %B %Y}{until}"
        yield "User of the supplier’s portal", words


def _written(colleague_id: int) -> Iterable[tuple[str, str]]:
    """Give the cases somebody raised or has, then what they wrote on any: one query."""
    raised = SupplierCase.objects.filter(Q(raised_by=colleague_id) | Q(owner=colleague_id))
    by = Q(author_colleague=colleague_id) | Q(handed_in_by=colleague_id)
    said = CaseMessage.objects.filter(by).order_by()
    noted = CaseNote.objects.filter(author=colleague_id).order_by()
    texts = F("case_id"), F("case__subject"), F("at"), F("author_name"), F("text")
    found = (
        raised.order_by()
        .values_list("pk", "subject", "raised_at", "raised_by_name", Value("Raised it"))
        .union(said.values_list(*texts), noted.values_list(*texts), all=True)
        .order_by("pk", "raised_at")
    )
    for number, subject, at, name, text in found:
        yield f"SC-{number}: {subject}", f"{at:%d %B %Y}, {name}: {text}"
