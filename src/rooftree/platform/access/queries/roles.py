"""Roles, what they may do, and who holds them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from rooftree.platform.access.models import Role, RoleGrant
from rooftree.platform.access.rules.registry import role_permissions


@dataclass(frozen=True)
class RoleLine:
    """A role and what it may do, in words. `holders` counts grants that hold on the day."""

    id: int
    key: str
    name: str
    permissions: tuple[str, ...]
    words: tuple[str, ...]
    holders: int


@dataclass(frozen=True)
class GrantLine:
    """A role held by an account. `service` is empty where it reaches every service."""

    id: int
    account_id: int
    colleague_id: int | None
    holder: str
    role: str
    service: str
    sensitivity: int
    from_on: date
    until_on: date | None

    def holds(self, *, on: date) -> bool:
        """Say whether it gives anything on this day."""
        return self.from_on <= on and (self.until_on is None or self.until_on >= on)


def roles(*, on: date) -> list[RoleLine]:
    """Give every role, by name."""
    holding = Q(grants__from_on__lte=on) & (Q(grants__until_on=None) | Q(grants__until_on__gte=on))
    rows = Role.objects.annotate(holders=Count("grants", filter=holding))
    return [_role(row, row.holders) for row in rows.order_by("name")]


def role(role_id: int) -> RoleLine | None:
    """Give one role."""
    row = Role.objects.filter(pk=role_id).first()
    return _role(row, row.grants.count()) if row else None


def grants_of_account(account_id: int) -> list[GrantLine]:
    """Give what the account holds, held and will hold, latest first."""
    return _grants(RoleGrant.objects.filter(account_id=account_id))


def grants_of_role(role_id: int, *, on: date) -> list[GrantLine]:
    """Give who holds the role on the day or later, by name."""
    found = _grants(
        RoleGrant.objects.filter(Q(until_on=None) | Q(until_on__gte=on), role_id=role_id)
    )
    return sorted(found, key=lambda grant: grant.holder)


def grant(grant_id: int) -> GrantLine | None:
    """Give one grant."""
    return next(iter(_grants(RoleGrant.objects.filter(pk=grant_id))), None)


def _grants(rows: QuerySet[RoleGrant]) -> list[GrantLine]:
    rows = rows.select_related("account__colleague", "role", "service").order_by("-from_on", "-pk")
    return [
        GrantLine(
            id=row.pk,
            account_id=row.account_id,
            colleague_id=row.account.colleague_id,
            holder=row.account.shown_name,
            role=row.role.name,
            service=row.service.name if row.service else "",
            sensitivity=row.sensitivity,
            from_on=row.from_on,
            until_on=row.until_on,
        )
        for row in rows
    ]


def _role(row: Role, holders: int) -> RoleLine:
    names = role_permissions()
    return RoleLine(
        id=row.pk,
        key=row.key,
        name=row.name,
        permissions=tuple(row.permissions),
        words=tuple(names.get(key, key) for key in row.permissions),
        holders=holders,
    )
