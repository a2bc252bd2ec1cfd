"""Write an article: a new one, or the words of one that stands."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, endpoint, not_done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.change_draft import ChangedMeanwhile, change_draft
from rooftree.support.knowledge.actions.articles.draft_article import draft_article
from rooftree.support.knowledge.actions.articles.standing import ServiceNotInUse
from rooftree.support.knowledge.queries.articles.drawn import drawn
from rooftree.support.knowledge.queries.articles.editor_page import EditorPage
from rooftree.support.knowledge.queries.articles.named import slug_of
from rooftree.support.knowledge.web.articles.asked import (
    LIBRARY,
    actor_in,
    kept_article,
    whole_number,
)
from rooftree.support.knowledge.web.articles.decision_views import DECISIONS, decide
from rooftree.support.knowledge.web.articles.editor_forms import (
    SERVICE_CLOSED,
    DetailsForm,
    WordsForm,
    typed,
)

_LONGEST = 100_000
_PREVIEW = "preview"


@page(help_key="knowledge.edit", permission=permissions.KEEP_ARTICLES)
def new(request: HttpRequest) -> HttpResponse:
    """Write a new article; it stays a draft until it is published."""
    actor = actor_in(request)
    if request.method != "POST" or request.POST.get("then") == _PREVIEW:
        start = {"form": "text", "kind": "faq", "audience": "staff"} | typed(request)
        details = DetailsForm(actor=actor, initial=start)
        return _show(request, WordsForm(initial=start), details=details)
    form = WordsForm(request.POST, request.FILES)
    details = DetailsForm(request.POST, actor=actor)
    # Both are asked, so that every fault is told at once.
    if not all([form.is_valid(), details.is_valid()]):
        return _show(request, form, details=details)
    try:
        article_id = draft_article(actor=actor, words=form.words(), details=details.details())
    except ServiceNotInUse:
        details.add_error("service", SERVICE_CLOSED)
        return _show(request, form, details=details)
    done(request, "Draft saved.")
    return redirect("knowledge.edit", slug=slug_of(actor=actor, article_id=article_id))


@page(help_key="knowledge.edit", permission=permissions.KEEP_ARTICLES)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the words. Two who write at once both keep their text."""
    article = kept_article(request, slug)
    if article.state == "retired":
        not_done(request, "This article is retired. Bring it back first.")
        return redirect("knowledge.article", slug=slug)
    then = request.POST.get("then", "")
    if request.method != "POST" or then == _PREVIEW:
        start = _initial(article) | typed(request)
        form = WordsForm(initial=start, file_id=article.words.file_id)
        return _show(request, form, article=article)
    form = WordsForm(request.POST, request.FILES, file_id=article.words.file_id)
    if not form.is_valid():
        return _show(request, form, article=article)
    try:
        version = change_draft(
            actor=actor_in(request),
            article_id=article.id,
            words=form.words(),
            version=form.cleaned_data["version"] or 0,
        )
    except ChangedMeanwhile:
        return _beside(request, slug, form)
    if then in DECISIONS:
        return decide(request, article, then, version)
    done(request, "Draft saved.")
    return redirect("knowledge.edit", slug=slug)


@endpoint(permission=permissions.KEEP_ARTICLES)
@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """Draw what was typed, as the page of the article would."""
    article_id = whole_number(request.POST.get("article")) or 0
    html = drawn(request.POST.get("body", "")[:_LONGEST], article_id)
    return HttpResponse(html, headers={"Cache-Control": "no-store"})


def _beside(request: HttpRequest, slug: str, form: WordsForm) -> HttpResponse:
    """Show what somebody saved meanwhile above what was typed; saving again is then on purpose."""
    theirs = kept_article(request, slug)
    form.data = form.data.copy()
    form.data["version"] = str(theirs.version)
    return _show(request, form, article=theirs, meanwhile=theirs)


def _show(
    request: HttpRequest,
    form: WordsForm,
    *,
    article: EditorPage | None = None,
    **more: Any,
) -> HttpResponse:
    body = (form["body"].value() or "")[:_LONGEST]
    details: DetailsForm | None = more.get("details")
    is_faulty = bool(form.errors or (details and details.errors))
    shown = {
        "form": form,
        "article": article,
        "heading": article.words.title if article else "Write an article",
        "preview": drawn(body, article.id if article else 0),
        "is_preview": request.POST.get("then") == _PREVIEW,
        "crumbs": [LIBRARY],
        **more,
    }
    status = 409 if more.get("meanwhile") else 422 if is_faulty else 200
    return render(request, "knowledge/articles/editor.html", shown, status=status)


def _initial(article: EditorPage) -> dict[str, object]:
    words = article.words
    return {
        "title": words.title,
        "body": words.body,
        "form": words.form,
        "link": words.link,
        "keywords": words.keywords,
        "what_changed": words.what_changed if article.open_state else "",
        "version": article.version,
    }
