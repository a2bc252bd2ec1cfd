"""What may be done about background work."""

SEE_JOBS = "jobs.see_jobs"
RUN_JOBS = "jobs.run_jobs"

NAMES = {
    SEE_JOBS: "See background jobs, schedules and alarms",
    RUN_JOBS: "Run failed jobs again, and say who is told of alarms",
}
