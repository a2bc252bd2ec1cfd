"""Record a change that somebody made to their own account, and write to its address."""

from typing import Literal

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.actions.mail_account import mail_account
from rooftree.platform.access.models import Account
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Ref

Change = Literal["password", "factor_added", "factor_taken_off", "codes_made"]
_LABELS: dict[Change, str] = {
    "password": "access.password_set",
    "factor_added": "access.second_factor_added",
    "factor_taken_off": "access.second_factor_taken_off",
    "codes_made": "access.recovery_codes_made",
}


@transaction.atomic
def tell_account(*, account_id: int, change: Change) -> None:
    """Keep it in the audit and tell the account's own address, in case it was somebody else."""
    account = Account.objects.get(pk=account_id)
    audit.record(
        actor_of(account.pk, on=timezone.localdate()),
        _LABELS[change],
        subject=Ref("access.account", account.pk),
    )
    mail_account(account, change)
