"""When a worker was last heard."""

from datetime import datetime, timedelta

from rooftree.platform.jobs.models import WorkerBeat

SILENT_AFTER = timedelta(minutes=2)


def worker_heard_at() -> datetime | None:
    """Give when any worker last said that it is alive; None before the first."""
    return WorkerBeat.objects.values_list("heard_at", flat=True).first()


def is_worker_silent(*, at: datetime) -> bool:
    """Say whether no worker was heard for two minutes: mail and scheduled work stand still."""
    heard_at = worker_heard_at()
    return heard_at is None or at - heard_at > SILENT_AFTER
