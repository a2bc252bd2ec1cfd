"""What every worker does several times a minute, beside its jobs."""

import logging
import threading

from django.db import DatabaseError, close_old_connections, connections
from django.utils import timezone

from rooftree.platform.jobs.actions.beat import beat
from rooftree.platform.jobs.actions.rescue_jobs import rescue_jobs
from rooftree.platform.jobs.actions.start_due_runs import start_due_runs
from rooftree.platform.jobs.actions.watch_runs import watch_runs
from rooftree.platform.jobs.schedules import schedules

logger = logging.getLogger(__name__)
SECONDS = 10


def keep_time() -> None:
    """Say we are alive, rescue jobs, start what is due, and watch what was started."""
    at = timezone.now()
    beat(at=at)
    rescue_jobs(at=at)
    known = schedules()
    start_due_runs(schedules=known, at=at)
    watch_runs(schedules=known, at=at)


class Timekeeper(threading.Thread):
    """Keeps time in a thread of its own, so that long jobs never hold it up."""

    def __init__(self, stopping: threading.Event) -> None:
        super().__init__(name="timekeeper", daemon=True)
        self.stopping = stopping

    def run(self) -> None:
        """Keep time until told to stop; a database that is away is tried again."""
        try:
            while not self.stopping.is_set():
                self._keep_time()
                self.stopping.wait(SECONDS)
        finally:
            connections.close_all()

    def _keep_time(self) -> None:
        try:
            close_old_connections()
            keep_time()
        except DatabaseError as fault:
            logger.warning("The timekeeper could not reach its tables: %s.", type(fault).__name__)
            connections.close_all()
        except Exception:
            # The clock must go on; what is wrong stands in the log, and in what is then missed.
            logger.exception("The timekeeper met a fault.")
