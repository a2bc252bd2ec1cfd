"""Give somebody a role for a service, a sensitivity and dates, and end it."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.record_leaver import LastAdministrator
from rooftree.platform.access.models import Account, Role, RoleGrant
from rooftree.platform.access.queries.administrators import has_administrator
from rooftree.platform.access.rules.may import Scope
from rooftree.platform.access.rules.require import require, require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref


class AlreadyHeld(Exception):
    """The account holds this role in this service on some of these days already."""


class EndsBeforeItBegins(Exception):
    """The last day is before the first."""


class AccountClosed(Exception):
    """A closed account is given nothing."""


@transaction.atomic
def grant_role(
    *,
    actor: Actor,
    account_id: int,
    role_id: int,
    service_id: int | None,
    sensitivity: int,
    from_on: date,
    until_on: date | None,
) -> int:
    """Give the role in one service, or (None) in all. Returns the grant's id."""
    account = Account.objects.select_for_update().get(pk=account_id)
    _require_over(actor, service_id, sensitivity)
    if not account.is_active:
        raise AccountClosed
    if until_on is not None and until_on < from_on:
        raise EndsBeforeItBegins
    days = (Q(until_on=None) | Q(until_on__gte=from_on)) & (
        Q(from_on__lte=until_on) if until_on else Q()
    )
    where = Q(service=None) if service_id is None else Q(service_id=service_id)
    held = RoleGrant.objects.filter(days, where, account=account, role_id=role_id)
    if held.exists():
        raise AlreadyHeld
    grant = RoleGrant.objects.create(
        account=account,
        role=Role.objects.get(pk=role_id),
        service_id=service_id,
        sensitivity=sensitivity,
        from_on=from_on,
        until_on=until_on,
    )
    _record(actor, "access.role_granted", grant)
    return grant.pk


@transaction.atomic
def end_grant(*, actor: Actor, grant_id: int) -> None:
    """End the role today: from now on it gives nothing."""
    grant = RoleGrant.objects.select_for_update().get(pk=grant_id)
    _require_over(actor, grant.service_id, grant.sensitivity)
    today = timezone.localdate()
    if has_administrator(on=today) and not has_administrator(on=today, besides_grant=grant.pk):
        raise LastAdministrator
    _record(actor, "access.grant_ended", grant)
    yesterday = today - timedelta(days=1)
    if grant.from_on > yesterday:
        grant.delete()
    elif grant.until_on is None or grant.until_on > yesterday:
        grant.until_on = yesterday
        grant.save()


def _require_over(actor: Actor, service_id: int | None, sensitivity: int) -> None:
    if service_id is None:
        require_everywhere(actor, permissions.ADMINISTER_ROLES)
    scope = Scope(service_id=service_id, sensitivity=sensitivity)
    require(actor, permissions.ADMINISTER_ROLES, on=scope)


def _record(actor: Actor, label: str, grant: RoleGrant) -> None:
    audit.record(
        actor,
        label,
        subject=Ref("access.account", grant.account_id),
        details={
            "role": grant.role_id,
            "service": grant.service_id,
            "sensitivity": grant.sensitivity,
            "from_on": grant.from_on.isoformat(),
            "until_on": grant.until_on.isoformat() if grant.until_on else None,
        },
    )
