"""Give a level to another team from a day on."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.model import permissions
from rooftree.support.model.actions.write_owners import spans_of, write_owners
from rooftree.support.model.models import Level
from rooftree.support.model.rules.ownership import with_new_owner


class OwnerWouldChangeInPast(Exception):
    """Who owned a level before today stays as it was."""


class TeamUnknown(Exception):
    """There is no such team in use."""


@transaction.atomic
def change_owner(*, actor: Actor, level: int, team_id: int, from_on: date, today: date) -> int:
    """Let the team own the level from that day, today or later, up to the next planned change.

    Raises AlreadyOwner where the team owns it on that day. Returns the level's number.
    """
    # Locked so that two changes of one level follow each other.
    row = Level.objects.select_for_update().get(pk=level)
    access.require(actor, permissions.EDIT_MODEL)
    if from_on < today:
        raise OwnerWouldChangeInPast(from_on)
    team = next((line for line in staff.teams() if line.id == team_id), None)
    if team is None:
        raise TeamUnknown(team_id)
    write_owners(row.number, with_new_owner(spans_of(row.number), team.key, from_on))
    audit.record(
        actor,
        "model.owner_changed",
        subject=Ref("model.level", row.number),
        details={"team": team_id, "from": from_on.isoformat()},
    )
    return row.number
