"""What other modules may use."""

from rooftree.platform.staff.actions.keep_absence import AlreadyAway, cancel_absence, keep_absence
from rooftree.platform.staff.actions.keep_colleague import (
    AddressTaken,
    ColleagueDetails,
    StaffNumberTaken,
    add_colleague,
    change_colleague,
)
from rooftree.platform.staff.actions.keep_structure import keep_service, keep_team, keep_unit
from rooftree.platform.staff.actions.move_colleague import (
    change_services,
    change_teams,
    end_colleague,
    return_colleague,
)
from rooftree.platform.staff.queries.absences import absences_of, away, working_stand_in
from rooftree.platform.staff.queries.colleagues import (
    colleague,
    colleague_by_email,
    colleague_by_number,
    colleagues,
    everybody,
    everybody_ever,
    members_of,
)
from rooftree.platform.staff.queries.lines import (
    AbsenceLine,
    ColleagueLine,
    ServiceLine,
    SpellLine,
    TeamLine,
)
from rooftree.platform.staff.queries.services import service, services
from rooftree.platform.staff.queries.spells import services_of, team_ids_of, teams_of
from rooftree.platform.staff.queries.teams import team, team_by_key, team_by_mailbox, teams

__all__ = [
    "AbsenceLine",
    "AddressTaken",
    "AlreadyAway",
    "ColleagueDetails",
    "ColleagueLine",
    "ServiceLine",
    "SpellLine",
    "StaffNumberTaken",
    "TeamLine",
    "absences_of",
    "add_colleague",
    "away",
    "cancel_absence",
    "change_colleague",
    "change_services",
    "change_teams",
    "colleague",
    "colleague_by_email",
    "colleague_by_number",
    "colleagues",
    "end_colleague",
    "everybody",
    "everybody_ever",
    "keep_absence",
    "keep_service",
    "keep_team",
    "keep_unit",
    "members_of",
    "return_colleague",
    "service",
    "services",
    "services_of",
    "team",
    "team_by_key",
    "team_by_mailbox",
    "team_ids_of",
    "teams",
    "teams_of",
    "working_stand_in",
]
