"""Who works in a team: adding a colleague from a day, and ending it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_member
from rooftree.platform.access.actions.keep_colleague import HasLeft
from rooftree.platform.access.queries.structure import TeamPage
from rooftree.platform.access.web import structure_parts as parts
from rooftree.platform.access.web.structure_forms import LastDayForm, MemberForm
from rooftree.platform.access.web.team_views import crumbs, team_of
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import ConfirmPage, FormPage, done, page, plain

MAY = permissions.ADMINISTER_ACCOUNTS
KEY = "access.team"
ADD_FAULTS: parts.Faults = {
    staff.AlreadyMember: ("colleague_id", "They work in this team on some of these days already."),
    HasLeft: ("colleague_id", "They have left. Choose a colleague who works here."),
    keep_member.TeamNotInUse: ("colleague_id", "This team is not in use. Put it in use first."),
    keep_member.BeforeTheyStarted: ("from_on", "That is before the day they started here."),
}
END_FAULTS: parts.Faults = {
    keep_member.EndsBeforeItBegins: ("until_on", "The last day is before the first."),
    keep_member.EndsEarlierAlready: (
        "until_on",
        "Their work here ends before that day already. Add them again from a later day instead.",
    ),
}


@page(help_key=KEY, permission=MAY)
def add(request: HttpRequest, team_id: int) -> HttpResponse:
    """Add a colleague to the team from a day."""
    found, actor = team_of(request, team_id), parts.actor_of(request)
    form = MemberForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        added = parts.tried(
            form,
            lambda: keep_member.add_member(actor=actor, team_id=team_id, **form.cleaned_data),
            ADD_FAULTS,
        )
        if added is not None:
            done(request, f"Works in the team from {plain(form.cleaned_data['from_on'])}.")
            return redirect("access.team", team_id)
    return FormPage(
        title=f"Add a colleague to {found.team.name}",
        form=form,
        button="Add to the team",
        cancel_url=reverse("access.team", args=[team_id]),
        crumbs=crumbs(found),
    ).respond(request)


@page(help_key=KEY, permission=MAY)
def end(request: HttpRequest, team_id: int, membership_id: int) -> HttpResponse:
    """Ask for the last day, or take back what has not begun."""
    found = team_of(request, team_id)
    line = next((one for one in found.members if one.id == membership_id), None)
    if line is None:
        raise Http404
    if line.from_on > timezone.localdate():
        return _withdrawn(request, found, line)
    actor = parts.actor_of(request)
    form = LastDayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ended = parts.tried(
            form,
            lambda: keep_member.end_member(
                actor=actor, membership_id=membership_id, **form.cleaned_data
            ),
            END_FAULTS,
        )
        if ended is not None:
            done(request, f"Works in the team until {plain(form.cleaned_data['until_on'])}.")
            return redirect("access.team", team_id)
    return ConfirmPage(
        title=f"{line.name} leaves {found.team.name}",
        what_happens=[
            "After the last day they no longer see what only this team sees.",
            "They still work here, and in their other teams.",
        ],
        button="End their work in the team",
        cancel_url=reverse("access.team", args=[team_id]),
        form=form,
        crumbs=crumbs(found),
    ).respond(request)


def _withdrawn(request: HttpRequest, found: TeamPage, line: staff.MembershipLine) -> HttpResponse:
    if request.method == "POST":
        keep_member.withdraw_member(actor=parts.actor_of(request), membership_id=line.id)
        done(request, "Taken back.")
        return redirect("access.team", found.team.id)
    return ConfirmPage(
        title=f"{line.name} does not join {found.team.name}",
        what_happens=[
            f"They do not begin in the team on {plain(line.from_on)}.",
            "The history keeps that it was planned.",
        ],
        button="Take it back",
        cancel_url=reverse("access.team", args=[found.team.id]),
        crumbs=crumbs(found),
    ).respond(request)
