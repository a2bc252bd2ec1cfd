"""Refuse what an actor may not do."""

from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
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
