"""How long the supplier has said nothing on a case that it has to answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.interface import Timeline, open_spans

LONDON = ZoneInfo("Europe/London")
# Nobody counts further: past these the words say "more than".
MOST_DAYS = 60
_FARTHEST = timedelta(days=100)
_ACTIVE = "active"


@dataclass(frozen=True)
class Silence:
    """Business days that began since the supplier was heard, or got the case.

    `is_long`: as many as the site's setting, or more. `is_at_most`: there are more than `days`.
    """

    days: int
    since: datetime
    is_long: bool
    is_at_most: bool = False

    def words(self, supplier: str) -> str:
        """Say "Larkfield said nothing for 6 business days"."""
        if self.days < 1:
            return ""
        counted = f"more than {self.days}" if self.is_at_most else str(self.days)
        return f"{supplier} said nothing for {counted} business day{'s' * (self.days != 1)}"


def silence(
    line: Timeline,
    *,
    status: str,
    heard_at: datetime | None,
    its_turn_at: datetime,
    now: datetime,
    stale_days: int,
) -> Silence | None:
    """Count since the later of the supplier's word and its turn; None unless it has the case."""
    if status != _ACTIVE:
        return None
    since = max(heard_at or its_turn_at, its_turn_at)
    days = business_days(line, since, now)
    return Silence(min(days, MOST_DAYS), since, days >= stale_days, days > MOST_DAYS)


def business_days(line: Timeline, since: datetime, now: datetime) -> int:
    """Count the days with open time that began after the day of `since`, up to now."""
    first = since.astimezone(LONDON).date()
    spans = open_spans(line, max(since, now - _FARTHEST), now)
    return len({span.starts.astimezone(LONDON).date() for span in spans} - {first})
