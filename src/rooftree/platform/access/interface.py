"""What other modules may use."""

from rooftree.platform.access.actions.require import NotAllowed, require
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
from rooftree.platform.access.rules.registry import register_permissions, register_standing

__all__ = [
    "ANYWHERE",
    "NotAllowed",
    "Scope",
    "actor_of",
    "may",
    "register_permissions",
    "register_standing",
    "require",
]
