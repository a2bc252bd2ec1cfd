"""How the help of level 1 fares, week by week. Every number counts rows that can be opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Article, GivenAnswer, Opening, SearchEvent, Vote
from rooftree.support.knowledge.queries.loop.helped import helped_by_week

WEEKS = 13
HELPED = "helped"
REVISIONS = "revisions"
PAST_REVIEW = "past-review"


def searches() -> QuerySet[SearchEvent]:
    """Find what people looked for; a receipt that names articles is no search."""
    return SearchEvent.objects.exclude(place=Place.RECEIPT)


def found_nothing() -> QuerySet[SearchEvent]:
    """Find searches without a single article."""
    return searches().filter(found=0)


def opened() -> QuerySet[SearchEvent]:
    """Find searches out of which an article was opened."""
    return searches().filter(Exists(Opening.objects.filter(search=OuterRef("pk"))))


def stopped() -> QuerySet[SearchEvent]:
    """Find those who were writing to the team and said that an article answers it."""
    return SearchEvent.objects.filter(answered_by__isnull=False)


def votes() -> QuerySet[Vote]:
    """Find what readers said of articles."""
    return Vote.objects.all()


def helpful() -> QuerySet[Vote]:
    """Find where an article helped."""
    return Vote.objects.filter(is_helpful=True)


def linking() -> QuerySet[GivenAnswer]:
    """Find answers of the team that lead to an article."""
    return GivenAnswer.objects.exclude(article_ids=[])


# What is counted by week: its name in addresses, and its rows.
COUNTED: Mapping[str, Callable[[], QuerySet[SearchEvent] | QuerySet[Vote] | QuerySet[GivenAnswer]]]
COUNTED = {
    "searches": searches,
    "found-nothing": found_nothing,
    "opened": opened,
    "stopped": stopped,
    "votes": votes,
    "helpful": helpful,
    "linking": linking,
}


@dataclass(frozen=True)
class Week:
    """One week from its Monday. `counts` are by the names of `COUNTED`, and `helped`."""

    from_on: date
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def until_on(self) -> date:
        """Its Sunday."""
        return self.from_on + timedelta(days=6)

    def rate(self, part: str, whole: str) -> str:
        """Give a part in per cent; "none" where there is nothing to divide."""
        total = self.counts[whole]
        return f"{round(100 * self.counts[part] / total)}%" if total else "none"


def weeks(*, actor: Actor, on: date, number: int = WEEKS) -> list[Week]:
    """Give the last weeks, this one first, in one query for each thing that is counted."""
    access.require(actor, permissions.KEEP_ARTICLES)
    monday = on - timedelta(days=on.weekday())
    mondays = [monday - timedelta(weeks=back) for back in range(number)]
    since, until = start_of(mondays[-1]), start_of(monday + timedelta(weeks=1))
    counts = {name: _by_week(rows(), since, until) for name, rows in COUNTED.items()}
    counts[HELPED] = helped_by_week(since, until)
    return [
        Week(each, {name: found.get(each, 0) for name, found in counts.items()}) for each in mondays
    ]


def past_review(*, actor: Actor, on: date) -> int:
    """Count articles whose review is overdue."""
    access.require(actor, permissions.KEEP_ARTICLES)
    return overdue(on).count()


def overdue(on: date) -> QuerySet[Article]:
    """Find published articles that were to be looked through before this day."""
    return Article.objects.filter(
        published__isnull=False, retired_at=None, review_due_on__lt=on
    ).order_by("review_due_on", "pk")


def start_of(day: date) -> datetime:
    """Give the instant that a day begins in London."""
    return timezone.make_aware(datetime.combine(day, time.min))


def _by_week(
    rows: "QuerySet[SearchEvent] | QuerySet[Vote] | QuerySet[GivenAnswer]",
    since: datetime,
    until: datetime,
) -> dict[date, int]:
    counted = (
        rows.filter(at__gte=since, at__lt=until)
        .order_by()
        .annotate(week=TruncWeek("at"))
        .values("week")
        .annotate(n=Count("pk"))
        .values_list("week", "n")
    )
    return {timezone.localtime(week).date(): number for week, number in counted}
