"""Whether an actor may: denied unless a role and its scope, or a standing, allows."""

from dataclasses import dataclass

from rooftree.platform.access.rules.registry import is_known, standing_holder
from rooftree.platform.references.interface import Actor


@dataclass(frozen=True)
class Scope:
    """Where a record belongs. A record of no service is in reach of grants for any service.

    `sensitivity`: 0 plain, 1 restricted, 2 named people only.
    """

    service_id: int | None = None
    sensitivity: int = 0


ANYWHERE = Scope()


def may(actor: Actor, permission: str, *, on: Scope = ANYWHERE) -> bool:
    """Say whether the actor may. Jobs may do what they were written for; strangers nothing."""
    if not is_known(permission):
        message = f"No module registered the permission {permission!r}."
        raise LookupError(message)
    if actor.kind == "system":
        return True
    if not actor.is_signed_in:
        return False
    holds = standing_holder(permission)
    if holds is not None:
        return holds(actor)
    return any(
        grant.permission == permission
        and grant.sensitivity >= on.sensitivity
        and (grant.service_id is None or on.service_id is None or grant.service_id == on.service_id)
        for grant in actor.grants
    )
