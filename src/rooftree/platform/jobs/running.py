"""Run what waits, here and now: for tests, and for commands that wait for their own work."""

from collections.abc import Sequence

from django.db import connection

from rooftree.platform.jobs import queue
from rooftree.platform.jobs.rules.retries import wait_before_retry
from rooftree.platform.jobs.tasks import known_task


class JobsFailed(Exception):
    """Jobs that were run here failed; the first fault is the cause."""


def run_due_jobs(
    *, queues: Sequence[str] | None = None, including_later: bool = False, raises: bool = True
) -> int:
    """Run every job that is due until none is left. Returns how many ran.

    `including_later` also runs jobs that wait for a later time. A failed job is put back for its
    next try as the worker would; with `raises` the first fault is raised once all have run.
    """
    names = list(queues) if queues is not None else None
    if including_later:
        _bring_forward()
    worker_id = queue.join()
    ran, faults = 0, []
    try:
        while job := queue.fetch(names, worker_id):
            queue.beat(worker_id)
            ran += 1
            fault = _run(job)
            if fault is not None:
                faults.append((job.task_name, fault))
    finally:
        queue.leave(worker_id)
    if faults and raises:
        names_of_failed = ", ".join(name for name, _ in faults)
        raise JobsFailed(names_of_failed) from faults[0][1]
    return ran


def _run(job: queue.Job) -> Exception | None:
    """Run one job as the worker would, and give the fault."""
    assert job.id is not None  # noqa: S101 - a fetched job has an id
    task = known_task(job.task_name)
    if task is None:
        queue.finish(job.id, queue.Status.FAILED)
        return LookupError(job.task_name)
    try:
        task.run(job)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the job is put back or failed
        wait = wait_before_retry(job.attempts, task.tries)
        if wait is None:
            queue.finish(job.id, queue.Status.FAILED)
        else:
            queue.put_back(job.id, in_seconds=wait)
        return fault
    queue.finish(job.id, queue.Status.SUCCEEDED)
    return None


def _bring_forward() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET scheduled_at = NULL"
            " WHERE status = 'todo' AND scheduled_at IS NOT NULL"
        )
