"""Invite a colleague: an account, and a link to its own address to set it up."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.actions.mail_account import mail_account
from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.events import ColleagueChanged, ColleagueInvited, InvitationsWait
from rooftree.platform.access.models import Account, Invitation
from rooftree.platform.access.queries.accounts import usernames_in_use
from rooftree.platform.access.rules.username import suggested_username
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff

SALT = "access.invitation"
VALID_FOR = timedelta(days=7)
_TOGETHER = 500


class AlreadyHasAccount(Exception):
    """The colleague has set a password already; send a link to set a new one instead."""


@transaction.atomic
def invite_colleague(*, actor: Actor, colleague_id: int) -> int:
    """Send an invitation, again where one was sent before. A leaver who returns gets in again.

    Returns the account's id.
    """
    colleague = require_over(actor, colleague_id)
    if colleague is None:
        raise LookupError(colleague_id)
    account = Account.objects.select_for_update().filter(colleague_id=colleague_id).first()
    if account and account.is_active and account.has_usable_password():
        raise AlreadyHasAccount
    if colleague.left_on is not None:
        staff.return_colleague(colleague_id=colleague_id)
        events.publish(ColleagueChanged(colleague_id))
    account = account or new_account(colleague)
    account.is_active = True
    account.email = colleague.email
    account.save()
    send_invitation(account, invited_by=actor.account_id)
    audit.record(actor, "access.colleague_invited", subject=Ref("staff.colleague", colleague_id))
    events.publish(ColleagueInvited(colleague_id, account.pk))
    return account.pk


@transaction.atomic
def withdraw_invitation(*, actor: Actor, account_id: int) -> None:
    """Make the link that was sent useless; the account stays, without a password."""
    account = Account.objects.select_for_update().get(pk=account_id)
    require_over(actor, account.colleague_id)
    withdraw_open(account)
    audit.record(
        actor,
        "access.invitation_withdrawn",
        subject=Ref("staff.colleague", account.colleague_id or 0),
    )


def invite_newcomers(actor: Actor, colleagues: Sequence[staff.ColleagueLine]) -> list[int]:
    """Invite colleagues who never had an account; for an action that has asked permission.

    Their mails follow by `mail_invitations`. Returns the accounts' ids in the colleagues' order.
    """
    taken = usernames_in_use()
    accounts = []
    for colleague in colleagues:
        accounts.append(_account_for(colleague, taken))
        taken.add(accounts[-1].username)
    Account.objects.bulk_create(accounts, batch_size=_TOGETHER)
    now = timezone.now()
    invitations = [_invitation(account, actor.account_id, now) for account in accounts]
    Invitation.objects.bulk_create(invitations, batch_size=_TOGETHER)
    events.publish(InvitationsWait(tuple(invitation.pk for invitation in invitations)))
    refs = [Ref("staff.colleague", colleague.id) for colleague in colleagues]
    audit.record_each(actor, "access.colleague_invited", subjects=refs)
    for colleague, account in zip(colleagues, accounts, strict=True):
        events.publish(ColleagueInvited(colleague.id, account.pk))
    return [account.pk for account in accounts]


@transaction.atomic
def mail_invitations(*, invitation_ids: Sequence[int]) -> int:
    """Mail those that still wait; returns how many. May be run again at any time."""
    waiting = Invitation.objects.select_for_update(of=("self",), skip_locked=True).filter(
        pk__in=invitation_ids, mailed_at=None, accepted_at=None, withdrawn_at=None
    )
    found = list(waiting.select_related("account__colleague"))
    for invitation in found:
        _mail(invitation)
    return len(found)


def new_account(colleague: staff.ColleagueLine) -> Account:
    """Make an account without a password for a colleague; for actions that have asked permission."""
    account = _account_for(colleague, usernames_in_use())
    account.save()
    return account


def send_invitation(account: Account, *, invited_by: int | None) -> bool:
    """Put a new link in place of any before it and mail it. False where the mail was held back."""
    invitation, _ = open_invitation(account, invited_by=invited_by)
    return _mail(invitation)


def open_invitation(account: Account, *, invited_by: int | None) -> tuple[Invitation, str]:
    """Make a new link in place of any before it."""
    withdraw_open(account)
    invitation = _invitation(account, invited_by, timezone.now())
    invitation.save()
    return invitation, _link(invitation)


def withdraw_open(account: Account) -> None:
    """Close any invitation that is still open."""
    still_open = Invitation.objects.filter(account=account, accepted_at=None, withdrawn_at=None)
    still_open.update(withdrawn_at=timezone.now())


def _account_for(colleague: staff.ColleagueLine, taken: set[str]) -> Account:
    account = Account(
        username=suggested_username(colleague.email, taken),
        email=colleague.email,
        colleague_id=colleague.id,
    )
    account.set_unusable_password()
    return account


def _invitation(account: Account, invited_by: int | None, now: datetime) -> Invitation:
    return Invitation(
        account=account, invited_by_id=invited_by, sent_at=now, expires_at=now + VALID_FOR
    )


def _link(invitation: Invitation) -> str:
    token = signing.dumps(invitation.pk, salt=SALT)
    return settings.SITE_ADDRESS + reverse("access.invitation", args=[token])


def _mail(invitation: Invitation) -> bool:
    link, expires_at = _link(invitation), invitation.expires_at
    is_sent = mail_account(invitation.account, "invitation", link=link, expires_at=expires_at)
    invitation.mailed_at = timezone.now()
    invitation.save(update_fields=["mailed_at"])
    return is_sent
