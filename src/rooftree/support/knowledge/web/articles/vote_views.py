"""Was this helpful? Yes, or no and why."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rooftree.platform.web.interface import Crumb, Form, FormPage, done, not_done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.vote import RevisionReplaced, vote
from rooftree.support.knowledge.choices import WhyNot
from rooftree.support.knowledge.queries.articles.article_page import ArticlePage, Moved
from rooftree.support.knowledge.web.articles.asked import (
    LIBRARY,
    actor_in,
    read_article,
    whole_number,
)

_COUNTED = "Your no is counted. The reason helps us put it right."
_NOT_YET = "Choose a reason, and your no is counted."
_CHANGED = "The article was changed meanwhile. Read it again, then say."


class WhyNotForm(Form):
    """Why an article did not help."""

    why_not = forms.ChoiceField(
        label="Why did it not help?", choices=WhyNot.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="What were you looking for?",
        help_text="Those who keep the article read it without your name.",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@page(help_key="knowledge.article", permission=permissions.READ_ARTICLES)
def helpful(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a yes or a no; the reason is asked next."""
    found = read_article(request, slug)
    if isinstance(found, Moved):
        return redirect("knowledge.vote", slug=found.slug)
    if not found.may_vote:
        return redirect("knowledge.article", slug=slug)
    said = request.POST.get("helpful")
    if said == "yes":
        return _taken(request, found, is_helpful=True)
    if said == "no":
        # Counted at once, so that a no is not lost with a reason that nobody gives.
        return _taken(request, found, is_helpful=False)
    form = WhyNotForm(
        request.POST if "why_not" in request.POST or "words" in request.POST else None
    )
    if request.method == "POST" and form.is_valid():
        return _taken(request, found, is_helpful=False, **form.cleaned_data)
    return FormPage(
        title=f"What “{found.title}” lacks",
        intro=_COUNTED if found.my_vote and not found.my_vote.is_helpful else _NOT_YET,
        form=form,
        button="Send the reason",
        cancel_url=reverse("knowledge.article", args=[slug]),
        crumbs=[LIBRARY, Crumb(found.title, reverse("knowledge.article", args=[slug]))],
    ).respond(request)


def _taken(
    request: HttpRequest,
    found: ArticlePage,
    *,
    is_helpful: bool,
    why_not: str = "",
    words: str = "",
) -> HttpResponse:
    """Count it, and go on: to the article, or to the question why not."""
    if request.POST.get("helpful") == "no" and found.my_vote and not found.my_vote.is_helpful:
        # Pressed again, it keeps the reason that was given.
        return redirect("knowledge.vote", slug=found.slug)
    revision_id = whole_number(request.POST.get("revision")) or found.revision_id
    try:
        vote(
            actor=actor_in(request),
            revision_id=revision_id,
            is_helpful=is_helpful,
            why_not=why_not,
            words=words,
        )
    except RevisionReplaced:
        not_done(request, _CHANGED)
        return redirect("knowledge.article", slug=found.slug)
    if request.POST.get("helpful") == "no":
        return redirect("knowledge.vote", slug=found.slug)
    done(request, "Thank you. That is counted.")
    return redirect("knowledge.article", slug=found.slug)
