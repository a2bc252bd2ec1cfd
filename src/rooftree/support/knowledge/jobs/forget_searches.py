"""Keep the words of searches for a year at most."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search import forget_searches as action


@scheduled(
    name="knowledge.forget_searches",
    cron="40 2 * * *",
    should_produce="searches and openings of articles of more than a year ago, forgotten",
)
def forget_searches() -> int:
    """Forget searches and openings of more than a year ago."""
    return action.forget_searches(actor=Actor.system("keeping of searches"), at=timezone.now())
