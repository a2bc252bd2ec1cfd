"""Roles made of permissions, and who holds them."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import grant_role as granting
from rooftree.platform.access.actions.record_leaver import LastAdministrator
from rooftree.platform.access.actions.roles import RoleNameTaken, change_role, make_role
from rooftree.platform.access.queries.roles import grant as read_grant
from rooftree.platform.access.queries.roles import grants_of_role, roles
from rooftree.platform.access.queries.roles import role as read_role
from rooftree.platform.access.rules.registry import role_permissions
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.access.web.marks import SENSITIVITY_WORDS
from rooftree.platform.access.web.person_forms import GrantForm
from rooftree.platform.access.web.person_parts import back, crumbs, form_page, person_of
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import (
    ConfirmPage,
    Crumb,
    Form,
    FormPage,
    done,
    not_done,
    page,
    plain,
)

MAY = permissions.ADMINISTER_ROLES
KEY = "access.roles"
LAST = "Nobody else would administer accounts and roles. Give somebody that role first."


class RoleForm(Form):
    """A role's name and permissions."""

    name = forms.CharField(label="Name", max_length=80)
    permissions = forms.MultipleChoiceField(
        label="What may its holders do?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = sorted(role_permissions().items(), key=lambda item: item[1])
        self.fields["permissions"].choices = known  # type: ignore[attr-defined]


@page(help_key=KEY, permission=MAY)
def role_list(request: HttpRequest) -> HttpResponse:
    """List the roles and what each may do."""
    context = {"roles": roles(on=timezone.localdate())}
    return render(request, "access/roles.html", context)


@page(help_key=KEY, permission=MAY)
def new_role(request: HttpRequest) -> HttpResponse:
    """Make a role."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    require_everywhere(actor, MAY)
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            role_id = make_role(actor=actor, name=said["name"], permission_keys=said["permissions"])
        except RoleNameTaken:
            form.add_error("name", "Another role has this name.")
        else:
            done(request, "Role made.")
            return redirect("access.role", role_id)
    return _role_page("Make a role", form, "Make the role").respond(request)


@page(help_key=KEY, permission=MAY)
def role(request: HttpRequest, role_id: int) -> HttpResponse:
    """Show a role and who holds it."""
    line = read_role(role_id)
    if line is None:
        raise Http404
    ref = Ref("access.role", role_id)
    request.page_of = ref  # type: ignore[attr-defined]
    context = {
        "role": line,
        "ref": ref,
        "grants": grants_of_role(role_id, on=timezone.localdate()),
        "sensitivity_words": SENSITIVITY_WORDS,
        "crumbs": [Crumb("Roles", reverse("access.roles"))],
    }
    return render(request, "access/role.html", context)


@page(help_key=KEY, permission=MAY)
def edit_role(request: HttpRequest, role_id: int) -> HttpResponse:
    """Change a role's name and permissions."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    require_everywhere(actor, MAY)
    line = read_role(role_id)
    if line is None:
        raise Http404
    initial = {"name": line.name, "permissions": list(line.permissions)}
    form = RoleForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            change_role(
                actor=actor,
                role_id=role_id,
                name=said["name"],
                permission_keys=said["permissions"],
            )
        except RoleNameTaken:
            form.add_error("name", "Another role has this name.")
        except LastAdministrator:
            form.add_error("permissions", LAST)
        else:
            done(request, "Role changed.")
            return redirect("access.role", role_id)
    return _role_page(f"Change the role {line.name}", form, "Save").respond(request)


@page(help_key=KEY, permission=MAY)
def give(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Give somebody a role."""
    found, actor = person_of(request, colleague_id)
    if found.account is None:
        raise Http404
    form = GrantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            granting.grant_role(actor=actor, account_id=found.account.id, **form.cleaned_data)
        except granting.AlreadyHeld:
            form.add_error("role_id", "They hold this role there on some of these days already.")
        except granting.EndsBeforeItBegins:
            form.add_error("until_on", "The last day is before the first.")
        except granting.AccountClosed:
            form.add_error(None, "The account is closed.")
        else:
            done(request, "Role given.")
            return back(colleague_id)
    return form_page(f"Give {found.colleague.name} a role", form, "Give the role", found).respond(
        request
    )


@page(help_key=KEY, permission=MAY)
def end(request: HttpRequest, grant_id: int) -> HttpResponse:
    """Ask, then end a role that somebody holds."""
    line = read_grant(grant_id)
    if line is None or line.colleague_id is None:
        raise Http404
    found, actor = person_of(request, line.colleague_id)
    if request.method == "POST":
        try:
            granting.end_grant(actor=actor, grant_id=grant_id)
        except LastAdministrator:
            not_done(request, LAST)
        else:
            done(request, "Role ended.")
        return back(line.colleague_id)
    where = line.service or "every service"
    return ConfirmPage(
        title=f"End the role {line.role}",
        what_happens=[
            f"{line.holder} no longer acts as {line.role} in {where}, from this moment.",
            f"The history keeps that they did from {plain(line.from_on)}.",
        ],
        button="End the role",
        cancel_url=back(line.colleague_id).url,
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


def _role_page(title: str, form: Form, button: str) -> FormPage:
    way = [Crumb("Roles", reverse("access.roles"))]
    return FormPage(
        title=title, form=form, button=button, cancel_url=reverse("access.roles"), crumbs=way
    )
