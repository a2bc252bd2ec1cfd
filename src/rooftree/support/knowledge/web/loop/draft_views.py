"""Draft an article from what people asked."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rooftree.platform.web.interface import Crumb, Form, FormPage, done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.draft_article import draft_article
from rooftree.support.knowledge.actions.articles.given import Details, Words
from rooftree.support.knowledge.choices import ArticleKind
from rooftree.support.knowledge.queries.articles.categories import library_choices
from rooftree.support.knowledge.queries.loop.draft_words import draft_words
from rooftree.support.knowledge.queries.loop.told_article import draft_slug
from rooftree.support.knowledge.web.loop.wanted import (
    actor_in,
    address_of,
    crumbs,
    recurring_or_404,
    wanted_in,
)


class DraftForm(Form):
    """What the draft is called, and where it will stand."""

    title = forms.CharField(
        label="Title", max_length=200, help_text="As somebody would ask it. No names."
    )
    kind = forms.ChoiceField(
        label="Kind", choices=ArticleKind.choices, initial=ArticleKind.FAQ, widget=forms.RadioSelect
    )
    category = forms.ChoiceField(label="Shelf")

    def __init__(self, *args: Any, shelves: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["category"].choices = list(shelves)


@page(help_key="knowledge.recurring", permission=permissions.KEEP_ARTICLES)
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Begin an article with people's own words and the answers they got, without names."""
    actor, wanted = actor_in(request), wanted_in({})
    found = recurring_or_404(request, number, wanted)
    words = draft_words(actor=actor, recurring_id=number)
    shelves = library_choices(actor=actor).categories
    start = {"title": words.title if words else ""}
    form = DraftForm(request.POST or None, initial=start, shelves=shelves)
    if words and request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        article_id = draft_article(
            actor=actor,
            words=Words(title=typed["title"], body=words.body),
            details=Details(
                kind=typed["kind"],
                category_id=int(typed["category"]),
                service_id=words.service_id,
            ),
            question_ids=words.question_ids,
        )
        done(request, "Draft begun. Those who asked are told once it is published.")
        return redirect("knowledge.edit", slug=draft_slug(article_id))
    return FormPage(
        title="Draft an article from these",
        intro=(
            "The draft begins with the words people asked in and what they were answered, with "
            "names and numbers taken out. Once it is published, those who asked are told."
        ),
        form=form,
        button="Begin the draft",
        cancel_url=address_of(number, wanted),
        crumbs=crumbs(Crumb(found.title, address_of(number, wanted))),
    ).respond(request)
