"""The audit's entries, narrowed and in order. Whoever asks checks who may read them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from rooftree.platform.audit.labels import labels_with, words_for
from rooftree.platform.audit.models import AuditEntry
from rooftree.platform.references.interface import Ref

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class EntryLine:
    """One deed, refused try or look, in words."""

    id: int
    at: datetime
    kind: str
    kind_words: str
    label: str
    words: str
    actor_kind: str
    actor_name: str
    account_id: int | None
    subject: Ref | None
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Wanted:
    """What a reader looks for; an empty part keeps everything. Days are London's, both included."""

    who: str = ""
    what: str = ""
    kind: str = ""
    subject: Ref | None = None
    account_id: int | None = None
    from_on: date | None = None
    to_on: date | None = None


def entries(
    wanted: Wanted, *, is_oldest_first: bool = False, offset: int = 0, limit: int = 50
) -> tuple[list[EntryLine], int]:
    """Give a page of entries and how many there are."""
    rows = _narrowed(wanted)
    order = ("at", "id") if is_oldest_first else ("-at", "-id")
    return [_line(row) for row in rows.order_by(*order)[offset : offset + limit]], rows.count()


def _narrowed(wanted: Wanted) -> QuerySet[AuditEntry]:
    rows = AuditEntry.objects.all()
    if wanted.who:
        rows = rows.filter(actor_name__icontains=wanted.who)
    if wanted.what:
        rows = rows.filter(Q(label__in=labels_with(wanted.what)) | Q(label=wanted.what))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.account_id is not None:
        rows = rows.filter(account_id=wanted.account_id)
    if wanted.subject:
        rows = rows.filter(subject_kind=wanted.subject.kind, subject_id=wanted.subject.id)
    if wanted.from_on:
        rows = rows.filter(at__gte=_midnight(wanted.from_on))
    if wanted.to_on:
        rows = rows.filter(at__lt=_midnight(wanted.to_on + timedelta(days=1)))
    return rows


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), LONDON)


def _line(row: AuditEntry) -> EntryLine:
    return EntryLine(
        id=row.pk,
        at=row.at,
        kind=row.kind,
        kind_words=AuditEntry.Kind(row.kind).label,
        label=row.label,
        words=words_for(row.label),
        actor_kind=row.actor_kind,
        actor_name=row.actor_name,
        account_id=row.account_id,
        subject=Ref(row.subject_kind, row.subject_id)
        if row.subject_kind and row.subject_id is not None
        else None,
        details=row.details,
    )
