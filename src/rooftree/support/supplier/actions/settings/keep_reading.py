"""Set how the supplier's clocks are read, from a date on."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import ClockReading
from rooftree.support.supplier.queries.settings.readings import ReadingLine
from rooftree.support.supplier.rules.kinds import SETTINGS

_EARLIEST_LAST, _LATEST_LAST = 50, 200


class ReadingFromThePast(Exception):
    """What was raised in the past keeps how its clocks were read."""


class CalendarNeverOpens(Exception):
    """A calendar without open hours would give no deadline at all."""


class WarningsOutOfOrder(Exception):
    """The first warning comes before the second, at 1 to 99 and 50 to 200 percent."""


@dataclass(frozen=True)
class WantedReading:
    """What is to hold from `line.from_on`, and why."""

    line: ReadingLine
    reason: str


@transaction.atomic
def keep_reading(*, actor: Actor, wanted: WantedReading, today: date) -> int:
    """Add a dated row; of two for one date the later one holds. Returns its id."""
    access.require(actor, permissions.WORK_CASES)
    line = wanted.line
    _refuse_unfit(line, today)
    row = ClockReading.objects.create(
        calendar=line.calendar,
        is_automatic_a_response=line.readings.is_automatic_a_response,
        pauses_response=line.readings.pauses_response,
        pauses_resolution=line.readings.pauses_resolution,
        remeasures=line.readings.remeasures,
        days_reading=line.readings.days_reading,
        warn_first=line.warn_first,
        warn_last=line.warn_last,
        stale_days=line.stale_days,
        from_on=line.from_on,
        reason=wanted.reason,
        set_at=timezone.now(),
        set_by_id=actor.colleague_id,
        set_by_name=actor.name,
    )
    audit.record(
        actor,
        "supplier.reading_kept",
        subject=Ref(SETTINGS, row.pk),
        details={"calendar": line.calendar, "from": line.from_on.isoformat()},
    )
    return row.pk


def _refuse_unfit(line: ReadingLine, today: date) -> None:
    if line.from_on < today:
        raise ReadingFromThePast(line.from_on)
    if calendars.next_opening(line.calendar, timezone.now()) is None:
        raise CalendarNeverOpens(line.calendar)
    is_in_order = 1 <= line.warn_first < line.warn_last and line.warn_first < 100  # noqa: PLR2004 - percent
    if not (is_in_order and _EARLIEST_LAST <= line.warn_last <= _LATEST_LAST):
        raise WarningsOutOfOrder
