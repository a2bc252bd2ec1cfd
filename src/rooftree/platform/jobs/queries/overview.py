"""How background work stands: queues, failures, schedules and alarms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Value

from rooftree.platform.access.interface import require
from rooftree.platform.jobs import permissions
from rooftree.platform.jobs.models import Alarm, AlarmContact, ScheduledRun, WorkerBeat
from rooftree.platform.jobs.queries.worker import SILENT_AFTER, worker_heard_at
from rooftree.platform.jobs.rules.london_times import next_due
from rooftree.platform.jobs.schedules import Schedule, schedules, title_of_schedule
from rooftree.platform.jobs.tasks import task_title
from rooftree.platform.references.interface import Actor

MOST_FAILURES = 100


@dataclass(frozen=True)
class QueueLine:
    """One queue. `later` waits for its time, `again` for another try after a failure."""

    name: str
    waiting: int
    later: int
    again: int
    running: int
    failed: int


@dataclass(frozen=True)
class FailureLine:
    """A job that failed, and its latest fault. `tries_again_at` is None once it was given up."""

    job_id: int
    task: str
    title: str
    attempts: int
    failed_at: datetime | None
    fault: str
    place: str
    tries_again_at: datetime | None
    is_given_up: bool


@dataclass(frozen=True)
class ScheduleLine:
    """A schedule, its latest due time and what became of it, and when it is due next."""

    title: str
    should_produce: str
    next_at: datetime | None
    due_at: datetime | None = None
    state: str = ""
    state_words: str = ""
    produced: int | None = None


@dataclass(frozen=True)
class AlarmLine:
    """An alarm that nobody marked as seen. `over_at` is when things were well again."""

    id: int
    kind_words: str
    schedule: str
    words: str
    raised_at: datetime
    over_at: datetime | None
    mailed_at: datetime | None


@dataclass(frozen=True)
class Overview:
    """Everything the page shows."""

    heard_at: datetime | None
    is_silent: bool
    contact: str
    alarms: tuple[AlarmLine, ...]
    failures: tuple[FailureLine, ...]
    queues: tuple[QueueLine, ...]
    schedules: tuple[ScheduleLine, ...]


_QUEUES = """
SELECT queue_name,
  count(*) FILTER (WHERE status = 'todo' AND attempts = 0
                   AND coalesce(scheduled_at, now()) <= now()),
  count(*) FILTER (WHERE status = 'todo' AND attempts = 0 AND scheduled_at > now()),
  count(*) FILTER (WHERE status = 'todo' AND attempts > 0),
  count(*) FILTER (WHERE status = 'doing'),
  count(*) FILTER (WHERE status = 'failed')
FROM procrastinate_jobs GROUP BY queue_name ORDER BY queue_name
"""
_FAILURES = """
SELECT j.id, j.task_name, coalesce(f.attempt, j.attempts), f.failed_at, coalesce(f.fault, ''),
  coalesce(f.place, ''), CASE WHEN j.status = 'todo' THEN coalesce(j.scheduled_at, now()) END,
  j.status = 'failed'
FROM procrastinate_jobs j LEFT JOIN LATERAL (
  SELECT attempt, failed_at, fault, place FROM jobs_jobfailure
  WHERE job_id = j.id ORDER BY id DESC LIMIT 1) f ON true
WHERE j.status = 'failed' OR (j.status = 'todo' AND j.attempts > 0)
ORDER BY f.failed_at DESC NULLS LAST, j.id DESC LIMIT %s
"""


def overview(*, actor: Actor, at: datetime) -> Overview:
    """Read it all, in six queries."""
    require(actor, permissions.SEE_JOBS)
    heard_at = worker_heard_at()
    contact = AlarmContact.objects.select_related("colleague").first()
    return Overview(
        heard_at=heard_at,
        is_silent=heard_at is None or at - heard_at > SILENT_AFTER,
        contact=contact.colleague.name if contact else "",
        alarms=_alarms(),
        failures=tuple(_failure(*row) for row in _rows(_FAILURES, [MOST_FAILURES])),
        queues=tuple(QueueLine(*row) for row in _rows(_QUEUES, [])),
        schedules=_schedules(at),
    )


def count_of_troubles(*, at: datetime) -> int:
    """Count what somebody should look at, in one query: unseen alarms, and a silent worker."""
    unseen = Alarm.objects.filter(seen_at=None).order_by().values_list(Value("alarm"))
    heard = WorkerBeat.objects.filter(heard_at__gte=at - SILENT_AFTER).values_list(Value("worker"))
    found = [what for (what,) in unseen.union(heard, all=True)]
    return found.count("alarm") + int("worker" not in found)


def alarm_contact_id() -> int | None:
    """Give the colleague who is told of alarms."""
    return AlarmContact.objects.values_list("colleague_id", flat=True).first()


def _alarms() -> tuple[AlarmLine, ...]:
    rows = Alarm.objects.filter(seen_at=None).select_related("schedule")
    return tuple(
        AlarmLine(
            row.pk,
            row.get_kind_display(),
            title_of_schedule(row.schedule.name),
            row.words,
            row.raised_at,
            row.over_at,
            row.mailed_at,
        )
        for row in rows
    )


def _schedules(at: datetime) -> tuple[ScheduleLine, ...]:
    latest = {
        run.schedule.name: run
        for run in ScheduledRun.objects.order_by("schedule_id", "-due_at")
        .distinct("schedule_id")
        .select_related("schedule")
    }
    return tuple(_schedule(schedule, latest.get(schedule.name), at) for schedule in schedules())


def _schedule(schedule: Schedule, run: ScheduledRun | None, at: datetime) -> ScheduleLine:
    next_at = next_due(schedule.cron, after=at)
    if run is None:
        return ScheduleLine(schedule.title, schedule.should_produce, next_at)
    return ScheduleLine(
        schedule.title,
        schedule.should_produce,
        next_at,
        run.due_at,
        run.state,
        run.get_state_display(),
        run.produced,
    )


def _failure(job_id: int, task: str, *rest: Any) -> FailureLine:
    return FailureLine(job_id, task, task_title(task), *rest)


def _rows(statement: str, values: list[int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
