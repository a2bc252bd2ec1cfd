"""The words for what the audit keeps about background work."""

from rooftree.platform.audit.interface import Detail
from rooftree.platform.jobs.tasks import task_title

LABELS = {
    "jobs.job_retried": "Had a failed job run again",
    "jobs.alarm_seen": "Marked an alarm as seen",
    "jobs.alarm_contact_named": "Named who is told of alarms",
}

DETAILS = {"task": Detail("Job", words=task_title)}
