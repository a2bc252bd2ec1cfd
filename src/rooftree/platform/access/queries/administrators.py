"""Whether somebody is left who can let others in."""

from datetime import date

from django.db.models import Q, QuerySet

from rooftree.platform.access import permissions
from rooftree.platform.access.models import RoleGrant


def has_administrator(*, on: date, besides: int | None = None, besides_grant: int = 0) -> bool:
    """Say whether an active account, besides this one, administers accounts and roles."""
    grants = RoleGrant.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on),
        from_on__lte=on,
        service=None,
        account__is_active=True,
        role__permissions__contains=[permissions.ADMINISTER_ACCOUNTS, permissions.ADMINISTER_ROLES],
    )
    if besides is not None:
        grants = grants.exclude(account_id=besides)
    return grants.exclude(pk=besides_grant).exists()


def administers_everywhere(colleague_id: int, *, on: date) -> bool:
    """Say whether the colleague administers accounts or roles of every service, now or later."""
    return _everywhere(on).filter(account__colleague_id=colleague_id).exists()


def everywhere_administrators(*, on: date) -> set[int | None]:
    """Give the colleagues who administer accounts or roles of every service, now or later."""
    return set(_everywhere(on).values_list("account__colleague_id", flat=True))


def _everywhere(on: date) -> QuerySet[RoleGrant]:
    return RoleGrant.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on),
        service=None,
        role__permissions__overlap=[
            permissions.ADMINISTER_ACCOUNTS,
            permissions.ADMINISTER_ROLES,
        ],
    )
