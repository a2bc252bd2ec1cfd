"""The words of the sign-in rule."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.keep_sign_in_words import (
    PhraseKnown,
    UnreadablePhrase,
    add_sign_in_words,
    end_sign_in_words,
)
from rooftree.support.enquiries.queries.sign_in_phrases import sign_in_words
from rooftree.support.enquiries.web.desk_forms import SignInWordsForm
from rooftree.support.enquiries.web.requests import actor_in, whole_number

HELP = "enquiries.sign_in_words"


@page(help_key=HELP, permission=permissions.WORK_SIGN_INS)
def words(request: HttpRequest) -> HttpResponse:
    """List the phrases, and add one from today on."""
    actor, today = actor_in(request), timezone.localdate()
    form = SignInWordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_sign_in_words(actor=actor, from_on=today, **form.cleaned_data)
        except UnreadablePhrase:
            form.add_error("phrase", "Enter words, with | and … only between words.")
        except PhraseKnown:
            form.add_error("phrase", "This phrase is in the list already.")
        else:
            done(request, "Phrase added. It holds from today.")
            return redirect("enquiries.sign_in_words")
    shown = {"lines": sign_in_words(actor=actor, on=today), "form": form}
    return render(
        request, "enquiries/sign_in_words.html", shown, status=422 if form.errors else 200
    )


@page(help_key=HELP, permission=permissions.WORK_SIGN_INS)
@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """End a phrase after today."""
    words_id = whole_number(request.POST.get("words"))
    if words_id is not None:
        today = timezone.localdate()
        end_sign_in_words(actor=actor_in(request), words_id=words_id, until_on=today)
        done(request, "The phrase ends today.")
    return redirect("enquiries.sign_in_words")
