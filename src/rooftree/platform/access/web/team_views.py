"""Teams: the list, one team with its members, making and changing one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_team
from rooftree.platform.access.queries.structure import TeamPage, TeamRow, team_page, team_rows
from rooftree.platform.access.rules.reach import may_everywhere
from rooftree.platform.access.web import structure_parts as parts
from rooftree.platform.access.web.structure_forms import TeamForm
from rooftree.platform.references.interface import Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    FormPage,
    ListPage,
    Sort,
    TextFilter,
    done,
    page,
)

MAY = permissions.ADMINISTER_ACCOUNTS
KEY = "access.teams"


@page(help_key=KEY, permission=MAY)
def team_list(request: HttpRequest) -> HttpResponse:
    """List the teams."""
    actor = parts.actor_of(request)

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[TeamRow], int]:
        found = team_rows(actor=actor, on=timezone.localdate())
        found = parts.narrowed(found, filters, lambda r: f"{r.team.name} {r.team.mailbox}")
        if use := filters.get("use"):
            found = [row for row in found if row.team.is_in_use == (use == "yes")]
        if sort.key == "service":
            found.sort(key=lambda row: row.service)
        if sort.is_descending:
            found.reverse()
        return found[offset : offset + limit], len(found)

    return ListPage(
        name="access.teams",
        title="Teams",
        intro="Who works together, and the shared mailbox that others write to.",
        columns=_columns(),
        rows=rows,
        empty="No team matches. Take a filter away, or make a team.",
        filters=[
            TextFilter("words", "Name or mailbox"),
            ChoiceFilter("use", "Use", parts.USE_CHOICES),
        ],
        default_sort="name",
        actions=[
            Action("Make a team", reverse("access.team_new"), is_main=True),
            *parts.other_lists(actor, "access.teams"),
        ],
        crumbs=parts.way(),
    ).respond(request)


@page(help_key="access.team", permission=MAY)
def team(request: HttpRequest, team_id: int) -> HttpResponse:
    """Show a team and who works in it."""
    found = team_of(request, team_id)
    context = {
        "page": found,
        "ref": Ref("staff.team", team_id),
        "today": timezone.localdate(),
        "may_read_audit": may_everywhere(parts.actor_of(request), permissions.READ_AUDIT),
        "crumbs": crumbs(None),
    }
    return render(request, "access/team.html", context)


@page(help_key="access.team", permission=MAY)
def new_team(request: HttpRequest) -> HttpResponse:
    """Make a team."""
    actor = parts.actor_of(request)
    form = TeamForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        made = parts.tried(
            form,
            lambda: keep_team.make_team(
                actor=actor, key=form.cleaned_data["key"], details=form.details()
            ),
            parts.faults("team"),
        )
        if made is not None:
            done(request, "Team made. Add who works in it.")
            return redirect("access.team", made)
    return FormPage(
        title="Make a team",
        form=form,
        button="Make the team",
        cancel_url=reverse("access.teams"),
        crumbs=crumbs(None),
    ).respond(request)


@page(help_key="access.team", permission=MAY)
def edit_team(request: HttpRequest, team_id: int) -> HttpResponse:
    """Change a team, or take it out of use."""
    found = team_of(request, team_id)
    line, actor = found.team, parts.actor_of(request)
    names = ("name", "mailbox", "service_id", "is_in_use")
    initial = {name: getattr(line, name) for name in names}
    form = TeamForm(request.POST or None, actor=actor, team=line, initial=initial)
    if request.method == "POST" and form.is_valid():
        changed = parts.tried(
            form,
            lambda: keep_team.change_team(
                actor=actor,
                team_id=team_id,
                details=form.details(),
                is_in_use=form.cleaned_data["is_in_use"],
            ),
            parts.faults("team"),
        )
        if changed is not None:
            done(request, "Team changed.")
            return redirect("access.team", team_id)
    return FormPage(
        title=f"Change {line.name}",
        form=form,
        button="Save",
        cancel_url=reverse("access.team", args=[team_id]),
        crumbs=crumbs(found),
    ).respond(request)


def team_of(request: HttpRequest, team_id: int) -> TeamPage:
    """Give the team, or 404."""
    found = team_page(actor=parts.actor_of(request), team_id=team_id, on=timezone.localdate())
    if found is None:
        raise Http404
    request.page_of = Ref("staff.team", team_id)  # type: ignore[attr-defined]
    return found


def crumbs(found: TeamPage | None) -> list[Crumb]:
    """Give the way back, to the team if there is one."""
    steps = [Crumb("Teams", reverse("access.teams"))]
    if found:
        steps.append(Crumb(found.team.name, reverse("access.team", args=[found.team.id])))
    return parts.way(*steps)


def _columns() -> list[Column[TeamRow]]:
    return [
        Column(
            heading="Name",
            value=lambda row: row.team.name,
            url=lambda row: reverse("access.team", args=[row.team.id]),
            sort="name",
            phone="full",
        ),
        Column(heading="Shared mailbox", value=lambda row: row.team.mailbox),
        Column(heading="Service", value=lambda row: row.service, sort="service"),
        Column(heading="Members today", value=lambda row: row.members, is_numeric=True),
        Column(heading="Key", value=lambda row: row.team.key, phone="hide"),
        Column(
            heading="Use",
            value=lambda row: parts.use_words(is_in_use=row.team.is_in_use),
            template="access/parts/use.html",
        ),
    ]
