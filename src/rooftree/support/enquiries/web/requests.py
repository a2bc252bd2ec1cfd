"""What our pages read of a request."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.queries.enquiry_page import EnquiryPage, enquiry_page

MOST_DIGITS = 9


def actor_in(request: HttpRequest) -> Actor:
    """Give who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def whole_number(text: str | None) -> int | None:
    """Read a number out of an address; None for anything else."""
    return (
        int(text)
        if text and text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
        else None
    )


def worked_on(request: HttpRequest, number: int) -> EnquiryPage:
    """Read the enquiry for its team, or answer 404."""
    found = enquiry_page(actor=actor_in(request), enquiry_id=number, at=timezone.now())
    if found is None:
        message = "There is no enquiry of this number."
        raise Http404(message)
    request.page_of = found.ref  # type: ignore[attr-defined]
    return found


def context_of(request: HttpRequest, **values: Any) -> dict[str, Any]:
    """Put values beside who asks."""
    return {"actor": actor_in(request), **values}
