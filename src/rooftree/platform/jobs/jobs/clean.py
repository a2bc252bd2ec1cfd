"""Clear away what nobody needs any more."""

from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.jobs.actions.remove_old_jobs import remove_old_jobs
from rooftree.platform.jobs.schedules import scheduled


@scheduled(
    name="jobs.remove_old_jobs",
    cron="20 3 * * *",
    should_produce="a queue without jobs that ended long ago",
)
def clean_jobs() -> int:
    """Remove jobs and runs that ended long ago."""
    return remove_old_jobs(at=timezone.now())


@scheduled(
    name="files.check_again",
    cron="50 * * * *",
    should_produce="a verdict on files that the malware check could not look at",
    least=0,
)
def check_files() -> int:
    """Check files again that could not be checked."""
    return files.check_again(at=timezone.now())


@scheduled(
    name="files.remove_leftovers",
    cron="40 3 * * *",
    should_produce="a file store without contents that no record refers to",
)
def clean_files() -> int:
    """Remove contents that no row refers to."""
    return files.remove_leftovers(at=timezone.now())
