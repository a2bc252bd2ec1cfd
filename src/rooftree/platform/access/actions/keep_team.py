"""Make a team, change it, and take it out of use."""

from dataclasses import asdict, dataclass

from django.db import transaction

from rooftree.platform.access import permissions
from rooftree.platform.access.events import TeamTakenOutOfUse
from rooftree.platform.access.rules.require import require_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


@dataclass(frozen=True)
class TeamDetails:
    """What a form says of a team. No service: only who administers every service keeps it."""

    name: str
    mailbox: str
    service_id: int | None


@transaction.atomic
def make_team(*, actor: Actor, key: str, details: TeamDetails) -> int:
    """Make a team. Returns its id. Raises staff's KeyTaken, NameTaken and MailboxTaken."""
    _require(actor, details.service_id)
    team_id = staff.make_team(key=key, **asdict(details))
    audit.record(actor, "access.team_made", subject=Ref("staff.team", team_id))
    return team_id


@transaction.atomic
def change_team(*, actor: Actor, team_id: int, details: TeamDetails, is_in_use: bool) -> int:
    """Write all of the team but its key, which files of the support model name.

    Raises staff's NameTaken and MailboxTaken, and StillNeeded of whoever needs the team.
    """
    before = staff.team(team_id)
    if before is None:
        raise LookupError(team_id)
    _require(actor, before.service_id)
    _require(actor, details.service_id)
    staff.write_team(team_id=team_id, is_in_use=is_in_use, **asdict(details))
    audit.record(
        actor,
        "access.team_changed",
        subject=Ref("staff.team", team_id),
        details={"in_use": is_in_use},
    )
    if before.is_in_use and not is_in_use:
        events.publish(TeamTakenOutOfUse(team_id))
    return team_id


def _require(actor: Actor, service_id: int | None) -> None:
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, [service_id] if service_id else [])
