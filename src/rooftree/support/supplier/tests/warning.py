"""One look at the supplier's clocks that tells nobody, for measuring."""

from datetime import datetime

from rooftree.support.supplier.models import ClockWarning
from rooftree.support.supplier.queries.ladder.warnings import Watch, news


def look(at: datetime) -> int:
    """Count the warnings that are due at the instant."""
    return sum(1 for _ in news(Watch(at)))


def keep_as_told(at: datetime) -> int:
    """Keep all warnings that are due as given before, in one statement."""
    rows = [
        ClockWarning(
            case_id=each.case_id,
            clock=each.clock,
            priority=each.priority,
            percent=each.mark,
            at=at,
        )
        for each in news(Watch(at))
    ]
    return len(ClockWarning.objects.bulk_create(rows))
