"""Keep what is known of a colleague."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.staff.actions.keep_structure import keep_unit
from rooftree.platform.staff.models import Colleague


class AddressTaken(Exception):
    """Another colleague has this e-mail address."""


class StaffNumberTaken(Exception):
    """Another colleague has this staff number."""


@dataclass(frozen=True)
class ColleagueDetails:
    """What a staff list or a form says of a colleague; empty where it says nothing."""

    name: str
    email: str
    staff_number: str = ""
    job_title: str = ""
    telephone: str = ""
    unit: str = ""


def add_colleague(details: ColleagueDetails, *, started_on: date) -> int:
    """Add a colleague."""
    _refuse_taken(details, but_not=None)
    return Colleague.objects.create(started_on=started_on, **_columns(details)).pk


def change_colleague(colleague_id: int, details: ColleagueDetails) -> None:
    """Write the details over what stood there."""
    row = Colleague.objects.select_for_update().get(pk=colleague_id)
    _refuse_taken(details, but_not=row.pk)
    for column, value in _columns(details).items():
        setattr(row, column, value)
    row.save()


def _columns(details: ColleagueDetails) -> dict[str, object]:
    return {
        "name": details.name,
        "email": details.email.strip().lower(),
        "staff_number": details.staff_number,
        "job_title": details.job_title,
        "telephone": details.telephone,
        "unit_id": keep_unit(name=details.unit) if details.unit else None,
    }


def _refuse_taken(details: ColleagueDetails, *, but_not: int | None) -> None:
    others = Colleague.objects.exclude(pk=but_not or 0)
    if others.filter(email__iexact=details.email.strip()).exists():
        raise AddressTaken
    if details.staff_number and others.filter(staff_number=details.staff_number).exists():
        raise StaffNumberTaken
