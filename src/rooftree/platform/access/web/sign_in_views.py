"""Signing in and out, and the way back in: allauth's views as pages of ours."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account_views
from allauth.mfa.base import views as factor_views
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from rooftree.platform.access.actions.sign_in_help import send_reset_link, send_username
from rooftree.platform.access.web.sign_in_forms import ForgottenForm
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import SignInLinkEntry, filled
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, page

View = Callable[..., HttpResponseBase]


def own_page(view: View, *, help_key: str, permission: str) -> View:
    """Make a page of ours of a library's view."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
        return view(request, *args, **options)

    return page(help_key=help_key, permission=permission)(shown)


@page(help_key="access.sign-in", permission=PUBLIC)
@wraps(account_views.login)
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Sign in, with cards of modules above for somebody who can't."""
    panels = [panel for e in filled("sign_in_links", SignInLinkEntry) if (panel := e.panel())]
    request.sign_in_panels = panels  # type: ignore[attr-defined]
    return account_views.login(request)  # type: ignore[no-any-return]


@page(help_key="access.sign-in", permission=PUBLIC)
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link or a reminder; the answer is the same whether or not an account exists."""
    form = ForgottenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        send = send_username if form.cleaned_data["what"] == "username" else send_reset_link
        actor: Actor = request.actor  # type: ignore[attr-defined]
        send(actor=actor, address=form.cleaned_data["address"], asked_from="the sign-in page")
        return redirect("access.forgotten_done")
    return render(request, "access/forgotten.html", {"form": form})


@page(help_key="access.sign-in", permission=PUBLIC)
def forgotten_done(request: HttpRequest) -> HttpResponse:
    """Say what to do now, without telling whether an account exists."""
    return render(request, "access/forgotten_done.html")


sign_out = own_page(account_views.logout, help_key="access.sign-in", permission=SIGNED_IN)
closed = own_page(account_views.account_inactive, help_key="access.sign-in", permission=PUBLIC)
code = own_page(factor_views.authenticate, help_key="access.sign-in", permission=PUBLIC)
set_password = own_page(
    account_views.password_reset_from_key, help_key="access.sign-in", permission=PUBLIC
)
password_is_set = own_page(
    account_views.password_reset_from_key_done, help_key="access.sign-in", permission=PUBLIC
)
password_again = own_page(
    account_views.reauthenticate, help_key="access.my-account", permission=SIGNED_IN
)
code_again = own_page(
    factor_views.reauthenticate, help_key="access.my-account", permission=SIGNED_IN
)
