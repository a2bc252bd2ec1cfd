"""The queue's own functions, called on Django's connection and so in the caller's transaction."""

import json
from datetime import datetime
from typing import Any, cast

from django.db import connection
from procrastinate import sql
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

# Always Django's connection: inside a worker the app's own connector is another one, and a job
# put through that would be there even when the transaction is undone.
connector = DjangoConnector()
manager = JobManager(connector)

_STALLED = """
SELECT j.id, j.status, j.task_name, j.priority, j.lock, j.queueing_lock, j.args, j.scheduled_at,
       j.queue_name, j.attempts, j.worker_id
FROM procrastinate_jobs j LEFT JOIN procrastinate_workers w ON w.id = j.worker_id
WHERE j.id = %(job)s AND j.status = 'doing'
  AND (w.id IS NULL OR w.last_heartbeat < now() - make_interval(secs => %(seconds)s))
FOR UPDATE OF j SKIP LOCKED
"""

__all__ = ["AlreadyEnqueued", "Job", "Status", "connector", "manager"]


def fetch(queues: list[str] | None, worker_id: int) -> Job | None:
    """Claim the next job that is due."""
    row = connector.execute_query_one(
        query=sql.queries["fetch_job"], queues=queues, worker_id=worker_id
    )
    return None if row["id"] is None else _job(row)


def finish(job_id: int, status: Status) -> None:
    """Bring a job to its end."""
    connector.execute_query_one(
        query=sql.queries["finish_job"], job_id=job_id, status=status.value, delete_job=False
    )


def later(in_seconds: int) -> datetime | None:
    """Give the instant so many seconds from now by the database's clock, which decides what is due."""
    if not in_seconds:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT now() + make_interval(secs => %s)", [in_seconds])
        return cast("datetime", cursor.fetchone()[0])


def put_back(job_id: int, *, in_seconds: int = 0) -> None:
    """Have a job that failed, or was left midway, wait for another try."""
    connector.execute_query_one(
        query=sql.queries["retry_job"],
        job_id=job_id,
        retry_at=later(in_seconds),
        new_priority=None,
        new_queue_name=None,
        new_lock=None,
    )


def stalled(seconds_since_heartbeat: int) -> list[Job]:
    """Give the jobs whose worker is gone."""
    rows = connector.execute_query_all(
        query=sql.queries["select_stalled_jobs_by_heartbeat"],
        queue=None,
        task_name=None,
        seconds_since_heartbeat=seconds_since_heartbeat,
    )
    return [_job(row) for row in rows]


def lock_stalled(job_id: int, seconds_since_heartbeat: int) -> Job | None:
    """Lock one job whose worker is gone; None when it is so no longer, or somebody else has it."""
    with connection.cursor() as cursor:
        cursor.execute(_STALLED, {"job": job_id, "seconds": seconds_since_heartbeat})
        columns = [column.name for column in cursor.description]
        row = cursor.fetchone()
    return None if row is None else _job(dict(zip(columns, row, strict=True)))


def join() -> int:
    """Register a worker and give its id."""
    return int(connector.execute_query_one(query=sql.queries["register_worker"])["worker_id"])


def beat(worker_id: int) -> None:
    """Say that the worker is alive."""
    connector.execute_query_one(query=sql.queries["update_heartbeat"], worker_id=worker_id)


def leave(worker_id: int) -> None:
    """Take the worker off the list."""
    connector.execute_query_one(query=sql.queries["unregister_worker"], worker_id=worker_id)


def _job(row: dict[str, Any]) -> Job:
    # Django's cursor hands jsonb over as text.
    values = row["args"]
    return Job.from_row({**row, "args": json.loads(values) if isinstance(values, str) else values})
