"""How the articles that answer recurring questions fared with those who asked."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from rooftree.support.knowledge.models import Article, Opening, SearchEvent, Vote
from rooftree.support.knowledge.rules.loop.verdict import Readings

# Who opened it so long before they asked had it before them.
_BEFORE = timedelta(days=7)


@dataclass(frozen=True)
class AskedAt:
    """When somebody asked; `asker_id` is a colleague's."""

    at: datetime
    asker_id: int | None


@dataclass(frozen=True)
class _Words:
    """An article's words as readers see them now, and what they voted on them."""

    since: datetime
    helped: int
    not_helped: int


class Fared:
    """What is known of these articles, read in four queries for all of them."""

    def __init__(self, article_ids: Collection[int], *, since: datetime) -> None:
        self._words = _words(article_ids)
        self._seen = _seen(article_ids, since - _BEFORE)

    def readings(self, article_id: int, askings: Sequence[AskedAt]) -> Readings | None:
        """Tell how one fared with these askings; None for what can't be read any more."""
        words = self._words.get(article_id)
        if words is None:
            return None
        later = [each for each in askings if each.at >= words.since]
        return Readings(
            asked_since=len(later),
            saw_it=sum(self._saw(article_id, each) for each in later),
            helped=words.helped,
            not_helped=words.not_helped,
        )

    def _saw(self, article_id: int, asking: AskedAt) -> bool:
        if asking.asker_id is None:
            return False
        times = self._seen.get((article_id, asking.asker_id), [])
        place = bisect_left(times, asking.at - _BEFORE)
        return place < len(times) and times[place] <= asking.at


def _words(article_ids: Collection[int]) -> dict[int, _Words]:
    articles = Article.objects.filter(
        pk__in=article_ids, published__isnull=False, retired_at=None
    ).order_by()
    rows = list(articles.values_list("pk", "published_id", "published__decided_at", "published_at"))
    votes = {
        revision: (yes, no)
        for revision, yes, no in Vote.objects.filter(revision__in={row[1] for row in rows})
        .order_by()
        .values("revision_id")
        .annotate(yes=Count("pk", filter=Q(is_helpful=True)))
        .annotate(no=Count("pk", filter=Q(is_helpful=False)))
        .values_list("revision_id", "yes", "no")
    }
    return {
        pk: _Words(since, *votes.get(revision, (0, 0)))
        for pk, revision, decided, published in rows
        if (since := decided or published)
    }


def _seen(
    article_ids: Collection[int], since: datetime
) -> Mapping[tuple[int, int], list[datetime]]:
    """Give by article and colleague when they opened it, or were shown it while they wrote."""
    seen: dict[tuple[int, int], list[datetime]] = defaultdict(list)
    openings = Opening.objects.filter(article__in=article_ids, by__isnull=False, at__gte=since)
    for article_id, by, at in openings.order_by().values_list("article_id", "by_id", "at"):
        seen[article_id, by or 0].append(at)
    shown = SearchEvent.objects.filter(
        shown__overlap=list(article_ids), by__isnull=False, at__gte=since
    )
    for articles, by, at in shown.order_by().values_list("shown", "by_id", "at"):
        for article_id in articles:
            seen[article_id, by or 0].append(at)
    return {key: sorted(times) for key, times in seen.items()}
