"""The clocks of first help, worked out from the log: one or thousands, in two queries more."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from rooftree.platform.calendars import interface as calendars
from rooftree.support.enquiries.models import ClockOutcome, Enquiry, EnquiryLogEntry, Message
from rooftree.support.enquiries.queries.targets import targets_set
from rooftree.support.enquiries.rules.clock import (
    PAUSING,
    State,
    Turn,
    Wait,
    percent_used,
    state_of,
    waits,
)
from rooftree.support.enquiries.rules.clock_words import ClockWords, running_words, stopped_words
from rooftree.support.enquiries.rules.response_targets import (
    SUPPORT_CALENDAR,
    TargetLine,
    target_of,
)

NO_HOURS = ClockWords("no deadline", "the calendar never opens", "off", 0)


@dataclass(frozen=True)
class Measured:
    """One clock, and what it was worked out from. Seconds are open time outside pauses."""

    state: State
    line: TargetLine
    deadline: calendars.Deadline
    waits: tuple[Wait, ...]
    until: datetime
    helped_at: datetime | None
    is_by_link: bool
    counted: int
    late: int

    @property
    def due(self) -> datetime | None:
        """When first help is due; None while the clock waits."""
        return self.deadline.due

    @property
    def percent(self) -> int:
        """How much of the time is used."""
        return percent_used(self.counted, self.deadline.remaining_seconds or 0)

    @property
    def words(self) -> ClockWords:
        """Say it for a row and a page."""
        if self.state in {"met", "missed", "closed"}:
            return stopped_words(self.state, counted=self.counted, late=self.late)
        left = self.deadline.remaining_seconds or 0
        return running_words(
            self.state, due=self.due, left=left, late=self.late, used=self.percent, at=self.until
        )


@dataclass(frozen=True)
class Brought:
    """What `with_clock` has a row bring along."""

    turns: list[dict[str, str]]
    answered_at: datetime | None
    judged: dict[str, Any] | None


@dataclass(frozen=True)
class Clockwork:
    """Calendar and targets, read when the first clock needs them and once for any number."""

    reading_id: int | None = None

    @cached_property
    def hours(self) -> calendars.OpenHours:
        """The support calendar as it is now, or as it was read for a judgement."""
        if self.reading_id is not None:
            return calendars.hours_of_reading(self.reading_id)
        return calendars.hours_of(SUPPORT_CALENDAR)

    @cached_property
    def timeline(self) -> calendars.Timeline:
        """The same, compiled."""
        return calendars.timeline(self.hours)

    @cached_property
    def targets(self) -> tuple[TargetLine, ...]:
        """What this site set."""
        return targets_set()

    def target_for(self, row: Enquiry) -> TargetLine:
        """Give what holds for the enquiry's lane, as promised on the day it was raised."""
        return target_of(self.targets, row.lane, timezone.localdate(row.received_at))


def with_clock(rows: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    """Have the rows bring along what their clocks are worked out from."""
    log = EnquiryLogEntry.objects.filter(enquiry=OuterRef("pk"), kind=EnquiryLogEntry.Kind.STATUS)
    pausing = log.filter(Q(before__in=PAUSING) | Q(after__in=PAUSING)).order_by("at", "id")
    helped = (
        Message.objects.filter(enquiry=OuterRef("pk"), direction="out", is_automatic=False)
        .exclude(author_id=OuterRef("asker_id"), author_id__isnull=False)
        .order_by("at", "id")
    )
    judged = ClockOutcome.objects.filter(enquiry=OuterRef("pk")).order_by("-id")
    return rows.annotate(
        turns=ArraySubquery(
            pausing.values(read=JSONObject(at="at", before="before", after="after"))
        ),
        answered_at=Subquery(helped.values("at")[:1]),
        judged=Subquery(
            judged.values(
                read=JSONObject(
                    helped="helped_at",
                    by_link="is_by_link",
                    met="is_met",
                    counted="counted_seconds",
                    late="late_seconds",
                )
            )[:1]
        ),
    )


def clock_words_of(row: Enquiry, works: Clockwork, at: datetime) -> ClockWords:
    """Say how the clock of a row stands: as it was judged, else as it is worked out now."""
    judged = _brought(row).judged
    if judged is not None and stands(
        row, is_help=judged["helped"] is not None, by=judged["by_link"]
    ):
        state: State = "closed" if judged["met"] is None else "met" if judged["met"] else "missed"
        return stopped_words(state, counted=judged["counted"], late=judged["late"])
    measured = measure(row, works, at)
    return measured.words if measured else NO_HOURS


def stands(row: Enquiry, *, is_help: bool, by: bool) -> bool:
    """Whether a judgement still holds.

    Closing without help is judged anew once it is open again; a link is help at level 0 only.
    """
    if is_help:
        return not by or row.lane == 0
    return not row.is_open


def measure(
    row: Enquiry,
    works: Clockwork,
    at: datetime,
    *,
    line: TargetLine | None = None,
    is_told: bool = False,
) -> Measured | None:
    """Work one clock out of its log. None where the calendar never opens.

    `line` is the target it was judged by before, `is_told` has every span explained.
    """
    helped_at, is_by_link = _first_help(row)
    stopped = helped_at or row.closed_at
    until = min(stopped, at) if stopped else at
    line = line or works.target_for(row)
    paused = waits(_turns(row), before=stopped)
    pauses = [calendars.Pause(wait.starts, wait.ends) for wait in paused]
    timeline = works.timeline
    try:
        found = calendars.deadline(
            timeline,
            row.received_at,
            calendars.parse_target(line.target),
            pauses,
            days_reading=line.days_reading,
            at=until,
            explain=is_told,
        )
        late = calendars.elapsed(timeline, found.due, until) if found.due else 0
    except (calendars.NeverOpens, calendars.TooFarAway):
        return None
    return Measured(
        state=state_of(at=at, due=found.due, helped_at=helped_at, is_closed=not row.is_open),
        line=line,
        deadline=found,
        waits=paused,
        until=until,
        helped_at=helped_at,
        is_by_link=is_by_link,
        counted=calendars.elapsed(timeline, row.received_at, until, pauses),
        late=late,
    )


def _brought(row: Enquiry) -> Brought:
    brought: Any = row
    return Brought(brought.turns, brought.answered_at, brought.judged)


def _first_help(row: Enquiry) -> tuple[datetime | None, bool]:
    """Give when a person first answered; at level 0 a reset link or username helps too."""
    answered = _brought(row).answered_at
    linked = row.first_helped_at if row.lane == 0 else None
    if linked is not None and (answered is None or linked < answered):
        return linked, True
    return answered, False


def _turns(row: Enquiry) -> list[Turn]:
    return [
        Turn(datetime.fromisoformat(turn["at"]), turn["before"], turn["after"])
        for turn in _brought(row).turns
    ]


def one_with_clock(enquiry_id: int) -> Enquiry:
    """Read one enquiry with what its clock is worked out from."""
    return with_clock(Enquiry.objects.filter(pk=enquiry_id)).get()
