"""What is kept about background work, beside the queue's own tables."""

from rooftree.platform.jobs.models.job_failure import JobFailure

__all__ = ["JobFailure"]
