"""Units: the list, and keeping one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_service
from rooftree.platform.access.queries.structure import unit_rows
from rooftree.platform.access.web import structure_parts as parts
from rooftree.platform.access.web.structure_forms import UnitForm
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
RING = "That unit is part of this one. Choose another, or “No other unit”."


@page(help_key="access.units", permission=MAY)
def unit_list(request: HttpRequest) -> HttpResponse:
    """List the units."""
    actor = parts.actor_of(request)
    found = unit_rows(actor=actor)

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[list[staff.UnitLine], int]:
        kept = parts.narrowed(found, filters, lambda row: f"{row.name} {row.parent}")
        kept = kept[::-1] if sort.is_descending else kept
        return kept[offset : offset + limit], len(kept)

    return ListPage(
        name="access.units",
        title="Units",
        intro="The council’s own structure: directorates, sections, offices. Nobody’s rights depend on it.",
        columns=[
            Column(
                heading="Name",
                value=lambda row: row.name,
                url=lambda row: reverse("access.unit", args=[row.id]),
                sort="name",
                phone="full",
            ),
            Column(heading="Part of", value=lambda row: row.parent),
        ],
        rows=rows,
        empty="No unit matches. Take the filter away, or make a unit.",
        filters=[TextFilter("words", "Name")],
        default_sort="name",
        actions=[
            Action("Make a unit", reverse("access.unit_new"), is_main=True),
            *parts.other_lists(actor, "access.units"),
        ],
        crumbs=parts.way(),
    ).respond(request)


@page(help_key="access.units", permission=MAY)
def new_unit(request: HttpRequest) -> HttpResponse:
    """Make a unit."""
    return _unit_page(request, None, "Make a unit", "Make the unit")


@page(help_key="access.units", permission=MAY)
def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Change a unit's name and what it is part of."""
    line = staff.unit(unit_id)
    if line is None:
        raise Http404
    request.page_of = Ref("staff.unit", unit_id)  # type: ignore[attr-defined]
    return _unit_page(request, line, f"Change {line.name}", "Save")


def _unit_page(
    request: HttpRequest, line: staff.UnitLine | None, title: str, button: str
) -> HttpResponse:
    actor = parts.administrator(request)
    unit_id = line.id if line else None
    initial = {"name": line.name, "parent_id": line.parent_id} if line else {}
    form = UnitForm(request.POST or None, actor=actor, unit_id=unit_id, initial=initial)
    if request.method == "POST" and form.is_valid():
        words = {**parts.faults("unit"), staff.UnitBelowItself: ("parent_id", RING)}
        act = keep_service.keep_unit
        kept = parts.tried(
            form, lambda: act(actor=actor, unit_id=unit_id, **form.cleaned_data), words
        )
        if kept is not None:
            done(request, "Unit changed." if line else "Unit made.")
            return redirect("access.units")
    to = Crumb("Units", reverse("access.units"))
    aside = parts.history_aside(request) if line else ""
    return parts.form_page(title, form, button, to, aside).respond(request)
