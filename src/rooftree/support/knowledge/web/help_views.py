"""Help: the guide of the page somebody came from, and the list of all guides."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.web.interface import PUBLIC, Crumb, page
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.search.note_opening import note_opening
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.queries.help_page import help_shown
from rooftree.support.knowledge.web.beside import frame_of, panels_beside


@page(help_key="knowledge.help", permission=PUBLIC)
def help_page(request: HttpRequest, key: str) -> HttpResponse:
    """Show the guide for one page, and what else helps. Strangers read guides of public pages."""
    actor = request.actor
    is_reader = access.may(actor, permissions.READ_ARTICLES)
    if not knowledge.may_read(actor, key):
        if actor.is_signed_in:
            raise access.NotAllowed(permissions.READ_ARTICLES)
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    of = knowledge.known_ref(request.GET.get("of", ""))
    shown = help_shown(actor=actor, key=key, on=timezone.localdate())
    is_page = bool(shown.html) or key in knowledge.help_keys()
    if shown.article and is_reader:
        note_opening(actor=actor, article_id=shown.article.id, place=Place.HELP)
    context = {
        "layout": frame_of(actor),
        "key": key if is_page else "",
        "shown": shown,
        "article": shown.article,
        "record": knowledge.record_title(actor, of),
        "release": settings.RELEASE,
        "panels": panels_beside(actor, key if is_page else "", of),
        # Who is signed in and no staff has this one guide, and no others to search.
        "may_search": is_reader or not actor.is_signed_in,
        "crumbs": [Crumb("Guides and FAQs", "/help/")] if is_reader else [],
    }
    return render(request, "knowledge/help.html", context, status=200 if is_page else 404)
