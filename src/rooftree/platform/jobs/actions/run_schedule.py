"""Run one due time of a schedule, and judge what came of it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.jobs.actions.raise_alarm import end_alarms, raise_alarm
from rooftree.platform.jobs.models import Alarm, ScheduledRun
from rooftree.platform.jobs.rules.alarm_words import failed_words, short_words
from rooftree.platform.jobs.schedules import Schedule, schedule_named


def run_schedule(*, run_id: int) -> None:
    """Run it. A run that is done already is not run again."""
    run = ScheduledRun.objects.select_related("schedule").get(pk=run_id)
    if run.state in {ScheduledRun.State.DONE, ScheduledRun.State.SHORT}:
        return
    schedule = schedule_named(run.schedule.name)
    if schedule is None:
        # A release took the schedule away while the run waited.
        _end(run, state=ScheduledRun.State.MISSED, started_at=None, produced=None)
        return
    started_at = timezone.now()
    ScheduledRun.objects.filter(pk=run_id).update(state="running", started_at=started_at)
    try:
        produced = schedule.function()
    except Exception as fault:
        _fail(run, schedule, started_at, type(fault).__name__)
        raise
    _judge(run, schedule, started_at, produced)


@transaction.atomic
def _fail(run: ScheduledRun, schedule: Schedule, started_at: datetime, fault: str) -> None:
    _end(run, state=ScheduledRun.State.FAILED, started_at=started_at, produced=None)
    words = failed_words(schedule.title, run.due_at, fault)
    raise_alarm(schedule=schedule.name, kind=Alarm.Kind.FAILED, words=words, at=timezone.now())


@transaction.atomic
def _judge(run: ScheduledRun, schedule: Schedule, started_at: datetime, produced: int) -> None:
    if produced >= schedule.least:
        _end(run, state=ScheduledRun.State.DONE, started_at=started_at, produced=produced)
        end_alarms(schedule=schedule.name, at=timezone.now())
        return
    _end(run, state=ScheduledRun.State.SHORT, started_at=started_at, produced=produced)
    words = short_words(
        schedule.title, run.due_at, produced, schedule.least, schedule.should_produce
    )
    raise_alarm(schedule=schedule.name, kind=Alarm.Kind.SHORT, words=words, at=timezone.now())


def _end(
    run: ScheduledRun, *, state: str, started_at: datetime | None, produced: int | None
) -> None:
    ScheduledRun.objects.filter(pk=run.pk).update(
        state=state, started_at=started_at, ended_at=timezone.now(), produced=produced
    )
