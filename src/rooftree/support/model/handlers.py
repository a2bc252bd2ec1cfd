"""What the support model does when access tells that something happened."""

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.events.interface import subscribe
from rooftree.support.model.actions.refuse_unused import (
    refuse_service_out_of_use,
    refuse_team_out_of_use,
)


def listen() -> None:
    """Have all of these called; once, from `apps.py`."""
    subscribe(access.TeamTakenOutOfUse, _refuse_team)
    subscribe(access.ServiceTakenOutOfUse, _refuse_service)


def _refuse_team(event: access.TeamTakenOutOfUse) -> None:
    refuse_team_out_of_use(team_id=event.team_id, on=timezone.localdate())


def _refuse_service(event: access.ServiceTakenOutOfUse) -> None:
    refuse_service_out_of_use(service_id=event.service_id)
