"""For how long a closed enquiry opens again by itself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry, ReopenDays
from rooftree.support.enquiries.rules.reopening import SHIPPED_DAYS


@dataclass(frozen=True)
class ReopenDaysLine:
    """From when on a number of days holds, for the page that keeps it."""

    days: int
    from_on: date
    is_in_use: bool


def reopen_days(on: date) -> int:
    """Give the days that hold on a day: ours until the site sets its own."""
    row = ReopenDays.objects.filter(from_on__lte=on).order_by("-from_on").first()
    return row.days if row else SHIPPED_DAYS


def begins_anew(enquiry: Enquiry, at: datetime) -> bool:
    """Whether the enquiry has been closed for so long that words to it are a new one."""
    if enquiry.closed_at is None:
        return False
    return at >= enquiry.closed_at + timedelta(days=reopen_days(timezone.localdate(at)))


def reopen_days_lines(*, actor: Actor, on: date) -> list[ReopenDaysLine]:
    """Give every row, the newest first, for those who work on enquiries."""
    access.require(actor, permissions.WORK_ENQUIRIES)
    rows = list(ReopenDays.objects.all())
    in_use = next((row.pk for row in rows if row.from_on <= on), None)
    return [ReopenDaysLine(row.days, row.from_on, row.pk == in_use) for row in rows]
