"""Accounts, roles and grants, invitations and staff lists."""

from rooftree.platform.access.models.account import Account
from rooftree.platform.access.models.invitation import Invitation
from rooftree.platform.access.models.role import Role, RoleGrant
from rooftree.platform.access.models.staff_list import StaffList

__all__ = ["Account", "Invitation", "Role", "RoleGrant", "StaffList"]
