"""Let somebody in from outside the council, by the same link as a colleague, and shut them out."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.actions.close_account import close_account
from rooftree.platform.access.actions.invite_colleague import AlreadyHasAccount, send_invitation
from rooftree.platform.access.models import Account
from rooftree.platform.access.queries.accounts import usernames_in_use
from rooftree.platform.access.rules.username import suggested_username
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class AddressIsTaken(Exception):
    """A colleague, or another account, has this address."""


@transaction.atomic
def invite_outside(*, actor: Actor, name: str, email: str, kind: str = "supplier") -> int:
    """Send an invitation, again where one was sent before. Returns the account's id.

    For an action that has asked permission. Whoever was shut out before gets in again.
    """
    account = _account(name, email.strip().lower(), Account.Kind(kind))
    if account.is_active and account.has_usable_password():
        raise AlreadyHasAccount
    account.is_active = True
    account.name = name
    account.set_unusable_password()
    account.save()
    send_invitation(account, invited_by=actor.account_id)
    audit.record(actor, "access.outsider_invited", subject=Ref("access.account", account.pk))
    return account.pk


@transaction.atomic
def close_outside(*, actor: Actor, account_id: int) -> None:
    """Shut the account of somebody from outside; for an action that has asked permission."""
    outside = Account.objects.select_for_update(of=("self",)).exclude(kind=Account.Kind.STAFF)
    close_account(outside.get(pk=account_id), on=timezone.localdate())
    audit.record(actor, "access.outsider_closed", subject=Ref("access.account", account_id))


def _account(name: str, email: str, kind: Account.Kind) -> Account:
    """Find the account of before, or begin one. An address never stands for two people."""
    held = Account.objects.select_for_update(of=("self",)).filter(email__iexact=email).first()
    # A leaver's address is theirs still: what they wrote is kept under it.
    if staff.colleague_by_email(email, on=timezone.localdate()) or (held and held.kind != kind):
        raise AddressIsTaken
    if held:
        return held
    username = suggested_username(email, usernames_in_use())
    account = Account(username=username, email=email, kind=kind, name=name)
    account.set_unusable_password()
    return account
