"""The page behind the link of an invitation."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from rooftree.platform.access.actions.accept_invitation import (
    InvitationOver,
    InvitationUnknown,
    UsernameTaken,
    accept_invitation,
    invitation_account,
)
from rooftree.platform.access.rules.username import username_fault
from rooftree.platform.access.web.sign_in_forms import AcceptForm
from rooftree.platform.web.interface import PUBLIC, done, page


@page(help_key="access.sign-in", permission=PUBLIC)
@never_cache
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a username and a password, once."""
    try:
        account = invitation_account(token)
        form = AcceptForm(request.POST or None, initial={"username": account.username})
        if request.method == "POST" and _is_fit(form, account):
            accept_invitation(
                token=token,
                username=form.cleaned_data["username"],
                password=form.cleaned_data["password"],
            )
            done(request, "Your account is ready. Sign in with what you chose.")
            return redirect("account_login")
    except UsernameTaken:
        form.add_error("username", "Somebody else has this username. Choose another.")
    except (InvitationUnknown, InvitationOver):
        return render(request, "access/invitation_over.html", status=410)
    shown = {"form": form, "name": account.shown_name}
    return render(request, "access/invitation.html", shown)


def _is_fit(form: AcceptForm, account: object) -> bool:
    if not form.is_valid():
        return False
    if fault := username_fault(form.cleaned_data["username"].strip().lower()):
        form.add_error("username", fault)
    if form.cleaned_data["password"] != form.cleaned_data["password_again"]:
        form.add_error("password_again", "The two passwords differ. Enter the same twice.")
    try:
        validate_password(form.cleaned_data["password"], account)  # type: ignore[arg-type]
    except ValidationError as fault:
        form.add_error("password", fault)
    return form.is_valid()
