"""Inviting somebody and changing one person: details, places, leaving."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_colleague, record_leaver
from rooftree.platform.access.actions.invite_new_colleague import invite_new_colleague
from rooftree.platform.access.web import person_forms
from rooftree.platform.access.web.person_parts import back, crumbs, form_page, person_of
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import ConfirmPage, Crumb, FormPage, done, page, plain

MAY = permissions.ADMINISTER_ACCOUNTS
KEY = "access.person"
ADDRESS_TAKEN = "Another colleague has this e-mail address."
NUMBER_TAKEN = "Another colleague has this staff number."


@page(help_key="access.invite", permission=MAY)
def new(request: HttpRequest) -> HttpResponse:
    """Add a colleague and send the invitation."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = person_forms.NewColleagueForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            colleague_id = _invite_new(actor, form)
        except staff.AddressTaken:
            form.add_error("email", ADDRESS_TAKEN)
        except staff.StaffNumberTaken:
            form.add_error("staff_number", NUMBER_TAKEN)
        else:
            done(request, f"Invitation sent to {form.cleaned_data['email']}.")
            return redirect("access.person", colleague_id)
    return FormPage(
        title="Invite a colleague",
        intro="They get a mail with a link to choose a username and a password. It works once, for 7 days.",
        form=form,
        button="Send the invitation",
        cancel_url=reverse("access.people"),
        crumbs=[Crumb("People and access", reverse("access.people"))],
    ).respond(request)


@page(help_key=KEY, permission=MAY)
def details(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Change what is known of somebody."""
    found, actor = person_of(request, colleague_id)
    line = found.colleague
    names = ("name", "email", "staff_number", "job_title", "telephone", "unit")
    initial = {name: getattr(line, name) for name in names}
    form = person_forms.DetailsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            keep_colleague.change_details(
                actor=actor, colleague_id=colleague_id, details=form.details()
            )
        except staff.AddressTaken:
            form.add_error("email", ADDRESS_TAKEN)
        except staff.StaffNumberTaken:
            form.add_error("staff_number", NUMBER_TAKEN)
        else:
            done(request, "Details changed.")
            return back(colleague_id)
    return form_page(f"Change {line.name}'s details", form, "Save", found).respond(request)


@page(help_key=KEY, permission=MAY)
def places(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Change where somebody works, from a day on."""
    found, actor = person_of(request, colleague_id)
    today = timezone.localdate()
    initial = {
        "services": list(found.colleague.service_ids),
        "teams": list(staff.team_ids_of(colleague_id, on=today)),
    }
    form = person_forms.PlacesForm(request.POST or None, initial=initial, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            keep_colleague.change_services(
                actor=actor,
                colleague_id=colleague_id,
                service_ids=form.cleaned_data["services"],
                team_ids=form.cleaned_data["teams"],
                from_on=form.cleaned_data["from_on"],
            )
        except keep_colleague.HasLeft:
            form.add_error(None, "They have left. Invite them again first.")
        else:
            done(request, f"Works there from {plain(form.cleaned_data['from_on'])}.")
            return back(colleague_id)
    title = f"Change where {found.colleague.name} works"
    return form_page(title, form, "Save", found).respond(request)


@page(help_key="access.leaver", permission=MAY)
def leaver(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Record that somebody left."""
    found, actor = person_of(request, colleague_id)
    form = person_forms.LeaverForm(request.POST or None, colleague_id=colleague_id)
    if request.method == "POST" and form.is_valid():
        try:
            record_leaver.record_leaver(
                actor=actor,
                colleague_id=colleague_id,
                left_on=form.cleaned_data["left_on"],
                hand_on_to=form.cleaned_data["hand_on_to"],
            )
        except tuple(LEAVER_FAULTS) as fault:
            form.add_error(*LEAVER_FAULTS[type(fault)])
        else:
            done(request, f"{found.colleague.name} has left, and the account is closed.")
            return back(colleague_id)
    return ConfirmPage(
        title=f"{found.colleague.name} leaves",
        what_happens=[
            "Their account closes at once, and every device is signed out.",
            "Their roles, services, teams and days away end.",
            "Open work goes to the colleague you name, or back to the team.",
        ],
        button="Close the account",
        cancel_url=reverse("access.person", args=[colleague_id]),
        form=form,
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


LEAVER_FAULTS: dict[type[Exception], tuple[str | None, str]] = {
    record_leaver.AlreadyLeft: (None, "Their last day is recorded already."),
    record_leaver.LeavesLater: (
        "left_on",
        "The last day can’t be later than today. Come back on that day, or the day after.",
    ),
    record_leaver.LeftBeforeStarting: ("left_on", "The last day is before the day they started."),
    record_leaver.CannotTakeOver: ("hand_on_to", "Choose a colleague who works here."),
    record_leaver.LastAdministrator: (
        None,
        "Nobody else administers accounts and roles. Give somebody that role first.",
    ),
}


def _invite_new(actor: Actor, form: person_forms.NewColleagueForm) -> int:
    said = form.cleaned_data
    return invite_new_colleague(
        actor=actor,
        details=form.details(),
        service_ids=said["services"],
        team_ids=said["teams"],
        from_on=said["from_on"],
        role_id=said.get("role"),
    )
