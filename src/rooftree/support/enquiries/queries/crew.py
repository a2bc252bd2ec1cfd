"""Who works the desk on a day, read once for any number of enquiries."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rooftree.platform.database.interface import read_once
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.rules.why_here import FormerOwner
from rooftree.support.model import interface as model


@dataclass(frozen=True)
class Crew:
    """Members of the teams that own levels 0 and 2. Nobody else has an enquiry, whoever had it."""

    owners: dict[int, model.LevelOwner]
    members: dict[int, frozenset[int]]

    def ids(self, lane: int) -> frozenset[int]:
        """Give the colleagues who work enquiries of this lane."""
        owner = self.owners.get(_level(lane))
        return self.members[owner.team_id] if owner else frozenset()

    def works(self, colleague_id: int | None, lane: int) -> bool:
        """Whether the colleague works enquiries of this lane."""
        return colleague_id in self.ids(lane)

    def owner_id(self, row: Enquiry) -> int | None:
        """Give whose the enquiry is: nobody's where its owner no longer works the desk."""
        return row.owner_id if self.works(row.owner_id, row.lane) else None

    def owner_name(self, row: Enquiry) -> str:
        """Give the name of whose the enquiry is."""
        return row.owner.name if row.owner and self.owner_id(row) else ""

    def former(self, row: Enquiry) -> FormerOwner | None:
        """Give who had the enquiry and no longer works the desk, and whose the desk is now."""
        if row.owner is None or self.owner_id(row):
            return None
        team = self.owners.get(_level(row.lane))
        is_passed_on = team is not None and team.team_id != row.level_owner_id
        return FormerOwner(row.owner.name, team.team_name if team and is_passed_on else "")


@read_once
def crew_on(on: date) -> Crew:
    """Read the owners of the desk's levels on the day, and their members."""
    owners = {owner.level: owner for owner in model.owners(on) if owner.level in {0, 2}}
    teams = {owner.team_id for owner in owners.values()}
    return Crew(owners, staff.member_ids_of(teams, on=on) if teams else {})


def crew_at(at: datetime) -> Crew:
    """Read who works the desk on the council's day of an instant."""
    return crew_on(timezone.localdate(at))


def _level(lane: int) -> int:
    return 0 if lane == 0 else 2
