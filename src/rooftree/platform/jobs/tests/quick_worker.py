"""The real `work` command, which sooner takes another worker for gone: for tests that kill one."""

from functools import partial

import pytest
from django.core.management import call_command

from rooftree.platform.jobs import timekeeper, worker

LAPSED_SECONDS = 2


def run_quick_worker() -> None:
    """Run it in this process until the process is told to stop, or killed."""
    rescue_jobs = partial(timekeeper.rescue_jobs, lapsed_seconds=LAPSED_SECONDS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timekeeper, "SECONDS", 1)
        patch.setattr(timekeeper, "rescue_jobs", rescue_jobs)
        patch.setattr(worker, "HEARTBEAT_SECONDS", 1.0)
        call_command("work")
