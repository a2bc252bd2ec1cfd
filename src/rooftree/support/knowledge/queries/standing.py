"""Who keeps articles today, and who speaks as a Super User."""

from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as model

# Level 1 is theirs, or they answer what level 1 left open.
_KEEPERS = {1, 2}


def keeps_articles(actor: Actor) -> bool:
    """Whether the actor's team owns level 1 or 2 today."""
    if not actor.is_signed_in or not actor.team_ids:
        return False
    return bool(model.level_of_team(actor.team_ids, on=timezone.localdate()) & _KEEPERS)


def reads_articles(actor: Actor) -> bool:
    """Whether the actor is a member of staff."""
    return actor.is_signed_in and actor.kind == "staff"


def is_super_user(actor: Actor) -> bool:
    """Whether the directory names the actor's address as a Super User's."""
    if not reads_articles(actor) or actor.colleague_id is None:
        return False
    held = staff.colleague(actor.colleague_id)
    if held is None:
        return False
    named = model.super_users(service_key=None, on=timezone.localdate())
    return held.email.casefold() in {line.email.casefold() for line in named if line.email}


def speaks_as_super_user(actor: Actor) -> bool:
    """Whether the actor may say what was asked of them: Super Users, and those who keep articles."""
    return keeps_articles(actor) or is_super_user(actor)
