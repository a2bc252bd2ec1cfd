"""Remove a second factor that somebody lost."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from rooftree.platform.access.actions.end_sessions import close_sessions
from rooftree.platform.access.actions.mail_account import mail_account
from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.models import Account
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref


class NoSecondFactor(Exception):
    """The account has none."""


class ReasonMissing(Exception):
    """A person's judgement needs its reason: how it was known who asked."""


@transaction.atomic
def remove_second_factor(*, actor: Actor, account_id: int, reason: str) -> int:
    """Take the second factor and the recovery codes off, and write to the account's address."""
    account = Account.objects.select_for_update().get(pk=account_id)
    require_over(actor, account.colleague_id)
    if not reason.strip():
        raise ReasonMissing
    factors = Authenticator.objects.filter(user_id=account.pk)
    if not factors.exists():
        raise NoSecondFactor
    factors.delete()
    close_sessions(account)
    audit.record(
        actor,
        "access.second_factor_removed",
        subject=Ref("access.account", account.pk),
        details={"reason": reason.strip()},
    )
    mail_account(account, "second_factor_removed", by=actor.name)
    return account.pk
