"""What staff tell the team after go-live: writing it, reading it, saying what came of it."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Action
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    Form,
    ListPage,
    Sort,
    TextFilter,
    done,
    page,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.people.feedback import (
    NotLiveYet,
    answer_feedback,
    write_feedback,
)
from rooftree.support.knowledge.queries.people.feedback import (
    FeedbackLine,
    FeedbackWanted,
    all_feedback,
    feedback_opening,
    one_feedback,
    own_feedback,
)

HELP = "knowledge.feedback"
_STATES = (("new", "Not read yet"), ("read", "Read"), ("answered", "Answered"))


class FeedbackForm(Form):
    """What somebody has to say."""

    text = forms.CharField(
        label="What works well, and what doesn’t?",
        max_length=4000,
        widget=forms.Textarea({"rows": 6}),
        help_text="For something that you need answered or put right, ask the support team instead.",
    )


class AnswerForm(Form):
    """What came of it."""

    words = forms.CharField(
        label="What came of it",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text="Goes to the writer by mail. Leave it empty to mark it as read only.",
    )


@page(help_key=HELP, permission=permissions.READ_ARTICLES)
def feedback(request: HttpRequest) -> HttpResponse:
    """Take feedback from go-live on, and show the reader what came of theirs."""
    actor, today = _actor(request), timezone.localdate()
    form = FeedbackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        service = next(iter(actor.service_ids)) if len(actor.service_ids) == 1 else None
        try:
            write_feedback(
                actor=actor, text=form.cleaned_data["text"], today=today, service_id=service
            )
        except NotLiveYet:
            form.add_error("text", "Feedback opens on the day of go-live.")
        else:
            done(request, "Thank you. The team reads it, and you are told what comes of it.")
            return redirect("knowledge.feedback")
    shown = {
        "form": form,
        "opening": feedback_opening(on=today),
        "lines": own_feedback(actor=actor),
        "may_keep": access.may(actor, permissions.KEEP_ARTICLES),
        "crumbs": [Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    }
    status = 422 if form.errors else 200
    return render(request, "knowledge/people/feedback.html", shown, status=status)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def feedback_list(request: HttpRequest) -> HttpResponse:
    """List everybody's feedback for those who keep articles."""

    def rows(
        filters: Filters, _sort: Sort, offset: int, limit: int
    ) -> tuple[list[FeedbackLine], int]:
        service = str(filters.get("service", ""))
        wanted = FeedbackWanted(
            state=str(filters.get("state", "")),
            service_id=int(service) if service else None,
            is_from_super_users=filters.get("who") == "super-users",
            words=str(filters.get("words", "")),
        )
        return all_feedback(actor=_actor(request), wanted=wanted, offset=offset, limit=limit)

    return ListPage(
        name="knowledge.feedback_list",
        title="Feedback since go-live",
        intro="What staff told the team. Open one to say what came of it: its writer is told.",
        columns=_columns(),
        rows=rows,
        empty="Nobody has given feedback yet.",
        filters=[
            ChoiceFilter("state", "State", _STATES),
            ChoiceFilter("service", "Service", [(str(s.id), s.name) for s in staff.services()]),
            ChoiceFilter("who", "From", [("super-users", "Super Users")], "Everybody"),
            TextFilter("words"),
        ],
        actions=[Action("Give feedback", reverse("knowledge.feedback"))],
        crumbs=[Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    ).respond(request)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def feedback_one(request: HttpRequest, feedback_id: int) -> HttpResponse:
    """Show one person's words, and say what came of them."""
    actor = _actor(request)
    line = one_feedback(actor=actor, feedback_id=feedback_id)
    if line is None:
        message = "There is no such feedback."
        raise Http404(message)
    form = AnswerForm(request.POST or None, initial={"words": line.what_came_of_it})
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        answer_feedback(actor=actor, feedback_id=feedback_id, what_came_of_it=words)
        done(request, f"{line.by_name} is told what came of it." if words else "Marked as read.")
        return redirect("knowledge.feedback_list")
    shown = {
        "line": line,
        "form": form,
        "crumbs": [
            Crumb("Guides and FAQs", reverse("knowledge.guides")),
            Crumb("Feedback since go-live", reverse("knowledge.feedback_list")),
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "knowledge/people/feedback_one.html", shown, status=status)


def _columns() -> list[Column[FeedbackLine]]:
    return [
        Column(
            heading="What they said",
            value=lambda row: row.text,
            template="knowledge/people/feedback_cell.html",
            phone="full",
        ),
        Column(heading="Who", value=_who, template="knowledge/people/feedback_who.html"),
        Column(heading="Service", value=lambda row: row.service),
        Column(heading="When", value=lambda row: row.at, is_numeric=True),
        Column(
            heading="State",
            value=lambda row: dict(_STATES)[row.state],
            template="knowledge/people/feedback_state.html",
        ),
        Column(heading="What came of it", value=lambda row: row.what_came_of_it, phone="full"),
    ]


def _who(row: FeedbackLine) -> str:
    return f"{row.by_name}, Super User" if row.is_from_super_user else row.by_name


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
