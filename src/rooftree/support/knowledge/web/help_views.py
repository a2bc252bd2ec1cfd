"""Help: the guide of the page somebody came from, and the list of all guides."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.platform.references.interface import Ref
from rooftree.platform.slots.interface import HelpSectionEntry, Panel, filled
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, Crumb, page
from rooftree.support.knowledge import interface as knowledge

_FRAME = "web/frame.html"
_GATE = "web/gate.html"


@page(help_key="knowledge.help", permission=PUBLIC)
def help_page(request: HttpRequest, key: str) -> HttpResponse:
    """Show the guide for one page, and what else helps. Strangers read guides of public pages."""
    actor = request.actor
    if not knowledge.may_read(actor, key):
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    of = knowledge.known_ref(request.GET.get("of", ""))
    guide = knowledge.guide(key)
    is_page = guide is not None or key in knowledge.help_keys()
    context = {
        "layout": _FRAME if actor.is_signed_in else _GATE,
        "guide": guide,
        "record": knowledge.record_title(actor, of),
        "release": settings.RELEASE,
        "sections": _sections(request, key if is_page else "", of),
        "crumbs": [Crumb("Guides", "/help/")] if actor.is_signed_in else [],
    }
    return render(request, "knowledge/help.html", context, status=200 if is_page else 404)


@page(help_key="knowledge.guides", permission=SIGNED_IN)
def guides(request: HttpRequest) -> HttpResponse:
    """List the guides by module."""
    return render(
        request, "knowledge/guides.html", {"groups": knowledge.guides(actor=request.actor)}
    )


def _sections(request: HttpRequest, key: str, of: Ref | None) -> list[Panel]:
    found = (e.section(request.actor, key, of) for e in filled("help_sections", HelpSectionEntry))
    return [panel for panel in found if panel is not None]
