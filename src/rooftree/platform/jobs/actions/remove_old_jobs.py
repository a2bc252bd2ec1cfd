"""Remove jobs, runs and failures that ended long ago."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from rooftree.platform.jobs.models import Alarm, JobFailure, ScheduledRun

KEEP_DONE = timedelta(days=7)
KEEP_FAILED = timedelta(days=90)

_ENDED_LONG_AGO = """
DELETE FROM procrastinate_jobs j
WHERE j.status = ANY(%s::procrastinate_job_status[])
  AND NOT EXISTS (SELECT 1 FROM procrastinate_events e WHERE e.job_id = j.id AND e.at >= %s)
"""


@transaction.atomic
def remove_old_jobs(*, at: datetime) -> int:
    """Remove done jobs after a week and everything else after 90 days. Returns how many rows."""
    removed = _remove(["succeeded"], at - KEEP_DONE)
    removed += _remove(["failed", "cancelled", "aborted"], at - KEEP_FAILED)
    old = at - KEEP_FAILED
    for rows in (
        JobFailure.objects.filter(failed_at__lt=old),
        ScheduledRun.objects.filter(due_at__lt=old).exclude(state__in=["waiting", "running"]),
        Alarm.objects.filter(raised_at__lt=old, over_at__isnull=False, seen_at__isnull=False),
    ):
        removed += rows.delete()[0]
    return removed


def _remove(states: list[str], before: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_ENDED_LONG_AGO, [states, before])
        return int(cursor.rowcount)
