"""Keep people with an account and a password: for the demo and the first administrator."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from rooftree.platform.access.actions.invite_colleague import new_account
from rooftree.platform.access.actions.keep_colleague import add_colleague
from rooftree.platform.access.models import Account, Role, RoleGrant
from rooftree.platform.access.permissions import ADMINISTER_ACCOUNTS
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff


@dataclass(frozen=True)
class DemoOutsider:
    """Somebody fictional from outside, with a published password."""

    username: str
    name: str
    email: str
    kind: str = "supplier"


@dataclass(frozen=True)
class DemoColleague:
    """A fictional colleague with a published password."""

    username: str
    name: str
    email: str
    job_title: str
    telephone: str
    roles: Sequence[str]
    service_ids: Sequence[int]
    team_ids: Sequence[int]


@transaction.atomic
def ensure_demo_colleague(
    *, actor: Actor, colleague: DemoColleague, password: str, from_on: date
) -> int:
    """Make the colleague and the account unless they are there. Returns the colleague's id."""
    if actor.kind != "system":
        raise NotAllowed(ADMINISTER_ACCOUNTS)
    known = Account.objects.filter(username=colleague.username).first()
    if known and known.colleague_id:
        return known.colleague_id
    details = staff.ColleagueDetails(
        colleague.name,
        colleague.email,
        job_title=colleague.job_title,
        telephone=colleague.telephone,
    )
    colleague_id = add_colleague(
        actor=actor,
        details=details,
        service_ids=colleague.service_ids,
        team_ids=colleague.team_ids,
        from_on=from_on,
    )
    line = staff.colleague(colleague_id)
    if line is None:
        raise LookupError(colleague_id)
    account = new_account(line)
    account.username, account.is_demo = colleague.username, True
    account.set_password(password)
    account.save()
    for role in Role.objects.filter(key__in=colleague.roles):
        RoleGrant.objects.create(account=account, role=role, sensitivity=1, from_on=from_on)
    return colleague_id


@transaction.atomic
def ensure_demo_outsider(*, actor: Actor, outsider: DemoOutsider, password: str) -> int:
    """Make the account unless it is there. Returns the account's id."""
    if actor.kind != "system":
        raise NotAllowed(ADMINISTER_ACCOUNTS)
    known = Account.objects.filter(username=outsider.username).first()
    if known:
        return known.pk
    account = Account(
        username=outsider.username,
        name=outsider.name,
        email=outsider.email,
        kind=outsider.kind,
        is_demo=True,
    )
    account.set_password(password)
    account.save()
    return account.pk
