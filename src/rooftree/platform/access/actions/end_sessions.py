"""Sign an account out everywhere."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from rooftree.platform.access import permissions
from rooftree.platform.access.models import Account
from rooftree.platform.access.rules.require import require_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


@transaction.atomic
def end_sessions(*, actor: Actor, account_id: int) -> int:
    """Sign the account out on every device. Returns how many there were."""
    account = Account.objects.select_for_update().get(pk=account_id)
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, services_of(account))
    count = close_sessions(account)
    audit.record(
        actor,
        "access.sessions_ended",
        subject=Ref("access.account", account.pk),
        details={"devices": count},
    )
    return count


def close_sessions(account: Account) -> int:
    """End every session that the account has; for actions that have asked permission."""
    sessions = list(UserSession.objects.filter(user_id=account.pk))
    for session in sessions:
        session.end()
    return len(sessions)


def services_of(account: Account) -> tuple[int, ...]:
    """Give the services that the account's colleague works in today."""
    line = staff.colleague(account.colleague_id) if account.colleague_id else None
    return line.service_ids if line else ()
