"""Look at the clocks every few minutes."""

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.warn_of_clocks import warn_of_clocks as warn


@scheduled(
    name="enquiries.clocks",
    cron="*/5 * * * *",
    should_produce="warnings of enquiries whose first help is due soon or late",
)
def warn_of_clocks() -> int:
    """Warn of enquiries whose first help is due soon or late."""
    return warn(actor=Actor.system("clock warnings"))
