"""Let go of files whose questions were never sent, every night."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.support.enquiries.actions.hold_file import drop_old_held_files


@scheduled(
    name="enquiries.held_files",
    cron="50 2 * * *",
    should_produce="a store without files of questions that were never sent",
)
def drop_held_files() -> int:
    """Let go of files whose questions were never sent."""
    return drop_old_held_files(at=timezone.now())
