"""The cases of a release: put one on it, and say whether it put it right."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import Crumb, FormPage, done, not_done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed, CaseUnknown
from rooftree.support.supplier.actions.releases.check_case import (
    NotReleased,
    WordsMissing,
    check_case,
)
from rooftree.support.supplier.actions.releases.choose_release import (
    ChosenAlready,
    ReleaseWithdrawn,
    choose_new_release,
    choose_release,
)
from rooftree.support.supplier.actions.releases.keep_dates import VersionKnown
from rooftree.support.supplier.queries.releases.card import ReleaseCard, card_of
from rooftree.support.supplier.queries.releases.releases import release_choices
from rooftree.support.supplier.web.releases.forms import CaseForm, CheckForm, ChooseForm
from rooftree.support.supplier.web.releases.release_views import crumbs, found_release, show
from rooftree.support.supplier.web.requests import actor_in

_CLOSED = "This case is closed. Open it again first."
_WITHDRAWN = "This release is withdrawn. Choose another."


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def add_case(request: HttpRequest, release_id: int) -> HttpResponse:
    """Put a case on the release that should close it."""
    found = found_release(request, release_id)
    if request.method != "POST":
        return redirect("supplier.release", release_id=release_id)
    form = CaseForm(request.POST, prefix="case")
    if not form.is_valid():
        return show(request, found, case_form=form)
    number = form.cleaned_data["number"]
    try:
        choose_release(actor=actor_in(request), case_id=number, release_id=release_id)
    except CaseUnknown:
        form.add_error("number", "There is no case of this number.")
    except CaseClosed:
        form.add_error("number", _CLOSED)
    except ReleaseWithdrawn:
        form.add_error("number", _WITHDRAWN)
    except ChosenAlready:
        form.add_error("number", "This case is in the list already.")
    if form.errors:
        return show(request, found, case_form=form)
    done(request, f"SC-{number} waits for {found.line.version}.")
    return redirect("supplier.release", release_id=release_id)


@page(help_key="supplier.release_check", permission=permissions.WORK_CASES)
def check(request: HttpRequest, release_id: int, case_number: int) -> HttpResponse:
    """Say whether the release put the case right."""
    found = found_release(request, release_id)
    case = next((each for each in found.cases if each.id == case_number), None)
    if case is None:
        message = "This case does not wait for this release."
        raise Http404(message)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        did_close, words = form.cleaned_data["did_close"] == "yes", form.cleaned_data["words"]
        try:
            check_case(
                actor=actor_in(request),
                release_id=release_id,
                case_id=case_number,
                did_close=did_close,
                words=words,
            )
        except WordsMissing:
            form.add_error("words", "Say what still goes wrong.")
        except NotReleased:
            form.add_error(None, f"{found.line.version} has not come out yet.")
        else:
            said = "resolved" if did_close else "Active again, with your words as a note"
            done(request, f"{case.reference} is {said}.")
            return redirect("supplier.release", release_id=release_id)
    return FormPage(
        title=f"Did {found.line.version} put {case.reference} right?",
        intro=case.subject,
        form=form,
        button="Save",
        cancel_url=reverse("supplier.release", args=[release_id]),
        crumbs=[
            *crumbs(),
            Crumb(found.line.version, reverse("supplier.release", args=[release_id])),
        ],
    ).respond(request)


@page(help_key="supplier.case_release", permission=permissions.WORK_CASES)
def choose(request: HttpRequest, case_number: int) -> HttpResponse:
    """Say which release a case waits for."""
    actor = actor_in(request)
    card = card_of(actor=actor, case_id=case_number, at=timezone.now())
    if card is None:
        message = "No release closes this case."
        raise Http404(message)
    choices = release_choices(actor=actor)
    form = ChooseForm(
        request.POST or None, choices=choices, initial={"release": card.release_id or ""}
    )
    if request.method == "POST" and form.is_valid() and _is_chosen(request, card, form):
        return redirect("supplier.case", case_number=case_number)
    return FormPage(
        title=f"Which release should close SC-{case_number}?",
        form=form,
        button="Save",
        cancel_url=reverse("supplier.case", args=[case_number]),
        crumbs=[
            Crumb("Supplier cases", reverse("supplier.cases")),
            Crumb(f"SC-{case_number}", reverse("supplier.case", args=[case_number])),
        ],
    ).respond(request)


def _is_chosen(request: HttpRequest, card: ReleaseCard, form: ChooseForm) -> bool:
    actor, said = actor_in(request), form.cleaned_data
    try:
        if said["version"]:
            choose_new_release(
                actor=actor,
                case_id=card.case_id,
                version=said["version"],
                planned_on=said["planned_on"],
            )
        else:
            choose_release(actor=actor, case_id=card.case_id, release_id=said["release"])
    except VersionKnown:
        form.add_error("version", "This release is in the list already. Choose it there.")
    except ReleaseWithdrawn:
        form.add_error("release", _WITHDRAWN)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    except ChosenAlready:
        not_done(request, "Nothing changed.")
        return True
    else:
        done(request, "Release kept.")
    return not form.errors
