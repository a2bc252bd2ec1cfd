"""Make roles, change what they may do, and keep the ones that a release brings."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.record_leaver import LastAdministrator
from rooftree.platform.access.models import Role
from rooftree.platform.access.queries.administrators import has_administrator
from rooftree.platform.access.rules.registry import role_permissions
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref


class RoleNameTaken(Exception):
    """Another role has this name."""


class PermissionUnknown(Exception):
    """No module registered the permission, or no role may give it."""


@transaction.atomic
def make_role(*, actor: Actor, name: str, permission_keys: Iterable[str]) -> int:
    """Make a role. Returns its id."""
    require_everywhere(actor, permissions.ADMINISTER_ROLES)
    keys = _known(permission_keys)
    key = slugify(name)[:40]
    if (
        Role.objects.filter(name__iexact=name.strip()).exists()
        or Role.objects.filter(key=key).exists()
    ):
        raise RoleNameTaken
    role = Role.objects.create(key=key, name=name.strip(), permissions=keys)
    audit.record(
        actor,
        "access.role_made",
        subject=Ref("access.role", role.pk),
        details={"permissions": keys},
    )
    return role.pk


@transaction.atomic
def change_role(*, actor: Actor, role_id: int, name: str, permission_keys: Iterable[str]) -> int:
    """Set the role's name and exactly these permissions."""
    role = Role.objects.select_for_update().get(pk=role_id)
    require_everywhere(actor, permissions.ADMINISTER_ROLES)
    keys = _known(permission_keys)
    if Role.objects.filter(name__iexact=name.strip()).exclude(pk=role.pk).exists():
        raise RoleNameTaken
    today = timezone.localdate()
    had_administrator = has_administrator(on=today)
    before = set(role.permissions)
    role.name, role.permissions = name.strip(), keys
    role.save()
    if had_administrator and not has_administrator(on=today):
        raise LastAdministrator
    audit.record(
        actor,
        "access.role_changed",
        subject=Ref("access.role", role.pk),
        details={"added": sorted(set(keys) - before), "taken_away": sorted(before - set(keys))},
    )
    return role.pk


@transaction.atomic
def keep_shipped_roles(shipped: Mapping[str, tuple[str, Iterable[str]]]) -> None:
    """Make each role of `{key: (name, permissions)}` once, and add what a release newly brings.

    What an administrator took away stays away.
    """
    for key, (name, keys) in shipped.items():
        wanted = sorted(set(keys))
        role, is_new = Role.objects.get_or_create(
            key=key, defaults={"name": name, "permissions": wanted, "shipped": wanted}
        )
        brought = sorted(set(wanted) - set(role.shipped))
        if brought and not is_new:
            role.permissions = sorted({*role.permissions, *brought})
            role.shipped = sorted({*role.shipped, *brought})
            role.save()


def _known(keys: Iterable[str]) -> list[str]:
    wanted = sorted(set(keys))
    if unknown := set(wanted) - set(role_permissions()):
        raise PermissionUnknown(", ".join(sorted(unknown)))
    return wanted
