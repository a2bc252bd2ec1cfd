"""The words for what the audit keeps about background work."""

LABELS = {
    "jobs.job_retried": "Had a failed job run again",
    "jobs.alarm_seen": "Marked an alarm as seen",
    "jobs.alarm_contact_named": "Named who is told of alarms",
}
