"""Where a colleague works and has worked."""

from datetime import date

from rooftree.platform.staff.models import ServicePosting, TeamMembership
from rooftree.platform.staff.queries.colleagues import on_day
from rooftree.platform.staff.queries.lines import SpellLine


def services_of(colleague_id: int) -> list[SpellLine]:
    """Give every spell in a service, latest first."""
    rows = ServicePosting.objects.filter(colleague_id=colleague_id).select_related("service")
    return [
        SpellLine(row.service_id, row.service.name, row.from_on, row.until_on)
        for row in rows.order_by("-from_on", "-id")
    ]


def teams_of(colleague_id: int) -> list[SpellLine]:
    """Give every spell in a team, latest first."""
    rows = TeamMembership.objects.filter(colleague_id=colleague_id).select_related("team")
    return [
        SpellLine(row.team_id, row.team.name, row.from_on, row.until_on)
        for row in rows.order_by("-from_on", "-id")
    ]


def team_ids_of(colleague_id: int, *, on: date) -> tuple[int, ...]:
    """Give the teams that the colleague works in on this day."""
    rows = TeamMembership.objects.filter(on_day(on), colleague_id=colleague_id)
    return tuple(rows.order_by("team_id").values_list("team_id", flat=True))
