"""Look at the supplier's clocks every few minutes."""

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.ladder.warn_of_clocks import warn_of_clocks as warn


@scheduled(
    name="supplier.clocks",
    cron="*/5 * * * *",
    should_produce="warnings of supplier cases whose targets are near or missed",
)
def warn_of_clocks() -> int:
    """Warn of supplier cases whose targets are near or missed."""
    return warn(actor=Actor.system("clock warnings"))
