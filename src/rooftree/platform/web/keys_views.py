"""The keys that work on every page, and the switch that turns single keys off."""

from django import forms as django_forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rooftree.platform.web.forms import Form
from rooftree.platform.web.frame import KEYS_COOKIE
from rooftree.platform.web.pages import SIGNED_IN, page
from rooftree.platform.web.responses import FormPage, done

YEAR = 365 * 24 * 60 * 60


class KeysForm(Form):
    """One choice: single keys on or off, kept by this browser."""

    single_keys = django_forms.ChoiceField(
        label="Single keys",
        choices=[("on", "On"), ("off", "Off: only Tab, Enter and Esc work")],
        widget=django_forms.RadioSelect,
        help_text="They never work while you type in a field.",
    )


@page(help_key="web.keys", permission=SIGNED_IN)
def keys(request: HttpRequest) -> HttpResponse:
    """List the keys, and keep the choice in a cookie of this browser."""
    kept = "off" if request.COOKIES.get(KEYS_COOKIE) == "off" else "on"
    form = KeysForm(request.POST or None, initial={"single_keys": kept})
    if request.method == "POST" and form.is_valid():
        choice = form.cleaned_data["single_keys"]
        done(request, f"Single keys are {choice} in this browser.")
        response = redirect("web.keys")
        response.set_cookie(
            KEYS_COOKIE,
            choice,
            max_age=YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response
    page_of_keys = FormPage(
        title="Keys on every page",
        form=form,
        button="Save",
        cancel_url="/",
        aside="web/keys_list.html",
    )
    return page_of_keys.respond(request)
