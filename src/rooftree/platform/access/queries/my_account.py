"""A person's own account."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.access.queries.accounts import AccountLine, account
from rooftree.platform.access.queries.roles import GrantLine, grants_of_account
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff


@dataclass(frozen=True)
class MyAccount:
    """What somebody sees of their own account."""

    account: AccountLine | None
    colleague: staff.ColleagueLine | None
    services: tuple[str, ...]
    teams: tuple[str, ...]
    grants: tuple[GrantLine, ...]
    absences: tuple[staff.AbsenceLine, ...]


def my_account(*, actor: Actor, on: date) -> MyAccount:
    """Give the actor's own account."""
    if actor.account_id is None:
        return MyAccount(None, None, (), (), (), ())
    who = actor.colleague_id or 0
    grants = [grant for grant in grants_of_account(actor.account_id) if grant.holds(on=on)]
    services = {service.id: service.name for service in staff.services()}
    teams = {team.id: team.name for team in staff.teams()}
    return MyAccount(
        account=account(actor.account_id),
        colleague=staff.colleague(who, on=on),
        services=tuple(services[one] for one in sorted(actor.service_ids) if one in services),
        teams=tuple(teams[one] for one in sorted(actor.team_ids) if one in teams),
        grants=tuple(grants),
        absences=tuple(staff.absences_of(who, since=on)),
    )
