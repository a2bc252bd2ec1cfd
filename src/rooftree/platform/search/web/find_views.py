"""The page behind the header search box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.search import interface as search
from rooftree.platform.web.interface import SIGNED_IN, page

_LONGEST = 200


@page(help_key="search.find", permission=SIGNED_IN)
def find(request: HttpRequest) -> HttpResponse:
    """Go straight to a record whose reference was typed; else list what was found, by kind."""
    actor = request.actor  # type: ignore[attr-defined]
    text = request.GET.get("q", "").replace("\x00", "").strip()[:_LONGEST]
    exact = search.find_exactly(actor, text) if text else None
    if exact is not None:
        return redirect(exact.url)
    groups = search.find(actor, text) if text else []
    count = sum(len(group.hits) for group in groups)
    context = {"find_words": text, "groups": groups, "count": count}
    return render(request, "search/find.html", context)
