"""The audit, and the history of one record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.audit_entries import AuditRow, audit_entries
from rooftree.platform.access.queries.history import record_history
from rooftree.platform.access.rules.history_kinds import history_kind
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    DateRangeFilter,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    page,
)

KINDS = [("done", "Done"), ("refused", "Refused"), ("looked", "Looked at")]


@page(help_key="access.audit", permission=permissions.READ_AUDIT)
def audit_list(request: HttpRequest) -> HttpResponse:
    """List what was done, refused and looked at."""
    actor: Actor = request.actor  # type: ignore[attr-defined]

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[AuditRow], int]:
        return audit_entries(
            actor=actor,
            wanted=_wanted(filters),
            is_oldest_first=not sort.is_descending,
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="access.audit",
        title="Audit",
        intro="What was done, tried and refused, and looked at. Nobody can change or remove a line.",
        columns=_columns(),
        rows=rows,
        empty="Nothing matches. Take a filter away.",
        filters=[
            TextFilter("who", "Who"),
            TextFilter("what", "What"),
            ChoiceFilter("kind", "Kind", KINDS),
            DateRangeFilter("on", "Day"),
            TextFilter("record", "Record"),
        ],
        default_sort="-at",
    ).respond(request)


@page(help_key="access.history", permission=permissions.READ_AUDIT)
def history(request: HttpRequest, kind: str, record_id: int) -> HttpResponse:
    """Show what was done to one record, and what changed in it."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    ref = Ref(kind, record_id)
    found = record_history(actor=actor, ref=ref)
    if found is None:
        raise Http404
    request.page_of = ref  # type: ignore[attr-defined]
    way = [Crumb("Audit", reverse("access.audit"))]
    return render(request, "access/history.html", {"history": found, "ref": ref, "crumbs": way})


def _wanted(filters: Filters) -> audit.Wanted:
    # A record that can't be read matches nothing, rather than everything.
    record = str(filters.get("record", ""))
    subject = (Ref.parse(record) or Ref("nothing.known", 0)) if record else None
    from_on, to_on = filters.get("on_from"), filters.get("on_to")
    return audit.Wanted(
        who=str(filters.get("who", "")),
        what=str(filters.get("what", "")),
        kind=str(filters.get("kind", "")),
        subject=subject,
        from_on=from_on if not isinstance(from_on, str) else None,
        to_on=to_on if not isinstance(to_on, str) else None,
    )


def _record(row: AuditRow) -> tuple[str, str, str]:
    """Give what the record is called, where the words lead, and its reference for an export."""
    subject = row.entry.subject
    if subject is None:
        return ("", "", "")
    has_history = history_kind(subject.kind) is not None
    url = reverse("access.history", args=[subject.kind, subject.id]) if has_history else ""
    if row.record is None:
        return (str(subject), url, "")
    return (row.record.words, url or row.record.url, str(subject))


def _columns() -> list[Column[AuditRow]]:
    return [
        Column(
            heading="When", value=lambda row: row.entry.at, sort="at", is_labelled_on_phone=False
        ),
        Column(heading="Who", value=lambda row: row.entry.actor_name, is_labelled_on_phone=False),
        Column(heading="What", value=lambda row: row.entry.words, is_labelled_on_phone=False),
        Column(
            heading="Kind",
            value=lambda row: row.entry.kind_words,
            template="access/parts/entry_kind.html",
            is_labelled_on_phone=False,
        ),
        Column(
            heading="Record",
            value=_record,
            template="access/parts/subject.html",
            is_labelled_on_phone=False,
            export=lambda row: " ".join(part for part in _record(row)[::2] if part),
        ),
        Column(
            heading="Details",
            value=lambda row: "; ".join(row.details),
            is_labelled_on_phone=False,
        ),
    ]
