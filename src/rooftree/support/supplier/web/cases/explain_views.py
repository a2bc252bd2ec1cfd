"""How the deadlines of a case are counted."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.queries.cases.clock_page import clock_page
from rooftree.support.supplier.rules.kinds import CASE
from rooftree.support.supplier.web.requests import actor_in


@page(help_key="supplier.clock", permission=permissions.WORK_CASES)
def clock(request: HttpRequest, case_number: int) -> HttpResponse:
    """Explain both of the supplier's clocks, and who had the case when."""
    found = clock_page(actor=actor_in(request), case_id=case_number, at=timezone.now())
    if found is None:
        message = "There is no case of this number."
        raise Http404(message)
    request.page_of = Ref(CASE, case_number)  # type: ignore[attr-defined]
    return render(request, "supplier/cases/explained.html", {"page": found, "case": found.case})
