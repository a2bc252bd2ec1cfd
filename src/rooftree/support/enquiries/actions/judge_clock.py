"""Judge the clock of first help: once somebody helped, or when it is closed without."""

from datetime import datetime

from rooftree.platform.calendars import interface as calendars
from rooftree.support.enquiries.models import ClockOutcome, Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, measure, one_with_clock, stands
from rooftree.support.enquiries.rules.response_targets import SUPPORT_CALENDAR


def judge_clock(enquiry: Enquiry, at: datetime) -> int | None:
    """Keep how it went, with target and calendar. What was judged before stands; gives the new id.

    Called by whatever changes an enquiry, in its transaction.
    """
    judged = ClockOutcome.objects.filter(enquiry=enquiry).order_by("-id").first()
    if judged and stands(enquiry, is_help=judged.helped_at is not None, by=judged.is_by_link):
        return None
    measured = measure(one_with_clock(enquiry.pk), Clockwork(), at)
    if measured is None or (measured.helped_at is None and enquiry.is_open):
        return None
    line = measured.line
    kept = ClockOutcome.objects.create(
        enquiry=enquiry,
        judged_at=measured.until,
        helped_at=measured.helped_at,
        is_by_link=measured.is_by_link,
        lane=enquiry.lane,
        due_at=measured.due,
        is_met=None if measured.helped_at is None else measured.state == "met",
        counted_seconds=measured.counted,
        late_seconds=measured.late,
        target=line.target,
        days_reading=line.days_reading,
        set_by_name=line.set_by,
        set_from_on=line.from_on,
        reading_id=calendars.reading_of(SUPPORT_CALENDAR),
    )
    return kept.pk
