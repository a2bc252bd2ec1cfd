"""Who works on supplier cases on a day."""

from datetime import date

from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as model
from rooftree.support.supplier.queries.standing import EXTERNAL_ESCALATION


def crew_ids(on: date) -> set[int]:
    """Give the colleagues whose team owns level 3 on the day; none where nobody owns it."""
    owner = model.owner_of(EXTERNAL_ESCALATION, on=on)
    if owner is None:
        return set()
    return {member.id for member in staff.members_of(owner.team_id, on=on)}


def readers_of(owner_id: int | None, on: date) -> set[int]:
    """Give who hears of a case: its owner and who stands in; the crew where neither works here."""
    crew = crew_ids(on)
    if owner_id is None:
        return crew
    return crew & {owner_id, staff.working_stand_in(owner_id, on=on)} or crew
