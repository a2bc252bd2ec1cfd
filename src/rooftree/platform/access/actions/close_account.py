"""Shut an account: no password, no session, no second factor, no role from that day on."""

from datetime import date

from allauth.mfa.models import Authenticator

from rooftree.platform.access.actions.end_sessions import close_sessions
from rooftree.platform.access.actions.invite_colleague import withdraw_open
from rooftree.platform.access.models import Account


def close_account(account: Account, *, on: date) -> None:
    """Shut it at once, and its roles after that day; for actions that have asked permission."""
    account.is_active = False
    account.set_unusable_password()
    account.save()
    close_sessions(account)
    withdraw_open(account)
    Authenticator.objects.filter(user_id=account.pk).delete()
    account.grants.filter(from_on__gt=on).delete()
    account.grants.filter(until_on=None).update(until_on=on)
    account.grants.filter(until_on__gt=on).update(until_on=on)
