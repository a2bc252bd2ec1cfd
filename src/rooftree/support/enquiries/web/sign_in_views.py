"""The public page for somebody who can't sign in: the same words whoever asks."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.web.interface import PUBLIC, page
from rooftree.support.enquiries.actions.call_for_sign_in import SignInCall, call_for_sign_in
from rooftree.support.enquiries.web.ask_forms import SignInHelpForm
from rooftree.support.enquiries.web.requests import actor_in

HELP = "enquiries.cannot_sign_in"
# One council often comes from one address, so the limit of a place is wide.
MOST_OF_A_PLACE = 120
MOST_OF_AN_ADDRESS = 6
_HOUR = 60 * 60


@page(help_key=HELP, permission=PUBLIC)
def cannot_sign_in(request: HttpRequest) -> HttpResponse:
    """Ask what stops them, and put it before all other work."""
    form = SignInHelpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if _is_over("place", request.META.get("REMOTE_ADDR", ""), MOST_OF_A_PLACE):
            return render(request, "enquiries/too_many.html", status=429)
        # A call over the address's own limit is answered in the same words, and adds nothing.
        if not _is_over("address", form.cleaned_data["address"].lower(), MOST_OF_AN_ADDRESS):
            call_for_sign_in(actor=actor_in(request), call=SignInCall(**form.cleaned_data))
        return redirect("enquiries.sign_in_asked")
    return render(
        request, "enquiries/cannot_sign_in.html", {"form": form}, status=422 if form.errors else 200
    )


@page(help_key=HELP, permission=PUBLIC)
def sign_in_asked(request: HttpRequest) -> HttpResponse:
    """Say what happens next."""
    return render(request, "enquiries/sign_in_asked.html")


def _is_over(what: str, value: str, most: int) -> bool:
    digest = hashlib.sha256(value.strip().encode()).hexdigest()
    key = f"enquiries.sign_in.{what}.{digest}"
    cache.add(key, 0, _HOUR)
    return bool(cache.incr(key) > most)
