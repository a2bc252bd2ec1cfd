"""Have a job that was given up run again."""

from django.db import connection, transaction

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.jobs import permissions, queue
from rooftree.platform.references.interface import Actor, Ref


class JobNotFailed(Exception):
    """The job is gone, or waits or runs already."""


@transaction.atomic
def retry_job(*, actor: Actor, job_id: int) -> int:
    """Put the failed job back in its queue."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name FROM procrastinate_jobs WHERE id = %s AND status = 'failed'"
            " FOR UPDATE",
            [job_id],
        )
        row = cursor.fetchone()
    require(actor, permissions.RUN_JOBS)
    if row is None:
        raise JobNotFailed(job_id)
    queue.put_back(job_id)
    audit.record(
        actor, "jobs.job_retried", subject=Ref("jobs.job", job_id), details={"task": row[0]}
    )
    return job_id
