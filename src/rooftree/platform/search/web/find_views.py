"""The page behind the header search box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.search import interface as search
from rooftree.platform.web.interface import keep, kept, page

_LONGEST = 200
_KEPT = "search.find"


@page(help_key="search.find", permission=access.WORK_HERE)
def find(request: HttpRequest) -> HttpResponse:
    """List by kind what fits the words asked for last; people type names, so no address has them."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if request.method == "POST":
        return _taken(request, actor)
    text: str = kept(request, _KEPT).get("words", "")
    groups = search.find(actor, text) if text else []
    count = sum(len(group.hits) for group in groups)
    context = {"find_words": text, "groups": groups, "count": count}
    return render(request, "search/find.html", context)


def _taken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Go straight to a record whose reference was typed; else keep the words and show the page."""
    text = request.POST.get("q", "").replace("\x00", "").strip()[:_LONGEST]
    exact = search.find_exactly(actor, text) if text else None
    if exact is not None:
        return redirect(exact.url)
    keep(request, _KEPT, {"words": text})
    return redirect("search.find")
