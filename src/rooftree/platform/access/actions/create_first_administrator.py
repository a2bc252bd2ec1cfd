"""Make the account that lets everybody else in."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.actions.accept_invitation import UsernameTaken
from rooftree.platform.access.actions.invite_colleague import new_account, open_invitation
from rooftree.platform.access.actions.keep_colleague import add_colleague
from rooftree.platform.access.models import Account, Role, RoleGrant
from rooftree.platform.access.queries.administrators import has_administrator
from rooftree.platform.access.rules.username import username_fault
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class AdministratorExists(Exception):
    """An administrator is here already; they invite others from People and access."""


class UsernameUnfit(Exception):
    """The username is not one that could be typed at the sign-in page."""


@dataclass(frozen=True)
class FirstLink:
    """A link that works once, to set the password."""

    link: str
    expires_at: datetime


@transaction.atomic
def create_first_administrator(*, username: str, email: str, name: str) -> FirstLink:
    """Make a colleague and an account with the administrator's role. Returns the one-time link."""
    today = timezone.localdate()
    actor = Actor.system("command line")
    if has_administrator(on=today):
        raise AdministratorExists
    username = username.strip().lower()
    if fault := username_fault(username):
        raise UsernameUnfit(fault)
    if Account.objects.filter(username__iexact=username).exists():
        raise UsernameTaken
    known = staff.colleague_by_email(email, on=today)
    colleague_id = (
        known.id
        if known
        else add_colleague(
            actor=actor,
            details=staff.ColleagueDetails(name=name.strip(), email=email),
            service_ids=(),
            from_on=today,
        )
    )
    account = _account(colleague_id)
    account.username = username
    account.is_active = True
    account.save()
    RoleGrant.objects.create(
        account=account, role=Role.objects.get(key="administrator"), sensitivity=2, from_on=today
    )
    audit.record(
        actor, "access.first_administrator_made", subject=Ref("access.account", account.pk)
    )
    invitation, link = open_invitation(account, invited_by=None)
    return FirstLink(link, invitation.expires_at)


def _account(colleague_id: int) -> Account:
    account = Account.objects.filter(colleague_id=colleague_id).first()
    line = staff.colleague(colleague_id)
    if line is None:
        raise LookupError(colleague_id)
    return account or new_account(line)
