"""What is done about a recurring question: link an article, or set it aside."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import ConfirmPage, Crumb, Form, FormPage, done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.loop.link_article import ArticleNotPublished, link_article
from rooftree.support.knowledge.actions.loop.set_aside import bring_back_question, set_aside
from rooftree.support.knowledge.queries.articles.named import articles_named
from rooftree.support.knowledge.queries.loop.candidates import candidates
from rooftree.support.knowledge.queries.loop.recurring_one import RecurringPage
from rooftree.support.knowledge.web.loop.wanted import (
    actor_in,
    address_of,
    crumbs,
    recurring_or_404,
    wanted_in,
)

HELP = "knowledge.recurring"


class LinkForm(Form):
    """Which article answers it."""

    article = forms.ChoiceField(label="Article", widget=forms.RadioSelect, required=False)
    address = forms.CharField(
        label="Or another article’s address",
        help_text="Copy it from the top of your browser.",
        required=False,
        max_length=300,
    )

    def __init__(self, *args: Any, near: Sequence[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["article"].choices = [(str(number), title) for number, title in near]
        if not near:
            del self.fields["article"]

    def chosen(self, actor: Actor) -> int:
        """Give the article of the typed address, else the ticked one; 0 for none."""
        typed = self.cleaned_data["address"]
        if typed:
            return articles_named(actor=actor, texts=[typed]).get(typed, 0)
        return int(self.cleaned_data.get("article") or 0)


class AsideForm(Form):
    """Why nothing is written."""

    reason = forms.CharField(
        label="Why", max_length=200, help_text="For example: a fault that the next release mends."
    )


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def link(request: HttpRequest, number: int) -> HttpResponse:
    """Choose the published article that answers it, and tell those who asked."""
    found, actor = recurring_or_404(request, number, wanted_in({})), actor_in(request)
    near = candidates(actor=actor, title=found.title, best=found.best)
    form = LinkForm(request.POST or None, near=near)
    if request.method == "POST" and form.is_valid():
        try:
            link_article(
                actor=actor,
                recurring_id=number,
                article_id=form.chosen(actor),
            )
        except ArticleNotPublished:
            where = "address" if form.cleaned_data["address"] or not near else "article"
            form.add_error(where, "Choose a published article, or enter the address of one.")
        else:
            done(request, "The article is linked. Those who asked are told of it.")
            return redirect("knowledge.recurring_one", number)
    return FormPage(
        title="Link an article",
        intro=(
            f"Which article answers “{found.title}”? Everybody who asked the team and was not told "
            "of an article yet is told of it, once, in their own thread."
        ),
        form=form,
        button="Link it and tell those who asked",
        cancel_url=_one(number),
        crumbs=_crumbs(found),
    ).respond(request)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def aside(request: HttpRequest, number: int) -> HttpResponse:
    """Leave it off the list, with a reason, until it has grown."""
    found, form = recurring_or_404(request, number, wanted_in({})), AsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        set_aside(actor=actor_in(request), recurring_id=number, reason=form.cleaned_data["reason"])
        done(request, "Set aside. It comes back once it was asked three times more.")
        return redirect("knowledge.recurring")
    return ConfirmPage(
        title="Set this question aside",
        what_happens=[
            f"“{found.title}” leaves the list.",
            "It comes back by itself once it was asked three times more.",
            "Its askings still count as training needs.",
        ],
        form=form,
        button="Set aside",
        cancel_url=_one(number),
        crumbs=_crumbs(found),
    ).respond(request)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
@require_POST
def back(request: HttpRequest, number: int) -> HttpResponse:
    """Put it on the list again."""
    recurring_or_404(request, number, wanted_in({}))
    bring_back_question(actor=actor_in(request), recurring_id=number)
    done(request, "It is on the list again.")
    return redirect("knowledge.recurring_one", number)


def _one(number: int) -> str:
    return reverse("knowledge.recurring_one", args=[number])


def _crumbs(found: RecurringPage) -> list[Crumb]:
    return crumbs(Crumb(found.title, address_of(found.id, wanted_in({}))))
