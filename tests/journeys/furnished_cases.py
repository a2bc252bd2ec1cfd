"""Supplier cases for the toured council: one that asks, one that a machine answered, one closed."""

from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone

_ASKS, _ANSWERED, _CLOSED, _LATE = (
    "Payment files stop at line 1",
    "Clone LIVE to the training system",
    "Letters print the previous tenant’s name",
    "Assessment form loses its second page",
)
_TO_COME = "25.2"


def furnish_cases(team: Client) -> list[str]:
    """Have the supplier's machine write, and a release come out; gives addresses to start from."""
    subjects = (_ASKS, _ANSWERED, _CLOSED, _LATE)
    asks, answered, closed, late = (_case(subject) for subject in subjects)
    team.post(
        reverse("supplier.portal_says", args=[answered.pk]),
        {"status": "active", "words": "We received it.", "is_status_only": "on"},
    )
    today = timezone.localdate()
    team.post(
        reverse("supplier.release_out", args=[late.release_id]),
        {"out-released_on": f"{today.day} {today:%B %Y}"},
    )
    team.post(reverse("supplier.release_add"), {"version": _TO_COME, "planned_on": "", "words": ""})
    to_come = _rows("Release").get(version=_TO_COME)
    return [
        reverse("supplier.case", args=[asks.pk]),
        reverse("supplier.case", args=[answered.pk]),
        reverse("supplier.case", args=[closed.pk]),
        reverse("supplier.hand_over", args=[answered.pk]),
        reverse("supplier.release", args=[late.release_id]),
        reverse("supplier.release", args=[to_come.pk]),
    ]


def _case(subject: str):
    return _rows("SupplierCase").get(subject=subject)


def _rows(name: str):
    return apps.get_model(f"supplier.{name}")._default_manager
