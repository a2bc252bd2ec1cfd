"""Units, services, colleagues, teams, absences."""

from rooftree.platform.staff.models.absence import Absence
from rooftree.platform.staff.models.colleague import Colleague, ServicePosting
from rooftree.platform.staff.models.service import Service
from rooftree.platform.staff.models.team import Team, TeamMembership
from rooftree.platform.staff.models.unit import Unit

__all__ = [
    "Absence",
    "Colleague",
    "Service",
    "ServicePosting",
    "Team",
    "TeamMembership",
    "Unit",
]
