"""The permissions that modules register, and who holds the ones that no role gives."""

from collections.abc import Callable
from typing import Any

_names: dict[str, str] = {}
_holders: dict[str, Callable[[Any], bool]] = {}


def register_permissions(permissions: dict[str, str]) -> None:
    """Add `{"rents.post_payment": "Post a payment"}`: permissions that a role may hold."""
    _names.update(permissions)


def register_standing(permission: str, name: str, holds: Callable[[Any], bool]) -> None:
    """Add a permission that comes with where somebody works today, never from a role.

    `holds(actor)` answers for a signed-in actor: membership of the team that owns level 2 today.
    """
    _names[permission] = name
    _holders[permission] = holds


def standing_holder(permission: str) -> Callable[[Any], bool] | None:
    """Give the question to ask, or None for a permission that roles give."""
    return _holders.get(permission)


def is_known(permission: str) -> bool:
    """Say whether some module registered it."""
    return permission in _names


def permission_name(permission: str) -> str:
    """Give its name; one whose module is gone is shown as it is."""
    return _names.get(permission, permission)


def role_permissions() -> dict[str, str]:
    """Give every permission that a role may hold, with its name."""
    return {key: name for key, name in _names.items() if key not in _holders}
