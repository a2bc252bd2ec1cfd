"""Say that a worker is alive."""

from datetime import datetime

from rooftree.platform.jobs.models import WorkerBeat


def beat(*, at: datetime) -> None:
    """Write the instant down."""
    WorkerBeat.objects.update_or_create(pk=1, defaults={"heard_at": at})
