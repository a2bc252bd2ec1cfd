"""The watchdog: runs that did not start in their time, or do not end."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from rooftree.platform.jobs.actions.raise_alarm import raise_alarm
from rooftree.platform.jobs.models import Alarm, ScheduledRun
from rooftree.platform.jobs.rules.alarm_words import not_ended_words, not_started_words
from rooftree.platform.jobs.schedules import Schedule


def watch_runs(*, schedules: Sequence[Schedule], at: datetime) -> int:
    """Raise an alarm for each run that is stuck. Returns how many are new."""
    by_name = {schedule.name: schedule for schedule in schedules}
    stuck = ScheduledRun.objects.filter(state__in=["waiting", "running"]).select_related("schedule")
    raised = 0
    for run in stuck:
        schedule = by_name.get(run.schedule.name)
        if schedule is not None:
            raised += _watch(run, schedule, at)
    return raised


def _watch(run: ScheduledRun, schedule: Schedule, at: datetime) -> int:
    started_at = run.started_at
    if started_at is None:
        limit, kind = schedule.late_after_minutes, Alarm.Kind.NOT_STARTED
        words = not_started_words(schedule.title, run.due_at, schedule.should_produce)
    else:
        limit, kind = schedule.longest_minutes, Alarm.Kind.NOT_ENDED
        words = not_ended_words(schedule.title, started_at, schedule.should_produce)
    # A run that was queued late has its alarm already; it is stuck only if it then waits.
    since = started_at or run.queued_at or run.due_at
    if at - since <= timedelta(minutes=limit):
        return 0
    return raise_alarm(schedule=schedule.name, kind=kind, words=words, at=at) is not None
