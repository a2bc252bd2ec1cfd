"""Write down what was done, in words."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from rooftree.platform.audit.labels import is_registered
from rooftree.platform.audit.models import AuditEntry
from rooftree.platform.references.interface import Actor, Ref

_TOGETHER = 500


class LabelUnknown(Exception):
    """No module registered this label, so nobody could read the entry."""


def record(
    actor: Actor, label: str, *, subject: Ref | None = None, details: dict[str, Any] | None = None
) -> None:
    """Record a deed in the caller's transaction. Details are ids and plain values."""
    _write(AuditEntry.Kind.DONE, actor, label, subject, details)


def record_each(actor: Actor, label: str, *, subjects: Iterable[Ref]) -> None:
    """Record the same deed on many records, an entry each, in one statement for hundreds."""
    rows = [_entry(AuditEntry.Kind.DONE, actor, label, subject, None) for subject in subjects]
    AuditEntry.objects.bulk_create(rows, batch_size=_TOGETHER)


def record_refusal(
    actor: Actor, label: str, *, subject: Ref | None = None, details: dict[str, Any] | None = None
) -> None:
    """Record a try that was refused. Call it outside the transaction that the refusal undoes."""
    _write(AuditEntry.Kind.REFUSED, actor, label, subject, details)


def record_look(
    actor: Actor, label: str, *, subject: Ref, details: dict[str, Any] | None = None
) -> None:
    """Record that somebody read a sensitive record."""
    _write(AuditEntry.Kind.LOOKED, actor, label, subject, details)


def _write(
    kind: str, actor: Actor, label: str, subject: Ref | None, details: dict[str, Any] | None
) -> None:
    _entry(kind, actor, label, subject, details).save(force_insert=True)


def _entry(
    kind: str, actor: Actor, label: str, subject: Ref | None, details: dict[str, Any] | None
) -> AuditEntry:
    if not is_registered(label):
        raise LabelUnknown(label)
    return AuditEntry(
        at=timezone.now(),
        kind=kind,
        label=label,
        actor_kind=actor.kind,
        actor_name=actor.name,
        account_id=actor.account_id,
        subject_kind=subject.kind if subject else "",
        subject_id=subject.id if subject else None,
        details=details or {},
    )
