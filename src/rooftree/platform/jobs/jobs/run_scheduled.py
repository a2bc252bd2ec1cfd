"""Run one due time of a schedule."""

from rooftree.platform.jobs.actions.run_schedule import run_schedule
from rooftree.platform.jobs.tasks import task


@task(queue="schedules", tries=3)
def run_scheduled(*, run_id: int) -> None:
    """Run a schedule and judge what came of it."""
    run_schedule(run_id=run_id)
