"""Read everything again once a week, in case a row was left behind."""

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.search.actions.refresh import rebuild


@scheduled(
    name="search.rebuild",
    cron="0 5 * * 0",
    should_produce="the words that every record is found by",
)
def rebuild_search() -> int:
    """Rebuild the words that search finds records by."""
    return rebuild()
