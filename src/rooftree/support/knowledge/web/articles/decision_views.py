"""Send an article for review, publish it, return it, throw its draft away; and what waits."""

from collections.abc import Mapping

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ConfirmPage,
    Crumb,
    Form,
    FormPage,
    done,
    not_done,
    page,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.change_draft import ChangedMeanwhile
from rooftree.support.knowledge.actions.articles.review import (
    SecondPersonNeeded,
    drop_draft,
    publish,
    return_draft,
    send_for_review,
)
from rooftree.support.knowledge.queries.articles.editor_page import EditorPage
from rooftree.support.knowledge.queries.articles.waiting import reviews_waiting
from rooftree.support.knowledge.web.articles.asked import (
    LIBRARY,
    actor_in,
    kept_article,
    whole_number,
)

SEND, PUBLISH = "send", "publish"
DECISIONS: Mapping[str, str] = {
    SEND: "Sent for review. Somebody else now approves it or returns it.",
    PUBLISH: "Published. Readers see it from now on.",
}
_CHANGED = "Somebody changed it meanwhile. Read it again, then decide."
_SECOND = "This shelf asks for a second person: somebody else than the writer approves it."


class ReasonForm(Form):
    """Why."""

    reason = forms.CharField(
        label="What should change?", max_length=500, widget=forms.Textarea(attrs={"rows": 4})
    )


@page(help_key="knowledge.review", permission=permissions.KEEP_ARTICLES)
def review(request: HttpRequest) -> HttpResponse:
    """List what waits for somebody to approve it."""
    shown = {"waiting": reviews_waiting(actor=actor_in(request)), "crumbs": [LIBRARY]}
    return render(request, "knowledge/articles/review.html", shown)


@page(help_key="knowledge.review", permission=permissions.KEEP_ARTICLES)
@require_POST
def approve(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish what is in review: the version that was read, and no other."""
    article = kept_article(request, slug)
    return decide(request, article, PUBLISH, whole_number(request.POST.get("version")) or 0)


def decide(request: HttpRequest, article: EditorPage, what: str, version: int) -> HttpResponse:
    """Do it, or say why not, and lead on."""
    act = publish if what == PUBLISH else send_for_review
    try:
        act(actor=actor_in(request), article_id=article.id, version=version)
    except SecondPersonNeeded:
        not_done(request, _SECOND)
    except ChangedMeanwhile:
        not_done(request, _CHANGED)
    else:
        address = reverse("knowledge.article", args=[article.slug])
        done(request, DECISIONS[what], link=Action("Read it", address) if what == PUBLISH else None)
        return redirect("knowledge.review")
    return redirect("knowledge.edit", slug=article.slug)


@page(help_key="knowledge.review", permission=permissions.KEEP_ARTICLES)
def return_to_writer(request: HttpRequest, slug: str) -> HttpResponse:
    """Give it back to its writer with a reason."""
    article = kept_article(request, slug)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return_draft(actor=actor_in(request), article_id=article.id, **form.cleaned_data)
        except ChangedMeanwhile:
            not_done(request, "It is not in review any more. Nothing was changed.")
        else:
            done(request, "Returned. The writer sees your words above the draft.")
        return redirect("knowledge.review")
    return FormPage(
        title=f"Return “{article.words.title}”",
        form=form,
        button="Return it",
        intro="It becomes a draft again. What readers see does not change.",
        cancel_url=reverse("knowledge.review"),
        crumbs=[LIBRARY, Crumb("Articles to review", reverse("knowledge.review"))],
    ).respond(request)


@page(help_key="knowledge.edit", permission=permissions.KEEP_ARTICLES)
def drop(request: HttpRequest, slug: str) -> HttpResponse:
    """Throw the open draft away."""
    article = kept_article(request, slug)
    edit = reverse("knowledge.edit", args=[slug])
    if not article.open_state:
        not_done(request, "There is no draft of it.")
        return redirect(edit)
    if request.method == "POST":
        drop_draft(actor=actor_in(request), article_id=article.id)
        done(request, "The draft is thrown away. The history keeps its words.")
        return redirect("knowledge.history", slug=slug)
    stays = (
        "What readers see stays as it is."
        if article.published_at
        else "It was never published, so nobody reads it."
    )
    return ConfirmPage(
        title=f"Throw the draft of “{article.words.title}” away?",
        what_happens=["The draft closes, and its words stay in the history.", stays],
        button="Throw it away",
        cancel_url=edit,
        crumbs=[LIBRARY],
        is_warning=True,
    ).respond(request)
