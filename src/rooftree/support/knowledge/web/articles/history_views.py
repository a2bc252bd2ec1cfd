"""The revisions of an article, two of them compared, and what readers said."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rooftree.platform.web.interface import page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.articles.revisions import (
    RevisionLine,
    compare,
    revisions,
)
from rooftree.support.knowledge.queries.articles.votes import votes_of
from rooftree.support.knowledge.web.articles.asked import (
    LIBRARY,
    actor_in,
    kept_article,
    whole_number,
)


@page(help_key="knowledge.history", permission=permissions.KEEP_ARTICLES)
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Show every revision, newest first, and votes with their reasons."""
    actor, article = actor_in(request), kept_article(request, slug)
    lines = revisions(actor=actor, article_id=article.id)
    one, other = _newest_two(lines)
    shown = {
        "article": article,
        "revisions": lines,
        "votes": votes_of(actor=actor, article_id=article.id),
        "one": one,
        "other": other,
        "crumbs": [LIBRARY],
    }
    return render(request, "knowledge/articles/history.html", shown)


@page(help_key="knowledge.history", permission=permissions.KEEP_ARTICLES)
def compared(request: HttpRequest, slug: str) -> HttpResponse:
    """Show line by line what one revision says and the other does not."""
    actor, article = actor_in(request), kept_article(request, slug)
    lines = revisions(actor=actor, article_id=article.id)
    before, after = _newest_two(lines)
    one = whole_number(request.GET.get("one")) or before
    other = whole_number(request.GET.get("other")) or after
    found = compare(actor=actor, article_id=article.id, one=one, other=other)
    if found is None:
        message = "There is no such revision of this article."
        raise Http404(message)
    kinds = [line.kind for line in found.lines]
    shown = {
        "article": article,
        "revisions": lines,
        "compared": found,
        "one": one,
        "other": other,
        "gone": kinds.count("gone"),
        "new": kinds.count("new"),
        "crumbs": [LIBRARY],
    }
    return render(request, "knowledge/articles/compare.html", shown)


def _newest_two(lines: list[RevisionLine]) -> tuple[int, int]:
    """Give the numbers of the newest revision and the one before it."""
    numbers = [line.number for line in lines[:2]]
    return numbers[-1], numbers[0]
