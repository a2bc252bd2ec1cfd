"""The home page: what each person's work needs first, by the modules' own panels."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.frame import first_place
from rooftree.platform.web.pages import SIGNED_IN, page
from rooftree.platform.web.responses import HOME_REF


@page(help_key="web.home", permission=SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Greet by name and show the panels that modules give; who is no staff goes to their own work."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    own = first_place(actor) if actor.kind != "staff" else ""
    if own:
        return redirect(own)
    return render(request, "web/home.html", {"home_ref": HOME_REF})
