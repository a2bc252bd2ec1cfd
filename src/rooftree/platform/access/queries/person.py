"""All that an administrator sees of one person."""

from dataclasses import dataclass
from datetime import date, datetime

from allauth.usersessions.models import UserSession

from rooftree.platform.access import permissions
from rooftree.platform.access.models import Invitation
from rooftree.platform.access.queries.accounts import AccountLine, account_of_colleague
from rooftree.platform.access.queries.roles import GrantLine, grants_of_account
from rooftree.platform.access.rules.require import require_for
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff


@dataclass(frozen=True)
class Person:
    """A colleague with account, roles, spells and days away."""

    colleague: staff.ColleagueLine
    account: AccountLine | None
    grants: tuple[GrantLine, ...]
    services: tuple[staff.SpellLine, ...]
    teams: tuple[staff.SpellLine, ...]
    absences: tuple[staff.AbsenceLine, ...]
    stand_ins: dict[int, str]
    devices: int
    invitation_expires_at: datetime | None


def person(*, actor: Actor, colleague_id: int, on: date) -> Person | None:
    """Give the person, or None for nobody. Raises NotAllowed outside the actor's reach."""
    colleague = staff.colleague(colleague_id, on=on)
    if colleague is None:
        return None
    services = colleague.service_ids or _latest_services(colleague)
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, services)
    account = account_of_colleague(colleague_id)
    absences = staff.absences_of(colleague_id, since=on)
    stand_ins = staff.colleagues([a.stand_in_id for a in absences if a.stand_in_id])
    still_open = (
        Invitation.objects.filter(
            account_id=account.id, accepted_at=None, withdrawn_at=None
        ).first()
        if account
        else None
    )
    return Person(
        colleague=colleague,
        account=account,
        grants=tuple(grants_of_account(account.id)) if account else (),
        services=tuple(staff.services_of(colleague_id)),
        teams=tuple(staff.teams_of(colleague_id)),
        absences=tuple(absences),
        stand_ins={line.id: line.name for line in stand_ins},
        devices=UserSession.objects.filter(user_id=account.id).count() if account else 0,
        invitation_expires_at=still_open.expires_at if still_open else None,
    )


def _latest_services(colleague: staff.ColleagueLine) -> tuple[int, ...]:
    """Give a leaver's last services: whoever administered those still sees them."""
    if colleague.left_on is None:
        return ()
    return tuple(
        spell.of_id
        for spell in staff.services_of(colleague.id)
        if spell.until_on == colleague.left_on
    )
