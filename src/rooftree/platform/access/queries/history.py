"""The history of one record: what was done, in words, and what changed, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from rooftree.platform.access import permissions
from rooftree.platform.access.models import Account
from rooftree.platform.access.queries.audit_entries import AuditRow, audit_rows
from rooftree.platform.access.rules.history_kinds import HistoryTable, history_kind
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.access.rules.row_changes import FieldChange, changes
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref

_DEEDS = {"insert": "Added", "update": "Changed", "delete": "Removed"}
_MOST = 500


@dataclass(frozen=True)
class RowChange:
    """One change of one row, by whom if a page did it."""

    at: datetime
    table: str
    row_id: int
    deed: str
    by: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class RecordHistory:
    """All that is kept of one record, latest first."""

    title: str
    url: str
    deeds: tuple[AuditRow, ...]
    rows: tuple[RowChange, ...]


def record_history(*, actor: Actor, ref: Ref) -> RecordHistory | None:
    """Give the record's history; None for a kind or record that the actor may not know of."""
    require_everywhere(actor, permissions.READ_AUDIT)
    kind = history_kind(ref.kind)
    title = kind.title(actor, ref.id) if kind else None
    if kind is None or title is None:
        return None
    deeds, _ = audit.entries(audit.Wanted(subject=ref), limit=_MOST)
    rows = [change for table in kind.tables for change in _rows(table, ref.id)]
    rows.sort(key=lambda change: change.at, reverse=True)
    url = kind.url(ref.id) if kind.url else ""
    return RecordHistory(title, url, tuple(audit_rows(actor, deeds)), tuple(rows[:_MOST]))


def _rows(table: HistoryTable, record_id: int) -> Iterator[RowChange]:
    model = apps.get_model(table.model)
    event: Any = model.pgh_event_model
    rows = (
        event.objects.filter(**{table.field: record_id})
        .select_related("pgh_context")
        .order_by("pgh_id")
    )
    tracked = {f.name: f for f in model._meta.concrete_fields if hasattr(event, f.attname)}  # noqa: SLF001 - Django's own word for a model's facts
    names = _names(rows)
    shown = {n for n, f in tracked.items() if not f.primary_key and f.attname != table.field}
    words = _related_words(rows, tracked, table.field)
    previous: dict[int, dict[str, object]] = {}
    for row in rows:
        now = {name: _value(row, name, field, words) for name, field in tracked.items()}
        before = previous.get(row.pgh_obj_id)
        is_removed = row.pgh_label == "delete"
        found = changes(before, None) if is_removed else changes(before, now)
        previous[row.pgh_obj_id] = now
        yield RowChange(
            at=row.pgh_created_at,
            table=table.heading,
            row_id=row.pgh_obj_id,
            deed=_DEEDS.get(row.pgh_label, row.pgh_label),
            by=names.get(_account_id(row), ""),
            fields=tuple(_named(change, tracked) for change in found if change.field in shown),
        )


def _named(change: FieldChange, tracked: "dict[str, models.Field[Any, Any]]") -> FieldChange:
    field = tracked[change.field]
    # "From on" reads as "From", "Sent at" as "Sent".
    words = str(field.verbose_name).removesuffix(" on").removesuffix(" at")
    choices = dict(field.flatchoices)
    shown = [choices.get(v, v) if choices else v for v in (change.before, change.after)]
    return FieldChange(words[:1].upper() + words[1:], shown[0], shown[1])


def _related_words(
    rows: Any,  # noqa: ANN401 - pghistory makes the class
    tracked: "dict[str, models.Field[Any, Any]]",
    own: str,
) -> dict[str, dict[object, str]]:
    """Give the words for the records that rows point to: one query a field."""
    words: dict[str, dict[object, str]] = {}
    for name, field in tracked.items():
        related = field.related_model
        if field.attname == own or not isinstance(related, type):
            continue
        ids = {getattr(row, field.attname) for row in rows} - {None}
        found = related._base_manager.in_bulk(ids)  # noqa: SLF001 - every row, also hidden ones
        words[name] = {key: str(value) for key, value in found.items()}
    return words


def _value(
    row: Any,  # noqa: ANN401 - pghistory makes the class
    name: str,
    field: "models.Field[Any, Any]",
    words: dict[str, dict[object, str]],
) -> object:
    value = getattr(row, field.attname)
    return words[name].get(value, value) if name in words else value


def _account_id(row: Any) -> int | None:  # noqa: ANN401 - pghistory makes the class
    context = row.pgh_context
    return context.metadata.get("account") if context else None


def _names(rows: Any) -> dict[int | None, str]:  # noqa: ANN401 - pghistory makes the class
    ids = {found for row in rows if (found := _account_id(row))}
    accounts = Account.objects.filter(pk__in=ids).select_related("colleague")
    return {a.pk: a.shown_name for a in accounts}
