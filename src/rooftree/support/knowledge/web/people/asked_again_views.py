"""“I was asked this again”: two clicks on an article, on a question, or one line of words."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import Crumb, Form, done, not_done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.people.note_asked_again import (
    NothingAsked,
    TooLateToUndo,
    note_asked_again,
    undo_asked_again,
)
from rooftree.support.knowledge.queries.people.asked_again import (
    AskedAgainPage,
    article_address,
    asked_again_page,
    is_known_question,
)
from rooftree.support.knowledge.rules.people.asked_again import MOST_TIMES

HELP = "knowledge.asked_again"
_MOST_DIGITS = 9


class NewQuestionForm(Form):
    """What was asked in one line, in which service, and how often."""

    title = forms.CharField(
        label="What were you asked?",
        max_length=200,
        help_text="One line, in the words people use. No names and no numbers of tenants.",
    )
    service = forms.TypedChoiceField(
        label="Service", coerce=int, empty_value=None, required=False, choices=()
    )
    times = forms.IntegerField(
        label="How many times?", min_value=1, max_value=MOST_TIMES, initial=1
    )

    def __init__(self, *args: object, shown: AskedAgainPage, **options: object) -> None:
        super().__init__(*args, **options)
        choices = [("", "No service of its own"), *((s.id, s.name) for s in shown.services)]
        self.fields["service"].choices = choices  # type: ignore[attr-defined]
        self.fields["service"].initial = shown.own_service_id


@page(help_key=HELP, permission=permissions.SPEAK_AS_SUPER_USER)
def asked_again(request: HttpRequest) -> HttpResponse:
    """List what may have been asked again, and take a question that stands on no list."""
    actor = _actor(request)
    shown = asked_again_page(actor=actor, at=timezone.now())
    form = NewQuestionForm(request.POST or None, shown=shown)
    if request.method == "POST" and form.is_valid():
        try:
            note_asked_again(
                actor=actor,
                title=form.cleaned_data["title"],
                service_id=form.cleaned_data["service"],
                times=form.cleaned_data["times"],
            )
        except NothingAsked:
            form.add_error("title", "Enter what you were asked.")
        else:
            done(request, "Noted. The team sees it in the list of recurring questions.")
            return redirect("knowledge.asked_again")
    context = {
        "shown": shown,
        "form": form,
        "crumbs": [Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    }
    status = 422 if form.errors else 200
    return render(request, "knowledge/people/asked_again.html", context, status=status)


@page(help_key=HELP, permission=permissions.SPEAK_AS_SUPER_USER)
@require_POST
def note(request: HttpRequest) -> HttpResponse:
    """Note the article or the question whose button was pressed, and go back to it."""
    actor = _actor(request)
    article_id, question_id = _number(request, "article"), _number(request, "question")
    address = article_address(actor=actor, article_id=article_id) if article_id else ""
    is_known = question_id is not None and is_known_question(actor=actor, question_id=question_id)
    if not (address or is_known):
        message = "There is no such article or question."
        raise Http404(message)
    if address:
        note_asked_again(actor=actor, article_id=article_id)
    else:
        note_asked_again(actor=actor, question_id=question_id)
    done(request, "Noted that you were asked this again.")
    return redirect(address or "knowledge.asked_again")


@page(help_key=HELP, permission=permissions.SPEAK_AS_SUPER_USER)
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take a mis-click back."""
    actor = _actor(request)
    article_id = _number(request, "article")
    try:
        undo_asked_again(actor=actor, question_id=_number(request, "question") or 0)
    except TooLateToUndo:
        not_done(
            request, "It is too late to take this back: it counts. Tell the team if it is wrong."
        )
    else:
        done(request, "Taken back.")
    address = article_address(actor=actor, article_id=article_id) if article_id else ""
    return redirect(address or "knowledge.asked_again")


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
