"""Who works on enquiries today: members of the teams that own levels 0 and 2."""

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.model import interface as model


def levels_worked(actor: Actor) -> set[int]:
    """Give which of levels 0 and 2 the actor's teams own today."""
    if not actor.team_ids:
        return set()
    return model.level_of_team(actor.team_ids, on=timezone.localdate()) & {0, 2}


def lanes_worked(actor: Actor) -> tuple[int, ...]:
    """Give the lanes that the actor may see, or refuse; jobs see all."""
    if actor.kind == "system":
        return (0, 1, 2)
    levels = levels_worked(actor) if actor.is_signed_in else set()
    if not levels:
        raise access.NotAllowed(permissions.WORK_DESK)
    return ((0,) if 0 in levels else ()) + ((1, 2) if 2 in levels else ())  # noqa: PLR2004


def require_for_supplier(actor: Actor, lane: int) -> None:
    """Refuse whoever works neither on enquiries of this lane nor on cases of the supplier today.

    Jobs may: a case also moves by mail, and by the supplier's own seat.
    """
    if actor.kind == "system":
        return
    is_of_desk = access.may(actor, permissions.for_lane(lane))
    if not (is_of_desk or works_at_supplier(actor)):
        raise access.NotAllowed(permissions.for_lane(lane))


def works_at_supplier(actor: Actor) -> bool:
    """Whether the actor's team owns level 3 today."""
    if not actor.team_ids:
        return False
    return 3 in model.level_of_team(actor.team_ids, on=timezone.localdate())  # noqa: PLR2004


def may_ask(actor: Actor) -> bool:
    """Whether the actor is a member of staff, and so one of those whom the team supports."""
    return actor.is_signed_in and actor.kind == "staff"


def works_desk(actor: Actor) -> bool:
    """Whether the actor's team owns level 0 or 2 today."""
    return bool(levels_worked(actor))


def works_sign_ins(actor: Actor) -> bool:
    """Whether the actor's team owns level 0 today."""
    return 0 in levels_worked(actor)


def works_enquiries(actor: Actor) -> bool:
    """Whether the actor's team owns level 2 today."""
    return 2 in levels_worked(actor)  # noqa: PLR2004 - the level's own number
