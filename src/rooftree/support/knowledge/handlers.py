"""What knowledge does when something below tells that something happened."""

from collections.abc import Sequence

from django.conf import settings
from django.db.migrations import Migration

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.keep_synonyms import ship_synonyms
from rooftree.support.knowledge.actions.ship_guides import ship_guides


def ship_words(**_facts: object) -> None:
    """Add the shipped words that mean the same and that this site never had."""
    ship_synonyms(actor=Actor.system("set-up"))


def bring_guides(*, plan: Sequence[tuple[Migration, bool]] = (), **_facts: object) -> None:
    """Bring the product's guides up to the release's files; not on the way back to older tables."""
    if settings.SHIPS_GUIDES and not any(is_back for _step, is_back in plan):
        ship_guides(actor=Actor.system("set-up"))
