"""Begin and end one colleague's work in one team."""

from datetime import date

from django.db.models import Q

from rooftree.platform.staff.models import Colleague, TeamMembership


class AlreadyMember(Exception):
    """The colleague works in the team on some of these days."""


def begin_membership(*, team_id: int, colleague_id: int, from_on: date) -> int:
    """Have the colleague work in the team from that day on, without an end."""
    # Locked, so that two at once find each other.
    Colleague.objects.select_for_update().get(pk=colleague_id)
    later = Q(until_on=None) | Q(until_on__gte=from_on)
    if TeamMembership.objects.filter(later, team_id=team_id, colleague_id=colleague_id).exists():
        raise AlreadyMember
    return TeamMembership.objects.create(
        team_id=team_id, colleague_id=colleague_id, from_on=from_on
    ).pk


def end_membership(*, membership_id: int, until_on: date) -> None:
    """Set the last day in the team; one before the first means that it never began."""
    row = TeamMembership.objects.select_for_update().get(pk=membership_id)
    if until_on < row.from_on:
        row.delete()
        return
    row.until_on = until_on
    row.save()
