"""Add a colleague, change what is known of one, and change where one works."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.mail_account import mail_account
from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.events import ColleagueChanged
from rooftree.platform.access.models import Account
from rooftree.platform.access.rules.reach import reached_services
from rooftree.platform.access.rules.require import NotAllowed, require_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class HasLeft(Exception):
    """The colleague has left; invite them again first."""


@transaction.atomic
def add_colleague(
    *,
    actor: Actor,
    details: staff.ColleagueDetails,
    service_ids: Iterable[int],
    team_ids: Iterable[int] = (),
    from_on: date,
) -> int:
    """Add a colleague who works in these services and teams from that day. Returns their id.

    Raises staff's AddressTaken and StaffNumberTaken.
    """
    services, teams = list(service_ids), list(team_ids)
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, services)
    _require_places(actor, services, teams)
    colleague_id = staff.add_colleague(details, started_on=from_on)
    staff.change_services(colleague_id=colleague_id, service_ids=services, from_on=from_on)
    staff.change_teams(colleague_id=colleague_id, team_ids=teams, from_on=from_on)
    audit.record(actor, "access.colleague_added", subject=Ref("staff.colleague", colleague_id))
    events.publish(ColleagueChanged(colleague_id))
    return colleague_id


@transaction.atomic
def change_details(*, actor: Actor, colleague_id: int, details: staff.ColleagueDetails) -> int:
    """Write the details over; a new address becomes the account's address too."""
    _require_over(actor, colleague_id)
    staff.change_colleague(colleague_id, details)
    account = Account.objects.select_for_update().filter(colleague_id=colleague_id).first()
    if account:
        change_address(account, details.email.strip().lower())
    audit.record(actor, "access.colleague_changed", subject=Ref("staff.colleague", colleague_id))
    events.publish(ColleagueChanged(colleague_id))
    return colleague_id


@transaction.atomic
def change_services(
    *,
    actor: Actor,
    colleague_id: int,
    service_ids: Iterable[int],
    team_ids: Iterable[int],
    from_on: date,
) -> int:
    """Have the colleague work in exactly these services and teams from that day on."""
    colleague = _require_over(actor, colleague_id)
    if colleague.has_left(on=timezone.localdate()):
        raise HasLeft
    services, teams = list(service_ids), list(team_ids)
    now_in = staff.team_ids_of(colleague_id, on=timezone.localdate())
    _require_places(actor, set(services) - set(colleague.service_ids), set(teams) - set(now_in))
    staff.change_services(colleague_id=colleague_id, service_ids=services, from_on=from_on)
    staff.change_teams(colleague_id=colleague_id, team_ids=teams, from_on=from_on)
    audit.record(
        actor,
        "access.services_changed",
        subject=Ref("staff.colleague", colleague_id),
        details={"services": services, "teams": teams, "from_on": from_on.isoformat()},
    )
    events.publish(ColleagueChanged(colleague_id))
    return colleague_id


def change_address(account: Account, address: str) -> None:
    """Give the account the new address, and tell the old one, in case it was somebody else."""
    if account.email == address:
        return
    if account.is_active:
        mail_account(account, "address_changed", address=address)
    account.email = address
    account.save()


def _require_places(actor: Actor, service_ids: Iterable[int], team_ids: Iterable[int]) -> None:
    """Refuse to put somebody where the permission does not reach: a place brings rights."""
    reached = reached_services(actor, permissions.ADMINISTER_ACCOUNTS)
    if reached is None:
        return
    services_of_teams = {line.id: line.service_id for line in staff.teams()}
    places = {*service_ids, *(services_of_teams.get(one) for one in team_ids)}
    if not places <= reached:
        raise NotAllowed(permissions.ADMINISTER_ACCOUNTS)


def _require_over(actor: Actor, colleague_id: int) -> staff.ColleagueLine:
    colleague = require_over(actor, colleague_id)
    if colleague is None:
        raise LookupError(colleague_id)
    return colleague
