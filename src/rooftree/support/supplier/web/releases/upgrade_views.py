"""An upgrade on its case: plan, rehearsal, go or no-go, and how it went."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import Crumb, done, page
from rooftree.support.model import interface as model
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.releases.keep_upgrade import (
    EndsBeforeItStarts,
    NoGoGiven,
    NotPlanned,
    NotRehearsed,
    NotYetStarted,
    RehearsedAhead,
    UpgradeOver,
    answer_upgrade,
    end_upgrade,
    plan_upgrade,
)
from rooftree.support.supplier.queries.releases.releases import release_choices
from rooftree.support.supplier.queries.releases.upgrades import UpgradeLine, upgrade_of
from rooftree.support.supplier.web.releases.upgrade_forms import (
    AnswerForm,
    OutcomeForm,
    PlanForm,
    plan_initial,
)
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.upgrade"
_CLOSED = "This case is closed. Open it again first."
_OVER = "How this upgrade went is said already. Raise another case for another try."


@page(help_key=HELP, permission=permissions.WORK_CASES)
def upgrade(request: HttpRequest, case_number: int) -> HttpResponse:
    """Show the steps, and keep the plan."""
    line = _line(request, case_number)
    if request.method != "POST":
        return _show(request, line)
    form = _plan_form(request, line, bound=True)
    if form.is_valid() and _is_planned(request, line, form):
        done(request, "Plan kept.")
        return redirect("supplier.upgrade", case_number=case_number)
    return _show(request, line, plan_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def answer(request: HttpRequest, case_number: int) -> HttpResponse:
    """Keep a go or a no-go."""
    line = _line(request, case_number)
    if request.method != "POST":
        return redirect("supplier.upgrade", case_number=case_number)
    form = AnswerForm(request.POST, prefix="answer")
    if form.is_valid() and _is_answered(request, line, form):
        done(request, f"{'Go' if form.cleaned_data['answer'] == 'go' else 'No-go'} kept.")
        return redirect("supplier.upgrade", case_number=case_number)
    return _show(request, line, answer_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def outcome(request: HttpRequest, case_number: int) -> HttpResponse:
    """Keep how it went."""
    line = _line(request, case_number)
    if request.method != "POST":
        return redirect("supplier.upgrade", case_number=case_number)
    form = OutcomeForm(request.POST, prefix="outcome")
    if form.is_valid() and _is_ended(request, line, form):
        done(request, "Kept. Resolve or close the case when nothing is left to do.")
        return redirect("supplier.upgrade", case_number=case_number)
    return _show(request, line, outcome_form=form)


def _line(request: HttpRequest, case_number: int) -> UpgradeLine:
    found = upgrade_of(
        actor=actor_in(request),
        case_id=case_number,
        at=timezone.now(),
        on=timezone.localdate(),
    )
    if found is None:
        message = "There is no upgrade of this number."
        raise Http404(message)
    return found


def _plan_form(request: HttpRequest, line: UpgradeLine, *, bound: bool = False) -> PlanForm:
    return PlanForm(
        request.POST if bound else None,
        initial=plan_initial(line),
        releases=release_choices(actor=actor_in(request)),
        environments=[each.name for each in model.environments() if not each.is_live],
    )


def _show(request: HttpRequest, line: UpgradeLine, **bound: forms.BaseForm) -> HttpResponse:
    faulty = next((form for form in bound.values() if form.errors), None)
    shown = {
        "upgrade": line,
        "plan_form": bound.get("plan_form") or _plan_form(request, line),
        "answer_form": AnswerForm(prefix="answer", initial={"who": actor_in(request).name}),
        "outcome_form": OutcomeForm(prefix="outcome"),
        "faulty": faulty,
        "crumbs": [
            Crumb("Supplier cases", reverse("supplier.cases")),
            Crumb(line.reference, reverse("supplier.case", args=[line.case_id])),
        ],
        **bound,
    }
    status = 422 if faulty else 200
    return render(request, "supplier/releases/upgrade.html", shown, status=status)


def _is_planned(request: HttpRequest, line: UpgradeLine, form: PlanForm) -> bool:
    try:
        plan_upgrade(actor=actor_in(request), case_id=line.case_id, plan=form.plan())
    except EndsBeforeItStarts:
        form.add_error("ends_at", "The window must end after it starts.")
    except RehearsedAhead:
        form.add_error(
            "rehearsal_went", "The rehearsal is still to come. Say how it went afterwards."
        )
    except UpgradeOver:
        form.add_error(None, _OVER)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    return not form.errors


def _is_answered(request: HttpRequest, line: UpgradeLine, form: AnswerForm) -> bool:
    try:
        answer_upgrade(actor=actor_in(request), case_id=line.case_id, **form.cleaned_data)
    except NotPlanned:
        form.add_error("answer", "Enter the version and the window first, and keep the plan.")
    except NotRehearsed:
        form.add_error("reason", "It was not rehearsed. Say why it may go all the same.")
    except UpgradeOver:
        form.add_error(None, _OVER)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    return not form.errors


def _is_ended(request: HttpRequest, line: UpgradeLine, form: OutcomeForm) -> bool:
    try:
        end_upgrade(actor=actor_in(request), case_id=line.case_id, **form.cleaned_data)
    except NoGoGiven:
        form.add_error("outcome", "No go was given, so it can only be called off.")
    except NotYetStarted:
        form.add_error("outcome", "The window has not begun. Until then it can be called off.")
    except UpgradeOver:
        form.add_error(None, _OVER)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    return not form.errors
