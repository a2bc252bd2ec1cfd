"""Raise an alarm, and end it when a later run is good."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from rooftree.platform.events.interface import publish
from rooftree.platform.jobs.events import AlarmRaised
from rooftree.platform.jobs.models import Alarm, SeenSchedule
from rooftree.platform.jobs.tasks import defer

# A job that fails and mends in turns is told once in this time.
QUIET = timedelta(hours=1)


@transaction.atomic
def raise_alarm(*, schedule: str, kind: str, words: str, at: datetime) -> int | None:
    """Raise it unless it stands already. Returns the alarm's id."""
    seen = SeenSchedule.objects.get(name=schedule)
    was_told = Alarm.objects.filter(schedule=seen, kind=kind, mailed_at__gt=at - QUIET).exists()
    try:
        with transaction.atomic():
            alarm = Alarm.objects.create(schedule=seen, kind=kind, words=words, raised_at=at)
    except IntegrityError:
        return None
    if not was_told:
        defer("jobs.tell_alarm", alarm_id=alarm.pk)
    publish(AlarmRaised(alarm.pk, schedule, kind))
    return alarm.pk


def end_alarms(*, schedule: str, at: datetime) -> None:
    """End what stood against the schedule: a run was good. It stays listed until it is seen."""
    Alarm.objects.filter(schedule__name=schedule, over_at=None).update(over_at=at)
