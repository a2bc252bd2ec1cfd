"""Who works on supplier cases today: members of the team that owns level 3."""

from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.model import interface as model

EXTERNAL_ESCALATION = 3


def works_cases(actor: Actor) -> bool:
    """Whether the actor's team owns level 3 today."""
    if not actor.is_signed_in or actor.kind != "staff" or not actor.team_ids:
        return False
    levels = model.level_of_team(actor.team_ids, on=timezone.localdate())
    return EXTERNAL_ESCALATION in levels
