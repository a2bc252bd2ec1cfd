"""Keep the shelf of articles: what readers made of them, and what they mean."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search import propose_synonyms as proposing
from rooftree.support.knowledge.actions.search.learn_meanings import learn_meanings
from rooftree.support.knowledge.actions.search.weigh_favour import weigh_favour

# A minute's work for the model; the rest waits for the next time.
_AT_ONCE = 300


@scheduled(
    name="knowledge.shelf",
    cron="*/15 * * * *",
    should_produce="articles weighed by their votes and openings, and read by the optional model",
)
def keep_shelf() -> int:
    """Weigh articles by their votes and openings."""
    return weigh_favour(at=timezone.now()) + learn_meanings(most=_AT_ONCE)


@scheduled(
    name="knowledge.synonyms",
    cron="25 3 * * *",
    should_produce="proposals of words that search could take for each other",
)
def propose_synonyms() -> int:
    """Propose words that search could take for each other."""
    return proposing.propose_synonyms(actor=Actor.system("synonyms"), at=timezone.now())
