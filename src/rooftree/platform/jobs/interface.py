"""What other modules may use."""

from rooftree.platform.jobs.running import JobsFailed, run_due_jobs
from rooftree.platform.jobs.tasks import Task, task

__all__ = ["JobsFailed", "Task", "run_due_jobs", "task"]
