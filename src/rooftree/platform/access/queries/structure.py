"""Teams, services and units, for those who keep them."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.administrators import everywhere_administrators
from rooftree.platform.access.rules.reach import reached_services
from rooftree.platform.access.rules.require import require, require_everywhere, require_for
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff

MAY = permissions.ADMINISTER_ACCOUNTS


@dataclass(frozen=True)
class TeamRow:
    """A team in the list. `service` is empty for a team of no service."""

    team: staff.TeamLine
    service: str
    members: int


@dataclass(frozen=True)
class ServiceRow:
    """A service in the list, and how many work there on the day."""

    service: staff.ServiceLine
    colleagues: int


@dataclass(frozen=True)
class TeamPage:
    """A team with everybody who works, worked or will work in it, latest first."""

    team: staff.TeamLine
    service: str
    members: tuple[staff.MembershipLine, ...]
    former: tuple[staff.MembershipLine, ...]


def team_rows(*, actor: Actor, on: date) -> list[TeamRow]:
    """Give the teams within the actor's reach, in use or not, by name."""
    require(actor, MAY)
    reached = reached_services(actor, MAY)
    names = {line.id: line.name for line in staff.every_service()}
    members = staff.members_on(on)
    return [
        TeamRow(team, names.get(team.service_id or 0, ""), members.get(team.id, 0))
        for team in staff.every_team()
        if reached is None or team.service_id in reached
    ]


def team_page(*, actor: Actor, team_id: int, on: date) -> TeamPage | None:
    """Give the team, or None for none. Raises NotAllowed outside the actor's reach."""
    team = staff.team(team_id)
    if team is None:
        return None
    require_for(actor, MAY, [team.service_id] if team.service_id else [])
    service = staff.service_of_id(team.service_id) if team.service_id else None
    memberships = staff.memberships_of(team_id)
    return TeamPage(
        team=team,
        service=service.name if service else "",
        members=tuple(m for m in memberships if not m.is_over(on=on)),
        former=tuple(m for m in memberships if m.is_over(on=on)),
    )


def may_join(*, actor: Actor, on: date) -> list[staff.ColleagueLine]:
    """Give the colleagues whom the actor may put in a team, by name."""
    reached = reached_services(actor, MAY)
    everybody = [line for line in staff.everybody(on=on) if line.left_on is None]
    if reached is None:
        return everybody
    above = everywhere_administrators(on=on)
    return [line for line in everybody if reached & set(line.service_ids) and line.id not in above]


def service_rows(*, actor: Actor, on: date) -> list[ServiceRow]:
    """Give every service, in use or not, by name."""
    require_everywhere(actor, MAY)
    posted = staff.posted_on(on)
    return [ServiceRow(line, posted.get(line.id, 0)) for line in staff.every_service()]


def unit_rows(*, actor: Actor) -> list[staff.UnitLine]:
    """Give every unit, by name."""
    require_everywhere(actor, MAY)
    return staff.units()
