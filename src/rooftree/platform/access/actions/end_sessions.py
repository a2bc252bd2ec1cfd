"""Sign an account out everywhere."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.models import Account
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref


@transaction.atomic
def end_sessions(*, actor: Actor, account_id: int) -> int:
    """Sign the account out on every device. Returns how many there were."""
    account = Account.objects.select_for_update().get(pk=account_id)
    require_over(actor, account.colleague_id)
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
