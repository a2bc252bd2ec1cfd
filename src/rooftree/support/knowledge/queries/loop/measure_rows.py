"""The rows behind each number of how the help fares."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Article, GivenAnswer, Revision, SearchEvent, Vote
from rooftree.support.knowledge.queries.loop.helped import helped_days
from rooftree.support.knowledge.queries.loop.measures import (
    COUNTED,
    HELPED,
    PAST_REVIEW,
    REVISIONS,
    overdue,
    start_of,
)

Rows = tuple[list["MeasureRow"], int]


@dataclass(frozen=True)
class MeasureRow:
    """One row behind a number: when, what, more of it, and the article it leads to."""

    at: datetime | date | None
    what: str
    detail: str
    service: str = ""
    slug: str = ""


@dataclass(frozen=True)
class Span:
    """From a day to a day, both included, and the part of it that a page shows."""

    from_on: date
    until_on: date
    offset: int = 0
    limit: int = 50

    @property
    def since(self) -> datetime:
        """The instant it begins."""
        return start_of(self.from_on)

    @property
    def until(self) -> datetime:
        """The instant it ends."""
        return start_of(self.until_on + timedelta(days=1))


def measure_rows(*, actor: Actor, what: str, span: Span) -> Rows:
    """Give the rows that a number counts, newest first, and how many there are."""
    access.require(actor, permissions.KEEP_ARTICLES)
    if what == HELPED:
        days, total = helped_days(span.since, span.until, offset=span.offset, limit=span.limit)
        return [_helped(each.at, each.looks, each.service) for each in days], total
    if what == PAST_REVIEW:
        return _overdue(span)
    if what == REVISIONS:
        return _revisions(span)
    rows = COUNTED[what]().filter(at__gte=span.since, at__lt=span.until)
    joined = rows.select_related(*_JOINED[rows.model]).order_by("-at", "-pk")
    shown = joined[span.offset : span.offset + span.limit]
    return [_READ[rows.model](each) for each in shown], rows.order_by().count()


def _search(row: SearchEvent) -> MeasureRow:
    found = "nothing found" if row.found == 0 else f"{row.found} found"
    return MeasureRow(
        at=row.at,
        what=row.words or "(no words kept)",
        detail=f"{row.get_place_display()}, {found}",
        service=row.service.name if row.service else "",
    )


def _vote(row: Vote) -> MeasureRow:
    article = row.revision.article
    why = row.get_why_not_display()
    return MeasureRow(
        at=row.at,
        what=row.revision.title,
        detail="It helped" if row.is_helpful else f"It did not help: {why[:1].lower()}{why[1:]}",
        slug=article.slug if article.published_id else "",
    )


def _answer(row: GivenAnswer) -> MeasureRow:
    linked = len(row.article_ids)
    return MeasureRow(
        at=row.at,
        what=row.question.title,
        detail=f"Leads to {linked} article{'' if linked == 1 else 's'}",
        service=row.question.service.name if row.question.service else "",
    )


_JOINED: Mapping[type, tuple[str, ...]] = {
    SearchEvent: ("service",),
    Vote: ("revision__article",),
    GivenAnswer: ("question__service",),
}
_READ: Mapping[type, Callable[..., MeasureRow]] = {
    SearchEvent: _search,
    Vote: _vote,
    GivenAnswer: _answer,
}


def _helped(at: datetime, looks: int, service: str) -> MeasureRow:
    times = "once" if looks == 1 else f"{looks} times"
    return MeasureRow(at, f"Looked {times}", "Asked nothing for a day after", service)


def _overdue(span: Span) -> Rows:
    rows = overdue(span.until_on).select_related("published", "service")
    shown = rows[span.offset : span.offset + span.limit]
    return [_article(row) for row in shown], rows.count()


def _article(row: Article) -> MeasureRow:
    return MeasureRow(
        at=row.review_due_on,
        what=row.published.title if row.published else row.slug,
        detail="Review was due",
        service=row.service.name if row.service else "",
        slug=row.slug,
    )


def _revisions(span: Span) -> Rows:
    """Give each revision that was voted on in these days, the least helpful first."""
    in_span = Q(votes__at__gte=span.since, votes__at__lt=span.until)
    rows: QuerySet[Revision] = (
        Revision.objects.filter(in_span)
        .annotate(said=Count("votes"), helped=Count("votes", filter=Q(votes__is_helpful=True)))
        .select_related("article")
    )
    worst = sorted(rows, key=lambda row: (_share(row), row.pk))
    return [_rated(row) for row in worst[span.offset : span.offset + span.limit]], len(worst)


def _share(row: Revision) -> float:
    return float(row.helped / row.said)  # type: ignore[attr-defined]


def _rated(row: Revision) -> MeasureRow:
    helped, said = row.helped, row.said  # type: ignore[attr-defined]
    return MeasureRow(
        at=row.decided_at,
        what=f"{row.title}, revision {row.number}",
        detail=f"{round(100 * helped / said)}% helpful: {helped} of {said}",
        slug=row.article.slug if row.article.published_id else "",
    )
