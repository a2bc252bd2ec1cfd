"""What is kept about background work, beside the queue's own tables."""

from rooftree.platform.jobs.models.alarm import Alarm, AlarmContact
from rooftree.platform.jobs.models.job_failure import JobFailure
from rooftree.platform.jobs.models.scheduled_run import ScheduledRun, SeenSchedule
from rooftree.platform.jobs.models.worker_beat import WorkerBeat

__all__ = ["Alarm", "AlarmContact", "JobFailure", "ScheduledRun", "SeenSchedule", "WorkerBeat"]
