"""Accounts, roles and grants."""

from rooftree.platform.access.models.account import Account
from rooftree.platform.access.models.role import Role, RoleGrant

__all__ = ["Account", "Role", "RoleGrant"]
