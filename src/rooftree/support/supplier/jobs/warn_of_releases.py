"""Look for releases whose promised day is over, every morning."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.releases.warn import warn_of_releases as warn


@scheduled(
    name="supplier.releases",
    cron="20 8 * * 1-5",
    should_produce="warnings of releases whose promised day is over",
)
def warn_of_releases() -> int:
    """Warn of releases whose promised day is over, once for each day that was promised."""
    return warn(actor=Actor.system("release warnings"), at=timezone.now())
