"""Start what the clock says is due, and keep what was missed while no worker ran."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Max

from rooftree.platform.jobs.actions.raise_alarm import raise_alarm
from rooftree.platform.jobs.models import Alarm, ScheduledRun, SeenSchedule
from rooftree.platform.jobs.rules.alarm_words import late_words, missed_words
from rooftree.platform.jobs.rules.london_times import due_times
from rooftree.platform.jobs.schedules import Schedule
from rooftree.platform.jobs.tasks import defer

# Due times further back than this are not listed one by one.
LOOK_BACK = timedelta(days=31)
_LOCK = 7_402_115


@transaction.atomic
def start_due_runs(*, schedules: Sequence[Schedule], at: datetime) -> int:
    """Start one run for each due time. Returns how many were started.

    Of several due times that passed, the newest runs now and the others are kept as missed.
    """
    with connection.cursor() as cursor:
        # Several workers keep time; one of them at a time is enough.
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            return 0
    latest = _latest_due(schedules, at)
    return sum(_start(schedule, latest[schedule.name], at) for schedule in schedules)


def _latest_due(schedules: Sequence[Schedule], at: datetime) -> dict[str, datetime]:
    """Give up to when each schedule's due times are accounted for; a new one begins now."""
    SeenSchedule.objects.bulk_create(
        [SeenSchedule(name=schedule.name, since_at=at) for schedule in schedules],
        ignore_conflicts=True,
    )
    rows = SeenSchedule.objects.annotate(latest=Max("runs__due_at"))
    return {
        name: max(latest or since_at, at - LOOK_BACK)
        for name, since_at, latest in rows.values_list("name", "since_at", "latest")
    }


def _start(schedule: Schedule, latest: datetime, at: datetime) -> int:
    dues = due_times(schedule.cron, after=latest, until=at)
    if not dues:
        return 0
    *missed, newest = dues
    seen = SeenSchedule.objects.get(name=schedule.name)
    ScheduledRun.objects.bulk_create(
        [ScheduledRun(schedule=seen, due_at=due, state="missed") for due in missed],
        ignore_conflicts=True,
    )
    run = ScheduledRun.objects.create(schedule=seen, due_at=newest, state="waiting", queued_at=at)
    defer("jobs.run_scheduled", run_id=run.pk, lock=f"schedule.{schedule.name}")
    if missed:
        words = missed_words(schedule.title, missed[0], len(missed), schedule.should_produce)
        raise_alarm(schedule=schedule.name, kind=Alarm.Kind.MISSED, words=words, at=at)
    if at - newest > timedelta(minutes=schedule.late_after_minutes):
        words = late_words(schedule.title, newest, at, schedule.should_produce)
        raise_alarm(schedule=schedule.name, kind=Alarm.Kind.LATE, words=words, at=at)
    return 1
