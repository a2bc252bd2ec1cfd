"""The audit, and the history of one record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.audit_entries import audit_entries
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

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[list[audit.EntryLine], int]:
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


def _subject_url(line: audit.EntryLine) -> str:
    if line.subject and history_kind(line.subject.kind):
        return reverse("access.history", args=[line.subject.kind, line.subject.id])
    return ""


def _details(line: audit.EntryLine) -> str:
    return "; ".join(f"{key.replace('_', ' ')}: {value}" for key, value in line.details.items())


def _columns() -> list[Column[audit.EntryLine]]:
    return [
        Column(heading="When", value=lambda line: line.at, sort="at", phone="full"),
        Column(heading="Who", value=lambda line: line.actor_name),
        Column(heading="What", value=lambda line: line.words),
        Column(
            heading="Kind",
            value=lambda line: line.kind_words,
            template="access/parts/entry_kind.html",
        ),
        Column(
            heading="Record",
            value=lambda line: (str(line.subject or ""), _subject_url(line)),
            template="access/parts/subject.html",
            export=lambda line: str(line.subject or ""),
        ),
        Column(heading="Details", value=_details),
    ]
