"""Where an article belongs, and its address."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rooftree.platform.web.interface import Crumb, Form, FormPage, done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.change_address import AddressTaken, change_address
from rooftree.support.knowledge.actions.articles.change_details import (
    SecondPersonNeeded,
    ServiceNotInUse,
    change_details,
)
from rooftree.support.knowledge.queries.articles.editor_page import EditorPage
from rooftree.support.knowledge.web.articles.asked import LIBRARY, actor_in, kept_article
from rooftree.support.knowledge.web.articles.editor_forms import SERVICE_CLOSED, DetailsForm

_SOMEBODY_ELSE = (
    "You wrote it, and its shelf asks for a second person: ask another who keeps articles to show "
    "it to everyone."
)


class AddressForm(Form):
    """The last part of an article's address."""

    slug = forms.SlugField(
        label="Address",
        help_text="Small letters, figures and hyphens, for example report-a-void",
        max_length=120,
        error_messages={"invalid": "Use small letters, figures and hyphens only."},
    )


@page(help_key="knowledge.details", permission=permissions.KEEP_ARTICLES)
def details(request: HttpRequest, slug: str) -> HttpResponse:
    """Change shelf, service, readers, review date, related articles and pages."""
    actor, article = actor_in(request), kept_article(request, slug)
    form = DetailsForm(
        request.POST if request.method == "POST" else None,
        actor=actor,
        article_id=article.id,
        initial=_initial(article),
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_details(actor=actor, article_id=article.id, details=form.details())
        except SecondPersonNeeded:
            form.add_error("audience", _SOMEBODY_ELSE)
        except ServiceNotInUse:
            form.add_error("service", SERVICE_CLOSED)
        else:
            done(request, "Details saved.")
            return redirect("knowledge.details", slug=slug)
    shown = {"article": article, "form": form, "crumbs": [LIBRARY]}
    status = 422 if form.errors else 200
    return render(request, "knowledge/articles/details.html", shown, status=status)


@page(help_key="knowledge.details", permission=permissions.KEEP_ARTICLES)
def address(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the article another address; the one before leads to it."""
    article = kept_article(request, slug)
    form = AddressForm(request.POST or None, initial={"slug": slug})
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data["slug"].lower()
        try:
            change_address(actor=actor_in(request), article_id=article.id, slug=wanted)
        except AddressTaken:
            form.add_error("slug", "Another article has this address, or had it. Choose another.")
        else:
            done(request, "Address changed. The one before still leads here.")
            return redirect("knowledge.details", slug=wanted)
    back = reverse("knowledge.details", args=[slug])
    return FormPage(
        title="Change the address",
        intro=f"“{article.words.title}”. Links to the address before go on working.",
        form=form,
        button="Change address",
        cancel_url=back,
        crumbs=[LIBRARY, Crumb(article.words.title, back)],
    ).respond(request)


def _initial(article: EditorPage) -> dict[str, object]:
    given = article.details
    return {
        "kind": given.kind,
        "category": given.category_id,
        "service": given.service_id,
        "audience": given.audience,
        "review_due_on": given.review_due_on,
        "keeper": article.keeper_email,
        "help_keys": given.help_keys,
        "related": "\n".join(line.slug for line in article.related),
    }
