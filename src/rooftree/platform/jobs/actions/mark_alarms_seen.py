"""Mark alarms as seen, so that they leave the list."""

from datetime import datetime

from django.db import transaction

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.jobs import permissions
from rooftree.platform.jobs.models import Alarm
from rooftree.platform.references.interface import Actor, Ref


@transaction.atomic
def mark_alarms_seen(*, actor: Actor, alarm_ids: list[int], at: datetime) -> int:
    """Mark those of these that are unseen. Returns how many; what still lasts may alarm anew."""
    rows = list(Alarm.objects.select_for_update().filter(pk__in=alarm_ids, seen_at=None))
    require(actor, permissions.RUN_JOBS)
    for row in rows:
        row.seen_at = at
        row.save(update_fields=["seen_at"])
        audit.record(actor, "jobs.alarm_seen", subject=Ref("jobs.alarm", row.pk))
    return len(rows)
