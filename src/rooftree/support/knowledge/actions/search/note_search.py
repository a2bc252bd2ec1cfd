"""Note that somebody searched, and what came of it. Nobody's search stands in the audit trail."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.note_opening import note_opening
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Article, SearchEvent
from rooftree.support.knowledge.queries.search.addresses import article_address
from rooftree.support.knowledge.rules.search.kept_words import kept_words

# Somebody who writes to the team is done with it in a working day.
_WRITING = timedelta(hours=12)
_MOST_FOUND = 32767


@dataclass(frozen=True)
class Looked:
    """One look for articles. `shown` are those put before somebody who writes to the team."""

    words: str
    found: int
    help_key: str = ""
    shown: tuple[int, ...] = ()


@transaction.atomic
def note_search(*, actor: Actor, place: str, looked: Looked, search_id: int | None = None) -> int:
    """Note a search and give its number; one that goes on with an earlier one keeps that one's."""
    now = timezone.now()
    words, found = kept_words(looked.words), min(looked.found, _MOST_FOUND)
    earlier = _writing(actor, search_id, now).filter(place=place).first()
    if earlier is not None:
        earlier.words, earlier.found = words, max(found, earlier.found)
        earlier.shown = _added(earlier.shown, looked.shown)
        earlier.save(update_fields=["words", "found", "shown"])
        return earlier.pk
    return SearchEvent.objects.create(
        at=now,
        place=place,
        help_key=looked.help_key[:80],
        words=words,
        found=found,
        shown=_added((), looked.shown),
        by_id=actor.colleague_id,
        service_id=_service(actor),
    ).pk


@transaction.atomic
def note_not_sent(*, actor: Actor, search_id: int, article_id: int) -> str | None:
    """Note that the article answered somebody who was writing, so that they sent nothing.

    Gives its address; None for what is no search of theirs, or an article that it did not show.
    """
    now = timezone.now()
    search = _writing(actor, search_id, now).select_for_update().first()
    if search is None or article_id not in search.shown:
        return None
    search.answered_by_id, search.answered_at = article_id, now
    search.save(update_fields=["answered_by", "answered_at"])
    note_opening(actor=actor, article_id=article_id, place=Place.ASKING, search_id=search.pk)
    slug = Article.objects.values_list("slug", flat=True).get(pk=article_id)
    return article_address(slug, Place.ASKING, search.pk)


def already_shown(*, actor: Actor, search_id: int | None) -> set[int]:
    """Give the articles that a search of the actor's own has put before them."""
    search = _writing(actor, search_id, timezone.now()).first()
    return set(search.shown) if search else set()


def _writing(actor: Actor, search_id: int | None, now: datetime) -> QuerySet[SearchEvent]:
    """Find a search of the actor's own that still goes on."""
    if search_id is None or actor.colleague_id is None:
        return SearchEvent.objects.none()
    return SearchEvent.objects.filter(
        pk=search_id, by_id=actor.colleague_id, place=Place.ASKING, at__gte=now - _WRITING
    )


def _added(first: Iterable[int], more: Iterable[int]) -> list[int]:
    return list(dict.fromkeys([*first, *more]))


def _service(actor: Actor) -> int | None:
    """Name the service only where there is just one."""
    return next(iter(actor.service_ids)) if len(actor.service_ids) == 1 else None
