"""Search the guides and FAQs: staff all of them, strangers those that need no sign-in."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import PUBLIC, keep, kept, page
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.knowledge.actions.search.note_search import Looked, note_search
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.queries.search.found_page import found_lines
from rooftree.support.knowledge.rules.search.marks import mark
from rooftree.support.knowledge.web.beside import frame_of, panels_beside

_LONGEST = 300
# One council often comes from one address. What is over it is answered and not noted.
MOST_NOTED_OF_A_PLACE = 120
_HOUR = 60 * 60


@page(help_key="knowledge.search", permission=PUBLIC)
def search(request: HttpRequest) -> HttpResponse:
    """Show what fits the words asked for last. People type names, so no address has them."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if request.method == "POST":
        return _taken(request, actor)
    asked = kept(request, knowledge.SEARCHED)
    words: str = asked.get("words", "")
    lines = found_lines(actor=actor, text=words) if words else []
    place = _place(actor, asked.get("key", ""))
    context = {
        "layout": frame_of(actor),
        "words": words,
        "lines": lines,
        "mark": mark(place, asked.get("search")),
        "panels": panels_beside(actor, knowledge.SEARCHED, None),
    }
    return render(request, "knowledge/search.html", context)


def _taken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Note the search once, keep its words for the page, and go there: the way back stays sane."""
    words = request.POST.get("q", "").replace("\x00", "").strip()[:_LONGEST]
    key = request.POST.get("key", "")
    key = key if key in knowledge.help_keys() else ""
    search_id = _noted(request, actor, words, key) if words else None
    keep(request, knowledge.SEARCHED, {"words": words, "key": key, "search": search_id})
    return redirect("knowledge.search")


def _noted(request: HttpRequest, actor: Actor, words: str, key: str) -> int | None:
    if not actor.is_signed_in and _is_over(request.META.get("REMOTE_ADDR", "")):
        return None
    found = len(found_lines(actor=actor, text=words))
    looked = Looked(words=words, found=found, help_key=key)
    return note_search(actor=actor, place=_place(actor, key), looked=looked)


def _place(actor: Actor, key: str) -> str:
    if not actor.is_signed_in:
        return Place.SIGN_IN
    return Place.HELP if key else Place.LIBRARY


def _is_over(address: str) -> bool:
    name = f"knowledge.search.{hashlib.sha256(address.encode()).hexdigest()}"
    cache.add(name, 0, _HOUR)
    return bool(cache.incr(name) > MOST_NOTED_OF_A_PLACE)
