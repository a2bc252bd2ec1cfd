"""The home page: what each person's work needs first, by the modules' own panels."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.platform.web.pages import SIGNED_IN, page
from rooftree.platform.web.responses import HOME_REF


@page(help_key="web.home", permission=SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Greet by name and show the panels that modules give this person."""
    return render(request, "web/home.html", {"home_ref": HOME_REF})
