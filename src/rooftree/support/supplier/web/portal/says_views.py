"""Two fields and ten seconds: what the supplier's portal says of a case."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import Crumb, Form, FormPage, done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.portal.portal_says import (
    SAID,
    NothingSaid,
    Said,
    portal_says,
)
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.queries.portal.says import CaseSaid, case_said
from rooftree.support.supplier.rules.kinds import CASE
from rooftree.support.supplier.web.requests import actor_in


class PortalSaysForm(Form):
    """What the portal shows."""

    status = forms.ChoiceField(
        label="Status in the portal",
        choices=[(status.value, status.label) for status in SAID],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label="What it says",
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 5}),
        help_text="Paste what the supplier wrote there. Empty where only the status changed.",
    )
    is_status_only = forms.BooleanField(
        label="A machine wrote it",
        required=False,
        help_text="Tick it for an automatic receipt: the supplier’s first response is a person’s.",
    )

    def said(self) -> Said:
        """Give it as the action takes it."""
        given = self.cleaned_data
        return Said(Status(given["status"]), given["words"].strip(), given["is_status_only"])


@page(help_key="supplier.portal_says", permission=permissions.WORK_CASES)
def says(request: HttpRequest, case_number: int) -> HttpResponse:
    """Keep it in one press."""
    case = _found(request, case_number)
    form = PortalSaysForm(request.POST or None, initial={"status": case.status})
    if request.method == "POST" and form.is_valid() and _is_kept(request, case, form):
        done(request, f"{case.reference}: kept what the portal says.")
        return redirect("supplier.case", case_number=case_number)
    return FormPage(
        title="The portal says",
        intro=f"{case.reference}: {case.subject}. It stands at {case.status_words} here.",
        form=form,
        button="Save",
        cancel_url=reverse("supplier.case", args=[case_number]),
        crumbs=[
            Crumb("Supplier cases", reverse("supplier.cases")),
            Crumb(case.reference, reverse("supplier.case", args=[case_number])),
        ],
    ).respond(request)


def _found(request: HttpRequest, number: int) -> CaseSaid:
    case = case_said(actor=actor_in(request), case_id=number)
    if case is None:
        message = "There is no such case."
        raise Http404(message)
    request.page_of = Ref(CASE, number)  # type: ignore[attr-defined]
    return case


def _is_kept(request: HttpRequest, case: CaseSaid, form: PortalSaysForm) -> bool:
    try:
        portal_says(actor=actor_in(request), case_id=case.id, said=form.said())
    except NothingSaid:
        form.add_error("words", f"It stands at {case.status_words} already. Add what else it says.")
    except CaseClosed:
        form.add_error("status", "The case is closed. Open it again first.")
    return not form.errors
