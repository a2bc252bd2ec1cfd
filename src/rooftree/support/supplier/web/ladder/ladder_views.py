"""Use a step of the escalation ladder."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.web.interface import Crumb, FormPage, done, not_done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.ladder.use_step import (
    ReachedBeforeRaised,
    ReachedInFuture,
    StepLacks,
    use_step,
)
from rooftree.support.supplier.queries.ladder.card import StepLine
from rooftree.support.supplier.queries.ladder.ladder_page import LadderPage, ladder_page
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.rules.ladder import Rung
from rooftree.support.supplier.web.ladder.forms import StepForm
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.ladder"


@page(help_key=HELP, permission=permissions.WORK_CASES)
def ladder(request: HttpRequest, case_number: int) -> HttpResponse:
    """Record whom we reached on a step, or mail them; `?step=` chooses it, else the next one."""
    found = ladder_page(actor=actor_in(request), case_id=case_number, at=timezone.now())
    if found is None:
        message = "There is no supplier case of this number."
        raise Http404(message)
    line = _chosen(request, found)
    if line is None or not found.card.is_open:
        words = "This case is closed. Open it again first." if line else _NOBODY
        not_done(request, words)
        return redirect("supplier.case", case_number=case_number)
    form = StepForm(request.POST or None, line=line, card=found.card)
    if form.is_valid() and _is_used(request, found, form):
        done(request, f"Step {line.rung.step} is on the case.")
        return redirect("supplier.case", case_number=case_number)
    return _shown(request, found, line, form)


_NOBODY = (
    "The support model names nobody for this step."
    " Whoever keeps the model can add a contact of level 3 to the ladder."
)


def _chosen(request: HttpRequest, found: LadderPage) -> StepLine | None:
    """Give the step that is asked for, if somebody stands there."""
    asked = request.GET.get("step", "")
    named = [line for line in found.card.steps if line.rung.contact_id is not None]
    if asked:
        return next((line for line in named if str(line.rung.step) == asked), None)
    return found.card.next or (named[-1] if named else None)


def _is_used(request: HttpRequest, found: LadderPage, form: StepForm) -> bool:
    try:
        use_step(actor=actor_in(request), case_id=found.case_number, use=form.use())
    except StepLacks as told:
        form.say(set(told.lacks))
    except ReachedInFuture:
        form.add_error("at", "This time is still to come. Enter when you reached them.")
    except ReachedBeforeRaised as before:
        raised = clock(before.raised_at, timezone.now())
        form.add_error("at", f"The case was raised at {raised}. Enter a time after that.")
    except CaseClosed:
        form.add_error(None, "A colleague has closed the case meanwhile.")
    except mail.SendRefused as refused:
        form.add_error("how", f"The mail can’t go: {refused}")
    return not form.errors


def _shown(request: HttpRequest, found: LadderPage, line: StepLine, form: StepForm) -> HttpResponse:
    case = Crumb(found.reference, reverse("supplier.case", args=[found.case_number]))
    drawn = FormPage(
        title=f"Escalate {found.reference} to step {line.rung.step}",
        form=form,
        button="Record or send",
        cancel_url=case.url,
        intro=f"{_who(line.rung)}. {_ground(found.card.missed)}",
        crumbs=(Crumb("Supplier cases", reverse("supplier.cases")), case),
        aside="supplier/ladder/card.html",
    )
    return drawn.respond(request, ladder=found.card)


def _who(rung: Rung) -> str:
    parts = (rung.title, rung.name, *rung.telephones, rung.email)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _ground(missed: str) -> str:
    if missed:
        return f"Missed: {missed}."
    return "No target is missed, so say why you escalate."
