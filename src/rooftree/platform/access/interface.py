"""What other modules may use."""

from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
from rooftree.platform.access.rules.registry import (
    is_known,
    register_permissions,
    register_standing,
)
from rooftree.platform.access.rules.require import NotAllowed, require

__all__ = [
    "ANYWHERE",
    "NotAllowed",
    "Scope",
    "actor_of",
    "is_known",
    "may",
    "register_permissions",
    "register_standing",
    "require",
]
