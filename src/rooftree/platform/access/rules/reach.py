"""How far a permission that roles give reaches."""

from collections.abc import Iterable

from rooftree.platform.access.rules.may import Scope, may
from rooftree.platform.references.interface import Actor


def may_everywhere(actor: Actor, permission: str) -> bool:
    """Say whether the actor holds it for every service, not only for some."""
    return actor.kind == "system" or any(
        grant.permission == permission and grant.service_id is None for grant in actor.grants
    )


def may_for(actor: Actor, permission: str, service_ids: Iterable[int]) -> bool:
    """Say whether the actor may act on somebody who works in these services."""
    ids = list(service_ids)
    if not ids:
        return may_everywhere(actor, permission)
    return any(may(actor, permission, on=Scope(service_id=one)) for one in ids)


def reached_services(actor: Actor, permission: str) -> frozenset[int] | None:
    """Give the services that the permission reaches; None for all of them."""
    if may_everywhere(actor, permission):
        return None
    return frozenset(
        grant.service_id
        for grant in actor.grants
        if grant.permission == permission and grant.service_id is not None
    )
