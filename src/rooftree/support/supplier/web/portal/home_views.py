"""The home page of level 3."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Kind, Priority, Topic
from rooftree.support.supplier.queries.portal.home import CaseRow, cases_listed, home_facts
from rooftree.support.supplier.queries.portal.narrowing import CaseFilters
from rooftree.support.supplier.web.requests import actor_in

Rows = Callable[[Filters, Sort, int, int], tuple[Sequence[CaseRow], int]]
_OPEN = "open"
_PAGE_SIZE = 25


@page(help_key="supplier.cases", permission=permissions.WORK_CASES)
def cases(request: HttpRequest) -> HttpResponse:
    """List every request and incident, by status and age."""
    actor = actor_in(request)
    facts = home_facts(actor=actor)
    name = facts.supplier.name
    listed = ListPage(
        name="supplier.cases",
        title="Supplier cases",
        columns=_columns(),
        rows=_rows(actor, name),
        empty="There is no open case. What the team can’t answer goes to the supplier from the page of its enquiry.",
        filters=_filters(facts.supplier.within),
        default_sort="standing",
        page_size=_PAGE_SIZE,
        actions=_actions(),
        row_class=lambda row: "is-urgent" if row.is_call_missing else "",
    )
    tabs = [(code, words, facts.counts[code]) for code, words in _stands(facts.supplier.within)]
    return listed.respond(
        request,
        "supplier/portal/home.html",
        facts=facts,
        tabs=tabs,
        open_tab=_OPEN,
    )


def _rows(actor: Actor, name: str) -> Rows:
    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[Sequence[CaseRow], int]:
        chosen = {key: str(value) for key, value in filters.items()}
        return cases_listed(
            actor=actor,
            filters=CaseFilters(**chosen),
            sort=sort.key,
            is_descending=sort.is_descending,
            places=slice(offset, offset + limit),
            supplier_name=name,
            at=timezone.now(),
        )

    return rows


def _stands(name: str) -> list[tuple[str, str]]:
    return [
        (_OPEN, "Open"),
        ("us", "Waiting for us"),
        ("supplier", f"With {name}"),
        ("resolved", "Resolved"),
        ("closed", "Closed"),
        ("all", "All"),
    ]


def _filters(name: str) -> list[ChoiceFilter | TextFilter]:
    priorities = [(str(value), words) for value, words in Priority.choices]
    return [
        ChoiceFilter("stand", "Stands", _stands(name)[1:], any_words="Open"),
        ChoiceFilter("kind", "Kind", Kind.choices),
        ChoiceFilter("topic", "For", Topic.choices),
        ChoiceFilter("priority", "Priority", priorities),
        ChoiceFilter("whose", "Owner", [("mine", "Me"), ("nobody", "Nobody yet")]),
        TextFilter("words", "Words or reference"),
    ]


def _actions() -> list[Action]:
    return [Action("Raise a case", reverse("supplier.raise"), is_main=True)]


def _columns() -> list[Column[CaseRow]]:
    return [
        Column[CaseRow](
            heading="Case",
            value=lambda row: row.subject,
            template="supplier/portal/case_cell.html",
            export=lambda row: f"{row.reference}: {row.subject}",
            phone="full",
        ),
        Column[CaseRow](
            heading="Priority",
            value=lambda row: row.priority,
            sort="priority",
            template="supplier/portal/priority_cell.html",
            is_labelled_on_phone=False,
        ),
        Column[CaseRow](
            heading="Status",
            value=lambda row: row.tag.label,
            sort="standing",
            template="supplier/portal/status_cell.html",
            is_labelled_on_phone=False,
        ),
        Column[CaseRow](
            heading="Supplier’s clock",
            value=lambda row: f"{row.clock_name}: {row.clock.label} {row.clock.detail}".strip(),
            template="supplier/portal/clock_cell.html",
        ),
        Column[CaseRow](
            heading="Heard from them",
            value=lambda row: row.heard_at,
            sort="heard",
            template="supplier/portal/heard_cell.html",
        ),
        Column[CaseRow](heading="Owner", value=lambda row: row.owner or "Nobody yet", sort="owner"),
        Column[CaseRow](
            heading="Raised",
            value=lambda row: row.raised_at,
            sort="raised",
            template="supplier/portal/raised_cell.html",
        ),
        Column[CaseRow](heading="Their reference", value=lambda row: row.supplier_reference),
    ]
