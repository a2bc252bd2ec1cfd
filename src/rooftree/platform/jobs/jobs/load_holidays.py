"""Keep the calendars' bank holidays loaded for the years ahead."""

from django.utils import timezone

from rooftree.platform.calendars import interface as calendars
from rooftree.platform.jobs.schedules import scheduled


@scheduled(
    name="calendars.load_bank_holidays",
    cron="10 4 1 * *",
    should_produce="the bank holidays of the next five years",
)
def load_bank_holidays() -> int:
    """Load bank holidays of years that were never loaded."""
    return calendars.load_bank_holidays(on=timezone.localdate())
