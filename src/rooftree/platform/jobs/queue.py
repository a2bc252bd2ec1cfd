"""The queue's own functions, called on Django's connection and so in the caller's transaction."""

import json
from datetime import timedelta
from typing import Any

from django.utils import timezone
from procrastinate import sql
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

# Always Django's connection: inside a worker the app's own connector is another one, and a job
# put through that would be there even when the transaction is undone.
connector = DjangoConnector()
manager = JobManager(connector)

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


def put_back(job_id: int, *, in_seconds: int = 0) -> None:
    """Have a job that failed, or was left midway, wait for another try."""
    connector.execute_query_one(
        query=sql.queries["retry_job"],
        job_id=job_id,
        retry_at=timezone.now() + timedelta(seconds=in_seconds) if in_seconds else None,
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
