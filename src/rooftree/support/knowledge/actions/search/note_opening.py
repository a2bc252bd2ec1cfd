"""Note that somebody opened an article, and out of which search."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Opening, SearchEvent
from rooftree.support.knowledge.rules.search.marks import read_mark

# The same page again within this is a reload. Nobody tells one stranger from another.
_RELOAD = timedelta(minutes=30)
_RELOAD_BY_A_STRANGER = timedelta(minutes=1)
# A page of results may stand open for a day.
_OUT_OF_A_SEARCH = timedelta(days=1)


@transaction.atomic
def note_opening(*, actor: Actor, article_id: int, place: str, search_id: int | None = None) -> int:
    """Note an opening and give its number; a reload counts once."""
    now = timezone.now()
    search = _own_search(actor, search_id, now)
    known = Opening.objects.filter(
        article_id=article_id,
        place=place,
        search_id=search,
        by_id=actor.colleague_id,
        at__gte=now - (_RELOAD if actor.colleague_id else _RELOAD_BY_A_STRANGER),
    )
    found = known.values_list("pk", flat=True).first()
    if found is not None:
        return found
    return Opening.objects.create(
        at=now,
        article_id=article_id,
        place=place,
        search_id=search,
        by_id=actor.colleague_id,
        service_id=next(iter(actor.service_ids)) if len(actor.service_ids) == 1 else None,
    ).pk


def note_arrival(*, actor: Actor, article_id: int, mark: str) -> None:
    """Note an opening by the mark of the link that led there; nothing for what is no mark."""
    found = read_mark(mark)
    if found is not None and found[0] in Place.values:
        note_opening(actor=actor, article_id=article_id, place=found[0], search_id=found[1])


def _own_search(actor: Actor, search_id: int | None, now: datetime) -> int | None:
    """Take the number of a search only from whoever made it."""
    if search_id is None:
        return None
    own = SearchEvent.objects.filter(
        pk=search_id, by_id=actor.colleague_id, at__gte=now - _OUT_OF_A_SEARCH
    )
    return own.values_list("pk", flat=True).first()
