"""Forget what was searched and opened more than a year ago."""

from datetime import datetime, timedelta

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.models import Opening, SearchEvent

KEPT_FOR = timedelta(days=365)


@transaction.atomic
def forget_searches(*, actor: Actor, at: datetime) -> int:
    """Delete them, and give how many searches and openings went."""
    before = at - KEPT_FOR
    openings, _ = Opening.objects.filter(at__lt=before).delete()
    # Openings out of a search that goes, go with it.
    searches, _ = SearchEvent.objects.filter(at__lt=before).delete()
    if openings + searches:
        audit.record(actor, "knowledge.searches_forgotten")
    return openings + searches
