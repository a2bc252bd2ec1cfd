"""Supplier cases for the toured council: one that asks, one that a machine answered, one to check."""

from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone

_ASKS, _ANSWERED, _LATE = (
    "Payment files stop at line 1",
    "Clone LIVE to the training system",
    "Assessment form loses its second page",
)


def furnish_cases(team: Client) -> list[str]:
    """Have the supplier's machine write, and a release come out; gives addresses to start from."""
    asks, answered, late = (_case(subject) for subject in (_ASKS, _ANSWERED, _LATE))
    team.post(
        reverse("supplier.portal_says", args=[answered.pk]),
        {"status": "active", "words": "We received it.", "is_status_only": "on"},
    )
    today = timezone.localdate()
    team.post(
        reverse("supplier.release_out", args=[late.release_id]),
        {"out-released_on": f"{today.day} {today:%B %Y}"},
    )
    return [
        reverse("supplier.case", args=[asks.pk]),
        reverse("supplier.case", args=[answered.pk]),
        reverse("supplier.hand_over", args=[answered.pk]),
        reverse("supplier.release", args=[late.release_id]),
    ]


def _case(subject: str):
    return apps.get_model("supplier.SupplierCase")._default_manager.get(subject=subject)
