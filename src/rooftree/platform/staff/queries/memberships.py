"""Who works in a team from when to when."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from rooftree.platform.staff.models import ServicePosting, Team, TeamMembership
from rooftree.platform.staff.queries.colleagues import on_day
from rooftree.platform.staff.queries.lines import MembershipLine


def memberships_of(team_id: int) -> list[MembershipLine]:
    """Give everybody who works, worked or will work in the team, latest first."""
    return _lines(TeamMembership.objects.filter(team_id=team_id).order_by("-from_on", "-id"))


def membership(membership_id: int) -> MembershipLine | None:
    """Give one membership."""
    return next(iter(_lines(TeamMembership.objects.filter(pk=membership_id))), None)


def members_on(on: date) -> dict[int, int]:
    """Count who works in each team on this day."""
    rows = TeamMembership.objects.filter(on_day(on)).order_by()
    return dict(rows.values_list("team_id").annotate(count=Count("pk")))


def posted_on(on: date) -> dict[int, int]:
    """Count who works in each service on this day."""
    rows = ServicePosting.objects.filter(on_day(on)).order_by()
    return dict(rows.values_list("service_id").annotate(count=Count("pk")))


def is_service_needed(service_id: int, *, on: date) -> bool:
    """Say whether a colleague works there on the day or later, or a team in use belongs to it."""
    goes_on = Q(until_on=None) | Q(until_on__gte=on)
    return (
        ServicePosting.objects.filter(goes_on, service_id=service_id).exists()
        or Team.objects.filter(service_id=service_id, is_in_use=True).exists()
    )


def _lines(rows: QuerySet[TeamMembership]) -> list[MembershipLine]:
    return [
        MembershipLine(
            row.pk, row.team_id, row.colleague_id, row.colleague.name, row.from_on, row.until_on
        )
        for row in rows.select_related("colleague")
    ]
