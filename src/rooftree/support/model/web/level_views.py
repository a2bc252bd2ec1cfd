"""Change a level's words and mailbox, and who owns it from which day."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import ConfirmPage, FormPage, page, plain
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL, LevelLine
from rooftree.support.model.web.answers import crumbs, history_aside, model_url, told
from rooftree.support.model.web.level_forms import LevelForm, OwnerForm


@page(help_key="model.level", permission=EDIT_MODEL)
def level(request: HttpRequest, number: int) -> HttpResponse:
    """Change the level's words and mailbox."""
    line = _level(request, number)
    initial = {name: getattr(line, name) for name in LevelForm.base_fields}
    form = LevelForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            support_model.change_level(actor=request.actor, level=form.part(number))
        except mail.NotAMailboxAddress:
            form.add_error("mailbox", "Enter a mailbox like ihms@council.example, without a plus.")
        else:
            return told(request, f"Level {number} saved.", f"level-{number}")
    return FormPage(
        title=f"Change level {number}",
        form=form,
        button="Save level",
        cancel_url=model_url(f"level-{number}"),
        crumbs=crumbs(),
        aside=history_aside(request),
    ).respond(request)


@page(help_key="model.owner", permission=EDIT_MODEL)
def owner(request: HttpRequest, number: int) -> HttpResponse:
    """Give the level to another team from a day on."""
    line = _level(request, number)
    today = timezone.localdate()
    form = OwnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _was_changed(request, form, number, today):
        words = f"The owner of level {number} changes on {plain(form.cleaned_data['from_on'])}."
        return told(request, words, "owners")
    return FormPage(
        title=f"Change the owner of level {number}",
        form=form,
        button="Change owner",
        cancel_url=model_url("owners"),
        crumbs=crumbs(),
        aside="model/parts/owner_aside.html",
    ).respond(request, level=line)


@page(help_key="model.owner", permission=EDIT_MODEL)
def withdraw(request: HttpRequest, number: int, from_on: date) -> HttpResponse:
    """Take back a planned change of owner."""
    line = _level(request, number)
    planned = next((o for o in line.planned if o.from_on == from_on), None)
    if planned is None:
        raise Http404("No change of owner is planned for that day.")
    if request.method == "POST":
        support_model.withdraw_owner_change(
            actor=request.actor, level=number, from_on=from_on, today=timezone.localdate()
        )
        return told(request, f"The planned change of level {number} is taken back.", "owners")
    return ConfirmPage(
        title=f"Take back the change of level {number} on {plain(from_on)}?",
        what_happens=[
            f"{planned.team_name} does not take level {number} over on {plain(from_on)}.",
            "The team before it goes on in its place.",
            "The history keeps that the change was planned.",
        ],
        button="Take back change",
        cancel_url=model_url("owners"),
        crumbs=crumbs(),
    ).respond(request)


def _level(request: HttpRequest, number: int) -> LevelLine:
    request.page_of = Ref("model.level", number)
    lines = support_model.whole_model(actor=request.actor, on=timezone.localdate()).levels
    line = next((line for line in lines if line.number == number), None)
    if line is None:
        raise Http404("There is no such level.")
    return line


def _was_changed(request: HttpRequest, form: OwnerForm, number: int, today: date) -> bool:
    """Change the owner, or say beside the field why it can't be."""
    try:
        support_model.change_owner(
            actor=request.actor,
            level=number,
            team_id=form.cleaned_data["team"],
            from_on=form.cleaned_data["from_on"],
            today=today,
        )
    except support_model.OwnerWouldChangeInPast:
        form.add_error("from_on", f"Enter today, {plain(today)}, or a later date.")
    except support_model.AlreadyOwner:
        form.add_error("team", "This team owns the level on that day already. Choose another.")
    except support_model.TeamUnknown:
        form.add_error("team", "This team is no longer in use. Choose another.")
    else:
        return True
    return False
