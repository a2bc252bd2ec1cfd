"""Take an article out of use, and bring it back."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import Crumb, Form, FormPage, done, not_done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.retire import (
    LeadsNowhere,
    NotRetired,
    bring_back,
    retire,
)
from rooftree.support.knowledge.queries.articles.named import articles_named
from rooftree.support.knowledge.web.articles.asked import LIBRARY, actor_in, kept_article


class RetireForm(Form):
    """Why an article goes, and where its readers go."""

    reason = forms.CharField(
        label="Why it is retired", help_text="Its readers see this", max_length=200
    )
    leads_to = forms.CharField(
        label="What to read instead",
        help_text="Title or address of another article",
        required=False,
        max_length=200,
    )

    def __init__(self, *args: Any, actor: Actor, article_id: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self._actor, self._article_id = actor, article_id

    def clean_leads_to(self) -> int | None:
        """Find the article that was named."""
        text: str = self.cleaned_data["leads_to"]
        if not text:
            return None
        found = articles_named(actor=self._actor, texts=[text]).get(text)
        if found is None:
            message = "No published article is called this. Give its title or its address."
            raise forms.ValidationError(message)
        if found == self._article_id:
            message = "That is this article. Name another, or leave it empty."
            raise forms.ValidationError(message)
        return found


@page(help_key="knowledge.retire", permission=permissions.KEEP_ARTICLES)
def retire_article(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask why, and take it out of lists, search and help."""
    actor, article = actor_in(request), kept_article(request, slug)
    here = reverse("knowledge.article", args=[slug])
    if article.state != "published":
        not_done(request, "Only a published article can be retired.")
        return redirect(here)
    form = RetireForm(request.POST or None, actor=actor, article_id=article.id)
    if request.method == "POST" and form.is_valid():
        try:
            retire(
                actor=actor,
                article_id=article.id,
                reason=form.cleaned_data["reason"],
                leads_to_id=form.cleaned_data["leads_to"],
            )
        except LeadsNowhere:
            form.add_error("leads_to", "That article was retired meanwhile. Name another.")
        else:
            done(request, "Retired. Whoever follows an old link is told why.")
            return redirect(here)
    return FormPage(
        title=f"Retire “{article.words.title}”",
        intro="It leaves search, lists and the help behind the cog. Old links tell its readers "
        "why, and where to read on. It can be brought back.",
        form=form,
        button="Retire it",
        cancel_url=here,
        crumbs=[LIBRARY, Crumb(article.words.title, here)],
        is_warning=True,
    ).respond(request)


@page(help_key="knowledge.retire", permission=permissions.KEEP_ARTICLES)
@require_POST
def bring_article_back(request: HttpRequest, slug: str) -> HttpResponse:
    """Make a retired article a draft again."""
    article = kept_article(request, slug)
    try:
        bring_back(actor=actor_in(request), article_id=article.id)
    except NotRetired:
        not_done(request, "It is not retired any more.")
        return redirect("knowledge.article", slug=slug)
    done(request, "It is a draft again. Publish it when its words are right.")
    return redirect("knowledge.edit", slug=slug)
