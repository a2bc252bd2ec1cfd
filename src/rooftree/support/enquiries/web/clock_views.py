"""How the deadline of an enquiry is counted."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.queries.clock_page import clock_page
from rooftree.support.enquiries.rules.kinds import ENQUIRY
from rooftree.support.enquiries.web.requests import actor_in


@page(help_key="enquiries.clock", permission=permissions.WORK_DESK)
def clock(request: HttpRequest, number: int) -> HttpResponse:
    """Explain when first help is or was due."""
    found = clock_page(actor=actor_in(request), enquiry_id=number, at=timezone.now())
    if found is None:
        message = "There is no enquiry of this number."
        raise Http404(message)
    request.page_of = Ref(ENQUIRY, number)  # type: ignore[attr-defined]
    return render(request, "enquiries/clock.html", {"clock": found})
