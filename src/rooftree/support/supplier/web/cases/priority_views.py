"""Answer the four questions of an incident anew."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import Crumb, FormPage, done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.set_priority import set_priority
from rooftree.support.supplier.queries.cases.priority_page import PriorityPage, priority_page
from rooftree.support.supplier.queries.cases.raising import offered
from rooftree.support.supplier.web.cases.raise_forms import ChangePriorityForm
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.priority"


@page(help_key=HELP, permission=permissions.WORK_CASES)
def priority(request: HttpRequest, case_number: int) -> HttpResponse:
    """Show how the priority came about, and change it."""
    actor, now = actor_in(request), timezone.now()
    found = priority_page(actor=actor, case_id=case_number, at=now)
    if found is None:
        message = "There is no incident of this number."
        raise Http404(message)
    request.page_of = found.ref  # type: ignore[attr-defined]
    of = offered(actor=actor, on=timezone.localdate(now))
    form = ChangePriorityForm(
        request.POST or None, environments=of.environments, initial=found.given
    )
    if request.method == "POST" and form.is_valid():
        form.refuse_without_reason(form.decided.priority)
        if form.is_valid() and _is_set(request, found, form):
            return redirect("supplier.case", case_number=case_number)
    return FormPage(
        title=f"Priority of {found.reference}",
        intro="Four questions decide it, by table 1.1 of the support model. "
        "The clocks count anew from the moment of raising, with every pause kept.",
        form=form,
        button="Keep the priority",
        cancel_url=reverse("supplier.case", kwargs={"case_number": case_number}),
        crumbs=[
            Crumb("Supplier cases", reverse("supplier.cases")),
            Crumb(found.reference, reverse("supplier.case", kwargs={"case_number": case_number})),
        ],
        aside="supplier/raise/priority_aside.html",
    ).respond(request, found=found)


def _is_set(request: HttpRequest, found: PriorityPage, form: ChangePriorityForm) -> bool:
    try:
        now_is = set_priority(
            actor=actor_in(request),
            case_id=found.id,
            answers=form.answers,
            override=form.override,
        )
    except CaseClosed:
        form.add_error(None, f"{found.reference} is closed. Open it again first.")
        return False
    by_table = form.decided
    words = by_table.rule if now_is == by_table.priority else f"Priority {now_is}, by your choice."
    done(request, words)
    return True
