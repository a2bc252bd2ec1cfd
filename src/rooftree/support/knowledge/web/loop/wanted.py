"""What the pages of recurring questions read of an address."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import Crumb
from rooftree.support.knowledge.queries.loop.recurring_list import Wanted
from rooftree.support.knowledge.queries.loop.recurring_one import RecurringPage, recurring_one
from rooftree.support.knowledge.rules.loop.windows import window_days

_MOST_DIGITS = 9


def actor_in(request: HttpRequest) -> Actor:
    """Give who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def wanted_in(asked: Any) -> Wanted:  # noqa: ANN401 - an address, or a list's filters
    """Read window and service; four weeks and every service for anything else."""
    service = str(asked.get("service", ""))
    is_number = service.isascii() and service.isdigit() and len(service) <= _MOST_DIGITS
    return Wanted(
        at=timezone.now(),
        days=window_days(str(asked.get("window", ""))),
        service_id=int(service) if is_number else None,
    )


def query_of(wanted: Wanted) -> str:
    """Write window and service into an address."""
    parts = {"window": wanted.days, "service": wanted.service_id or ""}
    return urlencode({name: value for name, value in parts.items() if value})


def address_of(number: int, wanted: Wanted) -> str:
    """Give the page of one recurring question, as this list counts it."""
    return f"{reverse('knowledge.recurring_one', args=[number])}?{query_of(wanted)}"


def service_choices() -> list[tuple[str, str]]:
    """Give every service for a filter."""
    return [(str(line.id), line.name) for line in staff.services()]


def recurring_or_404(request: HttpRequest, number: int, wanted: Wanted) -> RecurringPage:
    """Read it, or say that it is gone."""
    found = recurring_one(actor=actor_in(request), recurring_id=number, wanted=wanted)
    if found is None:
        message = "This question was grouped anew, or nobody asks it any more."
        raise Http404(message)
    return found


def crumbs(*more: Crumb) -> list[Crumb]:
    """Give the way back to the list."""
    home = Crumb("Guides and FAQs", reverse("knowledge.guides"))
    return [home, Crumb("Asked again and again", reverse("knowledge.recurring")), *more]
