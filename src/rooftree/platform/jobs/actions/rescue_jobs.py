"""Put back the jobs of a worker that is gone, so that a kill loses nothing."""

from datetime import datetime

from django.db import transaction

from rooftree.platform.jobs import queue
from rooftree.platform.jobs.models import JobFailure
from rooftree.platform.jobs.tasks import DEFAULT_TRIES, known_task

LAPSED_SECONDS = 30
# A job that takes its worker down each time is given up after this many tries beyond its own.
_MORE_TRIES = 5
WORKER_LOST = "WorkerLost"


def rescue_jobs(*, at: datetime, lapsed_seconds: int = LAPSED_SECONDS) -> int:
    """Put stalled jobs back in the queue. Returns how many."""
    return sum(_rescue(job.id, lapsed_seconds, at) for job in queue.stalled(lapsed_seconds))


@transaction.atomic
def _rescue(job_id: int | None, lapsed_seconds: int, at: datetime) -> int:
    # Looked at again under a lock: another worker may have rescued it just now.
    job = queue.lock_stalled(job_id or 0, lapsed_seconds)
    if job is None:
        return 0
    task = known_task(job.task_name)
    JobFailure.objects.create(
        job_id=job_id or 0,
        task=job.task_name,
        attempt=job.attempts + 1,
        failed_at=at,
        fault=WORKER_LOST,
        place="The worker stopped while it ran this job.",
    )
    if job.attempts >= (task.tries if task else DEFAULT_TRIES) + _MORE_TRIES:
        queue.finish(job_id or 0, queue.Status.FAILED)
    else:
        queue.put_back(job_id or 0)
    return 1
