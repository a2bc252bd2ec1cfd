"""Refuse what an actor may not do."""

from collections.abc import Iterable

from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
from rooftree.platform.access.rules.reach import may_everywhere, may_for
from rooftree.platform.references.interface import Actor


class NotAllowed(Exception):
    """The actor does not hold the permission here. A page answers 404 and the audit keeps it."""

    def __init__(self, permission: str) -> None:
        super().__init__(permission)
        self.permission = permission


def require(actor: Actor, permission: str, *, on: Scope = ANYWHERE) -> None:
    """Pass, or raise NotAllowed."""
    if not may(actor, permission, on=on):
        raise NotAllowed(permission)


def require_everywhere(actor: Actor, permission: str) -> None:
    """Pass where the permission reaches every service, or raise NotAllowed."""
    if not may_everywhere(actor, permission):
        raise NotAllowed(permission)


def require_for(actor: Actor, permission: str, service_ids: Iterable[int]) -> None:
    """Pass where the permission reaches one of these services, or raise NotAllowed."""
    if not may_for(actor, permission, service_ids):
        raise NotAllowed(permission)
