"""Accept an invitation: choose a username and a password, once."""

from django.core import signing
from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.actions.invite_colleague import SALT
from rooftree.platform.access.models import Account, Invitation
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Ref


class InvitationUnknown(Exception):
    """The link was not made here, or was cut short on its way."""


class InvitationOver(Exception):
    """The link was used, was withdrawn, or has expired."""


class UsernameTaken(Exception):
    """Another account has this username."""


def invitation_account(token: str) -> Account:
    """Give the account that an open invitation is for, to greet it."""
    return _open_invitation(token).account


@transaction.atomic
def accept_invitation(*, token: str, username: str, password: str) -> int:
    """Set the username and the password. Returns the account's id; nobody is signed in yet."""
    invitation = _open_invitation(token, is_locked=True)
    account = invitation.account
    username = username.strip().lower()
    if Account.objects.filter(username__iexact=username).exclude(pk=account.pk).exists():
        raise UsernameTaken
    account.username = username
    account.set_password(password)
    account.save()
    invitation.accepted_at = timezone.now()
    invitation.save()
    audit.record(
        actor_of(account.pk, on=timezone.localdate()),
        "access.invitation_accepted",
        subject=Ref("access.account", account.pk),
    )
    return account.pk


def _open_invitation(token: str, *, is_locked: bool = False) -> Invitation:
    try:
        invitation_id = signing.loads(token, salt=SALT)
    except signing.BadSignature as bad:
        raise InvitationUnknown from bad
    rows = Invitation.objects.select_related("account")
    if is_locked:
        # Locked so that two clicks at once can't both set a password.
        rows = rows.select_for_update(of=("self",))
    invitation = rows.filter(pk=invitation_id).first()
    if invitation is None:
        raise InvitationUnknown
    is_open = invitation.accepted_at is None and invitation.withdrawn_at is None
    if not (is_open and timezone.now() < invitation.expires_at and invitation.account.is_active):
        raise InvitationOver
    return invitation
