"""An article as its readers see it, its pictures and its file."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.web.interface import PUBLIC, endpoint, page
from rooftree.support.knowledge.actions.search.note_opening import note_arrival
from rooftree.support.knowledge.queries.articles.article_files import file_of, picture_of
from rooftree.support.knowledge.queries.articles.article_page import Moved
from rooftree.support.knowledge.queries.people.asked_again import asked_again_button
from rooftree.support.knowledge.queries.standing import reads_articles
from rooftree.support.knowledge.web.articles.asked import (
    LIBRARY,
    actor_in,
    article_ref,
    find_article,
)
from rooftree.support.knowledge.web.beside import frame_of


@page(help_key="knowledge.article", permission=PUBLIC)
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show it: strangers read what is for everyone, and are asked to sign in for anything else."""
    found = find_article(request, slug)
    if isinstance(found, Moved):
        return redirect("knowledge.article", slug=found.slug)
    actor = actor_in(request)
    if found is None and not actor.is_signed_in:
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    if found is None:
        message = "There is no article at this address."
        raise Http404(message)
    note_arrival(actor=actor, article_id=found.id, mark=request.GET.get("from", ""))
    shown = {
        "layout": frame_of(actor),
        "article": found,
        "ref": article_ref(found.id),
        "button": asked_again_button(actor=actor, article_id=found.id, at=timezone.now()),
        "crumbs": [LIBRARY] if reads_articles(actor) else [],
    }
    return render(request, "knowledge/articles/article.html", shown)


@endpoint(permission=PUBLIC)
def picture(request: HttpRequest, article_id: int, name: str) -> HttpResponse:
    """Hand out a picture of an article that the reader may read."""
    file_id = picture_of(actor=actor_in(request), article_id=article_id, name=name)
    return _handed_out(file_id)


@endpoint(permission=PUBLIC)
def file(request: HttpRequest, revision_id: int) -> HttpResponse:
    """Hand out the file of a revision that the reader may read."""
    file_id = file_of(actor=actor_in(request), revision_id=revision_id)
    return _handed_out(file_id, as_download=True)


def _handed_out(file_id: int | None, *, as_download: bool = False) -> HttpResponse:
    if file_id is None:
        message = "There is no such file of an article."
        raise Http404(message)
    return files.respond(file_id, as_download=as_download)
