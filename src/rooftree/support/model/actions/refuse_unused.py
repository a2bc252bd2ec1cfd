"""Refuse that a team or a service goes out of use while the model needs it."""

from datetime import date

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.support.model.models import CoveredService, Level, Ownership


class TeamOwnsLevel(access.StillNeeded):
    """The team owns a level, today or from a planned day."""

    def __init__(self, levels: list[int]) -> None:
        self.levels = levels
        named = " and ".join(f"level {number}" for number in levels)
        super().__init__(
            f"This team owns {named} of support, today or from a planned day. "
            "Give it to another team first."
        )


class ServiceIsCovered(access.StillNeeded):
    """The model says that the service's staff are supported."""

    def __init__(self) -> None:
        super().__init__("The support model covers this service. Take it off the model first.")


def refuse_team_out_of_use(*, team_id: int, on: date) -> None:
    """Raise TeamOwnsLevel where the team owns a level on the day or later."""
    # Locked, so that no level is given to the team between this look and the commit.
    list(Level.objects.select_for_update())
    owned = Ownership.objects.filter(Q(until_on=None) | Q(until_on__gte=on), team_id=team_id)
    if levels := sorted(set(owned.values_list("level_id", flat=True))):
        raise TeamOwnsLevel(levels)


def refuse_service_out_of_use(*, service_id: int) -> None:
    """Raise ServiceIsCovered where the model names the service."""
    if CoveredService.objects.filter(service_id=service_id).exists():
        raise ServiceIsCovered
