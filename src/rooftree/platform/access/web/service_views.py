"""Services: the list, and keeping one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_service
from rooftree.platform.access.queries.structure import ServiceRow, service_rows
from rooftree.platform.access.web import structure_parts as parts
from rooftree.platform.access.web.structure_forms import ServiceForm
from rooftree.platform.references.interface import Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import (
    Column,
    Crumb,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    done,
    page,
)

MAY = permissions.ADMINISTER_ACCOUNTS


@page(help_key="access.services", permission=MAY)
def service_list(request: HttpRequest) -> HttpResponse:
    """List the services."""
    actor = parts.actor_of(request)
    found = service_rows(actor=actor, on=timezone.localdate())

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[ServiceRow], int]:
        kept = parts.narrowed(found, filters, lambda row: row.service.name)
        kept = kept[::-1] if sort.is_descending else kept
        return kept[offset : offset + limit], len(kept)

    return ListPage(
        name="access.services",
        title="Services",
        intro="The services of the housing department. Roles and teams belong to one or reach all.",
        columns=_service_columns(),
        rows=rows,
        empty="No service matches. Take the filter away, or make a service.",
        filters=[TextFilter("words", "Name")],
        default_sort="name",
        actions=[
            Action("Make a service", reverse("access.service_new"), is_main=True),
            *parts.other_lists(actor, "access.services"),
        ],
        crumbs=parts.way(),
    ).respond(request)


@page(help_key="access.services", permission=MAY)
def new_service(request: HttpRequest) -> HttpResponse:
    """Make a service."""
    actor = parts.administrator(request)
    form = ServiceForm(request.POST or None, is_new=True)
    if request.method == "POST" and form.is_valid():
        act = keep_service.make_service
        made = parts.tried(
            form, lambda: act(actor=actor, **form.cleaned_data), parts.faults("service")
        )
        if made is not None:
            done(request, "Service made.")
            return redirect("access.services")
    to = _to_services()
    return parts.form_page("Make a service", form, "Make the service", to).respond(request)


@page(help_key="access.services", permission=MAY)
def service(request: HttpRequest, service_id: int) -> HttpResponse:
    """Change a service, or take it out of use."""
    actor = parts.administrator(request)
    line = staff.service_of_id(service_id)
    if line is None:
        raise Http404
    request.page_of = Ref("staff.service", service_id)  # type: ignore[attr-defined]
    initial = {"name": line.name, "is_in_use": line.is_in_use}
    form = ServiceForm(request.POST or None, is_new=False, initial=initial)
    if request.method == "POST" and form.is_valid():
        act = keep_service.change_service
        changed = parts.tried(
            form,
            lambda: act(actor=actor, service_id=service_id, **form.cleaned_data),
            parts.faults("service"),
        )
        if changed is not None:
            done(request, "Service changed.")
            return redirect("access.services")
    aside = parts.history_aside(request)
    return parts.form_page(f"Change {line.name}", form, "Save", _to_services(), aside).respond(
        request
    )


def _to_services() -> Crumb:
    return Crumb("Services", reverse("access.services"))


def _service_columns() -> list[Column[ServiceRow]]:
    return [
        Column(
            heading="Name",
            value=lambda row: row.service.name,
            url=lambda row: reverse("access.service", args=[row.service.id]),
            sort="name",
            phone="full",
        ),
        Column(heading="Key", value=lambda row: row.service.key),
        Column(heading="Colleagues today", value=lambda row: row.colleagues, is_numeric=True),
        Column(
            heading="Use",
            value=lambda row: parts.use_words(is_in_use=row.service.is_in_use),
            template="access/parts/use.html",
        ),
    ]
