"""The way back to a case, and the message that a button names."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from rooftree.platform.web.interface import Crumb


def crumbs_of(reference: str, case_number: int) -> list[Crumb]:
    """Give the steps back from a page of the case."""
    return [
        Crumb("Supplier cases", reverse("supplier.cases")),
        Crumb(reference, reverse("supplier.case", args=[case_number])),
    ]


def number_in(request: HttpRequest, case_number: int) -> int:
    """Give the id of the message that was pressed, or answer 404."""
    named = request.POST.get("message", "")
    if not (named.isascii() and named.isdigit() and len(named) < len(str(2**63))):
        message = f"No message of case {case_number} is named."
        raise Http404(message)
    return int(named)
