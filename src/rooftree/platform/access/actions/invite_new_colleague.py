"""Add a colleague and invite them, with a first role: all of it or nothing."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from rooftree.platform.access.actions.grant_role import grant_role
from rooftree.platform.access.actions.invite_colleague import invite_colleague
from rooftree.platform.access.actions.keep_colleague import add_colleague
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff


@transaction.atomic
def invite_new_colleague(
    *,
    actor: Actor,
    details: staff.ColleagueDetails,
    service_ids: Iterable[int],
    team_ids: Iterable[int],
    from_on: date,
    role_id: int | None = None,
) -> int:
    """Do what its three parts do, each with its own permission. Returns the colleague's id."""
    colleague_id = add_colleague(
        actor=actor,
        details=details,
        service_ids=service_ids,
        team_ids=team_ids,
        from_on=from_on,
    )
    account_id = invite_colleague(actor=actor, colleague_id=colleague_id)
    if role_id is not None:
        grant_role(
            actor=actor,
            account_id=account_id,
            role_id=role_id,
            service_id=None,
            sensitivity=0,
            from_on=from_on,
            until_on=None,
        )
    return colleague_id
