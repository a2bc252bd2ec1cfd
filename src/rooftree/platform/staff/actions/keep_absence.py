"""Keep days away and the stand-in."""

from datetime import date

from django.db.models import Q

from rooftree.platform.staff.models import Absence


class AlreadyAway(Exception):
    """Another absence of the same colleague holds on some of these days."""


def keep_absence(
    *, colleague_id: int, from_on: date, until_on: date, stand_in_id: int | None
) -> int:
    """Add days away."""
    overlapping = Q(from_on__lte=until_on) & Q(until_on__gte=from_on)
    if Absence.objects.filter(overlapping, colleague_id=colleague_id).exists():
        raise AlreadyAway
    return Absence.objects.create(
        colleague_id=colleague_id, from_on=from_on, until_on=until_on, stand_in_id=stand_in_id
    ).pk


def cancel_absence(*, absence_id: int) -> None:
    """Take the days away back; row history keeps that they were planned."""
    Absence.objects.filter(pk=absence_id).delete()
