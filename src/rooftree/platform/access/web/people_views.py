"""People and access: the list, one person, and what every colleague may see of another."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.people import PersonRow, people
from rooftree.platform.access.queries.person import person as read_person
from rooftree.platform.access.rules.may import may
from rooftree.platform.access.web.marks import STATE_WORDS
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    page,
)

PEOPLE = "People and access"


@page(help_key="access.people", permission=permissions.ADMINISTER_ACCOUNTS)
def people_list(request: HttpRequest) -> HttpResponse:
    """List everybody, with where they work and how their account stands."""
    actor: Actor = request.actor  # type: ignore[attr-defined]

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[PersonRow], int]:
        found, total = people(
            actor=actor,
            on=timezone.localdate(),
            wanted={name: str(value) for name, value in filters.items()},
            sort=sort.key,
            is_descending=sort.is_descending,
            offset=offset,
            limit=limit,
        )
        return list(found), total

    names = [(service.name, service.name) for service in staff.services()]
    return ListPage(
        name="access.people",
        title=PEOPLE,
        intro="Who works here, where, and whether they can sign in.",
        columns=_columns(),
        rows=rows,
        empty="Nobody matches. Take a filter away, or invite a colleague.",
        filters=[
            TextFilter("words", "Name, e-mail or username"),
            ChoiceFilter("service", "Service", names),
            ChoiceFilter("state", "Account", list(STATE_WORDS.items()), "All but leavers"),
        ],
        default_sort="name",
        actions=[
            Action("Invite a colleague", reverse("access.person_new"), is_main=True),
            Action("Read in a staff list", reverse("access.staff_list")),
        ],
    ).respond(request)


@page(help_key="access.person", permission=permissions.ADMINISTER_ACCOUNTS)
def person(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Show one person's account, roles, places and days away."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    today = timezone.localdate()
    found = read_person(actor=actor, colleague_id=colleague_id, on=today)
    if found is None:
        raise Http404
    ref = Ref("staff.colleague", colleague_id)
    request.page_of = ref  # type: ignore[attr-defined]
    context = {
        "person": found,
        "ref": ref,
        "account_ref": Ref("access.account", found.account.id) if found.account else None,
        "today": today,
        "may_grant": may(actor, permissions.ADMINISTER_ROLES),
        "may_read_audit": may(actor, permissions.READ_AUDIT),
        "crumbs": [Crumb(PEOPLE, reverse("access.people"))],
    }
    return render(request, "access/person.html", context)


@page(help_key="access.colleague", permission=permissions.WORK_HERE)
def colleague(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Show what staff see of a colleague: where they work and how to reach them."""
    today = timezone.localdate()
    line = staff.colleague(colleague_id, on=today)
    if line is None:
        raise Http404
    request.page_of = Ref("staff.colleague", colleague_id)  # type: ignore[attr-defined]
    away = staff.away(colleague_id, on=today)
    stand_in_id = staff.working_stand_in(colleague_id, on=today) if away else None
    context = {
        "line": line,
        "services": [s.name for s in staff.services() if s.id in line.service_ids],
        "teams": [s.name for s in staff.teams_of(colleague_id) if s.until_on is None],
        "away": away,
        "stand_in": staff.colleague(stand_in_id) if stand_in_id else None,
        "today": today,
    }
    return render(request, "access/colleague.html", context)


def _columns() -> list[Column[PersonRow]]:
    return [
        Column(
            heading="Name",
            value=lambda row: row.name,
            url=lambda row: reverse("access.person", args=[row.colleague_id]),
            sort="name",
            phone="full",
        ),
        Column(heading="Job title", value=lambda row: row.job_title),
        Column(heading="Services", value=lambda row: ", ".join(row.services)),
        Column(heading="Teams", value=lambda row: ", ".join(row.teams)),
        Column(heading="Username", value=lambda row: row.username, sort="username"),
        Column(
            heading="Account",
            value=lambda row: STATE_WORDS[row.state],
            template="access/parts/state.html",
            sort="state",
        ),
        Column(heading="Roles", value=lambda row: ", ".join(row.roles)),
        Column(heading="Latest sign-in", value=lambda row: row.signed_in_at, sort="signed_in"),
    ]
