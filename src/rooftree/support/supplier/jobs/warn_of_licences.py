"""Look for licences that run out, every morning."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.licences.warn import warn_of_licences as warn


@scheduled(
    name="supplier.licences",
    cron="15 8 * * 1-5",
    should_produce="warnings of licences of which hardly any are left",
)
def warn_of_licences() -> int:
    """Warn of licences of which hardly any are left, each once."""
    return warn(actor=Actor.system("licence warnings"), at=timezone.now())
