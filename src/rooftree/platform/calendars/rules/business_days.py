"""Business days: dates counted on from a date, the time of day kept."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.targets import NEXT_OPENING, DaysReading
from rooftree.platform.calendars.rules.timeline import Timeline
from rooftree.platform.calendars.rules.wall_clock import instant_at, micros_of, shown


@dataclass(frozen=True)
class DaysCount:
    """How a number of business days was counted; instants in microseconds."""

    raised: int
    # Where counting begins: the raised instant or the opening after it.
    counts_from: int
    # The same time of day on the last date, and the opening there or after it.
    kept: int
    falls: int


def count_days(line: Timeline, raised: int, amount: int, reading: DaysReading) -> DaysCount:
    """Advance this many dates with open time. None at all is the first open instant."""
    opening = line.opening(raised)
    counts_from = opening if reading == NEXT_OPENING or not amount else raised
    if not amount:
        return DaysCount(raised, counts_from, counts_from, counts_from)
    zone = ZoneInfo(line.hours.zone)
    wall = instant_at(counts_from).astimezone(zone)
    kept = micros_of(shown(line.date_after(wall.date(), amount), wall.time(), zone))
    return DaysCount(raised, counts_from, kept, line.opening(kept))
