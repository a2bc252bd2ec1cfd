"""The deadline of one enquiry, explained span by span."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import ClockOutcome, Enquiry
from rooftree.support.enquiries.queries.clocks import (
    Clockwork,
    Measured,
    clock_words_of,
    measure,
    stands,
    with_clock,
)
from rooftree.support.enquiries.rules.clock import Wait
from rooftree.support.enquiries.rules.clock_words import ClockWords
from rooftree.support.enquiries.rules.response_targets import LANES, DaysReading, TargetLine

_WAITED = {"waiting-asker": "Waiting on the asker", "closed": "Closed"}


@dataclass(frozen=True)
class PauseLine:
    """A stretch that the log says the clock did not run for; `ends` empty while it goes on."""

    why: str
    starts: str
    ends: str


@dataclass(frozen=True)
class ClockPage:
    """What the page tells. `explained` is None where the calendar never opens."""

    id: int
    reference: str
    subject: str
    who: str
    line: TargetLine
    words: ClockWords
    helped: str
    is_by_link: bool
    is_judged: bool
    pauses: tuple[PauseLine, ...]
    explained: calendars.Explained | None


def clock_page(*, actor: Actor, enquiry_id: int, at: datetime) -> ClockPage | None:
    """Explain the deadline: as it was judged once it was, else as it stands now."""
    row = _found(actor, enquiry_id)
    if row is None:
        return None
    judged = _judged(row)
    works = Clockwork(judged.reading_id if judged else None)
    line = _line(judged) if judged else None
    measured = measure(row, works, at, line=line, is_told=True)
    shown = measured.line if measured else line
    zone = works.hours.zone
    return ClockPage(
        id=row.pk,
        reference=row.reference,
        subject=row.subject,
        who=LANES[judged.lane if judged else row.lane],
        line=shown or works.target_for(row),
        words=clock_words_of(row, works, at),
        helped=_moment(measured.helped_at, zone) if measured else "",
        is_by_link=bool(measured and measured.is_by_link),
        is_judged=judged is not None,
        pauses=tuple(_pause(wait, zone) for wait in measured.waits) if measured else (),
        explained=_explained(row, measured, works) if measured else None,
    )


def _found(actor: Actor, enquiry_id: int) -> Enquiry | None:
    row = with_clock(Enquiry.objects.filter(pk=enquiry_id)).first()
    if row is not None:
        access.require(actor, permissions.for_lane(row.lane))
    return row


def _judged(row: Enquiry) -> ClockOutcome | None:
    latest = ClockOutcome.objects.filter(enquiry=row).order_by("-id").first()
    if latest and stands(row, is_help=latest.helped_at is not None, by=latest.is_by_link):
        return latest
    return None


def _line(judged: ClockOutcome) -> TargetLine:
    return TargetLine(
        judged.lane,
        judged.target,
        cast("DaysReading", judged.days_reading),
        judged.set_from_on,
        judged.set_by_name,
    )


def _explained(row: Enquiry, measured: Measured, works: Clockwork) -> calendars.Explained:
    return calendars.explained(
        measured.deadline,
        works.hours,
        calendar=calendars.name_of(calendars.SUPPORT),
        raised=row.received_at,
        target=calendars.parse_target(measured.line.target),
        days_reading=measured.line.days_reading,
    )


def _pause(wait: Wait, zone: str) -> PauseLine:
    return PauseLine(_WAITED[wait.status], _moment(wait.starts, zone), _moment(wait.ends, zone))


def _moment(at: datetime | None, zone: str) -> str:
    return calendars.moment_words(at, zone) if at else ""
