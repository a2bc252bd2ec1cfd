"""Set for how many days a closed enquiry opens again."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import ReopenDays
from rooftree.support.enquiries.rules.kinds import REOPEN_DAYS
from rooftree.support.enquiries.rules.reopening import LONGEST_DAYS


class DaysOutOfRange(Exception):
    """It is less than no day, or more than ten years."""


class DateIsPast(Exception):
    """What held in the past stays as it was."""


@transaction.atomic
def keep_reopen_days(*, actor: Actor, days: int, from_on: date, today: date) -> int:
    """Have so many days hold from a date on. Returns the row's id."""
    access.require(actor, permissions.WORK_ENQUIRIES)
    if not 0 <= days <= LONGEST_DAYS:
        raise DaysOutOfRange(days)
    if from_on < today:
        raise DateIsPast(from_on)
    row, _ = ReopenDays.objects.update_or_create(from_on=from_on, defaults={"days": days})
    audit.record(
        actor,
        "enquiries.reopen_days_kept",
        subject=Ref(REOPEN_DAYS, row.pk),
        details={"days": days},
    )
    return row.pk
