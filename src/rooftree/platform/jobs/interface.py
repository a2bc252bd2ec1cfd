"""What other modules may use."""

from rooftree.platform.jobs.events import AlarmRaised
from rooftree.platform.jobs.queries.worker import is_worker_silent, worker_heard_at
from rooftree.platform.jobs.running import JobsFailed, run_due_jobs
from rooftree.platform.jobs.schedules import scheduled
from rooftree.platform.jobs.tasks import Task, TaskUnknown, defer, task

__all__ = [
    "AlarmRaised",
    "JobsFailed",
    "Task",
    "TaskUnknown",
    "defer",
    "is_worker_silent",
    "run_due_jobs",
    "scheduled",
    "task",
    "worker_heard_at",
]
