"""Refuse an act outside the reach of the actor's permission."""

from collections.abc import Iterable

from rooftree.platform.access.actions.require import NotAllowed
from rooftree.platform.access.rules.reach import may_everywhere, may_for
from rooftree.platform.references.interface import Actor


def require_everywhere(actor: Actor, permission: str) -> None:
    """Pass where the permission reaches every service, or raise NotAllowed."""
    if not may_everywhere(actor, permission):
        raise NotAllowed(permission)


def require_for(actor: Actor, permission: str, service_ids: Iterable[int]) -> None:
    """Pass where the permission reaches one of these services, or raise NotAllowed."""
    if not may_for(actor, permission, service_ids):
        raise NotAllowed(permission)
